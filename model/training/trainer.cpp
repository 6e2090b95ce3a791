// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/training/evaluation.h"
#include "model/training/folder_files.h"
#include "model/training/model_folder.h"
#include "model/training/schedule.h"
#include "model/training/step_runner.h"
#include "model/training/task_heads.h"
#include "model/training/thread_team.h"
#include "model/training/training.h"
#include "model/training/training_state.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <thread>

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A token that a head is taught to say. The first token of a row is preceded by none that could say it.
bool hasTarget(const TrainingRow& row) {
    return std::any_of(row.spans.begin(), row.spans.end(),
                       [](const LabelSpan& span) { return span.end > std::max(span.begin, 1); });
}

/// One training run: what it owns, and the loop.
class Trainer {
public:
    Trainer(const TrainStart& start, const ExampleSource& data, const ExampleSource* heldOut,
            const TrainOptions& options, std::filesystem::path output, const JobControl& control)
        : m_start(start), m_data(data), m_heldOut(heldOut), m_options(options), m_output(std::move(output)),
          m_control(control),
          m_threads(options.threads > 0 ? options.threads
                                        : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))) {}

    Result<TrainSummary> run() {
        STRATA_CHECK(makeParameters());
        STRATA_CHECK(prepareOutput(m_output));
        const SingleThreadedMath scope;
        const DType dtype = m_options.dtype.value_or(machineSummary().hasBFloat16 ? DType::BFloat16 : DType::Float32);
        StepRunner runner(m_parameters, scalarType(dtype), m_threads, m_options.freezeBase);
        OptimizerOptions optimizerOptions;
        optimizerOptions.kind = m_options.muon ? OptimizerKind::Muon : OptimizerKind::AdamW;
        optimizerOptions.weightDecay = m_options.weightDecay;
        optimizerOptions.headsOnly = m_options.freezeBase;
        optimizerOptions.threads = runner.packed() ? m_threads : 1;
        Optimizer optimizer(m_parameters, optimizerOptions);
        STRATA_CHECK(openLog());

        std::error_code error;
        if (std::filesystem::exists(trainingStatePath(m_output), error)) {
            STRATA_TRY(m_place, loadTrainingState(m_output, m_parameters, optimizer, fingerprintOptions()));
            runner.refresh();
        }
        if (m_heldOut != nullptr) {
            STRATA_TRY(m_heldOutRows, m_heldOut->plainRows(m_options.augmentation, m_threads, m_control));
            nameHeads(m_heldOutRows);
        }
        auto trained = loop(runner, optimizer);
        if (!trained) {
            if (trained.error().code != ErrorCode::Cancelled) return tl::unexpected(trained.error());
            STRATA_CHECK(saveState(optimizer));
            return fail(ErrorCode::Cancelled, m_output.string(),
                        "was left off after step " + std::to_string(m_place.step) +
                            "; its state is kept there, and the same command goes on from it.");
        }
        const std::filesystem::path source = m_start.checkpoint ? m_start.checkpoint->source : std::filesystem::path();
        STRATA_CHECK(writeModelFolder(m_parameters, {m_start.config, m_start.tokenizer, m_start.task, source},
                                      m_options.saveDType, m_output));
        std::filesystem::remove(trainingStatePath(m_output), error);
        m_summary.steps = m_place.step;
        m_summary.epochs = static_cast<int>(m_place.epoch);
        m_summary.seconds = m_place.secondsSoFar;
        m_summary.tokensPerSecond =
            m_place.secondsSoFar > 0 ? static_cast<double>(m_place.tokensSoFar) / m_place.secondsSoFar : 0.0;
        nlohmann::json last = {
            {"final", true},          {"steps", m_summary.steps},     {"epochs", m_summary.epochs},
            {"loss", m_summary.loss}, {"seconds", m_summary.seconds}, {"tokens_per_second", m_summary.tokensPerSecond}};
        if (!m_summary.evaluation.empty()) last["evaluation"] = evaluationToJson(m_summary.evaluation);
        writeLog(last);
        return m_summary;
    }

