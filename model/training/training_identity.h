// SPDX-License-Identifier: GPL-3.0-or-later
// What decides a training's numbers, and so must be the same where one goes on with it.
#pragma once

#include "model/training/training.h"

#include <string>
#include <utility>
#include <vector>

namespace strata {

/// Fields (as fieldText() takes them) and their values as texts, in the order in which options are shown.
using TrainingIdentity = std::vector<std::pair<std::string, std::string>>;

/// `threads` because they decide the order of sums; `levelWeights` as they are in force.
TrainingIdentity identityOf(const TrainStart& start, const ExampleSource& data, const TrainOptions& options,
                            int threads, const std::vector<double>& levelWeights);

/// Eight digits that stand for a long text.
std::string textDigest(const std::string& text);

/// For a file.
std::string identityToText(const TrainingIdentity& identity);

/// What is not as it was when `saved` (identityToText) was written: "--seed 3, now 4; --clip 1.0, now 0.5"; empty where
/// all is. A text that is none says only that something is.
std::string differencesFrom(const std::string& saved, const TrainingIdentity& now);

} // namespace strata
