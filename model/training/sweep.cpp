// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/sweep.h"

#include "model/base/counted.h"
#include "model/base/field_names.h"
#include "model/base/json_file.h"
#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/training/folder_files.h"
#include "model/training/folder_lock.h"
#include "model/training/head_loss.h"
#include "model/training/objective.h"
#include "model/training/optimizer.h"
#include "model/training/random.h"
#include "model/training/row_check.h"
#include "model/training/schedule.h"
#include "model/training/sweep_levels.h"
#include "model/training/thread_team.h"
#include "model/training/training_identity.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <thread>

namespace strata {
namespace {

enum class Draw : std::uint64_t { HeldOut = 11, Order };

class Sweep {
public:
    Sweep(const Checkpoint& checkpoint, const ExampleSource& data, const ExampleSource* heldOut,
          const SweepOptions& options, std::filesystem::path output, const JobControl& control)
        : m_checkpoint(checkpoint), m_data(data), m_heldOut(heldOut), m_options(options), m_output(std::move(output)),
          m_control(control),
          m_threads(options.threads > 0 ? options.threads
                                        : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))) {}

    Result<SweepReport> run() {
        STRATA_CHECK(prepare());
        NewFolder folder(m_output, {m_output / "sweep.json"});
        auto lock = FolderLock::take(m_output);
        if (!lock) {
            folder.keep(); // what is in it is another's
            return tl::unexpected(std::move(lock).error());
        }
        folder.note();
        STRATA_CHECK(goOn());
        if (!m_layers.empty()) STRATA_CHECK(compute());
        folder.keep();
        return m_report;
    }

private:
    /// What can be found out before the model is loaded.
    Result<void> prepare() {
        const Architecture& a = m_checkpoint.architecture;
        for (const LayerIndex layer : m_options.layers)
            if (layer.value < 1 || layer.value > a.layers)
                return fail(ErrorCode::BadArgument, fieldText("layers", std::to_string(layer.value)),
                            "can have no head: the model's layers are 1 to " + std::to_string(a.layers) + ".");
        m_layers.clear();
        for (const LayerIndex layer : m_options.layers)
            m_layers.push_back(layer.value);
        for (std::int64_t layer = 1; m_options.layers.empty() && layer <= a.layers; ++layer)
            m_layers.push_back(layer);
        STRATA_TRY(m_levels, sweptLevels(m_data, m_options.levels, a.vocabularySize));

        const AugmentationOptions same{.maxTextTokens = m_options.maxTextTokens};
        STRATA_TRY(m_rows, m_data.plainRows(same, m_threads, m_control));
        m_trainRows = m_rows.size();
        if (m_heldOut != nullptr) {
            STRATA_TRY(const std::vector<TrainingRow> more, m_heldOut->plainRows(same, m_threads, m_control));
            m_rows.insert(m_rows.end(), more.begin(), more.end());
        } else {
            KeyedRandom random(m_options.seed, Draw::HeldOut);
            for (std::size_t i = m_rows.size(); i > 1; --i)
                std::swap(m_rows[i - 1], m_rows[random.below(i)]);
            m_trainRows -= (m_rows.size() + 9) / 10;
        }
        for (const TrainingRow& row : m_rows)
            STRATA_CHECK(checkRowFits(m_checkpoint.architecture, row));
        // Only what is swept is read.
        for (TrainingRow& row : m_rows)
            std::erase_if(row.spans, [&](const LabelSpan& span) {
                return std::none_of(m_levels.begin(), m_levels.end(),
                                    [&](const SweptLevel& level) { return level.index == span.level; });
            });
        for (SweptLevel& level : m_levels) {
            const auto answersIn = [&](std::size_t from, std::size_t to) {
                std::int64_t count = 0;
                for (std::size_t r = from; r < to; ++r)
                    count += std::any_of(m_rows[r].spans.begin(), m_rows[r].spans.end(), [&](const LabelSpan& span) {
                        return span.level == level.index && span.end > std::max(span.begin, 1);
                    });
                return count;
            };
            level.about.rows = answersIn(0, m_trainRows);
            level.about.heldOutRows = answersIn(m_trainRows, m_rows.size());
            if (level.about.rows == 0 || level.about.heldOutRows == 0)
                return fail(ErrorCode::BadData, fieldText("level", level.about.name),
                            std::string("is answered by no row to ") +
                                (level.about.rows == 0 ? "train on" : "measure on") +
                                "; give rows that answer it, or leave the level out.");
        }
        m_report.model = m_checkpoint.source.filename().string();
        m_report.task = m_data.task().name;
        m_report.lastLayer = a.layers;
        m_report.readout = m_options.readout;
        for (int i = 0; i < m_options.seeds; ++i)
            m_report.seeds.push_back(m_options.seed + static_cast<std::uint64_t>(i));
        for (const SweptLevel& level : m_levels)
            m_report.levels.push_back(level.about);
        m_report.options = nlohmann::json::parse(identityToText(identity()));
        return {};
    }

