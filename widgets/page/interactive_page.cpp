// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page/interactive_page.h"

#include "widgets/export/xml_text.h"
#include "widgets/lens/lens_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

// Resources of a static library are registered by hand, outside any namespace.
static void registerPage() {
    Q_INIT_RESOURCE(page);
}

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Page", text);
}

/// A text as JSON within a script: nothing in it ends the script.
QByteArray quoted(const std::string& text) {
    QByteArray out =
        QByteArray::fromStdString(nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return out.replace("<", "\\u003c");
}
QByteArray quoted(const QString& text) {
    return quoted(text.toStdString());
}

template <class Number> QByteArray number(Number value) {
    if (!std::isfinite(value)) return "null";
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.begin(), text.end(), value).ptr;
    return {text.data(), qsizetype(end - text.data())};
}

QByteArray member(const char* key, const QByteArray& value) {
    return '"' + QByteArray(key) + "\":" + value;
}

template <class Items, class Each> QByteArray list(const Items& items, Each each) {
    QByteArray out = "[";
    for (const auto& item : items) {
        if (out.size() > 1) out += ',';
        out += each(item);
    }
    return out + ']';
}

QByteArray numbers(const std::vector<float>& values) {
    return list(values, [](float value) { return number(value); });
}

/// Every text once; cells name them by their place.
class Texts {
public:
    int add(const std::string& text) {
        const auto [at, isNew] = m_places.try_emplace(text, int(m_texts.size()));
        if (isNew) m_texts.push_back(text);
        return at->second;
    }
    QByteArray json() const {
        return list(m_texts, [](const std::string& text) { return quoted(text); });
    }

private:
    std::unordered_map<std::string, int> m_places;
    std::vector<std::string> m_texts;
};

