// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure.h"

#include "widgets/figure/document_provenance.h"

#include <QCoreApplication>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Figure", text);
}

} // namespace

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
