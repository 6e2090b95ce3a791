// SPDX-License-Identifier: GPL-3.0-or-later
// Who does the work that is asked of a model: this process, or another one here or elsewhere.
#pragma once

#include "model/engine/memory.h"
#include "model/requests/reply.h"
#include "model/requests/request.h"
#include "model/service/dispatcher.h"
#include "model/service/worker.h"

#include <functional>

namespace strata {

class Backend {
public:
    /// Called on working threads of the backend, never on the thread that submits.
    struct Callbacks {
        std::function<void(const Progress&)> progress;
        DocumentObserver snapshot;                      ///< what there is so far; copy what you keep
        std::function<void(const Result<Reply>&)> done; ///< once, whatever happens
    };
    virtual ~Backend() = default;

    /// `id` is not used again; of a request::Open it is the ModelHandle.
    virtual void submit(std::uint64_t id, Request request, Callbacks callbacks) = 0;
    /// The request ends soon: with what it has, or as Cancelled.
    virtual void cancel(std::uint64_t id) = 0;
    virtual void cancelAll() = 0;
    /// Returns when every request is done.
    virtual void drain() = 0;
    /// Where it works: empty for this process, else a name for people ("gpu-server").
    virtual std::string place() const { return {}; }

protected:
    Backend() = default;
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;
};

/// On an engine thread of its own; what only reads files has another one.
class LocalBackend : public Backend {
public:
    ~LocalBackend() override;
    void submit(std::uint64_t id, Request request, Callbacks callbacks) override;
    void cancel(std::uint64_t id) override;
    void cancelAll() override;
    void drain() override;

private:
    Dispatcher m_dispatcher;
    // After the dispatcher: joined before it goes. What computing kept for its next buffers is given back once it
    // rests.
    Worker m_engine{giveBackFreedMemory};
    Worker m_files;
};

/// Minutes: it pauses between its rows, and others pass.
bool isLong(const Request& request);

} // namespace strata
