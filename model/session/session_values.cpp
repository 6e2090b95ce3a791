// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/session_values.h"

#include "model/service/document_kinds.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace strata {

QString ModelFacts::name() const {
    const QString path = QString::fromStdString(summary.path);
    const QFileInfo info(path.endsWith(QLatin1Char('/')) ? path.chopped(1) : path);
    return info.fileName().isEmpty() ? path : info.fileName();
}

ModelFacts modelFactsOf(const Document& document) {
    ModelFacts facts;
    facts.summary = document.model;
    facts.heads = document.heads;
    facts.host = QString::fromStdString(document.host);
    facts.device = QString::fromStdString(document.device);
    facts.dtype = QString::fromStdString(document.dtype);
    return facts;
}

RunRequest requestOfRun(const Run& run) {
    RunRequest request;
    request.fields = run.fields;
    request.free = run.isFree();
    const auto option = [&](const char* name) {
        const auto found = run.options.find(name);
        return found == run.options.end() ? QString() : QString::fromStdString(found->second);
    };
    const auto number = [&](const char* name, auto& out) {
        bool good = false;
        const double value = option(name).toDouble(&good); // as written into the run: never in a language
        if (good) out = static_cast<std::decay_t<decltype(out)>>(value);
    };
    DecodeOptions& options = request.options;
    number("temperature", options.sampling.temperature);
    number("top-k", options.sampling.topK);
    number("top-p", options.sampling.topP);
    options.sampling.seed = run.seed;
    int limit = 0;
    number("max-new-tokens", limit);
    if (limit > 0) options.maxNewTokens = limit;
    options.reencode = option("flow") == QLatin1String("reencode");
    options.fullDepth = option("depth") == QLatin1String("full");
    options.labels = labelModeOf(option("labels").toStdString());
    options.labelScore = labelScoreOf(option("label-score").toStdString());
    number("beam", options.beam);
    options.beam = std::clamp(options.beam, 0, mostBeams);
    options.labelReadings = option("label-readings") == QLatin1String("all");
    static const std::string force = "force.";
    for (const auto& [name, text] : run.options)
        if (name.rfind(force, 0) == 0) options.forced[name.substr(force.size())] = text;
    for (const RunColumn& column : run.columns)
        if (column.head.empty()) request.lenses.push_back({column.layer, column.readout});
    return request;
}

QString kindText(const char* text) {
    return *text ? QCoreApplication::translate("strata::DocumentKind", text) : QString();
}

QString titleOf(const RunSummary& summary) {
    const DocumentKind* const kind = documentKind(summary.kind);
    return summary.title.empty() && kind ? kindText(kind->words.untitled) : QString::fromStdString(summary.title);
}

QString documentTitle(const Document& document) {
    return titleOf(summaryOf(document));
}

} // namespace strata
