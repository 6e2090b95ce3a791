// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lens/lens_options.h"
#include "widgets/lens/lens_tip.h"
#include "widgets/plot/plot_widget.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace strata {

LensView::LensView(QWidget* parent)
    : LensFigureView(parent), m_pins(new LensPins(this)), m_scale(new PlotWidget(viewport())) {
    m_scale->hide();
    connect(m_pins, &LensPins::changed, this, &LensView::takePins);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Lens"));
        setWhatsThis(tr("Layers × positions: in each cell the token that the layer holds most probable, on the colour "
                        "of a statistic. "
                        "The token in a cell is what is said to follow the column's token."));
    });
    horizontalScrollBar()->setSingleStep(56);
}

std::unique_ptr<Figure> LensView::figure() const {
    auto copy = std::make_unique<LensFigure>(m_figure);
    copy->dropCaches();
    return copy;
}

void LensView::setOptions(const LensOptions& options) {
    if (options == m_figure.options()) return;
    m_figure.setOptions(options);
    m_pins->setOptions(options);
    contentChanged();
}

QJsonObject LensView::figureOptions() const {
    QJsonObject json = lensOptionsToJson(options());
    json.insert(selectionKey, selectionToJson(selection()));
    json.insert(QStringLiteral("colors"), followedToJson(pins(), pins().size()).value(QLatin1String("colors")));
    return json;
}

void LensView::setFigureOptions(const QJsonObject& json) {
    chooseOptions(lensOptionsFromJson(json));
}

void LensView::sharePins(LensPins& pins) {
    delete m_pins;
    m_pins = &pins;
    connect(m_pins, &LensPins::changed, this, &LensView::takePins);
    m_pins->setOptions(options());
    takePins();
}

void LensView::takePins() {
    const bool others = m_figure.pins() != pins();
    m_figure.setPins(pins());
    viewport()->update();
    Q_EMIT pinsChanged();
    if (others) Q_EMIT figureChanged();
}

void LensView::chooseOptions(const LensOptions& options) {
    if (m_mode) m_mode->menu()->actions().value(int(options.mode))->trigger();
    if (m_statistic) m_statistic->menu()->actions().value(int(options.statistic))->trigger();
    setOptions(options);
}

void LensView::lensChanged() {
    m_figure.setLens(lens());
    if (isEmpty()) m_scale->hide();
    if (m_pins->parent() == this) m_pins->setLens(lens()); // the window's hear of it from the session
    m_figure.setPins(pins());
}

void LensView::selectionMoved() {
    m_figure.setSelection(selection());
    m_pins->setSelection(selection());
    const auto& position = selection().position;
    if (!isEmpty() && position && *position >= 0 && std::size_t(*position) < grid().positions()) {
        const LensLayout shown = layout();
        const int row = grid().rowOf(selection());
        QRectF cell = shown.cell(std::size_t(std::max(row, 0)), std::size_t(*position));
        // The headers lie over the content; what comes before and after is seen as well.
        const double around = std::min(2 * shown.cellWidth, (sight().width() - shown.left - shown.cellWidth) / 3);
        cell.adjust(-shown.left - std::max(around, 0.0), row >= 0 ? -shown.top() : 0, std::max(around, 0.0),
                    row >= 0 ? shown.legend : 0);
        if (row < 0) cell.setTop(view().top() + 12), cell.setBottom(cell.top() + 1);
        sight().bringIn(cell);
    }
}

QRectF LensView::view() const {
    return sight().rect();
}

std::optional<std::pair<int, int>> LensView::cellAt(const QPointF& point) const {
    const LensLayout shown = layout();
    const QRectF seen = view();
    if (point.x() < seen.left() + shown.left || point.y() < seen.top() + shown.top()) return std::nullopt;
    return shown.cellAt(point);
}

int LensView::columnHeaderAt(const QPointF& point) const {
    const LensLayout shown = layout();
    const QRectF seen = view();
    if (point.y() > seen.top() + shown.top() || point.x() < seen.left() + shown.left) return -1;
    const int position = int((point.x() - shown.left) / shown.cellWidth);
    return position >= 0 && position < int(shown.positions) ? position : -1;
}

