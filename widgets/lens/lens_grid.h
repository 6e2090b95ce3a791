// SPDX-License-Identifier: GPL-3.0-or-later
// What the Lens view shows of a lens: which rows, which number and which token in a cell, and the scale of its colours.
#pragma once

#include "widgets/lens/color_scale.h"
#include "widgets/lens/lens_words.h"

#include <cmath>
#include <limits>
#include <memory>

namespace strata {

enum class LensMode {
    Lens,         ///< every layer through the readout matrix
    TrainedHeads, ///< every trained head at its own layer
    Difference,   ///< trained head − lens: log p of the target
};

struct LensOptions {
    LensMode mode = LensMode::Lens;
    LensStatistic statistic = LensStatistic::Probability;
    bool lastOnTop = true;
    ColorMap map = ColorMap::Viridis;
    bool legend = true; ///< the scale of colours with its words is there
    friend bool operator==(const LensOptions&, const LensOptions&) = default;
};

/// What is known of some values before their colours are.
struct ValueSpread {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest(), least = low;

    void add(double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
        if (value > 0) least = std::min(least, value);
    }
    bool any() const { return low <= high; }
};
/// The scale that a statistic with these values has, by the table of model/analysis/lens_statistics.h.
ColorScale lensColorScale(LensStatistic statistic, const ValueSpread& spread, ColorMap map);
/// Of differences: centred at 0, the same on both sides.
ColorScale differenceColorScale(const ValueSpread& spread, bool linear);

/// Rows from top to bottom, positions from left to right. A value; it keeps the lens.
class LensGrid {
public:
    struct Row {
        std::size_t row = 0; ///< of Lens::rows: whose token stands in the cell
        int plain = -1;      ///< Difference: the lens row of the same layer
        int pair = -1;       ///< Difference: index into the pairs
        int layer = 0;
        int head = -1; ///< of a trained head: index into Lens::heads
        QString name;
        bool last = false; ///< the row of the model's own answer
    };

    LensGrid() = default;
    LensGrid(std::shared_ptr<const Lens> lens, const LensOptions& options);

    const std::shared_ptr<const Lens>& lens() const { return m_lens; }
    const LensOptions& options() const { return m_options; }
    const std::vector<Row>& rows() const { return m_rows; }
    std::size_t positions() const { return m_lens ? m_lens->positions.size() : 0; }
    bool hasCell(std::size_t row, std::size_t position) const;
    /// The number whose colour the cell has; NaN where there is none.
    double value(std::size_t row, std::size_t position) const;
    QString text(std::size_t row, std::size_t position) const;
    /// Difference: the lens's own top-1, when it is another one.
    QString otherText(std::size_t row, std::size_t position) const;
    /// Difference: the trained head and the lens have different top-1.
    bool changed(std::size_t row, std::size_t position) const;
    const ColorScale& scale() const { return m_scale; }
    void setScaleEnds(double low, double high);
    QString valueLabel() const; ///< for the legend, with its unit
    QString valueText(double value) const;
    /// Index into rows() for a selection, −1 when it is none of them.
    int rowOf(const Selection& selection) const;
    /// The selection that stands for a cell.
    Selection selectionOf(std::size_t row, std::size_t position) const;
    std::size_t computedCells() const { return m_computed; }
    /// Without a grid: index into Lens::rows of the token that stands in the selected cell of one with these options,
    /// −1 when there is no such cell or it was not computed.
    static int lensRowOf(const Lens& lens, const LensOptions& options, const Selection& selection);

private:
    void fitScale();

    std::shared_ptr<const Lens> m_lens;
    LensOptions m_options;
    std::vector<Row> m_rows;
    std::vector<std::vector<float>> m_differences; ///< by pair
    std::vector<std::vector<bool>> m_changed;
    ColorScale m_scale;
    std::size_t m_computed = 0;
};

} // namespace strata
