#include "model/run/run.h"

namespace strata {

const char* stopReasonName(StopReason reason) {
    switch (reason) {
    case StopReason::EndOfTurn:
        return "end_of_turn";
    case StopReason::MaxNewTokens:
        return "max_new_tokens";
    case StopReason::Cancelled:
        return "cancelled";
    case StopReason::Forced:
        return "forced";
    }
    return "";
}

} // namespace strata
