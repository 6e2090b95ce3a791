// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/rung_picker.h"

#include "widgets/common/colors.h"
#include "widgets/common/fonts.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double padding = 8, numberWidth = 30;

/// What is painted is laid out in pixels of ordinary type.
double scale() {
    return Theme::instance().textScale();
}

} // namespace

RungPicker::RungPicker(const BaseFacts& facts, QWidget* parent)
    : QWidget(parent), m_layers(facts.layers), m_heads(facts.heads) {
    setFont(uiFont(11));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Layers"));
    setAccessibleDescription(tr("The arrow keys choose a layer, the space bar puts a head there or takes it away"));
    setCursor(Qt::PointingHandCursor);
    m_current = std::max(1, m_layers / 2);
}

double RungPicker::rowHeight() const {
    return m_layers <= 16 ? 20 : std::max(7.0, 320.0 / m_layers);
}

QSize RungPicker::sizeHint() const {
    return {scaledPixels(220), scaledPixels(std::ceil(2 * padding + m_layers * rowHeight()))};
}

int RungPicker::layerAt(const QPointF& point) const {
    const int row = static_cast<int>(std::floor((point.y() / scale() - padding) / rowHeight()));
    return row < 0 || row >= m_layers ? 0 : m_layers - row;
}

QPoint RungPicker::pointOf(int layer) const {
    return {width() / 2, scaledPixels(padding + (m_layers - layer + 0.5) * rowHeight())};
}

QString RungPicker::taken(int layer) const {
    QStringList names;
    for (const HeadSpec& head : m_heads)
        if (head.layer && head.layer->value == layer) names << QString::fromStdString(head.name);
    return names.join(QStringLiteral(", "));
}

bool RungPicker::isFree(int layer) const {
    return layer >= 1 && layer < m_layers && taken(layer).isEmpty();
}

void RungPicker::toggle(int layer) {
    if (!isFree(layer)) return;
    const auto at = std::ranges::lower_bound(m_chosen, layer);
    if (at != m_chosen.end() && *at == layer)
        m_chosen.erase(at);
    else
        m_chosen.insert(at, layer);
    update();
    Q_EMIT changed();
}

void RungPicker::mousePressEvent(QMouseEvent* event) {
    if (const int layer = layerAt(event->position()); event->button() == Qt::LeftButton && layer > 0) {
        m_current = layer;
        toggle(layer);
        update();
    }
}

void RungPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up)
        m_current = std::min(m_layers, m_current + 1);
    else if (event->key() == Qt::Key_Down)
        m_current = std::max(1, m_current - 1);
    else if (event->key() == Qt::Key_Space)
        toggle(m_current);
    else
        return QWidget::keyPressEvent(event);
    update();
}

bool RungPicker::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int layer = layerAt(QPointF(help->pos()));
    QString text;
    if (layer == m_layers)
        text = tr("Layer %1 has the final head").arg(layer);
    else if (layer > 0 && !isFree(layer))
        text = tr("Layer %1 has the head %2 already").arg(layer).arg(taken(layer));
    else if (layer > 0)
        text = std::ranges::find(m_chosen, layer) == m_chosen.end()
                   ? tr("Layer %1: click to put a head here").arg(layer)
                   : tr("Layer %1: click to take the head away").arg(layer);
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void RungPicker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale(), scale());
    const Colors& colors = Theme::instance().colors();
    const double height = rowHeight(), left = padding + numberWidth, right = width() / scale() - padding;
    const int every = height >= 14 ? 1 : static_cast<int>(std::ceil(14 / height)); // numbers that have room
    for (int layer = m_layers; layer >= 1; --layer) {
        const double y = padding + (m_layers - layer) * height;
        const QRectF rung(left, y + 1, right - left, height - 2);
        const bool chosen = std::ranges::binary_search(m_chosen, layer);
        const QString own = taken(layer);
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen          ? colors.accent
                         : own.isEmpty() ? colors.track
                                         : mixed(colors.track, colors.text, 0.25));
        painter.drawRoundedRect(rung, 3, 3);
        if (hasFocus() && layer == m_current) {
            painter.setPen(QPen(colors.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rung, 3, 3);
        }
        if (layer % every == 0 || layer == m_layers || layer == 1) {
            painter.setPen(colors.faint);
            painter.drawText(QRectF(padding, y, numberWidth - 6, height),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, QString::number(layer));
        }
        if (height < 14) continue;
        painter.setPen(chosen ? colors.onAccent : colors.text);
        const QString text = chosen ? tr("new head") : own;
        painter.drawText(rung.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rung.width()) - 16));
    }
}

} // namespace strata
