// SPDX-License-Identifier: GPL-3.0-or-later
// What a request for a lens means for a model: its rows, and what is wrong with it.
#pragma once

#include "model/engine/lens_reader.h"
#include "model/lens/lens_job.h"

namespace strata {

/// Errors: a layer, stride, head, token or top-k that cannot be, targets that are not one per position.
Result<void> checkLensRequest(const LoadedModel& model, const LensText& text, const LensRequest& request);

/// Whether the heads that a lens was read with lie where they did: it cannot be read further with others. Errors:
/// BadArgument, naming the head.
Result<void> checkHeadPlaces(const LoadedModel& model, const Lens& lens);

/// Lens rows of ascending layer, then the trained heads (every head but the final one).
std::vector<LensRow> lensRows(const LoadedModel& model, const LensRequest& request);

/// Which state and matrix a row is read from.
ReaderRow readerRow(const LoadedModel& model, const LensRequest& request, const LensRow& row);

/// The same for every row of a finished lens. Errors: it is another model's, or has a head or matrix that the model has
/// not.
Result<std::vector<ReaderRow>> readerRows(const LoadedModel& model, const Lens& lens);

/// Tensor name of the readout matrix.
std::string lensMatrixName(const LoadedModel& model, const LensMatrix& matrix);

} // namespace strata
