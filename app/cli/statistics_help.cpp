// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/statistics_help.h"

#include "app/cli/terminal_text.h"
#include "model/analysis/lens_statistics.h"

namespace strata::cli {

std::string statisticsHelp() {
    std::string text = "Statistics of a cell:\n";
    for (const LensStatisticInfo& info : lensStatistics())
        text += "  " + fitted(info.key, 22) + info.formula + (info.unit[0] ? std::string(" [") + info.unit + "]" : "") +
                "; " + info.source + "\n";
    text += "--inner, of each layer l and position: J_l = −log p(next token), ‖h‖, ‖Δ‖/‖h‖, cos(Δ, −g), effective step "
            "−⟨g, Δ⟩/‖g‖², with\n"
            "  h the residual, Δ what block l + 1 adds to it, g = ∂J_l/∂h, and the parts of attention and MLP (after "
            "arXiv 2310.05884).\n"
            "--headless, of each layer: CWT loss −mean log(exp(h·e_y) / Σ_j exp(h·e_j)) over the text's own next "
            "tokens [nats], the same\n"
            "  with every distinct token once and log n added (duplicates adjusted), how often the nearest input "
            "embedding is the next\n"
            "  token, and anisotropy, the mean cosine of pairs of positions (arXiv 2309.08351).\n"
            "--gradient-step LAYER:SIZE: block LAYER is left out and h − SIZE·g put in its place (after arXiv "
            "2310.05884).\n";
    return text;
}

} // namespace strata::cli
