// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/sweep_levels.h"

#include "model/base/field_names.h"
#include "model/base/shown_text.h"
#include "model/task/conversation.h"

#include <algorithm>
#include <set>

namespace strata {
namespace {

std::int64_t indexOf(const SweptLevel& level, std::int32_t id) {
    if (level.tokens.empty()) return id;
    const auto found = std::lower_bound(level.tokens.begin(), level.tokens.end(), id);
    return found != level.tokens.end() && *found == id ? found - level.tokens.begin() : -1;
}

/// What may stand beside gold at each of its tokens: the labels below the true one above, as far as they begin alike.
Result<std::vector<std::vector<std::int64_t>>> othersAt(const SweptLevel& level, const ExampleSource& source,
                                                        const DataRow& row, std::span<const TokenId> gold) {
    const Task& task = source.task();
    const TaxonomyNode* const parent = task.taxonomy->resolve(labelPath(task, level.index, row.answers));
    std::vector<std::set<std::int64_t>> next(gold.size());
    bool isLabel = false;
    for (const TaxonomyNode& node : parent ? parent->children : std::vector<TaxonomyNode>()) {
        STRATA_TRY(const std::vector<TokenId> ids, encodeAnswer(source.tokenizer(), task.layout, node.label));
        std::size_t same = 0;
        while (same < gold.size() && same < ids.size() && ids[same] == gold[same])
            ++same;
        isLabel = isLabel || (same == gold.size() && same == ids.size());
        if (same < gold.size() && same < ids.size()) next[same].insert(indexOf(level, ids[same].value));
    }
    if (!isLabel)
        return fail(ErrorCode::BadData, "row at line " + std::to_string(row.line),
                    "answers the level " + level.about.name + " with what is none of its labels" +
                        (parent ? " there" : "") + "; mend the row, or leave the level out with " + fieldText("level") +
                        ".");
    std::vector<std::vector<std::int64_t>> others;
    for (const auto& tokens : next)
        others.emplace_back(tokens.begin(), tokens.end());
    return others;
}

} // namespace

Result<std::vector<SweptLevel>> sweptLevels(const ExampleSource& data, const std::vector<std::string>& names,
                                            std::int64_t vocabularySize) {
    const Task& task = data.task();
    STRATA_TRY(const std::vector<std::vector<std::int32_t>> tokens, data.labelTokens());
    const bool anyLabels = std::any_of(tokens.begin(), tokens.end(), [](const auto& ids) { return !ids.empty(); });
    std::vector<std::string> known;
    for (const TaskLevel& level : task.levels)
        known.push_back(level.name);
    for (const std::string& name : names)
        if (std::none_of(task.levels.begin(), task.levels.end(), [&](const auto& level) { return level.name == name; }))
            return fail(ErrorCode::BadArgument, fieldText("level", name),
                        "is no level of the task " + shownName(task.name) + ", which has " + shownNames(known) + ".");
    std::vector<SweptLevel> levels;
    for (std::size_t i = 0; i < task.levels.size(); ++i) {
        const std::string& name = task.levels[i].name;
        const bool isLabel = !tokens[i].empty();
        if (names.empty() ? anyLabels && !isLabel : std::find(names.begin(), names.end(), name) == names.end())
            continue;
        SweptLevel level;
        level.index = static_cast<int>(i);
        level.tokens.assign(tokens[i].begin(), tokens[i].end());
        level.about.name = name;
        level.about.isLabel = isLabel;
        level.about.tokens = isLabel ? static_cast<std::int64_t>(level.tokens.size()) : vocabularySize;
        levels.push_back(std::move(level));
    }
    return levels;
}

Result<void> addAnswer(LevelPlaces& places, const SweptLevel& level, const ExampleSource& source,
                       const TrainingRow& row, std::size_t index, const TrunkStates& states) {
    if (places.begins.empty()) places.begins.push_back(0);
    const DataRow& data = source.rows()[static_cast<std::size_t>(row.key / 2)]; // its place: ExampleSource
    for (const LabelSpan& span : row.spans) {
        const std::int32_t begin = std::max(span.begin, 1); // nothing comes before the first token
        if (span.level != level.index || begin >= span.end) continue;
        const std::span gold =
            std::span(row.ids).subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(span.end - begin));
        if (level.about.isLabel) {
            STRATA_TRY(auto others, othersAt(level, source, data, gold));
            std::move(others.begin(), others.end(), std::back_inserter(places.others));
        }
        for (std::int32_t t = begin; t < span.end; ++t) {
            places.places.push_back(states.placeOf(index, t - 1));
            places.targets.push_back(indexOf(level, row.ids[static_cast<std::size_t>(t)].value));
        }
        places.begins.push_back(places.places.size());
    }
    return {};
}

SweepMeasure measureOf(const at::Tensor& logits, const LevelPlaces& places) {
    const at::Tensor values = logits.to(at::kCPU, at::kFloat).contiguous();
    const at::Tensor logs = at::log_softmax(values.to(at::kDouble), -1).contiguous();
    const std::int64_t width = values.size(1);
    SweepMeasure measure;
    std::size_t right = 0;
    for (std::size_t answer = 0; answer < places.answers(); ++answer) {
        bool all = true;
        for (std::size_t i = places.begins[answer]; i < places.begins[answer + 1]; ++i) {
            const float* const row = values.data_ptr<float>() + static_cast<std::int64_t>(i) * width;
            const std::int64_t target = places.targets[i];
            measure.loss -= logs.data_ptr<double>()[static_cast<std::int64_t>(i) * width + target];
            if (places.others.empty())
                all = all && std::max_element(row, row + width) - row == target;
            else
                all = all && std::all_of(places.others[i].begin(), places.others[i].end(),
                                         [&](std::int64_t other) { return row[target] > row[other]; });
        }
        right += all ? 1 : 0;
    }
    measure.accuracy = static_cast<double>(right) / static_cast<double>(places.answers());
    measure.loss /= static_cast<double>(places.places.size());
    return measure;
}

} // namespace strata
