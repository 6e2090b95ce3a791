// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine/lens_page.h"

#include "app/cli/terminal_text.h"
#include "model/analysis/lens_analysis.h"
#include "model/base/counted.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace strata::cli {
namespace {

constexpr std::size_t tokenColumns = 9, valueColumns = 6, cellColumns = tokenColumns + valueColumns + 2;
constexpr std::size_t mostPositions = 48; ///< of a page; the rest is in --json and -o

std::string number(double value) {
    if (!std::isfinite(value)) return std::string(missingNumber);
    const double size = std::abs(value);
    if (size >= 1000) return formatted("%.0f", value);
    if (size >= 10) return formatted("%.1f", value);
    return formatted("%.2f", value);
}

/// Four digits that count.
std::string shortNumber(double value) {
    return std::isfinite(value) ? formatted("%.4g", value) : std::string(missingNumber);
}

std::string rowName(const Lens& lens, const LensRow& row) {
    std::string name = std::to_string(row.layer.value);
    if (row.part == LensPart::AfterAttention) return name + " attn";
    if (!row.head.empty()) return name + " " + row.head;
    return row.layer.value == lens.model.layers ? name + " final" : name;
}

/// Lens rows from the last layer down, then the trained heads.
std::vector<std::size_t> pageOrder(const Lens& lens) {
    std::vector<std::size_t> order, heads;
    for (std::size_t row = 0; row < lens.rows.size(); ++row)
        (lens.rows[row].head.empty() ? order : heads).push_back(row);
    std::reverse(order.begin(), order.end());
    order.insert(order.end(), heads.begin(), heads.end());
    return order;
}

std::string gridText(const Lens& lens, const LensStatisticInfo& shown, std::size_t columns) {
    std::size_t names = 8;
    for (const LensRow& row : lens.rows)
        names = std::min<std::size_t>(24, std::max(names, displayWidth(rowName(lens, row))));
    const std::size_t perBlock =
        std::max<std::size_t>(1, (std::max(columns, names + cellColumns) - names) / cellColumns);
    const std::size_t positions = std::min(mostPositions, lens.positions.size());
    std::string text;
    for (std::size_t begin = 0; begin < positions; begin += perBlock) {
        const std::size_t end = std::min(begin + perBlock, positions);
        std::string head = fitted("position", names), tokens = fitted("token", names);
        for (std::size_t position = begin; position < end; ++position) {
            head += "  " + fitted(std::to_string(position), cellColumns - 2);
            tokens += "  " + fitted(shownToken(lens.positions[position].text), cellColumns - 2);
        }
        text += head + "\n" + tokens + "\n";
        for (const std::size_t row : pageOrder(lens)) {
            text += fitted(rowName(lens, lens.rows[row]), names);
            for (std::size_t position = begin; position < end; ++position) {
                const std::string token =
                    lens.hasCell(row, position) ? shownToken(lens.textOf(lens.topId(row, position))) : "";
                text += "  " + fitted(token, tokenColumns) +
                        alignedRight(lens.hasCell(row, position)
                                         ? number(double(lens.value(shown.statistic, row, position)))
                                         : "",
                                     valueColumns);
            }
            text += "\n";
        }
        text += "\n";
    }
    if (positions < lens.positions.size())
        text += formatted("Positions %zu to %zu are not shown here; --json and -o have them all.\n", positions,
                          lens.positions.size() - 1);
    return text;
}

std::string hiddenText(const Lens& lens) {
    std::size_t shown = 0;
    for (const LensRow& row : lens.rows)
        shown += row.head.empty() && row.part == LensPart::State ? 1 : 0;
    const auto all = static_cast<std::size_t>(lens.model.layers) + 1;
    return shown < all ? formatted("%zu of %zu layers are shown, the last always.\n", shown, all) : std::string();
}

std::string settlingText(const Lens& lens) {
    std::map<std::int32_t, int> histogram;
    int flips = 0, counted = 0;
    for (const Settling& settling : settlingDepths(lens)) {
        if (settling.layer < 0) continue;
        ++histogram[settling.layer];
        flips += settling.flips;
        ++counted;
    }
    if (counted == 0) return {};
    std::string text = "Settling depth (first layer from which the top-1 stays the final answer: positions):";
    for (const auto& [layer, count] : histogram)
        text += formatted("  %d: %d", layer, count);
    return text + formatted("; %.1f flips per position\n", static_cast<double>(flips) / counted);
}

std::string headsText(const Lens& lens) {
    std::string text;
    for (const HeadAgainstLens& against : headsAgainstLens(lens)) {
        double sum = 0;
        int known = 0;
        for (const float difference : against.difference)
            if (std::isfinite(difference)) sum += static_cast<double>(difference), ++known;
        const auto changed = std::count(against.changed.begin(), against.changed.end(), true);
        text += "Head " + lens.rows[against.headRow].head +
                formatted(" − lens at layer %d: ", lens.rows[against.headRow].layer.value) +
                (known > 0 ? formatted("%+.2f nats of log p(target) on average, ", sum / known) : std::string()) +
                formatted("another top-1 at %td of ", changed) +
                counted(static_cast<std::int64_t>(lens.positions.size()), "position") + "\n";
    }
    return text;
}

std::string trackedText(const Lens& lens) {
    if (lens.tracked.empty()) return {};
    const std::size_t position = lens.positions.size() - 1;
    std::string text = "Log-probability at the last position (nats)\n" + fitted("layer", 12);
    for (const TokenId id : lens.tracked)
        text += "  " + fitted(shownToken(lens.textOf(id)), 12);
    for (const std::vector<TokenId>& group : lens.groups) {
        std::string name;
        for (const TokenId id : group)
            name += (name.empty() ? "" : "|") + shownToken(lens.textOf(id));
        text += "  " + fitted(name, 12);
    }
    text += "\n";
    for (const std::size_t row : pageOrder(lens)) {
        text += fitted(rowName(lens, lens.rows[row]), 12);
        for (std::size_t i = 0; i < lens.tracked.size(); ++i)
            text +=
                "  " +
                fitted(number(double(lens.trackedLogprobs[lens.cell(row, position) * lens.tracked.size() + i])), 12);
        for (const std::vector<TokenId>& group : lens.groups)
            text += "  " + fitted(number(lens.groupLogprob(group, row, position)), 12);
        text += "\n";
    }
    return text + "\n";
}

std::string innerText(const InnerOptimisation& inner) {
    struct Column {
        const char* title;
        const std::vector<float>* values;
    };
    const Column columns[] = {{"J", &inner.loss},
                              {"‖h‖", &inner.norm},
                              {"‖Δ‖/‖h‖", &inner.updateRatio},
                              {"cos(Δ,−g)", &inner.descentCosine},
                              {"step", &inner.effectiveStep},
                              {"cos att.", &inner.attentionCosine},
                              {"cos MLP", &inner.mlpCosine},
                              {"att. ratio", &inner.attentionRatio},
                              {"MLP ratio", &inner.mlpRatio}};
    std::string text = "Inner optimisation: medians over the positions, the first left out\n" + fitted("layer", 6);
    std::vector<QuantileBand> bands;
    for (const Column& column : columns) {
        text += "  " + fitted(column.title, 10);
        bands.push_back(quantileBand(*column.values, static_cast<std::size_t>(inner.positions), inner.positions > 1));
    }
    text += "\n";
    for (std::int32_t layer = 0; layer <= inner.layers; ++layer) {
        text += fitted(std::to_string(layer), 6);
        for (const QuantileBand& band : bands)
            text += "  " + fitted(shortNumber(band.median[static_cast<std::size_t>(layer)]), 10);
        text += "\n";
    }
    return text + "\n";
}

std::string headlessText(const HeadlessCurves& curves) {
    std::string text = formatted("Headless readout; ln N = %.3f nats\n", curves.logCount) + fitted("layer", 6) + "  " +
                       fitted("CWT loss", 10) + "  " + fitted("adjusted", 10) + "  " + fitted("nearest", 10) +
                       "  anisotropy\n";
    for (std::size_t layer = 0; layer < curves.contrastiveLoss.size(); ++layer)
        text += fitted(std::to_string(layer), 6) + "  " + fitted(decimalText(curves.contrastiveLoss[layer], 3), 10) +
                "  " + fitted(decimalText(curves.adjustedLoss[layer], 3), 10) + "  " +
                fitted(percentText(curves.nearestAccuracy[layer]), 10) + "  " +
                decimalText(curves.anisotropy[layer], 3) + "\n";
    return text + "\n";
}

std::string distancesText(const Lens& lens, const RowDistances& distances, std::size_t columns) {
    constexpr std::size_t column = 6;
    std::size_t names = 8;
    for (const LensRow& row : lens.rows)
        names = std::min<std::size_t>(24, std::max(names, displayWidth(rowName(lens, row))));
    const std::vector<std::size_t> order = pageOrder(lens);
    const std::size_t perBlock = std::max<std::size_t>(1, (std::max(columns, names + column) - names) / column);
    std::string text = formatted("Jensen–Shannon distance of rows (√nats, at most %.3f), mean over %zu of ",
                                 std::sqrt(std::log(2.0)), distances.positions.size()) +
                       counted(static_cast<std::int64_t>(lens.positions.size()), "position") + "\n";
    for (std::size_t begin = 0; begin < order.size(); begin += perBlock) {
        const std::size_t end = std::min(begin + perBlock, order.size());
        text += fitted("", names);
        for (std::size_t i = begin; i < end; ++i)
            text += " " + alignedRight(fitted(rowName(lens, lens.rows[order[i]]), column - 1), column - 1);
        text += "\n";
        for (const std::size_t row : order) {
            text += fitted(rowName(lens, lens.rows[row]), names);
            for (std::size_t i = begin; i < end; ++i)
                text += alignedRight(number(double(distances.values[row * lens.rows.size() + order[i]])), column);
            text += "\n";
        }
        text += "\n";
    }
    return text;
}

} // namespace

