// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/head_drift.h"

#include <algorithm>
#include <cmath>

namespace strata {

std::vector<std::pair<std::string, double>> namedNorms(const ModelParameters& parameters, const GradientNorms& norms,
                                                       bool headsOnly) {
    std::vector<std::pair<std::string, double>> named;
    if (norms.embedding && !headsOnly) named.emplace_back("embedding", *norms.embedding);
    for (std::size_t i = 0; i < norms.blocks.size() && !headsOnly; ++i)
        if (norms.blocks[i]) named.emplace_back("layer/" + std::to_string(i + 1), *norms.blocks[i]);
    for (std::size_t i = 0; i < std::min(norms.heads.size(), parameters.heads.size()); ++i)
        if (norms.heads[i] && !(headsOnly && parameters.isTied(i)))
            named.emplace_back("head/" + parameters.heads[i].name, *norms.heads[i]);
    return named;
}

std::optional<double> divergence(std::span<const float> p, std::span<const float> q) {
    double ofP = 0.0, ofQ = 0.0, sum = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (!std::isfinite(p[i]) || !std::isfinite(q[i])) continue;
        const double share = std::exp(static_cast<double>(p[i]));
        ofP += share;
        ofQ += std::exp(static_cast<double>(q[i]));
        sum += share * (static_cast<double>(p[i]) - static_cast<double>(q[i]));
    }
    if (ofP <= 0.0 || ofQ <= 0.0) return std::nullopt;
    return std::max(0.0, sum / ofP - std::log(ofP) + std::log(ofQ));
}

std::optional<double> rowDrift(const ModelParameters& parameters, std::size_t head) {
    const std::size_t final = parameters.weights.heads.size() - 1;
    at::Tensor own = parameters.weights.heads[head], other = parameters.weights.heads[final];
    const auto rowsOf = [&](std::size_t which) {
        return which < parameters.headRows.size() ? parameters.headRows[which] : std::vector<std::int32_t>();
    };
    const std::vector<std::int32_t> ownIds = rowsOf(head), otherIds = rowsOf(final);
    if (!ownIds.empty() || !otherIds.empty()) { // the tokens that both have
        std::vector<std::int64_t> ownPlaces, otherPlaces;
        for (const std::int32_t id : ownIds.empty() ? otherIds : ownIds) {
            const std::int32_t a = parameters.rowOf(head, id), b = parameters.rowOf(final, id);
            if (a < 0 || b < 0) continue;
            ownPlaces.push_back(a);
            otherPlaces.push_back(b);
        }
        if (ownPlaces.empty()) return std::nullopt;
        own = own.index_select(0, at::tensor(ownPlaces, at::kLong).to(own.device()));
        other = other.index_select(0, at::tensor(otherPlaces, at::kLong).to(other.device()));
    }
    if (own.size(0) == 0 || own.sizes() != other.sizes()) return std::nullopt;
    if (own.is_same(other)) return 0.0;
    constexpr std::int64_t piece = 8192; // rows, so that no second copy of a large matrix is made
    double sum = 0.0;
    for (std::int64_t begin = 0; begin < own.size(0); begin += piece) {
        const std::int64_t count = std::min(piece, own.size(0) - begin);
        const at::Tensor a = own.narrow(0, begin, count).detach().to(at::kDouble);
        const at::Tensor b = other.narrow(0, begin, count).detach().to(at::kDouble);
        const at::Tensor lengths = (a.norm(2, 1) * b.norm(2, 1)).clamp_min(1e-300);
        sum += ((a * b).sum(1) / lengths).sum().item<double>();
    }
    return std::max(0.0, 1.0 - sum / static_cast<double>(own.size(0)));
}

std::vector<HeadDrift> headDrifts(const ModelParameters& parameters, const HeldOutReading& reading) {
    std::vector<HeadDrift> drifts;
    for (std::size_t head = 0; head + 1 < parameters.heads.size(); ++head) {
        const std::string& name = parameters.heads[head].name;
        const auto rows = rowDrift(parameters, head);
        if (!rows) continue;
        HeadDrift drift{name, *rows, {}};
        for (const HeadLayers& read : reading.layers)
            if (read.name == name) drift.divergence = read.divergence;
        drifts.push_back(std::move(drift));
    }
    return drifts;
}

} // namespace strata
