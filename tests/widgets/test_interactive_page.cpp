// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a run or a lens: its numbers are the document's, it fetches nothing, and a browser shows it from a file.
#include "tests/support/bird_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/lens/lens_words.h"
#include "widgets/page/interactive_page.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <cmath>

using namespace strata;

namespace {

nlohmann::json dataOf(const Document& document) {
    return nlohmann::json::parse(pageData(document).toStdString());
}

/// What stands in a script of the page.
QByteArray scriptOf(const QByteArray& page, const char* id) {
    const QByteArray begin = QByteArray("<script type=\"application/json\" id=\"") + id + "\">";
    const qsizetype from = page.indexOf(begin) + begin.size();
    return page.mid(from, page.indexOf("</script>", from) - from);
}

struct Browsed {
    QByteArray dom, said;
};
/// The page after its script ran in a headless Chromium; empty where there is none.
Browsed browsed(const QTemporaryDir& folder, const QByteArray& page) {
    const QString browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (browser.isEmpty()) return {};
    QFile file(folder.filePath(QStringLiteral("page.html")));
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size()) qFatal("cannot write");
    file.close();
    QProcess run;
    run.start(browser, {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                        QStringLiteral("--no-first-run"), QStringLiteral("--disable-background-networking"),
                        QStringLiteral("--disable-component-update"), QStringLiteral("--disable-sync"),
                        QStringLiteral("--enable-logging=stderr"),
                        QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                        QStringLiteral("--dump-dom"), QStringLiteral("file://") + file.fileName()});
    if (!run.waitForFinished(120'000)) qFatal("the browser does not end");
    return {run.readAllStandardOutput(), run.readAllStandardError()};
}

} // namespace

class TestInteractivePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreTheDocuments() {
        const Lens lens = test::birdLens();
        const nlohmann::json data = dataOf(lens);
        QCOMPARE(data["rows"].size(), lens.rows.size());
        QCOMPARE(data["positions"].size(), lens.positions.size());
        QCOMPARE(data["logprobs"].size(), lens.topLogprobs.size());
        for (std::size_t i = 0; i < lens.topLogprobs.size(); ++i)
            if (std::isfinite(lens.topLogprobs[i])) QCOMPARE(data["logprobs"][i].get<float>(), lens.topLogprobs[i]);
        for (std::size_t i = 0; i < lens.topIds.size(); ++i)
            if (lens.topIds[i].value >= 0)
                QCOMPARE(data["texts"][data["top"][i].get<std::size_t>()].get<std::string>(),
                         lens.textOf(lens.topIds[i]));
        std::size_t statistics = 0;
        for (const auto& shown : data["statistics"]) {
            const auto* info = lensStatisticByKey(shown["key"].get<std::string>());
            QVERIFY(info);
            const auto& values = lens.statistics[std::size_t(info->statistic)];
            QCOMPARE(shown["values"].size(), values.size());
            for (std::size_t i = 0; i < values.size(); ++i) {
                QCOMPARE(shown["values"][i].is_null(), !std::isfinite(values[i]));
                if (std::isfinite(values[i])) QCOMPARE(shown["values"][i].get<float>(), values[i]);
            }
            ++statistics;
        }
        QVERIFY(statistics > 5);

        const Run run = test::sampleHierarchicalRun();
        const nlohmann::json levels = dataOf(run)["levels"];
        QCOMPARE(levels.size(), run.levels.size());
        for (std::size_t l = 0; l < run.levels.size(); ++l) {
            QCOMPARE(levels[l]["name"].get<std::string>(), run.levels[l].name);
            QCOMPARE(levels[l]["layer"].get<int>(), int(run.levels[l].layer.value));
            for (std::size_t t = 0; t < run.levels[l].tokens.size(); ++t) {
                const Reading& reading = run.levels[l].tokens[t].reading;
                QCOMPARE(levels[l]["tokens"][t]["logprob"].get<float>(), reading.logprob);
                QCOMPARE(levels[l]["tokens"][t]["top"].size(), reading.top.size());
                for (std::size_t k = 0; k < reading.top.size(); ++k)
                    QCOMPARE(levels[l]["tokens"][t]["top"][k][1].get<float>(), reading.top[k].logprob);
            }
        }
    }

