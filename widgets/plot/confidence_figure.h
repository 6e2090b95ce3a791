// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the heads are: over the generated positions, or at chosen tokens over layers and heads.
#pragma once

#include "model/documents/run_marks.h"
#include "widgets/plot/plot_figure.h"

#include <map>
#include <optional>
#include <vector>

namespace strata {

enum class ConfidenceMode { OverPositions, OverLayers };
enum class Statistic { ChosenProbability, TopProbability, ChosenLogprob, Entropy, Margin };

QString statisticName(Statistic statistic);  ///< "probability of the token"
QString statisticLabel(Statistic statistic); ///< for an axis, with its unit: "entropy (nats)"

/// With what was made of the plot by hand. What is pinned belongs to the run.
struct ConfidenceOptions : PlotChoices {
    ConfidenceMode mode = ConfidenceMode::OverPositions;
    Statistic statistic = Statistic::ChosenProbability;
    /// Of pins: which of the line styles of its head's colour each keeps as long as it lives. The others take the first
    /// ones that are free, in their order.
    std::map<TokenPlace, int> styles;
};

class ConfidenceFigure : public PlotFigure {
public:
    void setRun(std::shared_ptr<const Run> run);
    void setSelection(const Selection& selection);
    void setOptions(const ConfidenceOptions& options);
    const ConfidenceOptions& options() const { return m_options; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter&, const QRectF&, const FigureStyle&) const override {} // there is nothing beside the plot
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override { return provenanceOf(m_run.get()); }
    QString alternativeText() const override {
        return m_run ? title() + QStringLiteral(". ") + runInWords(m_run.get()) : Figure::alternativeText();
    }

    /// The plot as it is shown. Colours of lines come from `colors`.
    const LinePlot& plot(const Colors& colors) const;
    /// The token behind a point: in OverPositions of the point, in OverLayers of the line. None for lines without.
    std::optional<TokenPlace> tokenAt(std::size_t series, std::size_t point) const;
    /// The tokens that have a line in OverLayers.
    std::vector<TokenPlace> lines() const;
    /// Those of all pins of the run.
    std::map<TokenPlace, int> styles() const;

private:
    LinePlot overPositions(const Colors& colors) const;
    LinePlot overLayers(const Colors& colors) const;
    void fitRanges(LinePlot& plot) const;

    std::shared_ptr<const Run> m_run;
    Selection m_selection;
    ConfidenceOptions m_options;
    mutable LinePlot m_plot;
    mutable std::vector<std::vector<TokenPlace>>
        m_places; ///< OverPositions: by series and point; OverLayers: one per series
    mutable bool m_stale = true;
    mutable bool m_dark = false;
};

} // namespace strata
