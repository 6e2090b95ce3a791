// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/tensors_page.h"

#include "model/base/json_file.h"
#include "model/session/sentences.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/inspect/opened_files.h"
#include "widgets/inspect/tensor_figure.h"
#include "widgets/inspect/tensor_words.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {

namespace {

enum Column { Name, Role, Shape, Type, Parameters, Bytes, Share, ColumnCount };
constexpr int entryRole = Qt::UserRole;     ///< index into OpenedFiles::tensors
constexpr int orderRole = Qt::UserRole + 1; ///< number by which the column is sorted
constexpr std::int64_t atOnce = 4'000'000;  ///< elements that are counted without being asked

QString fromText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// Numbers are sorted as such; without a chosen column rows stand as the model has them.
class Item final : public QTreeWidgetItem {
public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem& other) const override {
        const int column = treeWidget() ? treeWidget()->sortColumn() : 0;
        const QVariant a = data(column, orderRole), b = other.data(column, orderRole);
        if (a.isValid() && b.isValid()) return a.toDouble() < b.toDouble();
        return QString::localeAwareCompare(text(column), other.text(column)) < 0;
    }
};

} // namespace

TensorsPage::TensorsPage(QWidget* parent)
    : QWidget(parent), m_filter(new QLineEdit), m_byBlock(new QCheckBox), m_tree(new QTreeWidget),
      m_totals(captionLabel({})), m_name(new QLabel), m_facts(new QLabel), m_count(captionLabel({})),
      m_compute(new QPushButton), m_cancel(new QPushButton), m_copy(new QPushButton), m_export(new QPushButton),
      m_progress(new QProgressBar), m_histogram(new TensorHistogram) {
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("tensorFilter"));
    m_byBlock->setChecked(true);
    m_tree->setObjectName(QStringLiteral("tensorTree"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle); // names begin alike
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setSortingEnabled(true);
    m_tree->header()->setSortIndicatorClearable(true);
    m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_totals->setWordWrap(true);

    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_byBlock);
    leftLayout->addLayout(top);
    leftLayout->addWidget(m_tree, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_count, 1);
    for (QPushButton* button : {m_copy, m_export}) {
        button->setObjectName(QStringLiteral("plainButton"));
        button->setAutoDefault(false);
        bottom->addWidget(button);
    }
    leftLayout->addLayout(bottom);
    leftLayout->addWidget(m_totals);

    auto* area = new QScrollArea;
    buildStatistics(preparePanel(area));
    auto* both = new QSplitter;
    both->addWidget(left);
    both->addWidget(area);
    both->setStretchFactor(0, 1);
    both->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(both);
    whenScaled(this, [both] { both->setSizes({scaledPixels(690), scaledPixels(260)}); });

    connect(m_filter, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(m_filter, &QLineEdit::returnPressed, m_tree, [this] { m_tree->setFocus(); });
    connect(m_byBlock, &QCheckBox::toggled, this, &TensorsPage::fill);
    connect(m_tree->header(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        if (column < 0) fill(); // as the model has them
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &TensorsPage::showChosen);
    connect(m_tree, &QTreeWidget::itemActivated, this, &TensorsPage::computeStatistics);
    connect(m_compute, &QPushButton::clicked, this, &TensorsPage::computeStatistics);
    connect(m_cancel, &QPushButton::clicked, this, &TensorsPage::cancel);
    connect(m_copy, &QPushButton::clicked, this, &TensorsPage::copySelected);
    connect(m_export, &QPushButton::clicked, this, &TensorsPage::askForExport);
    auto* copy = new QShortcut(QKeySequence::Copy, m_tree);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &TensorsPage::copySelected);
    connect(&m_computing, &Analysis::progressed, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * 100)); });
    whenTranslated(this, [this] { retranslate(); });
}

