// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/train_dialog.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>

namespace strata {
namespace {

QSpinBox* counter(int least, int most, int value) {
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

} // namespace

TrainDialog::TrainDialog(const TrainingOrder& order, QWidget* parent)
    : QDialog(parent), m_model(new QLineEdit(order.model)), m_task(new QLineEdit(order.task)),
      m_data(new QLineEdit(order.data.value(0))), m_heldOut(new QLineEdit(order.heldOut)),
      m_output(new QLineEdit(order.output)), m_heads(new QLineEdit(order.heads.join(QLatin1Char(' ')))),
      m_rate(new QLineEdit(QLocale::c().toString(order.learningRate, 'g', 6))), m_more(new QLineEdit(order.more)),
      m_learns(new QComboBox), m_rank(counter(1, 4096, order.rank)),
      m_steps(counter(0, std::numeric_limits<int>::max(), int(order.steps))),
      m_epochs(counter(1, 1000000, order.epochs)), m_batch(counter(1, 100000000, order.batchTokens)),
      m_evalEvery(counter(0, std::numeric_limits<int>::max(), order.evalEvery)), m_command(new QPlainTextEdit),
      m_problem(secondaryLabel({})), m_begun(order) {
    setWindowTitle(tr("Train"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    auto* heading = new QLabel(windowTitle());
    setScreenFont(heading, 16, QFont::DemiBold);
    layout->addWidget(heading);
    auto* text = new QLabel(tr("The training is a program of its own: it goes on when this window is closed, and "
                               "opens again by its log."));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    enum class Wanted { File, Folder, Either };
    const auto withBrowse = [&](const QString& label, QLineEdit* field, const QString& title, Wanted wanted) {
        auto* box = new QWidget;
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        auto* browse = new QToolButton;
        browse->setText(QStringLiteral("…"));
        browse->setAccessibleName(title);
        browse->setToolTip(title);
        row->addWidget(field, 1);
        row->addWidget(browse);
        form->addRow(label, box);
        if (auto* caption = qobject_cast<QLabel*>(form->labelForField(box))) caption->setBuddy(field);
        if (wanted != Wanted::Either) {
            const bool folder = wanted == Wanted::Folder;
            connect(browse, &QToolButton::clicked, this,
                    [this, field, title, folder] { choose(field, title, folder); });
            return;
        }
        // No file dialog lets one choose either.
        auto* menu = new QMenu(browse);
        menu->addAction(tr("Model &folder…"), this, [this, field, title] { choose(field, title, true); });
        menu->addAction(tr("&GGUF file…"), this, [this, field, title] { choose(field, title, false); });
        browse->setMenu(menu);
        browse->setPopupMode(QToolButton::InstantPopup);
    };
    withBrowse(tr("&Model"), m_model, tr("Choose the model to begin with"), Wanted::Either);
    withBrowse(tr("&Task"), m_task, tr("Choose the task file"), Wanted::File);
    withBrowse(tr("&Rows to learn from"), m_data, tr("Choose the rows to learn from"), Wanted::File);
    withBrowse(tr("&Held-out rows"), m_heldOut, tr("Choose the held-out rows"), Wanted::File);
    withBrowse(tr("&Output folder"), m_output, tr("Choose the folder to write"), Wanted::Folder);
    m_task->setPlaceholderText(tr("as the model says"));
    m_heldOut->setPlaceholderText(tr("none"));
    m_heads->setPlaceholderText(tr("none; 15:domain:2:norm is layer, name, weight, readout"));
    form->addRow(tr("&New heads"), m_heads);
    m_learns->addItems({tr("everything"), tr("the heads alone"), tr("low-rank updates (LoRA) and the heads")});
    m_learns->setCurrentIndex(int(order.learns));
    const auto beside = [&](const QString& label, std::initializer_list<std::pair<QString, QWidget*>> fields) {
        auto* box = new QWidget;
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        for (const auto& [caption, field] : fields) {
            if (!caption.isEmpty()) {
                auto* name = secondaryLabel(caption);
                name->setBuddy(field);
                row->addWidget(name);
            }
            row->addWidget(field, field == m_learns ? 1 : 0);
        }
        if (fields.begin()->second != m_learns) row->addStretch(1);
        form->addRow(label, box);
    };
    beside(tr("&Learns"), {{QString(), m_learns}, {tr("rank"), m_rank}});
    m_steps->setSpecialValueText(tr("by epochs"));
    beside(tr("St&eps"), {{QString(), m_steps}, {tr("epochs"), m_epochs}, {tr("tokens of a step"), m_batch}});
    auto* const rates = new QDoubleValidator(0, 10, 12, this);
    rates->setLocale(QLocale::c()); // as the command spells it
    m_rate->setValidator(rates);
    m_rate->setFixedWidth(scaledPixels(110));
    m_evalEvery->setSpecialValueText(tr("an epoch"));
    beside(tr("Learning r&ate"), {{QString(), m_rate}, {tr("held-out rows after every"), m_evalEvery}});
    m_more->setPlaceholderText(tr("such as --samples 6 --layer-rows 50 --checkpoint-every 100"));
    form->addRow(tr("Other o&ptions"), m_more);
    layout->addLayout(form);
    m_command->setReadOnly(true);
    setScreenMonoFont(m_command, 12);
    m_command->setFixedHeight(scaledPixels(84));
    m_command->setTabChangesFocus(true);
    m_command->setAccessibleName(tr("The command"));
    layout->addWidget(m_command);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* copy = buttons->addButton(tr("&Copy the command"), QDialogButtonBox::ActionRole);
    m_start = buttons->button(QDialogButtonBox::Ok);
    m_start->setText(tr("&Start"));
    m_start->setObjectName(QStringLiteral("primaryButton"));
    layout->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_command->toPlainText()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit* field : {m_model, m_task, m_data, m_heldOut, m_output, m_heads, m_rate, m_more})
        connect(field, &QLineEdit::textChanged, this, &TrainDialog::update);
    for (QSpinBox* field : {m_rank, m_steps, m_epochs, m_batch, m_evalEvery})
        connect(field, &QSpinBox::valueChanged, this, &TrainDialog::update);
    connect(m_learns, &QComboBox::currentIndexChanged, this, &TrainDialog::update);
    resize(720, sizeHint().height());
    update();
}

TrainingOrder TrainDialog::order() const {
    TrainingOrder order = m_begun;
    order.model = m_model->text().trimmed();
    order.task = m_task->text().trimmed();
    order.data = m_data->text().trimmed().isEmpty() ? QStringList() : QStringList{m_data->text().trimmed()};
    order.heldOut = m_heldOut->text().trimmed();
    order.output = m_output->text().trimmed();
    order.heads = m_heads->text().split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    order.learns = TrainingOrder::Learns(m_learns->currentIndex());
    order.rank = m_rank->value();
    order.steps = m_steps->value();
    order.epochs = m_epochs->value();
    order.learningRate = m_rate->text().toDouble();
    order.batchTokens = m_batch->value();
    order.evalEvery = m_evalEvery->value();
    order.more = m_more->text().trimmed();
    return order;
}

void TrainDialog::update() {
    const TrainingOrder now = order();
    m_rank->setEnabled(now.learns == TrainingOrder::Learns::LowRank);
    m_epochs->setEnabled(now.steps == 0);
    m_evalEvery->setEnabled(!now.heldOut.isEmpty());
    m_command->setPlainText(shellText(trainingCommand(now)));
    const QString why = whyNotTraining(now);
    m_problem->setText(why);
    m_start->setEnabled(why.isEmpty());
}

void TrainDialog::choose(QLineEdit* field, const QString& title, bool folder) {
    const QString at = field->text().isEmpty() ? m_begun.output : QFileInfo(field->text()).absolutePath();
    auto* dialog = new QFileDialog(this, title, at);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

} // namespace strata
