// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of the house: which room may include which, read from the sources themselves.
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Include {
    std::string file; ///< relative to the repository
    int line;
    std::string target;
    bool quoted;
};

// Every room and the rooms that it may include (itself always). A room that is not listed fails the test.
const std::map<std::string, std::set<std::string>> allowed = {
    {"model/base", {}},
    {"model/gguf", {"model/base"}},
    {"model/jinja", {"model/base"}},
    {"model/checkpoint", {"model/base", "model/gguf"}},
    {"model/tokenizer", {"model/base", "model/gguf", "model/tokenizer/plugin"}}, // the plugin's C interface, no more
    {"model/tokenizer/plugin", {}},
    {"model/task", {"model/base", "model/jinja", "model/tokenizer"}},
    {"model/documents", {"model/base", "model/checkpoint"}},
    {"model/notes", {"model/base", "model/documents"}},
    {"model/training_log", {"model/base", "model/documents"}},
    {"model/analysis", {"model/base", "model/documents", "model/metrics", "model/task"}},
    {"model/metrics", {"model/base", "model/tokenizer", "model/task"}},
    {"model/lesson", {"model/base", "model/documents", "model/analysis", "model/metrics"}},
    {"model/requests", {"model/base", "model/checkpoint", "model/task", "model/documents", "model/analysis"}},
    {"model/kernels", {"model/base"}},
    {"model/engine", {"model/base", "model/checkpoint", "model/kernels"}},
    {"model/decoding",
     {"model/base", "model/checkpoint", "model/tokenizer", "model/task", "model/documents", "model/analysis",
      "model/requests", "model/engine"}},
    {"model/evaluation",
     {"model/base", "model/tokenizer", "model/task", "model/documents", "model/analysis", "model/requests",
      "model/engine", "model/decoding"}},
    {"model/lens",
     {"model/base", "model/checkpoint", "model/tokenizer", "model/documents", "model/analysis", "model/requests",
      "model/engine", "model/decoding"}},
    {"model/training",
     {"model/training_log", "model/base", "model/checkpoint", "model/tokenizer", "model/task", "model/analysis",
      "model/kernels", "model/engine"}},
    {"model/service",
     {"model/notes", "model/training_log", "model/base", "model/checkpoint", "model/tokenizer", "model/task",
      "model/documents", "model/analysis", "model/requests", "model/engine", "model/decoding", "model/evaluation",
      "model/lens", "model/training"}},
    {"model/protocol",
     {"model/base", "model/task", "model/documents", "model/analysis", "model/requests", "model/engine",
      "model/service"}},
    {"model/session",
     {"model/base", "model/checkpoint", "model/tokenizer", "model/task", "model/documents", "model/analysis",
      "model/requests", "model/engine", "model/decoding", "model/lens", "model/training", "model/training_log",
      "model/service", "model/protocol"}},
    {"model/items", {"model/base", "model/task", "model/documents", "model/analysis"}},
    {"widgets/common", {"model/base", "model/documents"}},
    {"widgets/figure", {"model/base", "model/documents", "widgets/common"}},
    {"widgets/plot", {"model/base", "model/documents", "model/session", "widgets/common", "widgets/figure"}},
    {"widgets/export",
     {"model/base", "model/documents", "model/training_log", "model/service", "widgets/common", "widgets/figure",
      "widgets/plot"}},
    {"widgets/panels",
     {"model/base", "model/documents", "model/analysis", "model/task", "model/items", "model/requests", "model/session",
      "widgets/common", "widgets/figure"}},
    {"widgets/dialogs",
     {"model/base", "model/documents", "model/session", "widgets/common", "widgets/figure", "widgets/export"}},
    {"widgets/decoding",
     {"model/base", "model/documents", "model/analysis", "model/session", "widgets/common", "widgets/figure"}},
    {"widgets/tree", {"model/base", "model/documents", "model/session", "widgets/common", "widgets/figure"}},
    {"widgets/lens",
     {"model/base", "model/documents", "model/analysis", "model/session", "widgets/common", "widgets/figure",
      "widgets/plot"}},
    {"widgets/tokenizer", {"model/base", "model/tokenizer", "model/session", "widgets/common", "widgets/figure"}},
    {"widgets/inspect",
     {"model/base", "model/checkpoint", "model/documents", "model/requests", "model/session", "model/tokenizer",
      "widgets/common", "widgets/figure"}},
    {"widgets/editing",
     {"model/base", "model/tokenizer", "model/task", "model/items", "model/session", "widgets/common",
      "widgets/tokenizer"}},
    {"widgets/notes", {"model/notes", "model/session", "widgets/common", "widgets/figure"}},
    {"widgets/compute",
     {"model/base", "model/documents", "model/analysis", "widgets/common", "widgets/figure", "widgets/plot"}},
    {"widgets/training",
     {"model/base", "model/documents", "model/training_log", "model/session", "widgets/common", "widgets/figure",
      "widgets/plot", "widgets/lens"}},
    {"widgets/series",
     {"model/base", "model/documents", "model/requests", "model/session", "widgets/common", "widgets/figure"}},
    {"widgets/evaluation",
     {"model/base", "model/documents", "model/analysis", "model/metrics", "model/items", "model/session",
      "widgets/common", "widgets/figure", "widgets/plot", "widgets/lens"}},
    {"widgets/compare",
     {"model/base", "model/documents", "model/analysis", "model/session", "widgets/common", "widgets/figure",
      "widgets/plot", "widgets/lens"}},
    {"widgets/page",
     {"model/base", "model/documents", "model/analysis", "widgets/common", "widgets/figure", "widgets/export",
      "widgets/lens"}},
    {"widgets/reference", {"model/documents", "model/analysis", "widgets/common"}},
    {"widgets/compose",
     {"model/base", "model/documents", "model/service", "model/session", "widgets/common", "widgets/figure",
      "widgets/plot", "widgets/export", "widgets/dialogs"}},
    {"widgets/author",
     {"model/base", "model/documents", "model/lesson", "widgets/common", "widgets/figure", "widgets/lesson"}},
    {"widgets/lesson",
     {"model/base", "model/documents", "model/lesson", "widgets/common", "widgets/figure", "widgets/plot",
      "widgets/evaluation"}},
    {"widgets", {"widgets/figure"}}, // the list of views
    {"app/cli", {"model/*"}},
    {"app/cli/engine", {"model/*", "app/cli"}},
    {"app/gui", {"model/*", "widgets", "widgets/*"}},
    {"app/manual", {"model/*", "app/cli", "app/gui"}},
};

