// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny random model that can be run: checkpoint, a tokenizer of letters, and a task of two levels.
//
//     QTemporaryDir folder;
//     writeTinyModel(folder.path().toStdString());   // heads "thought" at layer 2 and "assistant" at layer 4
#pragma once

#include "tests/support/tiny_checkpoint.h"

#include <string>

namespace strata::test {

/// A byte-level BPE tokenizer without merges: <s> (0), <eot> (1), a–z (2–27), space (28), full stop (29).
inline nlohmann::json tinyTokenizer() {
    nlohmann::json vocabulary{{"<s>", 0}, {"<eot>", 1}};
    for (int i = 0; i < 26; ++i)
        vocabulary[std::string(1, char('a' + i))] = 2 + i;
    vocabulary["Ġ"] = 28;
    vocabulary["."] = 29;
    const auto special = [](int id, const char* content) {
        return nlohmann::json{{"id", id},        {"content", content},  {"single_word", false}, {"lstrip", false},
                              {"rstrip", false}, {"normalized", false}, {"special", true}};
    };
    return {
        {"version", "1.0"},
        {"truncation", nullptr},
        {"padding", nullptr},
        {"added_tokens", {special(0, "<s>"), special(1, "<eot>")}},
        {"normalizer", nullptr},
        {"pre_tokenizer",
         {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", true}}},
        {"post_processor", nullptr},
        {"decoder", {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", true}}},
        {"model",
         {{"type", "BPE"},
          {"dropout", nullptr},
          {"unk_token", nullptr},
          {"continuing_subword_prefix", nullptr},
          {"end_of_word_suffix", nullptr},
          {"fuse_unk", false},
          {"vocab", vocabulary},
          {"merges", nlohmann::json::array()}}}};
}

inline nlohmann::json tinyTask() {
    return {{"format", "strata-task"},
            {"version", 1},
            {"name", "tiny"},
            {"title", "Tiny: a thought, then an answer"},
            {"layout",
             {{"begin", ""},
              {"header", "{role} "},
              {"end_of_turn", "<eot>"},
              {"input_header", ""},
              {"input_end", ""},
              {"system_header", ""},
              {"system_end", ""}}},
            {"bos", true},
            {"fields", {{{"name", "input"}, {"label", "Question"}, {"multiline", true}}}},
            {"levels",
             {{{"name", "thought"}, {"head", "thought"}, {"answer", "text"}},
              {{"name", "assistant"}, {"head", "assistant"}, {"answer", "text"}}}},
            {"max_new_tokens", 12},
            {"examples",
             {{{"title", "Birds"}, {"input", "a small bird"}}, {{"title", "Stones"}, {"input", "a red stone"}}}}};
}

/// `declareHeads` false leaves the layer of the extra head for the user to say. A long `context` lets a run go on for a
/// while.
inline void writeTinyModel(const std::filesystem::path& folder, bool declareHeads = true, int context = 128,
                           unsigned seed = 1) {
    TinyCheckpoint tiny;
    tiny.seed = seed;
    tiny.architecture.contextLength = context;
    tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
    tiny.declareHeads = declareHeads;
    writeTinyCheckpoint(tiny, folder);
    require(writeFileAtomically(folder / "tokenizer.json", tinyTokenizer().dump()));
    require(writeFileAtomically(folder / "tiny.task.json", tinyTask().dump()));
}

} // namespace strata::test
