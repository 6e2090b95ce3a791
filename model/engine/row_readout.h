// SPDX-License-Identifier: GPL-3.0-or-later
// The states of the rows of a lens, and their products with the readout matrices. Includes LibTorch: only .cpp files of
// the engine may include it.
#pragma once

#include "model/engine/lens_reader.h"
#include "model/engine/readout_product.h"
#include "model/engine/run_state_impl.h"

namespace strata {

/// One per reading: every matrix is prepared once.
class RowReadout {
public:
    explicit RowReadout(const RunStateInternals::Impl& state) : m_state(state) {}

    /// Errors: a layer that is not filled up to the last position, a head that is not there, attention at layer 0.
    Result<void> check(const ReaderRow& row) const;

    /// Raw states [end − begin, E], and those as the row's matrix reads them.
    at::Tensor states(const ReaderRow& row, std::int64_t begin, std::int64_t end) const;
    at::Tensor readable(const ReaderRow& row, const at::Tensor& states) const;

    /// Readable states of some positions, one tensor for each row, say which of their coordinates are compensated;
    /// before the first product.
    void prepare(const std::vector<ReaderRow>& rows, const std::vector<at::Tensor>& readable);
    /// Whether prepare() is of use.
    bool wantsPreparation() const;

    /// Whether two rows may go through a matrix in one product.
    bool together(const ReaderRow& a, const ReaderRow& b);
    /// Logits [Σ T, V] of readable states [T, E] of rows that go together, `row` being one of them.
    void multiply(const ReaderRow& row, const std::vector<at::Tensor>& readable, at::Tensor& logits);

private:
    ReadoutProduct& productOf(const ReaderRow& row);

    const RunStateInternals::Impl& m_state;
    std::vector<std::unique_ptr<ReadoutProduct>> m_products;
};

} // namespace strata
