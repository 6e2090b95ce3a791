// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be asked of an open model: values that a thread, a process or another machine carries out alike.
#pragma once

#include "model/documents/evaluation.h"
#include "model/requests/lens_request.h"
#include "model/requests/open_request.h"
#include "model/requests/run_request.h"
#include "model/task/rows.h"
#include "model/task/task.h"

#include <variant>

namespace strata {

/// A model that was opened; the number is the id of the request that opened it.
struct ModelHandle {
    std::uint64_t id = 0; ///< 0: none
    friend auto operator<=>(const ModelHandle&, const ModelHandle&) = default;
};

/// A task by what it was chosen by (a built-in name, a file, empty for the one that fits the model), or as it is.
struct TaskReference {
    std::string name;
    std::shared_ptr<const Task> task; ///< null: whoever has the model looks `name` up
    bool carried = false;             ///< `task` itself travels: where the model lies there is no such file
};

namespace request {

/// Opens a model beside those that are open. Answer: OpenedModel.
struct Open : OpenRequest {};
/// Gives the weights back. Answer: nothing.
struct Close {
    ModelHandle model;
};
/// Looks a task up for the model. Answer: the task.
struct ChooseTask {
    ModelHandle model;
    std::string name;
};
/// Answer: a Run, growing snapshots before it.
struct Run {
    ModelHandle model;
    TaskReference task;
    RunRequest request;
};
/// Answer: a Lens, growing snapshots before it.
struct Lens {
    ModelHandle model;
    LensSource source;
    LensRequest request;
    LensWords words;
};
/// The lens with other tracked tokens. Answer: a Lens of which only `tracked`, `trackedLogprobs`, `groups` and the
/// texts of tracked tokens count.
struct Track {
    ModelHandle model;
    std::shared_ptr<const strata::Lens> lens;
    std::vector<TokensAt> read;                              ///< tokens to be read at their positions
    std::optional<std::vector<std::vector<TokenId>>> groups; ///< instead of those that it has
    std::vector<TokenId> forget;                             ///< tracked no longer; no group has them
};
/// How far the rows of a lens lie apart. Answer: RowDistances.
struct MeasureRowDistances {
    ModelHandle model;
    std::shared_ptr<const strata::Lens> lens;
};
/// Block `layer` replaced by a step down the gradient, for the text of a lens. Answer: GradientStepOutcome.
struct ReplaceLayer {
    ModelHandle model;
    std::shared_ptr<const strata::Lens> lens;
    int layer = 0;
    double step = 0;
};

/// Every row of labelled data decoded and scored. Answer: an Evaluation, growing snapshots before it. It takes minutes
/// and lets shorter requests pass between two rows, or some of a wide model.
struct Evaluate {
    ModelHandle model;
    TaskReference task;
    std::vector<DataRow> rows;
    std::string data; ///< where the rows come from: provenance, and the subject of errors
    DecodeOptions decoding;
    int keptProbabilities = 5; ///< how many of a level's most probable labels a record keeps
    /// Of the same rows, left off, or null: the records in it are taken over, and those whose rows are `done` are in
    /// the file that the records go into already.
    std::shared_ptr<const Evaluation> earlier;
    std::vector<std::string> done;     ///< by their ids
    EvaluationSums doneSums;           ///< what their records add up to
    EvaluationShard shard;             ///< which part of the rows
    RowChoice choice;                  ///< how the rows were taken from the data: provenance
    std::int64_t unreadableRows = 0;   ///< of the data, left out of `rows`
    std::vector<std::string> warnings; ///< about the data: the evaluation keeps them
    bool skipBadRows = false;          ///< pass over rows that cannot be decoded
    int threads = 0;                   ///< rows side by side, of a small model on the processor; 0: all cores
    int batchRows = 0;                 ///< rows that share their passes; 0: what pays for the model
    std::int64_t batchTokens = 16384;  ///< of the rows side by side
    /// FILE.strata, on the machine of who asks: the records go into FILE.records.jsonl beside it as they come,
    /// snapshots and the answer hold their sums alone. Empty: the records are in them.
    std::filesystem::path file;
    bool streamRecords = false; ///< the same for who has no file here: the records are handed on as they come
};

} // namespace request

using Request = std::variant<request::Open, request::Close, request::ChooseTask, request::Run, request::Lens,
                             request::Track, request::MeasureRowDistances, request::ReplaceLayer, request::Evaluate>;

/// "open", "run" …, as the serve protocol and the job list name it.
const char* requestName(const Request& request);

/// The lens without its cells: positions, rows and what is tracked, which is all that another process needs to read
/// more of the same text.
Lens lensOutline(const Lens& lens);

} // namespace strata