std::optional<LensPin> LensView::pinOf(int row, int position) const {
    if (row < 0 || position < 0 || !grid().hasCell(std::size_t(row), std::size_t(position))) return std::nullopt;
    return LensPin{position, lens()->topId(grid().rows()[std::size_t(row)].row, std::size_t(position))};
}

void LensView::chooseCell(int row, int position) {
    Selection next = grid().selectionOf(std::size_t(row), std::size_t(position));
    next.label = selection().label;
    choose(next);
}

std::optional<LensPin> LensView::pinOfSelection() const {
    if (isEmpty() || !selection().position || std::size_t(*selection().position) >= grid().positions()) return {};
    return pinOf(grid().rowOf(selection()), *selection().position);
}

void LensView::togglePinOfSelection() {
    if (const auto pin = pinOfSelection()) togglePin(*pin);
}

void LensView::chooseAt(const QPointF& point) {
    if (const auto cell = cellAt(point)) chooseCell(cell->first, cell->second);
}

ChosenContent LensView::chosenContent() const {
    ChosenContent content = LensFigureView::chosenContent();
    if (const auto pin = pinOfSelection()) content.token = {fromUtf8(lens()->textOf(pin->token)), pin->token.value};
    return content;
}

void LensView::addToMenu(QMenu& menu) {
    const auto pin = pinOfSelection();
    if (!pin) return;
    const QString token = menuText(tokenDisplay(lens()->textOf(pin->token)));
    const bool pinned = std::ranges::any_of(pins(), [&](const LensPin& one) { return one == *pin; });
    connect(menu.addAction(pinned ? tr("Follow “%1” over the layers no longer").arg(token)
                                  : tr("Follow “%1” over the layers").arg(token)),
            &QAction::triggered, this, [this, pin = *pin] { togglePin(pin); });
    connect(menu.addAction(tr("Track “%1” in the whole text").arg(token)), &QAction::triggered, this,
            [this, id = pin->token] { Q_EMIT trackRequested(id); });
}

bool LensView::clickableAt(const QPointF& point) const {
    return cellAt(point) || columnHeaderAt(point) >= 0;
}

void LensView::pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    if (const auto cell = cellAt(point)) {
        const bool again = selection().position == cell->second && grid().rowOf(selection()) == cell->first;
        chooseCell(cell->first, cell->second);
        if (again || (modifiers & Qt::ControlModifier)) togglePinOfSelection();
    } else if (const int position = columnHeaderAt(point); position >= 0) {
        const int row = grid().rowOf(selection());
        chooseCell(row >= 0 ? row : 0, position);
    }
}

bool LensView::zoomKey(int key) {
    const QPointF middle(viewport()->width() / 2.0, viewport()->height() / 2.0);
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        setZoom(zoom() * 1.25, middle);
    else if (key == Qt::Key_Minus)
        setZoom(zoom() / 1.25, middle);
    else if (key == Qt::Key_0)
        setZoom(1, middle);
    else
        return false;
    return true;
}

bool LensView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (zoomKey(key)) return true;
    const int rows = int(grid().rows().size()), positions = int(grid().positions());
    if (rows == 0 || positions == 0) return false;
    const bool chosen = selection().position.has_value() && *selection().position < positions;
    int row = grid().rowOf(selection()), position = chosen ? *selection().position : positions - 1;
    const bool far = modifiers & Qt::ControlModifier;
    const int page = std::max(1, int((sight().width() - layout().left) / layout().cellWidth) - 1);
    switch (key) {
    case Qt::Key_Left:
        position -= far ? page : 1;
        break;
    case Qt::Key_Right:
        position += far ? page : 1;
        break;
    case Qt::Key_Up:
        row = far ? 0 : row - 1;
        break;
    case Qt::Key_Down:
        row = far ? rows - 1 : row + 1;
        break;
    case Qt::Key_Home:
        position = 0;
        break;
    case Qt::Key_End:
        position = positions - 1;
        break;
    case Qt::Key_PageUp:
        position -= page;
        break;
    case Qt::Key_PageDown:
        position += page;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_P:
        togglePinOfSelection();
        return true;
    case Qt::Key_T:
        if (const auto pin = pinOf(row, position)) Q_EMIT trackRequested(pin->token);
        return true;
    case Qt::Key_Delete:
        setPins({});
        return true;
    case Qt::Key_Escape:
        if (selection() == Selection()) return false;
        choose({});
        return true;
    default:
        return false;
    }
    if (!chosen) row = std::max(0, row); // the first key only shows where one is
    chooseCell(std::clamp(row, 0, rows - 1), std::clamp(position, 0, positions - 1));
    return true;
}

