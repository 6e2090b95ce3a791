// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine/open_model.h"

#include "app/cli/model_arguments.h"

namespace strata::cli {

Result<std::shared_ptr<const LoadedModel>> openModel(const std::string& path, const CommonOptions& options,
                                                     const JobControl& control) {
    STRATA_TRY(Checkpoint checkpoint, openModelCheckpoint(path, options));
    return loadOpened(std::move(checkpoint), options, control);
}

Result<std::shared_ptr<const LoadedModel>> loadOpened(Checkpoint checkpoint, const CommonOptions& options,
                                                      const JobControl& control) {
    STRATA_TRY(const OpenRequest request, openRequest({}, options));
    return loadModel(std::move(checkpoint), {request.device, request.dtype, request.threads}, control);
}

} // namespace strata::cli
