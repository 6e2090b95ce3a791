// SPDX-License-Identifier: GPL-3.0-or-later
// Computes lenses: layers × positions of a text through one readout matrix, beside the trained heads. Full logits are
// never kept: a chunk of positions goes through a matrix, is reduced to its top-k and statistics in one pass, and is
// forgotten.
#pragma once

#include "model/documents/lens.h"
#include "model/engine/engine.h"
#include "model/tokenizer/tokenizer.h"

#include <functional>

namespace strata {

/// Which matrix the lens rows are read with.
struct LensMatrix {
    enum class Kind { FinalHead, InputEmbedding, Head } kind = Kind::FinalHead;
    HeadIndex head; ///< Kind::Head
    friend bool operator==(const LensMatrix&, const LensMatrix&) = default;
};

struct LensRequest {
    std::vector<LayerIndex> layers; ///< empty: all. Layer K is always read.
    int stride = 1;                 ///< of `layers`, when it is empty
    bool afterAttention = false;    ///< also the residual between attention and MLP
    bool trainedHeads = true;       ///< also every trained head at its own layer
    Readout readout = Readout::Norm;
    LensMatrix matrix;
    LensTarget target = LensTarget::Next;
    std::optional<TokenId> targetToken;
    std::optional<TokenId> antiTarget;
    std::vector<std::optional<TokenId>> givenTargets; ///< LensTarget::Given: one per position
    int topK = 10;                                    ///< 1 … 100
    std::vector<TokenId> tracked;
    std::vector<std::vector<TokenId>> groups; ///< tracked as well, and summed: two or more tokens each
    std::vector<LensStatistic> statistics;    ///< empty: all
    bool innerOptimisation = false;
    bool headless = false;
    bool rowDistances = false; ///< the distance of every two rows, at as many positions as about two seconds allow
};

/// What is read: ids with what they came from.
struct LensText {
    std::vector<TokenId> ids;
    std::string text;
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

/// What a finished lens should know besides: tokens at one position.
struct TokensAt {
    std::int32_t position = 0;
    std::vector<TokenId> tokens;
    friend bool operator==(const TokensAt&, const TokensAt&) = default;
};
/// The lens with these tokens tracked as well: log p of them in every row at their position is read again, for which
/// the text up to there runs once through the model. `tokenizer` may be null. Errors: another model's lens, a position
/// or token that it has not; Cancelled.
Result<Lens> trackTokens(std::shared_ptr<const LoadedModel> model, const Tokenizer* tokenizer, const Lens& lens,
                         const std::vector<TokensAt>& wanted, const JobControl& control);

/// "Replace this layer by a gradient step": block `layer` (1…K) is skipped and h ← h − step·g instead, the blocks above
/// run as they are.
struct GradientStepOutcome {
    double before = 0;  ///< mean next-token loss of the model as it is, nats
    double skipped = 0; ///< with the block left out and nothing in its place, nats
    double after = 0;   ///< with the gradient step in its place, nats
    std::vector<float> beforeByPosition, afterByPosition;
};
Result<GradientStepOutcome> replaceByGradientStep(std::shared_ptr<const LoadedModel> model, const LensText& text,
                                                  LayerIndex layer, double step, Readout readout,
                                                  const JobControl& control);

} // namespace strata
