// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/records_view.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/figure/panel_frame.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr int rowHeight = 22, typingPauseMs = 250, widest = 320, measuredRows = 40;

/// A wrong answer is bold: no colour alone says it.
class AnswerDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(RecordsTable::WrongRole).toBool()) option->font.setWeight(QFont::DemiBold);
    }
};

} // namespace

RecordsView::RecordsView(EvaluationBoard& board, QWidget* parent)
    : FigureView(parent), m_board(board), m_model(new RecordsTable(this)), m_body(new QWidget(viewport())),
      m_outcome(new QComboBox), m_level(new QComboBox), m_least(new QDoubleSpinBox), m_most(new QDoubleSpinBox),
      m_label(new QLineEdit), m_search(new QLineEdit), m_clear(new QToolButton), m_list(new QTableView) {
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the list has its own
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figure.setWaits(true);
    buildFilters();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AnswerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_list->horizontalHeader()->setSectionsClickable(true);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setSortIndicatorShown(true);
    connect(m_list->horizontalHeader(), &QHeaderView::sectionClicked, this, &RecordsView::sortBy);
    connect(m_list, &QTableView::activated, this, [this] { openCurrent(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        m_board.setCurrentRow(
            now.isValid() && now.row() < m_model->rowCount() ? std::optional(m_model->rowAt(now.row())) : std::nullopt);
    });
    setFocusProxy(m_list);
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &RecordsView::fieldsEdited);
    connect(&board, &EvaluationBoard::changed, this, &RecordsView::take);
    connect(&board, &EvaluationBoard::filterChanged, this, [this] {
        RecordQuery query = m_figure.query();
        query.filter = m_board.filter();
        query.search.clear();
        setQuery(query);
    });
    whenTranslated(this, [this] { retranslate(); });
    take();
}

RecordsView::~RecordsView() = default;

void RecordsView::buildFilters() {
    auto* bar = new FlowLayout; // in a narrow column the fields stand in two lines
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(6);
    for (QDoubleSpinBox* box : {m_least, m_most}) {
        box->setRange(0, 1);
        box->setSingleStep(0.05);
        box->setDecimals(3);
        box->setKeyboardTracking(false);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            if (!m_filling) m_soon.start();
        });
    }
    m_most->setValue(1);
    m_label->setClearButtonEnabled(true);
    m_search->setClearButtonEnabled(true);
    whenScaled(this, [this] {
        m_label->setMinimumWidth(scaledPixels(76));
        m_label->setMaximumWidth(scaledPixels(150));
        m_search->setMinimumWidth(scaledPixels(84));
        m_search->setMaximumWidth(scaledPixels(220));
    });
    for (QLineEdit* field : {m_label, m_search}) // they would like far more
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_clear->setAutoRaise(true);
    for (QComboBox* box : {m_outcome, m_level}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::activated, this, &RecordsView::fieldsEdited);
    }
    for (QLineEdit* field : {m_label, m_search})
        connect(field, &QLineEdit::textEdited, this, [this] { m_soon.start(); });
    for (QLineEdit* field : {m_label, m_search}) // the button in it empties it without an edit
        connect(field, &QLineEdit::textChanged, this, [this](const QString& text) {
            if (text.isEmpty() && !m_filling) m_soon.start();
        });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        RecordQuery query;
        query.order = m_figure.query().order;
        setQuery(query);
    });
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_outcome, m_level, m_least, m_most, m_label, m_search, m_clear})
        bar->addWidget(widget);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
}

void RecordsView::retranslate() {
    m_filling = true;
    const int outcome = std::max(0, m_outcome->currentIndex());
    m_outcome->clear();
    m_outcome->addItems({tr("all rows"), tr("right"), tr("wrong")});
    m_outcome->setCurrentIndex(outcome);
    m_outcome->setAccessibleName(tr("Right or wrong"));
    m_level->setAccessibleName(tr("On which level"));
    m_level->setToolTip(tr("On which level rows are right or wrong, and whose confidence counts"));
    m_least->setPrefix(tr("p ≥ "));
    m_most->setPrefix(tr("p ≤ "));
    m_least->setAccessibleName(tr("Least confidence"));
    m_most->setAccessibleName(tr("Most confidence"));
    m_label->setPlaceholderText(tr("label ="));
    m_label->setAccessibleName(tr("Label, gold or answered"));
    m_label->setToolTip(m_label->accessibleName());
    m_search->setPlaceholderText(tr("search text"));
    m_search->setAccessibleName(tr("Text in inputs, labels and answers"));
    m_search->setToolTip(m_search->accessibleName());
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Shows all rows again"));
    m_list->setAccessibleName(tr("Records"));
    setAccessibleName(tr("Records"));
    setWhatsThis(tr("The rows of the evaluation. Click a heading to sort, again to turn the order; Return or a double "
                    "click opens a row as a run."));
    m_filling = false;
    showQuery();
}

