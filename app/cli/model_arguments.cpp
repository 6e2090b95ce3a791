// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/model_arguments.h"

#include "model/requests/grammar.h"

#include <cstdio>

namespace strata::cli {

void showWarnings(const std::vector<std::string>& warnings, const CommonOptions& options) {
    if (options.quiet) return;
    for (const std::string& warning : warnings)
        std::fprintf(stderr, "strata-cli: warning: %s\n", warning.c_str());
}

Result<OpenRequest> openRequest(const std::string& path, const CommonOptions& options) {
    OpenRequest request;
    request.path = path;
    request.device = options.device;
    request.threads = options.threads;
    STRATA_TRY(request.dtype, parseDType(options.dtype));
    request.adapter = options.adapter;
    request.heads = options.headsFile;
    for (const std::string& head : options.heads) {
        STRATA_TRY(HeadPlacement placement, parseHeadPlacement(head));
        request.placements.push_back(std::move(placement));
    }
    request.rememberPlacements = true; // a script that names the layers needs no second look at them
    return request;
}

Result<Checkpoint> openModelCheckpoint(const std::string& path, const CommonOptions& options) {
    STRATA_TRY(const OpenRequest request, openRequest(path, options));
    return openCheckpointOf(request);
}

} // namespace strata::cli
