// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_view.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/theme.h"
#include "widgets/common/tips.h"
#include "widgets/figure/figure_accessible.h"
#include "widgets/figure/selection_json.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace strata {

FigureView::FigureView(QWidget* parent) : QAbstractScrollArea(parent) {
    installFigureAccessibility();
    setProperty("role", QStringLiteral("figure"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
    connect(&Theme::instance(), &Theme::changed, this, &FigureView::contentChanged);
}

FigureView::~FigureView() = default;

void FigureView::setRun(std::shared_ptr<const Run> run) {
    m_run = std::move(run);
    runChanged();
    contentChanged();
}

void FigureView::setDocument(const QString& kind, const DocumentPtr& document) {
    if (kind == QLatin1String("run")) setRun(documentAs<Run>(document));
}

QJsonObject FigureView::figureOptions() const {
    return {{selectionKey, selectionToJson(m_selection)}};
}

void FigureView::setSelection(const Selection& selection) {
    if (selection == m_selection) return;
    m_selection = selection;
    selectionMoved();
    setAccessibleDescription(selectionText());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    tellFocus();
    viewport()->update();
}

void FigureView::tellFocus() {
    if (!QAccessible::isActive() || !hasFocus()) return; // nobody listens: the cells need not be made
    const int current = currentCell();
    if (current < 0) return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(current);
    QAccessible::updateAccessibility(&event);
}

const std::vector<AccessibleCell>& FigureView::cells() const {
    if (m_cellsStale) {
        m_cells = isEmpty() ? std::vector<AccessibleCell>() : accessibleCells();
        m_cellsStale = false;
    }
    return m_cells;
}

/// The selection may say more than a cell is about: a token of the run and the cell of its lens are one place.
static bool sameCell(const Selection& cell, const Selection& wanted) {
    const bool ofRun = cell.stage || cell.label;
    if (ofRun)
        return cell.stage == wanted.stage && cell.token == wanted.token && cell.head == wanted.head &&
               cell.label == wanted.label;
    if (cell.position)
        return cell.position == wanted.position && cell.layer == wanted.layer &&
               cell.afterAttention == wanted.afterAttention && (!cell.head || cell.head == wanted.head);
    return cell == wanted;
}

int FigureView::currentCell() const {
    if (m_selection == Selection() || isEmpty()) return -1;
    Selection wanted = m_selection;
    // A selection without a head is of the head that decoded.
    if (!wanted.head && m_run && wanted.stage && !stageHead(*m_run, *wanted.stage).empty())
        wanted.head = stageHead(*m_run, *wanted.stage);
    const auto& all = cells();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const AccessibleCell& cell) { return sameCell(cell.selection, wanted); });
    return found == all.end() ? -1 : int(found - all.begin());
}

void FigureView::chooseCell(int index) {
    if (index < 0 || index >= int(cells().size())) return;
    const AccessibleCell cell = m_cells[std::size_t(index)];
    if (cell.selection != Selection()) choose(cell.selection);
    ensureVisible(cell.rect);
}

QRectF FigureView::toGlobal(const QRectF& rect) const {
    const double s = scale();
    const QPointF corner = rect.topLeft() * s - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return {QPointF(viewport()->mapToGlobal(QPoint(0, 0))) + corner, rect.size() * s};
}

void FigureView::choose(const Selection& selection) {
    if (selection == m_selection) return;
    setSelection(selection);
    Q_EMIT selectionChanged(m_selection);
}

double FigureView::scale() const {
    return Theme::instance().textScale();
}

double FigureView::contentWidth() const {
    return std::max(1, viewport()->width()) / scale();
}

FigureStyle FigureView::screenStyle() const {
    FigureStyle style;
    style.colors = Theme::instance().colors();
    style.interactive = true;
    style.minimumHeight = viewport()->height() / scale();
    return style;
}

QPointF FigureView::toContent(const QPointF& point) const {
    return (point + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value())) / scale();
}

void FigureView::contentChanged() {
    m_sizesStale = true;
    m_cellsStale = true;
    updateScrollBars();
    viewport()->update();
    Q_EMIT figureChanged();
}

void FigureView::updateScrollBars() {
    m_sizesStale = false;
    m_contentSize = isEmpty() ? QSizeF() : shown().contentSize(contentWidth(), screenStyle());
    const QSizeF pixels = m_contentSize * scale();
    const auto set = [](QScrollBar* bar, double content, int visible) {
        const int overflow = int(std::ceil(content - 0.5)) - visible;
        bar->setRange(0, std::max(0, overflow));
        bar->setPageStep(visible);
    };
    set(horizontalScrollBar(), pixels.width(), viewport()->width());
    set(verticalScrollBar(), pixels.height(), viewport()->height());
}

void FigureView::ensureVisible(const QRectF& rect) {
    if (m_sizesStale) updateScrollBars();
    const double s = scale();
    const QRectF r(rect.topLeft() * s, rect.size() * s);
    const auto follow = [](QScrollBar* bar, double low, double high, double visible) {
        constexpr double margin = 12;
        if (low - margin < bar->value())
            bar->setValue(int(low - margin));
        else if (high + margin > bar->value() + visible)
            bar->setValue(int(std::ceil(high + margin - visible)));
    };
    follow(horizontalScrollBar(), r.left(), r.right(), viewport()->width());
    follow(verticalScrollBar(), r.top(), r.bottom(), viewport()->height());
}

void FigureView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const FigureStyle style = screenStyle();
    painter.fillRect(event->rect(), style.colors.surface);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (isEmpty()) {
        painter.scale(scale(), scale());
        painter.setFont(uiFont(13));
        painter.setPen(style.colors.faint);
        const QRectF room(24, 16, contentWidth() - 48, viewport()->height() / scale() - 32);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, emptyText());
    } else {
        painter.setClipRect(event->rect());
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        painter.scale(scale(), scale());
        shown().paint(painter, QRectF(QPointF(0, 0), m_contentSize), style);
        paintOverlay(painter, style);
        painter.resetTransform();
    }
    if (hasFocus()) {
        painter.setClipping(false);
        painter.setBrush(Qt::NoBrush);
        QColor ring = style.colors.accent;
        painter.setPen(QPen(ring, 2));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void FigureView::paintOverlay(QPainter&, const FigureStyle&) {}

void FigureView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    contentChanged();
}

void FigureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || isEmpty()) {
        event->ignore();
        return;
    }
    pressed(toContent(event->position()), event->modifiers());
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    const bool hand = !isEmpty() && clickableAt(toContent(event->position()));
    viewport()->setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    event->setAccepted(event->button() == Qt::LeftButton);
}

void FigureView::keyPressEvent(QKeyEvent* event) {
    if (!isEmpty() && keyPressed(event->key(), event->modifiers()))
        event->accept();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void FigureView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    tellFocus();
    viewport()->update();
}

void FigureView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void FigureView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        runChanged();
        contentChanged();
    }
}

bool FigureView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) return viewportEvent(event);
    return QAbstractScrollArea::event(event);
}

bool FigureView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = isEmpty() ? QString() : tipAt(toContent(viewport()->mapFromGlobal(help->globalPos())));
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), htmlTip(tip), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace strata
