// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/inner_reading.h"
#include "model/lens/lens_job.h"

#include <cmath>

namespace strata {
namespace {

/// Mean over the positions that have a next token.
double meanLoss(const std::vector<double>& losses) {
    double sum = 0;
    int count = 0;
    for (const double loss : losses)
        if (!std::isnan(loss)) sum += loss, ++count;
    return count > 0 ? sum / count : std::nan("");
}

} // namespace

Result<GradientStepOutcome> replaceByGradientStep(std::shared_ptr<const LoadedModel> model, const LensText& text,
                                                  LayerIndex layer, double step, Readout readout,
                                                  const JobControl& control) {
    if (text.ids.size() < 2)
        return fail(ErrorCode::BadArgument, "the text",
                    "has one token only: there is no next one whose loss could fall.");
    if (!std::isfinite(step)) return fail(ErrorCode::BadArgument, "the step", "must be a number.");
    const auto layers = static_cast<std::int32_t>(model->architecture().layers);
    if (layer.value < 1 || layer.value > layers)
        return fail(ErrorCode::BadArgument, "layer " + std::to_string(layer.value),
                    "has no block: blocks make the layers 1 to " + std::to_string(layers) + ".");
    RunState state(model, Activations::Float32);
    STRATA_CHECK(state.append(text.ids));
    STRATA_CHECK(state.fill(LayerIndex(layers), control));
    STRATA_TRY(const LossGradient before, lossGradient(state, LayerIndex(layers), Readout::Norm, 0, state.length()));
    STRATA_TRY(const std::vector<double> skipped, lossesWithoutBlock(state, layer, 0, readout, control));
    // The layers below are as they were, so the same state serves again.
    STRATA_TRY(const std::vector<double> after, lossesWithoutBlock(state, layer, step, readout, control));
    GradientStepOutcome outcome;
    outcome.before = meanLoss(before.loss);
    outcome.skipped = meanLoss(skipped);
    outcome.after = meanLoss(after);
    outcome.beforeByPosition.assign(before.loss.begin(), before.loss.end());
    outcome.afterByPosition.assign(after.begin(), after.end());
    return outcome;
}

} // namespace strata