// Only what is below the engine line may know Qt; nothing but the engine and training may know LibTorch.
bool mayKnowQt(const std::string& room) {
    return room == "model/session" || room == "model/items" || room == "app/gui" || room == "app/manual" ||
           room.rfind("widgets", 0) == 0;
}
const std::set<std::string> torchRooms = {"model/engine", "model/training"};

/// The folder of a file, when it is a room; empty: it is none.
std::string roomOf(const std::string& path) {
    const std::string folder = path.substr(0, path.rfind('/'));
    return allowed.contains(folder) ? folder : std::string();
}

/// "widgets/*" stands for every room in widgets.
bool mayUse(const std::string& room, const std::string& target) {
    const auto& uses = allowed.at(room);
    return uses.contains(target) || uses.contains(target.substr(0, target.rfind('/')) + "/*");
}

bool isSource(const fs::path& path) {
    return path.extension() == ".cpp" || path.extension() == ".h";
}

std::vector<fs::path> sources(const fs::path& top, std::initializer_list<const char*> folders) {
    std::vector<fs::path> out;
    for (const char* folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(top / folder))
            if (entry.is_regular_file() && isSource(entry.path())) out.push_back(entry.path());
    return out;
}

std::vector<Include> includesOf(const fs::path& top, const fs::path& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> out;
    std::ifstream in(file);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, pattern))
            out.push_back({fs::relative(file, top).generic_string(), number, match[2], match[1] == "\""});
    }
    return out;
}

bool isQt(const std::string& header) {
    return std::regex_search(header, std::regex("^(Q[A-Z]|Qt|q[a-z]+config|qcustomplot)"));
}

bool isTorch(const std::string& header) {
    return std::regex_search(header, std::regex("^(ATen|c10|torch)/"));
}

} // namespace

