// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/lesson_words.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <cmath>

namespace strata {
namespace {

QString text(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString tr(const char* source) {
    return QCoreApplication::translate("strata::LessonWords", source);
}

/// One text with its blanks filled one by one: a blank that has no value does not take the others with it.
QString filled(const std::string& source, const Lesson& lesson, const LessonStep* step, const StoredRuns& runs) {
    const ValueWords words = [](const FactValue& value) { return factWords(value).toStdString(); };
    if (const auto whole = filledText(source, lesson, step, runs, words)) return text(*whole);
    QString out;
    std::size_t from = 0;
    for (auto begin = source.find("{{"); begin != std::string::npos; begin = source.find("{{", from)) {
        const auto end = source.find("}}", begin);
        if (end == std::string::npos) break;
        const auto value = filledText(source.substr(begin, end + 2 - begin), lesson, step, runs, words);
        out += text(source.substr(from, begin - from)) + (value ? text(*value) : QStringLiteral("…"));
        from = end + 2;
    }
    return out + text(source.substr(from));
}

} // namespace

QString factWords(const FactValue& value) {
    if (const auto* flag = std::get_if<bool>(&value.value)) return *flag ? tr("yes") : tr("no");
    if (const auto* word = std::get_if<std::string>(&value.value)) return text(*word).trimmed();
    if (const auto* list = std::get_if<std::vector<std::string>>(&value.value)) {
        QStringList words;
        for (const std::string& one : *list)
            words << text(one).trimmed();
        return words.join(value.form == FactForm::Label ? QStringLiteral(" › ") : QStringLiteral(", "));
    }
    const double* const number = value.number();
    if (!number) return QStringLiteral("–");
    switch (value.form) {
    case FactForm::Probability:
        return formatProbability(*number);
    case FactForm::Share:
        return formatPercent(*number);
    case FactForm::Layer:
        return QString::number(std::llround(*number));
    case FactForm::Nats:
        return formatNats(*number, 2);
    default:
        return std::floor(*number) == *number ? formatCount(qint64(*number)) : formatNumber(*number, 2);
    }
}

QString lessonText(const LessonText& of, const Lesson& lesson, const LessonStep* step, const StoredRuns& runs) {
    return filled(of.in(Language::instance().code().toStdString()), lesson, step, runs);
}

QString optionText(const PosedOption& option, const Lesson& lesson, const LessonStep& step, const StoredRuns& runs) {
    return option.say.isEmpty() ? factWords(option.value)
                                : plainOfMarkdown(lessonText(option.say, lesson, &step, runs));
}

QString rightWords(const PosedQuestion& question, const Lesson& lesson, const LessonStep& step,
                   const StoredRuns& runs) {
    if (question.rightOption) return optionText(question.options[*question.rightOption], lesson, step, runs);
    if (question.kind == LessonQuestion::Kind::Order) {
        QStringList words;
        for (const std::size_t i : question.rightOrder)
            words << optionText(question.options[i], lesson, step, runs);
        return words.join(QStringLiteral(" › "));
    }
    if (question.cell) return tr("layer %1, position %2").arg(question.cell->layer).arg(question.cell->position);
    return question.isGraded() ? factWords(question.right) : QString();
}

QString htmlOfMarkdown(const QString& markdown, const QFont& font) {
    QString clean = markdown;
    clean.replace(QLatin1String("!["), QLatin1String("[")); // no pictures from elsewhere
    QTextDocument document;
    document.setDefaultFont(font);
    document.setMarkdown(clean, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark) |
                                    QTextDocument::MarkdownNoHTML);
    QString html = document.toHtml();
    html.replace(QLatin1String("font-weight:700"), QLatin1String("font-weight:600")); // the face that there is
    return html;
}

QString plainOfMarkdown(const QString& markdown) {
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark) |
                                       QTextDocument::MarkdownNoHTML);
    return document.toPlainText().trimmed();
}

} // namespace strata
