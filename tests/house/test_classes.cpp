// SPDX-License-Identifier: GPL-3.0-or-later
// How many functions a class declares itself, read from the headers: a class of many is two.
#include <QtTest>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int mostFunctions = 42; // about forty

/// What has more, and why; each as many as it has, so that it does not grow.
const std::map<std::string, int> known = {
    {"Parser", 50}, // of chat templates: a function for each rule of the grammar
};

/// Without comments, texts and preprocessor lines, all of which may hold braces.
std::string codeOf(const fs::path& file) {
    std::ifstream in(file);
    std::stringstream read;
    read << in.rdbuf();
    std::string text = read.str(), out;
    bool lineBegins = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto skipTo = [&](const char* end) { i = std::min(text.find(end, i), text.size() - 1); };
        const std::string two = text.substr(i, 2);
        if (two == "//" || (lineBegins && text[i] == '#')) {
            skipTo("\n");
        } else if (two == "/*") {
            skipTo("*/");
            ++i;
            continue;
        } else if (text[i] == '"' ||
                   (text[i] == '\'' && (i == 0 || !std::isalnum(static_cast<unsigned char>(text[i - 1]))))) {
            const char quote = text[i];
            for (++i; i < text.size() && text[i] != quote; ++i)
                if (text[i] == '\\') ++i;
            out += "0";
            continue;
        }
        if (i >= text.size()) break;
        out += text[i];
        lineBegins = text[i] == '\n' || (lineBegins && std::isspace(static_cast<unsigned char>(text[i])));
    }
    return out;
}

/// Past the brace that closes the one at `open`.
std::size_t closed(const std::string& code, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < code.size(); ++i) {
        depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
        if (depth == 0) return i + 1;
    }
    return code.size();
}

/// A member's declaration without its body: does it declare a function of the class's own?
bool declaresFunction(std::string text) {
    static const std::regex noFunction(R"(^\s*(using|friend|typedef|static_assert|struct|class|enum|union)\b)");
    static const std::regex innermost("<[^<>]*>");
    if (std::regex_search(text, noFunction) || std::regex_search(text, std::regex(R"(\boverride\b)"))) return false;
    if (std::regex_search(text, std::regex(R"(\boperator\b)"))) return true;
    for (std::string before; before != text;) {
        before = text;
        text = std::regex_replace(text, innermost, "");
    }
    const std::size_t bracket = text.find('('), value = text.find_first_of("={");
    return bracket != std::string::npos && (value == std::string::npos || bracket < value);
}

int functionsIn(const std::string& body) {
    int count = 0;
    std::string member;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (body[i] == '{') {
            i = closed(body, i) - 1;
            if (!declaresFunction(member)) continue; // a type, or the value of a member: its semicolon follows
            ++count;
            member.clear();
        } else if (body[i] == ';') {
            if (declaresFunction(member)) ++count;
            member.clear();
        } else {
            member += body[i];
            static const std::regex access(R"((Q_OBJECT|(public|protected|private|Q_SIGNALS)(\s+Q_SLOTS)?\s*:)$)");
            if ((body[i] == ':' || body[i] == 'T') && std::regex_search(member, access)) member.clear();
        }
    }
    return count;
}

/// Every type that is defined in a namespace with a name, as "strata::ui::Name"; what is inside functions, classes and
/// namespaces without one does not count.
std::vector<std::string> typesOf(const std::string& code) {
    static const std::regex head(
        R"(\b(?:namespace(\s+[\w:]+)?|(?:struct|class)\s+(?:alignas\s*\([^)]*\)\s*)?(\w+)(?:\s+final)?(?:\s*:[^:][^;{]*)?)\s*$)");
    std::vector<std::string> types;
    std::vector<std::string> inside; // namespaces around; "" for one that hides what is in it
    std::string before;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == ';' || code[i] == '}') {
            if (code[i] == '}' && !inside.empty()) inside.pop_back();
            before.clear();
        } else if (code[i] != '{') {
            before += code[i];
        } else {
            std::smatch match;
            const bool found = std::regex_search(before, match, head);
            const bool hidden = std::find(inside.begin(), inside.end(), std::string()) != inside.end();
            if (found && !match[2].matched) {
                std::string name = match[1];
                name.erase(0, name.find_first_not_of(" \n"));
                inside.push_back(match[1].matched ? name : std::string());
            } else {
                if (found && !hidden && !inside.empty()) {
                    std::string name;
                    for (const std::string& outer : inside)
                        name += outer + "::";
                    types.push_back(name + match[2].str());
                }
                i = closed(code, i) - 1;
            }
            before.clear();
        }
    }
    return types;
}

} // namespace

