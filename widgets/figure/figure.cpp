// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure.h"

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
    const auto add = [&](const QString& key, const QString& value) {
        if (!value.isEmpty()) out.entries.emplace_back(key, value);
    };
    add(QStringLiteral("program"),
        QStringLiteral("Strata ") + (run ? fromUtf8(run->strataVersion) : QStringLiteral(STRATA_VERSION)));
    if (!run) return out;
    add(QStringLiteral("model"), fromUtf8(run->model.path));
    add(QStringLiteral("model hash"), fromUtf8(run->model.hash));
    add(QStringLiteral("architecture"), fromUtf8(run->model.architecture));
    QStringList heads;
    for (const HeadSummary& head : run->heads)
        heads << QStringLiteral("%1 = %2 at layer %3, %4")
                     .arg(fromUtf8(head.name), fromUtf8(head.tensor), QString::number(head.layer.value),
                          head.readout == Readout::Raw ? QStringLiteral("raw") : QStringLiteral("final norm"));
    add(QStringLiteral("heads"), heads.join(QStringLiteral(", ")));
    add(QStringLiteral("task"), fromUtf8(run->task));
    for (const auto& [key, value] : run->fields)
        add(fromUtf8(key), fromUtf8(value));
    add(QStringLiteral("device"), fromUtf8(run->device));
    add(QStringLiteral("compute type"), fromUtf8(run->dtype));
    add(QStringLiteral("seed"), QString::number(qulonglong(run->seed)));
    QStringList options;
    for (const auto& [key, value] : run->options)
        options << fromUtf8(key) + QLatin1Char('=') + fromUtf8(value);
    add(QStringLiteral("options"), options.join(QStringLiteral(" ")));
    add(QStringLiteral("created"), fromUtf8(run->createdAt));
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
