// SPDX-License-Identifier: GPL-3.0-or-later
// Pinned tokens over the layers: how a token, or a statistic of its position, goes from the embeddings to the last
// layer.
#pragma once

#include "widgets/lens/lens_alternative_text.h"
#include "widgets/lens/lens_figure.h"
#include "widgets/plot/plot_figure.h"

namespace strata {

/// With what was made of the plot by hand.
struct TrajectoryOptions : PlotChoices {
    std::optional<LensStatistic> statistic; ///< of the position; none: the pinned token's own probability
    bool logarithm = true;                  ///< of the token: log-probability (nats) instead of probability
    friend bool operator==(const TrajectoryOptions&, const TrajectoryOptions&) = default;
};

/// log p of a token in a cell, from what the lens keeps of it (tracked, target, top-k), nats; NaN when it is none of
/// these.
double lensLogprob(const Lens& lens, std::size_t row, std::size_t position, TokenId token);

/// Of a token, or of a group of them: log of the sum; NaN unless all of them are known there.
double lensLogprob(const Lens& lens, std::size_t row, const LensPin& pin);

/// “cat” + “dog” after 8; more than two tokens are counted unless `all` is asked for.
QString pinName(const Lens& lens, const LensPin& pin, bool all = false);

/// Why a line can have gaps, and what helps.
enum class GapReason {
    NotPinned, ///< a pinned token is read in every layer
    BeingRead,
    NoModel, ///< that made this lens
};

class TrajectoryFigure : public PlotFigure {
public:
    void setLens(std::shared_ptr<const Lens> lens) { m_lens = std::move(lens); }
    void setSelection(const Selection& selection) { m_selection = selection; }
    void setOptions(const TrajectoryOptions& options) { m_options = options; }
    const TrajectoryOptions& options() const { return m_options; }
    void setGapReason(GapReason reason) { m_gapReason = reason; }
    /// The first `pinned` of them, all groups and what is tracked can be taken away again.
    void setPins(const std::vector<LensPin>& pins, std::size_t pinned);
    const std::vector<LensPin>& pins() const { return m_pins; }
    std::size_t pinned() const { return m_pinned; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override { return provenanceOf(m_lens.get()); }
    QString alternativeText() const override {
        return m_lens ? title() + QStringLiteral(". ") + lensAlternativeText(*m_lens) : Figure::alternativeText();
    }

    LinePlot plot(const Colors& colors) const;
    /// As it goes into a file: without the selection, without what can be pressed, and without advice.
    LinePlot printedPlot(const Colors& colors) const;
    /// The pin of a series of plot().
    std::size_t pinOf(std::size_t series) const { return series / 2; }
    /// Some layers of a line are not known.
    bool hasGaps() const;
    QString valueLabel() const;
    QString pinName(const LensPin& pin, bool all = false) const { return strata::pinName(*m_lens, pin, all); }
    double valueAt(std::size_t row, const LensPin& pin) const;

private:
    LinePlot plotWith(const Colors& colors, bool advice) const;

    std::shared_ptr<const Lens> m_lens;
    Selection m_selection;
    TrajectoryOptions m_options;
    std::vector<LensPin> m_pins;
    std::size_t m_pinned = 0;
    GapReason m_gapReason = GapReason::NotPinned;
};

} // namespace strata
