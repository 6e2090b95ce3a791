// Shared by the files of the session only.
#pragma once

#include "model/session/session.h"

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

/// The one catch at the boundary of a job: whatever flies becomes an Error.
template <class T, class Work> Result<T> guarded(Work&& work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "memory", "there was not enough for this; close other programs or shorten the text");
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal, "internal error", exception.what());
    }
}

} // namespace strata
