// SPDX-License-Identifier: GPL-3.0-or-later
// What a result holds; an error ends the test program with its sentence.
#pragma once

#include "model/base/result.h"

#include <QtGlobal>

#include <utility>

namespace strata {

template <class T> T valueOf(Result<T> result) {
    if (!result) qFatal("%s", result.error().message().c_str());
    return std::move(*result);
}

} // namespace strata
