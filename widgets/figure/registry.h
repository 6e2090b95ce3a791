// SPDX-License-Identifier: GPL-3.0-or-later
// All views and figures, in the order of menus, panels and lists.
#pragma once

#include "widgets/figure/figure_spec.h"
#include "widgets/figure/view_spec.h"

#include <vector>

namespace strata {

class Registry {
public:
    /// A view together with its figure, which has the same id and kind.
    void add(ViewSpec view, FigureSpec figure);

    const std::vector<ViewSpec>& views() const { return m_views; }
    const std::vector<FigureSpec>& figures() const { return m_figures; }
    const ViewSpec* view(const QString& id) const;     ///< nullptr: there is none
    const FigureSpec* figure(const QString& id) const; ///< nullptr: there is none
    QStringList figureIds() const;

private:
    std::vector<ViewSpec> m_views;
    std::vector<FigureSpec> m_figures;
};

} // namespace strata
