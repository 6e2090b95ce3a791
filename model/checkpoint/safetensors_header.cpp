// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors_header.h"

#include "model/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>

namespace strata {
namespace {

struct ElementType {
    const char* text;
    std::uint64_t bits;
    DType dtype;
};
constexpr std::array elementTypes{
    ElementType{"F64", 64, DType::Float64},      ElementType{"F32", 32, DType::Float32},
    ElementType{"BF16", 16, DType::BFloat16},    ElementType{"F16", 16, DType::Float16},
    ElementType{"BOOL", 8, DType::Other},        ElementType{"U8", 8, DType::Other},
    ElementType{"I8", 8, DType::Other},          ElementType{"U16", 16, DType::Other},
    ElementType{"I16", 16, DType::Other},        ElementType{"U32", 32, DType::Other},
    ElementType{"I32", 32, DType::Other},        ElementType{"U64", 64, DType::Other},
    ElementType{"I64", 64, DType::Other},        ElementType{"C64", 64, DType::Other},
    ElementType{"F8_E5M2", 8, DType::Other},     ElementType{"F8_E4M3", 8, DType::Other},
    ElementType{"F8_E8M0", 8, DType::Other},     ElementType{"F8_E4M3FNUZ", 8, DType::Other},
    ElementType{"F8_E5M2FNUZ", 8, DType::Other}, ElementType{"F6_E2M3", 6, DType::Other},
    ElementType{"F6_E3M2", 6, DType::Other},     ElementType{"F4", 4, DType::Other},
};

const ElementType* elementType(std::string_view text) {
    const auto found = std::ranges::find_if(elementTypes, [&](const ElementType& type) { return text == type.text; });
    return found == elementTypes.end() ? nullptr : &*found;
}

constexpr std::size_t maxDimensions = 16;

/// Builds entries from parse events; stops at the first event that does not belong to the format.
class HeaderReader final : public nlohmann::json_sax<nlohmann::json> {
public:
    std::vector<SafetensorsEntry> entries;
    std::map<std::string, std::string> metadata;
    std::string problem;

    bool null() override { return unexpected("null"); }
    bool boolean(bool) override { return unexpected("true or false"); }
    bool number_float(double, const std::string& text) override {
        return unexpected("the number " + text.substr(0, 40));
    }
    bool number_integer(std::int64_t value) override {
        return unexpected("the negative number " + std::to_string(value));
    }
    bool binary(nlohmann::json::binary_t&) override { return unexpected("binary data"); }

    bool number_unsigned(std::uint64_t value) override {
        if (m_state == State::Shape) {
            if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                return stop("has a dimension that does not fit in 63 bits.");
            if (entry().shape.size() == maxDimensions) return stop("has more than 16 dimensions.");
            entry().shape.push_back(static_cast<std::int64_t>(value));
            return true;
        }
        if (m_state == State::Offsets) {
            if (m_offsets == 0)
                entry().begin = value;
            else if (m_offsets == 1)
                entry().end = value;
            else
                return stop("has more than two data_offsets.");
            ++m_offsets;
            return true;
        }
        return unexpected("the number " + std::to_string(value));
    }

    bool string(std::string& value) override {
        if (m_state == State::MetadataValue) {
            metadata[m_metadataKey] = std::move(value);
            m_state = State::Metadata;
            return true;
        }
        if (m_state == State::DTypeValue) {
            if (!elementType(value)) return stop("has the unknown element type " + quotedName(value) + ".");
            entry().dtype = value;
            m_state = State::Tensor;
            return true;
        }
        return unexpected("a text");
    }

    bool start_object(std::size_t) override {
        switch (m_state) {
        case State::Before:
            m_state = State::Top;
            return true;
        case State::MetadataStart:
            m_state = State::Metadata;
            return true;
        case State::TensorStart:
            m_state = State::Tensor;
            m_hasShape = false;
            m_offsets = 0;
            return true;
        default:
            return unexpected("an object");
        }
    }

    bool key(std::string& name) override {
        switch (m_state) {
        case State::Top:
            if (name == "__metadata__") {
                if (m_hasMetadata) return stopFile("has __metadata__ twice.");
                m_hasMetadata = true;
                m_state = State::MetadataStart;
            } else {
                entries.emplace_back().name = name;
                m_state = State::TensorStart;
            }
            return true;
        case State::Metadata:
            m_metadataKey = name;
            m_state = State::MetadataValue;
            return true;
        case State::Tensor:
            if (name == "dtype" && entry().dtype.empty())
                m_state = State::DTypeValue;
            else if (name == "shape" && !m_hasShape)
                m_state = State::ShapeStart;
            else if (name == "data_offsets" && m_offsets == 0)
                m_state = State::OffsetsStart;
            else
                return stop("has the key " + quotedName(name) + " twice, or one that is not part of the format.");
            return true;
        default:
            return unexpected("a key");
        }
    }

    bool end_object() override {
        switch (m_state) {
        case State::Top:
            m_state = State::After;
            return true;
        case State::Metadata:
            m_state = State::Top;
            return true;
        case State::Tensor:
            if (entry().dtype.empty() || !m_hasShape || m_offsets != 2)
                return stop("lacks one of dtype, shape, data_offsets.");
            m_state = State::Top;
            return true;
        default:
            return unexpected("the end of an object");
        }
    }

    bool start_array(std::size_t) override {
        if (m_state == State::ShapeStart)
            m_state = State::Shape;
        else if (m_state == State::OffsetsStart)
            m_state = State::Offsets;
        else
            return unexpected("a list");
        return true;
    }

