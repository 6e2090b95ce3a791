// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of what goes over many rows: training, making a model to be trained, evaluation.
#include "model/session/sentences.h"

#include <QtGlobal>

namespace strata {

std::span<const char* const> sentencesOfTraining() {
    static const char* const patterns[] = {
        // model/evaluation
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "cannot be gone on with: the evaluation that was left off has %1; begin anew."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "does not hold the rows of this evaluation any more (%1 were asked for, the file has %2): "
                          "it was changed, or is another file; evaluate it anew."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "the file of the rows is not there any more; choose it under Labelled rows, and go on again."),
        QT_TRANSLATE_NOOP("strata::Sentence", "does not begin with a row: a JSON object of keys and texts."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has %1, but the task \"%2\" has %3."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the file of the records does not exist."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a regular file, so it holds no records."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is longer than %1 MiB; each line must be one record."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "does not say under \"evaluation\" what the records are of; open them by their evaluation, FILE.strata."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is gone: the file was shortened meanwhile."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not there: the evaluation has %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not there: %1 has %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "holds records of another evaluation, with %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "holds %1, but the evaluation has %2; a part of the file is missing."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the evaluation's records cannot be read: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot stand beside \"records\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be from 1 to \"of\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be %1 or larger."),
        QT_TRANSLATE_NOOP("strata::Sentence", "holds no row that could be evaluated. The first: %1"),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot stop anything: the task \"%1\" has no level of this name."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is no shard of the same evaluation as %1: it has %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is shard %1, but %2 is shard %3; the rows were parted in two ways."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not complete: it has %1 of %2; go on with eval --resume."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is shard %1, and so is %2; each must be named once."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is one of %1, and shard %2 is not among the files; name all of them."),
        QT_TRANSLATE_NOOP("strata::Sentence", "would be written over the records of %1; give another name."),
        QT_TRANSLATE_NOOP("strata::Sentence", "needs the files of the shards."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be 0 to 4096."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be read to its end."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the text is empty."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the key \"%1\" must be a string or an array of strings."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is a row of %1, but those before it are rows of %2; a file holds rows of one kind."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has the label %1 in column %2, but none in the column of the level above."),
        // model/training
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "holds the checkpoints of a training already, and nothing is overwritten; name another "
                          "folder."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "holds no series of checkpoints (series.json, as train --keep-checkpoints writes it)."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must hold at least one checkpoint."),
        QT_TRANSLATE_NOOP("strata::Sentence", "are more than 100,000."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must not be lower than that of the checkpoint before."),
        QT_TRANSLATE_NOOP("strata::Sentence", "does not say which layers its heads read; open it by itself first."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is empty; write one into the form, which every checkpoint is then asked."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be a layer from 1 to %1; layer %2 has the final head."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no head to copy."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has the head %1 at no known layer; place it before more are added."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no tensor for its final head."),
        QT_TRANSLATE_NOOP("strata::Sentence", "holds the tensor %1 of type %2, which is not written."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has a name that another head of the model has; give each a name of its own."),
        QT_TRANSLATE_NOOP("strata::Sentence", "every line must hold %s once, where the name goes; \"%1\" does not."),
        QT_TRANSLATE_NOOP("strata::Sentence", "holds no template; write one a line, as in: a kind of %s."),
        QT_TRANSLATE_NOOP("strata::Sentence", "answers %1 levels, but the task has %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be written as a model folder (its matrices lie transposed); take "
                                              "the original model folder with its safetensors."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be written as a model folder (its rope factors have no name in "
                                              "config.json); take the original model folder with its safetensors."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "holds a model already, and nothing is overwritten; name another folder."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the folder cannot be made: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "the loss is no longer a number; begin anew with a smaller learning-rate."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the loss is no longer a number; begin anew with a smaller "
                                              "learning-rate. The state after step %1 is kept in %2."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "another training is at work in this folder; wait for its end, or name another folder."),
        QT_TRANSLATE_NOOP("strata::Sentence", "does not say what training it is of; remove it to start anew."),
        QT_TRANSLATE_NOOP("strata::Sentence", "can have no head: the model's layers are 1 to %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is no level of the task %1, which has %2."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is answered by no row to train on; give rows that answer it, or leave the level out."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is answered by no row to measure on; give rows that answer it, or leave the level out."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not a sweep; name another folder, or remove it."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is a sweep with other options or data: %1. Repeat those, or name another folder."),
        QT_TRANSLATE_NOOP("strata::Sentence", "answers the level %1 with what is none of its labels; mend the row, or "
                                              "leave the level out with level."),
        QT_TRANSLATE_NOOP("strata::Sentence", "answers the level %1 with what is none of its labels there; mend the "
                                              "row, or leave the level out with level."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is no head of the model; name one of those that inspect shows."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is no block of the model, which has the blocks 1 to %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "needs a final head that can say every token; leave label-rows out."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no room for the trunk's states, %1 MiB (%2); make room, raise "
                                              "state-memory, or keep them as state-dtype f16."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "a state of the trunk does not fit into float16; keep them as state-dtype f32."),
        QT_TRANSLATE_NOOP("strata::Sentence", "a state of the trunk is no number; check the model's weights."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must have \"tensor\", a name, and \"layer\", a number."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be from 1 to %1, the number of layers."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be an object with \"levels\", a list of at least one level."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must end in \".weight\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be a text."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be a number from 0 to 1000000."),
        QT_TRANSLATE_NOOP("strata::Sentence", "repeats the name or the tensor of another level."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must end with the final head, %1 at layer %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has %1 tokens, more than the model's context of %2; shorten it."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "holds the token id %1, but the model has only %2 pieces; the tokenizer belongs to another model."),
        QT_TRANSLATE_NOOP("strata::Sentence", "names %1 weights for the %2 levels of the task."),
        QT_TRANSLATE_NOOP("strata::Sentence", "gives two levels to one head; their losses cannot be told apart."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "was left off after step %1; its state is kept there, and the same command goes on from it."),
        QT_TRANSLATE_NOOP("strata::Sentence", "no row answers a level of the task, so there is nothing to learn from; "
                                              "give answers in \"labels\", or in \"think\" and \"assistant\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the log cannot be written."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the head %1 is the embedding itself, which is part of the base; adapt "
                                              "with untie gives it a matrix of its own."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "gives the id %1, but the model has only %2 pieces; it belongs to another model."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "a row has %1 tokens, more than the model's context of %2; leave it out or set max-text-tokens."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not the state of a training; remove it to start anew."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "belongs to a training with other options or data: %1. Repeat those, or remove it to start anew."),
        QT_TRANSLATE_NOOP("strata::Sentence", "lacks the tensor %1 in the model's shape; remove it to start anew."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has the name %1, which another head has."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has the name of the last level, which the final head answers; give it another."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "holds an adapter already, and nothing is overwritten; name another folder."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has rows for some tokens only, or a bias; the loss of such a head is "
                                              "not computed, its cross-entropy is among what eval gives."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has rows for some tokens only, or a bias; such a head is not trained "
                                              "further. Begin with its base and %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is given twice; each new head reads a layer of its own."),
        QT_TRANSLATE_NOOP("strata::Sentence", "would decode at %1 layers, but has %2; a hierarchical model has fewer "
                                              "levels than layers: leave a head out."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has a heads file or an adapter laid over it already, whose heads a second file would push "
                          "out; open the base by itself, or write a whole model."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is the folder of the base itself, which stays as it is; name another folder."),
        QT_TRANSLATE_NOOP("strata::Sentence", "asks for rank %1, but %2 is %3 × %4."),
        // model/training_log
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is no training log: expected JSON Lines with steps and losses, trainer_state.json, a CSV "
                          "table with a column step, or a TensorBoard event file."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has no training log in it; name the log itself, or the folder that training writes."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is larger than 256 MiB, which no trainer_state.json is."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is JSON without \"log_history\", so it is no trainer_state.json."),
        QT_TRANSLATE_NOOP("strata::Sentence", "no event file can be written there."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not installed beside this program, nor on the path."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the training could not be started: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is being written by process %1, which trains; stop it, or give another log and o."),
        QT_TRANSLATE_NOOP("strata::Sentence", "not everything could be written."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the event file could not be written."),
        QT_TRANSLATE_NOOP("strata::Sentence", "does not run on this machine any more."),
        QT_TRANSLATE_NOOP("strata::Sentence", "could not be told: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be running, stopped, finished or failed."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be [step, number]."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must have a step above the one before."),
        QT_TRANSLATE_NOOP("strata::Sentence", "line %1 is no JSON object; it is passed over."),
        QT_TRANSLATE_NOOP("strata::Sentence", "line %1 is longer than 16 MiB; it is passed over."),
        QT_TRANSLATE_NOOP("strata::Sentence", "line %1 has %2 where the header has %3; it is passed over."),
        QT_TRANSLATE_NOOP("strata::Sentence", "line %1 has no whole number as its step; it is passed over."),
        QT_TRANSLATE_NOOP("strata::Sentence", "log_history[%1] is no object; it is passed over."),
        QT_TRANSLATE_NOOP("strata::Sentence", "record %1 is no event; it is passed over."),
        QT_TRANSLATE_NOOP("strata::Sentence", "record %1, at byte %2, has a length that does not agree with its "
                                              "checksum; what stands from there on is left out."),
        QT_TRANSLATE_NOOP("strata::Sentence", "record %1, at byte %2, does not agree with its checksum; what stands "
                                              "from there on is left out."),
        QT_TRANSLATE_NOOP("strata::Sentence", "ends in the middle of record %1; the %2 of it are left out."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has more than %1 series; those after \"%2\" are left out."),
        QT_TRANSLATE_NOOP("strata::Sentence", "goes back from step %1 to %2, as a training that was resumed does; "
                                              "what stood after that is replaced."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has more samples than can be kept; those from step %1 on are left out."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has more than %1 points in a series; every second one is kept (of "
                                              "longer ones every fourth …)."),
    };
    return patterns;
}

} // namespace strata