void TensorsPage::buildStatistics(QWidget* side) {
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(12, 8, 4, 8);
    layout->setSpacing(8);
    setScreenFont(m_name, 13, QFont::DemiBold);
    for (QLabel* label : {m_name, m_facts}) {
        label->setWordWrap(true);
        label->setTextFormat(label == m_facts ? Qt::RichText : Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
    }
    layout->addWidget(m_histogram);
    for (QPushButton* button : {m_compute, m_cancel}) {
        button->setObjectName(QStringLiteral("plainButton"));
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    m_progress->setRange(0, 100);
    layout->addWidget(m_progress);
    layout->addWidget(m_compute);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
}

void TensorsPage::retranslate() {
    setAccessibleName(tr("Tensors"));
    m_filter->setPlaceholderText(tr("Filter by name, part, role or type"));
    m_filter->setAccessibleName(tr("Filter tensors"));
    m_byBlock->setText(tr("By &block"));
    m_tree->setAccessibleName(tr("Tensors"));
    m_tree->setHeaderLabels(
        {tr("Name"), tr("Role"), tr("Shape"), tr("Type"), tr("Parameters"), tr("Stored"), tr("Share")});
    m_compute->setText(tr("&Statistics"));
    m_compute->setToolTip(tr("Reads all elements of the tensor, twice"));
    m_cancel->setText(tr("&Cancel"));
    m_copy->setText(tr("Cop&y"));
    m_copy->setToolTip(tr("The chosen rows, or all that are shown, with tabs between the columns"));
    m_export->setText(tr("&Export…"));
    m_export->setToolTip(tr("Writes what is shown, with the statistics that were computed, as CSV or JSON"));
    m_progress->setAccessibleName(tr("Progress of the statistics"));
    fill();
}

void TensorsPage::setFiles(const std::shared_ptr<const OpenedFiles>& files) {
    if (files == m_files) return;
    m_computing.cancel();
    m_computed.clear();
    m_statistics.clear();
    m_refused.clear();
    m_files = files;
    fill();
}

QStringList TensorsPage::rowOf(const TensorEntry& entry, double all) const {
    const double share = static_cast<double>(entry.bytes()) / std::max(all, 1.0);
    return {fromText(entry.tensor->name),
            roleName(entry),
            fromText(dimensionsText(entry.tensor->shape)),
            fromText(entry.tensor->dtypeText),
            formatCount(entry.parameters()),
            binaryBytes(entry.bytes()),
            formatPercent(share, 1)};
}

void TensorsPage::fill() {
    const QString kept = chosen();
    m_tree->setSortingEnabled(false); // else rows are put in their places one by one
    m_tree->clear();
    QTreeWidgetItem* group = nullptr;
    const bool byBlock = m_byBlock->isChecked();
    m_tree->setRootIsDecorated(byBlock);
    QList<QTreeWidgetItem*> tops;
    const std::size_t count = m_files ? m_files->tensors.size() : 0;
    const double all = count > 0 ? static_cast<double>(sumOf(m_files->tensors).bytes) : 1;
    TensorTotal sum;
    const auto finish = [&](QTreeWidgetItem* item, const TensorTotal& total) {
        const double share = static_cast<double>(total.bytes) / std::max(all, 1.0);
        item->setText(Parameters, formatCount(total.parameters));
        item->setText(Bytes, binaryBytes(total.bytes));
        item->setText(Share, formatPercent(share, 1));
        item->setData(Parameters, orderRole, static_cast<double>(total.parameters));
        item->setData(Bytes, orderRole, static_cast<double>(total.bytes));
        item->setData(Share, orderRole, share);
        for (const int column : {Parameters, Bytes, Share})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    };
    for (std::size_t i = 0; i < count; ++i) {
        const TensorEntry& entry = m_files->tensors[i];
        if (byBlock && (!group || group->text(Name) != groupName(entry))) {
            if (group) finish(group, sum);
            sum = {};
            group = new Item(QStringList{groupName(entry)});
            group->setData(Name, orderRole, tops.size());
            tops << group;
        }
        auto* item = new Item(rowOf(entry, all));
        if (byBlock)
            group->addChild(item);
        else
            tops << item;
        item->setData(Name, entryRole, static_cast<int>(i));
        item->setData(Shape, orderRole, static_cast<double>(entry.parameters()));
        TensorTotal one;
        one.add(entry);
        sum.add(entry);
        finish(item, one);
    }
    if (group) finish(group, sum);
    m_tree->addTopLevelItems(tops);
    m_tree->setSortingEnabled(true);
    m_tree->expandAll();
    for (int column = 1; column < ColumnCount; ++column)
        m_tree->resizeColumnToContents(column);
    m_tree->setColumnWidth(Name, scaledPixels(200));
    QStringList totals;
    if (m_files) {
        const auto parts = partTotals(m_files->tensors);
        const TensorTotal every = sumOf(m_files->tensors);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (parts[i].tensors > 0)
                totals << tr("%1 %2 (%3)")
                              .arg(partName(tensorParts[i]), formatCount(parts[i].parameters),
                                   formatPercent(static_cast<double>(parts[i].parameters) /
                                                     std::max(1.0, static_cast<double>(every.parameters)),
                                                 1));
        totals.prepend(tr("Parameters: %1").arg(formatCount(every.parameters)));
    }
    m_totals->setText(totals.join(QStringLiteral(" · ")));
    filter();
    if (!kept.isEmpty()) choose(kept);
    showChosen();
}

void TensorsPage::filter() {
    const std::string wanted = m_filter->text().trimmed().toStdString();
    int seen = 0;
    const auto show = [&](QTreeWidgetItem* item) {
        const TensorEntry* const entry = entryOf(item);
        const bool found = entry && matches(*entry, wanted);
        item->setHidden(!found);
        seen += found;
        return found;
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const top = m_tree->topLevelItem(i);
        if (top->childCount() == 0) {
            show(top);
            continue;
        }
        bool any = false;
        for (int child = 0; child < top->childCount(); ++child)
            any = show(top->child(child)) || any;
        top->setHidden(!any);
    }
    const auto count = m_files ? static_cast<int>(m_files->tensors.size()) : 0;
    m_count->setText(seen == count ? tr("%n tensor(s)", nullptr, count)
                                   : tr("%1 of %n tensor(s)", nullptr, count).arg(formatCount(seen)));
    m_copy->setEnabled(seen > 0);
    m_export->setEnabled(seen > 0);
}

void TensorsPage::setFilter(const QString& wanted) {
    m_filter->setText(wanted);
}

const TensorEntry* TensorsPage::entryOf(const QTreeWidgetItem* item) const {
    const QVariant index = item ? item->data(Name, entryRole) : QVariant();
    return m_files && index.isValid() ? &m_files->tensors[static_cast<std::size_t>(index.toInt())] : nullptr;
}

bool TensorsPage::choose(const QString& name) {
    for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::NotHidden); *it; ++it)
        if (const TensorEntry* const entry = entryOf(*it); entry && fromText(entry->tensor->name) == name) {
            m_tree->setCurrentItem(*it);
            m_tree->scrollToItem(*it);
            return true;
        }
    return false;
}

