// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of labels in the dialects of taxonomies.
#include "model/base/file_name.h"
#include "model/task/label_tree.h"

#include <sstream>
#include <vector>

namespace strata {
namespace {

void indented(const TreeLabel& node, int depth, std::string& out) {
    for (const TreeLabel& child : node.children) {
        out += std::string(std::size_t(depth) * 2, ' ') + child.label + "\n";
        indented(child, depth + 1, out);
    }
}

std::string quoted(const std::string& label, char separator) {
    if (label.find_first_of(std::string("\"\n\r") + separator) == std::string::npos) return label;
    std::string out = "\"";
    for (const char c : label)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

void rows(const TreeLabel& node, bool top, char separator, std::string& out) {
    for (const TreeLabel& child : node.children) {
        out +=
            (top ? std::string() : quoted(node.label, separator)) + separator + quoted(child.label, separator) + "\n";
        rows(child, false, separator, out);
    }
}

void lines(const TreeLabel& node, const std::string& label, std::string& out) {
    if (node.children.empty()) return;
    out += label;
    for (const TreeLabel& child : node.children)
        out += "\t" + child.label;
    out += "\n";
    for (const TreeLabel& child : node.children)
        lines(child, child.label, out);
}

bool sameLabels(const TreeLabel& a, const TreeLabel& b) {
    if (a.children.size() != b.children.size()) return false;
    for (std::size_t i = 0; i < a.children.size(); ++i)
        if (a.children[i].label != b.children[i].label || !sameLabels(a.children[i], b.children[i])) return false;
    return true;
}

bool hasIds(const TreeLabel& node) {
    for (const TreeLabel& child : node.children)
        if ((child.own.is_object() && child.own.size() > std::size_t(child.own.contains("label")) +
                                                             std::size_t(child.own.contains("children"))) ||
            hasIds(child))
            return true;
    return false;
}

/// Of the document itself: the names of its levels, its licence …; a name that the file has is none.
bool hasKeysOfItsOwn(const TreeLabel& root, const std::string& stem) {
    if (!root.own.is_object()) return false;
    for (const auto& [key, value] : root.own.items())
        if (key != "children" && !(key == "name" && value.is_string() && value.get<std::string>() == stem)) return true;
    return false;
}

/// The lines that say something, without the header of a table of ours and its rows of the topmost labels, which other
/// tables leave out.
std::vector<std::string> linesOf(const std::string& text, bool isTable) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const auto end = line.find_last_not_of(" \t\r");
        line.resize(end == std::string::npos ? 0 : end + 1);
        const bool isOurs = isTable && (line.starts_with(',') || line.starts_with('\t') || line == "parent,child" ||
                                        line == "parent\tchild");
        if (!line.empty() && !isOurs) out.push_back(std::move(line));
    }
    return out;
}

} // namespace

bool isWrittenAgain(const LabelTree& tree, const std::filesystem::path& path, const std::string& text) {
    if (lowerExtension(path) == ".json") return true; // every key of it is kept
    const auto again = labelTreeText(tree, path);
    const bool isTable = lowerExtension(path) == ".csv" || lowerExtension(path) == ".tsv";
    return again && linesOf(*again, isTable) == linesOf(text, isTable);
}

Result<std::string> labelTreeText(const LabelTree& tree, const std::filesystem::path& path) {
    const std::string extension = lowerExtension(path), subject = path.string();
    if (extension == ".json")
        return labelTreeToJson(tree).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    std::string text;
    if (extension == ".txt") {
        indented(tree.root, 0, text);
    } else if (extension == ".csv" || extension == ".tsv") {
        const char separator = extension == ".csv" ? ',' : '\t';
        text = std::string("parent") + separator + "child\n";
        rows(tree.root, true, separator, text);
    } else if (extension == ".taxonomy" || extension == ".taxnomy") {
        lines(tree.root, "Root", text);
    } else {
        return fail(ErrorCode::BadTask, subject,
                    "is no kind of file that a tree of labels is written to: use .json, .txt (indented), .csv, .tsv or "
                    ".taxonomy.");
    }
    if (hasKeysOfItsOwn(tree.root, path.stem().stem().string()) && hasKeysOfItsOwn(tree.root, path.stem().string()))
        return fail(ErrorCode::BadTask, subject,
                    "cannot hold what the tree says of itself, as the names of its levels; save it as .json.");
    if (hasIds(tree.root))
        return fail(ErrorCode::BadTask, subject,
                    "cannot hold the ids and further keys of these labels; save them as .json.");
    const auto back = parseLabelTree(text, path);
    if (!back || !sameLabels(back->root, tree.root))
        return fail(ErrorCode::BadTask, subject,
                    "cannot hold this tree as it is" + (back ? std::string() : " (" + back.error().detail + ")") +
                        "; save it as .json.");
    return text;
}

} // namespace strata
