// SPDX-License-Identifier: GPL-3.0-or-later
// Looking over all weights once: what is not a number, and how far heads have moved from the final one.
#include "model/checkpoint/checkpoint.h"
#include "model/checkpoint/safetensors_header.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace strata {
namespace {

constexpr std::size_t blockElements = std::size_t{1} << 16;

/// Copies out of the mapped bytes, which may lie at an odd address.
template <class Word>
void load(const TensorView& tensor, std::size_t first, std::size_t count, std::vector<Word>& words) {
    words.resize(count);
    if (count > 0) std::memcpy(words.data(), tensor.bytes.data() + first * sizeof(Word), count * sizeof(Word));
}

/// A float is NaN or infinite when all bits of its exponent are set.
template <class Word> Result<bool> hasFullExponent(const TensorView& tensor, Word exponent, const JobControl& control) {
    const std::size_t elements = tensor.bytes.size() / sizeof(Word);
    std::vector<Word> words;
    for (std::size_t first = 0; first < elements; first += blockElements) {
        if (control.stopRequested()) return JobControl::cancelled();
        load(tensor, first, std::min(blockElements, elements - first), words);
        unsigned found = 0;
        for (const Word word : words)
            found |= static_cast<unsigned>((word & exponent) == exponent);
        if (found) return true;
    }
    return false;
}

Result<bool> hasNonFinite(const TensorView& tensor, const JobControl& control) {
    if (!tensor.isInPlace()) {
        if (control.stopRequested()) return JobControl::cancelled();
        return !tensor.decoder->isFinite();
    }
    switch (tensor.dtype) {
    case DType::Float64:
        return hasFullExponent<std::uint64_t>(tensor, 0x7FF0'0000'0000'0000u, control);
    case DType::Float32:
        return hasFullExponent<std::uint32_t>(tensor, 0x7F80'0000u, control);
    case DType::BFloat16:
        return hasFullExponent<std::uint16_t>(tensor, 0x7F80u, control);
    case DType::Float16:
        return hasFullExponent<std::uint16_t>(tensor, 0x7C00u, control);
    case DType::Other:
        return false;
    }
    return false;
}

/// The distance of a matrix from itself: 0, unless a NaN, an infinity or zeros alone leave nothing to compare.
Result<std::optional<double>> distanceFromItself(const TensorView& tensor, const JobControl& control) {
    STRATA_TRY(const bool broken, hasNonFinite(tensor, control));
    if (broken) return std::optional<double>{};
    const std::size_t elements = tensor.elementCount();
    std::vector<float> values;
    for (std::size_t first = 0; first < elements; first += blockElements) {
        if (control.stopRequested()) return JobControl::cancelled();
        values.resize(std::min(blockElements, elements - first));
        readFloats(tensor, first, values);
        if (std::ranges::any_of(values, [](float value) { return value != 0.0f; })) return std::optional{0.0};
    }
    return std::optional<double>{};
}

/// A head of some tokens only against their rows of B, which has all.
Result<std::optional<double>> distanceOfRows(const TensorView& a, const std::vector<TokenId>& tokens,
                                             const TensorView& b, const JobControl& control) {
    const auto width = static_cast<std::size_t>(a.shape.back());
    std::vector<float> valuesA(width), valuesB(width);
    double difference = 0, norm = 0;
    for (std::size_t row = 0; row < tokens.size(); ++row) {
        if (control.stopRequested()) return JobControl::cancelled();
        readFloats(a, row * width, valuesA);
        readFloats(b, static_cast<std::size_t>(tokens[row].value) * width, valuesB);
        for (std::size_t i = 0; i < width; ++i) {
            const double d = static_cast<double>(valuesA[i]) - static_cast<double>(valuesB[i]);
            difference += d * d;
            norm += static_cast<double>(valuesB[i]) * static_cast<double>(valuesB[i]);
        }
    }
    const double drift = std::sqrt(difference) / std::sqrt(norm);
    if (!std::isfinite(drift)) return std::optional<double>{};
    return std::optional<double>{drift};
}

/// ‖A − B‖ / ‖B‖. The squares are summed in float64: a head of half a billion elements loses nothing.
Result<std::optional<double>> relativeDistance(const TensorView& a, const TensorView& b, const JobControl& control,
                                               double from, double to) {
    if (&a == &b) return distanceFromItself(a, control);
    const std::size_t elements = b.elementCount();
    std::vector<float> valuesA, valuesB;
    double difference = 0, norm = 0;
    for (std::size_t first = 0; first < elements; first += blockElements) {
        if (control.stopRequested()) return JobControl::cancelled();
        if (first % (blockElements * 64) == 0)
            control.report(ProgressStage::ComparingHeads,
                           from + (to - from) * static_cast<double>(first) / static_cast<double>(elements));
        valuesA.resize(std::min(blockElements, elements - first));
        valuesB.resize(valuesA.size());
        readFloats(a, first, valuesA);
        readFloats(b, first, valuesB);
        for (std::size_t i = 0; i < valuesA.size(); ++i) {
            const double d = static_cast<double>(valuesA[i]) - static_cast<double>(valuesB[i]);
            difference += d * d;
            norm += static_cast<double>(valuesB[i]) * static_cast<double>(valuesB[i]);
        }
    }
    const double drift = std::sqrt(difference) / std::sqrt(norm);
    if (!std::isfinite(drift)) return std::optional<double>{};
    return std::optional<double>{drift};
}

} // namespace

Result<std::vector<std::string>> nonFiniteTensors(const Checkpoint& checkpoint, const JobControl& control) {
    STRATA_CHECK(checkpoint.tensors->checkUnchanged());
    const std::vector<const TensorView*> tensors = checkpoint.usedTensors();
    std::size_t total = 0, done = 0;
    for (const TensorView* tensor : tensors)
        total += tensor->bytes.size();
    std::vector<std::string> names;
    for (const TensorView* tensor : tensors) {
        control.report(ProgressStage::CheckingWeights,
                       static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(total, 1)));
        STRATA_TRY(const bool found, hasNonFinite(*tensor, control));
        if (found) names.push_back(tensor->name);
        done += tensor->bytes.size();
    }
    STRATA_CHECK(checkpoint.tensors->checkUnchanged());
    std::ranges::sort(names);
    return names;
}

std::string nonFiniteWarning(const std::vector<std::string>& names) {
    if (names.empty()) return {};
    std::string text = names.size() == 1 ? "Tensor " : std::to_string(names.size()) + " tensors (";
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 3); ++i)
        text += (i ? ", " : "") + quotedName(names[i]);
    if (names.size() > 3) text += " …";
    return text + (names.size() == 1 ? " holds" : ") hold") +
           " values that are not finite (NaN or infinity): what this model computes from them is not to be trusted.";
}

Result<std::vector<std::optional<double>>> headDrifts(const Checkpoint& checkpoint, const JobControl& control) {
    STRATA_CHECK(checkpoint.tensors->checkUnchanged());
    const TensorView* const final = checkpoint.headTensor(checkpoint.heads.back());
    std::vector<std::optional<double>> drifts;
    const auto count = static_cast<double>(checkpoint.heads.size());
    for (const HeadSpec& head : checkpoint.heads) {
        const auto index = static_cast<double>(drifts.size());
        if (!head.ids.empty()) {
            STRATA_TRY(auto drift,
                       distanceOfRows(*checkpoint.headTensor(head), checkpoint.headTokens(head), *final, control));
            drifts.push_back(drift);
            continue;
        }
        STRATA_TRY(auto drift,
                   relativeDistance(*checkpoint.headTensor(head), *final, control, index / count, (index + 1) / count));
        drifts.push_back(drift);
    }
    STRATA_CHECK(checkpoint.tensors->checkUnchanged());
    return drifts;
}

} // namespace strata
