// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/figure_texts.h"

#include "widgets/export/tikz_device.h"
#include "widgets/figure/left_out.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("FigureTexts", text);
}

QString valueOf(const Provenance& provenance, const char* key) {
    for (const auto& [name, value] : provenance.entries)
        if (name == QLatin1String(key)) return value.simplified();
    return {};
}

/// One value alone; none where panels have several: "model" and "model (b)".
QString onlyValueOf(const Provenance& provenance, const char* key) {
    const QString others = QLatin1String(key) + QStringLiteral(" (");
    for (const auto& [name, value] : provenance.entries)
        if (name.startsWith(others)) return {};
    return valueOf(provenance, key);
}

/// Words within braces of LaTeX, in one line. A reader of alternative text is read its characters, so nothing is drawn
/// and nothing becomes mathematics.
QString braced(const QString& text) {
    QString out;
    for (const QChar c : text.simplified()) {
        if (c == QLatin1Char('\\'))
            out += QStringLiteral("\\textbackslash{}");
        else if (QStringLiteral("{}$&#_%").contains(c))
            out += QLatin1Char('\\') + QString(c);
        else if (c == QLatin1Char('^'))
            out += QStringLiteral("\\textasciicircum{}");
        else if (c == QLatin1Char('~'))
            out += QStringLiteral("\\textasciitilde{}");
        else
            out += c;
    }
    return out;
}

} // namespace

QString captionDraft(const Figure& figure, const Provenance& from) {
    const FigureTable table = figure.table();
    QStringList sentences;
    const auto add = [&](const QString& sentence) {
        if (sentence.isEmpty()) return;
        sentences << (sentence.endsWith(QLatin1Char('.')) ? sentence : sentence + QLatin1Char('.'));
    };
    add(table.caption.isEmpty() || table.caption == figure.title()
            ? figure.title()
            : say(QT_TRANSLATE_NOOP("FigureTexts", "%1: %2")).arg(figure.title(), table.caption));
    QStringList of;
    const auto part = [&](const char* key, const char* words) {
        const QString value = onlyValueOf(from, key);
        if (!value.isEmpty()) of << say(words).arg(value);
    };
    if (const QString model = onlyValueOf(from, "model"); !model.isEmpty())
        of << say(QT_TRANSLATE_NOOP("FigureTexts", "model %1")).arg(QFileInfo(model).fileName());
    part("heads", QT_TRANSLATE_NOOP("FigureTexts", "heads: %1"));
    part("task", QT_TRANSLATE_NOOP("FigureTexts", "task %1"));
    if (const QString data = onlyValueOf(from, "data"); !data.isEmpty())
        of << say(QT_TRANSLATE_NOOP("FigureTexts", "data %1")).arg(QFileInfo(data).fileName());
    if (const QString rows = onlyValueOf(from, "rows"); !rows.isEmpty()) of << QStringLiteral("n = %1").arg(rows);
    part("positions", QT_TRANSLATE_NOOP("FigureTexts", "n = %1 positions"));
    part("logs", QT_TRANSLATE_NOOP("FigureTexts", "n = %1 logs"));
    part("input", QT_TRANSLATE_NOOP("FigureTexts", "input “%1”"));
    part("text", QT_TRANSLATE_NOOP("FigureTexts", "text “%1”"));
    part("readout", QT_TRANSLATE_NOOP("FigureTexts", "readout: %1"));
    part("target", QT_TRANSLATE_NOOP("FigureTexts", "target: %1"));
    part("layers", QT_TRANSLATE_NOOP("FigureTexts", "layers: %1"));
    if (const auto* const some = dynamic_cast<const LeavesOut*>(&figure))
        for (const QString& words : some->leftOut())
            if (!of.join(QLatin1Char(';')).contains(words)) of << words;
    part("intervals", QT_TRANSLATE_NOOP("FigureTexts", "intervals: %1"));
    part("compute type", QT_TRANSLATE_NOOP("FigureTexts", "computed in %1"));
    part("seed", QT_TRANSLATE_NOOP("FigureTexts", "seed %1"));
    QString parts = of.join(QStringLiteral("; "));
    if (!parts.isEmpty() && !parts.startsWith(QLatin1String("n ="))) parts[0] = parts[0].toUpper();
    add(parts);
    return sentences.join(QLatin1Char(' '));
}

QString includeSnippet(const QString& file, const std::optional<double>& widthMm, const QString& alternativeText) {
    const QString name = QFileInfo(file).fileName();
    if (name.endsWith(QLatin1String(".tex"), Qt::CaseInsensitive)) return QStringLiteral("\\input{%1}").arg(name);
    for (const char* other : {".svg", ".csv", ".json", ".html"}) // LaTeX takes pictures as PDF or PNG
        if (name.endsWith(QLatin1String(other), Qt::CaseInsensitive))
            return includeSnippet(QFileInfo(name).completeBaseName() + QStringLiteral(".pdf"), widthMm,
                                  alternativeText);
    QStringList options;
    if (widthMm) options << QStringLiteral("width=%1mm").arg(QString::fromLatin1(tikzNumber(*widthMm)));
    if (!alternativeText.isEmpty()) options << QStringLiteral("alt={%1}").arg(braced(alternativeText));
    return QStringLiteral("\\includegraphics[%1]{%2}").arg(options.join(QLatin1Char(',')), name);
}

QString descriptionSnippet(const QString& alternativeText) {
    return QStringLiteral("\\Description{%1}").arg(braced(alternativeText));
}

} // namespace strata
