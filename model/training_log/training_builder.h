// SPDX-License-Identifier: GPL-3.0-or-later
// A training log as it is put together from the lines of a file, in bounded memory.
#pragma once

#include "model/training_log/training.h"

#include <map>
#include <string_view>

namespace strata {

/// How another program calls a number → the name of TrainingSeries ("grad_norm" → gradient_norm, "think_losses" →
/// loss/think, "train/loss" → loss, "eval_loss" → eval/loss); a name that says nothing stays.
std::string trainingSeriesName(std::string_view key);

/// A series of more than `mostPoints` points keeps every second one, then every fourth …, and its last. Where the
/// steps go back (a training that was resumed from an earlier state), what stood after that step is replaced.
class TrainingBuilder {
public:
    static constexpr std::size_t mostPoints = 20000, mostSeries = 256, mostWarnings = 20;
    static constexpr std::size_t mostTextBytes = std::size_t{64} << 20; ///< of all samples together
    static constexpr std::size_t mostReadings = std::size_t{1} << 20;   ///< layers of all steps together

    explicit TrainingBuilder(std::string subject) : m_subject(std::move(subject)) {}

    const std::string& subject() const { return m_subject; }
    /// What is not finite is passed over.
    void value(const std::string& name, std::int64_t step, double value);
    /// Of one step; a step that was there is replaced, and what came after it goes.
    void samples(TrainingSamples samples);
    void layers(TrainingLayers layers);
    void planned(std::int64_t steps) { m_training.plannedSteps = steps; }
    /// What a head is, as the log's first line says it; one of this name is replaced. `tokens`: 0: not known.
    void head(HeadSummary head, std::int64_t tokens);
    void end() { m_training.ended = true; }
    /// One sentence, with its place. Of many the first are kept, and the rest are counted.
    void warn(const std::string& sentence);
    /// Sentences about a line that could not be read: of many such lines the first are named.
    void badLine(std::int64_t line, const std::string& why);
    bool isEmpty() const {
        return m_training.heads.empty() && m_training.series.empty() && m_training.samples.empty() &&
               m_training.layers.empty();
    }
    std::size_t badLines() const { return m_bad; }

    /// What there is so far; its warnings say what was left out.
    Training training() const;

private:
    struct Place {
        std::size_t index = 0;
        std::int64_t seen = 0, stride = 1;
        bool passing = false; ///< the last point stands only until the next one comes
    };
    Training m_training;
    std::string m_subject;
    std::map<std::string, Place, std::less<>> m_places;
    std::vector<std::string> m_warnings;
    std::size_t m_unsaid = 0, m_bad = 0, m_textBytes = 0, m_readings = 0;
    bool m_thinned = false, m_tooMany = false, m_tooMuchText = false, m_tooManyReadings = false;
    std::optional<std::int64_t> m_back; ///< the step that the log last went back to
};

} // namespace strata
