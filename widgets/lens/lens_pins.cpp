// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_pins.h"

#include <algorithm>
#include <cmath>

namespace strata {

namespace {
constexpr std::size_t mostTexts = 32; ///< whose colours are remembered
}

void LensPins::setLens(const std::shared_ptr<const Lens>& lens) {
    if (lens == m_lens) return;
    m_lens = lens;
    const std::vector<LensPin> before = m_followed;
    Text now;
    if (lens) {
        now.model = lens->model.path;
        for (const SequenceToken& token : lens->positions)
            now.text.push_back(token.id);
    }
    if (now != m_text) {
        const auto is = [&](const auto& entry) { return entry.first == now; };
        if (!m_followed.empty()) m_followedOf.emplace_back(std::move(m_text), std::move(m_followed));
        m_followed.clear();
        if (const auto own = std::find_if(m_followedOf.begin(), m_followedOf.end(), is); own != m_followedOf.end()) {
            m_followed = std::move(own->second);
            m_followedOf.erase(own);
        }
        if (m_followedOf.size() > mostTexts) m_followedOf.erase(m_followedOf.begin());
        m_text = std::move(now);
    }
    m_pins.clear();
    if (lens)
        for (const TokenPin& pin : lens->pins)
            m_pins.push_back({pin});
    update();
    if (m_followed != before) Q_EMIT changed();
    Q_EMIT lensChanged();
}

void LensPins::setSelection(const Selection& selection) {
    if (selection == m_selection) return;
    m_selection = selection;
    update();
    Q_EMIT changed(); // the selected cell's trajectory is another one
}

void LensPins::setOptions(const LensOptions& options) {
    if (options == m_options) return;
    m_options = options;
    update(); // the selected cell's token may be another head's
    Q_EMIT changed();
}

std::optional<LensPin> LensPins::pinOfSelection() const {
    const int row = LensGrid::lensRowOf(*m_lens, m_options, m_selection);
    if (row < 0) return std::nullopt;
    return LensPin{*m_selection.position, m_lens->topId(std::size_t(row), std::size_t(*m_selection.position))};
}

void LensPins::update() {
    std::vector<LensPin> next = m_pins;
    const auto add = [&](LensPin pin) {
        if (std::find(next.begin(), next.end(), pin) == next.end()) next.push_back(std::move(pin));
    };
    const bool empty = !m_lens || m_lens->rows.empty() || m_lens->positions.empty();
    if (!empty && m_selection.position && *m_selection.position >= 0 &&
        std::size_t(*m_selection.position) < m_lens->positions.size()) {
        const int position = *m_selection.position;
        if (const auto own = pinOfSelection()) add(*own);
        const int last = m_lens->finalRow();
        for (const std::vector<TokenId>& group : m_lens->groups)
            if (last >= 0 && std::isfinite(m_lens->groupLogprob(group, std::size_t(last), std::size_t(position))))
                add({position, group.front(), group});
        for (const TokenId token : tokensTrackedEverywhere(*m_lens))
            if (last >= 0 && m_lens->hasCell(std::size_t(last), std::size_t(position)))
                add({position, token, {}, -1, true});
    }
    // What was followed keeps its colour; what is new takes the first one that is free.
    std::vector<int> used;
    for (LensPin& pin : next) {
        const auto old = std::find(m_followed.begin(), m_followed.end(), pin);
        if (old != m_followed.end()) pin.color = old->color;
        if (std::find(used.begin(), used.end(), pin.color) != used.end()) pin.color = -1;
        if (pin.color >= 0) used.push_back(pin.color);
    }
    for (LensPin& pin : next) {
        if (pin.color >= 0) continue;
        pin.color = 0;
        while (std::find(used.begin(), used.end(), pin.color) != used.end())
            ++pin.color;
        used.push_back(pin.color);
    }
    std::copy_n(next.begin(), m_pins.size(), m_pins.begin());
    m_followed = std::move(next);
}

void LensPins::togglePin(const LensPin& pin) {
    std::vector<LensPin> pins = m_pins;
    const auto found = std::find(pins.begin(), pins.end(), pin);
    if (found != pins.end())
        pins.erase(found);
    else
        pins.push_back({pin.position, pin.token, pin.group}); // its line may have a colour: that one stays
    setPins(pins);
}

void LensPins::setPins(const std::vector<LensPin>& pins) {
    m_pins = pins;
    update();
    Q_EMIT changed();
    Q_EMIT edited();
}

void LensPins::recallColors(const std::vector<LensPin>& followed) {
    m_followed = followed;
    update();
    Q_EMIT changed();
}

} // namespace strata
