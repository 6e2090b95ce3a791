// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_view.h"

#include "widgets/common/language.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/compare/comparison_maker.h"
#include "widgets/compare/comparison_words.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_words.h"
#include "widgets/plot/plot_deck.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString documentIn(const QMimeData& data) {
    for (const QUrl& url : data.urls())
        if (const QString file = url.toLocalFile(); file.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive))
            return file;
    return {};
}

QString cell(const QString& text, bool right = false) {
    return QStringLiteral("<td style='padding-right:12px'%1>%2</td>")
        .arg(right ? QStringLiteral(" align='right'") : QString(), text.toHtmlEscaped());
}

} // namespace

ComparisonView::ComparisonView(ComparisonMaker& maker, QWidget* parent)
    : FigureView(parent), m_maker(maker), m_deck(new PlotDeck(this, [this] {
          const QSizeF size =
              sight().content().isEmpty() ? m_figure.contentSize(sight().width(), screenStyle()) : sight().content();
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure.plots({sight().width(), size.height()}, screenStyle());
      })) {
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    connect(m_deck, &PlotDeck::clicked, this, &ComparisonView::pressed);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Comparison"));
        setWhatsThis(tr("Two runs or two lenses beside each other and as a difference, B − A, in colours that are "
                        "centred at zero. A corner in a cell: both sides have another most probable token there. A "
                        "saved run or lens that is let go here is compared with A."));
    });
    horizontalScrollBar()->setSingleStep(52);
}

void ComparisonView::setDocument(const QString& kind, const DocumentPtr& document) {
    if (kind != QLatin1String("comparison") || document == m_figure.comparison()) return;
    m_figure.setComparison(documentAs<Comparison>(document), m_maker.lastCounted());
    m_figure.setZoom(1);
    refresh();
}

QJsonObject ComparisonView::figureOptions() const {
    return comparisonOptionsToJson(m_figure.options());
}

void ComparisonView::setFigureOptions(const QJsonObject& json) {
    setOptions(comparisonOptionsFromJson(json));
}

void ComparisonView::setOptions(const ComparisonOptions& options) {
    if (options == m_figure.options()) return;
    m_figure.setOptions(options);
    refresh();
}

void ComparisonView::refresh() {
    labelControls();
    contentChanged();
    m_deck->refresh();
}

void ComparisonView::addControlsTo(PanelFrame& frame) {
    m_frame = &frame;
    m_statistic = new QToolButton(&frame);
    m_statistic->setPopupMode(QToolButton::InstantPopup);
    m_statistic->setFocusPolicy(Qt::TabFocus);
    m_statistic->setMenu(new QMenu(m_statistic));
    connect(m_statistic->menu(), &QMenu::aboutToShow, this, &ComparisonView::fillStatistics);
    frame.addSpareControl(m_statistic);
    m_alignment = frame.addChoice(
        [] {
            QStringList out;
            for (const Alignment one : alignments)
                out << alignmentWord(one);
            return out;
        },
        0, [] { return tr("Which token stands beside which"); },
        [this](int i) {
            ComparisonOptions next = options();
            next.alignment = alignments[std::size_t(i)];
            setOptions(next);
        });
    frame.addChoice([] { return QStringList{tr("both and difference"), tr("difference")}; },
                    options().differenceOnly ? 1 : 0, [] { return tr("Which maps are shown"); },
                    [this](int i) {
                        ComparisonOptions next = options();
                        next.differenceOnly = i == 1;
                        setOptions(next);
                    });
    if (QMenu* menu = frame.menu()) {
        QAction* before = menu->actions().value(0);
        const auto toggle = [&](const char* text, bool on, auto&& change) {
            auto* action = withText<ComparisonView>(new QAction(menu), text);
            action->setCheckable(true);
            action->setChecked(on);
            connect(action, &QAction::toggled, this, [this, change](bool checked) {
                ComparisonOptions next = options();
                change(next, checked);
                setOptions(next);
            });
            menu->insertAction(before, action);
        };
        toggle(QT_TR_NOOP("E&xchange A and B"), options().swapped,
               [](ComparisonOptions& o, bool on) { o.swapped = on; });
        toggle(QT_TR_NOOP("&Last layer on top"), options().lastOnTop,
               [](ComparisonOptions& o, bool on) { o.lastOnTop = on; });
        toggle(QT_TR_NOOP("C&ividis instead of viridis"), options().map == ColorMap::Cividis,
               [](ComparisonOptions& o, bool on) { o.map = on ? ColorMap::Cividis : ColorMap::Viridis; });
        menu->insertSeparator(before);
    }
    labelControls();
}

