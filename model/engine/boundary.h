// SPDX-License-Identifier: GPL-3.0-or-later
// The boundary to LibTorch: what it throws becomes an Error, and nothing else leaves a function of the engine.
#pragma once

#include "model/base/result.h"

namespace strata {

/// The Error for the exception being handled: OutOfMemory when an allocation failed (processor or GPU), else Internal
/// with the first line of what was thrown. Call it inside a catch block only.
Error errorOfCurrentException(const std::string& subject);

/// Runs a function that returns a Result; exceptions become its error.
template <class Function> auto atBoundary(const std::string& subject, Function&& function) -> decltype(function()) {
    try {
        return function();
    } catch (...) {
        return tl::unexpected<Error>(errorOfCurrentException(subject));
    }
}

} // namespace strata
