// SPDX-License-Identifier: GPL-3.0-or-later
// Computes lenses: layers × positions of a text through one readout matrix, beside the trained heads. Full logits are
// never kept: a chunk of positions goes through a matrix, is reduced to its top-k and statistics in one pass, and is
// forgotten.
#pragma once

#include "model/documents/gradient_step.h"
#include "model/documents/lens.h"
#include "model/engine/engine.h"
#include "model/requests/lens_request.h"
#include "model/tokenizer/tokenizer.h"

#include <functional>

namespace strata {

/// What is read: ids with what they came from.
struct LensText {
    std::vector<TokenId> ids;
    std::string text;
    std::string title = {}; ///< Lens::title
    std::vector<RunSegment> segments;
    std::vector<std::string> levelNames;
};
/// Encodes a text. `addBos`: whether the begin-of-text token is put in front; empty: as the tokenizer itself does it,
/// and not where the text begins with it. Errors: nothing in it, not UTF-8, longer than the model's context (with both
/// numbers), BOS asked for where the tokenizer has none.
Result<LensText> lensText(const LoadedModel& model, const Tokenizer& tokenizer, const std::string& text,
                          std::optional<bool> addBos = {});
/// Ids as they are. Errors: empty, outside the vocabulary, longer than the context.
Result<LensText> lensIds(const LoadedModel& model, std::vector<TokenId> ids);
/// Prompt and generated tokens of a run, with its segments. Errors: the run has no sequence, or is another model's.
Result<LensText> lensOfRun(const LoadedModel& model, const Run& run);
/// A typed target: one token. Errors: a text of several tokens is named with its pieces and how to write one of them;
/// "#123" is an id.
Result<TokenId> lensToken(const LoadedModel& model, const Tokenizer& tokenizer, const std::string& typed);

/// "cat", or a group "cat | dog" (a space on both sides of the bar belongs to the bar): its tokens, each of them once.
Result<std::vector<TokenId>> lensTokens(const LoadedModel& model, const Tokenizer& tokenizer, const std::string& typed);

/// Called on the computing thread each time more cells are there; copy what you keep.
using LensObserver = std::function<void(const Lens& soFar)>;

/// `tokenizer` may be null: ids are then shown as numbers. Cancelling is a normal end that keeps the finished cells
/// (Lens::cancelled).
Result<Lens> computeLens(std::shared_ptr<const LoadedModel> model, const Tokenizer* tokenizer, const LensText& text,
                         const LensRequest& request, const JobControl& control, const LensObserver& observer = {});

/// The distances between the rows of a finished lens, for a model that is open. Errors: the lens is another model's.
Result<RowDistances> measureRowDistances(std::shared_ptr<const LoadedModel> model, const Lens& lens,
                                         const JobControl& control);

/// The lens with these tokens tracked as well: log p of them in every row at their position is read again, for which
/// the text up to there runs once through the model. `tokenizer` may be null. Errors: another model's lens, a position
/// or token that it has not; Cancelled.
Result<Lens> trackTokens(std::shared_ptr<const LoadedModel> model, const Tokenizer* tokenizer, const Lens& lens,
                         const std::vector<TokensAt>& wanted, const JobControl& control);

/// Block `layer` (1…K) replaced by a step of size `step` down the gradient, over a text.
Result<GradientStepOutcome> replaceByGradientStep(std::shared_ptr<const LoadedModel> model, const LensText& text,
                                                  LayerIndex layer, double step, Readout readout,
                                                  const JobControl& control);

} // namespace strata
