// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back for a request.
#pragma once

#include "model/documents/gradient_step.h"
#include "model/documents/lens.h"
#include "model/task/task.h"

#include <variant>

namespace strata {

/// A task that can be chosen for a model.
struct KnownTask {
    std::string name; ///< what TaskReference takes: a built-in name or a file
    std::string title;
    std::string id; ///< Task::name, as runs have it
    friend bool operator==(const KnownTask&, const KnownTask&) = default;
};

/// What can be said of an open model without having it.
struct ModelDescription {
    ModelSummary summary;
    std::vector<HeadSummary> heads; ///< in order of layer
    std::string device;
    std::string dtype; ///< compute type
    std::int64_t weightBytes = 0;
    std::string tokenizer; ///< its kind
    int threads = 0;
    std::vector<KnownTask> tasks;
    std::vector<std::string> devices; ///< of the machine: "cpu", "cuda:0" …
    /// Said on opening; documents of the model repeat some of them.
    std::vector<std::string> warnings;
    friend bool operator==(const ModelDescription&, const ModelDescription&) = default;
};

/// Heads whose layers only a person knows: the model is not open, and the request is to be sent again with placements.
struct UnplacedHeads {
    std::vector<std::string> tensors;
    int layers = 0; ///< K of the model
    friend bool operator==(const UnplacedHeads&, const UnplacedHeads&) = default;
};

struct OpenedModel {
    std::optional<UnplacedHeads> question; ///< then there is nothing else
    ModelDescription description;
    std::shared_ptr<const Task> task;
    std::optional<Error> taskError; ///< the model is open, but the task that was asked for is not usable
};

using Reply = std::variant<std::monostate, OpenedModel, std::shared_ptr<const Task>, DocumentPtr, RowDistances,
                           GradientStepOutcome>;

} // namespace strata
