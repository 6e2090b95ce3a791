// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files of the session only.
#pragma once

#include "model/engine/engine.h"
#include "model/session/session.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <new>

namespace strata {

/// Weights and tokenizer. The last reference goes on the engine's thread, since unmapping gigabytes takes a while.
struct Session::Loaded {
    std::shared_ptr<const LoadedModel> model;
    std::shared_ptr<const Tokenizer> tokenizer;
};

/// What opening a model brings: either everything, or the question for the layers of its heads.
struct Session::Opened {
    std::shared_ptr<const Loaded> loaded;
    std::shared_ptr<const ModelFacts> facts;
    std::shared_ptr<const Task> task;
    std::optional<Error> taskError; ///< the model is open, but the task that was asked for is not usable
    std::optional<HeadQuestion> question;
    std::vector<std::string> warnings;
};

/// A run and a lens keep the warnings of their model too; the window has heard those.
inline bool saidOnOpening(const LoadedModel& model, const std::string& warning) {
    const std::vector<std::string>& said = model.warnings();
    return std::find(said.begin(), said.end(), warning) != said.end();
}

/// Copies a growing run or lens for the window: only when the last copy was taken, at most 30 times a second, and so
/// seldom that copying takes at most a tenth of the time.
template <class T> class Snapshots {
public:
    Snapshots(Mailbox& mailbox, RunId id) : m_mailbox(mailbox), m_id(id) {}
    void operator()(const T& soFar) {
        const auto now = Clock::now();
        if (now < m_next || !m_mailbox.wantsSnapshotOf(soFar)) return;
        m_mailbox.postSnapshot(m_id, std::make_shared<const T>(soFar));
        const auto end = Clock::now();
        m_next = end + std::max<Clock::duration>(std::chrono::milliseconds(34), 10 * (end - now));
    }

private:
    using Clock = std::chrono::steady_clock;
    Mailbox& m_mailbox;
    RunId m_id;
    Clock::time_point m_next{};
};

/// The one catch at the boundary of a job: whatever flies becomes an Error.
template <class T, class Work> Result<T> guarded(Work&& work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "memory",
                    "there was not enough for this; close other programs or shorten the text");
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal, "internal error", exception.what());
    }
}

} // namespace strata
