// SPDX-License-Identifier: GPL-3.0-or-later
// What a GGUF file's metadata says, in the words of config.json: from there on a GGUF model is read as any other.
#pragma once

#include "model/checkpoint/architecture.h"
#include "model/gguf/gguf_file.h"

#include <nlohmann/json.hpp>

namespace strata {

/// The config.json that Hugging Face's library would have for this file: sizes, rope, ids, `tie_word_embeddings` from
/// the tensors that are there, and the key `hdlm` where the file has it as a JSON text. An architecture without a
/// family keeps its name, which parseArchitecture() refuses. Errors: BadConfig, naming the metadata key; Unsupported
/// (experts, layers that differ in shape).
Result<nlohmann::json> ggufConfig(const GgufFile& file);

/// What GGUF files hold in another form than config.json can say: GPT-2's matrices are not transposed there, and
/// rope_freqs.weight is kept as it is where no rope_scaling gives the same factors. Errors: TensorMismatch
/// (rope_freqs.weight).
Result<void> settleGgufArchitecture(Architecture& architecture, const GgufFile& file);

} // namespace strata
