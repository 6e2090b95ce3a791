// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/tensor_source.h"

#include "model/base/float_bits.h"

#include <algorithm>
#include <cstring>

namespace strata {
namespace {

/// Word by word, since mapped bytes may lie at an odd address.
template <class Word, class Convert> void convert(const std::byte* bytes, std::span<float> values, Convert&& toFloat) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        Word word;
        std::memcpy(&word, bytes + i * sizeof word, sizeof word);
        values[i] = toFloat(word);
    }
}

class RenamedTensor final : public TensorSource {
public:
    RenamedTensor(std::shared_ptr<const TensorSource> source, const std::string& from, const std::string& to)
        : m_source(std::move(source)), m_tensors(m_source->tensors()) {
        for (TensorView& tensor : m_tensors)
            if (tensor.name == from) tensor.name = to;
        std::ranges::sort(m_tensors, {}, &TensorView::name);
    }
    const std::vector<TensorView>& tensors() const override { return m_tensors; }
    Result<void> checkUnchanged() const override { return m_source->checkUnchanged(); }
    std::string readableTypes() const override { return m_source->readableTypes(); }

private:
    std::shared_ptr<const TensorSource> m_source;
    std::vector<TensorView> m_tensors;
};

class JoinedTensors final : public TensorSource {
public:
    JoinedTensors(std::shared_ptr<const TensorSource> source, std::shared_ptr<const TensorSource> over)
        : m_source(std::move(source)), m_over(std::move(over)), m_tensors(m_over->tensors()) {
        for (const TensorView& tensor : m_source->tensors())
            if (!m_over->find(tensor.name)) m_tensors.push_back(tensor);
        std::ranges::sort(m_tensors, {}, &TensorView::name);
    }
    const std::vector<TensorView>& tensors() const override { return m_tensors; }
    Result<void> checkUnchanged() const override {
        STRATA_CHECK(m_source->checkUnchanged());
        return m_over->checkUnchanged();
    }
    std::string readableTypes() const override { return m_source->readableTypes(); }

private:
    std::shared_ptr<const TensorSource> m_source, m_over;
    std::vector<TensorView> m_tensors;
};

} // namespace

std::shared_ptr<const TensorSource> joinedTensors(std::shared_ptr<const TensorSource> source,
                                                  std::shared_ptr<const TensorSource> over) {
    return std::make_shared<const JoinedTensors>(std::move(source), std::move(over));
}

std::shared_ptr<const TensorSource> renamedTensor(std::shared_ptr<const TensorSource> source, const std::string& from,
                                                  const std::string& to) {
    return std::make_shared<const RenamedTensor>(std::move(source), from, to);
}

std::size_t TensorView::elementCount() const {
    std::size_t count = 1;
    for (const std::int64_t size : shape)
        count *= static_cast<std::size_t>(size);
    return count;
}

void readFloats(const TensorView& tensor, std::size_t first, std::span<float> values) {
    if (values.empty()) return;
    if (tensor.decoder) {
        tensor.decoder->read(first, values);
        return;
    }
    const std::byte* const bytes = tensor.bytes.data() + first * dtypeBytes(tensor.dtype);
    switch (tensor.dtype) {
    case DType::Float64:
        convert<double>(bytes, values, [](double v) { return static_cast<float>(v); });
        break;
    case DType::Float32:
        std::memcpy(values.data(), bytes, values.size_bytes());
        break;
    case DType::BFloat16:
        convert<std::uint16_t>(bytes, values, bfloat16ToFloat);
        break;
    case DType::Float16:
        convert<std::uint16_t>(bytes, values, float16ToFloat);
        break;
    case DType::Other:
        std::ranges::fill(values, 0.0f);
        break;
    }
}

std::vector<std::int64_t> wholeNumbers(const TensorView& tensor) {
    std::vector<std::int64_t> numbers;
    const auto read = [&]<class Word>(Word word) {
        for (std::size_t at = 0; at + sizeof word <= tensor.bytes.size(); at += sizeof word) {
            std::memcpy(&word, tensor.bytes.data() + at, sizeof word);
            numbers.push_back(word);
        }
    };
    if (tensor.dtypeText == "I64") read(std::int64_t{});
    if (tensor.dtypeText == "I32") read(std::int32_t{});
    return numbers;
}

const TensorView* TensorSource::find(const std::string& name) const {
    const auto& all = tensors();
    const auto found = std::ranges::lower_bound(all, name, {}, &TensorView::name);
    return found != all.end() && found->name == name ? &*found : nullptr;
}

Result<void> TensorSource::checkUnchanged() const {
    return {};
}

std::string TensorSource::readableTypes() const {
    return "F32, BF16, F16 and F64";
}

const TensorSource::Metadata& TensorSource::metadata() const {
    static const Metadata none;
    return none;
}

} // namespace strata
