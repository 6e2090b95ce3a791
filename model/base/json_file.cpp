// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/json_file.h"

#include "model/base/atomic_file.h"
#include "model/base/lfs_pointer.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <limits>
#include <set>
#include <vector>

namespace strata {
namespace {

constexpr int maxDepth = 64;

/// The library's sentence without its own words for where it stood: "column 5: unexpected end of input; expected '}'".
/// A text of one line, as a row is, has no "line 1": who reads it has the line from elsewhere.
std::string whatIsWrong(const nlohmann::json::exception& error, bool oneLine) {
    std::string what = error.what();
    const auto dropTo = [&](std::size_t from, std::string_view end) {
        if (const auto at = what.find(end, from); at != std::string::npos) what.erase(from, at + end.size() - from);
    };
    dropTo(0, "] ");
    const std::string_view place = "parse error at ";
    if (what.starts_with(place)) {
        what.erase(0, place.size());
        if (oneLine && what.starts_with("line 1, ")) what.erase(0, std::string_view("line 1, ").size());
        if (const auto colon = what.find(": syntax error while parsing "); colon != std::string::npos)
            dropTo(colon + 2, " - ");
    }
    const std::string_view read = "; last read: '";
    if (const auto at = what.find(read); at != std::string::npos) {
        const auto next = what.rfind("'; expected ");
        what.erase(at, next != std::string::npos && next > at ? next + 1 - at : std::string::npos);
    }
    for (char& c : what)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    if (what.size() > 300) what = what.substr(0, 300) + "…";
    return what;
}

/// What Python's json module writes for numbers that JSON has no word for, and reads again.
struct Word {
    std::string_view text;
    double value;
};
constexpr std::array words{Word{"NaN", std::numeric_limits<double>::quiet_NaN()},
                           Word{"Infinity", std::numeric_limits<double>::infinity()},
                           Word{"-Infinity", -std::numeric_limits<double>::infinity()}};

/// Looked for at every character of a file: most of them are none.
const Word* wordAt(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c != 'N' && c != 'I' && c != '-') return nullptr;
    for (const Word& word : words) {
        if (text.substr(at, word.text.size()) != word.text) continue;
        const auto next = text.find_first_not_of(" \t\r\n", at + word.text.size());
        return next != std::string_view::npos && text[next] == ':' ? nullptr : &word; // no key
    }
    return nullptr;
}

/// A string that begins with it, a word behind it, stands for that number while JSON is parsed or written. It is made
/// of the text's hash, so that no string of the text itself begins so.
std::string markFor(std::string_view text) {
    return "=" + std::to_string(std::hash<std::string_view>{}(text)) + "=";
}

template <class Json, class Visit> void eachValue(Json& value, Visit&& visit) {
    if (!value.is_structured()) return visit(value);
    for (auto& element : value)
        eachValue(element, visit);
}

struct ForeignWord {
    std::size_t at;
    const Word* word;
};

/// `text` with each of the words as a marked string.
std::string withMarks(std::string_view text, const std::vector<ForeignWord>& found, const std::string& mark) {
    std::string out;
    std::size_t from = 0;
    for (const ForeignWord& foreign : found) {
        out.append(text.substr(from, foreign.at - from)).append("\"" + mark).append(foreign.word->text).append("\"");
        from = foreign.at + foreign.word->text.size();
    }
    return out.append(text.substr(from));
}

void numbersForMarks(nlohmann::json& document, const std::string& mark) {
    eachValue(document, [&](nlohmann::json& value) {
        if (!value.is_string() || !value.get_ref<const std::string&>().starts_with(mark)) return;
        const std::string_view word = std::string_view(value.get_ref<const std::string&>()).substr(mark.size());
        for (const Word& known : words)
            if (word == known.text) {
                value = known.value;
                return;
            }
    });
}

bool isNoJsonNumber(const nlohmann::json& value) {
    return value.is_number_float() && !std::isfinite(value.get<double>());
}

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, const std::string& subject, bool uniqueKeys) {
    std::vector<std::set<std::string>> keys;
    std::string problem;
    const bool oneLine = text.find('\n') == std::string_view::npos;
    const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
        if (depth > maxDepth && problem.empty()) problem = "is nested more than 64 levels deep";
        if (!problem.empty()) return false;
        if (!uniqueKeys) return true;
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start)
            keys.emplace_back();
        else if (event == Event::object_end && !keys.empty())
            keys.pop_back();
        else if (event == Event::key && !keys.empty() && !keys.back().insert(parsed.get<std::string>()).second)
            problem = "names the key \"" + parsed.get<std::string>() + "\" twice";
        return true;
    };
    try {
        // The parser recurses nowhere, but dumping and destroying do, so depth is bounded before the tree is built.
        int depth = 0;
        bool inString = false;
        std::vector<ForeignWord> foreign;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (inString) {
                if (c == '\\')
                    ++i;
                else if (c == '"')
                    inString = false;
            } else if (c == '"')
                inString = true;
            else if (c == '{' || c == '[') {
                if (++depth > maxDepth)
                    return fail(ErrorCode::BadFormat, subject,
                                "is nested more than 64 levels deep; it is not a file of this kind.");
            } else if (c == '}' || c == ']')
                --depth;
            else if (const Word* const word = wordAt(text, i)) {
                foreign.push_back({i, word});
                i += word->text.size() - 1;
            }
        }
        std::string marked, mark;
        if (!foreign.empty()) {
            mark = markFor(text);
            marked = withMarks(text, foreign, mark);
            text = marked;
        }
        nlohmann::json value = uniqueKeys ? nlohmann::json::parse(text.begin(), text.end(), watch)
                                          : nlohmann::json::parse(text.begin(), text.end());
        if (!problem.empty()) return fail(ErrorCode::BadFormat, subject, problem + ".");
        if (!foreign.empty()) numbersForMarks(value, mark);
        return value;
    } catch (const nlohmann::json::exception& e) {
        return fail(ErrorCode::BadFormat, subject, "is not valid JSON: " + whatIsWrong(e, oneLine) + ".");
    }
}

