// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/problems.h"

namespace strata {

void Problems::add(const Problem& problem) {
    m_all.push_back(problem);
    Q_EMIT added(problem);
}

void Problems::addError(const Error& error) {
    if (error.code != ErrorCode::Cancelled) add(problemFromError(error));
}

} // namespace strata
