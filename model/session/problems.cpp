// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/problems.h"

namespace strata {

namespace {
bool isSame(const Problem& a, const Problem& b) {
    return a.severity == b.severity && a.title == b.title && a.text == b.text;
}
} // namespace

void Problems::add(const Problem& problem) {
    std::erase_if(m_all, [&](const Problem& other) { return isSame(other, problem); });
    m_all.push_back(problem);
    Q_EMIT added(problem);
}

void Problems::addError(const Error& error) {
    if (error.code != ErrorCode::Cancelled) add(problemFromError(error));
}

} // namespace strata
