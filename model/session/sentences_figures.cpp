// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of figures and lessons: what their files hold, and what they need.
#include "model/session/sentences.h"

#include <QtGlobal>

namespace strata {

std::span<const char* const> sentencesOfFigures() {
    static const char* const patterns[] = {
        // widgets/export
        QT_TRANSLATE_NOOP("strata::Sentence", "there is no such file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is larger than any figure of Strata's."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "carries no document: it was not exported by Strata, or what it shows was too large to go along."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "the document inside the figure is damaged; open the .strata file that it was made from."),
        QT_TRANSLATE_NOOP("strata::Sentence", "TeX reads the numbers beside it by its name: give it one of letters "
                                              "without accents, digits, - and _ alone."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the figure has %1 shapes, more than TeX takes: choose PDF."),
        // widgets/compose
        QT_TRANSLATE_NOOP("strata::Sentence", "must be \"strata-composed-figure\"; this is no composed figure."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is empty; a figure has at least one panel."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a folder: only a file has a hash by which it is known again."),
        QT_TRANSLATE_NOOP("strata::Sentence", "does not exist; the figure needs the %1 that lay there (SHA-256 %2…). "
                                              "Put it back, or write where it is now into the figure file."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is a %1, but the figure needs a %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has changed since the figure was saved (SHA-256 %1…, was %2…)"),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "%1 has \"%2\" among its options, which is no regular file; name a document, or leave it out."),
        // comparisons: model/documents, model/analysis
        QT_TRANSLATE_NOOP("strata::Sentence", "comparison"),
        QT_TRANSLATE_NOOP("strata::Sentence", "alignment"),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is made of two runs or two lenses, and one of these documents is neither."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is made of two runs or two lenses, and these are one of each; compute the lens of the run, "
                          "and compare the two lenses."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is no saved run and no saved lens, which are what is compared: its \"format\" must be "
                          "\"strata-run\" or \"strata-lens\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "must be position, text, level or characters."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is none that a lens has."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "would hold more than 256 MiB, which could not be opened again; compare lenses of fewer "
                          "layers or positions."),
        QT_TRANSLATE_NOOP("strata::Sentence", "would compare %1 with %2 places, which is too many; align by position."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "needs the levels of a run, and one of the two was read from a text without any; align by "
                          "position or by text."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "has no statistic in common: compute both lenses with the same --statistics."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no %1 on both sides; what both have: %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be made: the first document is empty."),
        QT_TRANSLATE_NOOP("strata::Sentence", "cannot be made: the second document is empty."),
        QT_TRANSLATE_NOOP("strata::Sentence", "finds no token of the one beside one of the other; align by position."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "would have %1 rows of %2 tokens, which is too many; compare fewer layers or heads, or "
                          "shorter texts."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no layer that both lenses were read at."),
        QT_TRANSLATE_NOOP("strata::Sentence", "has no head that both runs name."),
        // model/lesson
        QT_TRANSLATE_NOOP("strata::Sentence", "must be relative to the lesson, so that both can be moved together."),
        QT_TRANSLATE_NOOP("strata::Sentence",
                          "is none of a run, a lens or an evaluation, which lessons are about: \"format\" is %1."),
        QT_TRANSLATE_NOOP(
            "strata::Sentence",
            "was made by the model %1, but the lesson is about %2: make the run anew, or correct \"model\"."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is asked of the run %1, which is not there; there are %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "are missing: a lesson has at least one."),
        QT_TRANSLATE_NOOP("strata::Sentence", "the answer could not be written down: %1."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is no place of an evaluation."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is asked of nothing that a lesson can be about."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is %1, but known are %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is longer than %1 bytes."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is %1, which is no action; known are %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "are more than 12."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is %1, which is no kind of question; known are %2."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is missing: the fact that is the right answer."),
        QT_TRANSLATE_NOOP("strata::Sentence", "are more than 6."),
        QT_TRANSLATE_NOOP("strata::Sentence", "name %1 twice."),
        QT_TRANSLATE_NOOP("strata::Sentence", "have no %1, which the step %2 is about."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is one run too many: 20 are read."),
        QT_TRANSLATE_NOOP("strata::Sentence", "is one step too many: 100 are read."),
    };
    return patterns;
}

} // namespace strata