void LensView::setZoom(double wanted, std::optional<QPointF> anchor) {
    const double next = std::clamp(wanted, smallestZoom(grid(), sight().width()), 3.0);
    if (isEmpty() || next == zoom()) return;
    const LensLayout before = layout();
    const QPointF at = anchor ? *anchor / sight().scale() : QPointF();
    const double column = (view().left() + at.x() - before.left) / before.cellWidth,
                 row = (view().top() + at.y() - before.top()) / before.cellHeight;
    m_figure.setZoom(next);
    contentChanged();
    if (!anchor) return;
    const LensLayout after = layout();
    horizontalScrollBar()->setValue(
        int(std::lround((column * after.cellWidth + after.left - at.x()) * sight().scale())));
    verticalScrollBar()->setValue(int(std::lround((row * after.cellHeight + after.top() - at.y()) * sight().scale())));
}

void LensView::wheelEvent(QWheelEvent* event) {
    const int steps = event->angleDelta().y();
    if ((event->modifiers() & Qt::ControlModifier) && steps != 0 && !isEmpty()) {
        setZoom(zoom() * std::pow(1.2, steps / 120.0), event->position());
        event->accept();
        return;
    }
    // Texts are wide and rarely high: a wheel that cannot go down goes along.
    if (verticalScrollBar()->maximum() == 0 && event->angleDelta().x() == 0 && steps != 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - steps);
        event->accept();
        return;
    }
    LensFigureView::wheelEvent(event);
}

void LensView::paintOverlay(QPainter& painter, const FigureStyle& style) {
    if (grid().rows().empty()) return;
    m_figure.paintEdges(painter, layout(), view(), style);
    placeScale();
}

void LensView::placeScale() {
    if (grid().rows().empty() || isEmpty() || !options().legend) return m_scale->hide();
    const LensLayout shown = layout();
    const QRectF seen = view();
    const QPointF corner = m_figure.scaleCorner(shown, seen);
    QRectF rect = m_figure.scaleRect(corner, seen.right() - corner.x() - 12);
    rect.translate(-seen.topLeft());
    const QRect pixels = QRectF(rect.topLeft() * sight().scale(), rect.size() * sight().scale()).toRect();
    const LinePlot plot = m_figure.scalePlot();
    if (pixels != m_scale->geometry() || !(plot == m_scale->plot()) || m_scaleDark != screenStyle().colors.dark) {
        m_scale->setGeometry(pixels);
        m_scaleDark = screenStyle().colors.dark;
        m_scale->setPlot(plot, screenStyle().colors, sight().scale());
    }
    m_scale->show();
}

QString LensView::tipAt(const QPointF& point) const {
    if (const auto cell = cellAt(point)) {
        const LensGrid::Row& row = grid().rows()[std::size_t(cell->first)];
        const auto position = std::size_t(cell->second);
        return lensTip(*lens(), row.row, position, row.plain);
    }
    if (const int position = columnHeaderAt(point); position >= 0)
        return tr("position %1: “%2”, id %3")
            .arg(position)
            .arg(positionText(*lens(), std::size_t(position)))
            .arg(lens()->positions[std::size_t(position)].id.value)
            .toHtmlEscaped();
    return {};
}