    TrainingIdentity identity() const {
        const SweepOptions& o = m_options;
        TrainingIdentity identity;
        const auto add = [&identity](const char* field, const nlohmann::json& value) {
            identity.emplace_back(field, value.is_string() ? value.get<std::string>() : value.dump());
        };
        const auto rowsOf = [](const ExampleSource& source) {
            return counted(static_cast<std::int64_t>(source.size()), "row") + " (" + textDigest(source.contents()) +
                   ")";
        };
        std::string levels;
        for (const SweptLevel& level : m_levels)
            levels += (levels.empty() ? "" : ",") + level.about.name;
        add("model", m_checkpoint.hash);
        add("task", m_data.task().name);
        add("data", rowsOf(m_data));
        add("eval", m_heldOut ? rowsOf(*m_heldOut) : "a tenth of the rows");
        add("level", levels);
        add("seeds", o.seeds);
        add("seed", o.seed);
        add("epochs", o.epochs);
        add("batch-rows", o.batchRows);
        add("learning-rate", o.learningRate);
        add("weight-decay", o.weightDecay);
        add("readout", o.readout == Readout::Norm ? "norm" : "raw");
        add("state-dtype", o.halfStates ? "f16" : "f32");
        add("max-text-tokens", o.maxTextTokens);
        return identity;
    }

    /// Layers that are in the folder already, of the same sweep; others of them stay, too.
    Result<void> goOn() {
        std::error_code error;
        const std::filesystem::path file = m_output / "sweep.json";
        if (!std::filesystem::exists(file, error)) return {};
        STRATA_TRY(const nlohmann::json json, readJsonFile(file));
        STRATA_TRY(SweepReport before, sweepFromJson(json, file.string()));
        if (const std::string differences = differencesFrom(before.options.dump(), identity()); !differences.empty())
            return fail(ErrorCode::BadArgument, file.string(),
                        "is a sweep with other options or data: " + differences +
                            ". Repeat those, or name another folder.");
        m_report.cells = std::move(before.cells);
        std::erase_if(m_layers, [&](std::int64_t layer) {
            return std::any_of(m_report.cells.begin(), m_report.cells.end(),
                               [&](const SweepCell& cell) { return cell.layer.value == layer; });
        });
        m_report.complete = hasAllLayers();
        return {};
    }

    bool hasAllLayers() const {
        std::set<std::int32_t> layers;
        for (const SweepCell& cell : m_report.cells)
            layers.insert(cell.layer.value);
        return static_cast<std::int64_t>(layers.size()) == m_report.lastLayer;
    }

