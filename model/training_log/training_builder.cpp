// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/training_builder.h"

#include "model/base/counted.h"
#include "model/base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strata {

std::string trainingSeriesName(std::string_view key) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 15> names{{
        {"grad_norm", "gradient_norm"},
        {"lr", "learning_rate"},
        {"num_input_tokens_seen", "tokens"},
        {"num_tokens", "tokens"},
        {"total_tokens", "tokens"},
        {"throughput", "tokens_per_second"},
        {"train_tokens_per_second", "tokens_per_second"},
        {"elapsed_time", "seconds"},
        {"train_runtime", "seconds"},
        {"train_loss", "loss"},
        {"training_loss", "loss"},
        {"val_loss", "eval/loss"},
        {"validation_loss", "eval/loss"},
        {"valid_loss", "eval/loss"},
        {"total_loss", "loss"},
    }};
    // The trainer's summary of the whole run, "train/train_loss", is no point of "train/loss".
    if (key.starts_with("train/train_")) return std::string(key);
    if (key.starts_with("train/")) key.remove_prefix(6);
    for (const auto& [foreign, own] : names)
        if (key == foreign) return std::string(own);
    if (key.starts_with("eval_")) return "eval/" + std::string(key.substr(5));
    for (const std::string_view end : {"_losses", "_loss"})
        if (key.size() > end.size() && key.ends_with(end) && key.find('/') == std::string_view::npos)
            return "loss/" + std::string(key.substr(0, key.size() - end.size()));
    return std::string(key);
}

void TrainingBuilder::value(const std::string& name, std::int64_t step, double value) {
    if (!std::isfinite(value) || step < 0) return;
    auto place = m_places.find(name);
    if (place == m_places.end()) {
        if (m_training.series.size() >= mostSeries) {
            if (!std::exchange(m_tooMany, true))
                warn("has more than " + std::to_string(mostSeries) + " series; those after \"" +
                     m_training.series.back().name + "\" are left out.");
            return;
        }
        place = m_places.emplace(name, Place{m_training.series.size()}).first;
        m_training.series.push_back({replaceInvalidUtf8(name), {}});
    }
    Place& at = place->second;
    std::vector<TrainingPoint>& points = m_training.series[at.index].points;
    if (!points.empty() && step < points.back().step && m_back != step) {
        m_back = step;
        warn("goes back from step " + std::to_string(points.back().step) + " to " + std::to_string(step) +
             ", as a training that was resumed does; what stood after that is replaced.");
    }
    if (at.passing) points.pop_back();
    if (!points.empty() && points.back().step >= step) {
        while (!points.empty() && points.back().step >= step)
            points.pop_back();
        at.seen = static_cast<std::int64_t>(points.size()) * at.stride;
    }
    const std::int64_t index = at.seen++;
    if (index % at.stride == 0 && points.size() == mostPoints) { // every second one goes
        m_thinned = true;
        for (std::size_t i = 0; 2 * i < points.size(); ++i)
            points[i] = points[2 * i];
        points.resize((points.size() + 1) / 2);
        at.stride *= 2;
    }
    points.push_back({step, value});
    at.passing = index % at.stride != 0;
}

void TrainingBuilder::samples(TrainingSamples samples) {
    std::size_t bytes = sizeof samples;
    for (TrainingSample& row : samples.rows) {
        row.input = replaceInvalidUtf8(row.input);
        bytes += row.input.size() + sizeof row;
        for (const TrainingAnswer& answer : row.answers)
            bytes += answer.text.size() + answer.gold.size() + answer.level.size() + sizeof answer;
    }
    if (m_textBytes + bytes > mostTextBytes) {
        if (!std::exchange(m_tooMuchText, true))
            warn("has more samples than can be kept; those from step " + std::to_string(samples.step) +
                 " on are left out.");
        return;
    }
    m_textBytes += bytes;
    while (!m_training.samples.empty() && m_training.samples.back().step >= samples.step)
        m_training.samples.pop_back(); // in order of steps
    m_training.samples.push_back(std::move(samples));
}

void TrainingBuilder::layers(TrainingLayers layers) {
    if (m_readings + layers.layers.size() + 1 > mostReadings) {
        if (!std::exchange(m_tooManyReadings, true))
            warn("has more layer readings than can be kept; those from step " + std::to_string(layers.step) +
                 " on are left out.");
        return;
    }
    m_readings += layers.layers.size() + 1;
    std::vector<TrainingLayers>& all = m_training.layers; // in order of steps
    while (!all.empty() && all.back().step > layers.step)
        all.pop_back();
    for (auto at = all.end(); at != all.begin() && std::prev(at)->step == layers.step; --at)
        if (std::prev(at)->level == layers.level) {
            all.erase(std::prev(at));
            break;
        }
    m_training.layers.push_back(std::move(layers));
}

void TrainingBuilder::head(HeadSummary head, std::int64_t tokens) {
    constexpr std::size_t mostHeads = 1000;
    if (tokens > 1 && m_training.vocabularies.size() < mostHeads) m_training.vocabularies[head.name] = tokens;
    std::erase_if(m_training.heads, [&](const HeadSummary& one) { return one.name == head.name; });
    if (m_training.heads.size() < mostHeads) m_training.heads.push_back(std::move(head));
}

void TrainingBuilder::warn(const std::string& sentence) {
    if (m_warnings.size() < mostWarnings)
        m_warnings.push_back(m_subject + ": " + sentence);
    else
        ++m_unsaid;
}

void TrainingBuilder::badLine(std::int64_t line, const std::string& why) {
    ++m_bad;
    warn("line " + std::to_string(line) + " " + why + "; it is passed over.");
}

Training TrainingBuilder::training() const {
    Training out = m_training;
    out.warnings = m_warnings;
    if (m_unsaid > 0)
        out.warnings.push_back(m_subject + ": " + counted(static_cast<std::int64_t>(m_unsaid), "further warning") +
                               ".");
    if (m_thinned)
        out.warnings.push_back(m_subject + ": has more than " + std::to_string(mostPoints) +
                               " points in a series; every second one is kept (of longer ones every fourth …).");
    return out;
}

} // namespace strata
