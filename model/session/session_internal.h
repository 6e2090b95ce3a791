// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files of the session only.
#pragma once

#include "model/session/session.h"

#include <algorithm>
#include <chrono>

namespace strata {

/// The model that is open, and who has it.
struct Session::Loaded {
    std::shared_ptr<Backend> backend;
    ModelHandle handle;
    std::vector<std::string>
        warnings; ///< said on opening: a run and a lens keep them too, but the window has heard them
};

/// Copies a growing document for the window: only when the last copy was taken, at most 30 times a second, and so
/// seldom that copying takes at most a tenth of the time.
class Snapshots {
public:
    Snapshots(Mailbox& mailbox, RunId id) : m_mailbox(mailbox), m_id(id) {}
    void operator()(const Document& soFar) {
        const auto now = Clock::now();
        if (now < m_next || !m_mailbox.wantsSnapshotOf(m_id)) return;
        m_mailbox.postSnapshot(m_id, kindOf(soFar).copy(soFar));
        const auto end = Clock::now();
        m_next = end + std::max<Clock::duration>(std::chrono::milliseconds(34), 10 * (end - now));
    }

private:
    using Clock = std::chrono::steady_clock;
    Mailbox& m_mailbox;
    RunId m_id;
    Clock::time_point m_next{};
};

} // namespace strata
