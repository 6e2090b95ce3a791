// SPDX-License-Identifier: GPL-3.0-or-later
// The Confidence view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/figure/figure_view.h"
#include "widgets/plot/confidence_figure.h"
#endif

#include <map>
#include <string>

namespace strata {

class Banner;
class PanelFrame;
class PlotDeck;
class RangeButton;

/// Click: choose the token (over positions), or pin the line (over layers). Ctrl+click or P pins. What else mouse and
/// keys do with the plot is PlotDeck's.
class ConfidenceView : public FigureViewOf<ConfidenceFigure> {
    Q_OBJECT
public:
    explicit ConfidenceView(QWidget* parent = nullptr);

    ConfidenceMode mode() const { return m_figure.options().mode; }
    void setMode(ConfidenceMode mode);
    Statistic statistic() const { return m_figure.options().statistic; }
    void setStatistic(Statistic statistic);
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    void togglePin(const TokenPlace& place);
    void clearPins();
    /// Of the run.
    std::vector<TokenPlace> pins() const { return run() ? run()->pins : std::vector<TokenPlace>(); }
    void resetZoom();
    /// Of the y axis; pictures of the view show the same part.
    void setRange(const PlotRange& range);

    /// The two choices of the title bar, statistic and mode, and the offer to read the layers that a run lacks.
    void addControlsTo(PanelFrame& frame);
    /// It looks over layers at an ended run that kept none of their readings.
    bool lacksLayers() const;
    /// Whether the shown run could be made again, with them.
    void setCanReadLayers(bool can);

Q_SIGNALS:
    void layerReadingsWanted();
    void pinsEdited(const std::vector<strata::TokenPlace>& pins); ///< the run's are to be these; the view shows them

protected:
    void runChanged() override;
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    std::vector<AccessibleCell> accessibleCells() const override;
    bool isEmpty() const override;

private:
    const LinePlot& plot() const;
    void setOptions(const ConfidenceOptions& options);
    std::optional<LinePlot::Hit> hit(const QPointF& point) const;
    QString headingAt(const LinePlot::Hit& at) const; ///< of the crosshair's box
    bool stepAlong(int key);
    void choosePlace(const TokenPlace& place);

    void updateOffer();
    void setPins(std::vector<TokenPlace> pins);
    void keepStyles();

    Banner* m_offer = nullptr;
    bool m_canReadLayers = false;
    RangeButton* m_range = nullptr;
    std::string m_question;                                      ///< of the run that is shown: model, task and fields
    std::map<std::string, std::map<TokenPlace, int>> m_stylesOf; ///< of the others' pins
    PlotDeck* m_deck;
};

} // namespace strata
