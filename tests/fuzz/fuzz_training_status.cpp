// SPDX-License-Identifier: GPL-3.0-or-later
// LOG.status.json, which says who writes a log.
#include "model/training_log/training_status.h"
#include "tests/fuzz/fuzz_support.h"

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path log =
        fuzz::fileOf("log.jsonl.status.json", fuzz::textOf(data, size)).parent_path() / "log.jsonl";
    const auto status = readTrainingStatus(log);
    if (!status) {
        fuzz::checkSentence(status.error());
        return 0;
    }
    (void)isTrainingCommand(status->command);
    fuzz::require(isOnThisMachine(*status) || processStateOf(*status) == ProcessState::Gone,
                  "a process of another machine runs here");
    fuzz::require(writeTrainingStatus(*status, log).has_value(), "it cannot be written");
    const auto again = readTrainingStatus(log);
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    fuzz::require(*again == *status, "what is written is read as something else");
    return 0;
}
