// SPDX-License-Identifier: GPL-3.0-or-later
// A whole conversation of a task piece by piece: whose text each piece is, and its token ids.
#pragma once

#include "model/task/encoding.h"

namespace strata {

/// One piece of a conversation. Together the pieces are the text that the model sees, and its ids.
struct LayoutPart {
    enum class Kind {
        Opening, ///< what stands before the input: begin, system turn, the input's header
        Input,   ///< the input itself
        Turn,    ///< up to an answer of `level`: the end of the turn before, its instruction, its header
        Answer   ///< the answer of `level` with what closes it
    };
    Kind kind = Kind::Opening;
    int level = -1; ///< −1: of none
    std::string text;
    std::vector<TokenId> ids; ///< BOS is the first one of the opening; none without a tokenizer
    std::int32_t begin = 0;   ///< position of the first id
    friend bool operator==(const LayoutPart&, const LayoutPart&) = default;
};

/// Of a row with these fields and answers, encoded as encodeTeacherForced does it; a tokenizer that is null gives the
/// text alone. Levels from `answers.size()` on are left out. Pieces without text and ids are left out. Errors: as of
/// encodeTeacherForced.
Result<std::vector<LayoutPart>> layoutParts(const Tokenizer* tokenizer, const Task& task,
                                            const std::map<std::string, std::string>& fields,
                                            const std::vector<std::string>& answers);

} // namespace strata
