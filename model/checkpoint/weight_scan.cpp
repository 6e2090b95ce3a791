// Looking over all weights once: what is not a number, and how far heads have moved from the final one.
#include "model/checkpoint/checkpoint.h"

#include "model/base/float_bits.h"
#include "model/checkpoint/safetensors_header.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

namespace strata {
namespace {

constexpr std::size_t blockElements = std::size_t{1} << 16;

/// Copies out of the mapped bytes, which may lie at an odd address.
template <class Word> void load(const TensorView& tensor, std::size_t first, std::size_t count, std::vector<Word>& words) {
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
        for (const Word word : words) found |= static_cast<unsigned>((word & exponent) == exponent);
        if (found) return true;
    }
    return false;
}

Result<bool> hasNonFinite(const TensorView& tensor, const JobControl& control) {
    switch (tensor.dtype) {
    case DType::Float64: return hasFullExponent<std::uint64_t>(tensor, 0x7FF0'0000'0000'0000u, control);
    case DType::Float32: return hasFullExponent<std::uint32_t>(tensor, 0x7F80'0000u, control);
    case DType::BFloat16: return hasFullExponent<std::uint16_t>(tensor, 0x7F80u, control);
    case DType::Float16: return hasFullExponent<std::uint16_t>(tensor, 0x7C00u, control);
    case DType::Other: return false;
    }
    return false;
}

/// Elements [first, first + values.size()) as float32.
class FloatReader {
public:
    explicit FloatReader(const TensorView& tensor) : m_tensor(tensor) {}
    void read(std::size_t first, std::vector<float>& values) {
        const std::size_t count = values.size();
        const auto convert = [&](auto& words, auto&& toFloat) {
            load(m_tensor, first, count, words);
            std::ranges::transform(words, values.begin(), toFloat);
        };
        switch (m_tensor.dtype) {
        case DType::Float64: convert(m_doubles, [](double v) { return static_cast<float>(v); }); break;
        case DType::Float32: load(m_tensor, first, count, values); break;
        case DType::BFloat16: convert(m_halves, bfloat16ToFloat); break;
        case DType::Float16: convert(m_halves, float16ToFloat); break;
        case DType::Other: std::ranges::fill(values, 0.0f); break;
        }
    }

private:
    const TensorView& m_tensor;
    std::vector<double> m_doubles;
    std::vector<std::uint16_t> m_halves;
};

/// ‖A − B‖ / ‖B‖. The squares are summed in float64: a head of half a billion elements loses nothing.
Result<std::optional<double>> relativeDistance(const TensorView& a, const TensorView& b, const JobControl& control, double from, double to) {
    std::size_t elements = 1;
    for (const std::int64_t size : b.shape) elements *= static_cast<std::size_t>(size);
    FloatReader readA(a), readB(b);
    std::vector<float> valuesA, valuesB;
    double difference = 0, norm = 0;
    for (std::size_t first = 0; first < elements; first += blockElements) {
        if (control.stopRequested()) return JobControl::cancelled();
        if (first % (blockElements * 64) == 0)
            control.report("comparing heads", from + (to - from) * static_cast<double>(first) / static_cast<double>(elements));
        valuesA.resize(std::min(blockElements, elements - first));
        valuesB.resize(valuesA.size());
        readA.read(first, valuesA);
        readB.read(first, valuesB);
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
    std::set<const TensorView*> unique;
    for (const RequiredTensor& required : requiredTensors(checkpoint.architecture)) unique.insert(checkpoint.tensors->find(required.name));
    for (const HeadSpec& head : checkpoint.heads) unique.insert(checkpoint.headTensor(head));
    unique.erase(nullptr);
    // In the order in which they lie on disk.
    std::vector<const TensorView*> tensors(unique.begin(), unique.end());
    std::ranges::sort(tensors, std::less<>{}, [](const TensorView* tensor) { return tensor->bytes.data(); });

    std::size_t total = 0, done = 0;
    for (const TensorView* tensor : tensors) total += tensor->bytes.size();
    std::vector<std::string> names;
    for (const TensorView* tensor : tensors) {
        control.report("checking weights", static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(total, 1)));
        STRATA_TRY(const bool found, hasNonFinite(*tensor, control));
        if (found) names.push_back(tensor->name);
        done += tensor->bytes.size();
    }
    std::ranges::sort(names);
    return names;
}

std::string nonFiniteWarning(const std::vector<std::string>& names) {
    if (names.empty()) return {};
    std::string text = names.size() == 1 ? "Tensor " : std::to_string(names.size()) + " tensors (";
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 3); ++i) text += (i ? ", " : "") + quotedName(names[i]);
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
        STRATA_TRY(auto drift, relativeDistance(*checkpoint.headTensor(head), *final, control, index / count, (index + 1) / count));
        drifts.push_back(drift);
    }
    return drifts;
}

} // namespace strata