QString TensorsPage::chosen() const {
    const TensorEntry* const entry = entryOf(m_tree->currentItem());
    return entry ? fromText(entry->tensor->name) : QString();
}

void TensorsPage::showChosen() {
    const TensorEntry* const entry = entryOf(m_tree->currentItem());
    if (entry && !m_statistics.contains(entry->tensor->name) && !m_refused.contains(entry->tensor->name) &&
        entry->parameters() <= atOnce && !m_computing.isBusy())
        return computeStatistics();
    showStatistics();
}

void TensorsPage::computeStatistics() {
    const TensorEntry* const entry = entryOf(m_tree->currentItem());
    if (!entry || m_statistics.contains(entry->tensor->name)) return;
    struct Counted {
        Result<TensorStatistics> statistics = TensorStatistics();
    };
    m_computed = fromText(entry->tensor->name);
    m_progress->setValue(0);
    m_computing.start(
        [files = m_files, tensor = entry->tensor](const JobControl& control) -> Analysis::Answer {
            auto out = std::make_shared<Counted>();
            out->statistics = tensorStatistics(*files->checkpoint->tensors, *tensor, control);
            return out;
        },
        [this, name = entry->tensor->name](const Analysis::Answer& answer) {
            const auto counted = std::static_pointer_cast<const Counted>(answer);
            if (counted && counted->statistics)
                m_statistics.insert_or_assign(name, *counted->statistics);
            else
                m_refused[name] = counted ? sayInLanguage(fromText(counted->statistics.error().message()))
                                          : tr("There was not enough memory for this.");
            m_computed.clear();
            showChosen(); // another one may have been chosen meanwhile
        });
    showStatistics();
}

void TensorsPage::cancel() {
    m_computing.cancel();
    m_computed.clear();
    showStatistics();
}

