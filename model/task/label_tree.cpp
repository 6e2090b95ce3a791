// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/label_tree.h"

#include "model/base/file_name.h"
#include "model/base/job_control.h"
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/task/taxonomy_lines.h"

#include <algorithm>

namespace strata {
namespace {

using Json = nlohmann::ordered_json;

TreeLabel nodeOf(const TaxonomyNode& node) {
    TreeLabel out{node.label, nullptr, {}};
    if (node.id != node.label) out.own = {{"label", node.label}, {"id", node.id}};
    for (const TaxonomyNode& child : node.children)
        out.children.push_back(nodeOf(child));
    return out;
}

Result<std::vector<TreeLabel>> childrenOf(const Json& array, const std::string& subject, const std::string& where) {
    if (!array.is_array()) return fail(ErrorCode::BadTask, subject, "\"" + where + "\" must be an array of labels.");
    std::vector<TreeLabel> out;
    for (std::size_t i = 0; i < array.size(); ++i) {
        const std::string here = where + "[" + std::to_string(i) + "]";
        TreeLabel node;
        node.own = array[i];
        if (node.own.is_string()) {
            node.label = node.own.get<std::string>();
        } else if (node.own.is_object() && node.own.contains("label") && node.own["label"].is_string()) {
            node.label = node.own["label"].get<std::string>();
            if (const auto below = node.own.find("children"); below != node.own.end() && !below->is_null()) {
                STRATA_TRY(node.children, childrenOf(*below, subject, here + ".children"));
                *below = Json::array();
            }
        } else {
            return fail(ErrorCode::BadTask, subject,
                        "\"" + here + "\" must be an object with a \"label\", or a string.");
        }
        out.push_back(std::move(node));
    }
    return out;
}

Json nodeToJson(const TreeLabel& node) {
    if (node.children.empty() && node.own.is_string()) return node.label;
    Json out = node.own.is_object() ? node.own : Json::object();
    out["label"] = node.label;
    const auto below = out.find("children");
    if (node.children.empty()) return out;
    Json children = Json::array();
    for (const TreeLabel& child : node.children)
        children.push_back(nodeToJson(child));
    if (below != out.end())
        *below = std::move(children);
    else
        out["children"] = std::move(children);
    return out;
}

void visit(const TreeLabel& node, std::vector<int>& path,
           const std::function<void(const TreeLabel&, const std::vector<int>&)>& what) {
    what(node, path);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        path.push_back(int(i));
        visit(node.children[i], path, what);
        path.pop_back();
    }
}

/// Looks at the children of each node.
class Checker {
public:
    Checker(const LabelCheck& check, std::size_t most) : m_check(check), m_most(most) {}

    void look(const TreeLabel& parent, const std::vector<int>& path) {
        for (std::size_t i = 0; i < parent.children.size(); ++i)
            lookAlone(parent.children[i].label, path, int(i));
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = 0; i < parent.children.size(); ++i)
            if (!seen.emplace(parent.children[i].label, i).second)
                add(path, int(i), LabelFault::Twice, parent.children[i].label);
        if (m_check.tokens) lookAtTokens(parent, path);
        if (!m_check.folded) return;
        std::map<std::string, std::size_t> folded;
        for (std::size_t i = 0; i < parent.children.size(); ++i) {
            const std::string& label = parent.children[i].label;
            const auto [at, fresh] = folded.emplace(m_check.folded(label), i);
            if (!fresh && parent.children[at->second].label != label)
                add(path, int(i), LabelFault::SameFolded, parent.children[at->second].label);
        }
    }
    std::vector<LabelProblem> take() {
        std::ranges::stable_sort(m_problems, {}, &LabelProblem::path);
        return std::move(m_problems);
    }

private:
    void add(const std::vector<int>& path, int child, LabelFault fault, std::string other = {}) {
        if (m_problems.size() >= m_most) return;
        std::vector<int> at = path;
        at.push_back(child);
        m_problems.push_back({std::move(at), fault, std::move(other)});
    }
    void lookAlone(const std::string& label, const std::vector<int>& path, int child) {
        const std::string trimmed = trimmedLabel(label);
        if (trimmed.empty())
            add(path, child, LabelFault::Empty);
        else if (label.find('\n') != std::string::npos)
            add(path, child, LabelFault::LineBreak);
        else if (trimmed != label)
            add(path, child, LabelFault::Blanks);
        if (path.size() >= std::size_t(maxTreeDepth)) add(path, child, LabelFault::TooDeep);
    }
    /// Sorted by their tokens, what begins another one stands before all that it begins.
    void lookAtTokens(const TreeLabel& parent, const std::vector<int>& path) {
        std::vector<std::pair<const std::vector<TokenId>*, std::size_t>> sorted;
        for (std::size_t i = 0; i < parent.children.size(); ++i)
            if (const auto found = m_check.tokens->find(parent.children[i].label);
                found != m_check.tokens->end() && !found->second.empty())
                sorted.emplace_back(&found->second, i);
        const auto before = [](TokenId a, TokenId b) { return a.value < b.value; };
        std::ranges::stable_sort(sorted, [&](const auto& a, const auto& b) {
            return std::ranges::lexicographical_compare(*a.first, *b.first, before);
        });
        for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
            const auto& [ids, one] = sorted[i];
            const auto& [next, two] = sorted[i + 1];
            const std::string &label = parent.children[one].label, &other = parent.children[two].label;
            if (label == other) continue; // stands twice, which is said
            const bool begins = ids->size() <= next->size() && std::equal(ids->begin(), ids->end(), next->begin());
            if (begins && ids->size() == next->size())
                add(path, int(two), LabelFault::SameTokens, label);
            else if (begins && !m_check.closed)
                add(path, int(one), LabelFault::PrefixTokens, other);
        }
    }

    const LabelCheck& m_check;
    std::size_t m_most;
    std::vector<LabelProblem> m_problems;
};

} // namespace