std::string lensPage(const Lens& lens, const LensStatisticInfo& shown, std::size_t columns) {
    std::string text = std::string(shown.title) + (shown.unit[0] ? std::string(" (") + shown.unit + ")" : "") +
                       " beside the most probable token; readout " + (lens.readout == Readout::Raw ? "raw" : "norm") +
                       " through " + lens.matrix + "\n\n";
    text += gridText(lens, shown, columns) + hiddenText(lens) + settlingText(lens) + headsText(lens) + "\n" +
            trackedText(lens);
    if (lens.rowDistances) text += distancesText(lens, *lens.rowDistances, columns);
    if (lens.inner) text += innerText(*lens.inner);
    if (lens.headless) text += headlessText(*lens.headless);
    for (const std::string& warning : lens.warnings)
        text += "warning: " + warning + "\n";
    if (lens.cancelled) text += "Cancelled: cells without a token were not computed.\n";
    return text + counted(static_cast<std::int64_t>(lens.rows.size()), "row") + " × " +
           counted(static_cast<std::int64_t>(lens.positions.size()), "position") +
           formatted(" in %.2f s\n", lens.milliseconds / 1000);
}

std::string gradientStepText(const GradientStepOutcome& outcome, LayerIndex layer, double step) {
    return formatted("Block %d replaced by a gradient step of %g: mean next-token loss ", layer.value, step) +
           decimalText(outcome.before, 4) + " nats as it is, " + decimalText(outcome.skipped, 4) +
           " without the block, " + decimalText(outcome.after, 4) + " with the step in its place\n";
}

} // namespace strata::cli
