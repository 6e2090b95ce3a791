// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_layers_argument.h"

#include "model/requests/grammar.h"

namespace strata::cli {

Result<std::vector<LayerIndex>> parseTrainLayers(const std::string& text) {
    if (text.empty()) return std::vector<LayerIndex>();
    auto layers = parseLayers(text);
    if (layers) return layers;
    Error error = std::move(layers).error();
    error.subject = "--train-layers " + text;
    return tl::unexpected(std::move(error));
}

} // namespace strata::cli
