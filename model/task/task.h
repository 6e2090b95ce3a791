// SPDX-License-Identifier: GPL-3.0-or-later
// How the levels of a hierarchical model talk: data that a user can write (*.task.json).
//
//   {"format": "strata-task", "version": 1, "name": "wordnet", "title": "WordNet: definition → domain → family → kind",
//    "layout": "llama3" | "chatml" | "plain" | {"begin": "", "header": "<{role}>", "end_of_turn": "<eot>", "separator":
//    "",
//               "input_header": "", "input_end": "", "system_header": "", "system_end": ""},
//    "system": "…", "bos": true,
//    "fields": [{"name": "input", "label": "Definition", "multiline": true}],
//    "levels": [{"name": "domain", "head": "domain", "role": "domain", "instruction": "", "answer": "label"}, …],
//    "labels": "constrained" | "free" | "scored",
//    "label_score": "sum" | "token-mean",       (what a label's probability among the others is made of)
//    "taxonomy": "wordnet.taxonomy.json" | {…the tree itself…},
//    "taxonomy_columns": ["parent", "child"],   (what the header of a taxonomy's table calls the two)
//    "max_new_tokens": 64,
//    "examples": [{"title": "…", "input": "…"}]}
#pragma once

#include "model/base/result.h"
#include "model/task/label_mode.h"
#include "model/task/taxonomy.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace strata {

class ChatPrompt;

/// The strings round a turn. "{role}" in a header is replaced by the role's name.
struct Layout {
    std::string name;      ///< "llama3", "chatml", "plain" or "custom"
    std::string begin;     ///< literal text before everything ("" when only BOS)
    std::string header;    ///< before each level's answer, and before system and user unless those have their own
    std::string endOfTurn; ///< closes every turn; decoding of a level stops at it
    std::string separator; ///< between a closed turn and what follows ("\n" for chatml)
    std::optional<std::string> systemHeader, systemEnd, inputHeader,
        inputEnd; ///< empty optional: header/endOfTurn with the roles "system", "user"
};

enum class AnswerKind { FreeText, Label };

struct TaskLevel {
    std::string name;
    std::string head;        ///< head name or tensor; empty: the heads in order, the last level at the final head
    std::string role;        ///< role of the answer; empty: the level's name
    std::string instruction; ///< a turn before the answer; {input}, {children}, {level1}, {subtask_1} … are replaced;
                             ///< empty: no turn. One that is a single field, "{subtask_1}", is left out with its turn
                             ///< when a row lacks that field
    std::string instructionRole; ///< role of that turn ("subtask")
    AnswerKind answer = AnswerKind::FreeText;
};

struct TaskField {
    std::string name;  ///< "input"
    std::string label; ///< what the window calls it
    bool multiline = true;
    std::string initial; ///< what stands in it when nothing is given
};

struct TaskExample {
    std::string title;
    std::map<std::string, std::string> fields;
    std::vector<std::string> answers; ///< what is right, from the first level down; empty: it is not known
};

struct Task {
    std::string name;
    std::string title;
    Layout layout;
    std::string system;
    /// One BOS in front or none, whatever the tokenizer's post-processor would do; empty: as that does (plain text).
    std::optional<bool> bos = true;
    std::vector<TaskField> fields;
    std::vector<TaskLevel> levels;
    /// Decoding writes an instruction's turn even when it is empty, as the published chat code does for a row without a
    /// subtask (its training leaves the turn out): hdlm2 and hdlm3.
    bool emptyTurnsInDecoding = false;
    LabelMode labels = LabelMode::Constrained;
    LabelScore labelScore = LabelScore::Sum;
    std::shared_ptr<const Taxonomy> taxonomy; ///< null when no level answers with a label
    int maxNewTokens = 64;
    std::vector<TaskExample> examples;
    std::filesystem::path path; ///< empty for built-in tasks
    /// The model's own chat template: it writes everything before the answer (and BOS, so that `bos` is false); the
    /// layout then tells only how an answer ends. Null for all tasks but "chat".
    std::shared_ptr<const ChatPrompt> chat;
    /// Earlier turns of a conversation may be given in the field "history" (chat_history.h).
    bool takesHistory = false;
    std::vector<std::string> warnings; ///< what a run of it should say
};

/// The layouts known by name: llama3, chatml, plain. Empty for any other name.
std::optional<Layout> namedLayout(const std::string& name);

/// Reads a task file; a relative taxonomy path is looked up beside it. Errors name the file and the key.
Result<Task> readTask(const std::filesystem::path& path);
/// Names of built-in tasks: hdlm2, hdlm3, chat, plain.
std::vector<std::string> builtInTaskNames();
/// Those and the ready task files that come with the program (shipped_tasks.h).
std::vector<std::string> knownTaskNames();
/// The same, parted by commas, for sentences.
std::string listOfTasks();
/// `name`: a built-in name, that of a ready task file, or a file; empty: the *.task.json beside the model's
/// config.json, else by the number of heads (3: hdlm3, 2: hdlm2, 1: chat when the model has chat roles, else plain).
/// `model`: its folder or GGUF file, whose chat template writes the turns of "chat". Errors also for a template that
/// cannot be rendered: another format would be another model's.
Result<Task> findTask(const std::string& name, const std::filesystem::path& model, int headCount);
/// Gives fields that are not there the text that stands in them initially; one given as empty stays empty.
void fillInitialFields(const Task& task, std::map<std::string, std::string>& fields);

} // namespace strata
