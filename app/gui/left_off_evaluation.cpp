// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/left_off_evaluation.h"

#include "app/gui/evaluate_workspace.h"
#include "app/gui/window_state.h"
#include "model/evaluation/left_off.h"
#include "model/requests/document_options.h"

#include <QFileInfo>

#include <algorithm>

namespace strata {

bool isLeftOff(const Evaluation* evaluation) {
    return evaluation && !evaluation->isComplete();
}

QString whyOtherModel(const Session& session, const Evaluation& evaluation) {
    const QString name = QFileInfo(QString::fromStdString(evaluation.model.path)).fileName();
    const auto facts = session.model().facts();
    if (!facts) return EvaluateWorkspace::tr("To go on, open the model %1 first.").arg(name);
    if (const QString why = whyNotReady(session); !why.isEmpty()) return why;
    if (facts->summary.hash != evaluation.model.hash)
        return EvaluateWorkspace::tr("The rows were answered by the model %1, but %2 is open. Open that one first.")
            .arg(name, facts->name());
    if (session.model().task()->name != evaluation.task)
        return EvaluateWorkspace::tr("The rows were answered with the task %1. Choose it first.")
            .arg(QString::fromStdString(evaluation.task));
    if (const QString dtype = QString::fromStdString(evaluation.dtype); facts->dtype != dtype)
        return EvaluateWorkspace::tr("The rows were answered in %1, but the model is open in %2. Choose %1 under "
                                     "Device first.")
            .arg(dtype, facts->dtype);
    return {};
}

Result<request::Evaluate> requestToGoOn(const GoOnOrder& order, const JobControl& control) {
    const Evaluation& earlier = *order.evaluation;
    std::error_code ignored;
    const auto there = std::find_if(order.files.begin(), order.files.end(), [&](const std::filesystem::path& file) {
        return std::filesystem::is_regular_file(file, ignored);
    });
    if (there == order.files.end())
        return fail(ErrorCode::FileNotFound, earlier.data,
                    "the file of the rows is not there any more; choose it under Labelled rows, and go on again.");
    Evaluation asked = earlier;
    if (asked.choice.textColumn.empty() && asked.choice.labelColumns.empty() &&
        std::filesystem::equivalent(*there, order.columnsOf, ignored)) {
        asked.choice.textColumn = order.columns.text;
        asked.choice.labelColumns = order.columns.labels;
    }
    STRATA_TRY(FoundRows found, rowsOf(asked, *there, order.task->taxonomy.get()));
    STRATA_TRY(DoneRecords done, takeOverRecords(order.evaluation, order.place, control));
    request::Evaluate request;
    request.rows = std::move(found.rows);
    request.data = earlier.data;
    request.decoding = decodeOptionsOf(earlier.options, earlier.seed);
    auto outline = std::make_shared<Evaluation>(earlier); // its records are in the file
    outline->records.clear();
    outline->recordsFile.clear();
    outline->sums = {};
    request.earlier = std::move(outline);
    request.done = std::move(done.ids);
    request.doneSums = std::move(done.sums);
    request.shard = earlier.shard;
    request.choice = std::move(found.choice);
    request.unreadableRows = found.unreadable;
    request.warnings = std::move(found.warnings);
    request.skipBadRows = order.skipBad || !earlier.badRows.empty() || earlier.unreadableRows > 0;
    return request;
}

} // namespace strata
