// SPDX-License-Identifier: GPL-3.0-or-later
// A training log as a document: what one training said while it went on. "format": "strata-training", "version": 1.
#pragma once

#include "model/base/result.h"
#include "model/documents/run_summary.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>

namespace strata {

struct TrainingPoint {
    std::int64_t step = 0;
    double value = 0; ///< finite
    friend bool operator==(const TrainingPoint&, const TrainingPoint&) = default;
};

/// One number over the steps. Whatever program wrote the log, the names are these:
///   loss, loss/HEAD                     of the training's batches, nats
///   eval/loss, eval/LEVEL/loss          of the held-out rows, nats
///   eval/LEVEL/accuracy, eval/LEVEL/joint_accuracy     0..1
///   gradient_norms/PART                 embedding, layer/3, head/HEAD
///   drift/HEAD, divergence/HEAD         of the final head: 1 − mean cosine of their rows; KL(final ‖ head), nats
///   memory, device_memory               bytes
///   learning_rate, gradient_norm, tokens (since the beginning), tokens_per_second, seconds, epoch
/// and others as the log calls them.
struct TrainingSeries {
    std::string name;
    std::vector<TrainingPoint> points; ///< steps rise
    friend bool operator==(const TrainingSeries&, const TrainingSeries&) = default;
};

/// What one head answered to a held-out prompt.
struct TrainingAnswer {
    std::string level;
    std::string gold, text;
    std::optional<double> probability; ///< of the text, 0..1
    friend bool operator==(const TrainingAnswer&, const TrainingAnswer&) = default;
};

struct TrainingSample {
    std::int64_t row = 0; ///< of the held-out file, from 1
    std::string input;
    std::vector<TrainingAnswer> answers;
    friend bool operator==(const TrainingSample&, const TrainingSample&) = default;
};

struct TrainingSamples {
    std::int64_t step = 0;
    std::vector<TrainingSample> rows;
    friend bool operator==(const TrainingSamples&, const TrainingSamples&) = default;
};

/// What a layer reads through a level's head at the teacher-forced positions of the held-out answers.
struct TrainingLayer {
    int layer = 0;
    std::optional<double> loss;     ///< nats
    std::optional<double> accuracy; ///< 0..1
    friend bool operator==(const TrainingLayer&, const TrainingLayer&) = default;
};

struct TrainingLayers {
    std::int64_t step = 0;
    std::string level;
    std::vector<TrainingLayer> layers;
    friend bool operator==(const TrainingLayers&, const TrainingLayers&) = default;
};

struct Training : Document {
    std::string_view kind() const override { return "training"; }

    std::string title;      ///< of lists: the folder and the name of its file
    std::string source;     ///< the file that it was read from
    std::string sourceKind; ///< trainingSourceName() of it
    std::vector<TrainingSeries> series;
    std::vector<TrainingSamples> samples;             ///< steps rise
    std::vector<TrainingLayers> layers;               ///< steps rise; of one step a level each
    std::map<std::string, std::int64_t> vocabularies; ///< by head: tokens that it can say
    std::optional<std::int64_t> plannedSteps;
    bool ended = false; ///< the log says that the training was finished
    friend bool operator==(const Training&, const Training&) = default;

    const TrainingSeries* find(std::string_view name) const;
    std::int64_t lastStep() const; ///< 0: there is none
    /// HEAD of the series loss/HEAD, in the order of the log.
    std::vector<std::string> lossNames() const;
    /// LEVEL of the series eval/LEVEL/MEASURE, in the order of the log.
    std::vector<std::string> levelNames(std::string_view measure) const;
};

nlohmann::json trainingToJson(const Training& training);
/// Errors: BadFormat, with `subject` and the key.
Result<Training> trainingFromJson(const nlohmann::json& document, const std::string& subject);
Result<void> saveTraining(const Training& training, const std::filesystem::path& path);
RunSummary summaryOf(const Training& training);

} // namespace strata
