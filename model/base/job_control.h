// What a long operation is given so that it can be watched and stopped.
#pragma once

#include "model/base/result.h"

#include <functional>
#include <stop_token>
#include <string>

namespace strata {

struct Progress {
    std::string stage;     ///< a noun phrase in English, "reading weights"
    double fraction = 0.0; ///< 0..1, negative when unknown
};

/// Passed by const reference into everything that may take over a second. Poll stopRequested() per layer, token or
/// tensor.
struct JobControl {
    std::stop_token stop;
    std::function<void(const Progress&)> onProgress; ///< called on the working thread; may be empty

    bool stopRequested() const { return stop.stop_requested(); }
    void report(const char* stage, double fraction) const {
        if (onProgress) onProgress(Progress{stage, fraction});
    }
    /// The normal end of a cancelled job.
    static tl::unexpected<Error> cancelled() { return fail(ErrorCode::Cancelled, "", "cancelled"); }
};

} // namespace strata