bool isError(LabelFault fault) {
    return fault != LabelFault::SameTokens && fault != LabelFault::PrefixTokens && fault != LabelFault::SameFolded;
}

Result<LabelTree> labelTreeFromJson(const Json& json, const std::string& subject) {
    if (!json.is_object() || !json.contains("children"))
        return fail(ErrorCode::BadTask, subject, "a taxonomy must be a JSON object with \"children\".");
    LabelTree tree;
    tree.root.own = json;
    STRATA_TRY(tree.root.children, childrenOf(json["children"], subject, "children"));
    tree.root.own["children"] = Json::array();
    return tree;
}

Json labelTreeToJson(const LabelTree& tree) {
    Json out = tree.root.own.is_object() ? tree.root.own : Json::object();
    Json children = Json::array();
    for (const TreeLabel& child : tree.root.children)
        children.push_back(nodeToJson(child));
    out["children"] = std::move(children);
    return out;
}

Result<LabelTree> parseLabelTree(const std::string& text, const std::filesystem::path& path) {
    const std::string subject = path.string();
    if (lowerExtension(path) == ".json") {
        if (!isValidUtf8(text)) return fail(ErrorCode::BadTask, subject, "is not valid UTF-8 text.");
        STRATA_TRY(const nlohmann::json checked, parseJson(text, subject, true));
        Json ordered = Json::parse(text, nullptr, false); // the same with its keys in their order
        if (ordered.is_discarded()) ordered = checked;
        return labelTreeFromJson(ordered, subject);
    }
    STRATA_TRY(const Taxonomy taxonomy, parseTaxonomy(text, path));
    LabelTree tree;
    tree.root = nodeOf(taxonomy.root);
    tree.root.own = {{"name", taxonomy.name}};
    return tree;
}

Result<LabelTree> readLabelTree(const std::filesystem::path& path) {
    STRATA_TRY(const std::string text, readTextFile(path, std::size_t{64} << 20));
    return parseLabelTree(text, path);
}

std::vector<LabelProblem> checkLabelTree(const LabelTree& tree, const LabelCheck& check, std::size_t mostProblems) {
    if (tree.root.children.empty()) return {{{}, LabelFault::NoLabels, {}}};
    Checker checker(check, mostProblems);
    std::vector<int> path;
    visit(tree.root, path, [&](const TreeLabel& node, const std::vector<int>& at) { checker.look(node, at); });
    return checker.take();
}

LabelTokens tokensOfLabels(const Tokenizer& tokenizer, const LabelTree& tree, const LabelTokens& known,
                           const JobControl& control) {
    LabelTokens out;
    std::vector<int> path;
    visit(tree.root, path, [&](const TreeLabel& node, const std::vector<int>& at) {
        if (at.empty() || out.contains(node.label) || control.stopRequested()) return;
        if (const auto found = known.find(node.label); found != known.end())
            out.emplace(node.label, found->second);
        else if (auto ids = tokenizer.encode(node.label))
            out.emplace(node.label, std::move(*ids));
    });
    return out;
}

} // namespace strata
