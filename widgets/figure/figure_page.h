// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is a page of parts: on screen one below the other, in a PDF a page each, in HTML sections with real
// tables.
#pragma once

#include "widgets/figure/figure.h"

#include <memory>
#include <optional>
#include <vector>

namespace strata {

struct FigurePart {
    QString heading;
    QStringList paragraphs;
    std::shared_ptr<const Figure> figure; ///< null: none
    std::optional<FigureTable> table;
};

/// Beside Figure: one that may go on over the next sheet of paper.
class Breakable {
public:
    virtual ~Breakable() = default;
    /// Heights in a content so wide where it may be parted, ascending, its end among them.
    virtual std::vector<double> breaks(double width) const = 0;

protected:
    Breakable() = default;
    Breakable(const Breakable&) = default;
    Breakable& operator=(const Breakable&) = default;
};

/// Beside Figure; any thread, one thread per copy.
class FigurePage {
public:
    virtual ~FigurePage() = default;
    virtual std::vector<FigurePart> parts() const = 0;
    /// Each part as a figure by itself.
    virtual std::vector<std::shared_ptr<const Figure>> pages() const = 0;

protected:
    FigurePage() = default;
    FigurePage(const FigurePage&) = default;
    FigurePage& operator=(const FigurePage&) = default;
};

} // namespace strata
