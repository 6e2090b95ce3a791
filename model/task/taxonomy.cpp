#include "model/task/taxonomy.h"

#include "model/base/json_file.h"
#include "model/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace strata {
namespace {

constexpr int maxTreeDepth = 24; ///< below parseJson's 64 levels, two for each level of labels
constexpr std::size_t maxTaxonomyBytes = std::size_t{64} << 20;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string atLine(const std::string& subject, std::size_t line) {
    return subject + ", line " + std::to_string(line);
}

Result<void> checkLabel(const std::string& label, const std::string& where) {
    if (trimmed(label).empty()) return fail(ErrorCode::BadTask, where, "the label is empty.");
    if (trimmed(label) != label)
        return fail(ErrorCode::BadTask, where, "the label \"" + label + "\" begins or ends with a blank.");
    if (label.find('\n') != std::string::npos) return fail(ErrorCode::BadTask, where, "the label holds a line break.");
    return {};
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

struct Line {
    std::size_t number = 0;
    std::string_view text;
};

std::vector<Line> splitLines(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    std::vector<Line> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (!trimmed(line).empty()) lines.push_back({number, line});
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

/// One CSV line (RFC 4180, no line breaks inside quotes).
Result<std::vector<std::string>> csvFields(std::string_view line, const std::string& where) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted) {
            if (c == '"' && i + 1 < line.size() && line[i + 1] == '"')
                fields.back() += line[++i];
            else if (c == '"')
                quoted = false;
            else
                fields.back() += c;
        } else if (c == '"' && trimmed(fields.back()).empty()) {
            quoted = true;
            fields.back().clear();
        } else if (c == ',')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    if (quoted) return fail(ErrorCode::BadTask, where, "a quotation mark is not closed.");
    for (std::string& field : fields)
        field = trimmed(field);
    return fields;
}

Result<TaxonomyNode> treeFromCsv(std::string_view text, const std::string& subject) {
    struct Edge {
        std::string parent, child;
        std::size_t line;
    };
    std::vector<Edge> edges;
    std::map<std::string, std::vector<std::size_t>> below; // parent → edges, in the order of the file
    std::map<std::string, std::size_t> firstEdgeTo;
    bool first = true;
    for (const Line& line : splitLines(text)) {
        const std::string where = atLine(subject, line.number);
        STRATA_TRY(const auto fields, csvFields(line.text, where));
        const bool header = first && fields.size() == 2 && fields[0] == "parent" && fields[1] == "child";
        first = false;
        if (header) continue;
        if (fields.size() != 2)
            return fail(ErrorCode::BadTask, where,
                        "has " + std::to_string(fields.size()) + " columns; a taxonomy has two, parent and child.");
        STRATA_CHECK(checkLabel(fields[1], where));
        if (fields[0] == fields[1]) return fail(ErrorCode::BadTask, where, "\"" + fields[1] + "\" is its own parent.");
        for (const std::size_t other : below[fields[0]])
            if (edges[other].child == fields[1])
                return fail(ErrorCode::BadTask, where,
                            "the label \"" + fields[1] + "\" stands twice under the same parent.");
        below[fields[0]].push_back(edges.size());
        firstEdgeTo.emplace(fields[1], edges.size());
        edges.push_back({fields[0], fields[1], line.number});
    }
    // A label with labels below it must have one place; a leaf may stand under several parents.
    for (const Edge& edge : edges)
        if (const Edge& earlier = edges[firstEdgeTo.at(edge.child)];
            earlier.parent != edge.parent && below.count(edge.child))
            return fail(ErrorCode::BadTask, atLine(subject, edge.line),
                        "\"" + edge.child + "\" has labels below it and two parents, \"" + earlier.parent +
                            "\" and \"" + edge.parent + "\".");

    std::set<std::size_t> used;
    std::string tooDeep;
    const std::function<void(TaxonomyNode&, const std::string&, int)> fill = [&](TaxonomyNode& node,
                                                                                 const std::string& label, int depth) {
        if (depth > maxTreeDepth) {
            tooDeep = label;
            return;
        }
        const auto found = below.find(label);
        if (found == below.end()) return;
        for (const std::size_t index : found->second) {
            if (!used.insert(index).second) continue;
            TaxonomyNode child;
            child.label = child.id = edges[index].child;
            fill(child, child.label, depth + 1);
            node.children.push_back(std::move(child));
        }
    };
    TaxonomyNode root;
    std::set<std::string> roots;
    for (const Edge& edge : edges) {
        if (!edge.parent.empty() && !firstEdgeTo.count(edge.parent) && roots.insert(edge.parent).second) {
            TaxonomyNode node;
            node.label = node.id = edge.parent;
            fill(node, node.label, 2);
            root.children.push_back(std::move(node));
        } else if (edge.parent.empty() && roots.insert(edge.child).second) {
            TaxonomyNode node;
            node.label = node.id = edge.child;
            used.insert(static_cast<std::size_t>(&edge - edges.data()));
            fill(node, node.label, 2);
            root.children.push_back(std::move(node));
        }
    }
    if (!tooDeep.empty())
        return fail(ErrorCode::BadTask, subject,
                    "the labels are more than " + std::to_string(maxTreeDepth) + " levels deep at \"" + tooDeep +
                        "\".");
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (!used.count(i))
            return fail(ErrorCode::BadTask, atLine(subject, edges[i].line),
                        "\"" + edges[i].child + "\" is its own ancestor: the lines form a cycle.");
    return root;
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
    for (const Line& line : splitLines(text)) {
        const std::string where = atLine(subject, line.number);
        const std::string indentation(line.text.substr(0, line.text.find_first_not_of(" \t")));
        TaxonomyNode node;
        node.label = node.id = trimmed(line.text);
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

} // namespace

const TaxonomyNode* Taxonomy::find(const std::vector<std::string>& path) const {
    const TaxonomyNode* node = &root;
    for (const std::string& label : path) {
        const auto child = std::find_if(node->children.begin(), node->children.end(),
                                        [&](const TaxonomyNode& candidate) { return candidate.label == label; });
        if (child == node->children.end()) return nullptr;
        node = &*child;
    }
    return node;
}

std::size_t Taxonomy::nodeCount() const {
    return countNodes(root);
}

int Taxonomy::depth() const {
    return depthOf(root);
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

Result<Taxonomy> readTaxonomy(const std::filesystem::path& path) {
    const std::string subject = path.string();
    const std::string extension = path.extension().string();
    STRATA_TRY(const std::string text, readTextFile(path, maxTaxonomyBytes));
    if (!isValidUtf8(text)) return fail(ErrorCode::BadTask, subject, "is not valid UTF-8 text.");
    Taxonomy taxonomy;
    if (extension == ".json") {
        STRATA_TRY(const nlohmann::json json, parseJson(text, subject, true));
        STRATA_TRY(taxonomy, taxonomyFromJson(json, subject));
    } else if (extension == ".csv") {
        STRATA_TRY(taxonomy.root, treeFromCsv(text, subject));
    } else if (extension == ".txt") {
        STRATA_TRY(taxonomy.root, treeFromIndentedText(text, subject));
    } else {
        return fail(
            ErrorCode::BadTask, subject,
            "is no taxonomy that can be read: use .json (a tree), .csv (parent,child) or .txt (indented labels).");
    }
    if (taxonomy.root.children.empty()) return fail(ErrorCode::BadTask, subject, "holds no label.");
    if (taxonomy.name.empty()) taxonomy.name = path.stem().string();
    return taxonomy;
}

} // namespace strata
