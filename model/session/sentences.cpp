// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>

namespace strata {
namespace {

/// A pattern taken apart: "%1" and "%2" stand for anything.
struct Pattern {
    const char* source;
    QRegularExpression expression;
    qsizetype letters; ///< of the fixed part: the more, the closer the fit
};

const QRegularExpression& place() {
    static const QRegularExpression found(QStringLiteral("%(\\d)"));
    return found;
}

Pattern patternOf(const char* source) {
    const QString text = QString::fromUtf8(source);
    QString expression;
    qsizetype at = 0, letters = 0;
    for (auto it = place().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString fixed = text.mid(at, match.capturedStart() - at);
        expression += QRegularExpression::escape(fixed) + QStringLiteral("(?<p%1>.*?)").arg(match.captured(1));
        letters += fixed.size();
        at = match.capturedEnd();
    }
    expression += QRegularExpression::escape(text.mid(at));
    letters += text.size() - at;
    return {source,
            QRegularExpression(QRegularExpression::anchoredPattern(expression),
                               QRegularExpression::DotMatchesEverythingOption),
            letters};
}

std::vector<Pattern> patternsOf(const std::vector<const char*>& sources) {
    std::vector<Pattern> out;
    for (const char* source : sources)
        out.push_back(patternOf(source));
    std::stable_sort(out.begin(), out.end(), [](const Pattern& a, const Pattern& b) { return a.letters > b.letters; });
    return out;
}

/// The closest fit first.
const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = patternsOf(sentencePatterns());
    return all;
}

/// The pattern that a text follows, and what it holds at its places; nullptr: none.
const Pattern* fitting(const std::vector<Pattern>& all, const QString& english, QRegularExpressionMatch& match) {
    for (const Pattern& pattern : all) {
        match = pattern.expression.match(english);
        if (match.hasMatch()) return &pattern;
    }
    return nullptr;
}
const Pattern* fitting(const QString& english, QRegularExpressionMatch& match) {
    return fitting(patterns(), english, match);
}

/// `"levels[1].answer" must be …`: the way to a value of a document, and what is wrong with it.
qsizetype keyLength(const QString& english) {
    if (!english.startsWith(QLatin1Char('"'))) return 0;
    const qsizetype end = english.indexOf(QLatin1String("\" "), 1);
    return end < 0 ? 0 : end + 2;
}

/// The places of a pattern that hold words.
QString wordsIn(const char* source) {
    for (const PlaceOfWords& places : placesOfWords())
        if (qstrcmp(places.pattern, source) == 0) return QString::fromLatin1(places.digits);
    return {};
}

QString filled(const QString& translated, const QRegularExpressionMatch& values,
               const std::map<QString, QString>& words) {
    QString out;
    qsizetype at = 0;
    for (auto it = place().globalMatch(translated); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += translated.mid(at, match.capturedStart() - at);
        const auto word = words.find(match.captured(1));
        out += word == words.end() ? values.captured(QStringLiteral("p") + match.captured(1)) : word->second;
        at = match.capturedEnd();
    }
    return out + translated.mid(at);
}

/// Words inside a sentence; a whole sentence may be among them. Nothing where they have no translation.
std::optional<QString> wordsInLanguage(const QString& english) {
    static const std::vector<Pattern> known = patternsOf({fragments().begin(), fragments().end()});
    QRegularExpressionMatch match;
    if (const Pattern* const pattern = fitting(known, english, match)) {
        const QString translated = QCoreApplication::translate("strata::Fragment", pattern->source);
        if (translated == QString::fromUtf8(pattern->source)) return std::nullopt;
        return filled(translated, match, {});
    }
    if (!english.contains(QLatin1Char(' '))) return english; // a name: "cuda:0"
    QString said = sayInLanguage(english);
    return said == english ? std::nullopt : std::optional(std::move(said));
}

/// The sentence of this pattern; nothing where it would be of two languages.
std::optional<QString> said(const Pattern& pattern, const QRegularExpressionMatch& values) {
    const QString translated = QCoreApplication::translate("strata::Sentence", pattern.source);
    if (translated == QString::fromUtf8(pattern.source)) return std::nullopt;
    std::map<QString, QString> words;
    for (const QChar digit : wordsIn(pattern.source)) {
        auto word = wordsInLanguage(values.captured(QStringLiteral("p") + digit));
        if (!word) return std::nullopt;
        words[digit] = std::move(*word);
    }
    return filled(translated, values, words);
}

} // namespace

std::vector<const char*> sentencePatterns() {
    std::vector<const char*> out;
    for (const auto& table : {sentencesOfFiles(), sentencesOfWork(), sentencesOfTraining(), sentencesOfTemplates(),
                              sentencesOfFigures(), sentencesOfWriting()})
        out.insert(out.end(), table.begin(), table.end());
    return out;
}

bool knowsSentence(const QString& english) {
    QRegularExpressionMatch match;
    if (fitting(english, match)) return true;
    const qsizetype key = keyLength(english);
    return key > 0 && fitting(english.mid(key), match);
}

QString sayInLanguage(const QString& english) {
    QRegularExpressionMatch match;
    if (const Pattern* pattern = fitting(english, match)) return said(*pattern, match).value_or(english);
    const auto behind = [&](qsizetype at) -> std::optional<QString> {
        const Pattern* const pattern = fitting(english.mid(at), match);
        if (!pattern) return std::nullopt;
        const auto sentence = said(*pattern, match);
        return sentence ? english.left(at) + *sentence : english;
    };
    if (const qsizetype key = keyLength(english); key > 0)
        if (auto sentence = behind(key)) return *sentence;
    // "SUBJECT: SENTENCE", as an error that became a warning is written.
    for (qsizetype at = english.indexOf(QLatin1String(": ")); at >= 0;
         at = english.indexOf(QLatin1String(": "), at + 1))
        if (auto sentence = behind(at + 2)) return *sentence;
    return english;
}

QString sayInLanguage(const std::string& english) {
    return sayInLanguage(QString::fromStdString(english));
}

QString stageInLanguage(ProgressStage stage) {
    // The texts of progressStageText(), for the catalogues.
    [[maybe_unused]] static const char* const known[] = {
        QT_TRANSLATE_NOOP("Stage", "reading the checkpoint"),
        QT_TRANSLATE_NOOP("Stage", "reading the tokenizer"),
        QT_TRANSLATE_NOOP("Stage", "loading weights"),
        QT_TRANSLATE_NOOP("Stage", "reading weights"),
        QT_TRANSLATE_NOOP("Stage", "comparing heads"),
        QT_TRANSLATE_NOOP("Stage", "checking weights"),
        QT_TRANSLATE_NOOP("Stage", "comparing rows"),
        QT_TRANSLATE_NOOP("Stage", "running layers"),
        QT_TRANSLATE_NOOP("Stage", "reading layers"),
        QT_TRANSLATE_NOOP("Stage", "measuring updates"),
        QT_TRANSLATE_NOOP("Stage", "reading without a head"),
        QT_TRANSLATE_NOOP("Stage", "decoding"),
        QT_TRANSLATE_NOOP("Stage", "training"),
        QT_TRANSLATE_NOOP("Stage", "losses"),
        QT_TRANSLATE_NOOP("Stage", "reading rows"),
        QT_TRANSLATE_NOOP("Stage", "evaluating"),
        QT_TRANSLATE_NOOP("Stage", "writing"),
    };
    return stage == ProgressStage::None ? QString() : QCoreApplication::translate("Stage", progressStageText(stage));
}

} // namespace strata
