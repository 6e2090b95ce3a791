// SPDX-License-Identifier: GPL-3.0-or-later
// The Cell view: the selected cell of the lens.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_cell_figure.h"
#include "widgets/lens/lens_figure.h"
#include "widgets/lens/lens_figure_view.h"
#endif

namespace strata {

class PanelFrame;

/// Click a token: its way through the layers is pinned.
class LensCellView : public LensFigureView {
    Q_OBJECT
public:
    explicit LensCellView(QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override { return std::make_unique<LensCellFigure>(m_figure); }
    void addControlsTo(PanelFrame& frame);

Q_SIGNALS:
    void pinRequested(const strata::LensPin& pin);

protected:
    const Figure& shown() const override { return m_figure; }
    void lensChanged() override { m_figure.setLens(lens()); }
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override {
        return m_figure.tokenAt(point, sight().width()).has_value();
    }
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override { return m_figure.heading(); }

private:
    LensCellFigure m_figure;
};

} // namespace strata
