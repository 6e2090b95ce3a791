// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/adapt_dialog.h"

#include "model/session/problem.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/dialogs/rung_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace strata {
namespace {

enum Column { LayerColumn, NameColumn, WeightColumn, ReadoutColumn, BytesColumn, columnCount };

QString bytes(std::int64_t count) {
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeIecFormat);
}

} // namespace

AdaptDialog::AdaptDialog(ModelMaker& maker, JobBoard& jobs, const ModelRequest& base, const BaseFacts& facts,
                         const QString& folder, QWidget* parent)
    : QDialog(parent), m_maker(maker), m_base(base), m_folder(folder), m_facts(facts), m_rungs(new RungPicker(facts)),
      m_table(new QTableWidget(0, columnCount)),
      m_headsOnly(new QCheckBox(tr("Only the &heads, in a file beside the model"))),
      m_untie(new QCheckBox(tr("&Part the final head from the embedding"))), m_output(new QLineEdit),
      m_cost(secondaryLabel({})), m_state(secondaryLabel({})), m_progress(new QProgressBar), m_fields(new QWidget) {
    setWindowTitle(tr("Make an HdLM of this model"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    auto* heading = new QLabel(windowTitle());
    setScreenFont(heading, 16, QFont::DemiBold);
    layout->addWidget(heading);
    auto* text =
        new QLabel(tr("Each layer that is clicked gets a copy of the final head, to be trained. The weights of the "
                      "model stay as they are, bit for bit."));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto* area = new QScrollArea;
    area->setWidget(m_rungs);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(scaledPixels(240));
    area->setMinimumHeight(std::min(340, m_rungs->sizeHint().height()));
    columns->addWidget(area);
    m_table->setHorizontalHeaderLabels({tr("Layer"), tr("Name"), tr("Weight"), tr("Reads"), tr("Takes")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAccessibleName(tr("New heads"));
    m_table->setMinimumWidth(440);
    columns->addWidget(m_table, 1);
    fields->addLayout(columns);
    m_untie->setToolTip(
        tr("The final head gets a matrix of its own, so that heads can be trained with the rest frozen"));
    m_untie->setVisible(facts.tied);
    fields->addWidget(m_headsOnly);
    fields->addWidget(m_untie);
    auto* place = new QHBoxLayout;
    auto* label = new QLabel(tr("&Write to"));
    label->setBuddy(m_output);
    auto* browse = new QPushButton(tr("&Choose…"));
    place->addWidget(label);
    place->addWidget(m_output, 1);
    place->addWidget(browse);
    fields->addLayout(place);
    layout->addWidget(m_fields);
    layout->addWidget(m_cost);
    m_progress->setRange(0, 1000);
    m_progress->hide();
    layout->addWidget(m_progress);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_make = buttons->button(QDialogButtonBox::Ok);
    m_make->setText(tr("&Make"));
    m_make->setObjectName(QStringLiteral("primaryButton"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AdaptDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &AdaptDialog::reject);
    connect(m_rungs, &RungPicker::changed, this, &AdaptDialog::rungsChanged);
    connect(m_output, &QLineEdit::textChanged, this, &AdaptDialog::update);
    connect(m_untie, &QCheckBox::toggled, this, &AdaptDialog::update);
    connect(m_headsOnly, &QCheckBox::toggled, this, [this](bool only) {
        if (m_output->text() == m_suggested) m_output->setText(m_suggested = suggestedOutput());
        m_untie->setEnabled(!only);
        if (only) m_untie->setChecked(false);
        update();
    });
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen =
            QFileDialog::getSaveFileName(this, tr("Where to?"), m_output->text(),
                                         m_headsOnly->isChecked() ? tr("Heads (*.safetensors)") : QString());
        if (!chosen.isEmpty()) m_output->setText(chosen);
    });
    connect(&jobs, &JobBoard::progressed, this, [this](const JobInfo& job) {
        if (job.id == m_job && job.fraction >= 0) m_progress->setValue(static_cast<int>(1000 * job.fraction));
    });
    m_output->setText(m_suggested = suggestedOutput());
    m_rungs->toggle(std::max(1, facts.layers / 2));
    rungsChanged();
    m_rungs->setFocus();
}

QString AdaptDialog::suggestedOutput() const {
    QString base = m_base.path;
    while (base.size() > 1 && base.endsWith(QLatin1Char('/')))
        base.chop(1);
    const QFileInfo info(base);
    const QString stem = info.isDir() ? info.fileName() : info.completeBaseName();
    return QDir(m_folder.isEmpty() ? info.absolutePath() : m_folder)
        .filePath(stem + (m_headsOnly->isChecked() ? QStringLiteral("-heads.safetensors") : QStringLiteral("-hdlm")));
}

/// A row for each rung that is chosen; what was typed for one that stays is kept.
void AdaptDialog::rungsChanged() {
    const AdaptOrder before = order();
    const std::vector<int>& layers = m_rungs->chosen();
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(layers.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const int layer = layers[static_cast<std::size_t>(row)];
        NewHead head;
        head.layer = LayerIndex(layer);
        for (const NewHead& known : before.heads)
            if (known.layer == head.layer) head = known;
        const auto fixed = [&](int column, const QString& value) {
            auto* item = new QTableWidgetItem(value);
            item->setFlags(Qt::ItemIsEnabled);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        };
        fixed(LayerColumn, QString::number(layer));
        fixed(BytesColumn, bytes(m_facts.headBytes));
        auto* name = new QLineEdit(QString::fromStdString(head.name));
        name->setPlaceholderText(tr("as published"));
        name->setValidator(
            new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z0-9_-]{0,100}")), name));
        name->setAccessibleName(tr("Name of the head at layer %1").arg(layer));
        connect(name, &QLineEdit::textChanged, this, &AdaptDialog::update);
        auto* weight = new QDoubleSpinBox;
        weight->setRange(0, 1e6);
        weight->setDecimals(2);
        weight->setValue(head.weight);
        weight->setAccessibleName(tr("Weight of its loss"));
        auto* reads = new QComboBox;
        reads->addItems({tr("raw residual"), tr("after the norm")});
        reads->setCurrentIndex(head.readout == Readout::Norm ? 1 : 0);
        reads->setAccessibleName(tr("What it reads"));
        m_table->setCellWidget(row, NameColumn, name);
        m_table->setCellWidget(row, WeightColumn, weight);
        m_table->setCellWidget(row, ReadoutColumn, reads);
    }
    update();
}

AdaptOrder AdaptDialog::order() const {
    AdaptOrder order;
    order.base = m_base;
    order.headsOnly = m_headsOnly->isChecked();
    order.untie = m_untie->isChecked();
    order.output = m_output->text().trimmed();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        NewHead& head = order.heads.emplace_back();
        head.layer = LayerIndex(m_table->item(row, LayerColumn)->text().toInt());
        head.name = qobject_cast<QLineEdit*>(m_table->cellWidget(row, NameColumn))->text().toStdString();
        head.weight = qobject_cast<QDoubleSpinBox*>(m_table->cellWidget(row, WeightColumn))->value();
        const auto* reads = qobject_cast<QComboBox*>(m_table->cellWidget(row, ReadoutColumn));
        head.readout = reads->currentIndex() == 1 ? Readout::Norm : Readout::Raw;
    }
    return order;
}

QString AdaptDialog::problem() const {
    const AdaptOrder wanted = order();
    if (wanted.heads.empty()) return tr("Click a layer to put a head there.");
    std::set<std::int32_t> depth;
    std::set<std::string> names;
    for (const HeadSpec& head : m_facts.heads) {
        if (head.layer) depth.insert(head.layer->value);
        names.insert(head.name);
    }
    for (const NewHead& head : wanted.heads) {
        depth.insert(head.layer.value);
        if (!head.name.empty() && !names.insert(head.name).second)
            return tr("Two heads are called %1.").arg(QString::fromStdString(head.name));
    }
    if (static_cast<int>(depth.size()) >= std::max(m_facts.layers, 3))
        return tr("There must be fewer levels than layers.");
    if (wanted.output.isEmpty()) return tr("Say where it is to be written.");
    if (wanted.headsOnly && !wanted.output.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive))
        return tr("The file of heads ends in .safetensors.");
    if (QFileInfo::exists(wanted.output)) return tr("%1 is there already; name another one.").arg(wanted.output);
    return {};
}

void AdaptDialog::update() {
    const AdaptOrder wanted = order();
    const auto heads = static_cast<std::int64_t>(wanted.heads.size());
    const std::int64_t added = (heads + (wanted.untie ? 1 : 0)) * m_facts.headBytes;
    m_cost->setText(wanted.headsOnly ? tr("%n new head(s): a file of %1", nullptr, int(heads)).arg(bytes(added))
                                     : tr("%n new head(s): %1 beside the model's own %2", nullptr, int(heads))
                                           .arg(bytes(added), bytes(m_facts.totalBytes)));
    const QString why = problem();
    m_state->setText(why);
    m_make->setEnabled(why.isEmpty() && m_job == RunId{});
}

void AdaptDialog::start() {
    if (m_job != RunId{} || !problem().isEmpty()) return;
    m_fields->setEnabled(false);
    m_make->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
    m_state->setText(tr("Writing; Cancel leaves nothing behind."));
    m_job = m_maker.make(order(), [guard = QPointer<AdaptDialog>(this)](const Result<void>& result) {
        if (guard) guard->finished(result);
    });
}

void AdaptDialog::finished(const Result<void>& result) {
    m_job = RunId{};
    m_progress->hide();
    m_fields->setEnabled(true);
    if (result) return accept();
    update();
    if (result.error().code != ErrorCode::Cancelled) m_state->setText(problemFromError(result.error()).text);
}

void AdaptDialog::reject() {
    if (m_job != RunId{})
        m_maker.cancel(m_job);
    else
        QDialog::reject();
}

} // namespace strata