void ComparisonView::fillStatistics() {
    QMenu* const menu = m_statistic->menu();
    menu->clear();
    if (isEmpty()) return;
    const ComparisonStudy* const study = m_figure.map().study();
    for (const LensStatistic one : commonStatistics(*m_figure.comparison())) {
        QAction* const action = menu->addAction(lensStatisticName(one));
        action->setCheckable(true);
        action->setChecked(study && study->statistic == one);
        connect(action, &QAction::triggered, this, [this, one] {
            ComparisonOptions next = options();
            next.statistic = one;
            setOptions(next);
        });
    }
}

void ComparisonView::labelControls() {
    if (!m_statistic) return;
    const ComparisonStudy* const study = m_figure.map().study();
    const QString name = tr("Statistic that is compared");
    m_statistic->setAccessibleName(name);
    m_statistic->setToolTip(name);
    const QString now = study ? lensStatisticName(study->statistic) : name;
    m_statistic->setText(now + QStringLiteral(" ▾"));
    m_statistic->menu()->setTitle(name + QStringLiteral(": ") + now);
    if (m_frame) m_frame->setOffered(m_statistic, !isEmpty());
    if (isEmpty()) return;
    const Alignment alignment = options().alignment.value_or(m_figure.comparison()->alignment);
    const auto at = std::find(alignments.begin(), alignments.end(), alignment) - alignments.begin();
    QAction* const action = m_alignment->menu()->actions().value(int(at));
    if (!action || action->isChecked()) return;
    action->setChecked(true); // not triggered: nothing was chosen
    m_alignment->setText(alignmentWord(alignment) + QStringLiteral(" ▾"));
}

void ComparisonView::chooseCell(std::optional<ComparedPlace> cell, bool bringIn) {
    m_figure.setChosen(cell);
    if (cell && bringIn) {
        const ComparisonLayout shown = layout();
        // The difference is the last map; the names of the rows lie over the content.
        QRectF rect = shown.cell(shown.maps.size() - 1, cell->row, cell->column);
        rect.adjust(-shown.left, 0, 0, 0);
        sight().bringIn(rect);
    }
    setAccessibleDescription(selectionText());
    FigureCells::tellDescription(*this);
    viewport()->update();
}

int ComparisonView::largestAt(const QPointF& point) const {
    const ComparisonLayout shown = layout();
    for (std::size_t i = 0; i < m_figure.largestLines(); ++i)
        if (m_figure.largestRect(i, shown, sight().width()).contains(point)) return int(i);
    return -1;
}

void ComparisonView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    if (m_figure.map().isEmpty()) return;
    if (const auto hit = layout().at(point)) return chooseCell(ComparedPlace{hit->row, hit->column}, false);
    if (const int line = largestAt(point); line >= 0) {
        const ComparedPlace place = m_figure.map().study()->summary.largest[std::size_t(line)];
        chooseCell(ComparedPlace{m_figure.map().rowOf(place.row), place.column}, true);
    }
}

bool ComparisonView::clickableAt(const QPointF& point) const {
    return !m_figure.map().isEmpty() && (layout().at(point) || largestAt(point) >= 0);
}

QString ComparisonView::tipAt(const QPointF& point) const {
    if (m_figure.map().isEmpty()) return {};
    const ComparisonMap& map = m_figure.map();
    const auto hit = layout().at(point);
    if (!hit) return {};
    const ComparisonStudy& study = *map.study();
    const ComparedColumn& column = study.columns[hit->column];
    const auto line = [&](const QString& letter, ComparedMap side, int position) {
        const bool there = map.hasCell(side, hit->row, hit->column);
        const QString what = position < 0 ? tr("no such token") : there ? QString() : tr("not computed");
        return QStringLiteral("<tr>") + cell(letter) +
               cell(position < 0 ? QStringLiteral("–")
                                 : (study.ofRuns ? tr("token %1 “%2”") : tr("after %1 “%2”"))
                                       .arg(position)
                                       .arg(map.columnText(side, hit->column))) +
               (there ? cell(map.cellText(side, hit->row, hit->column)) +
                            cell(lensValueText(study.statistic, map.value(side, hit->row, hit->column)), true)
                      : cell(what)) +
               QStringLiteral("</tr>");
    };
    QString out = QStringLiteral("<b>%1</b><table cellspacing='0'>")
                      .arg(comparedRowTitle(study.rows[map.studyRow(hit->row)]).toHtmlEscaped());
    out += line(tr("A"), ComparedMap::A, column.a) + line(tr("B"), ComparedMap::B, column.b);
    if (const QString difference = map.cellText(ComparedMap::Difference, hit->row, hit->column); !difference.isEmpty())
        out += QStringLiteral("<tr>") + cell(tr("B − A")) + cell(lensStatisticName(study.statistic)) +
               cell(map.isChanged(hit->row, hit->column) ? tr("another top-1") : QString()) + cell(difference, true) +
               QStringLiteral("</tr>");
    return out + QStringLiteral("</table>");
}

