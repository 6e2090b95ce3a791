// SPDX-License-Identifier: GPL-3.0-or-later
// A run: everything that one prompt produced, with its provenance. It is what is shown, saved, compared and exported.
#pragma once

#include "model/documents/document.h"
#include "model/documents/label_reading.h"
#include "model/documents/reading.h"
#include "model/documents/run_marks.h"

#include <cstdint>
#include <string>
#include <vector>

namespace strata {

enum class StopReason {
    EndOfTurn,
    MaxNewTokens,
    Cancelled,
    Forced,
    Running, ///< it has not ended: a snapshot of a run that is going on. A document knows no such state, and says
             ///< "cancelled"
};

/// One allowed label of a level, scored by that level's head.
struct LabelCandidate {
    std::string label;
    double logprob = 0;     ///< Σ log p over the label's tokens, its closing mark included, nats
    double probability = 0; ///< softmax of the score (logprob, or that per token) over the candidates of the level
    int children = 0;       ///< how many labels lie directly below it
    int tokens = 0;         ///< how many tokens it is written with, the closing mark included; 0: not known
    friend bool operator==(const LabelCandidate&, const LabelCandidate&) = default;
};

/// Positions [begin, end) of the sequence that belong together.
struct RunSegment {
    enum class Kind { Prompt, Instruction, Answer } kind = Kind::Prompt;
    int level = -1; ///< index into Run::levels; −1 for the prompt
    std::int32_t begin = 0, end = 0;
    friend bool operator==(const RunSegment&, const RunSegment&) = default;
};

/// How a text was found to be a label.
enum class LabelMatch {
    None,
    Exact,      ///< it is the label, blanks at its ends aside
    Normalised, ///< but for case, white space and punctuation
    Nearest     ///< but for a few letters
};

struct RunLevel {
    std::string name;
    std::string head; ///< name of the head that decoded it
    std::string tensor;
    LayerIndex layer;
    Readout readout = Readout::Raw;
    std::string text;
    std::optional<std::string> label; ///< when the level answers with a label
    bool labelValid = false;          ///< it is one of the level's labels
    bool constrained = false;         ///< decoded token by token among those that lead to a label
    bool scored = false;              ///< the label was chosen whole, by its probability
    std::optional<bool> underParent;  ///< `label` lies below the answer above; empty: no label
    LabelMatch labelMatch = LabelMatch::None;
    int labelDistance = 0; ///< LabelMatch::Nearest: letters left out, added or changed
    StopReason stoppedBy = StopReason::EndOfTurn;
    double sumLogprob = 0;                   ///< Σ of the tokens' log-probabilities, nats
    std::optional<double> labelProbability;  ///< of `label` among the candidates
    std::optional<double> pathProbability;   ///< product of label probabilities from the first level down to this one
    std::optional<double> pathMinimum;       ///< the smallest of them
    std::vector<LabelCandidate> candidates;  ///< most probable first; empty for free text
    std::vector<LabelReading> labelReadings; ///< heads in order, then the lens of each layer; when asked for
    std::vector<RunToken> tokens;            ///< the closing mark included
    friend bool operator==(const RunLevel&, const RunLevel&) = default;
};

/// A head, or a layer's logit lens, that continued the prompt by itself.
struct RunColumn {
    std::string name;
    std::string head; ///< empty for a logit lens (it borrows the final head)
    LayerIndex layer;
    Readout readout = Readout::Raw;
    std::string text;
    StopReason stoppedBy = StopReason::EndOfTurn;
    std::vector<RunToken> tokens;
    friend bool operator==(const RunColumn&, const RunColumn&) = default;
};

/// What was computed, and what running every layer for every token would have been. See mathematics: cost.
struct RunCost {
    std::int64_t layerTokens = 0;          ///< Σ over blocks of the positions each was run for
    std::int64_t sequentialLayerSteps = 0; ///< Σ over forward calls of the blocks run one after another
    double milliseconds = 0;               ///< of decoding; readings of other heads and label scoring not included
    std::int64_t fullDepthLayerTokens = 0;
    std::int64_t fullDepthSequentialLayerSteps = 0;
    // Scoring all labels of a level (their probabilities) is extra and the same in both: it is not part of the numbers
    // above.
    std::int64_t labelScoringLayerTokens = 0;
    std::int64_t labelScoringSequentialLayerSteps = 0;
    friend bool operator==(const RunCost&, const RunCost&) = default;
};

/// One path of labels from the first level down.
struct RunBeam {
    std::vector<std::string> path;            ///< one label for each label level that it reaches
    std::vector<double> probabilities;        ///< of each label among its level's candidates; 1 for a given one
    double logprob = 0;                       ///< Σ of their logarithms, nats
    double probability = 0;                   ///< their product
    std::map<std::string, std::string> texts; ///< answers of the free-text levels by name, decoded greedily
    friend bool operator==(const RunBeam&, const RunBeam&) = default;
};

struct SequenceToken {
    TokenId id;
    std::string piece; ///< the vocabulary's spelling
    std::string text;  ///< as shown
    friend bool operator==(const SequenceToken&, const SequenceToken&) = default;
};

struct Run : Document {
    std::string_view kind() const override { return "run"; }

    std::string task;
    std::uint64_t seed = 0;
    std::map<std::string, std::string> options; ///< as given: temperature, top-k, max-new-tokens, flow …
    std::map<std::string, std::string> fields;  ///< the task's fields as filled in ("input" …)
    std::string promptText;
    std::int32_t promptLength = 0;       ///< the first so many of `sequence`
    std::vector<SequenceToken> sequence; ///< every token: prompt, instructions and answers (hierarchical runs)
    std::vector<RunSegment> segments;
    std::vector<RunLevel> levels;   ///< hierarchical run
    std::vector<RunColumn> columns; ///< free run
    std::vector<RunLevel> original; ///< where levels were given: what was decoded without
    std::vector<RunBeam> beams;     ///< the most probable paths of labels, best first; when asked for
    RunCost cost;

    std::vector<TokenPlace> pins; ///< what a person made of it: none twice, each a token of the run

    bool isFree() const { return !columns.empty(); }
    /// Whether some stage ended for this reason (StopReason::Running: the run is going on).
    bool anyStopped(StopReason reason) const;
    /// It will not go on: what was running was cancelled. For a snapshot that is kept as the run that it became.
    void endEarly();
    friend bool operator==(const Run&, const Run&) = default;
};

/// The one selection of the window. Views read and set it; empty members mean nothing is chosen.
struct Selection {
    std::optional<int> stage; ///< index of the level (hierarchical) or column (free)
    std::optional<int> token; ///< index into that stage's tokens
    std::optional<std::string> head;
    std::optional<std::string> label;
    std::optional<int> layer;    ///< of a lens: which state is read …
    std::optional<int> position; ///< … and where: the state here says the token at position + 1
    bool afterAttention = false; ///< of `layer`: the residual between attention and MLP
    friend bool operator==(const Selection&, const Selection&) = default;
};

const char* stopReasonName(StopReason reason); ///< "end_of_turn", …
const char* labelMatchName(LabelMatch match);  ///< "exact", "normalised", "nearest"; "" for none

} // namespace strata
