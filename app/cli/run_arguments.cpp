// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_arguments.h"

#include "app/cli/text_argument.h"
#include "model/base/output_path.h"
#include "model/requests/grammar.h"
#include "model/task/task_fields.h"

namespace strata::cli {

Result<void> checkRunArguments(const RunArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    for (const std::string& text : arguments.lenses)
        STRATA_CHECK(parseLensColumn(text));
    STRATA_CHECK(parseAssignments(arguments.forced, "force"));
    STRATA_CHECK(parseAssignments(arguments.begun, "begin"));
    if (!arguments.begun.empty() && arguments.free)
        return fail(ErrorCode::BadArgument, "--begin", "is for levels, which a --free run has not.");
    STRATA_CHECK(checkRowArguments(arguments.rows));
    STRATA_CHECK(checkUtf8("--input", arguments.input));
    STRATA_TRY(const auto fields, parseAssignments(arguments.fields, "field"));
    if (!arguments.hasInput && arguments.inputFile.empty() && arguments.row.empty() && !fields.contains("input"))
        return fail(ErrorCode::BadArgument, "run",
                    "has no input; give --input TEXT, --input-file FILE or --row FILE:N.");
    if (arguments.output.empty()) return {};
    STRATA_CHECK(checkOutputFile("-o", arguments.output, {".strata"}));
    return checkNotAnInput(
        "-o", arguments.output,
        {arguments.model, arguments.task, arguments.inputFile, arguments.row.substr(0, arguments.row.rfind(':'))});
}

} // namespace strata::cli