void TensorsPage::showStatistics() {
    const TensorEntry* const entry = entryOf(m_tree->currentItem());
    const bool computing = entry && m_computing.isBusy() && m_computed == fromText(entry->tensor->name);
    const auto found = entry ? m_statistics.find(entry->tensor->name) : m_statistics.end();
    const bool known = entry && found != m_statistics.end();
    m_progress->setVisible(computing);
    m_cancel->setVisible(computing);
    m_compute->setVisible(entry && !known && !computing && !m_refused.contains(entry->tensor->name));
    m_histogram->setVisible(known && found->second.numbers);
    m_name->setText(entry ? fromText(entry->tensor->name) : QString());
    if (!entry)
        return m_facts->setText(m_files ? tr("Choose a tensor to see its statistics.").toHtmlEscaped() : QString());
    std::vector<std::pair<QString, QString>> rows{
        {tr("role"), roleName(*entry)},
        {tr("shape"), fromText(dimensionsText(entry->tensor->shape))},
        {tr("stored as"), tr("%1, %2").arg(fromText(entry->tensor->dtypeText), binaryBytes(entry->bytes()))}};
    if (known) {
        const TensorStatistics& s = found->second;
        if (s.numbers) {
            rows.insert(rows.end(), {{tr("minimum"), digits(s.numbers->minimum)},
                                     {tr("maximum"), digits(s.numbers->maximum)},
                                     {tr("mean"), digits(s.numbers->mean)},
                                     {tr("standard deviation"), digits(s.numbers->standardDeviation)},
                                     {tr("root mean square"), digits(s.numbers->rms)},
                                     {tr("Frobenius norm"), digits(s.numbers->norm)}});
        }
        rows.insert(rows.end(), {{tr("elements"), formatCount(s.elements)},
                                 {tr("zeros"), formatCount(s.zeros)},
                                 {tr("NaN"), formatCount(s.nans)},
                                 {tr("infinite"), formatCount(s.infinities)}});
        m_histogram->setFigure(TensorFigure(fromText(entry->tensor->name), s));
    }
    QString html = QStringLiteral("<table>");
    for (const auto& [name, value] : rows)
        html += QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td>%2</td></tr>")
                    .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    html += QStringLiteral("</table>");
    if (const auto refused = m_refused.find(entry->tensor->name); refused != m_refused.end())
        html += QStringLiteral("<p>%1</p>").arg(refused->second.toHtmlEscaped());
    m_facts->setText(html);
}

std::vector<TensorEntry> TensorsPage::shown() const {
    std::vector<TensorEntry> out; // in the order of the table
    for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::NotHidden); *it; ++it)
        if (const TensorEntry* const entry = entryOf(*it)) out.push_back(*entry);
    return out;
}

void TensorsPage::copySelected() const {
    std::vector<TensorEntry> rows;
    for (const QTreeWidgetItem* item : m_tree->selectedItems())
        if (const TensorEntry* const entry = entryOf(item)) rows.push_back(*entry);
    if (rows.empty()) rows = shown();
    QString text;
    const double all = m_files ? static_cast<double>(sumOf(m_files->tensors).bytes) : 0;
    for (const TensorEntry& entry : rows)
        text += rowOf(entry, all).join(QLatin1Char('\t')) + QLatin1Char('\n');
    QApplication::clipboard()->setText(text);
}

Result<void> TensorsPage::exportTo(const QString& file) const {
    const bool json = file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    const std::vector<TensorEntry> rows = shown();
    const std::vector<TensorEntry> all = m_files ? m_files->tensors : std::vector<TensorEntry>();
    return writeFileAtomically(file.toStdString(), json ? dumpJson(tensorListToJson(rows, all, m_statistics), 2) + "\n"
                                                        : tensorListToCsv(rows, all, m_statistics));
}

void TensorsPage::askForExport() {
    auto* dialog = new QFileDialog(this, tr("Export the list of tensors"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
        dialog->setDefaultSuffix(chosen.contains(QStringLiteral("json")) ? QStringLiteral("json")
                                                                         : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (const auto written = exportTo(file); !written)
            QMessageBox::warning(this, tr("Export"), sayInLanguage(fromText(written.error().message())));
    });
    dialog->open();
}

} // namespace strata