    Result<void> compute() {
        LoadOptions load;
        load.device = m_options.device;
        load.dtype = DType::Float32;
        load.threads = m_threads;
        STRATA_TRY(const auto loaded, loadModel(m_checkpoint, load, m_control));
        ModelParameters model = copyParameters(*loaded);
        STRATA_TRY(const at::Device device, parseDevice(m_options.device));
        if (!device.is_cpu()) moveParameters(model, device);
        if (const HeadSpec& last = model.heads.back(); !last.ids.empty() || !last.bias.empty())
            return fail(ErrorCode::Unsupported, last.name,
                        "has rows for some tokens only, or a bias; sweep the base that it belongs to.");
        const SingleThreadedMath scope;
        const TrunkStateOptions options{m_options.halfStates, m_options.stateMemory, m_output, m_options.shardTokens,
                                        m_threads};
        STRATA_TRY(const TrunkStates states, TrunkStates::compute(model, m_rows, m_layers, options, m_control));
        for (SweptLevel& level : m_levels)
            for (std::size_t r = 0; r < m_rows.size(); ++r) {
                const bool trains = r < m_trainRows;
                STRATA_CHECK(addAnswer(trains ? level.train : level.heldOut, level,
                                       trains || m_heldOut == nullptr ? m_data : *m_heldOut, m_rows[r], r, states));
            }
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            for (const SweptLevel& level : m_levels) {
                STRATA_TRY(SweepCell cell, cellOf(model, states, level, m_layers[i]));
                m_report.cells.push_back(std::move(cell));
                m_control.report(ProgressStage::Training,
                                 (static_cast<double>(i) + 0.5) / static_cast<double>(m_layers.size()));
            }
            std::stable_sort(m_report.cells.begin(), m_report.cells.end(),
                             [](const SweepCell& a, const SweepCell& b) { return a.layer < b.layer; });
            m_report.complete = hasAllLayers();
            STRATA_CHECK(writeFileAtomically(m_output / "sweep.json", dumpJson(sweepToJson(m_report), 1) + "\n"));
            m_control.report(ProgressStage::Training,
                             static_cast<double>(i + 1) / static_cast<double>(m_layers.size()));
        }
        return {};
    }

    Result<SweepCell> cellOf(const ModelParameters& model, const TrunkStates& states, const SweptLevel& level,
                             std::int64_t layer) const {
        const Architecture& a = model.architecture;
        const at::Tensor& final = model.weights.heads.back();
        const at::Tensor head =
            level.tokens.empty()
                ? final
                : final.index_select(0, at::tensor(level.tokens, at::kLong).to(final.device())).contiguous();
        const auto readOf = [&](const LevelPlaces& places, Readout readout) {
            const at::Tensor raw = states.states(layer, places.places).to(final.device());
            return readout == Readout::Norm && layer != a.layers ? finalNorm(a, model.weights, raw) : raw;
        };
        SweepCell cell;
        cell.layer = LayerIndex(static_cast<std::int32_t>(layer));
        cell.level = level.about.name;
        cell.lens = measured(a, readOf(level.heldOut, Readout::Norm), head, level.heldOut);
        const at::Tensor train = readOf(level.train, m_options.readout),
                         heldOut = readOf(level.heldOut, m_options.readout);
        for (const std::uint64_t seed : m_report.seeds) {
            STRATA_TRY(const at::Tensor trained, trainedHead(model, head, train, level.train, seed));
            cell.trained.push_back(measured(a, heldOut, trained, level.heldOut));
        }
        return cell;
    }

    /// A piece of the answers at a time, so that whole vocabularies take no more memory than their rows do.
    SweepMeasure measured(const Architecture& a, const at::Tensor& read, const at::Tensor& head,
                          const LevelPlaces& places) const {
        const auto most = std::max<std::int64_t>(1, (std::int64_t{1} << 22) / head.size(0));
        SweepMeasure sum;
        for (std::size_t first = 0; first < places.answers();) {
            std::size_t last = first + 1;
            while (last < places.answers() &&
                   static_cast<std::int64_t>(places.begins[last + 1] - places.begins[first]) <= most)
                ++last;
            const std::size_t begin = places.begins[first], end = places.begins[last];
            const auto slice = [&](const auto& all) {
                return std::decay_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                                   all.begin() + static_cast<std::ptrdiff_t>(end));
            };
            LevelPlaces part;
            part.places = slice(places.places);
            part.targets = slice(places.targets);
            if (!places.others.empty()) part.others = slice(places.others);
            for (std::size_t i = first; i <= last; ++i)
                part.begins.push_back(places.begins[i] - begin);
            const SweepMeasure some = measureOf(
                headLogits(a, read.narrow(0, static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end - begin)),
                           head),
                part);
            sum.accuracy += some.accuracy * static_cast<double>(part.answers());
            sum.loss += some.loss * static_cast<double>(part.places.size());
            first = last;
        }
        sum.accuracy /= static_cast<double>(places.answers());
        sum.loss /= static_cast<double>(places.places.size());
        return sum;
    }

    /// AdamW on the mean over the tokens of a batch of answers, from the final head on.
    Result<at::Tensor> trainedHead(const ModelParameters& model, const at::Tensor& start, const at::Tensor& read,
                                   const LevelPlaces& places, std::uint64_t seed) const {
        ModelParameters one;
        one.architecture = model.architecture;
        one.heads = {model.heads.back()};
        one.learnedBlocks.emplace();
        one.weights.embedding = at::empty({0}, start.options());
        one.weights.heads = {start.clone()};
        ModelParameters gradients = zeroGradients(one);
        OptimizerOptions adam;
        adam.weightDecay = m_options.weightDecay;
        adam.headsOnly = true;
        Optimizer optimizer(one, adam);
        const auto answers = static_cast<std::int64_t>(places.answers());
        const std::int64_t perEpoch = (answers + m_options.batchRows - 1) / m_options.batchRows;
        const Schedule schedule{m_options.learningRate, m_options.warmup, m_options.finalLearningRate,
                                perEpoch * m_options.epochs};
        std::vector<std::int64_t> order(static_cast<std::size_t>(answers));
        std::iota(order.begin(), order.end(), std::int64_t{0});
        std::int64_t step = 0;
        for (int epoch = 0; epoch < m_options.epochs; ++epoch) {
            KeyedRandom random(seed, Draw::Order, epoch);
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random.below(i)]);
            for (std::int64_t first = 0; first < answers; first += m_options.batchRows, ++step) {
                if (m_control.stopRequested()) return JobControl::cancelled();
                std::vector<std::int64_t> rows, targets;
                for (std::int64_t i = first; i < std::min(answers, first + m_options.batchRows); ++i) {
                    const auto answer = static_cast<std::size_t>(order[static_cast<std::size_t>(i)]);
                    for (std::size_t t = places.begins[answer]; t < places.begins[answer + 1]; ++t) {
                        rows.push_back(static_cast<std::int64_t>(t));
                        targets.push_back(places.targets[t]);
                    }
                }
                const at::Tensor index = at::tensor(rows, at::kLong).to(read.device());
                at::Tensor& gradient = gradients.weights.heads.front();
                gradient.zero_();
                const LevelLoss sums =
                    headLoss(one.architecture, read.index_select(0, index), one.weights.heads.front(), targets,
                             1.0 / static_cast<double>(targets.size()), gradient, at::kFloat, m_threads);
                const double norm = gradientNorms(gradients).all;
                if (!std::isfinite(sums.loss) || !std::isfinite(norm)) return tl::unexpected(noLongerANumber(step + 1));
                if (norm > 1.0) gradient.mul_(1.0 / (norm + 1e-6));
                optimizer.step(gradients, learningRate(schedule, step));
            }
        }
        return one.weights.heads.front();
    }

    const Checkpoint& m_checkpoint;
    const ExampleSource& m_data;
    const ExampleSource* m_heldOut;
    const SweepOptions& m_options;
    std::filesystem::path m_output;
    const JobControl& m_control;
    int m_threads;
    std::vector<std::int64_t> m_layers; ///< that are still to be computed
    std::vector<SweptLevel> m_levels;
    std::vector<TrainingRow> m_rows; ///< to train on, then to measure on
    std::size_t m_trainRows = 0;
    SweepReport m_report;
};

} // namespace

Result<SweepReport> sweep(const Checkpoint& checkpoint, const ExampleSource& data, const ExampleSource* heldOut,
                          const SweepOptions& options, const std::filesystem::path& output, const JobControl& control) {
    return atBoundary("sweep", [&] { return Sweep(checkpoint, data, heldOut, options, output, control).run(); });
}

} // namespace strata
