// SPDX-License-Identifier: GPL-3.0-or-later
// From a task and its fields to token ids: for teacher forcing, and as the prompt of decoding.
#pragma once

#include "model/task/rows.h"
#include "model/task/task.h"
#include "model/tokenizer/tokenizer.h"

#include <cstdint>

namespace strata {

/// Encodes text in which the layout's marks (headers, end-of-turn) may stand. Where the tokenizer does not read
/// specials in text (sentencepiece) a mark that is exactly one piece of the vocabulary becomes that piece, and the text
/// between is encoded part by part; else this is tokenizer.encode(text).
Result<std::vector<TokenId>> encodeWithMarks(const Tokenizer& tokenizer, const Layout& layout, std::string_view text);

struct LevelSpan {
    int level = 0;
    std::int32_t begin = 0, end = 0; ///< half-open; the closing end-of-turn included
};

struct EncodedRow {
    std::vector<TokenId> ids;
    std::vector<LevelSpan> spans; ///< one per level that the row answers
    /// The input's own text, half-open, without the marks round it as far as those are tokens of their own; empty where
    /// a chat template writes it.
    std::int32_t textBegin = 0, textEnd = 0;
};

/// What closes an answer: the layout's end-of-turn mark, or the tokenizer's end token in a layout that has none; may be
/// empty.
Result<std::vector<TokenId>> closingIds(const Tokenizer& tokenizer, const Layout& layout);

/// An answer and its closing mark, encoded apart from the header before it.
Result<std::vector<TokenId>> encodeAnswer(const Tokenizer& tokenizer, const Layout& layout, std::string_view answer);

/// BOS where the task wants one and the text's own ids do not begin with it already.
std::vector<TokenId> withBos(const Tokenizer& tokenizer, const Task& task, std::vector<TokenId> ids);

struct EncodedPrompt {
    std::string text;
    std::vector<TokenId> ids; ///< BOS included
};
/// What stands before the first answer: opening, input, the first level's instruction and header, each encoded by
/// itself. Without `answerBegins` the header (or the template's generation prompt) is left out. Errors: a field that is
/// missing, what the model's template refuses.
Result<EncodedPrompt> encodePrompt(const Tokenizer& tokenizer, const Task& task,
                                   const std::map<std::string, std::string>& fields, bool answerBegins = true);

/// A whole conversation with known answers. Strings are encoded one by one as the training templates do: system; user;
/// each instruction together with the header that follows it, its answer by itself; an answer without an instruction
/// together with its header. Levels from `answers.size()` on are left out. Errors: a field that a placeholder needs,
/// more answers than levels.
Result<EncodedRow> encodeTeacherForced(const Tokenizer& tokenizer, const Task& task,
                                       const std::map<std::string, std::string>& fields,
                                       const std::vector<std::string>& answers);

} // namespace strata
