// SPDX-License-Identifier: GPL-3.0-or-later
// What the Heads cards write about a run.
#pragma once

#include "widgets/decoding/heads_layout.h"

#include <QStringList>

#include <algorithm>
#include <memory>

namespace strata::test {

inline std::shared_ptr<const Run> shared(Run run) {
    return std::make_shared<const Run>(std::move(run));
}

/// Every word, one line each.
inline QStringList headsTexts(const Run& run) {
    TokenShapes shapes;
    QStringList out;
    for (const HeadsLayout::Column& column : layOutHeads(run, 900, 400, false, 30, shapes).columns)
        for (const HeadsLayout::Text& text : column.texts)
            out << text.text;
    return out;
}

inline bool says(const QStringList& lines, const char* part) {
    return std::any_of(lines.begin(), lines.end(),
                       [part](const QString& line) { return line.contains(QString::fromUtf8(part)); });
}

} // namespace strata::test
