// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/pin_tracking.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace strata {

namespace {
constexpr int pauseMs = 120; ///< several pins in a row are read together
}

PinTracking::PinTracking(Session& session, LensPins& pins, QObject* parent)
    : QObject(parent), m_session(session), m_pins(pins) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &PinTracking::readNow);
    connect(&pins, &LensPins::changed, this, &PinTracking::refresh);
    connect(&pins, &LensPins::lensChanged, this, &PinTracking::refresh);
    connect(&session.model(), &CurrentModel::changed, this, &PinTracking::refresh);
    connect(&session.maker(), &DocumentMaker::finished, this, ofKind("lens", [this] { refresh(); }));
    connect(&session.lens(), &LensWork::trackingChanged, this, [this](bool done) {
        // Given up, or it could not be read: not tried again by itself.
        if (!done && !m_session.lens().isTracking()) {
            if (std::exchange(m_failedOf, m_session.documents().shownId("lens")) !=
                m_session.documents().shownId("lens"))
                m_failed.clear();
            const auto failed = missing();
            m_failed.insert(m_failed.end(), failed.begin(), failed.end());
        }
        refresh();
    });
}

void PinTracking::refresh() {
    Q_EMIT changed();
    m_soon.start();
}

GapReason PinTracking::gapReason() const {
    if (m_session.lens().isTracking() || (canRead() && !wanted().empty())) return GapReason::BeingRead;
    return canRead() ? GapReason::NotPinned : GapReason::NoModel;
}

bool PinTracking::canRead() const {
    const auto lens = m_pins.lens();
    const auto model = m_session.model().facts();
    if (!lens || !model || !model->loaded) return false;
    return lens->model.hash.empty() || model->summary.hash.empty() || lens->model.hash == model->summary.hash;
}

std::vector<TokensAt> PinTracking::missing() const {
    std::vector<TokensAt> out;
    const auto lens = m_pins.lens();
    if (!lens) return out;
    for (const LensPin& pin : m_pins.pins()) {
        const auto position = static_cast<std::size_t>(pin.position);
        for (const TokenId token : pin.tokens()) {
            bool gap = false;
            for (std::size_t row = 0; row < lens->rows.size() && !gap; ++row)
                gap = lens->hasCell(row, position) && std::isnan(lensLogprob(*lens, row, position, token));
            if (!gap) continue;
            auto at =
                std::find_if(out.begin(), out.end(), [&](const TokensAt& one) { return one.position == pin.position; });
            if (at == out.end()) at = out.insert(out.end(), TokensAt{pin.position, {}});
            if (std::find(at->tokens.begin(), at->tokens.end(), token) == at->tokens.end()) at->tokens.push_back(token);
        }
    }
    return out;
}

bool PinTracking::readNow() {
    if (!canRead() || m_session.maker().isMaking("lens") || m_session.lens().isTracking())
        return false; // asked again when that ends
    std::vector<TokensAt> read = wanted();
    if (read.empty()) return false;
    m_session.lens().track({std::move(read), std::nullopt});
    return true;
}

std::vector<TokensAt> PinTracking::wanted() const {
    std::vector<TokensAt> out = missing();
    if (m_failedOf == m_session.documents().shownId("lens"))
        std::erase_if(out, [this](const TokensAt& one) {
            return std::find(m_failed.begin(), m_failed.end(), one) != m_failed.end();
        });
    return out;
}

int PinTracking::positionOfGroup() const {
    const auto& selected = m_pins.selection().position;
    if (selected && tokensPinnedAt(*selected).size() > 1) return *selected;
    return m_pins.pins().empty() ? -1 : m_pins.pins().back().position;
}

std::vector<TokenId> PinTracking::tokensPinnedAt(int position) const {
    std::vector<TokenId> out;
    std::size_t pins = 0;
    for (const LensPin& pin : m_pins.pins()) {
        if (pin.position != position) continue;
        ++pins;
        for (const TokenId token : pin.tokens())
            if (std::find(out.begin(), out.end(), token) == out.end()) out.push_back(token);
    }
    if (pins < 2) out.clear(); // one token, or one group already
    return out;
}

const LensPin* PinTracking::groupToTakeApart() const {
    const auto& selected = m_pins.selection().position;
    const LensPin* last = nullptr;
    for (const LensPin& pin : m_pins.followed()) {
        if (pin.group.empty()) continue;
        last = &pin;
        if (selected == pin.position) return last;
    }
    return last;
}

void PinTracking::changeGroups(std::vector<std::vector<TokenId>> groups, std::vector<TokensAt> read) {
    if (!canRead()) read.clear();
    m_session.lens().track({std::move(read), std::move(groups)});
}

void PinTracking::group() {
    const auto lens = m_pins.lens();
    const int position = positionOfGroup();
    const std::vector<TokenId> tokens = tokensPinnedAt(position);
    if (!lens || tokens.size() < 2) {
        Q_EMIT said(tr("Pin two or more tokens at one position, then group them"));
        return;
    }
    std::vector<LensPin> pins = m_pins.pins();
    std::erase_if(pins, [position](const LensPin& pin) { return pin.position == position; });
    pins.push_back({position, tokens.front(), tokens});
    // A group of a lens is of tokens that it tracks at some position: those of the group are read where it is.
    std::vector<TokenId> unknown;
    for (const TokenId token : tokens)
        if (std::find(lens->tracked.begin(), lens->tracked.end(), token) == lens->tracked.end())
            unknown.push_back(token);
    m_pins.setPins(pins);
    Q_EMIT said(tr("Grouped: %1").arg(pinName(*lens, pins.back(), true)));
    if (!unknown.empty() && !canRead())
        return; // summed as far as the lens knows them; saved with it only when all are tracked
    std::vector<std::vector<TokenId>> groups = lens->groups;
    if (std::find(groups.begin(), groups.end(), tokens) == groups.end()) groups.push_back(tokens);
    std::vector<TokensAt> read = missing();
    if (!unknown.empty()) read.push_back({position, unknown});
    changeGroups(std::move(groups), std::move(read));
}

void PinTracking::ungroup() {
    const auto lens = m_pins.lens();
    const LensPin* found = groupToTakeApart();
    if (!lens || !found) return;
    const LensPin wanted = *found;
    std::vector<LensPin> pins = m_pins.pins();
    std::erase(pins, wanted);
    for (const TokenId token : wanted.group)
        if (const LensPin one{wanted.position, token}; std::find(pins.begin(), pins.end(), one) == pins.end())
            pins.push_back(one);
    m_pins.setPins(pins);
    forget(wanted.group);
}

void PinTracking::remove(const LensPin& pin) {
    std::vector<LensPin> pins = m_pins.pins();
    if (std::erase(pins, pin) > 0) m_pins.setPins(pins);
    forgetTracked(pin.tokens());
}

void PinTracking::forgetTracked(const std::vector<TokenId>& tokens) {
    const auto lens = m_pins.lens();
    if (!lens || tokens.empty()) return;
    if (tokens.size() > 1) return forget(tokens);
    const std::vector<TokenId> tracked = tokensTrackedEverywhere(*lens);
    if (std::find(tracked.begin(), tracked.end(), tokens.front()) == tracked.end()) return;
    m_session.lens().track({{}, std::nullopt, tokens});
}

void PinTracking::forget(const std::vector<TokenId>& group) {
    if (!m_pins.lens()) return;
    std::vector<std::vector<TokenId>> groups = m_pins.lens()->groups;
    // A change that is on its way may be the one that brings it.
    if (std::erase(groups, group) > 0 || m_session.lens().isTracking()) changeGroups(std::move(groups));
}

} // namespace strata
