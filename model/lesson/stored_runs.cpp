// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/stored_runs.h"

#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"

#include <nlohmann/json.hpp>

namespace strata {
namespace {

constexpr std::uintmax_t largestRuns = std::uintmax_t{64} << 20; ///< bytes of all: they travel with a lesson

template <class T> Result<DocumentPtr> shared(Result<T> document) {
    if (!document) return tl::unexpected<Error>(document.error());
    return DocumentPtr(std::make_shared<const T>(std::move(*document)));
}

/// The kinds that facts are about; what no fact can be asked of is told.
Result<DocumentPtr> loadRunFile(const std::filesystem::path& path) {
    const std::string subject = path.string();
    STRATA_TRY(const std::string text, readTextFile(path, largestRuns));
    STRATA_TRY(const nlohmann::json json, parseJson(text, subject));
    const auto found = json.is_object() ? json.find("format") : json.end();
    const std::string format =
        json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    if (format == "strata-run") return shared(runFromJson(json, subject));
    if (format == "strata-lens") return shared(lensFromJson(json, subject));
    if (format == "strata-evaluation") return shared(loadEvaluation(path)); // finds its records
    return fail(ErrorCode::Unsupported, subject,
                "is none of a run, a lens or an evaluation, which lessons are about: \"format\" is " +
                    quotedName(format) + ".");
}

/// Adds the bytes of a file that is about to be read. Errors: it never ends, or all together are too large.
Result<void> weigh(const std::filesystem::path& path, const std::string& run, std::uintmax_t& bytes) {
    STRATA_CHECK(checkEnds(path));
    std::error_code error;
    if (const std::uintmax_t size = std::filesystem::file_size(path, error); !error) bytes += size;
    if (bytes <= largestRuns) return {};
    return fail(ErrorCode::BadFormat, path.string(),
                "and the runs before it are larger than " + std::to_string(largestRuns >> 20) +
                    " MiB together, too large for a lesson (run " + quotedName(run) + " of the lesson)");
}

} // namespace

Result<StoredRun> storedRunOf(DocumentPtr document, const JobControl& control) {
    StoredRun out{std::move(document), nullptr};
    if (const auto evaluation = documentAs<Evaluation>(out.document)) {
        STRATA_TRY(EvaluationStudy study, studyOf(evaluation, control));
        if (study.problem) return tl::unexpected<Error>(*study.problem);
        out.study = std::make_shared<const EvaluationStudy>(std::move(study));
    }
    return out;
}

Result<StoredRuns> loadStoredRuns(const Lesson& lesson, const JobControl& control) {
    StoredRuns out;
    std::map<std::filesystem::path, StoredRun> read; // a file that is named twice is read once
    std::uintmax_t bytes = 0;
    for (const LessonRun& run : lesson.runs) {
        if (run.isLive()) continue;
        const std::filesystem::path path = (lesson.path.parent_path() / run.file).lexically_normal();
        if (const auto known = read.find(path); known != read.end()) {
            out[run.id] = known->second;
            continue;
        }
        STRATA_CHECK(weigh(path, run.id, bytes));
        auto document = loadRunFile(path);
        if (!document)
            return fail(document.error().code, document.error().subject,
                        document.error().detail + " (run " + quotedName(run.id) + " of the lesson)");
        if (!lesson.model.sha256.empty() && (*document)->model.hash != lesson.model.sha256)
            return fail(ErrorCode::BadData, run.file,
                        "was made by the model " + quotedName((*document)->model.hash) + ", but the lesson is about " +
                            quotedName(lesson.model.sha256) + ": make the run anew, or correct \"model\".");
        if (const auto evaluation = documentAs<Evaluation>(*document); evaluation && !evaluation->recordsFile.empty())
            STRATA_CHECK(weigh(evaluation->recordsFile, run.id, bytes));
        STRATA_TRY(StoredRun stored, storedRunOf(std::move(*document), control));
        out[run.id] = stored;
        read.emplace(path, std::move(stored));
    }
    return out;
}

} // namespace strata
