// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli train`.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/level_weights.h"
#include "app/cli/low_rank_argument.h"
#include "app/cli/row_options.h"
#include "app/cli/train_arguments.h"
#include "app/cli/train_layers_argument.h"
#include "model/base/output_path.h"
#include "model/task/task_fields.h"

#include <cstdlib>

namespace strata::cli {
namespace {

Result<void> check(const TrainArguments& arguments) {
    if (!arguments.model.empty() && !arguments.config.empty())
        return fail(ErrorCode::BadArgument, "--config", "starts from scratch; leave it or the model out.");
    if (arguments.model.empty() && (arguments.config.empty() || arguments.tokenizer.empty()))
        return fail(ErrorCode::BadArgument, "train",
                    "needs a MODEL folder, or --config and --tokenizer to start from scratch.");
    STRATA_CHECK(checkTaskName(arguments.task));
    STRATA_CHECK(parseLevelWeights(arguments.weights));
    STRATA_CHECK(parseLowRank(arguments.lowRank, arguments.lowRankTargets));
    if (arguments.lowRank.empty() && !arguments.lowRankTargets.empty())
        return fail(ErrorCode::BadArgument, "--lora-targets", "says where --lora learns; give both or neither.");
    if (!arguments.lowRank.empty() && arguments.model.empty())
        return fail(ErrorCode::BadArgument, "--lora", "learns updates of a MODEL; with --config there is none.");
    if (!arguments.newHeads.empty() && arguments.model.empty())
        return fail(ErrorCode::BadArgument, "--new-head", "copies the head of a MODEL; with --config there is none.");
    if (!arguments.lowRank.empty() && arguments.optimizer == "muon")
        return fail(ErrorCode::BadArgument, "--optimizer", "muon is made for whole matrices; --lora learns by adamw.");
    if (arguments.baseline == "flat" && arguments.model.empty())
        return fail(ErrorCode::BadArgument, "--baseline", "flat is trained from a MODEL; with --config there is none.");
    for (const std::string& objective : arguments.objectives)
        if (!objective.ends_with("=cwt") || objective.size() == 4)
            return fail(ErrorCode::BadArgument, "--objective " + objective,
                        "must be HEAD=cwt, contrastive weight tying; every other head has cross-entropy.");
    if (!arguments.objectives.empty() && (!arguments.lowRank.empty() || arguments.options.freezeBase ||
                                          !arguments.trainLayers.empty() || arguments.options.recoverHead))
        return fail(ErrorCode::BadArgument, "--objective",
                    "cwt learns the input embedding, which --lora, --freeze-base and --train-layers leave as it is and "
                    "--recover-head copies; leave those out.");
    if (!arguments.objectives.empty() && arguments.options.accumulate > 1)
        return fail(ErrorCode::BadArgument, "--objective",
                    "cwt contrasts with the answers of one batch; make --batch-tokens larger instead of --accumulate.");
    const bool isAdapter = savesAdapter(arguments);
    if (isAdapter && arguments.lowRank.empty() && !arguments.options.freezeBase)
        return fail(ErrorCode::BadArgument, "--save-as",
                    "adapter needs a base that stays as it is: --lora, or --freeze-base for heads alone.");
    if (arguments.options.labelRows && !isAdapter)
        return fail(ErrorCode::BadArgument, "--label-rows",
                    "leaves tokens out of a head, which other programs' model folders cannot say; save an adapter "
                    "(--lora, or --freeze-base with --save-as adapter).");
    if (!arguments.lowRank.empty() && arguments.options.freezeBase)
        return fail(ErrorCode::BadArgument, "--freeze-base", "leaves the blocks as they are; leave it or --lora out.");
    if (arguments.heldOut.empty() &&
        (arguments.options.evaluateEvery > 0 || arguments.options.sampleRows > 0 || arguments.options.layerRows > 0))
        return fail(ErrorCode::BadArgument, "--eval",
                    "names the held-out rows that --eval-every, --samples and --layer-rows look at; give it.");
    if (arguments.log.empty() && (arguments.options.sampleRows > 0 || arguments.options.layerRows > 0))
        return fail(ErrorCode::BadArgument, "--log",
                    "is where --samples and --layer-rows write what they see; give it.");
    if (!arguments.trainLayers.empty()) {
        STRATA_CHECK(parseTrainLayers(arguments.trainLayers));
        if (arguments.options.freezeBase || !arguments.lowRank.empty())
            return fail(ErrorCode::BadArgument, "--train-layers",
                        "lets whole blocks learn, which --freeze-base and --lora leave as they are; give one of them.");
    }
    if (arguments.options.keepCheckpoints && arguments.options.checkpointEvery == 0)
        return fail(ErrorCode::BadArgument, "--keep-checkpoints",
                    "keeps what --checkpoint-every says; give that, too, with a number of steps.");
    STRATA_CHECK(checkRowArguments(arguments.rows));
    STRATA_CHECK(checkOutputFolder(arguments.output));
    STRATA_CHECK(checkNotAnInput("-o", arguments.output, {arguments.model}));
    if (!arguments.tensorBoard.empty()) STRATA_CHECK(checkOutputFolder(arguments.tensorBoard));
    if (arguments.log.empty()) return {};
    STRATA_CHECK(checkOutputFile("--log", arguments.log, {}));
    std::vector<std::filesystem::path> inputs{arguments.model, arguments.config,  arguments.tokenizer,
                                              arguments.task,  arguments.heldOut, arguments.nameTemplates};
    inputs.insert(inputs.end(), arguments.data.begin(), arguments.data.end());
    return checkNotAnInput("--log", arguments.log, inputs);
}

/// One of several that train together, of which the first one prints (training/process_group.h).
bool isFurtherProcess() {
    const char* const rank = std::getenv("RANK");
    const char* const size = std::getenv("WORLD_SIZE");
    return rank && size && std::atoi(size) > 1 && std::atoi(rank) > 0;
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<TrainArguments>();
    TrainOptions& o = arguments->options;
    AugmentationOptions& a = o.augmentation;
    CLI::App* command = app.add_subcommand(
        "train", "train every head of a model on rows with known answers; goes on where it was interrupted");
    command->add_option("MODEL", arguments->model, "model folder or .gguf file to start from; none with --config");
    command->add_option("--config", arguments->config, "config.json with an hdlm key: start from scratch");
    command->add_option("--tokenizer", arguments->tokenizer, "tokenizer folder or file");
    command->add_option("--task", arguments->task, "built-in task or *.task.json");
    command->add_option("--data", arguments->data, "rows to train on: JSON Lines, a JSON array, CSV or TSV")
        ->required();
    addSkippingOptions(command, arguments->rows);
    command->add_option("--eval", arguments->heldOut, "held-out rows, evaluated after every epoch");
    command->add_option("--eval-every", o.evaluateEvery, "evaluate them every so many steps, and before the first")
        ->transform(numberWithin<std::int64_t>(0));
    command
        ->add_option("--samples", o.sampleRows,
                     "write to the log what every head says of the first so many held-out rows at each evaluation")
        ->transform(numberWithin<std::int64_t>(0));
    command
        ->add_option("--layer-rows", o.layerRows,
                     "write to the log what every layer says through each head, over the first so many of them")
        ->transform(numberWithin<std::int64_t>(0));
    command->add_option("-o,--output", arguments->output, "folder to write")->required();
    command->add_option("--seed", o.seed, "of everything that is drawn")
        ->capture_default_str()
        ->transform(numberWithin<std::uint64_t>(0));
    command->add_option("--epochs", o.epochs)->capture_default_str()->transform(wholeNumber(1, 1000000));
    command->add_option("--steps", o.steps, "end after so many steps instead")
        ->transform(numberWithin<std::int64_t>(0));
    command
        ->add_option("--stop-at", o.stopAt,
                     "leave off after this step, as an interrupt would; the same command goes on")
        ->transform(numberWithin<std::int64_t>(0));
    command->add_option("--batch-tokens", o.batchTokens, "tokens of one batch")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(1, 100000000));
    command
        ->add_option("--accumulate", o.accumulate,
                     "batches of one step, whose gradient is that of all their rows together; fewer at an epoch's end")
        ->capture_default_str()
        ->transform(wholeNumber(1, 1000000));
    command->add_option("--shard-tokens", o.shardTokens, "tokens that a thread works on at once")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(1, 100000000));
    command->add_option("--learning-rate", o.learningRate)
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 10.0));
    command->add_option("--optimizer", arguments->optimizer, "adamw, or muon for the matrices of the blocks")
        ->capture_default_str()
        ->check(oneOf({"adamw", "muon"}));
    command
        ->add_option("--schedule", arguments->schedule,
                     "of the learning rate after the warm-up: cosine or linear down to --final-lr, or constant")
        ->capture_default_str()
        ->check(oneOf({"cosine", "linear", "constant"}));
    command->add_option("--warmup", o.warmup, "fraction of the steps")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 1.0));
    command->add_option("--final-lr", o.finalLearningRate, "fraction of the learning rate that the schedule ends at")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 1.0));
    command->add_option("--weight-decay", o.weightDecay, "of AdamW")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 10.0));
    command->add_option("--clip", o.clip, "largest norm of the gradient; 0: none")
        ->capture_default_str()
        ->transform(numberWithin<double>(0));
    command->add_option("--dropout", o.dropout, "one mask a row, on the embedding and both branches of every block")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 0.9));
    command->add_option("--word-dropout", a.wordDropout, "of texts of more than three words")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 0.9));
    command->add_option("--name-rows", a.nameRows, "probability of one more row whose text is one of the row's names")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 1.0));
    command->add_option("--name-templates", arguments->nameTemplates,
                        "file of templates, one a line, %s being the name");
    command->add_option("--name-levels", a.nameLevels, "levels that such a row answers")
        ->capture_default_str()
        ->transform(wholeNumber(1, 64));
    command->add_option("--max-text-tokens", a.maxTextTokens, "cut the input there; 0: not")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(0));
    command->add_option("--weights", arguments->weights, "loss weight of each level, 2,1.5,1; else the heads' own");
    command
        ->add_option("--train-dtype", arguments->trainDType,
                     "of the matrix products: auto, f32, bf16; sums and weights are float32")
        ->capture_default_str()
        ->check(oneOf({"auto", "f32", "bf16"}));
    command->add_option("--save-dtype", arguments->saveDType, "f32 or bf16")
        ->capture_default_str()
        ->check(oneOf({"f32", "bf16"}));
    command->add_flag(
        "--activation-checkpointing", o.activationCheckpointing,
        "compute the blocks' activations again in the backward pass instead of keeping them: less memory, "
        "a third to a half more time, the same numbers");
    command->add_flag("--freeze-base", o.freezeBase, "train the heads alone");
    command
        ->add_option("--state-dtype", arguments->stateDType,
                     "with --freeze-base the base's states are computed once, where no dropout or row drawn anew "
                     "changes them, and kept as f32 or f16; none: computed in every epoch")
        ->capture_default_str()
        ->check(oneOf({"f32", "f16", "none"}));
    command
        ->add_option("--state-memory", arguments->stateMemory,
                     "MiB of them in memory; more is kept in a file of the output folder while it is needed")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(0, std::int64_t{1} << 30));
    command
        ->add_option("--baseline", arguments->baseline,
                     "flat: one head, the final one, says all levels in sequence, on the same data; every other head "
                     "(also --new-head) and --weights are left out, and the loss is the mean over all answers' tokens")
        ->capture_default_str()
        ->check(oneOf({"none", "flat"}));
    command
        ->add_option("--objective", arguments->objectives,
                     "HEAD=cwt: the head learns by contrast with the batch's other targets (arXiv 2309.08351), the "
                     "input embedding being its matrix; may be repeated")
        ->type_name("TEXT");
    command->add_flag("--recover-head", o.recoverHead,
                      "begin with a copy of the input embedding as the final head; with --freeze-base a probe. --eval "
                      "rows are measured before the first step, too");
    command->add_option("--train-layers", arguments->trainLayers,
                        "blocks that learn beside the heads, as in 10-20; all else stays as it is");
    command
        ->add_option("--text-loss", o.textWeight, "weight of the deepest head's loss on the input's own text; 0: none")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 1e6));
    command
        ->add_option("--new-head", arguments->newHeads,
                     "LAYER[:NAME[:WEIGHT[:raw|norm]]]: begin with a copy of the final head there; may be repeated")
        ->type_name("TEXT");
    command->add_option(
        "--lora", arguments->lowRank,
        "RANK[:ALPHA]: learn low-rank updates of the blocks' matrices and the heads; ALPHA is twice the "
        "rank by nature, and the updates count ALPHA/RANK times");
    command->add_option("--lora-targets", arguments->lowRankTargets,
                        "which matrices, by the last part of their names: q_proj,v_proj; default: all of the blocks");
    command->add_flag(
        "--label-rows", o.labelRows,
        "heads of label levels keep the rows of the labels' tokens only; no other token can be said there");
    command
        ->add_option("--save-as", arguments->saveAs,
                     "model: a whole folder; adapter: what was learned alone, beside its base (by nature with --lora)")
        ->check(oneOf({"model", "adapter"}));
    command->add_option("--base-from", arguments->baseSource,
                        "the command or address that brings the base, for whoever opens the adapter folder without it");
    command->add_option("--log", arguments->log, "losses as JSON Lines");
    command->add_option("--tensorboard", arguments->tensorBoard, "folder for a TensorBoard event file of the losses");
    command->add_option("--log-every", o.logEvery, "steps")->capture_default_str()->transform(wholeNumber(1, 1000000));
    command->add_option("--checkpoint-every", o.checkpointEvery, "steps; 0: only when interrupted")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(0));
    command->add_flag("--keep-checkpoints", o.keepCheckpoints,
                      "keep what is learned at each of them, before the first step and after the last, as a series in "
                      "the output folder: strata and strata-cli series open it");
    command->callback([arguments, &chosen] {
        chosen = [work = engineCommand<TrainArguments>(arguments, check)](const CommonOptions& common,
                                                                          const JobControl& control) {
            Result<Output> result = work(common, control);
            if (result || !isFurtherProcess()) return result;
            Output failed;
            failed.error = std::move(result).error();
            return Result<Output>(std::move(failed));
        };
    });
}

const Registration registration{60, add};

} // namespace
} // namespace strata::cli
