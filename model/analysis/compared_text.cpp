// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compared_text.h"

#include "model/documents/run_stages.h"

#include <algorithm>
#include <charconv>

namespace strata {
namespace {

/// "<0xE4>", the byte of a sentencepiece vocabulary; nullopt: it is none.
std::optional<char> byteOf(const std::string& piece) {
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece.back() != '>') return std::nullopt;
    unsigned value = 0;
    const char* const end = piece.data() + 5;
    const auto [last, error] = std::from_chars(piece.data() + 3, end, value, 16);
    return error == std::errc{} && last == end ? std::optional(static_cast<char>(value)) : std::nullopt;
}

/// A piece in GPT-2's alphabet of bytes: printable Latin-1 stands for itself, the other bytes for U+0100 on, in their
/// order. Empty: it holds something else.
std::string bytesOf(const std::string& piece) {
    const auto isItself = [](unsigned byte) {
        return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || (byte >= 0xAE && byte <= 0xFF);
    };
    std::string out;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const auto lead = static_cast<unsigned char>(piece[i]);
        unsigned code = lead;
        if (lead >= 0x80) {
            if ((lead & 0xE0U) != 0xC0U || i + 1 == piece.size()) return {};
            code = ((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(piece[++i]) & 0x3FU);
        }
        if (code < 0x100) {
            if (!isItself(code)) return {};
            out += static_cast<char>(code);
            continue;
        }
        unsigned number = code - 0x100, byte = 0;
        for (; byte < 0x100; ++byte)
            if (!isItself(byte) && number-- == 0) break;
        if (byte == 0x100) return {};
        out += static_cast<char>(byte);
    }
    return out;
}

} // namespace

std::vector<ByteSpan> spansIn(const std::string& text, const std::vector<SequenceToken>& tokens) {
    constexpr std::size_t mostSkipped = 8; ///< bytes that no token says, as half of a character
    std::vector<ByteSpan> spans;
    std::size_t at = 0;
    for (const SequenceToken& token : tokens) {
        std::size_t length = 0;
        const auto takes = [&](std::string_view bytes) {
            if (length == 0 && !bytes.empty() && text.compare(at, bytes.size(), bytes) == 0) length = bytes.size();
        };
        takes(token.text);
        // Sentencepiece puts a space before the first word, which the text has not.
        if (token.text.starts_with(' ')) takes(std::string_view(token.text).substr(1));
        if (const auto byte = byteOf(token.piece)) takes(std::string_view(&*byte, 1));
        if (length == 0) takes(bytesOf(token.piece));
        if (length == 0 && !token.text.empty())
            if (const std::size_t skipped =
                    std::string_view(text).substr(at, mostSkipped + token.text.size()).find(token.text);
                skipped != std::string_view::npos) {
                at += skipped;
                length = token.text.size();
            }
        spans.push_back({at, at + length});
        at += length;
    }
    return spans;
}

ComparedText comparedText(const Lens& lens) {
    ComparedText out;
    for (const SequenceToken& token : lens.positions)
        out.tokens.push_back(token.text.empty() ? token.piece : token.text);
    out.text = lens.text;
    if (out.text.empty()) // token ids: what they say
        for (const SequenceToken& token : lens.positions)
            out.text += token.text;
    out.spans = spansIn(out.text, lens.positions);
    for (const RunSegment& segment : lens.segments) {
        const auto level = static_cast<std::size_t>(std::max(segment.level, 0));
        const bool isPrompt = segment.level < 0 || level >= lens.levelNames.size();
        const std::string name =
            isPrompt ? std::string()
                     : lens.levelNames[level] + (segment.kind == RunSegment::Kind::Answer ? " answer" : " instruction");
        out.stages.push_back({name, static_cast<std::size_t>(segment.begin), static_cast<std::size_t>(segment.end),
                              isPrompt ? std::string() : lens.levelNames[level]});
    }
    return out;
}

ComparedText comparedText(const Run& run) {
    ComparedText out;
    for (int stage = 0; stage < stageCount(run); ++stage) {
        const std::size_t begin = out.tokens.size();
        for (const RunToken& token : *stageTokens(run, stage)) {
            out.tokens.push_back(token.reading.text);
            const std::size_t from = out.text.size();
            out.text += token.bytes;
            out.spans.push_back({from, out.text.size()});
        }
        out.stages.push_back({stageTitle(run, stage), begin, out.tokens.size(), stageTitle(run, stage)});
    }
    return out;
}

Result<std::vector<AlignedPair>> align(const ComparedText& a, const ComparedText& b, Alignment alignment) {
    switch (alignment) {
    case Alignment::ByText:
        return alignByText(a.tokens, b.tokens);
    case Alignment::ByLevel:
        for (const ComparedText* const side : {&a, &b})
            if (side->stages.empty())
                return fail(ErrorCode::BadArgument, "alignment",
                            "needs the levels of a run, and one of the two was read from a text without any; "
                            "align by position or by text.");
        return alignByStage(a.tokens.size(), a.stages, b.tokens.size(), b.stages);
    case Alignment::ByCharacters:
        return alignByCharacters(a.text, a.spans, b.text, b.spans);
    case Alignment::ByPosition:
        break;
    }
    return alignByPosition(a.tokens.size(), b.tokens.size());
}

} // namespace strata
