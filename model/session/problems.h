// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what went wrong.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/problem.h"
#endif

#include <QObject>

#include <vector>

namespace strata {

/// In the order in which they came, one that comes again by its last time; kept until the program ends. GUI thread.
class Problems : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const std::vector<Problem>& all() const { return m_all; }
    void add(const Problem& problem);
    /// Nothing when it says that somebody cancelled.
    void addError(const Error& error);

Q_SIGNALS:
    void added(const strata::Problem& problem);

private:
    std::vector<Problem> m_all;
};

} // namespace strata
