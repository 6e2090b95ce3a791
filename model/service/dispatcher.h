// SPDX-License-Identifier: GPL-3.0-or-later
// Where requests are carried out: the models that are open, and what is done with them.
#pragma once

#include "model/requests/reply.h"
#include "model/requests/request.h"
#include "model/service/open_model.h"

#include <map>
#include <mutex>

namespace strata {

/// Growing runs and lenses, on the working thread; copy what you keep.
using DocumentObserver = std::function<void(const Document& soFar)>;

/// Records of an evaluation as they come (request::Evaluate::streamRecords), in pieces: an evaluation that holds the
/// new ones alone, the first piece none and the task's tree of labels. On the working thread, which waits. An error
/// ends it.
using RecordsObserver = std::function<Result<void>(const Evaluation& piece)>;

/// Keeps the open models by the ids of the requests that opened them. perform() is called on one thread, the engine's;
/// a ChooseTask may be carried out on any other meanwhile, since it reads files only.
class Dispatcher {
public:
    /// Carries a request out. Whatever is thrown on the way becomes an Error. Errors: what the request says; a model
    /// that is not open; Cancelled for what keeps nothing.
    Result<Reply> perform(std::uint64_t id, const Request& request, const JobControl& control,
                          const DocumentObserver& observer = {}, const RecordsObserver& records = {});

private:
    Result<Reply> work(std::uint64_t id, const Request& request, const JobControl& control,
                       const DocumentObserver& observer, const RecordsObserver& records);
    Result<Reply> open(std::uint64_t id, const request::Open& request, const JobControl& control);
    Result<LoadedPair> find(ModelHandle model) const;
    /// With the weights of a model that is open, where they are the same and its heads alone lie elsewhere.
    Result<LoadedPair> load(PreparedModel prepared, const OpenRequest& request, const JobControl& control) const;
    Result<std::shared_ptr<const Task>> taskOf(const LoadedPair& loaded, const TaskReference& reference) const;

    mutable std::mutex m_mutex; ///< of m_models
    std::map<ModelHandle, LoadedPair> m_models;
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
