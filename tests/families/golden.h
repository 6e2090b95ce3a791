// SPDX-License-Identifier: GPL-3.0-or-later
// The committed checkpoints of tests/families/data and what Hugging Face's library computed from them.
#pragma once

#include "model/checkpoint/safetensors.h"
#include "model/engine/engine.h"
#include "tests/support/value_of.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace strata::families {

inline const JobControl noControl;

inline std::filesystem::path dataFolder() {
    // Other checkpoints made by make_families.py can be checked by naming their folder.
    if (const char* other = std::getenv("STRATA_FAMILIES")) return other;
    return std::filesystem::path(STRATA_SOURCE_DIR) / "tests/families/data";
}

inline std::vector<std::string> familyNames() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(dataFolder()))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// goldens.safetensors or lens.safetensors of one family.
class Golden {
public:
    explicit Golden(const std::string& name, const char* file = "goldens.safetensors")
        : m_source(valueOf(openSafetensors(dataFolder() / name / file))) {}

    std::vector<double> values(const std::string& name) const {
        const TensorView* const view = m_source->find(name);
        if (!view) qFatal("the golden %s is not there", name.c_str());
        const std::size_t count = view->bytes.size() / dtypeBytes(view->dtype);
        std::vector<double> result(count);
        for (std::size_t i = 0; i < count; ++i) {
            float single = 0;
            if (view->dtype == DType::Float64)
                std::memcpy(&result[i], view->bytes.data() + i * 8, 8);
            else {
                std::memcpy(&single, view->bytes.data() + i * 4, 4);
                result[i] = static_cast<double>(single);
            }
        }
        return result;
    }

    std::vector<TokenId> ids() const {
        const TensorView* const view = m_source->find("ids");
        std::vector<TokenId> result;
        for (std::size_t i = 0; i < view->bytes.size() / 8; ++i) {
            std::int64_t id = 0;
            std::memcpy(&id, view->bytes.data() + i * 8, 8);
            result.emplace_back(static_cast<std::int32_t>(id));
        }
        return result;
    }

    const TensorSource& source() const { return *m_source; }

private:
    std::shared_ptr<const TensorSource> m_source;
};

inline std::shared_ptr<const LoadedModel> load(Checkpoint checkpoint, DType dtype = DType::Float32) {
    LoadOptions options;
    options.dtype = dtype;
    options.threads = 1;
    return valueOf(loadModel(std::move(checkpoint), options, noControl));
}

inline std::shared_ptr<const LoadedModel> load(const std::string& name, DType dtype = DType::Float32) {
    return load(valueOf(openCheckpoint(dataFolder() / name)), dtype);
}

/// Largest difference, in units of the expected values' root mean square. NaN counts as large.
inline double relativeError(const std::vector<double>& found, const std::vector<double>& expected) {
    if (found.size() != expected.size()) return HUGE_VAL;
    double squares = 0, largest = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        squares += expected[i] * expected[i];
        const double difference = std::abs(found[i] - expected[i]);
        if (!(difference <= largest)) largest = std::isnan(difference) ? HUGE_VAL : difference;
    }
    return largest / std::sqrt(squares / static_cast<double>(found.size()));
}

inline double largestDifference(const std::vector<double>& found, const std::vector<double>& expected) {
    if (found.size() != expected.size()) return HUGE_VAL;
    double largest = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double difference = std::abs(found[i] - expected[i]);
        if (!(difference <= largest)) largest = std::isnan(difference) ? HUGE_VAL : difference;
    }
    return largest;
}

} // namespace strata::families
