// SPDX-License-Identifier: GPL-3.0-or-later
// Where weights come from: named, typed, shaped elements, memory-mapped where the format allows it.
#pragma once

#include "model/checkpoint/architecture.h"

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace strata {

/// Gives the elements of a tensor that is not stored as plain rows of its element type: quantised, or in another order
/// of rows.
class TensorDecoder {
public:
    virtual ~TensorDecoder() = default;
    /// Elements [first, first + values.size()) of the row-major tensor. The range lies inside. Any thread.
    virtual void read(std::size_t first, std::span<float> values) const = 0;
    /// Whether no element is NaN or infinite. Quicker than reading them where the scales of blocks tell.
    virtual bool isFinite() const = 0;
};

struct TensorView {
    std::string name;
    DType dtype = DType::Float32;     ///< of the elements as they are given out; Float32 for quantised ones
    std::string dtypeText;            ///< as the file spells it ("BF16", "U8", "Q4_K")
    std::vector<std::int64_t> shape;  ///< row-major
    std::span<const std::byte> bytes; ///< as stored; lives as long as the source; may be unaligned
    /// nullptr: `bytes` are the elements, in place. Else they come through it, see readFloats(). Lives as long as the
    /// source.
    const TensorDecoder* decoder = nullptr;

    bool isInPlace() const { return decoder == nullptr; }
    std::size_t elementCount() const;
};

/// Elements [first, first + values.size()) as float32, of any tensor whose dtype is not Other. The range must lie
/// inside. Any thread; takes no memory in proportion to the tensor.
void readFloats(const TensorView& tensor, std::size_t first, std::span<float> values);

/// The numbers of a tensor of I64 or I32 (`dtypeText`); none of any other.
std::vector<std::int64_t> wholeNumbers(const TensorView& tensor);

/// Immutable after opening; safe to read from any thread. Lives as long as any tensor made from it.
class TensorSource {
public:
    virtual ~TensorSource() = default;
    /// Sorted by name.
    virtual const std::vector<TensorView>& tensors() const = 0;
    /// nullptr when there is none of this name.
    const TensorView* find(const std::string& name) const;
    /// Fails when a mapped file was changed on disk since it was opened; ask before reading many bytes.
    virtual Result<void> checkUnchanged() const;
    /// "F32, BF16, F16 and F64": the stored types that do not count as DType::Other, for a refusal.
    virtual std::string readableTypes() const;
    using Metadata = std::map<std::string, std::string>;
    /// What a safetensors file says of itself under __metadata__; empty for shards, GGUF and what is made of others.
    virtual const Metadata& metadata() const;
};

/// The same tensors, the one named `from` under the name `to`, which none of them has.
std::shared_ptr<const TensorSource> renamedTensor(std::shared_ptr<const TensorSource> source, const std::string& from,
                                                  const std::string& to);

/// The tensors of both; of a name that both have, that of `over`.
std::shared_ptr<const TensorSource> joinedTensors(std::shared_ptr<const TensorSource> source,
                                                  std::shared_ptr<const TensorSource> over);

} // namespace strata
