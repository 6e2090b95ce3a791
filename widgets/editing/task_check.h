// SPDX-License-Identifier: GPL-3.0-or-later
// What a task file is worth as it stands: whether it can be read, and what the model would see of an example.
#pragma once

#include "model/task/layout_parts.h"
#include "model/task/level_heads.h"
#include "widgets/tokenizer/tokenized_text.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace strata {

/// The open model, as far as editors need it. A value.
struct ModelAtHand {
    struct Head {
        HeadName name;
        int layer = 0;
    };
    std::string path; ///< where its tokenizer is; empty: no model is open here
    std::vector<Head> heads;
};

/// What an example is filled in with; a missing field is empty, a missing answer one that the level can give.
struct TaskSample {
    std::map<std::string, std::string> fields;
    std::vector<std::string> answers;
};

struct PreviewPart {
    LayoutPart part;
    std::vector<TextPiece> pieces; ///< without `begin`, `end` and `differs`; none without a tokenizer
};

struct CheckedTask {
    std::optional<Error> error; ///< why a task is refused
    std::string key;            ///< what of it that is about, see keyOfTaskError()
    std::shared_ptr<const Task> task;
    std::shared_ptr<const Tokenizer> tokenizer;    ///< of the model, to be kept for the next time
    TaskSample sample;                             ///< with all that was missing
    std::vector<std::vector<std::string>> choices; ///< labels that each level can answer with; none: free text
    std::vector<std::optional<std::size_t>> heads; ///< of the levels, into ModelAtHand::heads
    std::vector<PreviewPart> parts;
    std::string problem; ///< why there are none, or no ids; empty: none
};

/// Reads the taxonomy's file and, where `tokenizer` is null, the model's. Any thread.
CheckedTask checkTask(const nlohmann::ordered_json& document, const std::filesystem::path& path,
                      const ModelAtHand& model, std::shared_ptr<const Tokenizer> tokenizer, const TaskSample& sample);

} // namespace strata
