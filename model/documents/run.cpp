// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/run.h"

#include <algorithm>

namespace strata {

void Run::endEarly() {
    for (RunLevel& level : levels)
        if (level.stoppedBy == StopReason::Running) level.stoppedBy = StopReason::Cancelled;
    for (RunColumn& column : columns)
        if (column.stoppedBy == StopReason::Running) column.stoppedBy = StopReason::Cancelled;
}

bool Run::anyStopped(StopReason reason) const {
    const auto is = [reason](const auto& stage) { return stage.stoppedBy == reason; };
    return std::any_of(levels.begin(), levels.end(), is) || std::any_of(columns.begin(), columns.end(), is);
}

const char* labelMatchName(LabelMatch match) {
    switch (match) {
    case LabelMatch::None:
        break;
    case LabelMatch::Exact:
        return "exact";
    case LabelMatch::Normalised:
        return "normalised";
    case LabelMatch::Nearest:
        return "nearest";
    }
    return "";
}

const char* stopReasonName(StopReason reason) {
    switch (reason) {
    case StopReason::EndOfTurn:
        return "end_of_turn";
    case StopReason::MaxNewTokens:
        return "max_new_tokens";
    case StopReason::Cancelled:
    case StopReason::Running:
        return "cancelled";
    case StopReason::Forced:
        return "forced";
    }
    return "";
}

} // namespace strata
