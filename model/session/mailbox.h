// SPDX-License-Identifier: GPL-3.0-or-later
// What the working threads leave for the thread of the window.
#pragma once

#include "model/base/ids.h"
#include "model/base/job_control.h"
#include "model/documents/document.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace strata {

/// Results are put in under a mutex; the first one after an emptying calls `wake`, which only tells the receiver to
/// look. Of progress and of the snapshots of a growing document only the latest is kept, so a slow receiver is never
/// flooded.
class Mailbox {
public:
    using Letter = std::function<void()>; ///< called by the receiver, on its thread
    struct Content {
        std::vector<Letter> letters;
        std::map<RunId, Progress> progress;     ///< the latest of each job
        std::map<RunId, DocumentPtr> snapshots; ///< the latest of each job
    };

    explicit Mailbox(std::function<void()> wake) : m_wake(std::move(wake)) {}

    void post(Letter letter) {
        put([&](Content& content) { content.letters.push_back(std::move(letter)); });
    }
    void postProgress(RunId id, const Progress& progress) {
        put([&](Content& content) { content.progress.insert_or_assign(id, progress); });
    }
    void postSnapshot(RunId id, DocumentPtr soFar) {
        put([&](Content& content) { content.snapshots.insert_or_assign(id, std::move(soFar)); });
    }
    /// Whether the last snapshot was taken out; a copy before that would be made for nothing.
    bool wantsSnapshotOf(RunId id) const {
        const std::lock_guard lock(m_mutex);
        return !m_content.snapshots.contains(id);
    }
    Content take() {
        const std::lock_guard lock(m_mutex);
        m_awake = false;
        return std::exchange(m_content, Content{});
    }

private:
    template <class Change> void put(Change change) {
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            change(m_content);
            wake = !std::exchange(m_awake, true);
        }
        if (wake) m_wake();
    }

    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    Content m_content;
    bool m_awake = false; ///< the receiver was told and has not looked yet
};

} // namespace strata
