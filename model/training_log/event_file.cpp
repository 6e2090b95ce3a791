// SPDX-License-Identifier: GPL-3.0-or-later
// TensorBoard's event files: TFRecords of Event messages (tensorflow/core/util/event.proto, summary.proto,
// tensor.proto). Of summaries the scalars are read, in both spellings: simple_value, and a tensor of one element.
#include "model/base/counted.h"
#include "model/training_log/crc32c.h"
#include "model/training_log/log_format.h"
#include "model/training_log/wire.h"

#include <cmath>

namespace strata {
namespace {

constexpr std::size_t longestRecord = std::size_t{64} << 20; ///< a picture may be large; only one is held

/// IEEE half precision, by its bits.
double halfOf(std::uint32_t bits) {
    const double sign = bits & 0x8000 ? -1 : 1;
    const int exponent = static_cast<int>(bits >> 10 & 31);
    const double fraction = bits & 1023;
    if (exponent == 31) return std::nan("");
    return sign * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 1024, exponent - 25));
}

/// The one element of a TensorProto; nothing where it has more, or is of no number.
std::optional<double> scalarOf(std::string_view tensor) {
    enum Type { Float = 1, Double = 2, Int32 = 3, Int64 = 9, BFloat16 = 14, Half = 19 };
    std::uint64_t type = 0;
    std::string_view content;
    std::optional<double> value;
    wire::Reader reader(tensor);
    while (const auto field = reader.next()) {
        const std::string_view bytes = field->bytes;
        if (field->number == 1 && field->type == 0) type = field->value;
        if (field->number == 4 && field->type == 2) content = bytes;
        if (field->number == 5) { // float_val, packed or not
            if (field->type == 5) value = wire::floatOf(field->value);
            if (field->type == 2 && bytes.size() == 4) value = wire::floatOf(wire::littleEndian(bytes, 4));
        }
        if (field->number == 6) { // double_val
            if (field->type == 1) value = wire::doubleOf(field->value);
            if (field->type == 2 && bytes.size() == 8) value = wire::doubleOf(wire::littleEndian(bytes, 8));
        }
        if (field->number == 7 || field->number == 10 || field->number == 13) { // int_val, int64_val, half_val
            std::optional<std::uint64_t> bits;
            if (field->type == 0) bits = field->value;
            if (field->type == 2) {
                wire::Reader packed(bytes);
                bits = packed.varint();
                if (!packed.atEnd()) bits.reset();
            }
            if (bits && field->number == 13)
                value = type == BFloat16 ? double(wire::floatOf(*bits << 16)) : halfOf(std::uint32_t(*bits));
            else if (bits)
                value = double(std::int64_t(*bits));
        }
    }
    if (reader.isBroken()) return std::nullopt;
    if (content.empty()) return value;
    switch (type) {
    case Float:
        return content.size() == 4 ? std::optional<double>(wire::floatOf(wire::littleEndian(content, 4)))
                                   : std::nullopt;
    case Double:
        return content.size() == 8 ? std::optional(wire::doubleOf(wire::littleEndian(content, 8))) : std::nullopt;
    case Int32:
        return content.size() == 4 ? std::optional<double>(std::int32_t(wire::littleEndian(content, 4))) : std::nullopt;
    case Int64:
        return content.size() == 8 ? std::optional<double>(std::int64_t(wire::littleEndian(content, 8))) : std::nullopt;
    case Half:
        return content.size() == 2 ? std::optional(halfOf(std::uint32_t(wire::littleEndian(content, 2))))
                                   : std::nullopt;
    case BFloat16:
        return content.size() == 2 ? std::optional<double>(wire::floatOf(wire::littleEndian(content, 2) << 16))
                                   : std::nullopt;
    default:
        return std::nullopt;
    }
}

struct Value {
    std::string tag;
    std::optional<double> number;
};

/// A Summary.Value; not whole: its bytes are no message.
std::optional<Value> valueOf(std::string_view bytes) {
    Value value;
    wire::Reader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number == 1 && field->type == 2) value.tag = field->bytes;
        if (field->number == 2 && field->type == 5) value.number = wire::floatOf(field->value);
        if (field->number == 8 && field->type == 2) value.number = scalarOf(field->bytes);
    }
    if (reader.isBroken()) return std::nullopt;
    return value;
}

