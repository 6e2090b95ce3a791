// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli lesson check: does a lesson still say what its stored runs say? No model is opened.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "model/base/counted.h"
#include "model/lesson/check.h"

namespace strata::cli {
namespace {

struct LessonArguments {
    std::string action;
    std::vector<std::string> files;
};

/// What fails, and for who looks at one lesson alone what holds as well.
std::string textOf(const std::string& file, const Lesson& lesson, const LessonReport& report, bool all) {
    std::string text =
        file + ": " + lesson.title.in("en") + ": " +
        counted(std::int64_t(report.claims.size()) - report.failures(), "claim") + " of " +
        std::to_string(report.claims.size()) + (report.failures() == 0 ? " hold" : " still hold") +
        (report.live > 0 ? ", " + std::to_string(report.live) + " are about the learner's own run" : "") + "\n";
    for (const LessonClaim& claim : report.claims)
        if (all || !claim.holds)
            text += std::string(claim.holds ? "  ok     " : "  wrong  ") +
                    (claim.step.empty() ? "" : "step " + claim.step + ", ") + claim.what + ": " + claim.told + "\n";
    return text;
}

struct Checked {
    Lesson lesson;
    LessonReport report;
};

Result<Checked> checkFile(const std::string& file, const JobControl& control) {
    STRATA_TRY(Lesson lesson, loadLesson(file));
    STRATA_TRY(const StoredRuns runs, loadStoredRuns(lesson, control));
    LessonReport report = checkLesson(lesson, runs);
    return Checked{std::move(lesson), std::move(report)};
}

/// Of several, one that cannot be read does not take the others with it.
Result<Output> check(const LessonArguments& arguments, const JobControl& control) {
    Output output;
    output.json = {{"lessons", nlohmann::json::array()}};
    std::int64_t failures = 0;
    for (const std::string& file : arguments.files) {
        const auto checked = checkFile(file, control);
        if (!checked && (arguments.files.size() == 1 || checked.error().code == ErrorCode::Cancelled))
            return tl::unexpected<Error>(checked.error());
        if (!checked) {
            output.exitCode = 1;
            output.text += file + ": " + checked.error().message() + "\n";
            output.json["lessons"].push_back({{"file", file}, {"error", checked.error().message()}});
            continue;
        }
        nlohmann::json json = reportToJson(checked->lesson, checked->report);
        json["file"] = file;
        output.json["lessons"].push_back(std::move(json));
        output.text += textOf(file, checked->lesson, checked->report, arguments.files.size() == 1);
        failures += checked->report.failures();
    }
    output.json["failures"] = failures;
    if (failures > 0) output.exitCode = 1;
    return output;
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<LessonArguments>();
    CLI::App* const command =
        app.add_subcommand("lesson", "Lessons: check whether all that one says is still what its stored runs say");
    command->add_option("ACTION", arguments->action, "what is done with the lessons")
        ->required()
        ->check(oneOf({"check"}));
    command->add_option("FILE", arguments->files, "lessons, NAME.lesson.json; their runs lie beside them")->required();
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions&, const JobControl& control) { return check(*arguments, control); };
    });
}

const Registration registration{74, add};

} // namespace
} // namespace strata::cli
