// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/layer_ladder.h"

#include "widgets/common/colors.h"
#include "widgets/common/fonts.h"
#include "widgets/common/glossary.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"
#include "widgets/common/tips.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {
constexpr double padding = 10;
constexpr double numberWidth = 26;
constexpr double tagHeight = 19;
constexpr double tagGap = 2;

/// What is painted is laid out in pixels of ordinary type.
double scale() {
    return Theme::instance().textScale();
}
} // namespace

LayerLadder::LayerLadder(QWidget* parent) : QWidget(parent) {
    whenScaled(this, [this] {
        setFont(uiFont(11)); // the painter and the mouse are scaled
        updateGeometry();
        update();
    });
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Layers and heads"));
        setModel(m_heads, m_layers);
    });
}

void LayerLadder::setModel(std::vector<HeadSummary> heads, int layers) {
    m_heads = std::move(heads);
    m_layers = layers;
    QStringList description;
    for (const HeadSummary& head : m_heads)
        description
            << tr("%1 at layer %2 of %3").arg(QString::fromStdString(head.name)).arg(head.layer.value).arg(m_layers);
    setAccessibleDescription(description.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void LayerLadder::setSelectedHead(const QString& name) {
    if (name == m_selected) return;
    m_selected = name;
    update();
}

double LayerLadder::rowHeight() const {
    return m_layers <= 12 ? 20 : std::max(4.0, 260.0 / (m_layers + 1));
}

double LayerLadder::rowCentre(int layer) const {
    return padding + (m_layers - layer + 0.5) * rowHeight();
}

QSize LayerLadder::sizeHint() const {
    return {scaledPixels(240), scaledPixels(2 * padding + (m_layers + 1) * rowHeight())};
}
QSize LayerLadder::minimumSizeHint() const {
    return {scaledPixels(160), sizeHint().height()};
}

QString LayerLadder::tagText(const HeadSummary& head, bool brief) const {
    QString text = QString::fromStdString(head.name);
    if (brief) return text;
    const bool normed = head.readout == Readout::Norm || head.layer.value == m_layers;
    text += QStringLiteral(" · ") + (normed ? tr("final norm") : tr("raw"));
    if (head.drift && head.layer.value != m_layers)
        text += QStringLiteral(" · ") + tr("drift %1").arg(formatFixed(*head.drift, 2));
    return text;
}

std::vector<LayerLadder::Tag> LayerLadder::tags() const {
    std::vector<Tag> result;
    const QFontMetricsF metrics(uiFont(11, QFont::DemiBold));
    const double right = width() / scale() - padding, left = padding + numberWidth;
    // From the top down; a label that would cover the one above it moves down, and the column is pushed up again at the
    // bottom.
    double lowest = 0;
    for (int i = static_cast<int>(m_heads.size()) - 1; i >= 0; --i) {
        const HeadSummary& head = m_heads[static_cast<std::size_t>(i)];
        QString text = tagText(head, false);
        if (metrics.horizontalAdvance(text) + 16 > right - left) text = tagText(head, true);
        text = metrics.elidedText(text, Qt::ElideRight, right - left - 16);
        const double w = metrics.horizontalAdvance(text) + 16;
        const double top = std::max(rowCentre(head.layer.value) - tagHeight / 2, lowest);
        result.push_back({QRectF(right - w, top, w, tagHeight), text, i});
        lowest = top + tagHeight + tagGap;
    }
    double highest = height() / scale() - 2.0;
    for (auto tag = result.rbegin(); tag != result.rend(); ++tag) {
        if (tag->box.bottom() > highest) tag->box.moveBottom(highest);
        highest = tag->box.top() - tagGap;
    }
    return result;
}

void LayerLadder::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.scale(scale(), scale());

    const double barHeight = std::clamp(rowHeight() * 0.6, 2.0, 12.0);
    const int numberStep = std::max(1, static_cast<int>(std::ceil(14.0 / rowHeight())));
    painter.setFont(font());
    for (int layer = 0; layer <= m_layers; ++layer) {
        const double y = rowCentre(layer);
        const QRectF bar(padding + numberWidth, y - barHeight / 2, width() / scale() - 2 * padding - numberWidth,
                         barHeight);
        if (layer == 0) {
            painter.setPen(QPen(colors.border, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.track);
            painter.drawRoundedRect(bar, 2, 2);
        }
        const bool named = layer == m_layers || (layer % numberStep == 0 && (m_layers - layer) * rowHeight() >= 13);
        if (!named) continue;
        painter.setPen(colors.faint);
        painter.drawText(QRectF(padding - 4, y - 9, numberWidth - 8, 18), Qt::AlignVCenter | Qt::AlignRight,
                         QString::number(layer));
    }
    painter.setFont(uiFont(11, QFont::DemiBold));
    for (const Tag& tag : tags()) {
        const QColor colour = headColor(tag.head, colors);
        const HeadSummary& head = m_heads[static_cast<std::size_t>(tag.head)];
        const double y = rowCentre(head.layer.value);
        if (std::abs(tag.box.center().y() - y) > 2) { // moved away from its layer: a thread leads back
            painter.setPen(QPen(colour, 1));
            painter.drawLine(QPointF(padding + numberWidth, y), QPointF(tag.box.left(), tag.box.center().y()));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(tag.box, 4, 4);
        if (QString::fromStdString(head.name) == m_selected) {
            painter.setPen(QPen(colors.text, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(tag.box.adjusted(-2, -2, 2, 2), 5, 5);
        }
        painter.setPen(readableOn(colour));
        painter.drawText(tag.box, Qt::AlignCenter, tag.text);
    }
}

void LayerLadder::choose(int head) {
    if (head < 0 || head >= static_cast<int>(m_heads.size())) return;
    setSelectedHead(QString::fromStdString(m_heads[static_cast<std::size_t>(head)].name));
    Q_EMIT headChosen(m_selected);
}

void LayerLadder::mousePressEvent(QMouseEvent* event) {
    for (const Tag& tag : tags())
        if (tag.box.contains(event->position() / scale())) return choose(tag.head);
    QWidget::mousePressEvent(event);
}

void LayerLadder::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0) return QWidget::keyPressEvent(event);
    const auto selected = std::find_if(m_heads.begin(), m_heads.end(), [this](const HeadSummary& h) {
        return QString::fromStdString(h.name) == m_selected;
    });
    const int count = static_cast<int>(m_heads.size());
    const int at = selected == m_heads.end() ? (step > 0 ? -1 : count) : static_cast<int>(selected - m_heads.begin());
    choose(std::clamp(at + step, 0, std::max(0, count - 1)));
}

bool LayerLadder::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        for (const Tag& tag : tags()) {
            if (!tag.box.contains(QPointF(help->pos()) / scale())) continue;
            const HeadSummary& head = m_heads[static_cast<std::size_t>(tag.head)];
            QString tip = tr("%1\nlayer %2 of %3\ntensor %4")
                              .arg(tagText(head, false))
                              .arg(head.layer.value)
                              .arg(m_layers)
                              .arg(QString::fromStdString(head.tensor));
            const auto explain = [&tip](const QString& term) {
                tip += QStringLiteral("\n%1: %2").arg(term, explanationOf(term));
            };
            explain(head.readout == Readout::Raw ? QCoreApplication::translate("Figure", "raw")
                                                 : QCoreApplication::translate("Figure", "final norm"));
            if (head.drift && head.layer.value != m_layers)
                explain(QCoreApplication::translate("strata::HeadsTable", "Drift"));
            QToolTip::showText(help->globalPos(), plainTip(tip), this);
            return true;
        }
        QToolTip::hideText();
    }
    return QWidget::event(event);
}

} // namespace strata