QString ComparisonView::selectionText() const {
    const auto& chosen = m_figure.chosen();
    return !m_figure.map().isEmpty() && chosen ? m_figure.cellInWords(chosen->row, chosen->column) : QString();
}

QString ComparisonView::emptyText() const {
    return tr("No comparison yet. Choose two runs or two lenses under Runs, the second one with Ctrl, and Compare in "
              "their menu; or choose Compare with… in the menu Run.");
}

bool ComparisonView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (m_figure.map().isEmpty()) return false;
    if (key == Qt::Key_Plus || key == Qt::Key_Equal) return setZoom(m_figure.zoom() * 1.25), true;
    if (key == Qt::Key_Minus) return setZoom(m_figure.zoom() / 1.25), true;
    if (key == Qt::Key_0) return setZoom(1), true;
    const auto rows = std::ptrdiff_t(m_figure.map().rows()), columns = std::ptrdiff_t(m_figure.map().columns());
    auto row = std::ptrdiff_t(m_figure.chosen() ? m_figure.chosen()->row : 0),
         column = std::ptrdiff_t(m_figure.chosen() ? m_figure.chosen()->column : 0);
    const bool far = modifiers & Qt::ControlModifier;
    switch (m_figure.chosen() || key == Qt::Key_Escape ? key : 0) {
    case Qt::Key_Left:
        column -= far ? 10 : 1;
        break;
    case Qt::Key_Right:
        column += far ? 10 : 1;
        break;
    case Qt::Key_Up:
        row = far ? 0 : row - 1;
        break;
    case Qt::Key_Down:
        row = far ? rows - 1 : row + 1;
        break;
    case Qt::Key_Home:
        column = 0;
        break;
    case Qt::Key_End:
        column = columns - 1;
        break;
    case Qt::Key_Escape:
        if (!m_figure.chosen()) return false;
        chooseCell(std::nullopt, false);
        return true;
    case 0: // the first key only shows where one is
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down) break;
        return false;
    default:
        return false;
    }
    chooseCell(ComparedPlace{std::size_t(std::clamp<std::ptrdiff_t>(row, 0, rows - 1)),
                             std::size_t(std::clamp<std::ptrdiff_t>(column, 0, columns - 1))},
               true);
    return true;
}

void ComparisonView::setZoom(double zoom) {
    const double next = std::clamp(zoom, 0.1, 3.0);
    if (m_figure.map().isEmpty() || next == m_figure.zoom()) return;
    m_figure.setZoom(std::abs(next - 1) < 0.01 ? 1 : next);
    refresh();
}

void ComparisonView::wheelEvent(QWheelEvent* event) {
    const int steps = event->angleDelta().y();
    if ((event->modifiers() & Qt::ControlModifier) && steps != 0) {
        setZoom(m_figure.zoom() * std::pow(1.2, steps / 120.0));
        event->accept();
        return;
    }
    FigureView::wheelEvent(event);
}

void ComparisonView::paintOverlay(QPainter& painter, const FigureStyle& style) {
    if (!m_figure.map().isEmpty()) m_figure.paintEdge(painter, layout(), sight().rect(), style);
}

std::vector<AccessibleCell> ComparisonView::accessibleCells() const {
    constexpr std::size_t most = 2000; // nobody goes through more; the table twin has them all
    std::vector<AccessibleCell> out;
    if (m_figure.map().isEmpty()) return out;
    const ComparisonLayout shown = layout();
    for (std::size_t r = 0; r < shown.rows; ++r)
        for (std::size_t c = 0; c < shown.allColumns && out.size() < most; ++c)
            out.push_back({shown.cell(shown.maps.size() - 1, r, c), m_figure.cellInWords(r, c), {}, {}});
    return out;
}

void ComparisonView::resizeEvent(QResizeEvent* event) {
    FigureView::resizeEvent(event);
    m_deck->refresh();
}

void ComparisonView::changeEvent(QEvent* event) {
    FigureView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m_figure.setComparison(m_figure.comparison());
    refresh();
}

void ComparisonView::dragEnterEvent(QDragEnterEvent* event) {
    if (!isEmpty() && !documentIn(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ComparisonView::dragMoveEvent(QDragMoveEvent* event) {
    if (isEmpty() || documentIn(*event->mimeData()).isEmpty()) return event->ignore(); // what came in may be gone
    event->acceptProposedAction();
}

void ComparisonView::dropEvent(QDropEvent* event) {
    if (isEmpty() || documentIn(*event->mimeData()).isEmpty()) return event->ignore();
    m_maker.compareWithFile(m_figure.map().comparison()->a, documentIn(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace strata
