// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of what is written in the window: tasks, trees of labels, lessons, remarks; and of files read for it.
#include "model/session/sentences.h"

#include <QtGlobal>

namespace strata {

std::span<const char* const> sentencesOfWriting() {
    static const char* const patterns[] = {
        QT_TRANSLATE_NOOP("strata::Sentence", "is none of the run."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not chosen yet."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "are %1 to %2, and the lens has no row of any of them; name layers that it read."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is empty: say which file beside the lesson."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a pipe or a device, not a file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is neither raw nor norm."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has more answers than the task has levels."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has %1 turns; a conversation has at most %2."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "must end with an answer, of the role \"assistant\"; what is asked now is the input."),
        QT_TRANSLATE_NOOP("strata::Sentence", "takes its turns from the model's own chat template, which a task file "
                                              "cannot say; begin a new task instead."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is no kind of file that a tree of labels is written to: use .json, .txt "
                                              "(indented), .csv, .tsv or .taxonomy."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "cannot hold what the tree says of itself, as the names of its levels; save it as .json."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "cannot hold the ids and further keys of these labels; save them as .json."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "belong to a task whose window is closed; save them as a file of their own."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has one that is longer than %1 bytes."),
        QT_TRANSLATE_NOOP("strata::Sentence", "was saved as version %1; this program reads version %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "does not begin with a safetensors header."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has a header that is not valid JSON."),
        QT_TRANSLATE_NOOP("strata::Sentence", "names tensor %1 twice."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has %1 bytes after the last tensor."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is longer than %1 MiB; each line must be one row of predictions."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is not UTF-8 text; convert the file first."),
    };
    return patterns;
}

} // namespace strata
