// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/run_stages.h"

#include <algorithm>

namespace strata {
namespace {

const std::string nothing;

bool hasStage(const Run& run, int stage) {
    return stage >= 0 && stage < stageCount(run);
}

} // namespace

int stageCount(const Run& run) {
    return static_cast<int>(run.isFree() ? run.columns.size() : run.levels.size());
}

const std::vector<RunToken>* stageTokens(const Run& run, int stage) {
    if (!hasStage(run, stage)) return nullptr;
    const auto index = static_cast<std::size_t>(stage);
    return run.isFree() ? &run.columns[index].tokens : &run.levels[index].tokens;
}

int stageLength(const Run& run, int stage) {
    const std::vector<RunToken>* const tokens = stageTokens(run, stage);
    return tokens ? static_cast<int>(tokens->size()) : 0;
}

bool hasToken(const Run& run, const TokenPlace& place) {
    return place.token >= 0 && place.token < stageLength(run, place.stage);
}

const std::string& stageHead(const Run& run, int stage) {
    if (!hasStage(run, stage)) return nothing;
    const auto index = static_cast<std::size_t>(stage);
    return run.isFree() ? run.columns[index].head : run.levels[index].head;
}

const std::string& stageTitle(const Run& run, int stage) {
    if (!hasStage(run, stage)) return nothing;
    const auto index = static_cast<std::size_t>(stage);
    return run.isFree() ? run.columns[index].name : run.levels[index].name;
}

int headIndexOf(const Run& run, const std::string& head) {
    for (std::size_t i = 0; i < run.heads.size(); ++i)
        if (run.heads[i].name == head) return static_cast<int>(i);
    return -1;
}

int stageColor(const Run& run, int stage) {
    const int head = headIndexOf(run, stageHead(run, stage));
    if (head >= 0 || !run.isFree() || !hasStage(run, stage)) return head;
    int color = static_cast<int>(run.heads.size());
    for (int before = 0; before < stage; ++before)
        color += headIndexOf(run, stageHead(run, before)) < 0 ? 1 : 0;
    return color;
}

const RunToken* selectedToken(const Run& run, const Selection& selection) {
    if (!selection.stage || !selection.token) return nullptr;
    const std::vector<RunToken>* const tokens = stageTokens(run, *selection.stage);
    if (!tokens || *selection.token < 0 || static_cast<std::size_t>(*selection.token) >= tokens->size()) return nullptr;
    return &(*tokens)[static_cast<std::size_t>(*selection.token)];
}

StagePlace steppedPlace(const Run& run, const StagePlace& from, int by) {
    const int stages = stageCount(run);
    int stage = from.stage >= 0 ? from.stage : by > 0 ? 0 : stages - 1;
    int token = from.token >= 0 ? from.token + by : by > 0 ? 0 : stageLength(run, stage) - 1;
    while (stage >= 0 && stage < stages) {
        if (token >= 0 && token < stageLength(run, stage)) return {stage, token};
        stage += by;
        token = by > 0 ? 0 : stageLength(run, stage) - 1;
    }
    return {};
}

std::pair<int, int> tokensUpTo(const Run& run, const StagePlace& place) {
    int before = 0, all = 0;
    for (int stage = 0; stage < stageCount(run); ++stage) {
        const int length = stageLength(run, stage);
        all += length;
        before += stage < place.stage ? length : stage == place.stage ? std::min(length, place.token + 1) : 0;
    }
    return {before, all};
}

} // namespace strata
