// SPDX-License-Identifier: GPL-3.0-or-later
// The Agreement view: where positions settle, and how rows agree.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/analysis.h"
#include "widgets/lens/agreement_figure.h"
#include "widgets/lens/lens_figure_view.h"
#endif

namespace strata {

class PanelFrame;
class PlotDeck;

/// Click a bar or a pair: its layer is selected. Arrows up and down go through the layers.
class AgreementView : public LensFigureView {
    Q_OBJECT
public:
    explicit AgreementView(QWidget* parent = nullptr);
    /// A copy counts for itself what is still missing: it is painted elsewhere.
    std::unique_ptr<Figure> figure() const override;
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    bool isCounting() const { return m_figure.isWaiting(); }
    LensAgreement kind() const { return m_figure.kind(); }
    void setKind(LensAgreement kind);
    void addControlsTo(PanelFrame& frame);

Q_SIGNALS:
    /// The view is on screen and shows distances, which the lens has not.
    void distancesWanted();

protected:
    const Figure& shown() const override { return m_figure; }
    void lensChanged() override;
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    void showEvent(QShowEvent* event) override;

private:
    struct Hit {
        int layer = -1;           ///< of the histogram's bar
        int rowA = -1, rowB = -1; ///< of the matrix: indices into matrix().rows
    };
    Hit at(const QPointF& point) const;
    void askForDistances();
    void chooseRow(int layer, const std::string& head);
    void count();
    AgreementFigure m_figure;
    Analysis m_count; ///< the top-k overlap of 33 × 4,096 cells takes longer than a frame
    PlotDeck* m_deck;
};

} // namespace strata
