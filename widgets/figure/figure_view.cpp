// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_view.h"

#include "model/documents/run_stages.h"
#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/theme.h"
#include "widgets/common/tips.h"
#include "widgets/figure/figure_accessible.h"
#include "widgets/figure/focus_ring.h"
#include "widgets/figure/selection_json.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace strata {

FigureView::FigureView(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_cells([this] { return isEmpty() ? std::vector<AccessibleCell>() : accessibleCells(); }),
      m_ring(new FocusRing(viewport())) {
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
    FigureCells::tellDescription(*this);
    tellFocus();
    viewport()->update();
}

void FigureView::tellFocus() {
    // Where nobody listens the cells need not be made.
    if (QAccessible::isActive() && hasFocus()) FigureCells::tellFocus(*this, currentCell());
}

int FigureView::currentCell() const {
    return isEmpty() ? -1 : m_cells.indexOf(m_selection, m_run.get());
}

void FigureView::chooseCell(int index) {
    if (index < 0 || index >= int(cells().size())) return;
    const AccessibleCell cell = cells()[std::size_t(index)];
    if (cell.selection != Selection()) choose(cell.selection);
    m_sight.bringIn(cell.rect);
}

void FigureView::choose(const Selection& selection) {
    if (selection == m_selection) return;
    setSelection(selection);
    Q_EMIT selectionChanged(m_selection);
}

FigureStyle FigureView::screenStyle() const {
    FigureStyle style;
    style.colors = Theme::instance().colors();
    style.interactive = true;
    style.minimumHeight = m_sight.height();
    return style;
}

void FigureView::contentChanged() {
    m_cells.becomeStale();
    m_sight.setContent(isEmpty() ? QSizeF() : shown().contentSize(m_sight.width(), screenStyle()));
    viewport()->update();
    Q_EMIT figureChanged();
}

void FigureView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const FigureStyle style = screenStyle();
    painter.fillRect(event->rect(), style.colors.surface);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (isEmpty()) {
        painter.scale(m_sight.scale(), m_sight.scale());
        painter.setFont(uiFont(13));
        painter.setPen(style.colors.faint);
        const QRectF room(24, 16, m_sight.width() - 48, m_sight.height() - 32);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, emptyText());
    } else {
        painter.setClipRect(event->rect());
        painter.translate(m_sight.toViewport({0, 0}));
        painter.scale(m_sight.scale(), m_sight.scale());
        shown().paint(painter, QRectF(QPointF(0, 0), m_sight.content()), style);
        paintOverlay(painter, style);
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
    pressed(m_sight.toContent(event->position()), event->modifiers());
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    const bool hand = !isEmpty() && clickableAt(m_sight.toContent(event->position()));
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

void FigureView::contextMenuEvent(QContextMenuEvent* event) {
    if (isEmpty()) return event->ignore();
    QPoint where = event->globalPos();
    if (event->reason() != QContextMenuEvent::Keyboard) {
        chooseAt(m_sight.toContent(event->pos()));
    } else if (const int at = currentCell(); at >= 0) {
        const QPointF middle = cells()[std::size_t(at)].rect.center();
        where = viewport()->mapToGlobal(m_sight.toViewport(middle).toPoint());
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addToMenu(*menu);
    fillMenu(*menu);
    menu->popup(where);
}

void FigureView::fillMenu(QMenu& menu) {
    addCopies(menu, chosenContent());
    Q_EMIT menuFilled(&menu);
}

ChosenContent FigureView::chosenContent() const {
    ChosenContent content;
    if (m_selection == Selection()) return content;
    content.words = selectionText();
    const RunToken* const token = m_run ? selectedToken(*m_run, m_selection) : nullptr;
    if (m_selection.label) {
        content.label = fromUtf8(*m_selection.label);
    } else if (token) {
        const auto other = m_selection.head ? token->heads.find(*m_selection.head) : token->heads.end();
        const Reading& reading = other != token->heads.end() ? other->second : token->reading;
        content.token = {fromUtf8(reading.text), reading.id.value};
    }
    return content;
}

void FigureView::chooseAt(const QPointF& point) {
    const std::vector<AccessibleCell>& all = cells();
    const auto cell = std::ranges::find_if(all, [&](const AccessibleCell& one) { return one.rect.contains(point); });
    if (cell != all.end() && cell->selection != Selection()) choose(Selection(cell->selection));
}

void FigureView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    tellFocus();
    m_ring->show();
    m_ring->raise();
}

void FigureView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    m_ring->hide();
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
        const QString tip =
            isEmpty() ? QString() : tipAt(m_sight.toContent(viewport()->mapFromGlobal(help->globalPos())));
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), htmlTip(tip), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace strata