void RecordsView::take() {
    const auto evaluation = m_board.evaluation();
    const RunId id = m_board.session().documents().shownId("evaluation");
    const bool another = !m_figure.evaluation() || !evaluation || id != m_sized;
    m_figure.setEvaluation(evaluation);
    if (!evaluation) {
        m_choose.cancel();
        m_read.cancel();
        m_texts = nullptr;
        m_model->show(nullptr, nullptr);
        m_model->setTexts(nullptr);
        m_sized = {};
    }
    m_filling = true;
    const int level = m_level->currentIndex();
    m_level->clear();
    if (evaluation) {
        m_level->addItem(tr("any level"), -1);
        for (std::size_t i = 0; i < evaluation->levels.size(); ++i)
            if (evaluation->levels[i].isLabel) m_level->addItem(fromUtf8(evaluation->levels[i].name), int(i));
        m_level->setCurrentIndex(another ? 0 : level);
    }
    m_filling = false;
    m_body->setVisible(!isEmpty());
    if (evaluation) {
        if (another) m_texts = nullptr;
        readTexts();
        chooseRows();
    }
    contentChanged();
}

/// Of records that do not keep them the inputs are looked up in the file of the data, which need not be there.
void RecordsView::readTexts() {
    const auto evaluation = m_figure.evaluation();
    const StudyPtr study = m_board.study();
    if (!study || m_read.isBusy()) return;
    m_read.start(
        [evaluation, study, earlier = m_texts](const JobControl& control) -> Analysis::Answer {
            auto read = textsOf(*evaluation, *study, earlier.get(), control);
            return read ? std::make_shared<const RecordTexts>(std::move(*read)) : nullptr;
        },
        [this, evaluation](const Analysis::Answer& answer) {
            if (!answer) return;
            const auto now = m_figure.evaluation();
            if (now && now->createdAt == evaluation->createdAt && now->recordsFile == evaluation->recordsFile) {
                m_texts = std::static_pointer_cast<const RecordTexts>(answer);
                m_model->setTexts(m_texts);
            }
            if (evaluation != now) return readTexts(); // it has grown, or another one is shown
            if (m_texts->problem())                    // what is missing, where the rows are looked for
                m_search->setToolTip(tr("The inputs are not shown: %1").arg(fromUtf8(m_texts->problem()->message())));
            showQuery();
        });
}

void RecordsView::chooseRows() {
    const auto evaluation = m_figure.evaluation();
    const StudyPtr study = m_board.study();
    if (!evaluation || !study) return;
    m_choose.start(
        [evaluation, study, texts = m_texts, query = m_figure.query()](const JobControl& control) -> Analysis::Answer {
            return rowsOf(*evaluation, *study, texts, query, control);
        },
        [this, study](const Analysis::Answer& answer) {
            if (!answer) return;
            const auto rows = std::static_pointer_cast<const std::vector<std::uint32_t>>(answer);
            const QModelIndex current = m_list->currentIndex();
            const bool had = current.isValid() && current.row() < m_model->rowCount();
            const std::size_t row = had ? m_model->rowAt(current.row()) : 0;
            const int scrolled = m_list->verticalScrollBar()->value();
            const bool grows = m_sized == m_board.session().documents().shownId("evaluation");
            m_model->show(study, rows);
            m_figure.setRows(rows, m_texts);
            if (const int place = had ? m_model->placeOf(row) : -1; place >= 0)
                m_list->setCurrentIndex(m_model->index(place, 0));
            else if (!rows->empty())
                m_list->setCurrentIndex(m_model->index(0, 0));
            // While the first rows come, wider ones among them need their room; a hand's narrowing is nothing new yet.
            if (!grows || (m_sizedRows < measuredRows && m_model->rowCount() > m_sizedRows)) sizeColumns(grows);
            if (grows && !had) m_list->verticalScrollBar()->setValue(scrolled);
            m_sized = m_board.session().documents().shownId("evaluation");
            showQuery();
            Q_EMIT figureChanged();
        });
}

/// By the first rows and the headings.
void RecordsView::sizeColumns(bool widenOnly) {
    m_sizedRows = std::min(m_model->rowCount(), measuredRows);
    const QFontMetrics metrics(m_list->font()), heads(m_list->horizontalHeader()->font());
    for (int c = 0; c < m_model->columnCount(); ++c) {
        int wide = heads.horizontalAdvance(m_model->headerData(c, Qt::Horizontal).toString()) + 28;
        for (int r = 0; r < m_sizedRows; ++r)
            wide = std::max(wide, metrics.horizontalAdvance(m_model->index(r, c).data().toString()) + 14);
        using Kind = RecordsTable::Column::Kind;
        const Kind kind = m_model->columns()[std::size_t(c)].kind;
        const int wanted = kind == Kind::Input ? widest : std::min(wide, widest);
        if (!widenOnly || wanted > m_list->columnWidth(c)) m_list->setColumnWidth(c, wanted);
    }
}

void RecordsView::setQuery(const RecordQuery& query) {
    if (query == m_figure.query()) return;
    m_figure.setQuery(query);
    showQuery();
    chooseRows();
}

