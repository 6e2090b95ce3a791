// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a model for the window, the command line and the serve process alike.
#pragma once

#include "model/engine/engine.h"
#include "model/requests/open_request.h"
#include "model/requests/reply.h"
#include "model/tokenizer/tokenizer.h"

namespace strata {

/// Weights and tokenizer. Immutable; the last reference should go on the engine's thread, since unmapping gigabytes
/// takes a while.
struct LoadedPair {
    std::shared_ptr<const LoadedModel> model;
    std::shared_ptr<const Tokenizer> tokenizer; ///< null: there is none, and ids are shown as numbers
};

/// Whether a model without a tokenizer (or with one of a kind that is not read) is an error, or is run on typed ids.
enum class NoTokenizer { IsError, MeansIds };

/// Checkpoint and tokenizer of a model whose weights have not been touched: what can be wrong with a request is found
/// before the long part.
struct PreparedModel {
    Checkpoint checkpoint;
    std::shared_ptr<const Tokenizer> tokenizer;
    std::vector<std::string> warnings; ///< of the tokenizer, and of layers that could not be remembered
};

/// Errors: as openCheckpointOf and openTokenizer.
Result<PreparedModel> prepareModel(const OpenRequest& request, NoTokenizer rule, const JobControl& control);
/// Its weights, on the request's device. Errors: heads without a layer, too little memory, no such device; Cancelled.
Result<LoadedPair> loadPrepared(PreparedModel prepared, const OpenRequest& request, const JobControl& control);

/// The task of this name for a model: findTask(), and with a tokenizer of ids the prompt is ids and nothing else.
Result<Task> taskFor(const std::string& name, const Checkpoint& model, int heads, const Tokenizer& tokenizer);

ModelDescription describe(const LoadedPair& loaded);

} // namespace strata
