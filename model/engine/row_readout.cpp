// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/row_readout.h"

#include <map>

namespace strata {
namespace {

// The embedding's rounding errors lie along its own row of a tied matrix: it is read by itself, with every coordinate
// compensated.
bool isEmbedding(const ReaderRow& row) {
    return row.layer.value == 0;
}

} // namespace

Result<void> RowReadout::check(const ReaderRow& row) const {
    STRATA_CHECK(m_state.checkRows(row.layer, 0, static_cast<std::int32_t>(m_state.length())));
    if (row.head) STRATA_CHECK(m_state.checkHead(*row.head));
    if (row.afterAttention && row.layer.value == 0)
        return fail(ErrorCode::BadArgument, "layer 0", "is the embedding: there is no attention in it.");
    return {};
}

ReadoutProduct& RowReadout::productOf(const ReaderRow& row) {
    const at::Tensor& matrix =
        row.head ? m_state.weights().heads[static_cast<std::size_t>(row.head->value)] : m_state.weights().embedding;
    for (const auto& product : m_products)
        if (product->matrix().is_same(matrix)) return *product;
    return *m_products.emplace_back(std::make_unique<ReadoutProduct>(matrix));
}

at::Tensor RowReadout::states(const ReaderRow& row, std::int64_t begin, std::int64_t end) const {
    return row.afterAttention ? m_state.afterAttention(row.layer, begin, end)
                              : m_state.rawStates(row.layer, begin, end);
}

at::Tensor RowReadout::readable(const ReaderRow& row, const at::Tensor& states) const {
    return row.afterAttention && row.readout == Readout::Raw ? states
                                                             : m_state.readable(states, row.layer, row.readout);
}

bool RowReadout::wantsPreparation() const {
    return m_state.model->torchDevice.is_cpu() && m_state.activations != m_state.model->computeType;
}

void RowReadout::prepare(const std::vector<ReaderRow>& rows, const std::vector<at::Tensor>& readable) {
    std::map<ReadoutProduct*, std::vector<at::Tensor>> states;
    for (std::size_t row = 0; row < rows.size(); ++row)
        states[&productOf(rows[row])].push_back(readable[row]);
    for (const auto& [product, parts] : states)
        product->prepare(at::cat(parts));
}

bool RowReadout::together(const ReaderRow& a, const ReaderRow& b) {
    return !isEmbedding(a) && !isEmbedding(b) && &productOf(a) == &productOf(b);
}

void RowReadout::multiply(const ReaderRow& row, const std::vector<at::Tensor>& readable, at::Tensor& logits) {
    const at::Tensor states = readable.size() == 1 ? readable.front().contiguous() : at::cat(readable);
    if (row.head && !isPlainHead(m_state.weights(), static_cast<std::size_t>(row.head->value))) {
        // The rows that there are, and −∞ for the others.
        ReadoutProduct& product = productOf(row);
        at::Tensor products = at::empty({states.size(0), product.matrix().size(0)}, logits.options());
        product.multiply(states, products, isEmbedding(row));
        logits.copy_(finishedLogits(m_state.architecture(), m_state.weights(),
                                    static_cast<std::size_t>(row.head->value), products));
        return;
    }
    productOf(row).multiply(states, logits, isEmbedding(row));
    if (const double cap = m_state.architecture().logitSoftcap; cap > 0.0) logits.div_(cap).tanh_().mul_(cap);
}

} // namespace strata
