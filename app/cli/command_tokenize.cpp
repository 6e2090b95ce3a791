// SPDX-License-Identifier: GPL-3.0-or-later
// tokenize MODEL: the ids and pieces of a text.
#include "app/cli/command.h"
#include "app/cli/terminal_text.h"
#include "app/cli/text_argument.h"
#include "model/base/counted.h"
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/base/utf8.h"
#include "model/tokenizer/tokenizer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>

namespace strata::cli {
namespace {

struct TokenizeOptions {
    std::string model;
    std::string text;
    std::string textFile;
    bool hasText = false;
    bool bos = false;
};

Result<std::string> readStandardInput() {
    constexpr std::size_t mostBytes = std::size_t{256} << 20;
    std::string text;
    std::array<char, 1 << 16> buffer{};
    while (std::cin.read(buffer.data(), buffer.size()) || std::cin.gcount() > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(std::cin.gcount()));
        if (text.size() > mostBytes)
            return fail(ErrorCode::BadArgument, "standard input", "is larger than 256 MiB; give a shorter text.");
    }
    return text;
}

Result<std::string> textOf(const TokenizeOptions& options) {
    if (options.hasText) {
        STRATA_CHECK(checkUtf8("--text", options.text));
        return options.text;
    }
    if (options.textFile == "-") return readStandardInput();
    return readTextFile(options.textFile);
}

/// What a token adds to the text, as a C string would spell it: control characters and halves of characters become
/// visible.
std::string escaped(std::string_view bytes) {
    const bool whole = isValidUtf8(bytes);
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\\' || c == '"')
            (out += '\\') += c;
        else if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !whole)) {
            std::array<char, 5> code{};
            std::snprintf(code.data(), code.size(), "\\x%02X", unsigned{byte});
            out += code.data();
        } else
            out += c;
    }
    return out;
}

/// The piece as a reader knows it: a byte-level vocabulary is spelled in an alphabet of its own, so there the bytes are
/// shown.
std::string shownPiece(const Tokenizer& tokenizer, TokenId id, const std::string& piece) {
    if (tokenizer.kind() != "byte-level-bpe") return escaped(piece);
    return shownToken(withVisibleBytes(tokenizer.bytes(id)));
}

Output tokenizeOutput(const Tokenizer& tokenizer, const std::vector<TokenId>& ids) {
    Output output;
    output.json = {{"ids", nlohmann::json::array()}, {"pieces", nlohmann::json::array()}};
    std::vector<std::string> pieces, shown;
    std::size_t width = 5;
    for (const TokenId id : ids) {
        pieces.push_back(replaceInvalidUtf8(tokenizer.piece(id)));
        output.json["ids"].push_back(id.value);
        output.json["pieces"].push_back(pieces.back());
        shown.push_back(shownPiece(tokenizer, id, pieces.back()));
        width = std::clamp(displayWidth(shown.back()), width, std::size_t{28});
    }
    output.text = "position      id  " + paddedTo("piece", width) + "  text\n";
    for (std::size_t i = 0; i < ids.size(); ++i) {
        std::array<char, 64> numbers{};
        std::snprintf(numbers.data(), numbers.size(), "%8zu  %6d  ", i, ids[i].value);
        output.text += numbers.data() + paddedTo(shown[i], width) + "  \"" + escaped(tokenizer.bytes(ids[i])) + '"' +
                       (tokenizer.isSpecial(ids[i]) ? "  special" : "") + '\n';
    }
    output.text += counted(static_cast<std::int64_t>(ids.size()), "token") + ", " + tokenizer.kind() + " with " +
                   counted(tokenizer.vocabularySize(), "piece") + "\n";
    return output;
}

Result<Output> tokenize(const TokenizeOptions& options) {
    STRATA_TRY(const auto tokenizer, openTokenizer(options.model));
    STRATA_TRY(const std::string text, textOf(options));
    STRATA_TRY(std::vector<TokenId> ids, tokenizer->encode(text));
    if (options.bos) {
        const auto bos = tokenizer->bos();
        if (!bos)
            return fail(ErrorCode::BadArgument, "--bos", "cannot be used: this tokenizer has no begin-of-text token.");
        ids.insert(ids.begin(), *bos);
    }
    return tokenizeOutput(*tokenizer, ids);
}

void addTokenize(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<TokenizeOptions>();
    CLI::App* command = app.add_subcommand("tokenize", "Token ids and pieces of a text");
    command->add_option("MODEL", options->model, "a model folder, or a tokenizer file by itself")->required();
    auto* source = command->add_option_group("text", "the text to read");
    auto* text = source->add_option("--text", options->text, "the text itself");
    source->add_option("--text-file", options->textFile, "a file with the text, taken as it is; - for standard input");
    source->require_option(1);
    command->add_flag("--bos", options->bos, "begin with the begin-of-text token");
    command->callback([&chosen, options, text] {
        options->hasText = text->count() > 0;
        chosen = [options](const CommonOptions&, const JobControl&) { return tokenize(*options); };
    });
}

const Registration registration{60, addTokenize};

} // namespace
} // namespace strata::cli