class TestRooms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrowsPointDown() {
        QStringList problems;
        int seen = 0;
        for (const fs::path& file : sources(m_top, {"app", "widgets", "model"})) {
            for (const Include& include : includesOf(m_top, file)) {
                ++seen;
                const QString where =
                    QString::fromStdString(include.file) + QLatin1Char(':') + QString::number(include.line);
                const QString target = QString::fromStdString(include.target);
                const std::string room = roomOf(include.file);
                if (room.empty()) {
                    problems << where + QStringLiteral(" lies in no room of the list");
                    continue;
                }
                if (isQt(include.target) && !mayKnowQt(room))
                    problems << where + QStringLiteral(" includes Qt: ") + target;
                if (isTorch(include.target) && !torchRooms.contains(room))
                    problems << where + QStringLiteral(" includes LibTorch: ") + target;
                if (include.target.starts_with("hwy/") && room != "model/kernels")
                    problems << where + QStringLiteral(" includes Highway: ") + target;
                if (include.target.find("sentencepiece_processor") != std::string::npos &&
                    room != "model/tokenizer/plugin")
                    problems << where + QStringLiteral(" includes sentencepiece, which cannot live beside LibTorch");
                if (!include.quoted || include.target.ends_with(".moc")) continue;
                const std::string targetRoom = roomOf(include.target);
                if (targetRoom.empty()) {
                    problems << where +
                                    QStringLiteral(" includes by a path that is not from the top of the repository: ") +
                                    target;
                    continue;
                }
                if (targetRoom == room) continue;
                if (!mayUse(room, targetRoom)) problems << where + QStringLiteral(" points up or aside: ") + target;
            }
        }
        QVERIFY2(seen > 200, "hardly any includes were found: is the source folder right?");
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void torchStaysBehindTheEngine() {
        // A header of engine or training that carries LibTorch, itself or through another, may be included by these two
        // rooms only.
        std::map<std::string, std::vector<Include>> headers;
        for (const fs::path& file : sources(m_top, {"model"}))
            if (file.extension() == ".h") headers[fs::relative(file, m_top).generic_string()] = includesOf(m_top, file);
        std::set<std::string> carriers;
        for (bool grew = true; grew;) {
            grew = false;
            for (const auto& [header, includes] : headers)
                for (const Include& include : includes)
                    if (isTorch(include.target) || carriers.contains(include.target))
                        grew |= carriers.insert(header).second;
        }
        QVERIFY(carriers.contains("model/engine/blocks.h"));
        QVERIFY(!carriers.contains("model/engine/engine.h"));
        QStringList problems;
        for (const fs::path& file : sources(m_top, {"app", "widgets", "model"}))
            for (const Include& include : includesOf(m_top, file))
                if (carriers.contains(include.target) && !torchRooms.contains(roomOf(include.file)))
                    problems << QString::fromStdString(include.file + " includes " + include.target);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void qcustomplotDoesNotTravel() {
        // Its header needs Qt's keywords: what includes it, itself or through another, is compiled with them and named
        // in widgets/CMakeLists.txt; everybody else sees plots as values.
        std::map<std::string, std::vector<Include>> files;
        for (const fs::path& file : sources(m_top, {"app", "widgets", "model"}))
            files[fs::relative(file, m_top).generic_string()] = includesOf(m_top, file);
        std::set<std::string> carriers;
        for (bool grew = true; grew;) {
            grew = false;
            for (const auto& [file, includes] : files)
                for (const Include& include : includes)
                    if (include.target == "qcustomplot.h" || carriers.contains(include.target))
                        grew |= carriers.insert(file).second;
        }
        std::ifstream in(m_top / "widgets/CMakeLists.txt");
        const std::string list(std::istreambuf_iterator<char>(in), {});
        QStringList problems;
        for (const std::string& file : carriers)
            if (!file.starts_with("widgets/plot/plot_") ||
                (file.ends_with(".cpp") && list.find(file.substr(std::string("widgets/").size())) == std::string::npos))
                problems << QString::fromStdString(file);
        QVERIFY(carriers.contains("widgets/plot/plot_canvas.h"));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void sizedIntegersHaveTheirHeader() {
        // Some standard libraries bring <cstdint> with others, some do not: a file that compiles here alone is of no
        // use.
        std::map<std::string, std::vector<Include>> files;
        for (const fs::path& file : sources(m_top, {"app", "widgets", "model"}))
            files[fs::relative(file, m_top).generic_string()] = includesOf(m_top, file);
        std::set<std::string> have; // of their own, or through a file that has, or Qt, which says that it does
        for (bool grew = true; grew;) {
            grew = false;
            for (const auto& [file, includes] : files)
                for (const Include& include : includes)
                    if (include.target == "cstdint" || isQt(include.target) || isTorch(include.target) ||
                        have.contains(include.target))
                        grew |= have.insert(file).second;
        }
        QVERIFY(have.contains("model/base/ids.h"));
        const std::regex sized(R"(std::u?int(8|16|32|64)_t)");
        QStringList problems;
        for (const auto& [file, includes] : files) {
            if (have.contains(file)) continue;
            std::ifstream in(m_top / file);
            if (std::regex_search(std::string(std::istreambuf_iterator<char>(in), {}), sized))
                problems << QString::fromStdString(file);
        }
        QVERIFY2(problems.isEmpty(),
                 qPrintable(QStringLiteral("no #include <cstdint>: ") + problems.join(QStringLiteral(", "))));
    }

    void filesStaySmall() {
        QStringList problems;
        for (const fs::path& file : sources(m_top, {"app", "widgets", "model", "tests"})) {
            std::ifstream in(file);
            const auto lines = std::count(std::istreambuf_iterator<char>(in), {}, '\n');
            if (lines > 500)
                problems << QString::fromStdString(fs::relative(file, m_top).generic_string()) +
                                QStringLiteral(" has %1 lines").arg(lines);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    /// What collects the texts reads tr( first, and not the mark within: such a text is in no catalogue.
    void noMarkOfATextIsHidden() {
        const std::regex hidden(R"(\btr\(QT_TR(ANSLATE)?_NOOP)");
        QStringList problems;
        for (const fs::path& file : sources(m_top, {"app", "widgets", "model"})) {
            std::ifstream in(file);
            if (std::regex_search(std::string(std::istreambuf_iterator<char>(in), {}), hidden))
                problems << QString::fromStdString(fs::relative(file, m_top).generic_string());
        }
        QVERIFY2(problems.isEmpty(),
                 qPrintable(QStringLiteral("not tr( around a mark: ") + problems.join(QStringLiteral(", "))));
    }

    void everySourceNamesItsLicence() {
        QStringList problems;
        for (const fs::path& file : sources(m_top, {"app", "widgets", "model", "tests"})) {
            std::ifstream in(file);
            std::string line;
            std::getline(in, line);
            if (line != "// SPDX-License-Identifier: GPL-3.0-or-later")
                problems << QString::fromStdString(fs::relative(file, m_top).generic_string());
        }
        QVERIFY2(problems.isEmpty(),
                 qPrintable(QStringLiteral("no SPDX line at the top of ") + problems.join(QStringLiteral(", "))));
    }

    void cliNeedsNoQtAndLoadsLibTorchInTheEngineAlone() {
        // Their own needs only: Debian's LibTorch brings OpenCV, and that brings Qt, whatever we do.
        const QByteArray cli = librariesOf("strata-cli"), engine = librariesOf("strata-engine");
        if (cli.isEmpty() || engine.isEmpty()) QSKIP("strata-cli is not built, or there is no readelf");
        QVERIFY2(!cli.contains("libtorch") && !cli.contains("libc10"), "strata-cli is linked to LibTorch: " + cli);
        QVERIFY(engine.contains("libtorch"));
        QVERIFY2(!cli.contains("libQt") && !engine.contains("libQt"), "strata-cli is linked to Qt");
        QVERIFY2(!cli.contains("libsentencepiece") && !engine.contains("libsentencepiece"),
                 "strata-cli is linked to sentencepiece, which clashes with LibTorch's protobuf");
    }

private:
    /// The dynamic section of a program that was built; empty when it was not.
    static QByteArray librariesOf(const char* program) {
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"),
                      {QStringLiteral("-d"), QStringLiteral(STRATA_BINARY_DIR "/bin/") + QString::fromLatin1(program)});
        return readelf.waitForFinished() && readelf.exitCode() == 0 ? readelf.readAllStandardOutput() : QByteArray();
    }
    const fs::path m_top = STRATA_SOURCE_DIR;
};

QTEST_GUILESS_MAIN(TestRooms)
#include "test_rooms.moc"
