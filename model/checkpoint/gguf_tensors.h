// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors of a GGUF file under their Hugging Face names and in that library's layout.
#pragma once

#include "model/checkpoint/tensor_source.h"
#include "model/gguf/gguf_file.h"

namespace strata {

/// Names follow Architecture::tensors; what has no counterpart keeps its own name. Element types F32, F16, BF16 and F64
/// stay in place unless rows are put back into Hugging Face's order: q and k of llama files, whose rotary pairs are
/// interleaved, and the joint q/k/v of GPT-NeoX, which is stored head by head there. Quantised types are decoded
/// when read, as are Gemma's norm weights, which GGUF stores with 1 added. rope_freqs and rope_factors are no weights
/// and left out. Errors: BadFormat when two tensors get the same name.
Result<std::shared_ptr<const TensorSource>> ggufTensors(std::shared_ptr<const GgufFile> file,
                                                        const Architecture& architecture);

} // namespace strata
