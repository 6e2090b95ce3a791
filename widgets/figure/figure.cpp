// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure.h"

#include "widgets/common/numbers.h"
#include "widgets/figure/document_provenance.h"

#include <QCoreApplication>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Figure", text);
}

} // namespace

QString Figure::alternativeText() const {
    const FigureTable all = table();
    const QString rows = QCoreApplication::translate("Figure", "%n rows of %1", nullptr, int(all.rows.size()))
                             .arg(all.columns.join(QStringLiteral(", ")));
    QString text = title();
    if (!all.caption.isEmpty() && all.caption != text) text += QStringLiteral(": ") + all.caption;
    return say(QT_TRANSLATE_NOOP("Figure", "%1. Its numbers: %2.")).arg(text, rows);
}

QString runInWords(const Run* run) {
    if (!run) return {};
    QStringList parts;
    const auto quoted = [](const std::string& text) {
        QString shown = fromUtf8(text).simplified();
        constexpr qsizetype most = 60;
        if (shown.size() > most) shown = shown.left(most - 1) + QChar(0x2026);
        return say(QT_TRANSLATE_NOOP("Figure", "“%1”")).arg(shown);
    };
    for (const RunLevel& level : run->levels) {
        QString part = say(QT_TRANSLATE_NOOP("Figure", "%1 at layer %2: %3"))
                           .arg(fromUtf8(level.name), QString::number(level.layer.value),
                                quoted(level.label.value_or(level.text)));
        if (level.labelProbability)
            part += say(QT_TRANSLATE_NOOP("Figure", " (p %1)")).arg(formatProbabilityRelation(*level.labelProbability));
        parts << part;
    }
    for (const RunColumn& column : run->columns)
        parts << say(QT_TRANSLATE_NOOP("Figure", "%1: %2")).arg(fromUtf8(column.name), quoted(column.text));
    if (parts.isEmpty()) return {};
    QString text = parts.join(QStringLiteral("; ")) + QLatin1Char('.');
    if (!run->levels.empty())
        if (const auto& path = run->levels.back().pathProbability)
            text +=
                QLatin1Char(' ') +
                say(QT_TRANSLATE_NOOP("Figure", "The path of labels has p %1.")).arg(formatProbabilityRelation(*path));
    return text;
}

QString Provenance::line() const {
    QStringList parts;
    for (const auto& [key, value] : entries)
        parts << key + QStringLiteral(": ") + value;
    return parts.join(QStringLiteral("; "));
}

Provenance provenanceOf(const Run* run) {
    Provenance out;
    addOrigin(out, run);
    if (!run) return out;
    addEntry(out, QStringLiteral("task"), fromUtf8(run->task));
    for (const auto& [key, value] : run->fields)
        addEntry(out, fromUtf8(key), fromUtf8(value));
    addComputation(out, *run);
    addEntry(out, QStringLiteral("seed"), QString::number(qulonglong(run->seed)));
    QStringList options;
    for (const auto& [key, value] : run->options)
        options << fromUtf8(key) + QLatin1Char('=') + fromUtf8(value);
    addEntry(out, QStringLiteral("options"), options.join(QStringLiteral(" ")));
    addEntry(out, QStringLiteral("created"), fromUtf8(run->createdAt));
    return out;
}

QString stageName(const Run& run, int stage) {
    return fromUtf8(stageTitle(run, stage));
}

QString layerAndReadout(const Run& run, LayerIndex layer, Readout readout) {
    const QString kind = readout == Readout::Raw ? say(QT_TRANSLATE_NOOP("Figure", "raw"))
                                                 : say(QT_TRANSLATE_NOOP("Figure", "final norm"));
    if (run.model.layers <= 0) return say(QT_TRANSLATE_NOOP("Figure", "layer %1 · %2")).arg(layer.value).arg(kind);
    return say(QT_TRANSLATE_NOOP("Figure", "layer %1 of %2 · %3")).arg(layer.value).arg(run.model.layers).arg(kind);
}

} // namespace strata