QString LensView::selectionText() const {
    if (isEmpty() || !selection().position || std::size_t(*selection().position) >= grid().positions()) return {};
    const int row = grid().rowOf(selection());
    if (row < 0) return {};
    const auto position = std::size_t(*selection().position);
    const QString where = tr("%1, after position %2 “%3”")
                              .arg(lensRowTitle(*lens(), grid().rows()[std::size_t(row)].row))
                              .arg(position)
                              .arg(positionText(*lens(), position));
    if (!grid().hasCell(std::size_t(row), position)) return tr("%1: %2").arg(where, missingCellText(*lens()));
    return tr("%1: “%2”, %3 %4")
        .arg(where, grid().text(std::size_t(row), position), grid().valueLabel(),
             grid().valueText(grid().value(std::size_t(row), position)));
}

std::vector<AccessibleCell> LensView::accessibleCells() const {
    constexpr std::size_t most = 4000;
    const LensLayout shown = layout();
    const bool all = shown.rows * shown.positions <= most;
    std::vector<AccessibleCell> out;
    for (std::size_t r = 0; r < shown.rows; ++r) {
        if (!all && !grid().rows()[r].last) continue;
        for (std::size_t p = 0; p < shown.positions; ++p) {
            AccessibleCell cell;
            cell.rect = shown.cell(r, p);
            const bool there = grid().hasCell(r, p);
            cell.name =
                there
                    ? tr("%1, %2 %3").arg(grid().text(r, p), grid().valueLabel(), grid().valueText(grid().value(r, p)))
                    : missingCellText(*lens());
            cell.description = tr("%1, after position %2 “%3”")
                                   .arg(lensRowTitle(*lens(), grid().rows()[r].row))
                                   .arg(p)
                                   .arg(positionText(*lens(), p));
            cell.selection = grid().selectionOf(r, p);
            out.push_back(std::move(cell));
        }
    }
    return out;
}

void LensView::addControlsTo(PanelFrame& frame) {
    m_mode = frame.addChoice([] { return QStringList{tr("lens"), tr("trained heads"), tr("head − lens")}; },
                             int(options().mode), [] { return tr("What the cells show"); },
                             [this](int i) {
                                 LensOptions next = options();
                                 next.mode = LensMode(i);
                                 setOptions(next);
                                 m_statistic->setEnabled(next.mode != LensMode::Difference);
                             });
    const auto names = [] {
        QStringList out;
        for (const LensStatisticInfo& info : lensStatistics())
            out << lensStatisticName(info.statistic);
        return out;
    };
    m_statistic = frame.addChoice(
        names, int(options().statistic), [] { return tr("Statistic that gives the colour"); },
        [this](int i) {
            LensOptions next = options();
            next.statistic = LensStatistic(i);
            setOptions(next);
        });
    for (qsizetype i = 0; i < m_statistic->menu()->actions().size(); ++i) {
        const LensStatisticInfo& info = lensStatistics()[std::size_t(i)];
        m_statistic->menu()->actions().at(i)->setToolTip(
            QStringLiteral("%1\n%2").arg(QString::fromUtf8(info.formula), QString::fromUtf8(info.source)));
    }
    m_statistic->menu()->setToolTipsVisible(true);
    if (QMenu* menu = frame.menu()) {
        QAction* before = menu->actions().value(0);
        const auto toggle = [&](const char* text, bool on, auto&& change) {
            auto* action = withText<LensView>(new QAction(menu), text);
            action->setCheckable(true);
            action->setChecked(on);
            connect(action, &QAction::toggled, this, [this, change](bool checked) {
                LensOptions next = options();
                change(next, checked);
                setOptions(next);
            });
            menu->insertAction(before, action);
        };
        toggle(QT_TR_NOOP("&Last layer on top"), options().lastOnTop,
               [](LensOptions& o, bool on) { o.lastOnTop = on; });
        toggle(QT_TR_NOOP("C&ividis instead of viridis"), options().map == ColorMap::Cividis,
               [](LensOptions& o, bool on) { o.map = on ? ColorMap::Cividis : ColorMap::Viridis; });
        menu->insertSeparator(before);
    }
    PanelFrame* shownIn = &frame;
    connect(this, &FigureView::figureChanged, shownIn, [this, shownIn] {
        isEmpty() ? shownIn->setDetail({}) : shownIn->setDetails(caption(), m_figure.briefCaption());
    });
}

} // namespace strata
