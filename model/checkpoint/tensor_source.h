// Where weights come from: named, typed, shaped bytes, memory-mapped where the format allows it.
#pragma once

#include "model/checkpoint/architecture.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace strata {

struct TensorView {
    std::string name;
    DType dtype = DType::Float32;
    std::string dtypeText;           ///< as the file spells it ("BF16", "U8")
    std::vector<std::int64_t> shape; ///< row-major
    std::span<const std::byte> bytes; ///< lives as long as the source; may be unaligned
};

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
};

} // namespace strata
