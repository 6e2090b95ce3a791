// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the model's rooms in the language of the window. Those rooms know no Qt and write English; here each of
// their sentences is a pattern ("is larger than %1 MiB, too large …") that a catalogue translates.
#pragma once

#include "model/base/job_control.h"

#include <QString>

#include <span>
#include <vector>

namespace strata {

/// What an error or a warning says, in the language of the window: the pattern that the sentence follows, translated,
/// with what the sentence holds at its places: names and numbers as they are, words in the same language. `"KEY" must
/// be …` keeps the key. English, as it is, where no pattern fits or none is translated, and where words inside it have
/// no translation: a sentence is never of two languages. GUI thread.
QString sayInLanguage(const QString& english);
QString sayInLanguage(const std::string& english);

/// What a job is doing ("loading weights").
QString stageInLanguage(ProgressStage stage);

/// The patterns, as literals for the catalogues: of files, of work with an open model, of training and evaluation, of
/// chat templates.
std::span<const char* const> sentencesOfFiles();
std::span<const char* const> sentencesOfWork();
std::span<const char* const> sentencesOfTraining();
std::span<const char* const> sentencesOfWriting();
std::span<const char* const> sentencesOfTemplates();
std::span<const char* const> sentencesOfFigures();
/// All of them.
std::vector<const char*> sentencePatterns();
/// Where a pattern holds words: the digits of those places.
struct PlaceOfWords {
    const char* pattern;
    const char* digits;
};
std::span<const PlaceOfWords> placesOfWords();
/// What stands there, as patterns in their turn.
std::span<const char* const> fragments();
/// Whether a sentence follows one of them.
bool knowsSentence(const QString& english);

} // namespace strata
