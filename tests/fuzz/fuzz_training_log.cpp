// SPDX-License-Identifier: GPL-3.0-or-later
// Training logs of every form, as one piece and in small ones; and what Strata saves of them.
#include "model/training_log/log_reader.h"
#include "model/training_log/training_csv.h"
#include "tests/fuzz/fuzz_saved.h"

#include <algorithm>

using namespace strata;

namespace {

Result<Training> readIn(std::string_view text, std::size_t piece) {
    TrainingLogReader reader("log");
    for (std::size_t at = 0; at < text.size(); at += piece)
        STRATA_CHECK(reader.feed(text.substr(at, piece)));
    return reader.soFar();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    const auto log = readIn(text, std::max<std::size_t>(1, text.size()));
    if (!log) fuzz::checkSentence(log.error());
    if (log) {
        for (const std::string& warning : log->warnings)
            fuzz::checkSentence({ErrorCode::BadFormat, "log", warning});
        const auto pieces = readIn(text, 7);
        fuzz::require(pieces && *pieces == *log, "pieces of a log are read as something else");
        const auto saved = trainingFromJson(trainingToJson(*log), "x.strata");
        if (!saved) fuzz::broken("a log that is saved is not read: " + saved.error().message());
        fuzz::require(dumpJson(trainingToJson(*saved)) == dumpJson(trainingToJson(*log)), "a log is saved as another");
        fuzz::require(!trainingToCsv(*log).empty(), "a log has no table");
    }
    const auto document = fuzz::readAndWriteAgain(text, trainingFromJson, trainingToJson);
    if (!document) fuzz::checkSentence(document.error());
    return 0;
}
