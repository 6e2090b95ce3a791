// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/label_words.h"

#include "widgets/common/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace strata {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::LabelWindow)
};

struct Counted {
    int labels = 0, depth = 0, tokens = 0, known = 0, least = 0, most = 0;
};

void count(const TreeLabel& node, const LabelTokens* tokens, int depth, Counted& out) {
    for (const TreeLabel& child : node.children) {
        ++out.labels;
        out.depth = std::max(out.depth, depth);
        if (tokens)
            if (const auto found = tokens->find(child.label); found != tokens->end()) {
                const int size = int(found->second.size());
                out.least = out.known == 0 ? size : std::min(out.least, size);
                out.most = std::max(out.most, size);
                out.tokens += size;
                ++out.known;
            }
        count(child, tokens, depth + 1, out);
    }
}

void share(const TreeLabel& node, const LabelTokens& tokens, std::vector<int>& path,
           std::map<std::vector<int>, int>& out) {
    std::map<std::int64_t, std::vector<int>> byFirst;
    for (std::size_t i = 0; i < node.children.size(); ++i)
        if (const auto found = tokens.find(node.children[i].label); found != tokens.end() && !found->second.empty())
            byFirst[found->second.front().value].push_back(int(i));
    for (const auto& [id, children] : byFirst)
        for (const int child : children)
            if (children.size() > 1) {
                path.push_back(child);
                out[path] = int(children.size()) - 1;
                path.pop_back();
            }
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        path.push_back(int(i));
        share(node.children[i], tokens, path, out);
        path.pop_back();
    }
}

} // namespace

QString faultText(const LabelProblem& problem) {
    const QString other = QString::fromStdString(problem.other);
    switch (problem.fault) {
    case LabelFault::Empty:
        return Words::tr("The label is empty.");
    case LabelFault::Blanks:
        return Words::tr("The label begins or ends with a blank.");
    case LabelFault::LineBreak:
        return Words::tr("The label holds a line break.");
    case LabelFault::Twice:
        return Words::tr("The label stands twice under the same parent.");
    case LabelFault::TooDeep:
        return Words::tr("The label is deeper than the 24 levels that are read.");
    case LabelFault::NoLabels:
        return Words::tr("There is no label to answer with.");
    case LabelFault::SameTokens:
        return Words::tr("Has the same tokens as “%1”: no model can tell the two apart.").arg(other);
    case LabelFault::PrefixTokens:
        return Words::tr("Its tokens begin those of “%1”, and nothing closes an answer.").arg(other);
    case LabelFault::SameFolded:
        return Words::tr(
                   "Differs from “%1” in case, blanks or punctuation alone: an answer in free text may mean either.")
            .arg(other);
    }
    return {};
}

QString treeSummary(const LabelTree& tree, const LabelTokens* tokens) {
    Counted all;
    count(tree.root, tokens, 1, all);
    const QString labels = Words::tr("%n label(s)", nullptr, all.labels);
    const QString levels = Words::tr("%n level(s)", nullptr, all.depth);
    if (all.known == 0) return Words::tr("%1 on %2").arg(labels, levels);
    return Words::tr("%1 on %2; %3 to %4 tokens each, %5 on average")
        .arg(labels, levels, QLocale().toString(all.least), QLocale().toString(all.most),
             formatFixed(double(all.tokens) / all.known, 1));
}

std::map<std::vector<int>, int> sharedFirstTokens(const LabelTree& tree, const LabelTokens& tokens) {
    std::map<std::vector<int>, int> out;
    std::vector<int> path;
    share(tree.root, tokens, path, out);
    return out;
}

} // namespace strata
