// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panel_flash.h"

#include "widgets/common/theme.h"

#include <QPainter>
#include <QVariantAnimation>
#include <QWidget>

namespace strata {

namespace {

class Flash : public QWidget {
public:
    explicit Flash(QWidget* panel) : QWidget(panel) {
        setObjectName(QStringLiteral("panelFlash"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(panel->rect());
        auto* fading = new QVariantAnimation(this);
        fading->setStartValue(1.0);
        fading->setEndValue(0.0);
        fading->setDuration(600);
        connect(fading, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
            m_strength = value.toDouble();
            setGeometry(parentWidget()->rect()); // the panel may still be finding its place
            update();
        });
        connect(fading, &QVariantAnimation::finished, this, &QObject::deleteLater);
        fading->start();
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QColor colour = Theme::instance().colors().accent;
        colour.setAlphaF(static_cast<float>(m_strength));
        QPainter painter(this);
        painter.setPen(QPen(colour, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }

private:
    double m_strength = 1;
};

} // namespace

void flashPanel(QWidget* panel) {
    delete panel->findChild<QWidget*>(QStringLiteral("panelFlash"), Qt::FindDirectChildrenOnly);
    new Flash(panel); // goes by itself
}

} // namespace strata
