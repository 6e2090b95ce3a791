// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/sentencepiece_model_check.h"

#include "model/base/utf8.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <unordered_set>
#include <vector>

namespace strata {
namespace {

/// Reads protobuf's wire format: https://protobuf.dev/programming-guides/encoding/
class WireReader {
public:
    explicit WireReader(std::string_view bytes) : m_rest(bytes) {}

    /// Moves to the next field; false at the end or where the bytes are no protobuf (then `broken()`).
    bool next() {
        if (m_rest.empty() || m_broken) return false;
        const std::uint64_t key = varint();
        field = static_cast<std::uint32_t>(key >> 3);
        payload = {};
        number = 0;
        switch (key & 7) {
        case 0:
            number = varint();
            break;
        case 1:
            payload = take(8);
            break;
        case 2:
            payload = take(varint());
            break;
        case 5:
            payload = take(4);
            break;
        default:
            m_broken = true; // groups are not used by these messages
        }
        if (field == 0) m_broken = true;
        return !m_broken;
    }
    bool broken() const { return m_broken; }

    std::uint32_t field = 0;
    std::uint64_t number = 0; ///< of a varint field
    std::string_view payload; ///< of any other

private:
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.empty()) break;
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return value;
        }
        m_broken = true;
        return 0;
    }
    std::string_view take(std::uint64_t size) {
        if (m_broken || size > m_rest.size()) {
            m_broken = true;
            return {};
        }
        const std::string_view out = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return out;
    }

    std::string_view m_rest;
    bool m_broken = false;
};

std::uint32_t littleEndian32(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
}

/// One unit of Darts-clone's double array (its `DoubleArrayUnit`).
struct TrieUnit {
    std::uint32_t bits;
    bool hasLeaf() const { return ((bits >> 8) & 1U) == 1U; }
    std::uint32_t value() const { return bits & 0x7FFFFFFFU; }
    std::uint32_t label() const { return bits & 0x800000FFU; }
    std::uint32_t offset() const { return (bits >> 10) << ((bits & (1U << 9)) >> 6); }
};

constexpr std::size_t largestTable = std::size_t{4} << 20; // the common nmt_nfkc table takes 240 KB

/// The reason why a compiled normalization table is not safe to walk, or "".
std::string normalizationProblem(std::string_view table) {
    if (table.empty()) return "";
    if (table.size() > largestTable) return "is larger than 4 MiB";
    if (table.size() < 4) return "is cut short";
    const std::uint32_t trieBytes = littleEndian32(table);
    if (trieBytes > table.size() - 4 || trieBytes % 4 != 0 || trieBytes == 0) return "has a trie of an impossible size";
    const std::string_view strings = table.substr(4 + trieBytes);
    if (strings.empty() || strings.back() != '\0') return "has strings without an end";
    if (!isValidUtf8(strings)) return "holds text that is not UTF-8";

    std::vector<TrieUnit> units;
    for (std::size_t at = 4; at < 4 + std::size_t{trieBytes}; at += 4)
        units.push_back({littleEndian32(table.substr(at, 4))});
    // Every node that some text reaches: `base` xor the next byte is the unit looked at, so all 256 must exist.
    std::vector<bool> seen(units.size());
    std::vector<std::uint32_t> open{units[0].offset()};
    while (!open.empty()) {
        const std::uint32_t base = open.back();
        open.pop_back();
        if ((base | 0xFFU) >= units.size()) return "has a trie that leaves its array";
        if (seen[base]) continue;
        seen[base] = true;
        for (std::uint32_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t child = base ^ byte;
            if (units[child].label() != byte) continue;
            const std::uint32_t next = child ^ units[child].offset();
            if (units[child].hasLeaf()) {
                if (next >= units.size()) return "has a trie that leaves its array";
                const std::uint32_t string = units[next].value();
                if (string >= strings.size() || (string > 0 && strings[string - 1] != '\0'))
                    return "has a trie that points outside its strings";
            }
            open.push_back(next);
        }
    }
    return "";
}

enum PieceType : std::uint64_t { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4, Unused = 5, Byte = 6 };

std::string inQuotes(std::string_view piece) {
    return "\"" + replaceInvalidUtf8(piece.substr(0, 40)) + "\"";
}

class ModelCheck {
public:
    /// The reason why the model is refused, or "".
    std::string check(std::string_view bytes) {
        WireReader model(bytes);
        while (model.next()) {
            std::string problem;
            if (model.field == 1)
                problem = checkPiece(model.payload);
            else if (model.field == 3 || model.field == 5)
                problem = checkNormalizer(model.payload);
            if (!problem.empty()) return problem;
        }
        if (model.broken()) return "is not a sentencepiece model (its bytes are not a protobuf message)";
        if (m_pieces.empty()) return "is not a sentencepiece model: it has no pieces";
        if (m_unknowns != 1)
            return "must have exactly one piece for the unknown, and has " + std::to_string(m_unknowns);
        return "";
    }

private:
    std::string checkPiece(std::string_view message) {
        WireReader reader(message);
        std::string_view piece;
        float score = 0;
        std::uint64_t type = Normal;
        while (reader.next()) {
            if (reader.field == 1)
                piece = reader.payload;
            else if (reader.field == 2 && reader.payload.size() == 4) {
                const std::uint32_t bits = littleEndian32(reader.payload);
                std::memcpy(&score, &bits, sizeof score);
            } else if (reader.field == 3)
                type = reader.number;
        }
        const std::string where = "piece " + std::to_string(m_pieces.size());
        if (reader.broken()) return "is damaged at " + where;
        if (piece.empty()) return where + " has no text";
        if (piece.size() > 4096) return where + " is longer than 4096 bytes";
        if (!isValidUtf8(piece)) return where + " is not UTF-8";
        if (piece.find('\0') != std::string_view::npos) return where + " holds a zero byte";
        if (!std::isfinite(score)) return where + ", " + inQuotes(piece) + ", has a score that is not a number";
        if (!m_pieces.insert(piece).second) return where + ", " + inQuotes(piece) + ", is there twice";
        if (m_pieces.size() > 10'000'000) return "has more than ten million pieces";
        if (type < Normal || type > Byte)
            return where + ", " + inQuotes(piece) + ", is of the unknown type " + std::to_string(type);
        if (type == Unknown) ++m_unknowns;
        if (type == Byte && !isBytePiece(piece))
            return where + ", " + inQuotes(piece) + ", should be a byte, spelled <0x00> to <0xFF>";
        return "";
    }

    static bool isBytePiece(std::string_view piece) {
        const auto hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); };
        return piece.size() == 6 && piece.substr(0, 3) == "<0x" && hexadecimal(piece[3]) && hexadecimal(piece[4]) &&
               piece[5] == '>';
    }

    static std::string checkNormalizer(std::string_view message) {
        WireReader reader(message);
        while (reader.next()) {
            if (reader.field != 2) continue;
            if (const std::string problem = normalizationProblem(reader.payload); !problem.empty())
                return "is damaged: its normalization table " + problem;
        }
        return reader.broken() ? "is damaged in its normalization rules" : "";
    }

    std::unordered_set<std::string_view> m_pieces;
    int m_unknowns = 0;
};

} // namespace

Result<void> checkSentencePieceModel(std::string_view bytes, const std::string& subject) {
    if (const std::string problem = ModelCheck().check(bytes); !problem.empty())
        return fail(ErrorCode::BadFormat, subject,
                    problem + "; get the file again from where the model was published.");
    return {};
}

} // namespace strata
