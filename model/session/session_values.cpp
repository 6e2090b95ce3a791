// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/session_values.h"

#include "model/requests/document_options.h"
#include "model/service/document_kinds.h"
#include "model/task/task.h"

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
    request.options = decodeOptionsOf(run.options, run.seed);
    for (const RunColumn& column : run.columns)
        if (column.head.empty()) request.lenses.push_back({column.layer, column.readout});
    return request;
}

bool answersRequest(const Run& run, const RunRequest& request, const Task* task) {
    if (task && run.task != task->name) return false;
    RunRequest made = requestOfRun(run), asked = request;
    DecodeOptions &of = made.options, &wanted = asked.options;
    if (!wanted.maxNewTokens) wanted.maxNewTokens = task ? std::optional(task->maxNewTokens) : of.maxNewTokens;
    if (!wanted.labels) wanted.labels = task ? std::optional(task->labels) : of.labels;
    if (!wanted.labelScore) wanted.labelScore = task ? std::optional(task->labelScore) : of.labelScore;
    if (wanted.sampling.temperature == 0.0 && of.sampling.temperature == 0.0)
        wanted.sampling.seed = of.sampling.seed; // nothing is drawn
    // A run does not say whether it has these, and a run without them lacks what is asked for.
    if (wanted.layerReadings) return false;
    of.shownTopK = wanted.shownTopK;
    of.otherHeads = wanted.otherHeads;
    of.besideOriginal = wanted.besideOriginal;
    of.gold = wanted.gold;
    return made == asked;
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