class EventFile final : public LogFormat {
public:
    Result<void> feed(std::string_view bytes, TrainingBuilder& builder) override {
        m_rest += bytes;
        std::size_t at = 0;
        while (!m_broken && m_rest.size() - at >= 12) {
            const std::string_view head = std::string_view(m_rest).substr(at, 12);
            const std::uint64_t length = wire::littleEndian(head, 8);
            if (maskedCrc32c(head.substr(0, 8)) != wire::littleEndian(head.substr(8), 4) || length > longestRecord) {
                stop(m_place + at, "has a length that does not agree with its checksum", builder);
                break;
            }
            if (m_rest.size() - at < 16 + length) break;
            const std::string_view data = std::string_view(m_rest).substr(at + 12, length);
            if (maskedCrc32c(data) != wire::littleEndian(std::string_view(m_rest).substr(at + 12 + length), 4)) {
                stop(m_place + at, "does not agree with its checksum", builder);
                break;
            }
            event(data, builder);
            at += 16 + length;
            ++m_records;
        }
        m_place += at;
        m_rest.erase(0, at);
        if (m_broken) m_rest.clear();
        return {};
    }
    Result<void> rest(TrainingBuilder& builder) const override {
        if (!m_rest.empty())
            builder.warn("ends in the middle of record " + std::to_string(m_records + 1) + "; the " +
                         counted(std::int64_t(m_rest.size()), "byte") + " of it are left out.");
        return {};
    }

private:
    /// Where a record is damaged, nothing says where the next one begins.
    void stop(std::uint64_t place, const std::string& why, TrainingBuilder& builder) {
        m_broken = true;
        builder.warn("record " + std::to_string(m_records + 1) + ", at byte " + std::to_string(place) + ", " + why +
                     "; what stands from there on is left out.");
    }
    void event(std::string_view bytes, TrainingBuilder& builder) {
        double wallTime = std::nan("");
        std::uint64_t step = 0;
        wire::Reader reader(bytes);
        while (const auto field = reader.next()) {
            if (field->number == 1 && field->type == 1) wallTime = wire::doubleOf(field->value);
            if (field->number == 2 && field->type == 0) step = field->value;
        }
        if (reader.isBroken())
            return builder.warn("record " + std::to_string(m_records + 1) + " is no event; it is passed over.");
        if (std::isfinite(wallTime) && std::isnan(m_start)) m_start = wallTime;
        if (step > std::uint64_t(INT64_MAX)) return;
        bool any = false;
        wire::Reader again(bytes); // now that the step is known
        while (const auto part = again.next()) {
            if (part->number != 5 || part->type != 2) continue;
            wire::Reader values(part->bytes);
            while (const auto field = values.next()) {
                if (field->number != 1 || field->type != 2) continue;
                const auto value = valueOf(field->bytes);
                if (!value || !value->number || value->tag.empty()) continue;
                builder.value(trainingSeriesName(value->tag), std::int64_t(step), *value->number);
                any = any || trainingSeriesName(value->tag) != "seconds";
                m_hasSeconds = m_hasSeconds || trainingSeriesName(value->tag) == "seconds";
            }
        }
        if (any && !m_hasSeconds && wallTime >= m_start && std::int64_t(step) > m_timed) {
            m_timed = std::int64_t(step);
            builder.value("seconds", m_timed, wallTime - m_start);
        }
    }

    std::string m_rest;
    std::uint64_t m_place = 0; ///< of the first byte of m_rest in the file
    std::int64_t m_records = 0, m_timed = -1;
    double m_start = std::nan("");
    bool m_broken = false, m_hasSeconds = false;
};

} // namespace

bool beginsEventFile(std::string_view head) {
    if (head.size() < 12) return false;
    const std::uint64_t length = wire::littleEndian(head, 8);
    return length <= longestRecord && maskedCrc32c(head.substr(0, 8)) == wire::littleEndian(head.substr(8), 4);
}

std::unique_ptr<LogFormat> eventFileLog() {
    return std::make_unique<EventFile>();
}

} // namespace strata
