// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/json_file.h"
#include "model/base/process_memory.h"
#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/training/adapter_output.h"
#include "model/training/collective.h"
#include "model/training/evaluation.h"
#include "model/training/folder_files.h"
#include "model/training/folder_lock.h"
#include "model/training/head_drift.h"
#include "model/training/head_runner.h"
#include "model/training/held_out_reading.h"
#include "model/training/kept_checkpoints.h"
#include "model/training/model_folder.h"
#include "model/training/objective.h"
#include "model/training/schedule.h"
#include "model/training/thread_team.h"
#include "model/training/training_identity.h"
#include "model/training/training_log_writer.h"
#include "model/training/training_parameters.h"
#include "model/training/training_state.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;

} // namespace

const char* keptStatesName(KeptStates kept) {
    switch (kept) {
    case KeptStates::Float16:
        return "f16";
    case KeptStates::None:
        return "none";
    case KeptStates::Float32:
        break;
    }
    return "f32";
}

namespace {

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A token that a head is taught to say. The first token of a row is preceded by none that could say it.
bool hasTarget(const TrainingRow& row) {
    return std::any_of(row.spans.begin(), row.spans.end(),
                       [](const LabelSpan& span) { return span.end > std::max(span.begin, 1); });
}

OptimizerOptions optimizerOptions(const TrainOptions& options, int threads) {
    OptimizerOptions result;
    result.kind = options.muon ? OptimizerKind::Muon : OptimizerKind::AdamW;
    result.weightDecay = options.weightDecay;
    result.headsOnly = options.freezeBase;
    result.threads = threads;
    return result;
}

/// The loop over epochs and batches, and where it stands.
class Trainer {
public:
    Trainer(const TrainStart& start, const ExampleSource& data, const ExampleSource* heldOut,
            const TrainOptions& options, std::filesystem::path output, const JobControl& control,
            TrainObserver* observer)
        : m_start(start), m_data(data), m_heldOut(heldOut), m_options(options), m_output(std::move(output)),
          m_control(control),
          m_threads(options.threads > 0 ? options.threads
                                        : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))) {
        if (observer != nullptr) m_observers.push_back(observer);
    }

    Result<TrainSummary> run() {
        if (m_options.group) {
            STRATA_TRY(m_group, joinCollective(*m_options.group));
        }
        STRATA_TRY(m_parameters, startingParameters(m_start, m_data, m_options, m_threads, m_control));
        if (!isFirst()) return runInFolder(nullptr);
        FolderLock held; // until the folder is as it is left
        // A saved state is worth its hours, and so are kept checkpoints.
        NewFolder folder(m_output, {trainingStatePath(m_output), checkpointsOf(m_output)});
        auto lock = FolderLock::take(m_output);
        if (!lock) {
            folder.keep(); // what is in it is another training's
            return tl::unexpected(std::move(lock).error());
        }
        held = *std::move(lock);
        folder.note();
        STRATA_TRY(TrainSummary summary, runInFolder(&folder));
        folder.keep();
        return summary;
    }

