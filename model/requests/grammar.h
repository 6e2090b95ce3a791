// SPDX-License-Identifier: GPL-3.0-or-later
// How people write the fields of a request: one grammar for the command line, the window and scripts.
#pragma once

#include "model/checkpoint/architecture.h"
#include "model/requests/lens_request.h"
#include "model/requests/run_request.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// "all" gives none; else layers and ranges with commas or blanks between them, "0, 3-5 8": ascending, each once.
/// `last`: the model's K, where it is known. Errors: BadArgument, what is no layer, or none of the model's.
Result<std::vector<LayerIndex>> parseLayers(std::string_view text, std::optional<int> last = {});

/// "1,15 204", with commas or blanks between them; a # before a number is allowed. Errors: BadArgument.
Result<std::vector<TokenId>> parseIds(std::string_view text, std::string_view field = "ids");

/// "auto" gives none; f32, bf16, f16, f64 and their long names. Errors: BadArgument.
Result<std::optional<DType>> parseDType(std::string_view text, std::string_view field = "dtype");
/// The short name, which parseDType reads; "auto" for none.
std::string dtypeText(const std::optional<DType>& dtype);

/// "LAYER", "LAYER:raw", "LAYER:norm". Errors: BadArgument.
Result<LensColumn> parseLensColumn(std::string_view text);

struct GradientStep {
    LayerIndex layer;
    double size = 0;
};
/// "LAYER:SIZE". Errors: BadArgument.
Result<GradientStep> parseGradientStep(std::string_view text);

/// "NAME=VALUE" each, as the values of `field`. Errors: BadArgument, no "=", not UTF-8.
Result<std::map<std::string, std::string>> parseAssignments(const std::vector<std::string>& texts,
                                                            std::string_view field);

/// "cat, dog | wolf": what stands between commas, as typed, blanks in front included (they are the token's own where
/// there is such a token); nothing is left out but pieces that are blank.
std::vector<std::string> splitTokens(std::string_view text);

} // namespace strata
