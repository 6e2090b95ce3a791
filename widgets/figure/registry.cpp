// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/registry.h"

#include <algorithm>
#include <utility>

namespace strata {

namespace {

template <class Spec> const Spec* find(const std::vector<Spec>& specs, const QString& id) {
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const Spec& spec) { return spec.id == id; });
    return found == specs.end() ? nullptr : &*found;
}

} // namespace

void Registry::add(ViewSpec view, FigureSpec figure) {
    figure.id = view.id;
    figure.kind = view.kind;
    m_views.push_back(std::move(view));
    m_figures.push_back(std::move(figure));
}

const ViewSpec* Registry::view(const QString& id) const {
    return find(m_views, id);
}

const FigureSpec* Registry::figure(const QString& id) const {
    return find(m_figures, id);
}

QStringList Registry::figureIds() const {
    QStringList ids;
    for (const FigureSpec& figure : m_figures)
        ids << figure.id;
    return ids;
}

} // namespace strata