private:
    /// Of several processes the one that writes; a training by one is that.
    bool isFirst() const { return !m_options.group || m_options.group->rank == 0; }

    Result<TrainSummary> runInFolder(const NewFolder* folder) {
        std::error_code error;
        const bool resumes = std::filesystem::exists(trainingStatePath(m_output), error);
        STRATA_CHECK(agreeOn(resumes));
        if (isFirst()) {
            if (!resumes) STRATA_CHECK(prepareOutput(m_output)); // else a kill may have left a part of its result
            clearUnfinishedStates(m_output);
        }
        m_keeps = m_options.keepCheckpoints && isFirst();
        m_identity = identityOf(m_start, m_data, m_options, m_threads, m_parameters.levelWeights);
        const SingleThreadedMath scope;
        const DType dtype = m_options.dtype.value_or(machineSummary().hasBFloat16 ? DType::BFloat16 : DType::Float32);
        STRATA_TRY(const std::unique_ptr<GradientMaker> maker, gradientMaker(scalarType(dtype)));
        GradientMaker& runner = *maker;
        Optimizer optimizer(m_parameters.model, optimizerOptions(m_options, runner.packed() ? m_threads : 1));

        if (resumes) {
            STRATA_TRY(m_place, loadTrainingState(m_output, m_parameters.model, optimizer, m_identity));
            m_savedStep = m_place.step;
            runner.refresh();
        }
        if (m_keeps) STRATA_CHECK(m_kept.open(m_output, resumes ? std::optional(m_place.step) : std::nullopt));
        if (!m_options.log.empty() && isFirst()) {
            STRATA_CHECK(
                m_log.open(m_options.log, m_options.logEvery, resumes ? std::optional(m_place.step) : std::nullopt));
            m_observers.push_back(&m_log);
        }
        if (m_heldOut != nullptr) {
            STRATA_TRY(m_heldOutRows, m_heldOut->plainRows(m_options.augmentation, m_threads, m_control));
            nameHeads(m_parameters, m_heldOutRows);
            for (const TrainingRow& row : m_heldOutRows)
                STRATA_CHECK(checkRow(m_parameters, row));
            m_evaluatedRows = m_heldOutRows;
            addTextSpans(m_parameters, m_evaluatedRows);
        }
        const auto trained = loop(runner, optimizer);
        if (m_group != nullptr && !m_group->isLost()) m_group->leave();
        if (!trained) {
            if (m_group != nullptr && m_group->isLost() && isFirst() && m_place.step > 0) {
                STRATA_CHECK(saveState(optimizer)); // which is whole: nothing was learned from the step that failed
                return tl::unexpected(trained.error());
            }
            if (trained.error().code != ErrorCode::Cancelled) return tl::unexpected(trained.error());
            STRATA_CHECK(saveState(optimizer));
            return fail(ErrorCode::Cancelled, m_output.string(),
                        "was left off after step " + std::to_string(m_place.step) +
                            "; its state is kept there, and the same command goes on from it.");
        }
        STRATA_CHECK(checkNumbers());
        if (auto ended = finish(); !ended) { // what does not write does not fail
            folder->clear();                 // which may be what makes room
            if (saveState(optimizer))
                ended.error().detail += " The state of the training is kept in " + m_output.string() +
                                        ": once that is mended, the same command ends it.";
            return tl::unexpected(std::move(ended).error());
        }
        return m_summary;
    }

    /// Either all processes go on from a state, or none.
    Result<void> agreeOn(bool resumes) {
        if (m_group == nullptr) return {};
        STRATA_TRY(const bool any, m_group->any(resumes));
        STRATA_TRY(const bool anyNot, m_group->any(!resumes));
        if (any && anyNot)
            return fail(ErrorCode::FileNotFound, m_output.string(),
                        "has the state of a training that some of its processes do not see; give a folder that all "
                        "machines share.");
        return {};
    }

    /// Heads alone are trained from states that are computed here and now, where they are the same in every epoch.
    Result<std::unique_ptr<GradientMaker>> gradientMaker(at::ScalarType type) {
        const TrainOptions& o = m_options;
        const bool sameRows = o.dropout == 0.0 && o.augmentation.wordDropout == 0.0 && o.augmentation.nameRows == 0.0;
        if (!o.freezeBase || !sameRows || o.keptStates == KeptStates::None)
            return std::make_unique<StepRunner>(m_parameters.model, type, m_threads, o.freezeBase,
                                                o.activationCheckpointing);
        STRATA_TRY(std::vector<TrainingRow> rows, m_data.plainRows(o.augmentation, m_threads, m_control));
        nameHeads(m_parameters, rows);
        addTextSpans(m_parameters, rows);
        for (const TrainingRow& row : rows)
            STRATA_CHECK(checkRow(m_parameters, row));
        const TrunkStateOptions options{o.keptStates == KeptStates::Float16, o.stateMemory, m_output, o.shardTokens,
                                        m_threads};
        STRATA_TRY(TrunkStates states, TrunkStates::compute(m_parameters.model, rows, layersOfHeads(m_parameters.model),
                                                            options, m_control));
        return std::make_unique<HeadRunner>(m_parameters.model, std::move(states), rows, type, m_threads);
    }

    template <class Event> void tell(Event&& event) {
        for (TrainObserver* const observer : m_observers)
            event(*observer);
    }

    Result<void> loop(GradientMaker& runner, Optimizer& optimizer) {
        const auto epochs = m_options.steps > 0 ? std::numeric_limits<std::int64_t>::max()
                                                : static_cast<std::int64_t>(m_options.epochs);
        Objective objective(runner, {m_parameters.levelWeights, m_options.dropout, m_options.clip, m_options.seed},
                            m_group.get());
        m_started = Clock::now();
        m_secondsBefore = m_place.secondsSoFar;
        JobControl encoding = m_control;
        if (m_group != nullptr) encoding.stop = {}; // all stop before the same step, and nowhere else
        for (; m_place.epoch < epochs && !stepsAreDone(); ++m_place.epoch, m_place.batch = 0) {
            STRATA_TRY(std::vector<TrainingRow> rows,
                       m_data.epochRows(m_options.augmentation, m_options.seed,
                                        static_cast<std::uint64_t>(m_place.epoch), m_threads, encoding));
            nameHeads(m_parameters, rows);
            addTextSpans(m_parameters, rows);
            STRATA_TRY(const auto batches, batchesOf(rows));
            if (m_place.plannedSteps == 0)
                m_place.plannedSteps = m_options.steps > 0 ? m_options.steps : epochs * stepsOf(batches.size());
            if (m_place.step == 0) {
                tell([&](TrainObserver& observer) { observer.begun(plan()); });
                STRATA_CHECK(keepCheckpoint());
                STRATA_CHECK(evaluateIfDue());
            }
            while (m_place.batch < static_cast<std::int64_t>(batches.size()) && !stepsAreDone()) {
                bool stops = m_control.stopRequested() || (m_options.stopAt > 0 && m_place.step >= m_options.stopAt);
                if (m_group != nullptr) {
                    STRATA_TRY(stops, m_group->any(stops));
                }
                if (stops) return JobControl::cancelled();
                const std::int64_t place = m_place.batch;
                if (auto done = step(objective, runner, optimizer, nextOf(batches)); !done) {
                    m_place.batch = place;
                    return done;
                }
                STRATA_CHECK(evaluateIfDue());
                if (m_options.checkpointEvery > 0 && m_place.step % m_options.checkpointEvery == 0) {
                    STRATA_CHECK(saveState(optimizer));
                    STRATA_CHECK(keepCheckpoint());
                } // a kill between the two is made good when the training goes on
            }
            STRATA_CHECK(evaluate());
        }
        return {};
    }

    TrainPlan plan() const {
        const ModelParameters& model = m_parameters.model;
        TrainPlan plan{m_place.plannedSteps, model.architecture.layers, {}};
        for (std::size_t i = 0; i < model.heads.size(); ++i)
            plan.heads.push_back({model.heads[i].name, *model.heads[i].layer, model.heads[i].readout,
                                  model.weights.heads[i].size(0), m_parameters.levelWeights[i]});
        return plan;
    }

    Result<std::vector<std::vector<const TrainingRow*>>> batchesOf(const std::vector<TrainingRow>& rows) const {
        std::vector<const TrainingRow*> pointers;
        for (const TrainingRow& row : rows) {
            STRATA_CHECK(checkRow(m_parameters, row));
            pointers.push_back(&row);
        }
        if (std::none_of(rows.begin(), rows.end(), hasTarget))
            return fail(ErrorCode::BadData, "training",
                        "no row answers a level of the task, so there is nothing to learn from; give answers in "
                        "\"labels\", or in \"think\" and \"assistant\".");
        return cutIntoBatches(pointers, m_options.batchTokens);
    }

    std::int64_t stepsOf(std::size_t batches) const {
        return (static_cast<std::int64_t>(batches) + batchesOfStep() - 1) / batchesOfStep();
    }
    std::int64_t processes() const { return m_options.group ? m_options.group->size : 1; }
    std::int64_t batchesOfStep() const { return m_options.accumulate * processes(); }

    /// The rows of one step: of all processes, and of this one.
    struct StepRows {
        std::vector<const TrainingRow*> all, mine;
    };

    /// The rows of the step's batches, as many as there still are: shards bound what is computed at once. Processes
    /// take turns with the batches.
    StepRows nextOf(const std::vector<std::vector<const TrainingRow*>>& batches) {
        StepRows rows;
        const std::int64_t rank = m_options.group ? m_options.group->rank : 0;
        for (std::int64_t i = 0; i < batchesOfStep() && m_place.batch < static_cast<std::int64_t>(batches.size());
             ++i) {
            const auto& batch = batches[static_cast<std::size_t>(m_place.batch++)];
            rows.all.insert(rows.all.end(), batch.begin(), batch.end());
            if (i % processes() == rank) rows.mine.insert(rows.mine.end(), batch.begin(), batch.end());
        }
        return rows;
    }

    TrainingBatch batchOf(const std::vector<const TrainingRow*>& rows, const GradientMaker& runner) const {
        return makeBatch(rows, static_cast<int>(m_parameters.model.levels()),
                         runner.packed() ? m_options.shardTokens : m_options.batchTokens);
    }

    bool stepsAreDone() const { return m_options.steps > 0 && m_place.step >= m_options.steps; }

    Result<void> step(Objective& objective, GradientMaker& runner, Optimizer& optimizer, const StepRows& rows) {
        TrainingBatch batch = batchOf(rows.mine, runner);
        if (m_group != nullptr) { // means are over what all processes have
            const TrainingBatch whole = batchOf(rows.all, runner);
            batch.targetCounts = whole.targetCounts;
            batch.tokens = whole.tokens;
        }
        const auto value = objective.differentiate(batch, m_place.step, m_gradients);
        if (!value) return tl::unexpected(withSavedStep(value.error()));
        const Schedule schedule{m_options.learningRate, m_options.warmup, m_options.finalLearningRate,
                                m_place.plannedSteps, m_options.schedule};
        const double rate = learningRate(schedule, m_place.step);
        optimizer.step(m_gradients, rate);
        runner.refresh();

        ++m_place.step;
        m_place.tokensSoFar += batch.tokens;
        m_place.secondsSoFar = m_secondsBefore + secondsSince(m_started);
        m_summary.loss = value->loss;
        m_control.report(ProgressStage::Training,
                         static_cast<double>(m_place.step) / static_cast<double>(m_place.plannedSteps));
        if (m_observers.empty()) return {};
        TrainStep done{
            m_place.step,        m_place.plannedSteps,
            m_place.epoch,       rate,
            value->loss,         {},
            value->norms.all,    namedNorms(m_parameters.withoutTextHead(), value->norms, m_options.freezeBase),
            residentBytes(),     deviceBytes(),
            tokensPerSecond(),   m_place.tokensSoFar,
            m_place.secondsSoFar};
        for (std::size_t level = 0; level < value->losses.size(); ++level)
            done.losses.emplace_back(m_parameters.model.heads[level].name, batch.targetCounts[level] > 0
                                                                               ? std::optional(value->losses[level])
                                                                               : std::nullopt);
        tell([&](TrainObserver& observer) { observer.stepDone(done); });
        return {};
    }

    std::optional<std::int64_t> deviceBytes() const {
        return usedDeviceMemory(m_parameters.model.weights.embedding.device());
    }

    double tokensPerSecond() const {
        return static_cast<double>(m_place.tokensSoFar) / std::max(1e-9, m_place.secondsSoFar);
    }

    Result<void> evaluateIfDue() {
        const bool before = m_options.recoverHead && m_place.step == 0;
        const bool due = m_options.evaluateEvery > 0 && m_place.step % m_options.evaluateEvery == 0;
        return before || due ? evaluate() : Result<void>{};
    }

    /// Once for a step.
    Result<void> evaluate() {
        if (m_heldOut == nullptr || m_evaluated == m_place.step || !isFirst()) return {};
        m_evaluated = m_place.step;
        // In float32: rounded logits would make ties, and a tie is no answer.
        // By cross-entropy, whatever a head learns by: a contrast depends on how rows are put together.
        ModelParameters plain = m_parameters.model;
        plain.contrastive.clear();
        StepRunner evaluator(plain, at::kFloat, m_threads, m_options.freezeBase);
        m_summary.evaluation = evaluateRows(evaluator, plain, m_evaluatedRows, m_options.shardTokens);
        if (m_place.step == 0) m_summary.evaluationBefore = m_summary.evaluation;
        tell([&](TrainObserver& observer) {
            observer.evaluated(m_place.step, m_place.epoch + 1, m_summary.evaluation);
        });
        if (m_observers.empty()) return {};
        const HeldOutReadingOptions options{m_options.sampleRows, m_options.layerRows, 24, m_threads};
        const ModelParameters model = m_parameters.withoutTextHead();
        auto reading = readHeldOut(model, *m_heldOut, m_heldOutRows, options, m_control);
        // An interrupt leaves off before the next step, with the state of this one.
        if (!reading && reading.error().code == ErrorCode::Cancelled) return {};
        if (!reading) return tl::unexpected(std::move(reading).error());
        if (m_options.sampleRows > 0 || m_options.layerRows > 0)
            tell([&](TrainObserver& observer) { observer.heldOutRead(m_place.step, *reading); });
        const std::vector<HeadDrift> drifts = headDrifts(model, *reading);
        if (!drifts.empty()) tell([&](TrainObserver& observer) { observer.headsCompared(m_place.step, drifts); });
        return {};
    }

    /// The last step may have made numbers that are none, which its own loss does not tell yet.
    Result<void> checkNumbers() {
        for (const ParameterRef& ref : parameterRefs(m_parameters.model))
            if (!at::isfinite(*ref.tensor).all().item<bool>())
                return tl::unexpected(withSavedStep(noLongerANumber(m_place.step)));
        return {};
    }

    Error withSavedStep(Error error) const {
        if (m_savedStep >= 0)
            error.detail += " The state after step " + std::to_string(m_savedStep) + " is kept in " +
                            trainingStatePath(m_output).string() + ".";
        return error;
    }

    Result<void> saveState(const Optimizer& optimizer) {
        STRATA_CHECK(checkNumbers());
        if (!isFirst()) return {};
        STRATA_CHECK(saveTrainingState(m_output, m_parameters.model, optimizer, m_place, m_identity));
        m_savedStep = m_place.step;
        tell([&](TrainObserver& observer) { observer.checkpointWritten(m_place.step, trainingStatePath(m_output)); });
        return {};
    }

    Result<void> finish() {
        STRATA_CHECK(keepCheckpoint()); // the last one, too
        if (isFirst()) STRATA_CHECK(writeResult());
        m_summary.steps = m_place.step;
        m_summary.epochs = static_cast<int>(m_place.epoch);
        m_summary.seconds = m_place.secondsSoFar;
        m_summary.tokensPerSecond = m_place.secondsSoFar > 0 ? tokensPerSecond() : 0.0;
        tell([&](TrainObserver& observer) { observer.finished(m_summary); });
        return {};
    }

    Result<void> keepCheckpoint() {
        if (!m_keeps) return {};
        return m_kept.keep(m_place.step, [this](const std::filesystem::path& folder) { return writeModel(folder); });
    }

    Result<void> writeModel(const std::filesystem::path& folder) const {
        const ModelParameters model = m_parameters.withoutTextHead();
        const std::filesystem::path source = m_start.checkpoint ? m_start.checkpoint->source : std::filesystem::path();
        if (m_options.saveAdapter)
            STRATA_CHECK(writeTrainedAdapter(model, m_start.base, m_start.task, folder));
        else
            STRATA_CHECK(writeModelFolder(model, {m_start.config, m_start.tokenizer, m_start.task, source},
                                          m_options.saveDType, folder));
        return m_start.flatTask.empty() ? Result<void>{}
                                        : writeFileAtomically(folder / m_start.flatTaskName, m_start.flatTask);
    }

    Result<void> writeResult() {
        STRATA_CHECK(writeModel(m_output));
        std::error_code error;
        std::filesystem::remove(trainingStatePath(m_output), error);
        return {};
    }

    const TrainStart& m_start;
    const ExampleSource& m_data;
    const ExampleSource* m_heldOut;
    const TrainOptions& m_options;
    std::filesystem::path m_output;
    const JobControl& m_control;
    int m_threads;
    std::vector<TrainObserver*> m_observers; ///< the caller's, and the log
    TrainingLogWriter m_log;
    std::unique_ptr<Collective> m_group; ///< null: this process alone
    TrainingParameters m_parameters;
    ModelParameters m_gradients;
    std::vector<TrainingRow> m_heldOutRows;   ///< with the levels' spans
    std::vector<TrainingRow> m_evaluatedRows; ///< and with that of the input's own text, where its loss counts
    TrainingIdentity m_identity;
    TrainingPlace m_place;
    std::int64_t m_evaluated = -1; ///< the step after which the held-out rows were last looked at
    std::int64_t m_savedStep = -1; ///< of the state that is on disk; −1: there is none
    TrainSummary m_summary;
    KeptCheckpoints m_kept;
    bool m_keeps = false;
    Clock::time_point m_started;
    double m_secondsBefore = 0.0;
};

} // namespace

Result<TrainSummary> train(const TrainStart& start, const ExampleSource& data, const ExampleSource* heldOut,
                           const TrainOptions& options, const std::filesystem::path& output, const JobControl& control,
                           TrainObserver* observer) {
    return atBoundary("training",
                      [&] { return Trainer(start, data, heldOut, options, output, control, observer).run(); });
}

} // namespace strata