    bool end_array() override {
        if (m_state == State::Shape)
            m_hasShape = true;
        else if (m_offsets != 2)
            return stop("needs two data_offsets.");
        m_state = State::Tensor;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
        return stopFile("has a header that is not valid JSON (at byte " + std::to_string(position + 8) + ").");
    }

private:
    enum class State {
        Before,
        Top,
        After,
        MetadataStart,
        Metadata,
        MetadataValue,
        TensorStart,
        Tensor,
        DTypeValue,
        ShapeStart,
        Shape,
        OffsetsStart,
        Offsets
    };
    State m_state = State::Before;
    std::string m_metadataKey;
    bool m_hasMetadata = false;
    bool m_hasShape = false;
    int m_offsets = 0;

    SafetensorsEntry& entry() { return entries.back(); }
    bool stopFile(std::string what) {
        if (problem.empty()) problem = std::move(what);
        return false;
    }
    bool stop(const std::string& what) { return stopFile("tensor " + quotedName(entry().name) + " " + what); }
    bool unexpected(const std::string& what) {
        switch (m_state) {
        case State::Before:
            return stopFile("has a header that is not a JSON object.");
        case State::MetadataStart:
        case State::Metadata:
        case State::MetadataValue:
            return stopFile("has __metadata__ that is not a table of texts (it has " + what + ").");
        case State::Shape:
            return stop("has " + what + " in its shape.");
        case State::Offsets:
            return stop("has " + what + " in its data_offsets.");
        case State::TensorStart:
            return stop("is described by " + what + ", not by an object.");
        case State::DTypeValue:
        case State::ShapeStart:
        case State::OffsetsStart:
            return stop("has " + what + " where its dtype, shape or data_offsets should stand.");
        default:
            return stopFile("has " + what + " in the wrong place of its header.");
        }
    }
};

/// Empty when the product of shape and element size leaves 64 bits, or is not a whole number of bytes.
std::optional<std::uint64_t> tensorBytes(const SafetensorsEntry& entry) {
    std::uint64_t bits = elementType(entry.dtype)->bits;
    if (std::ranges::find(entry.shape, 0) != entry.shape.end()) return 0;
    for (const std::int64_t size : entry.shape)
        if (__builtin_mul_overflow(bits, static_cast<std::uint64_t>(size), &bits)) return std::nullopt;
    if (bits % 8 != 0) return std::nullopt;
    return bits / 8;
}

} // namespace

DType safetensorsDType(std::string_view text) {
    const ElementType* type = elementType(text);
    return type ? type->dtype : DType::Other;
}

const char* safetensorsDTypeText(DType dtype) {
    if (dtype == DType::Other) return nullptr;
    const auto found = std::ranges::find_if(elementTypes, [&](const ElementType& type) { return type.dtype == dtype; });
    return found == elementTypes.end() ? nullptr : found->text;
}

Result<std::vector<SafetensorsEntry>> parseSafetensorsHeader(std::string_view header, std::uint64_t dataBytes,
                                                             const std::string& subject,
                                                             std::map<std::string, std::string>* metadata) {
    const auto bad = [&](std::string what) {
        if (what.ends_with('.')) what.pop_back();
        return fail(ErrorCode::BadFormat, subject,
                    what + "; the file is damaged or truncated: fetch it again, or write it anew.");
    };
    if (header.empty() || header.front() != '{') return bad("does not begin with a safetensors header.");
    if (!isValidUtf8(header)) return bad("has a header that is not valid UTF-8.");
    HeaderReader reader;
    try {
        if (!nlohmann::json::sax_parse(header.begin(), header.end(), &reader)) return bad(reader.problem);
    } catch (const nlohmann::json::exception&) {
        return bad("has a header that is not valid JSON.");
    }
    std::vector<SafetensorsEntry>& entries = reader.entries;

    std::ranges::sort(entries, {}, &SafetensorsEntry::name);
    const auto twice = std::ranges::adjacent_find(entries, {}, &SafetensorsEntry::name);
    if (twice != entries.end()) return bad("names tensor " + quotedName(twice->name) + " twice.");

    std::vector<std::uint32_t> byOffset(entries.size());
    std::iota(byOffset.begin(), byOffset.end(), 0u);
    std::ranges::sort(byOffset, {}, [&](std::uint32_t i) { return std::pair(entries[i].begin, entries[i].end); });
    std::uint64_t covered = 0;
    for (const std::uint32_t i : byOffset) {
        const SafetensorsEntry& entry = entries[i];
        const auto range = [&] { return "bytes " + std::to_string(entry.begin) + " to " + std::to_string(entry.end); };
        const std::string tensor = "tensor " + quotedName(entry.name);
        if (entry.end < entry.begin) return bad(tensor + " ends before it begins (" + range() + ").");
        const auto expected = tensorBytes(entry);
        if (!expected)
            return bad(tensor + " has an impossible size: shape " + shapeText(entry.shape) + " of " + entry.dtype +
                       ".");
        if (entry.end > dataBytes)
            return bad(tensor + " lies at " + range() + ", but the file holds only " + std::to_string(dataBytes) +
                       " bytes of data.");
        if (*expected != entry.end - entry.begin)
            return bad(tensor + " has shape " + shapeText(entry.shape) + " of " + entry.dtype + ", which is " +
                       std::to_string(*expected) + " bytes, but its data_offsets span " +
                       std::to_string(entry.end - entry.begin) + ".");
        if (entry.begin < covered) return bad(tensor + " overlaps the tensor before it (" + range() + ").");
        if (entry.begin > covered)
            return bad("has a hole before " + tensor + ": bytes " + std::to_string(covered) + " to " +
                       std::to_string(entry.begin) + " belong to no tensor.");
        covered = entry.end;
    }
    if (covered != dataBytes)
        return bad("has " + std::to_string(dataBytes - covered) + " bytes after the last tensor.");
    if (metadata) *metadata = std::move(reader.metadata);
    return std::move(entries);
}

} // namespace strata
