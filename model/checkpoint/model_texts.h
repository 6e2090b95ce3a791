// SPDX-License-Identifier: GPL-3.0-or-later
// What a model's own files say of it, as text to be read: its configuration, or the metadata of a GGUF file.
#pragma once

#include "model/checkpoint/checkpoint.h"

namespace strata {

struct ModelText {
    std::string name; ///< of the file: "config.json"
    std::string text; ///< JSON with one key to a line, or "key = value" lines
};

/// config.json and those of generation_config.json, tokenizer_config.json and hdlm.json that lie there; of a GGUF file
/// its metadata (of long lists the beginning), then the config.json that stands for it. What cannot be read is left
/// out.
std::vector<ModelText> modelTexts(const Checkpoint& checkpoint);

} // namespace strata
