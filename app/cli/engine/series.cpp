// SPDX-License-Identifier: GPL-3.0-or-later
// series: one prompt at every checkpoint of a training.
#include "model/documents/series.h"

#include "app/cli/engine/run_text.h"
#include "app/cli/model_arguments.h"
#include "app/cli/series_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/base/file_name.h"
#include "model/service/document_kinds.h"
#include "model/service/work.h"
#include "model/task/task_fields.h"

#include <algorithm>
#include <cmath>

namespace strata::cli {
namespace {

/// Those of a folder, or of a series that was saved, without its runs.
Result<Series> checkpointsOfArgument(const std::string& path) {
    if (lowerExtension(path) != ".strata") return openSeries(path);
    STRATA_TRY(const DocumentPtr document, loadDocument(path));
    const auto series = documentAs<Series>(document);
    if (!series)
        return fail(ErrorCode::BadFormat, path,
                    "is no series of checkpoints, but a " + std::string(document->kind()) + ".");
    return series->empty();
}

Result<RunRequest> requestOf(const SeriesArguments& arguments) {
    RunRequest request;
    request.options.sampling = arguments.sampling;
    request.options.maxNewTokens = arguments.maxNewTokens;
    request.options.fullDepth = arguments.fullDepth;
    request.options.labels = labelModeOf(arguments.labels);
    request.options.labelScore = labelScoreOf(arguments.labelScore);
    STRATA_TRY(request.fields, parseAssignments(arguments.fields, "field"));
    if (arguments.hasInput) request.fields["input"] = arguments.input;
    return request;
}

std::string tableOf(const Series& series) {
    std::string text;
    for (const SeriesPoint& point : series.points) {
        if (!point.run) continue;
        text += alignedRight("step " + std::to_string(point.step), 12);
        for (const RunLevel& level : point.run->levels)
            text += "  " + level.name + ": " + fitted(level.label.value_or(level.text), 40) + " (" +
                    decimalText(level.labelProbability.value_or(std::exp(level.sumLogprob)), 3) + ")";
        text += "\n";
    }
    return text;
}

Result<Output> run(const SeriesArguments& arguments, const CommonOptions& common, const JobControl& control) {
    STRATA_TRY(Series series, checkpointsOfArgument(arguments.series));
    STRATA_TRY(const RunRequest asked, requestOf(arguments));
    STRATA_TRY(const auto given, parseAssignments(arguments.fields, "field"));
    const std::size_t count = series.points.size();
    bool stopped = false;
    std::optional<Error> problem; // what is done is kept whatever becomes of the others
    for (std::size_t i = 0; i < count && !stopped && !problem; ++i) {
        JobControl part = control; // of the whole
        part.onProgress = [&](const Progress& progress) {
            if (control.onProgress)
                control.onProgress({progress.stage, (static_cast<double>(i) + std::max(0.0, progress.fraction)) /
                                                        static_cast<double>(count)});
        };
        const auto runPoint = [&]() -> Result<void> {
            STRATA_TRY(const OpenRequest open, openRequest(series.points[i].path, common));
            STRATA_TRY(PreparedModel prepared, prepareModel(open, NoTokenizer::IsError, part));
            STRATA_TRY(const Task task, findTask(arguments.task, prepared.checkpoint.taskPlace(arguments.task),
                                                 static_cast<int>(prepared.checkpoint.heads.size())));
            if (i == 0) STRATA_CHECK(checkGivenFields(task, given));
            STRATA_TRY(const LoadedPair loaded, loadPrepared(std::move(prepared), open, part));
            RunRequest request = asked;
            fillInitialFields(task, request.fields);
            STRATA_TRY(Run made, decode(loaded, task, request, part));
            stopped = wasCancelled(made);
            if (stopped) return {};
            const auto shared = std::make_shared<const Run>(std::move(made));
            std::shared_ptr<const Lens> lens;
            if (arguments.lens) {
                LensSource source;
                source.kind = LensSource::Kind::Run;
                source.run = shared;
                STRATA_TRY(Lens computed, computeLens(loaded, source, {}, {}, part));
                stopped = computed.cancelled;
                if (!stopped) lens = std::make_shared<const Lens>(std::move(computed));
            }
            series = series.with(i, shared, lens);
            return {};
        };
        if (const auto ran = runPoint(); !ran) problem = ran.error();
    }
    if (problem && series.runs() == 0) return tl::unexpected<Error>(*problem);
    if (!arguments.output.empty()) STRATA_CHECK(saveSeries(series, arguments.output));
    if (problem) return tl::unexpected<Error>(*problem);
    Output output;
    if (common.json)
        output.json = seriesToJson(series);
    else
        output.text = tableOf(series);
    if (stopped) output.exitCode = 130;
    return output;
}

const EngineRegistration<SeriesArguments> registration{run};

} // namespace
} // namespace strata::cli