QByteArray lensData(const Lens& lens, const QString& statistic) {
    Texts texts;
    std::vector<std::size_t> rows(lens.rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = row;
    const auto layerRows =
        std::count_if(lens.rows.begin(), lens.rows.end(), [](const LensRow& row) { return row.head.empty(); });
    QByteArray out =
        member("kind", "\"lens\"") + ',' + member("shownStatistic", quoted(statistic)) + ',' +
        member("layerRows", QByteArray::number(qlonglong(layerRows))) + ',' +
        member("rows", list(rows, [&](std::size_t row) { return quoted(lensRowName(lens, row)); })) + ',' +
        member("positions", list(lens.positions, [](const SequenceToken& token) { return quoted(token.text); })) + ',' +
        member("topK", QByteArray::number(lens.topK)) + ',' +
        member("top", list(lens.topIds,
                           [&](TokenId id) {
                               return id.value < 0 ? QByteArray("-1") : QByteArray::number(texts.add(lens.textOf(id)));
                           })) +
        ',' + member("logprobs", numbers(lens.topLogprobs)) + ",\"statistics\":[";
    bool first = true;
    for (const LensStatisticInfo& info : lensStatistics()) {
        const std::vector<float>& values = lens.statistics[std::size_t(info.statistic)];
        if (values.empty()) continue;
        if (!std::exchange(first, false)) out += ',';
        const char* const scale = info.scale == LensStatisticInfo::Scale::Diverging     ? "\"diverging\""
                                  : info.scale == LensStatisticInfo::Scale::Logarithmic ? "\"logarithmic\""
                                                                                        : "\"sequential\"";
        out += '{' + member("key", quoted(std::string(info.key))) + ',' +
               member("name", quoted(lensStatisticLabel(info.statistic))) + ',' + member("scale", scale) + ',' +
               member("values", numbers(values)) + '}';
    }
    out += "]," + member("pins", list(lens.pins, [&](const TokenPin& pin) {
                             return '[' + QByteArray::number(texts.add(lens.textOf(pin.token))) + ',' +
                                    QByteArray::number(pin.position) + ']';
                         }));
    return out + ',' + member("texts", texts.json());
}

QByteArray readingMembers(const Reading& reading) {
    return member("text", quoted(reading.text)) + ',' + member("logprob", number(reading.logprob)) + ',' +
           member("entropy", number(reading.entropy)) + ',' + member("margin", number(reading.margin)) + ',' +
           member("top", list(reading.top, [](const TokenScore& score) {
                      return '[' + quoted(score.text) + ',' + number(score.logprob) + ']';
                  }));
}

QByteArray tokenData(const RunToken& token) {
    QByteArray heads;
    for (const auto& [name, reading] : token.heads) {
        if (!heads.isEmpty()) heads += ',';
        heads += '{' + member("name", quoted(name)) + ',' + readingMembers(reading) + '}';
    }
    QByteArray layers = list(token.layers, [](const LayerReading& layer) {
        return '{' + member("layer", QByteArray::number(layer.layer.value)) + ',' +
               member("chosen", number(layer.chosenLogprob)) + ',' + readingMembers(layer.reading) + '}';
    });
    return '{' + member("position", QByteArray::number(token.position.value)) + ',' + readingMembers(token.reading) +
           ',' + member("heads", '[' + heads + ']') + ',' + member("layers", layers) + '}';
}

template <class Stage> QByteArray stageMembers(const Stage& stage) {
    return member("name", quoted(stage.name)) + ',' + member("layer", QByteArray::number(stage.layer.value)) + ',' +
           member("readout", stage.readout == Readout::Raw ? "\"raw\"" : "\"norm\"") + ',' +
           member("text", quoted(stage.text)) + ',' + member("tokens", list(stage.tokens, tokenData));
}

QByteArray runData(const Run& run) {
    const auto optional = [](const std::optional<double>& value) {
        return value ? number(*value) : QByteArray("null");
    };
    QByteArray out = member("kind", "\"run\"") + ',' + member("prompt", quoted(run.promptText)) + ',';
    if (run.isFree())
        return out + member("levels", list(run.columns,
                                           [](const RunColumn& column) { return '{' + stageMembers(column) + '}'; }));
    return out + member("levels", list(run.levels, [&](const RunLevel& level) {
                            return '{' + stageMembers(level) + ',' +
                                   member("label", level.label ? quoted(*level.label) : QByteArray("null")) + ',' +
                                   member("labelProbability", optional(level.labelProbability)) + ',' +
                                   member("pathProbability", optional(level.pathProbability)) + ',' +
                                   member("candidates", list(level.candidates,
                                                             [](const LabelCandidate& candidate) {
                                                                 return '[' + quoted(candidate.label) + ',' +
                                                                        number(candidate.probability) + ']';
                                                             })) +
                                   '}';
                        }));
}

QByteArray words() {
    const std::pair<const char*, QString> all[] = {
        {"statistic", say(QT_TRANSLATE_NOOP("Page", "Colour"))},
        {"layer", say(QT_TRANSLATE_NOOP("Page", "Layer"))},
        {"position", say(QT_TRANSLATE_NOOP("Page", "Position"))},
        {"token", say(QT_TRANSLATE_NOOP("Page", "Token"))},
        {"probability", say(QT_TRANSLATE_NOOP("Page", "Probability"))},
        {"logprob", say(QT_TRANSLATE_NOOP("Page", "Log-probability (nats)"))},
        {"entropy", say(QT_TRANSLATE_NOOP("Page", "Entropy (nats)"))},
        {"level", say(QT_TRANSLATE_NOOP("Page", "Level"))},
        {"head", say(QT_TRANSLATE_NOOP("Page", "Head"))},
        {"readsAt", say(QT_TRANSLATE_NOOP("Page", "reads layer %1"))},
        {"pins", say(QT_TRANSLATE_NOOP("Page", "Pinned"))},
        {"pinHint",
         say(QT_TRANSLATE_NOOP("Page", "Enter or a click pins a token; its probability is drawn over the layers."))},
        {"unpin", say(QT_TRANSLATE_NOOP("Page", "Remove the pin"))},
        {"keys",
         say(QT_TRANSLATE_NOOP("Page", "Arrow keys go through the cells, Enter pins, S chooses another statistic."))},
        {"table", say(QT_TRANSLATE_NOOP("Page", "All numbers as a table"))},
        {"rank", say(QT_TRANSLATE_NOOP("Page", "Rank %1"))},
        {"candidates", say(QT_TRANSLATE_NOOP("Page", "Labels"))},
        {"prompt", say(QT_TRANSLATE_NOOP("Page", "Prompt"))},
        {"missing", say(QT_TRANSLATE_NOOP("Page", "not computed"))},
        {"label", say(QT_TRANSLATE_NOOP("Page", "label"))},
        {"path", say(QT_TRANSLATE_NOOP("Page", "path"))},
        {"details", say(QT_TRANSLATE_NOOP("Page", "What is said here"))}};
    QByteArray out;
    for (const auto& [key, text] : all) {
        if (!out.isEmpty()) out += ',';
        out += member(key, quoted(text));
    }
    return '{' + out + '}';
}

QByteArray resource(const char* name) {
    registerPage();
    QFile file(QStringLiteral(":/strata/page/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString titleOf(const Document& document) {
    if (const auto* lens = dynamic_cast<const Lens*>(&document))
        return say(QT_TRANSLATE_NOOP("Page", "Lens of “%1”"))
            .arg(fromUtf8(lens->title.empty() ? lens->text : lens->title).simplified().left(80));
    const auto& run = static_cast<const Run&>(document);
    const auto input = run.fields.find("input");
    return input == run.fields.end()
               ? say(QT_TRANSLATE_NOOP("Page", "Run"))
               : say(QT_TRANSLATE_NOOP("Page", "Run of “%1”")).arg(fromUtf8(input->second).simplified().left(80));
}

} // namespace

bool hasInteractivePage(const Document& document) {
    return document.kind() == "run" || document.kind() == "lens";
}

QByteArray pageData(const Document& document, const QJsonObject& options) {
    if (!hasInteractivePage(document)) return {};
    return "{\"format\":\"strata-page\",\"version\":1," +
           (document.kind() == "lens"
                ? lensData(static_cast<const Lens&>(document), options.value(QLatin1String("statistic")).toString())
                : runData(static_cast<const Run&>(document))) +
           '}';
}

QByteArray interactivePage(const Document& document, const Provenance& provenance, bool dark,
                           const QJsonObject& options) {
    if (!hasInteractivePage(document)) return {};
    const QString title = titleOf(document);
    QByteArray rows;
    for (const auto& [key, value] : provenance.entries)
        rows += "<tr><th scope=\"row\">" + xmlText(key).toUtf8() + "</th><td>" + xmlText(value).toUtf8() + "</td></tr>";
    return "<!DOCTYPE html>\n<html lang=\"" + QLocale().bcp47Name().toUtf8() + "\" data-theme=\"" +
           (dark ? "dark" : "light") +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "script-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"generator\" content=\"Strata " STRATA_VERSION "\">\n<title>" +
           xmlText(title).toUtf8() + "</title>\n<style>\n" + resource("page.css") + "</style>\n</head>\n<body>\n<h1>" +
           xmlText(title).toUtf8() + "</h1>\n<main id=\"page\"></main>\n<details><summary>" +
           xmlText(say(QT_TRANSLATE_NOOP("Page", "Where these numbers come from"))).toUtf8() +
           "</summary><table class=\"origin\">" + rows +
           "</table></details>\n<script type=\"application/json\" id=\"data\">" + pageData(document, options) +
           "</script>\n<script type=\"application/json\" id=\"words\">" + words() + "</script>\n<script>\n" +
           resource("page.js") + "</script>\n</body>\n</html>\n";
}

} // namespace strata
