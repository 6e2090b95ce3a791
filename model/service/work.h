// SPDX-License-Identifier: GPL-3.0-or-later
// One function for every request on an open model: what window, command line and serve process share.
#pragma once

#include "model/decoding/decoding.h"
#include "model/lens/lens_job.h"
#include "model/requests/request.h"
#include "model/service/open_model.h"

namespace strata {

/// Level by level, or, for RunRequest::free, every head and lens column by itself. As decodeHierarchically and
/// decodeFreely.
Result<Run> decode(const LoadedPair& loaded, const Task& task, const RunRequest& request, const JobControl& control,
                   const RunObserver& observer = {});

/// What a lens reads, as ids. Errors: as lensText, lensIds and lensOfRun; a text where there is no tokenizer.
Result<LensText> textOf(const LensSource& source, const LoadedPair& loaded);
/// The request with what was typed in it. Errors: a token or matrix that the model has not.
Result<LensRequest> requestOf(const LensRequest& request, const LensWords& words, const LoadedPair& loaded);
Result<Lens> computeLens(const LoadedPair& loaded, const LensSource& source, const LensRequest& request,
                         const LensWords& words, const JobControl& control, const LensObserver& observer = {});

/// As request::Track says.
Result<Lens> changeTracking(const LoadedPair& loaded, const request::Track& change, const JobControl& control);

} // namespace strata
