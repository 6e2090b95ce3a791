// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/taxonomy.h"

#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/task/taxonomy_lines.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace strata {
namespace {

constexpr std::size_t maxTaxonomyBytes = std::size_t{64} << 20;

nlohmann::json childrenToJson(const std::vector<TaxonomyNode>& nodes) {
    nlohmann::json array = nlohmann::json::array();
    for (const TaxonomyNode& node : nodes) {
        nlohmann::json item = {{"label", node.label}};
        if (node.id != node.label) item["id"] = node.id;
        if (!node.children.empty()) item["children"] = childrenToJson(node.children);
        array.push_back(std::move(item));
    }
    return array;
}

Result<std::vector<TaxonomyNode>> childrenFromJson(const nlohmann::json& array, const std::string& subject,
                                                   const std::string& path, int depth) {
    if (!array.is_array()) return fail(ErrorCode::BadTask, subject, "\"" + path + "\" must be an array of labels.");
    if (depth > maxTreeDepth)
        return fail(ErrorCode::BadTask, subject,
                    "the labels are more than " + std::to_string(maxTreeDepth) + " levels deep.");
    std::vector<TaxonomyNode> nodes;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < array.size(); ++i) {
        const nlohmann::json& item = array[i];
        const std::string here = path + "[" + std::to_string(i) + "]";
        TaxonomyNode node;
        if (item.is_string()) {
            node.label = item.get<std::string>();
        } else if (item.is_object()) {
            const auto label = item.find("label");
            if (label == item.end() || !label->is_string())
                return fail(ErrorCode::BadTask, subject, "\"" + here + ".label\" must be a string.");
            node.label = label->get<std::string>();
            if (const auto id = item.find("id"); id != item.end() && !id->is_null()) {
                if (!id->is_string() && !id->is_number_integer())
                    return fail(ErrorCode::BadTask, subject, "\"" + here + ".id\" must be a string or a whole number.");
                node.id = id->is_string() ? id->get<std::string>() : id->dump();
            }
            if (const auto below = item.find("children"); below != item.end() && !below->is_null()) {
                STRATA_TRY(node.children, childrenFromJson(*below, subject, here + ".children", depth + 1));
            }
        } else {
            return fail(ErrorCode::BadTask, subject,
                        "\"" + here + "\" must be an object with a \"label\", or a string.");
        }
        STRATA_CHECK(checkLabel(node.label, subject + ", " + here));
        if (node.id.empty()) node.id = node.label;
        if (!seen.insert(node.label).second)
            return fail(ErrorCode::BadTask, subject + ", " + here,
                        "the label \"" + node.label + "\" stands twice under the same parent.");
        nodes.push_back(std::move(node));
    }
    return nodes;
}

Result<TaxonomyNode> treeFromIndentedText(std::string_view text, const std::string& subject) {
    struct Open {
        std::string indentation;
        TaxonomyNode node;
        std::set<std::string> seen; ///< labels of the children
    };
    std::vector<Open> open(1); // the root, then the way down to the last line
    const auto close = [&open] {
        TaxonomyNode node = std::move(open.back().node);
        open.pop_back();
        open.back().node.children.push_back(std::move(node));
    };
    for (const TaxonomyLine& line : taxonomyLines(text)) {
        const std::string where = atLine(subject, line.number);
        const std::string indentation(line.text.substr(0, line.text.find_first_not_of(" \t")));
        TaxonomyNode node;
        node.label = node.id = trimmedLabel(line.text);
        while (open.size() > 1 && open.back().indentation.size() >= indentation.size()) {
            const std::string closed = open.back().indentation;
            close();
            if (closed == indentation) break;
            if (open.size() > 1 ? open.back().indentation.size() < indentation.size() : !indentation.empty())
                return fail(ErrorCode::BadTask, where, "the indentation matches no line above it.");
        }
        if (open.size() > 1 && indentation.compare(0, open.back().indentation.size(), open.back().indentation) != 0)
            return fail(ErrorCode::BadTask, where, "tabs and blanks are mixed in the indentation.");
        if (open.size() == 1 && !indentation.empty() && open.back().node.children.empty())
            return fail(ErrorCode::BadTask, where, "the first label must not be indented.");
        if (!open.back().seen.insert(node.label).second)
            return fail(ErrorCode::BadTask, where,
                        "the label \"" + node.label + "\" stands twice under the same parent.");
        if (open.size() > static_cast<std::size_t>(maxTreeDepth))
            return fail(ErrorCode::BadTask, where,
                        "the labels are more than " + std::to_string(maxTreeDepth) + " levels deep.");
        open.push_back({indentation, std::move(node), {}});
    }
    while (open.size() > 1)
        close();
    return std::move(open.front().node);
}

std::size_t countNodes(const TaxonomyNode& node) {
    std::size_t count = node.children.size();
    for (const TaxonomyNode& child : node.children)
        count += countNodes(child);
    return count;
}

int depthOf(const TaxonomyNode& node) {
    int deepest = 0;
    for (const TaxonomyNode& child : node.children)
        deepest = std::max(deepest, 1 + depthOf(child));
    return deepest;
}

const TaxonomyNode* childOf(const TaxonomyNode& node, const std::string& label) {
    const auto child = std::find_if(node.children.begin(), node.children.end(),
                                    [&](const TaxonomyNode& candidate) { return candidate.label == label; });
    return child == node.children.end() ? nullptr : &*child;
}

void collectLevel(const TaxonomyNode& node, int depth, std::vector<const TaxonomyNode*>& out) {
    for (const TaxonomyNode& child : node.children) {
        if (depth == 0)
            out.push_back(&child);
        else
            collectLevel(child, depth - 1, out);
    }
}

} // namespace