void RecordsView::fieldsEdited() {
    if (m_filling) return;
    m_soon.stop();
    RecordQuery query = m_figure.query();
    query.filter.outcome = RecordFilter::Outcome(m_outcome->currentIndex());
    query.filter.level = m_level->currentData().isValid() ? m_level->currentData().toInt() : -1;
    // A bound that a figure set has more digits than the field shows.
    const auto bound = [](const std::optional<double>& now, double typed, double none) {
        if (std::abs(now.value_or(none) - typed) < 0.0006) return now;
        return typed == none ? std::nullopt : std::optional(typed);
    };
    query.filter.atLeast = bound(query.filter.atLeast, m_least->value(), 0);
    query.filter.atMost = bound(query.filter.atMost, m_most->value(), 1);
    query.filter.label = m_label->text().toStdString();
    query.search = m_search->text();
    setQuery(query);
}

void RecordsView::showQuery() {
    m_filling = true;
    const RecordQuery& query = m_figure.query();
    m_outcome->setCurrentIndex(int(query.filter.outcome));
    m_level->setCurrentIndex(std::max(0, m_level->findData(query.filter.level)));
    m_least->setValue(query.filter.atLeast.value_or(0));
    m_most->setValue(query.filter.atMost.value_or(1));
    if (const QString label = fromUtf8(query.filter.label); label != m_label->text()) m_label->setText(label);
    if (query.search != m_search->text()) m_search->setText(query.search);
    const auto study = m_board.study();
    QString said;
    if (study) {
        const auto all = qint64(study->columns.rows());
        const qint64 shownRows = m_model->rowCount();
        said = shownRows == all ? tr("%n row(s)", nullptr, int(all))
                                : tr("%1 of %n row(s)", nullptr, int(all)).arg(formatCount(shownRows));
        if (!query.filter.gold.empty()) said += QStringLiteral(" · ") + tr("gold %1").arg(fromUtf8(query.filter.gold));
        if (!query.filter.predicted.empty())
            said += QStringLiteral(" · ") + tr("answered %1").arg(fromUtf8(query.filter.predicted));
        if (query.filter.predictedNone) said += QStringLiteral(" · ") + tr("no valid label answered");
    }
    if (m_texts && m_texts->problem()) said += QStringLiteral(" · ") + tr("inputs not shown");
    if (m_frame) m_frame->setDetail(said);
    for (int c = 0; c < m_model->columnCount(); ++c)
        if (const auto order = m_model->orderOf(c);
            order && order->key == query.order.key && order->level == query.order.level)
            m_list->horizontalHeader()->setSortIndicator(c, query.order.descending ? Qt::DescendingOrder
                                                                                   : Qt::AscendingOrder);
    m_filling = false;
}

void RecordsView::sortBy(int column) {
    const auto order = m_model->orderOf(column);
    if (!order) return showQuery(); // a text: the sign goes back to where it was
    RecordQuery query = m_figure.query();
    const bool same = query.order.key == order->key && query.order.level == order->level;
    const bool turned = same && !query.order.descending;
    query.order = *order;
    query.order.descending = turned;
    setQuery(query);
}

void RecordsView::openCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) m_board.openRow(m_model->rowAt(current.row()));
}

void RecordsView::addControlsTo(PanelFrame& frame) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("openRecord"));
    button->setFocusPolicy(Qt::TabFocus);
    whenTranslated(button, [button] {
        button->setText(tr("Open as run"));
        button->setToolTip(tr("Runs the chosen row with the open model and shows it in all views of a run"));
    });
    connect(button, &QToolButton::clicked, this, &RecordsView::openCurrent);
    frame.addControl(button);
    m_frame = &frame;
    showQuery();
}

std::unique_ptr<Figure> RecordsView::figure() const {
    auto copy = std::make_unique<RecordsFigure>(m_figure);
    copy->setWaits(false);
    return copy;
}

QJsonObject RecordsView::figureOptions() const {
    QJsonObject json = FigureView::figureOptions();
    const QJsonObject own = m_figure.options();
    for (auto one = own.begin(); one != own.end(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

void RecordsView::setFigureOptions(const QJsonObject& options) {
    setQuery(queryFromJson(options));
}

QString RecordsView::emptyText() const {
    if (m_board.isCounting()) return tr("Being counted …");
    if (const StudyPtr study = m_board.study(); study && study->problem) return fromUtf8(study->problem->message());
    return m_figure.emptyText();
}

bool RecordsView::isEmpty() const {
    return !m_figure.evaluation() || !m_board.study() || m_board.study()->columns.rows() == 0;
}

void RecordsView::paintEvent(QPaintEvent* event) {
    if (isEmpty()) return FigureView::paintEvent(event);
    QPainter(viewport()).fillRect(event->rect(), Theme::instance().colors().surface);
}

void RecordsView::resizeEvent(QResizeEvent* event) {
    FigureView::resizeEvent(event);
    m_body->setGeometry(viewport()->rect());
}

void RecordsView::changeEvent(QEvent* event) {
    FigureView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace strata
