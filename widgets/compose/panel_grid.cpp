// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/panel_grid.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double gap = 4;

int linesShown(int lines) {
    return std::min(lines + 1, FigureFile::mostLines);
}

} // namespace

PanelGrid::PanelGrid(ComposerState& state, std::function<QString(const FigurePanel&)> titleOf, QWidget* parent)
    : QWidget(parent), m_state(state), m_titleOf(std::move(titleOf)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Places of the panels"));
    setToolTip(tr("Drag a panel to another cell. Arrows choose, Ctrl+arrows move, Ctrl+Shift+arrows make larger or "
                  "smaller, Delete removes."));
    for (const auto signal : {&ComposerState::changed, &ComposerState::selectedChanged})
        connect(&state, signal, this, &PanelGrid::describe);
    describe();
}

QString PanelGrid::nameOf(int panel) const {
    const QString letter = m_state.file().letterOf().value(panel);
    return letter.isEmpty() ? QString::number(panel + 1) : letter;
}

void PanelGrid::describe() {
    update();
    const int panel = m_state.selected();
    if (panel < 0) return setAccessibleDescription(tr("no panel is chosen"));
    const FigurePanel& one = m_state.file().panels[std::size_t(panel)];
    setAccessibleDescription(tr("%1 %2: row %3, column %4, %5 × %6")
                                 .arg(nameOf(panel), m_titleOf(one))
                                 .arg(one.cell.top() + 1)
                                 .arg(one.cell.left() + 1)
                                 .arg(one.cell.height())
                                 .arg(one.cell.width()));
}

QRectF PanelGrid::rectOf(const QRect& cell) const {
    const double wide = (width() - gap) / double(linesShown(m_state.file().columns())),
                 high = (height() - gap) / double(linesShown(m_state.file().rows()));
    return QRectF(gap + cell.left() * wide, gap + cell.top() * high, cell.width() * wide - gap,
                  cell.height() * high - gap);
}

QPoint PanelGrid::cellAt(const QPointF& point) const {
    const int columns = linesShown(m_state.file().columns()), rows = linesShown(m_state.file().rows());
    return {std::clamp(int(std::floor((point.x() - gap / 2) * columns / width())), 0, columns - 1),
            std::clamp(int(std::floor((point.y() - gap / 2) * rows / height())), 0, rows - 1)};
}

int PanelGrid::panelAt(const QPoint& cell) const {
    const auto& panels = m_state.file().panels;
    const auto found = std::ranges::find_if(panels, [&](const FigurePanel& one) { return one.cell.contains(cell); });
    return found == panels.end() ? -1 : int(found - panels.begin());
}

void PanelGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = Theme::instance().colors();
    painter.setPen(QPen(colors.border, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    for (int row = 0; row < linesShown(m_state.file().rows()); ++row)
        for (int column = 0; column < linesShown(m_state.file().columns()); ++column)
            painter.drawRoundedRect(rectOf({column, row, 1, 1}), 3, 3);
    for (int i = 0; i < int(m_state.file().panels.size()); ++i) {
        const FigurePanel& panel = m_state.file().panels[std::size_t(i)];
        const bool chosen = i == m_state.selected();
        const QRectF rect = rectOf(chosen && m_over ? *m_over : panel.cell);
        painter.setPen(QPen(chosen ? colors.accent : colors.border, chosen ? 2 : 1));
        painter.setBrush(chosen ? colors.accentSoft : colors.bar);
        painter.drawRoundedRect(rect, 3, 3);
        paintLine(painter, rect.adjusted(6, 0, -6, 0), nameOf(i) + QLatin1Char(' ') + m_titleOf(panel), uiFont(12),
                  colors.text);
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(colors.accent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void PanelGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressed = cellAt(event->position());
    m_over.reset();
    if (const int panel = panelAt(m_pressed); panel >= 0) m_state.select(panel);
}

void PanelGrid::mouseMoveEvent(QMouseEvent* event) {
    const int panel = m_state.selected();
    if (!(event->buttons() & Qt::LeftButton) || panel < 0) return;
    const QRect cell = m_state.file().panels[std::size_t(panel)].cell;
    if (!cell.contains(m_pressed)) return;
    QRect over = cell.translated(cellAt(event->position()) - m_pressed);
    over.moveTo(std::max(0, over.left()), std::max(0, over.top()));
    m_over = over;
    setCursor(Qt::ClosedHandCursor);
    update();
}

void PanelGrid::mouseReleaseEvent(QMouseEvent*) {
    unsetCursor();
    if (const auto over = std::exchange(m_over, std::nullopt)) m_state.place(m_state.selected(), *over);
    update();
}

void PanelGrid::chooseBeside(const QPoint& step) {
    const auto& panels = m_state.file().panels;
    if (panels.empty()) return;
    if (m_state.selected() < 0) return m_state.select(0);
    const QRect from = panels[std::size_t(m_state.selected())].cell;
    int best = -1, least = 0;
    for (int i = 0; i < int(panels.size()); ++i) {
        const QPoint way = panels[std::size_t(i)].cell.topLeft() - from.topLeft();
        const int along = QPoint::dotProduct(way, step),
                  across = std::abs(way.x() * step.y()) + std::abs(way.y() * step.x());
        if (along <= 0) continue;
        if (const int far = along + 4 * across; best < 0 || far < least) {
            best = i;
            least = far;
        }
    }
    if (best >= 0) m_state.select(best);
}

void PanelGrid::keyPressEvent(QKeyEvent* event) {
    const int panel = m_state.selected();
    const QPoint step = event->key() == Qt::Key_Left    ? QPoint(-1, 0)
                        : event->key() == Qt::Key_Right ? QPoint(1, 0)
                        : event->key() == Qt::Key_Up    ? QPoint(0, -1)
                        : event->key() == Qt::Key_Down  ? QPoint(0, 1)
                                                        : QPoint();
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return m_state.remove(panel);
    if (step.isNull()) return QWidget::keyPressEvent(event);
    if (!(event->modifiers() & Qt::ControlModifier)) return chooseBeside(step);
    if (panel < 0) return;
    QRect cell = m_state.file().panels[std::size_t(panel)].cell;
    if (event->modifiers() & Qt::ShiftModifier)
        cell.setSize({std::max(1, cell.width() + step.x()), std::max(1, cell.height() + step.y())});
    else
        cell.moveTo(std::max(0, cell.left() + step.x()), std::max(0, cell.top() + step.y()));
    m_state.place(panel, cell);
}

bool PanelGrid::event(QEvent* event) {
    // The arrows with Ctrl are its own, whatever the window's shortcuts are.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
            key == Qt::Key_Delete || key == Qt::Key_Backspace)
            event->accept();
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

} // namespace strata
