// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure does not show of what it is about: whoever reads it must be told.
#pragma once

#include <QStringList>

namespace strata {

/// Beside Figure.
class LeavesOut {
public:
    virtual ~LeavesOut() = default;
    /// Rows or columns that are not shown, in words, translated: "layers 1–3 hidden". Empty: everything is there.
    virtual QStringList leftOut() const = 0;

protected:
    LeavesOut() = default;
    LeavesOut(const LeavesOut&) = default;
    LeavesOut& operator=(const LeavesOut&) = default;
};

} // namespace strata
