// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors format: an 8-byte little-endian header length, a JSON header, the tensors' bytes without gaps.
#pragma once

#include "model/base/job_control.h"
#include "model/checkpoint/tensor_source.h"

#include <filesystem>
#include <map>
#include <memory>

namespace strata {

/// Maps one file and checks its header strictly (no overlap, hole, trailing bytes, duplicate names, overflow). Reads no
/// weights.
Result<std::shared_ptr<const TensorSource>> openSafetensors(const std::filesystem::path& path);

/// Maps all shards that `model.safetensors.index.json` names, and checks that each tensor lies in the shard the index
/// says. One that lies in others too is read from that shard; one that the index does not name must lie in one alone.
Result<std::shared_ptr<const TensorSource>> openShardedSafetensors(const std::filesystem::path& indexPath);

/// Bytes to be written; the caller keeps them alive during the call.
struct TensorToWrite {
    std::string name;
    DType dtype = DType::Float32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
    /// Not in place: the elements are read through it and written in `dtype` (float32, bfloat16 or float16), a piece at
    /// a time; `bytes` does not count. Lives as long as `bytes` would.
    const TensorView* decoded = nullptr;
    bool wholeNumbers = false; ///< `bytes` are int64 (I64), whatever `dtype` says
};

/// A tensor as it is: its bytes, or what its decoder gives, in the element type that it gives it out in.
TensorToWrite tensorToWrite(std::string name, const TensorView& tensor);

/// Writes a file (atomically: beside it, then renamed), tensors in the order given, `metadata` under __metadata__.
/// Reports how much is written and stops between pieces of tensors. Errors: FileUnwritable; Cancelled, and nothing is
/// left.
Result<void> writeSafetensors(const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors,
                              const std::map<std::string, std::string>& metadata = {}, const JobControl& control = {});

} // namespace strata
