// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/row_check.h"

#include "model/base/field_names.h"

namespace strata {

Result<void> checkRowFits(const Architecture& architecture, const TrainingRow& row) {
    for (const TokenId id : row.ids)
        if (id.value < 0 || id.value >= architecture.vocabularySize)
            return fail(ErrorCode::BadData, "tokenizer",
                        "gives the id " + std::to_string(id.value) + ", but the model has only " +
                            std::to_string(architecture.vocabularySize) + " pieces; it belongs to another model.");
    if (row.length() > architecture.contextLength)
        return fail(ErrorCode::BadData, "training",
                    "a row has " + std::to_string(row.length()) + " tokens, more than the model's context of " +
                        std::to_string(architecture.contextLength) + "; leave it out or set " +
                        fieldText("max-text-tokens") + ".");
    return {};
}

} // namespace strata
