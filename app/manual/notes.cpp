// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/notes.h"

namespace strata::manual {
namespace {

Section::Entry said(std::string text) {
    return {"", std::move(text)};
}

Section hdlmFiles() {
    return {
        "FILES",
        {{"config.json",
          "Of a model folder: its key hdlm names the heads, their layers and readouts. Heads without it are found by "
          "the published tensor names."},
         {"hdlm.json",
          "Beside a model without that key: the layers that --head gave once. Where the folder cannot be written they "
          "are kept in $XDG_CONFIG_HOME/strata/heads.json (~/.config/strata/heads.json), under the model's hash."},
         {"*.task.json", "A task: how the levels talk, their labels, and where the label tree lies."},
         {"*.strata", "A saved run, lens, evaluation, note or training log, as JSON. It opens without the model; "
                      "file-formats.md of the "
                      "documentation has its keys."},
         {"/usr/share/strata/demo", "The demonstration model, where the package puts it."}}};
}

} // namespace

ProgramNotes commandLineNotes() {
    ProgramNotes notes;
    notes.description =
        "strata-cli opens a hierarchical decoder language model: a pretrained decoder with further language heads on "
        "layers below the last. It decodes level by level, reads every layer at every position, and compares, trains "
        "and "
        "measures such models. Results go to standard output, progress and warnings to standard error. MODEL is a "
        "folder "
        "as Hugging Face writes it (config.json and safetensors), a .safetensors file beside its config.json, or a "
        ".gguf "
        "file.";
    notes.sections = {
        {"EXIT STATUS",
         {{"0", "Done."},
          {"1", "It could not be done: one sentence on standard error says what, where, and what to do."},
          {"2", "The command line is wrong."},
          {"130", "Cancelled by an interrupt. What was done so far is given where a part of it means something."}}},
        {"ENVIRONMENT",
         {{"STRATA_PLUGIN_DIR",
           "The folder of strata-engine and of the sentencepiece plugin, looked into before the folders of the "
           "installation."},
          {"OMP_NUM_THREADS", "Threads of matrix products, where --threads says nothing."},
          {"XDG_CONFIG_HOME", "Where layers of heads are remembered that cannot be written beside their model."}}},
        hdlmFiles(),
        {"NOTES",
         {said("With --json one JSON document stands on standard output and nothing else; of an error it is "
               "{\"error\": {\"code\", \"subject\", \"detail\", \"message\"}}. Logarithms are natural; a missing value "
               "is "
               "null."),
          said("Layer 0 is the embedding, layer i the residual after block i, the last layer the one after the final "
               "norm.")}},
    };
    notes.seeAlso = {"strata(1)"};
    notes.examples = {
        {"",
         {{"What is in a model, and what does it say?", "inspect /usr/share/strata/demo"},
          {"", "run /usr/share/strata/demo --input 'a small bird with a red breast'"}}},
        {"inspect",
         {{"Heads, layers, sizes and warnings of a model:", "inspect /usr/share/strata/demo"},
          {"Say once which layer a published checkpoint's extra head reads:",
           "inspect MODEL --head new_lm_head.weight@25"},
          {"The tensors of one block with their range, mean, norm and zeros:",
           "inspect MODEL --statistics --filter layers.3."}}},
        {"run",
         {{"Decode the demonstration model's three levels and save what every head said:",
           "run /usr/share/strata/demo --input 'a small bird with a red breast' -o bird.strata"},
          {"The published two-level layout, drawn with a fixed seed:",
           "run MODEL --task hdlm2 --input 'What is the capital of Norway?' --temperature 0.7 --seed 1"},
          {"What if the first level had said something else? The original stands beside, and five paths are ranked:",
           "run /usr/share/strata/demo --input 'a small bird with a red breast' --force domain=plant --beam 5"},
          {"The last level is made to begin with other words, and goes on by itself:",
           "run /usr/share/strata/demo --input 'a small bird with a red breast' --begin kind=oscine --labels free"},
          {"Every head, and the logit lens of layer 12, continue the same prompt by themselves:",
           "run MODEL --task plain --input 'Once upon a time' --free --lens 12:norm"}}},
        {"lens",
         {{"A table of all layers and positions for other programs:",
           "lens /usr/share/strata/demo --text 'a small bird' -o bird.csv"},
          {"The probability of two tokens together, layer by layer:",
           "lens MODEL --text 'The cat' --track ' sat | sits'"},
          {"What the layers say while a saved run is generated:", "lens MODEL --run bird.strata --show entropy"}}},
        {"dump",
         {{"States and logits for a comparison with another program:",
           "dump MODEL --ids 1,15,204 -o states.safetensors"}}},
        {"tokenize",
         {{"Ids and pieces of a text:", "tokenize MODEL --text 'a small bird'"},
          {"The same of standard input, with a begin-of-text token:", "tokenize tokenizer.json --text-file - --bos"}}},
        {"train",
         {{"Train the heads and the model on rows of the published layout:",
           "train MODEL --task hdlm2 --data rows.jsonl -o TRAINED --log losses.jsonl"},
          {"The heads alone, from states that are computed once:",
           "train MODEL --task hdlm2 --data rows.jsonl -o TRAINED --freeze-base"},
          {"The middle of a model, and what the prompt itself says:",
           "train MODEL --task hdlm2 --data rows.jsonl -o TRAINED --train-layers 10-20 --text-loss 0.2"},
          {"Low-rank updates of a base that stays as it is, with a new head at layer 15:",
           "train BASE --task TASK --new-head 15:domain:2:norm --lora 8 --data rows.jsonl -o ADAPTER"},
          {"The same with a checkpoint kept every 50 steps:",
           "train BASE --task TASK --new-head 15:domain --lora 8 --data rows.jsonl -o ADAPTER --checkpoint-every 50 "
           "--keep-checkpoints"}}},
        {"log",
         {{"What another program's training logged, as a table:", "log OUTPUT/trainer_state.json -o losses.csv"},
          {"For TensorBoard:", "log losses.jsonl --tensorboard runs/first"}}},
        {"sweep",
         {{"At which layers can the domain be decoded? Three trainings each, on a tenth of the rows:",
           "sweep MODEL --task TASK --data rows.jsonl --layers all --level domain --seeds 3 -o SWEEP"}}},
        {"series",
         {{"What a training came to know of a request, checkpoint by checkpoint; then the same in the window:",
           "series ADAPTER/checkpoints --prompt \"please move forty dollars\" --lens -o moments.strata"}}},
        {"adapt",
         {{"Copy the final head to layer 16, under the name thought, with twice the weight in the loss:",
           "adapt BASE -o OUT --head 16:thought:2"},
          {"The heads alone, one of them reading through the final norm, and opened beside their base:",
           "adapt BASE --heads-only -o heads.safetensors --head 8 --head 16:thought:2:norm"}}},
        {"calibrate",
         {{"Heads that are surer than they are right, made as sure as they are:",
           "calibrate MODEL --data dev.jsonl -o CALIBRATED"}}},
        {"loss",
         {{"The loss of every level, and the size of its gradients:", "loss MODEL --data rows.jsonl --gradients"}}},
        {"render",
         {{"The prompt as the model's own chat template writes it:", "render MODEL --input 'Good morning'"},
          {"A whole conversation:", "render MODEL --messages conversation.json"}}},
        {"eval",
         {{"Accuracy, F1 and calibration over a file of labelled rows:",
           "eval /usr/share/strata/demo --data rows.jsonl --limit 200"},
          {"Go on with an evaluation that was interrupted:",
           "eval /usr/share/strata/demo --data rows.jsonl --resume -o rows.strata"},
          {"The second of eight parts, for a cluster's job array (slurm-eval.sh of the documentation):",
           "eval /usr/share/strata/demo --data rows.jsonl --shard 2/8 -o part-2.strata"}}},
        {"merge",
         {{"The parts as one, with the same digits as a single run:",
           "merge part-1.strata part-2.strata -o rows.strata"}}},
        {"score",
         {{"Every metric of stored predictions, with 95 % intervals:",
           "score wos.predictions.jsonl --taxonomy wos.json"},
          {"Are these better than the other ones, on the same rows?",
           "score new.predictions.jsonl --taxonomy wos.json --paired old.predictions.jsonl"}}},
        {"compare",
         {{"What another way of asking changes, layer by layer; then the same in the window:",
           "compare bird.strata fish.strata --statistic entropy -o both.strata"},
          {"Two models with different tokenizers on the same text:", "compare a.strata b.strata --align characters"}}},
        {"lesson",
         {{"Do the bundled lessons still say what their runs say?",
           "lesson check /usr/share/strata/lessons/settling.lesson.json"}}},
        {"serve",
         {{"The open models of another machine, to be talked to in JSON lines (serve-protocol.md of the "
           "documentation):",
           "serve"}}},
        {"bench",
         {{"Speed beside what the machine could do:", "bench /usr/share/strata/demo"},
          {"And how many labelled rows a second are evaluated, side by side and one by one:",
           "bench /usr/share/strata/demo --data /usr/share/strata/demo/test.jsonl"}}},
    };
    return notes;
}

ProgramNotes windowNotes() {
    ProgramNotes notes;
    notes.description =
        "strata opens a hierarchical decoder language model, runs a prompt, and shows side by side what every head "
        "decodes, how confident each layer is, and the path through the label tree; its lens reads every layer at "
        "every "
        "position. Without an argument it opens on its start page. With --export or --screenshot it needs no display, "
        "writes the files and ends.";
    notes.sections = {
        {"EXIT STATUS",
         {{"0", "The window was closed, or everything that was asked for was written."},
          {"1", "It could not be done: one sentence on standard error says what, where, and what to do."},
          {"2", "The command line is wrong."}}},
        {"ENVIRONMENT",
         {{"DISPLAY, WAYLAND_DISPLAY",
           "Where the window is shown; without either only --export and --screenshot work."},
          {"QT_QPA_PLATFORM", "Qt's platform; offscreen shows nothing."},
          {"STRATA_DEMO", "The folder of the demonstration model, where it is not the installed one."},
          {"STRATA_LESSONS", "The folder of the lessons on the start page, where it is not the installed one."},
          {"STRATA_PLUGIN_DIR", "The folder of the sentencepiece plugin."},
          {"STRATA_TIMING", "1: says on standard error how long the start took."}}},
        hdlmFiles(),
    };
    Section& files = notes.sections.back();
    files.entries.push_back({"$XDG_CONFIG_HOME/strata/strata.ini (~/.config/strata/strata.ini)", "Settings."});
    files.entries.push_back({"$XDG_DATA_HOME/strata/history (~/.local/share/strata/history)",
                             "Runs and lenses that were made, the oldest of which go first. Edit switches this off and "
                             "clears it."});
    notes.seeAlso = {"strata-cli(1)"};
    notes.examples = {
        {"",
         {{"The demonstration model with its first example:", "--demo"},
          {"A model, its task and a prompt that is run at once:",
           "MODEL --task hdlm2 --input 'What is the capital of Norway?' --run"},
          {"Figures without a window:", "/usr/share/strata/demo --input 'a small bird' --run --export heads=heads.pdf "
                                        "--export confidence=confidence.svg"},
          {"The lens of a text as a figure of one column's width:",
           "/usr/share/strata/demo --lens --text 'a small bird' --export lens=lens.pdf --figure-preset column"},
          {"A composed figure, with what a check of it finds:",
           "--figure paper.figure.json --export paper.pdf --export paper.svg --lint"},
          {"A lesson in the window, and its worksheet and answer key on paper:",
           "--lesson /usr/share/strata/lessons/settling.lesson.json"},
          {"", "--lesson-sheet settling.lesson.json --export sheet.pdf"},
          {"", "--lesson-sheet settling.lesson.json --key --export key.pdf"},
          {"A run as it is played, in one picture:",
           "run.strata --export heads=heads.apng --play-by layer --step-seconds 0.4 --figure-preset slide-16x9"}}}};
    return notes;
}

} // namespace strata::manual
