// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/log_object.h"

#include "model/base/ascii.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace strata {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 6> stepNames{"step",      "current_steps", "global_step",
                                                    "iteration", "iter",          "current_step"};
constexpr std::int64_t largestStep = std::int64_t{1} << 53; ///< what a double holds, as JSON of other programs has it

std::optional<std::int64_t> wholeNumber(const Json& value) {
    if (!value.is_number()) return std::nullopt;
    const double number = value.get<double>();
    if (!(number >= 0) || number > double(largestStep) || number != std::floor(number)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<double> finite(const Json& value) {
    if (!value.is_number()) return std::nullopt;
    const double number = value.get<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> stepOf(const Json& object) {
    for (const std::string_view name : stepNames)
        if (const auto found = object.find(name); found != object.end()) return wholeNumber(*found);
    return std::nullopt;
}

std::string textIn(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<double> numberIn(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? std::nullopt : finite(*found);
}

/// Numbers of an object, as "PREFIX/KEY".
void addGroup(const Json& group, const std::string& prefix, std::int64_t step, TrainingBuilder& builder) {
    for (const auto& [name, value] : group.items())
        if (const auto number = finite(value)) builder.value(prefix + "/" + name, step, *number);
}

void addEvaluation(const Json& levels, std::int64_t step, TrainingBuilder& builder) {
    for (const Json& level : levels) {
        if (!level.is_object()) continue;
        const std::string name = textIn(level, "name");
        if (name.empty()) continue;
        for (const char* measure : {"loss", "accuracy", "joint_accuracy"})
            if (const auto number = numberIn(level, measure))
                builder.value("eval/" + name + "/" + measure, step, *number);
    }
}

void addSamples(const Json& rows, std::int64_t step, TrainingBuilder& builder) {
    TrainingSamples samples;
    samples.step = step;
    for (const Json& row : rows) {
        if (!row.is_object()) continue;
        TrainingSample sample;
        if (const auto at = row.find("row"); at != row.end()) sample.row = wholeNumber(*at).value_or(0);
        sample.input = textIn(row, "input");
        if (const auto levels = row.find("levels"); levels != row.end() && levels->is_array())
            for (const Json& level : *levels)
                if (level.is_object())
                    sample.answers.push_back({textIn(level, "name"), textIn(level, "gold"), textIn(level, "text"),
                                              numberIn(level, "probability")});
        samples.rows.push_back(std::move(sample));
    }
    builder.samples(std::move(samples));
}

void addLayers(const Json& levels, std::int64_t step, TrainingBuilder& builder) {
    for (const auto& [name, read] : levels.items()) {
        if (!read.is_array()) continue;
        TrainingLayers at{step, name, {}};
        for (const Json& one : read) {
            if (!one.is_object()) continue;
            const auto layer = one.find("layer");
            const auto number = layer == one.end() ? std::nullopt : wholeNumber(*layer);
            if (number && *number <= 100000)
                at.layers.push_back({static_cast<int>(*number), numberIn(one, "loss"), numberIn(one, "accuracy")});
        }
        builder.layers(std::move(at));
    }
}

bool isBeginning(const Json& object) {
    const auto found = object.find("begin");
    return found != object.end() && *found == true;
}

void addBeginning(const Json& object, TrainingBuilder& builder) {
    if (const auto planned = object.find("planned_steps"); planned != object.end())
        if (const auto steps = wholeNumber(*planned); steps && *steps > 0) builder.planned(*steps);
    const auto heads = object.find("heads");
    if (heads == object.end() || !heads->is_array()) return;
    for (const Json& one : *heads) {
        if (!one.is_object() || textIn(one, "name").empty()) continue;
        HeadSummary head;
        head.name = textIn(one, "name");
        const auto number = [&](const char* key) {
            const auto found = one.find(key);
            return found == one.end() ? std::int64_t{0} : wholeNumber(*found).value_or(0);
        };
        head.layer = LayerIndex{static_cast<int>(std::min<std::int64_t>(number("layer"), 100000))};
        head.readout = textIn(one, "readout") == "norm" ? Readout::Norm : Readout::Raw;
        builder.head(std::move(head), number("tokens"));
    }
}

bool isLossName(std::string_view key) {
    return key == "loss" || key == "losses" || key.ends_with("_loss") || key.ends_with("_losses");
}

} // namespace

bool isStepName(std::string_view key) {
    const std::string lower = lowerAscii(std::string(key));
    return std::find(stepNames.begin(), stepNames.end(), lower) != stepNames.end() || lower == "steps";
}

std::optional<double> secondsOf(std::string_view clock) {
    double days = 0;
    if (const auto day = clock.find(" day"); day != std::string_view::npos) {
        if (std::from_chars(clock.data(), clock.data() + day, days).ec != std::errc{}) return std::nullopt;
        const auto comma = clock.find(", ");
        if (comma == std::string_view::npos) return std::nullopt;
        clock.remove_prefix(comma + 2);
    }
    double total = 0;
    int parts = 0;
    const char* at = clock.data();
    const char* const end = at + clock.size();
    while (at < end) {
        double part = 0;
        const auto [next, error] = std::from_chars(at, end, part);
        if (error != std::errc{} || !(part >= 0) || !std::isfinite(part)) return std::nullopt;
        total = total * 60 + part;
        ++parts;
        if (next == end) break;
        if (*next != ':') return std::nullopt;
        at = next + 1;
    }
    if (parts != 3) return std::nullopt;
    return days * 86400 + total;
}

bool isLogObject(const Json& object) {
    if (!object.is_object()) return false;
    if (const auto history = object.find("log_history"); history != object.end()) return history->is_array();
    if (isBeginning(object) && object.contains("planned_steps")) return true;
    const bool hasStep = stepOf(object).has_value();
    for (const auto& [key, value] : object.items()) {
        if (isLossName(key) && (value.is_number() || value.is_object())) return true;
        if (hasStep && !isStepName(key) &&
            (value.is_number() || value.is_object() || key == "evaluation" || key == "samples"))
            return true;
    }
    return false;
}

bool addLogObject(const Json& object, std::int64_t line, TrainingBuilder& builder) {
    if (!object.is_object()) return false;
    if (isBeginning(object)) {
        addBeginning(object, builder);
        return true;
    }
    const auto has = [&](const char* key) { return object.contains(key); };
    std::optional<std::int64_t> step = stepOf(object);
    const bool isFinal = object.value("final", Json()) == true;
    if (isFinal) {
        builder.end();
        if (!step && has("steps")) step = wholeNumber(object["steps"]);
    }
    // Summaries at the end of Hugging Face's log_history: means over the whole training, under names of their own.
    const bool isSummary = has("train_runtime");
    if (isSummary) builder.end();
    const bool isAny = isFinal || isLogObject(object);
    if (!isAny) return false;
    const std::int64_t at = step.value_or(line);
    if (has("total_steps"))
        if (const auto planned = wholeNumber(object["total_steps"])) builder.planned(*planned);
    for (const auto& [key, value] : object.items()) {
        if (isStepName(key) || key == "total_steps" || key == "percentage" || key == "epochs" || key == "model" ||
            key == "options")
            continue;
        if (key == "evaluation" && value.is_array())
            addEvaluation(value, at, builder);
        else if (key == "samples" && value.is_array())
            addSamples(value, at, builder);
        else if (key == "layers" && value.is_object())
            addLayers(value, at, builder);
        else if (key == "losses" && value.is_object())
            addGroup(value, "loss", at, builder);
        else if (value.is_object())
            addGroup(value, key, at, builder);
        else if (isSummary && key == "train_loss")
            builder.value(key, at, value.is_number() ? value.get<double>() : std::nan(""));
        else if (const auto number = finite(value))
            builder.value(trainingSeriesName(key), at, *number);
        else if (key == "elapsed_time" && value.is_string())
            if (const auto seconds = secondsOf(value.get_ref<const std::string&>()))
                builder.value("seconds", at, *seconds);
    }
    return true;
}

} // namespace strata