private:
    Result<void> makeParameters() {
        if (m_start.checkpoint) {
            LoadOptions load;
            load.device = m_options.device;
            load.dtype = DType::Float32;
            load.threads = m_threads;
            STRATA_TRY(const auto model, loadModel(*m_start.checkpoint, load, m_control));
            m_parameters = copyParameters(*model);
        } else {
            STRATA_TRY(const Architecture architecture, parseArchitecture(m_start.config, m_start.configName));
            STRATA_TRY(const std::vector<HeadSpec> heads,
                       headsFromConfig(m_start.config, architecture, m_start.configName));
            m_parameters = initialiseParameters(architecture, heads, m_options.seed);
        }
        STRATA_TRY(const at::Device device, parseDevice(m_options.device));
        if (!device.is_cpu()) moveParameters(m_parameters, device);
        const auto levels = static_cast<std::size_t>(m_parameters.levels());
        STRATA_TRY(m_headOf, headsOfTask(m_parameters.heads, m_data.task()));
        if (!m_options.levelWeights.empty() && m_options.levelWeights.size() != m_headOf.size())
            return fail(ErrorCode::BadArgument, "--weights",
                        "names " + std::to_string(m_options.levelWeights.size()) + " weights for the " +
                            std::to_string(m_headOf.size()) + " levels of the task.");
        for (std::size_t i = 0; i < m_options.levelWeights.size(); ++i)
            m_parameters.heads[static_cast<std::size_t>(m_headOf[i])].lossWeight = m_options.levelWeights[i];
        for (const HeadSpec& head : m_parameters.heads)
            m_levelWeights.push_back(head.lossWeight);
        if (m_options.freezeBase)
            for (std::size_t i = 0; i < levels; ++i)
                if (m_parameters.isTied(i))
                    return fail(ErrorCode::BadArgument, "--freeze-base",
                                "the head " + m_parameters.heads[i].name +
                                    " is the embedding itself, which is part of the base; adapt --untie gives it a "
                                    "matrix of its own.");
        return {};
    }

    Result<void> loop(StepRunner& runner, Optimizer& optimizer) {
        const auto epochs = m_options.steps > 0 ? std::numeric_limits<std::int64_t>::max()
                                                : static_cast<std::int64_t>(m_options.epochs);
        ModelParameters gradients;
        m_started = Clock::now();
        m_secondsBefore = m_place.secondsSoFar;
        for (; m_place.epoch < epochs && !finished(); ++m_place.epoch, m_place.batch = 0) {
            STRATA_TRY(std::vector<TrainingRow> rows,
                       m_data.epochRows(m_options.augmentation, m_options.seed,
                                        static_cast<std::uint64_t>(m_place.epoch), m_threads, m_control));
            nameHeads(rows);
            std::vector<const TrainingRow*> pointers;
            for (const TrainingRow& row : rows) {
                if (const auto bad = invalidToken(row)) return tl::unexpected(*bad);
                pointers.push_back(&row);
            }
            const auto batches = cutIntoBatches(pointers, m_options.batchTokens);
            if (std::none_of(rows.begin(), rows.end(), hasTarget))
                return fail(ErrorCode::BadData, "training",
                            "no row answers a level of the task, so there is nothing to learn from; give answers in "
                            "\"labels\", or in \"think\" and \"assistant\".");
            if (m_place.plannedSteps == 0)
                m_place.plannedSteps =
                    m_options.steps > 0 ? m_options.steps : epochs * static_cast<std::int64_t>(batches.size());
            while (m_place.batch < static_cast<std::int64_t>(batches.size()) && !finished()) {
                if (m_control.stopRequested() || (m_options.stopAt > 0 && m_place.step >= m_options.stopAt))
                    return JobControl::cancelled();
                STRATA_CHECK(step(runner, optimizer, gradients, batches[static_cast<std::size_t>(m_place.batch)]));
                if (m_options.checkpointEvery > 0 && m_place.step % m_options.checkpointEvery == 0)
                    STRATA_CHECK(saveState(optimizer));
            }
            if (m_heldOut != nullptr) {
                // In float32: rounded logits would make ties, and a tie is no answer.
                StepRunner evaluator(m_parameters, at::kFloat, m_threads, m_options.freezeBase);
                m_summary.evaluation = evaluateRows(evaluator, m_parameters, m_heldOutRows, m_options.shardTokens);
                writeLog({{"step", m_place.step},
                          {"epoch", m_place.epoch + 1},
                          {"evaluation", evaluationToJson(m_summary.evaluation)}});
            }
        }
        return {};
    }

    // Spans name the level of the task; from here on they name the head that answers it.
    void nameHeads(std::vector<TrainingRow>& rows) const {
        for (TrainingRow& row : rows)
            for (LabelSpan& span : row.spans)
                span.level = m_headOf[static_cast<std::size_t>(span.level)];
    }

    bool finished() const { return m_options.steps > 0 && m_place.step >= m_options.steps; }

    Result<void> step(StepRunner& runner, Optimizer& optimizer, ModelParameters& gradients,
                      const std::vector<const TrainingRow*>& rows) {
        const bool packed = runner.packed();
        const TrainingBatch batch = makeBatch(rows, static_cast<int>(m_parameters.levels()),
                                              packed ? m_options.shardTokens : m_options.batchTokens);
        const DropoutSource dropout{m_options.dropout, m_options.seed, static_cast<std::uint64_t>(m_place.step)};
        const BatchResult result = runner.differentiate(batch, m_levelWeights, dropout, gradients);
        double loss = 0.0;
        for (std::size_t level = 0; level < result.losses.size(); ++level)
            loss += m_levelWeights[level] * result.losses[level];
        const double norm = gradientNorm(gradients);
        if (!std::isfinite(loss) || !std::isfinite(norm))
            return fail(
                ErrorCode::BadData, "step " + std::to_string(m_place.step),
                "the loss is no longer a number; begin again from the last checkpoint with a smaller --learning-rate.");
        if (m_options.clip > 0.0 && norm > m_options.clip)
            for (const ParameterRef& ref : parameterRefs(gradients))
                ref.tensor->mul_(m_options.clip / (norm + 1e-6));
        const Schedule schedule{m_options.learningRate, m_options.warmup, m_options.finalLearningRate,
                                m_place.plannedSteps};
        const double rate = learningRate(schedule, m_place.step);
        optimizer.step(gradients.weights, rate);
        runner.refresh();

        ++m_place.step;
        ++m_place.batch;
        m_place.tokensSoFar += batch.tokens;
        m_place.secondsSoFar = m_secondsBefore + secondsSince(m_started);
        m_summary.loss = loss;
        m_control.report(ProgressStage::Training,
                         static_cast<double>(m_place.step) / static_cast<double>(m_place.plannedSteps));
        if (m_place.step % std::max(1, m_options.logEvery) != 0 && m_place.step != 1) return {};
        nlohmann::json losses;
        for (std::size_t level = 0; level < result.losses.size(); ++level)
            losses[m_parameters.heads[level].name] =
                batch.targetCounts[level] > 0 ? nlohmann::json(result.losses[level]) : nlohmann::json();
        writeLog(
            {{"step", m_place.step},
             {"epoch", m_place.epoch},
             {"learning_rate", rate},
             {"loss", loss},
             {"losses", losses},
             {"gradient_norm", norm},
             {"tokens_per_second", static_cast<double>(m_place.tokensSoFar) / std::max(1e-9, m_place.secondsSoFar)}});
        return {};
    }

    std::optional<Error> invalidToken(const TrainingRow& row) const {
        for (const TokenId id : row.ids)
            if (id.value < 0 || id.value >= m_parameters.architecture.vocabularySize)
                return Error{ErrorCode::BadData, "tokenizer",
                             "gives the id " + std::to_string(id.value) + ", but the model has only " +
                                 std::to_string(m_parameters.architecture.vocabularySize) +
                                 " pieces; it belongs to another model."};
        if (row.length() > m_parameters.architecture.contextLength)
            return Error{ErrorCode::BadData, "training",
                         "a row has " + std::to_string(row.length()) + " tokens, more than the model's context of " +
                             std::to_string(m_parameters.architecture.contextLength) +
                             "; leave it out or set --max-text-tokens."};
        return {};
    }

    Result<void> saveState(const Optimizer& optimizer) {
        return saveTrainingState(m_output, m_parameters, optimizer, m_place, fingerprintOptions());
    }

    // Whatever decides the numbers; threads, because they decide the order of sums.
    std::string fingerprintOptions() const {
        const TrainOptions& o = m_options;
        const AugmentationOptions& a = o.augmentation;
        const nlohmann::json all = {o.epochs,       o.steps,
                                    o.batchTokens,  o.shardTokens,
                                    o.learningRate, o.muon,
                                    o.warmup,       o.finalLearningRate,
                                    o.weightDecay,  o.clip,
                                    o.dropout,      a.wordDropout,
                                    a.nameRows,     a.nameTemplates,
                                    a.nameLevels,   a.maxTextTokens,
                                    m_levelWeights, o.freezeBase,
                                    o.seed,         m_threads,
                                    m_data.size(),  m_data.task().name,
                                    m_start.config, o.dtype ? dtypeName(*o.dtype) : "auto"};
        return all.dump();
    }

    Result<void> openLog() {
        if (m_options.log.empty()) return {};
        std::error_code error;
        const bool resumes = std::filesystem::exists(trainingStatePath(m_output), error);
        m_log.open(m_options.log, resumes ? std::ios::app : std::ios::trunc);
        if (!m_log) return fail(ErrorCode::FileUnwritable, m_options.log.string(), "the log cannot be written.");
        return {};
    }
    void writeLog(const nlohmann::json& line) {
        if (m_log.is_open()) m_log << line.dump() << std::endl;
    }

    const TrainStart& m_start;
    const ExampleSource& m_data;
    const ExampleSource* m_heldOut;
    const TrainOptions& m_options;
    std::filesystem::path m_output;
    const JobControl& m_control;
    int m_threads;
    ModelParameters m_parameters;
    std::vector<int> m_headOf;          ///< head of each level of the task
    std::vector<double> m_levelWeights; ///< of each head
    std::vector<TrainingRow> m_heldOutRows;
    TrainingPlace m_place;
    TrainSummary m_summary;
    Clock::time_point m_started;
    double m_secondsBefore = 0.0;
    std::ofstream m_log;
};

} // namespace

Result<TrainSummary> train(const TrainStart& start, const ExampleSource& data, const ExampleSource* heldOut,
                           const TrainOptions& options, const std::filesystem::path& output,
                           const JobControl& control) {
    return atBoundary("training", [&] { return Trainer(start, data, heldOut, options, output, control).run(); });
}

} // namespace strata
