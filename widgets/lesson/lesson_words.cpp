// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/lesson_words.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/figure/figure.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <cmath>

namespace strata {
namespace {

QString tr(const char* source) {
    return QCoreApplication::translate("strata::LessonWords", source);
}

/// Blank by blank: one that has no value does not take the others with it. Between ` and ` nothing is marked up, and so
/// nothing escaped.
QString filled(const std::string& source, const Lesson& lesson, const LessonStep* step, const StoredRuns& runs) {
    const auto parts = partsOf(source);
    if (!parts) return fromUtf8(source);
    QString out;
    bool code = false;
    for (const TextPart& part : *parts) {
        if (!part.isBlank) {
            const QString text = fromUtf8(part.text);
            code = code != (text.count(QLatin1Char('`')) % 2 == 1);
            out += text;
            continue;
        }
        const auto value =
            filledBlank(part.text, lesson, step, runs, [](const FactValue& of) { return factWords(of).toStdString(); });
        const QString words = value ? fromUtf8(*value) : QStringLiteral("…");
        out += code ? QString(words).remove(QLatin1Char('`')) : markdownOf(words);
    }
    return out;
}

} // namespace

QString factWords(const FactValue& value) {
    if (const auto* flag = std::get_if<bool>(&value.value)) return *flag ? tr("yes") : tr("no");
    if (const auto* word = std::get_if<std::string>(&value.value)) return fromUtf8(*word).trimmed();
    if (const auto* list = std::get_if<std::vector<std::string>>(&value.value)) {
        QStringList words;
        for (const std::string& one : *list)
            words << fromUtf8(one).trimmed();
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

QString optionLetter(qsizetype i) {
    return QString(QChar(ushort('A' + i)));
}

QString markdownOf(const QString& plain) {
    QString out;
    for (const QChar c : plain) {
        if (c.unicode() < 128 && c.isPrint() && !c.isLetterOrNumber() && !c.isSpace()) out += QLatin1Char('\\');
        out += c;
    }
    return out;
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
