// SPDX-License-Identifier: GPL-3.0-or-later
// Times what a level of 200 labels costs: every label by itself after the text, and all of them in one pass over their
// tree. `label_cost MODEL [LABELS [PROMPT]]`: labels are taken from the model's taxonomy, PROMPT tokens stand before.
#include "model/decoding/label_trie.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace strata;

namespace {

double seconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

Result<void> measure(const std::string& folder, std::size_t count, std::size_t prompt) {
    LoadOptions options;
    STRATA_TRY(Checkpoint checkpoint, openCheckpoint(folder));
    const auto source = checkpoint.source;
    STRATA_TRY(const auto model, loadModel(std::move(checkpoint), options, {}));
    STRATA_TRY(const auto tokenizer, openTokenizer(source));
    STRATA_TRY(const Task task, findTask("", source, static_cast<int>(model->heads().size())));
    if (!task.taxonomy) return fail(ErrorCode::BadTask, folder, "has no taxonomy.");
    std::vector<TaxonomyNode> labels;
    for (int depth = task.taxonomy->depth() - 1; depth >= 0 && labels.size() < count; --depth)
        for (const TaxonomyNode* node : task.taxonomy->level(depth))
            if (labels.size() < count) labels.push_back({node->label, node->label, {}});
    STRATA_TRY(const LabelTrie trie, LabelTrie::make(*tokenizer, task.layout, labels));
    STRATA_TRY(std::vector<TokenId> text, tokenizer->encode("a small bird with a red breast that lives in gardens "));
    while (text.size() < prompt)
        text.insert(text.end(), text.begin(),
                    text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), prompt - text.size())));
    const HeadIndex head(static_cast<std::int32_t>(model->heads().size()) - 1);
    const HeadSpec& spec = model->heads().back().spec;
    RunState state(model);
    STRATA_CHECK(state.append(text));
    STRATA_CHECK(state.fill(*spec.layer, {}));

    double batched = 1e9;
    std::vector<LabelCandidate> together;
    ForwardCost once;
    for (int repeat = 0; repeat < 5; ++repeat) {
        const auto begin = std::chrono::steady_clock::now();
        const ForwardCost before = state.cost();
        STRATA_TRY(together, trie.score(state, head, {}));
        batched = std::min(batched, seconds(begin));
        once = {state.cost().layerTokens - before.layerTokens,
                state.cost().sequentialLayerSteps - before.sequentialLayerSteps};
    }

    double single = 1e9, worst = 0;
    ForwardCost each;
    for (int repeat = 0; repeat < 3; ++repeat) {
        const auto begin = std::chrono::steady_clock::now();
        const ForwardCost before = state.cost();
        worst = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const std::vector<TokenId> ids = trie.tokensOf(static_cast<int>(i));
            const std::int32_t prefix = state.length();
            STRATA_CHECK(state.append(std::span(ids).first(ids.size() - 1)));
            STRATA_CHECK(state.fill(*spec.layer, {}));
            STRATA_TRY(const LogProbabilities rows,
                       state.readout(*spec.layer, head, spec.readout, prefix - 1, state.length()));
            double sum = 0;
            for (std::size_t t = 0; t < ids.size(); ++t)
                sum +=
                    static_cast<double>(rows.row(static_cast<std::int64_t>(t))[static_cast<std::size_t>(ids[t].value)]);
            worst = std::max(worst, std::abs(sum - together[i].logprob));
            state.truncate(prefix);
        }
        single = std::min(single, seconds(begin));
        each = {state.cost().layerTokens - before.layerTokens,
                state.cost().sequentialLayerSteps - before.sequentialLayerSteps};
    }
    const std::int64_t layers = spec.layer->value;
    std::printf("%zu labels after %zu tokens, %lld layers\n", labels.size(), text.size(),
                static_cast<long long>(layers));
    std::printf("  one by one  %8.1f ms  %5lld passes  %8lld layer-tokens\n", 1e3 * single,
                static_cast<long long>(each.sequentialLayerSteps / layers), static_cast<long long>(each.layerTokens));
    std::printf("  one tree    %8.1f ms  %5lld passes  %8lld layer-tokens  (%.1f times as fast)\n", 1e3 * batched,
                static_cast<long long>(once.sequentialLayerSteps / layers), static_cast<long long>(once.layerTokens),
                single / batched);
    std::printf("  largest difference of a label's log-probability: %.2g\n", worst);
    return {};
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::printf("label_cost MODEL [LABELS [PROMPT]]\n");
        return 2;
    }
    const auto done = measure(words[1], count > 2 ? std::strtoul(words[2], nullptr, 10) : 200,
                              count > 3 ? std::strtoul(words[3], nullptr, 10) : 40);
    if (!done) std::printf("%s\n", done.error().message().c_str());
    return done ? 0 : 1;
}