std::string dumpJson(const nlohmann::json& document, int indent) {
    const auto dump = [indent](const nlohmann::json& value) {
        return value.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
    };
    bool foreign = false;
    eachValue(document, [&](const nlohmann::json& value) { foreign = foreign || isNoJsonNumber(value); });
    if (!foreign) return dump(document);
    const std::string mark = markFor(dump(document));
    nlohmann::json copy = document;
    eachValue(copy, [&](nlohmann::json& value) {
        if (!isNoJsonNumber(value)) return;
        const double number = value.get<double>();
        value = mark + std::string(words[std::isnan(number) ? 0 : number > 0 ? 1 : 2].text);
    });
    const std::string marked = dump(copy), quote = "\"" + mark;
    std::string text;
    text.reserve(marked.size());
    std::size_t from = 0;
    for (auto at = marked.find(quote); at != std::string::npos; at = marked.find(quote, from)) {
        const std::size_t word = at + quote.size(), end = marked.find('"', word);
        text.append(marked, from, at - from).append(marked, word, end - word);
        from = end + 1;
    }
    return text.append(marked, from);
}

Result<std::string> readTextFile(const std::filesystem::path& path, std::size_t maxBytes) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return fail(ErrorCode::FileNotFound, path.string(), "the file does not exist.");
    if (std::filesystem::is_directory(status))
        return fail(ErrorCode::FileUnreadable, path.string(), "is a folder, not a file.");
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return fail(ErrorCode::FileUnreadable, path.string(),
                    std::string("cannot be read: ") + std::strerror(errno) + ".");
    std::string text;
    std::vector<char> buffer(1 << 16);
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > maxBytes)
            return fail(ErrorCode::BadFormat, path.string(),
                        "is larger than " + std::to_string(maxBytes >> 20) +
                            " MiB, too large for a file of this kind.");
    }
    if (auto pointer = lfsPointerError(text, path.string())) return tl::unexpected(std::move(*pointer));
    return text;
}

Result<nlohmann::json> readJsonFile(const std::filesystem::path& path, std::size_t maxBytes) {
    STRATA_TRY(const std::string text, readTextFile(path, maxBytes));
    return parseJson(text, path.string());
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    AtomicFile file(path);
    file.write(bytes);
    return file.commit();
}

} // namespace strata
