// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a tree of labels that is being written.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/task/label_tree.h"
#endif

#include <QString>

namespace strata {

/// One sentence, without the label that it is about.
QString faultText(const LabelProblem& problem);
/// "7 labels on 2 levels; 1 to 5 tokens each, 2 on average".
QString treeSummary(const LabelTree& tree, const LabelTokens* tokens);
/// How many siblings a label shares its first token with, by the way to it; only those that share it.
std::map<std::vector<int>, int> sharedFirstTokens(const LabelTree& tree, const LabelTokens& tokens);

} // namespace strata
