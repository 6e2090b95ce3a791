// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_grid.h"

#include "model/analysis/lens_analysis.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {

LensGrid::LensGrid(std::shared_ptr<const Lens> lens, const LensOptions& options)
    : m_lens(std::move(lens)), m_options(options) {
    if (!m_lens) return;
    const auto rowFor = [&](std::size_t r) {
        Row row;
        row.row = r;
        row.layer = m_lens->rows[r].layer.value;
        row.head = m_lens->rows[r].head.empty() ? -1 : headIndexOf(*m_lens, m_lens->rows[r].head);
        row.name = lensRowName(*m_lens, r);
        row.last = int(r) == m_lens->finalRow();
        return row;
    };
    if (m_options.mode == LensMode::Difference) {
        for (HeadAgainstLens& pair : headsAgainstLens(*m_lens)) {
            Row row = rowFor(pair.headRow);
            row.plain = int(pair.lensRow);
            row.pair = int(m_differences.size());
            m_rows.push_back(row);
            m_differences.push_back(std::move(pair.difference));
            m_changed.push_back(std::move(pair.changed));
        }
    } else {
        const bool heads = m_options.mode == LensMode::TrainedHeads;
        for (std::size_t r = 0; r < m_lens->rows.size(); ++r)
            if (m_lens->rows[r].head.empty() != heads) m_rows.push_back(rowFor(r));
    }
    if (m_options.lastOnTop) std::reverse(m_rows.begin(), m_rows.end());
    fitScale();
}

ColorScale lensColorScale(LensStatistic statistic, const ValueSpread& spread, ColorMap map) {
    const auto& info = lensStatisticInfo(statistic);
    ColorScale scale;
    scale.map = map;
    scale.reversed = info.smallIsSure;
    if (info.scale == LensStatisticInfo::Scale::Diverging) {
        scale.kind = ColorScale::Kind::Diverging;
        scale.high = spread.any() ? std::max({std::abs(spread.low), std::abs(spread.high), 1e-3}) : 1;
        if (statistic == LensStatistic::Cosine) scale.high = 1;
    } else if (info.scale == LensStatisticInfo::Scale::Logarithmic) {
        scale.kind = ColorScale::Kind::Logarithmic;
        scale.low = spread.any() && spread.least <= spread.high ? spread.least : 1;
        scale.high = spread.any() ? std::max(spread.high, scale.low * 1.001) : 10;
    } else if (statistic == LensStatistic::Probability) {
        scale.low = 0;
        scale.high = 1;
    } else if (statistic == LensStatistic::LogProbability) {
        scale.low = spread.any() ? std::min(spread.low, -1e-3) : -1;
        scale.high = 0;
    } else {
        scale.low = 0;
        scale.high = spread.any() ? std::max(spread.high, 1e-3) : 1;
    }
    return scale;
}

ColorScale differenceColorScale(const ValueSpread& spread, bool linear) {
    ColorScale scale;
    scale.kind = linear ? ColorScale::Kind::Diverging : ColorScale::Kind::SignedLog;
    scale.high = spread.any() ? std::max({std::abs(spread.low), std::abs(spread.high), 1e-3}) : 1;
    return scale;
}

void LensGrid::fitScale() {
    ValueSpread spread;
    for (std::size_t r = 0; r < m_rows.size(); ++r)
        for (std::size_t p = 0; p < positions(); ++p) {
            if (!hasCell(r, p)) continue;
            ++m_computed;
            spread.add(value(r, p));
        }
    m_scale = m_options.mode == LensMode::Difference ? differenceColorScale(spread, false)
                                                     : lensColorScale(m_options.statistic, spread, m_options.map);
}

void LensGrid::setScaleEnds(double low, double high) {
    m_scale.low = low;
    m_scale.high = high;
}

bool LensGrid::hasCell(std::size_t row, std::size_t position) const {
    const Row& r = m_rows[row];
    return m_lens->hasCell(r.row, position) && (r.plain < 0 || m_lens->hasCell(std::size_t(r.plain), position));
}

double LensGrid::value(std::size_t row, std::size_t position) const {
    const Row& r = m_rows[row];
    if (r.pair >= 0) return double(m_differences[std::size_t(r.pair)][position]);
    return double(lensCellValue(*m_lens, m_options.statistic, r.row, position));
}

QString LensGrid::text(std::size_t row, std::size_t position) const {
    return topText(*m_lens, m_rows[row].row, position);
}

bool LensGrid::changed(std::size_t row, std::size_t position) const {
    const int pair = m_rows[row].pair;
    return pair >= 0 && m_changed[std::size_t(pair)][position];
}

QString LensGrid::otherText(std::size_t row, std::size_t position) const {
    return changed(row, position) ? topText(*m_lens, std::size_t(m_rows[row].plain), position) : QString();
}

QString LensGrid::valueLabel() const {
    if (m_options.mode == LensMode::Difference)
        return QCoreApplication::translate("Lens", "log p(target): trained head − lens (nats)");
    return lensStatisticLabel(m_options.statistic);
}

QString LensGrid::valueText(double value) const {
    if (m_options.mode != LensMode::Difference) return lensValueText(m_options.statistic, value);
    return value > 0 ? QLatin1Char('+') + formatNats(value) : formatNats(value);
}

int LensGrid::rowOf(const Selection& selection) const {
    if (!selection.layer) return -1;
    int sameLayer = -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        if (row.layer != *selection.layer) continue;
        const LensRow& r = m_lens->rows[row.row];
        if ((r.part == LensPart::AfterAttention) != selection.afterAttention) continue;
        if (!r.head.empty() && selection.head && r.head == *selection.head) return int(i);
        if (sameLayer < 0) sameLayer = int(i);
    }
    return sameLayer;
}

int LensGrid::lensRowOf(const Lens& lens, const LensOptions& options, const Selection& selection) {
    if (!selection.layer || !selection.position || *selection.position < 0 ||
        std::size_t(*selection.position) >= lens.positions.size())
        return -1;
    const auto position = std::size_t(*selection.position);
    const auto wanted = [&](std::size_t r) {
        const LensRow& row = lens.rows[r];
        return row.layer.value == *selection.layer && row.head.empty() == (options.mode == LensMode::Lens) &&
               (row.part == LensPart::AfterAttention) == selection.afterAttention;
    };
    const auto plain = std::find_if(lens.rows.begin(), lens.rows.end(), [&](const LensRow& row) {
        return row.head.empty() && row.part == LensPart::State && row.layer.value == *selection.layer;
    });
    int found = -1;
    for (std::size_t i = 0; i < lens.rows.size(); ++i) {
        const std::size_t r = options.lastOnTop ? lens.rows.size() - 1 - i : i;
        if (!wanted(r)) continue;
        if (found < 0) found = int(r);
        if (!lens.rows[r].head.empty() && selection.head && lens.rows[r].head == *selection.head) {
            found = int(r);
            break;
        }
    }
    if (found < 0 || !lens.hasCell(std::size_t(found), position)) return -1;
    if (options.mode == LensMode::Difference &&
        (plain == lens.rows.end() || !lens.hasCell(std::size_t(plain - lens.rows.begin()), position)))
        return -1;
    return found;
}

Selection LensGrid::selectionOf(std::size_t row, std::size_t position) const {
    const LensRow& r = m_lens->rows[m_rows[row].row];
    Selection selection;
    selection.layer = r.layer.value;
    selection.position = int(position);
    selection.afterAttention = r.part == LensPart::AfterAttention;
    if (!r.head.empty()) selection.head = r.head;
    return selection;
}

} // namespace strata
