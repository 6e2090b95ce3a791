// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/figure.h"

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

int headIndexOf(const Run& run, const std::string& head) {
    for (std::size_t i = 0; i < run.heads.size(); ++i)
        if (run.heads[i].name == head) return int(i);
    return -1;
}

int stageCount(const Run& run) {
    return int(run.isFree() ? run.columns.size() : run.levels.size());
}

const std::vector<RunToken>* stageTokens(const Run& run, int stage) {
    if (stage < 0 || stage >= stageCount(run)) return nullptr;
    return run.isFree() ? &run.columns[std::size_t(stage)].tokens : &run.levels[std::size_t(stage)].tokens;
}

const std::string& stageHead(const Run& run, int stage) {
    static const std::string none;
    if (stage < 0 || stage >= stageCount(run)) return none;
    return run.isFree() ? run.columns[std::size_t(stage)].head : run.levels[std::size_t(stage)].head;
}

QString stageName(const Run& run, int stage) {
    if (stage < 0 || stage >= stageCount(run)) return {};
    return fromUtf8(run.isFree() ? run.columns[std::size_t(stage)].name : run.levels[std::size_t(stage)].name);
}

int stageColor(const Run& run, int stage) {
    const int head = headIndexOf(run, stageHead(run, stage));
    if (head >= 0 || !run.isFree() || stage < 0 || stage >= stageCount(run)) return head;
    int color = int(run.heads.size());
    for (int before = 0; before < stage; ++before)
        color += headIndexOf(run, stageHead(run, before)) < 0 ? 1 : 0;
    return color;
}

const RunToken* selectedToken(const Run& run, const Selection& selection) {
    if (!selection.stage || !selection.token) return nullptr;
    const std::vector<RunToken>* tokens = stageTokens(run, *selection.stage);
    if (!tokens || *selection.token < 0 || std::size_t(*selection.token) >= tokens->size()) return nullptr;
    return &(*tokens)[std::size_t(*selection.token)];
}

QString layerAndReadout(const Run& run, LayerIndex layer, Readout readout) {
    const QString kind = readout == Readout::Raw ? say(QT_TRANSLATE_NOOP("Figure", "raw"))
                                                 : say(QT_TRANSLATE_NOOP("Figure", "final norm"));
    if (run.model.layers <= 0) return say(QT_TRANSLATE_NOOP("Figure", "layer %1 · %2")).arg(layer.value).arg(kind);
    return say(QT_TRANSLATE_NOOP("Figure", "layer %1 of %2 · %3")).arg(layer.value).arg(run.model.layers).arg(kind);
}

} // namespace strata