    void nothingIsFetchedAndNoTextEndsTheScript() {
        Run run = test::sampleHierarchicalRun();
        run.levels[0].tokens[0].reading.text = "</script><img src=x onerror=alert(1)>";
        run.fields["input"] = "<b>bold & \"quoted\"</b>";
        const QByteArray page =
            interactivePage(run, {{{QStringLiteral("in<put"), QStringLiteral("</table><script>")}}}, true);
        QCOMPARE(page.count("</script>"), 3);
        QVERIFY(!page.contains("<img") && !page.contains("<b>") && page.contains("default-src 'none'"));
        static const QRegularExpression outside(QStringLiteral("(src|href)\\s*=|url\\(|import\\s|fetch\\(|XMLHttp"));
        const QString code = QString::fromUtf8(page);
        QVERIFY2(!outside.match(code.mid(code.indexOf(QStringLiteral("\"use strict\"")))).hasMatch(),
                 "the script fetches");
        QCOMPARE(page.count("http"), page.count("http://www.w3.org/2000/svg") + page.count("http-equiv"));
        const auto data = nlohmann::json::parse(scriptOf(page, "data").toStdString(), nullptr, false);
        QCOMPARE(data["levels"][0]["tokens"][0]["text"].get<std::string>(), run.levels[0].tokens[0].reading.text);
        QVERIFY(nlohmann::json::parse(scriptOf(page, "words").toStdString(), nullptr, false).is_object());
    }

    void aHundredPositionsOfThirtyLayersStaySmall() {
        const Lens lens = test::birdLens(100, 30);
        QCOMPARE(lens.rows.size() >= 31 && lens.positions.size() == 100, true);
        const QByteArray page = interactivePage(lens, provenanceOf(&lens), false);
        QVERIFY2(page.size() < 2'000'000, QByteArray::number(page.size()).constData());
    }

    /// Where Chromium is installed; the house needs none.
    void aBrowserShowsIt() {
        QTemporaryDir folder;
        const Lens lens = test::birdLens();
        const Browsed grid = browsed(folder, interactivePage(lens, provenanceOf(&lens), false));
        if (grid.dom.isEmpty()) QSKIP("no Chromium is installed");
        QVERIFY2(!grid.said.contains("CONSOLE"), grid.said.constData());
        QCOMPARE(grid.dom.count("role=\"gridcell\""), qsizetype(lens.rows.size() * lens.positions.size()));
        // The cells hold the first statistic, deepest row first, as the document has it.
        static const QRegularExpression cell(QStringLiteral("<td[^>]*role=\"gridcell\"[^>]*data-value=\"([^\"]*)\""));
        const nlohmann::json first = dataOf(lens)["statistics"][0]["values"];
        std::size_t seen = 0;
        for (auto match = cell.globalMatch(QString::fromUtf8(grid.dom)); match.hasNext(); ++seen) {
            const QString value = match.next().captured(1);
            const std::size_t row = lens.rows.size() - 1 - seen / lens.positions.size();
            const auto& wanted = first[lens.cell(row, seen % lens.positions.size())];
            QCOMPARE(value.isEmpty(), wanted.is_null());
            if (!value.isEmpty()) QCOMPARE(value.toFloat(), wanted.get<float>());
        }
        QCOMPARE(seen, lens.rows.size() * lens.positions.size());

        Run run = test::sampleHierarchicalRun();
        run.levels[0].tokens[0].reading.logprob = std::nanf(""); // not known: no probability of 1
        const Browsed levels = browsed(folder, interactivePage(run, {}, true));
        QVERIFY2(!levels.said.contains("CONSOLE"), levels.said.constData());
        std::size_t tokens = 0;
        for (const RunLevel& level : run.levels)
            tokens += level.tokens.size();
        QCOMPARE(levels.dom.count("data-logprob=\""), qsizetype(tokens));
        QVERIFY(levels.dom.contains("<svg") && levels.dom.contains("title=\"Probability –\""));
    }
};

QTEST_MAIN(TestInteractivePage)
#include "test_interactive_page.moc"
