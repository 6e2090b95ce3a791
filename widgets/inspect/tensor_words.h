// SPDX-License-Identifier: GPL-3.0-or-later
// Parts and roles of tensors, and numbers of them, in the language of the window.
#pragma once

#include "model/checkpoint/tensor_list.h"

#include <QString>

namespace strata {

QString partName(TensorPart part);
/// "query", "head of thought"; "not used" where it has no role.
QString roleName(const TensorEntry& entry);
/// "Embedding", "Block 3", "Final norm", "Heads", "Not used": the group that the table has it in.
QString groupName(const TensorEntry& entry);
/// "1.50 MiB"
QString binaryBytes(std::int64_t bytes);
/// Six digits that say something: 0.0123457, −4.2e−12.
QString digits(double value);

} // namespace strata