const TaxonomyNode* Taxonomy::find(const std::vector<std::string>& path) const {
    const TaxonomyNode* node = &root;
    for (const std::string& label : path) {
        node = childOf(*node, label);
        if (!node) return nullptr;
    }
    return node;
}

const TaxonomyNode* Taxonomy::resolve(const std::vector<std::string>& path) const {
    const TaxonomyNode* node = &root;
    for (std::size_t depth = 0; depth < path.size(); ++depth) {
        const TaxonomyNode* const child = childOf(*node, path[depth]);
        node = child;
        if (child) continue;
        for (const TaxonomyNode* const other : level(static_cast<int>(depth)))
            if (other->label == path[depth]) {
                node = other;
                break;
            }
        if (!node) return nullptr;
    }
    return node;
}

std::vector<const TaxonomyNode*> Taxonomy::level(int depth) const {
    std::vector<const TaxonomyNode*> nodes;
    if (depth >= 0) collectLevel(root, depth, nodes);
    return nodes;
}

std::size_t Taxonomy::nodeCount() const {
    return countNodes(root);
}

int Taxonomy::depth() const {
    return depthOf(root);
}

nlohmann::json taxonomyToJson(const Taxonomy& taxonomy) {
    nlohmann::json json = {{"name", taxonomy.name}, {"children", childrenToJson(taxonomy.root.children)}};
    if (!taxonomy.levelNames.empty()) json["levels"] = taxonomy.levelNames;
    return json;
}

Result<Taxonomy> taxonomyFromJson(const nlohmann::json& json, const std::string& subject) {
    if (!json.is_object())
        return fail(ErrorCode::BadTask, subject, "a taxonomy must be a JSON object with \"children\".");
    const auto children = json.find("children");
    if (children == json.end())
        return fail(ErrorCode::BadTask, subject,
                    "has no \"children\": it is not a tree of labels. Write {\"children\": [{\"label\": …, "
                    "\"children\": […]}, …]}.");
    Taxonomy taxonomy;
    if (const auto name = json.find("name"); name != json.end() && !name->is_null()) {
        if (!name->is_string()) return fail(ErrorCode::BadTask, subject, "\"name\" must be a string.");
        taxonomy.name = name->get<std::string>();
    }
    if (const auto levels = json.find("levels"); levels != json.end() && !levels->is_null()) {
        if (!levels->is_array()) return fail(ErrorCode::BadTask, subject, "\"levels\" must be an array of names.");
        for (const auto& level : *levels) {
            if (!level.is_string()) return fail(ErrorCode::BadTask, subject, "\"levels\" must be an array of names.");
            taxonomy.levelNames.push_back(level.get<std::string>());
        }
    }
    STRATA_TRY(taxonomy.root.children, childrenFromJson(*children, subject, "children", 1));
    if (taxonomy.root.children.empty())
        return fail(ErrorCode::BadTask, subject, "\"children\" is empty: there is no label to answer with.");
    return taxonomy;
}

Result<Taxonomy> readTaxonomy(const std::filesystem::path& path, const TaxonomyColumns& columns) {
    STRATA_TRY(const std::string text, readTextFile(path, maxTaxonomyBytes));
    return parseTaxonomy(text, path, columns);
}

Result<Taxonomy> parseTaxonomy(const std::string& text, const std::filesystem::path& path,
                               const TaxonomyColumns& columns) {
    const std::string subject = path.string();
    const std::string extension = lowerExtension(path);
    if (!isValidUtf8(text)) return fail(ErrorCode::BadTask, subject, "is not valid UTF-8 text.");
    const bool tabbed = extension == ".tsv" || extension == ".taxonomy" || extension == ".taxnomy";
    const bool lines = tabbed || extension == ".txt" || extension == ".hier";
    const auto fromEdges = [&](Result<std::vector<TaxonomyEdge>> edges, bool root) -> Result<TaxonomyNode> {
        if (!edges) return tl::unexpected(std::move(edges).error());
        return treeFromEdges(*edges, root, subject);
    };
    Taxonomy taxonomy;
    if (extension == ".json") {
        STRATA_TRY(const nlohmann::json json, parseJson(text, subject, true));
        STRATA_TRY(taxonomy, taxonomyFromJson(json, subject));
    } else if (extension == ".csv") {
        STRATA_TRY(taxonomy.root, fromEdges(edgesFromTable(text, ',', columns, subject), false));
    } else if (lines && hasParentChildLines(text)) {
        STRATA_TRY(taxonomy.root, fromEdges(edgesFromParentChildLines(text, subject), true));
    } else if (lines && (hasTableHeader(text, '\t') || (!columns.parent.empty() && hasInnerTab(text)))) {
        STRATA_TRY(taxonomy.root, fromEdges(edgesFromTable(text, '\t', columns, subject), false));
    } else if (lines && (hasTableHeader(text, ',') || !columns.parent.empty())) {
        STRATA_TRY(taxonomy.root, fromEdges(edgesFromTable(text, ',', columns, subject), false));
    } else if (tabbed || (lines && hasInnerTab(text))) {
        STRATA_TRY(taxonomy.root, fromEdges(edgesFromTabs(text, subject), true));
    } else if (lines) {
        STRATA_TRY(taxonomy.root, treeFromIndentedText(text, subject));
    } else {
        return fail(ErrorCode::BadTask, subject,
                    "is no taxonomy that can be read: use .json (a tree), .csv or .tsv (parent, child), .taxonomy "
                    "(parent and children with TABs between them) or .txt (indented labels).");
    }
    if (taxonomy.root.children.empty()) return fail(ErrorCode::BadTask, subject, "holds no label.");
    if (taxonomy.name.empty()) taxonomy.name = path.stem().string();
    return taxonomy;
}

} // namespace strata