class TestClasses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCounterCounts() {
        QCOMPARE(
            functionsIn("int a() const; void b(int x = 3) { if (x) {} } int m_c = f(1); std::function<void(int)> m_d;"),
            2);
        QCOMPARE(
            functionsIn("Q_OBJECT public: explicit X(int y = {}); ~X() override; bool operator==(const X&) const;"
                        "struct In { void inner(); int n; }; enum class E { A, B } m_e{E::A}; using F = void (*)();"),
            2);
        QCOMPARE(functionsIn("private: template <class T> T get(std::vector<std::pair<int, T>> of); T m_x{f(2)};"), 1);
    }

    // Two types of one name in one namespace are one to the linker, which keeps one of two vectors' functions for both:
    // memory is written past its end, and no compiler says so.
    void aNameIsOneType() {
        using Strings = std::vector<std::string>;
        QCOMPARE(
            typesOf("namespace a { namespace { struct H {}; } struct X : Y<int> { struct Z {}; }; class F; void f() "
                    "{ struct L {}; } struct X::Impl {}; template <class T> class V final {}; } struct G {};"),
            (Strings{"a::X", "a::V"}));
        QCOMPARE(typesOf("namespace a::b { enum class E { One }; struct S { int i; } s; }"),
                 (Strings{"a::b::E", "a::b::S"}));
        std::map<std::string, std::string> homes;
        QStringList problems;
        for (const char* folder : {"app", "widgets", "model"})
            for (const auto& entry : fs::recursive_directory_iterator(fs::path(STRATA_SOURCE_DIR) / folder)) {
                const fs::path& file = entry.path();
                if (file.extension() != ".h" && file.extension() != ".cpp") continue;
                for (const std::string& type : typesOf(codeOf(file))) {
                    const auto [home, isNew] = homes.emplace(type, file.string());
                    if (!isNew && home->second != file.string())
                        problems << QString::fromStdString(type + " is one type in " + home->second +
                                                           " and another in " + file.string());
                }
            }
        QVERIFY2(homes.size() > 400, "hardly any types were found: is the source folder right?");
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void classesStaySmall() {
        static const std::regex head(R"(\b(class|struct)\s+(\w+)(\s+final)?\s*(:[^;{]*)?\{)");
        QStringList problems;
        int classes = 0;
        for (const char* folder : {"app", "widgets", "model"})
            for (const auto& entry : fs::recursive_directory_iterator(fs::path(STRATA_SOURCE_DIR) / folder)) {
                if (entry.path().extension() != ".h") continue;
                const std::string code = codeOf(entry.path());
                for (std::sregex_iterator it(code.begin(), code.end(), head), end; it != end; ++it) {
                    const std::size_t open = static_cast<std::size_t>(it->position() + it->length()) - 1,
                                      past = closed(code, open);
                    const std::string name = (*it)[2];
                    const int count = functionsIn(code.substr(open + 1, past - open - 2));
                    const auto more = known.find(name);
                    ++classes;
                    if (count > (more == known.end() ? mostFunctions : more->second))
                        problems << QStringLiteral("%1 in %2 has %3 functions of its own")
                                        .arg(QString::fromStdString(name),
                                             QString::fromStdString(entry.path().filename().string()))
                                        .arg(count);
                }
            }
        QVERIFY2(classes > 200, "hardly any classes were found: is the source folder right?");
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestClasses)
#include "test_classes.moc"
