// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/training_log_writer.h"

#include "model/base/json_file.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

nlohmann::json samplesToJson(const std::vector<RowSample>& samples) {
    nlohmann::json rows = nlohmann::json::array();
    for (const RowSample& sample : samples) {
        nlohmann::json levels = nlohmann::json::array();
        for (const LevelSample& level : sample.levels)
            levels.push_back(
                {{"name", level.name}, {"gold", level.gold}, {"text", level.text}, {"probability", level.probability}});
        rows.push_back({{"row", sample.row}, {"input", sample.input}, {"levels", levels}});
    }
    return rows;
}

nlohmann::json layersToJson(const std::vector<HeadLayers>& heads) {
    nlohmann::json result = nlohmann::json::object();
    for (const HeadLayers& head : heads) {
        nlohmann::json& layers = result[head.name] = nlohmann::json::array();
        for (const LayerOfHead& layer : head.layers)
            layers.push_back({{"layer", layer.layer.value},
                              {"rows", layer.rows},
                              {"loss", std::isfinite(layer.loss) ? nlohmann::json(layer.loss) : nlohmann::json()},
                              {"accuracy", layer.accuracy}});
    }
    return result;
}

/// Whether a line stands for something after `step`: a later one, an end, or half of what was being written.
bool isLater(const std::string& line, std::int64_t step) {
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || json.contains("final")) return true;
    const auto found = json.find("step");
    return found != json.end() && found->is_number() && found->get<double>() > static_cast<double>(step);
}

/// A program that was killed had gone on since its last checkpoint: those steps come again.
Result<void> keepUpTo(const std::filesystem::path& path, std::int64_t step) {
    std::ifstream file(path);
    if (!file) return {};
    std::string kept;
    bool cut = false;
    for (std::string line; std::getline(file, line);)
        if (isLater(line, step))
            cut = true;
        else
            kept += line + '\n';
    file.close();
    return cut ? writeFileAtomically(path, kept) : Result<void>{};
}

} // namespace

Result<void> TrainingLogWriter::open(const std::filesystem::path& path, int every, std::optional<std::int64_t> after) {
    m_every = std::max(1, every);
    if (after) STRATA_CHECK(keepUpTo(path, *after));
    m_file.open(path, after ? std::ios::app : std::ios::trunc);
    if (!m_file) return fail(ErrorCode::FileUnwritable, path.string(), "the log cannot be written.");
    return {};
}

void TrainingLogWriter::write(const nlohmann::json& line) {
    m_file << dumpJson(line) << std::endl;
}

void TrainingLogWriter::begun(const TrainPlan& plan) {
    nlohmann::json heads = nlohmann::json::array();
    for (const TrainPlan::Head& head : plan.heads)
        heads.push_back({{"name", head.name},
                         {"layer", head.layer.value},
                         {"readout", head.readout == Readout::Norm ? "norm" : "raw"},
                         {"tokens", head.tokens},
                         {"weight", head.weight}});
    write({{"begin", true}, {"planned_steps", plan.plannedSteps}, {"model_layers", plan.layers}, {"heads", heads}});
}

void TrainingLogWriter::stepDone(const TrainStep& step) {
    if (step.step % m_every != 0 && step.step != 1) return;
    nlohmann::json losses;
    for (const auto& [head, loss] : step.losses)
        losses[head] = loss ? nlohmann::json(*loss) : nlohmann::json();
    nlohmann::json line = {{"step", step.step},
                           {"epoch", step.epoch},
                           {"learning_rate", step.learningRate},
                           {"loss", step.loss},
                           {"losses", losses},
                           {"gradient_norm", step.gradientNorm},
                           {"tokens_per_second", step.tokensPerSecond},
                           {"tokens", step.tokens},
                           {"seconds", step.seconds}};
    for (const auto& [part, norm] : step.gradientNorms)
        line["gradient_norms"][part] = norm;
    if (step.memory > 0) line["memory"] = step.memory;
    if (step.deviceMemory) line["device_memory"] = *step.deviceMemory;
    write(line);
}

void TrainingLogWriter::evaluated(std::int64_t step, std::int64_t epoch,
                                  const std::vector<LevelEvaluation>& evaluation) {
    write({{"step", step}, {"epoch", epoch}, {"evaluation", evaluationToJson(evaluation)}});
}

void TrainingLogWriter::heldOutRead(std::int64_t step, const HeldOutReading& reading) {
    if (!reading.samples.empty()) write({{"step", step}, {"samples", samplesToJson(reading.samples)}});
    if (!reading.layers.empty()) write({{"step", step}, {"layers", layersToJson(reading.layers)}});
}

void TrainingLogWriter::headsCompared(std::int64_t step, const std::vector<HeadDrift>& drifts) {
    nlohmann::json line = {{"step", step}};
    for (const HeadDrift& drift : drifts) {
        line["drift"][drift.name] = drift.rows;
        if (drift.divergence) line["divergence"][drift.name] = *drift.divergence;
    }
    write(line);
}

void TrainingLogWriter::finished(const TrainSummary& summary) {
    nlohmann::json last = {
        {"final", true},        {"steps", summary.steps},     {"epochs", summary.epochs},
        {"loss", summary.loss}, {"seconds", summary.seconds}, {"tokens_per_second", summary.tokensPerSecond}};
    if (!summary.evaluation.empty()) last["evaluation"] = evaluationToJson(summary.evaluation);
    write(last);
}

} // namespace strata
