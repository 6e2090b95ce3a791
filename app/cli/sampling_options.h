// SPDX-License-Identifier: GPL-3.0-or-later
// Options that run and eval share: which labels, how a token is drawn, how many there are.
#pragma once

#include "app/cli/checks.h"
#include "model/decoding/decoding.h"

#include <string>

namespace strata::cli {

/// `Arguments` has labels, labelScore, sampling, maxNewTokens and fullDepth; it lives until the command line has been
/// read.
template <class Arguments> void addSamplingOptions(CLI::App* command, Arguments& arguments) {
    command
        ->add_option("--labels", arguments.labels,
                     "free: any text, mapped to a label; constrained: only labels of the taxonomy, token by token; "
                     "scored: every label whole, the most probable is taken; default: as the task says")
        ->check(oneOf({"free", "constrained", "scored"}));
    command
        ->add_option("--label-score", arguments.labelScore,
                     "what labels are compared by: the sum of their tokens' log-probabilities, or its mean per token")
        ->check(oneOf({"sum", "token-mean"}));
    command->add_option("--temperature", arguments.sampling.temperature, "0: greedy")
        ->capture_default_str()
        ->transform(numberWithin<double>(0, 100));
    command->add_option("--top-k", arguments.sampling.topK, "sample among the k most probable tokens; 0: all")
        ->capture_default_str()
        ->transform(wholeNumber(0));
    command->add_option("--top-p", arguments.sampling.topP, "sample among the most probable tokens of this mass")
        ->capture_default_str()
        ->transform(numberWithin<double>(0, 1, true));
    command->add_option("--seed", arguments.sampling.seed, "of the random numbers")
        ->capture_default_str()
        ->transform(numberWithin<std::uint64_t>(0));
    command->add_option("--max-new-tokens", arguments.maxNewTokens, "per level; default: the task's")
        ->transform(wholeNumber(1));
    command->add_flag("--full-depth", arguments.fullDepth,
                      "run every layer for every token (the answers are the same)");
}

} // namespace strata::cli
