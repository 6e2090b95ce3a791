#include "model/base/json_file.h"

#include "model/base/atomic_file.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <vector>

namespace strata {
namespace {

constexpr int maxDepth = 64;

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, const std::string& subject, bool uniqueKeys) {
    std::vector<std::set<std::string>> keys;
    std::string problem;
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
        }
        nlohmann::json value = uniqueKeys ? nlohmann::json::parse(text.begin(), text.end(), watch)
                                          : nlohmann::json::parse(text.begin(), text.end());
        if (!problem.empty()) return fail(ErrorCode::BadFormat, subject, problem + ".");
        return value;
    } catch (const nlohmann::json::exception& e) {
        std::string what = e.what();
        if (const auto colon = what.find("] "); colon != std::string::npos) what.erase(0, colon + 2);
        for (char& c : what)
            if (static_cast<unsigned char>(c) < 0x20) c = ' ';
        if (what.size() > 300) what = what.substr(0, 300) + "…";
        return fail(ErrorCode::BadFormat, subject, "is not valid JSON: " + what + ".");
    }
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
