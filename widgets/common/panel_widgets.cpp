// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/panel_widgets.h"

#include "widgets/common/language.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

namespace strata {

namespace {
/// The window's style sheet colours labels by this property.
QLabel* tonedLabel(const QString& text, int pixels, const char* tone, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    setScreenFont(label, pixels);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("tone", QString::fromLatin1(tone));
    return label;
}
} // namespace

QLabel* captionLabel(const QString& text, QWidget* parent) {
    QLabel* label = tonedLabel(text, 12, "faint", parent);
    label->setWordWrap(true);
    return label;
}

QLabel* secondaryLabel(const QString& text, QWidget* parent) {
    return tonedLabel(text, 13, "secondary", parent);
}

QWidget* labelledField(QWidget* field, std::function<QString()> caption) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QLabel* label = secondaryLabel(QString());
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    whenTranslated(label, [label, field, caption = std::move(caption)] {
        label->setText(caption());
        field->setAccessibleName(label->text());
    });
    field->setSizePolicy(QSizePolicy::Ignored, field->sizePolicy().verticalPolicy());
    return box;
}

OneLineLabel::OneLineLabel(const QString& text, QWidget* parent) : QLabel(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
    setFullText(text);
}

void OneLineLabel::setFullText(const QString& text) {
    m_full = text;
    setText(text);
}

QSize OneLineLabel::minimumSizeHint() const {
    return {24, QLabel::minimumSizeHint().height()};
}
QSize OneLineLabel::sizeHint() const {
    return QLabel::sizeHint();
}

void OneLineLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(),
                          fontMetrics().elidedText(m_full, Qt::ElideRight, contentsRect().width()), foregroundRole());
}

bool OneLineLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (fontMetrics().horizontalAdvance(m_full) > contentsRect().width())
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_full, this);
        return true;
    }
    return QLabel::event(event);
}

QWidget* preparePanel(QScrollArea* area) {
    auto* content = new QWidget;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);                         // what stands in it has the focus, and scrolls it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // in a narrow window nothing is out of reach
    area->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    return content;
}

namespace {

QPainterPath glyphPath(Glyph glyph) { // in a square of 16
    QPainterPath path;
    switch (glyph) {
    case Glyph::Run:
        path.addPolygon(QPolygonF({{4, 2.5}, {13.5, 8}, {4, 13.5}}));
        break;
    case Glyph::Stop:
        path.addRoundedRect(3.5, 3.5, 9, 9, 1, 1);
        break;
    case Glyph::StepBack:
        path.addRect(3, 3, 2, 10);
        path.addPolygon(QPolygonF({{13, 3}, {6, 8}, {13, 13}}));
        break;
    case Glyph::StepForward:
        path.addPolygon(QPolygonF({{3, 3}, {10, 8}, {3, 13}}));
        path.addRect(11, 3, 2, 10);
        break;
    case Glyph::Pause:
        path.addRect(4, 3, 3, 10);
        path.addRect(9, 3, 3, 10);
        break;
    case Glyph::Play: {
        QPainterPath outline;
        outline.addPolygon(QPolygonF({{4.5, 3.2}, {12.5, 8}, {4.5, 12.8}}));
        outline.closeSubpath();
        QPainterPathStroker stroker;
        stroker.setWidth(1.5);
        stroker.setJoinStyle(Qt::RoundJoin);
        return stroker.createStroke(outline);
    }
    case Glyph::Save:
        path.addRect(7.2, 2, 1.6, 7);
        path.addPolygon(QPolygonF({{4, 7}, {12, 7}, {8, 11.5}}));
        path.addRect(3, 12.5, 10, 1.5);
        break;
    case Glyph::Remove: {
        QPainterPath cross;
        cross.moveTo(4, 4);
        cross.lineTo(12, 12);
        cross.moveTo(12, 4);
        cross.lineTo(4, 12);
        QPainterPathStroker stroker;
        stroker.setWidth(1.6);
        stroker.setCapStyle(Qt::RoundCap);
        return stroker.createStroke(cross);
    }
    case Glyph::Again: { // an arrow that comes back
        QPainterPath arc;
        arc.arcMoveTo(3, 3, 10, 10, 60);
        arc.arcTo(3, 3, 10, 10, 60, -300);
        QPainterPathStroker stroker;
        stroker.setWidth(1.5);
        stroker.setCapStyle(Qt::RoundCap);
        QPainterPath drawn = stroker.createStroke(arc);
        drawn.addPolygon(QPolygonF({{7.2, 0.6}, {12.2, 3.2}, {8.2, 7}}));
        return drawn;
    }
    case Glyph::More: { // there is more to the right
        QPainterPath angles;
        for (const double x : {3.5, 8.5}) {
            angles.moveTo(x, 4);
            angles.lineTo(x + 4, 8);
            angles.lineTo(x, 12);
        }
        QPainterPathStroker stroker;
        stroker.setWidth(1.5);
        stroker.setCapStyle(Qt::RoundCap);
        return stroker.createStroke(angles);
    }
    case Glyph::Open: {
        QPainterPath outline;
        outline.addPolygon(QPolygonF({{2.5, 13}, {2.5, 3.5}, {6.5, 3.5}, {8, 5.2}, {13.5, 5.2}, {13.5, 13}}));
        outline.closeSubpath();
        QPainterPathStroker stroker;
        stroker.setWidth(1.4);
        stroker.setJoinStyle(Qt::RoundJoin);
        return stroker.createStroke(outline);
    }
    }
    path.closeSubpath();
    return path;
}

QPixmap glyphPixmap(Glyph glyph, const QColor& colour, int scale) {
    QPixmap pixmap(16 * scale, 16 * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(glyphPath(glyph), colour);
    return pixmap;
}

} // namespace

QIcon glyphIcon(Glyph glyph, const QColor& colour, const QColor& disabled) {
    QIcon icon;
    for (int scale = 1; scale <= 3; ++scale) {
        icon.addPixmap(glyphPixmap(glyph, colour, scale), QIcon::Normal);
        icon.addPixmap(glyphPixmap(glyph, disabled, scale), QIcon::Disabled);
    }
    return icon;
}

} // namespace strata
