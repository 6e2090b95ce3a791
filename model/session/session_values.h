// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the session, and what it tells about the open model: plain values.
#pragma once

#include "model/checkpoint/checkpoint.h"
#include "model/documents/run_summary.h"
#include "model/requests/reply.h"
#include "model/requests/request.h"
#include "model/session/job_board.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace strata {

/// Which model to open, and how.
struct ModelRequest {
    QString path;
    QString host; ///< where the model lies and is computed, as ssh takes it; empty: here
    QString device = QStringLiteral("cpu");
    std::optional<DType> dtype; ///< empty: what the machine computes fastest
    int threads = 0;            ///< 0: all cores
    QString adapter = {};       ///< an adapter folder that is laid over it; empty: none
    QString headsFile = {};     ///< a file of heads beside it; empty: none
    std::vector<HeadPlacement> placements;
    bool rememberPlacements = false; ///< write them down, so that the user is asked once only
    QString task;                    ///< built-in name or file; empty: the one that fits the model
};

/// A task that can be chosen for the open model.
struct TaskChoice {
    QString name; ///< what chooseTask takes: a built-in name or a file
    QString title;
    QString id = {}; ///< Task::name, as runs have it
};

/// What the window shows of a model; also made from a saved run, without the model.
struct ModelFacts {
    ModelSummary summary;
    std::vector<HeadSummary> heads; ///< in order of layer
    QString device;
    QString dtype;                ///< compute type
    std::int64_t weightBytes = 0; ///< 0: not known (a saved run)
    QString tokenizer;
    int threads = 0;
    bool loaded = false; ///< weights are there and prompts can be run
    QString host = {};   ///< where; empty: here
    std::vector<TaskChoice> tasks;
    QStringList devices{QStringLiteral("cpu")}; ///< what this machine has

    QString name() const; ///< last part of the path
};
/// Without the model: what a document says of it.
ModelFacts modelFactsOf(const Document& document);

/// What was asked when this run was made: its fields, its sampling, labels and limits, forced answers, lens columns.
/// What a run does not keep (how many tokens each reading lists) is as in a new request.
RunRequest requestOfRun(const Run& run);
/// Whether this request would give what the run has: its fields, every choice of tokens and its lens columns are the
/// same. What is left to the task is compared where `task` is known.
bool answersRequest(const Run& run, const RunRequest& request, const Task* task);

/// What a lens reads.
struct LensTextSource {
    enum class Kind { Text, Run, Ids } kind = Kind::Text;
    QString text;                   ///< Kind::Text
    std::optional<bool> addBos;     ///< Kind::Text: BOS stands before it; empty: by the tokenizer's own rule
    std::shared_ptr<const Run> run; ///< Kind::Run: prompt and generated tokens
    std::vector<TokenId> ids;       ///< Kind::Ids
};

/// A lens to be computed. Tokens may be given as typed text, which only the model's tokenizer understands: "#123" is an
/// id.
struct LensOrder {
    LensTextSource source;
    LensRequest request;
    QString target;      ///< not empty: request.target is LensTarget::Token, and this is the token
    QString antiTarget;  ///< not empty: overrides request.antiTarget
    QStringList tracked; ///< besides request.tracked and request.groups; "cat | dog" is a group
};

/// What a lens should track besides.
struct LensTracking {
    std::vector<TokensAt> read;                              ///< tokens to be read at their positions
    std::optional<std::vector<std::vector<TokenId>>> groups; ///< instead of those that it has
    std::vector<TokenId> forget = {};                        ///< tracked no longer; no group has them
};

/// Of KindWords, in the language of the window.
QString kindText(const char* text);
/// What a list calls a document: its first line, or that it has none.
QString titleOf(const RunSummary& summary);
QString documentTitle(const Document& document);

/// Heads whose layers only the user knows.
struct HeadQuestion {
    ModelRequest request; ///< to be sent again with placements
    QStringList tensors;
    int layers = 0; ///< K of the model
};

} // namespace strata
