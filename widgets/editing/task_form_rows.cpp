// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/task_form_rows.h"

#include "model/task/task.h"
#include "widgets/common/label_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace strata {

using Json = nlohmann::ordered_json;
using Kind = RowSpec::Kind;

namespace {

const Json ownLayout = "own";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::TaskForm)
};

QStringList modes() {
    QStringList out;
    for (const auto& name : {"constrained", "free", "scored"})
        out << QString::fromLatin1(name);
    return out;
}

} // namespace

std::vector<RowSpec> taskRows() {
    return {
        {.key = "name",
         .caption = Words::tr("Name"),
         .tip = Words::tr("What the task is called in runs and on the command line")},
        {.key = "title",
         .caption = Words::tr("Title"),
         .tip = Words::tr("What menus call it"),
         .hint = Words::tr("as the name")},
        {.kind = Kind::Text,
         .key = "system",
         .caption = Words::tr("System text"),
         .tip = Words::tr("Stands before the input; may name fields in braces, {name}"),
         .hint = Words::tr("none")},
        {.kind = Kind::Switch,
         .key = "bos",
         .caption = Words::tr("Begin-of-text"),
         .tip = Words::tr("One begin-of-text token in front of everything, or none")},
        {.kind = Kind::Number,
         .key = "max_new_tokens",
         .caption = Words::tr("New tokens"),
         .tip = Words::tr("That a level may write, at most"),
         .byDefault = 64},
    };
}

RowSpec layoutRow() {
    return {
        .kind = Kind::Choice,
        .key = "layout",
        .caption = Words::tr("Layout"),
        .tip = Words::tr("The strings round each turn: those of a family of models, or a task's own"),
        .values = {QStringLiteral("llama3"), QStringLiteral("chatml"), QStringLiteral("plain"), QStringLiteral("own")},
        .words = {QStringLiteral("Llama 3"), QStringLiteral("ChatML"), Words::tr("plain text"),
                  Words::tr("its own strings")}};
}

std::vector<RowSpec> layoutRows() {
    const QString usual = Words::tr("as of every turn");
    return {
        {.kind = Kind::Marks, .key = "begin", .caption = Words::tr("Before everything"), .hint = Words::tr("nothing")},
        {.kind = Kind::Marks,
         .key = "header",
         .caption = Words::tr("Header"),
         .tip = Words::tr(
             "Before each answer, and before system text and input where those have no header of their own; {role} "
             "is whose turn it is; \\n is a line end")},
        {.kind = Kind::Marks,
         .key = "end_of_turn",
         .caption = Words::tr("End of turn"),
         .tip = Words::tr("Closes every turn; a level's answer ends with it")},
        {.kind = Kind::Marks,
         .key = "separator",
         .caption = Words::tr("Separator"),
         .tip = Words::tr("Between a closed turn and what follows"),
         .hint = Words::tr("nothing")},
        {.kind = Kind::OptionalMarks,
         .key = "input_header",
         .caption = Words::tr("Header of the input"),
         .hint = usual},
        {.kind = Kind::OptionalMarks, .key = "input_end", .caption = Words::tr("End of the input"), .hint = usual},
        {.kind = Kind::OptionalMarks,
         .key = "system_header",
         .caption = Words::tr("Header of the system text"),
         .hint = usual},
        {.kind = Kind::OptionalMarks,
         .key = "system_end",
         .caption = Words::tr("End of the system text"),
         .hint = usual},
    };
}

std::vector<RowSpec> fieldRows() {
    return {
        {.key = "name",
         .caption = Words::tr("Name"),
         .tip = Words::tr("Texts name it in braces; the field “input” is the input itself")},
        {.key = "label",
         .caption = Words::tr("Caption"),
         .tip = Words::tr("What the window calls it"),
         .hint = Words::tr("as the name")},
        {.kind = Kind::Switch, .key = "multiline", .caption = Words::tr("Several lines")},
        {.kind = Kind::Text,
         .key = "initial",
         .caption = Words::tr("Stands in it at first"),
         .hint = Words::tr("nothing")},
    };
}

std::vector<RowSpec> levelRows(const QStringList& heads) {
    return {
        {.key = "name", .caption = Words::tr("Name")},
        {.kind = Kind::Names,
         .key = "head",
         .caption = Words::tr("Head"),
         .tip = Words::tr(
             "A head's name or tensor; without one the model's heads in order, the last level at the final head"),
         .hint = Words::tr("in order"),
         .values = heads},
        {.kind = Kind::Choice,
         .key = "answer",
         .caption = Words::tr("Answers with"),
         .values = {QStringLiteral("text"), QStringLiteral("label")},
         .words = {Words::tr("free text"), Words::tr("a label")}},
        {.key = "role",
         .caption = Words::tr("Role"),
         .tip = Words::tr("Stands for {role} in the header before the answer"),
         .hint = Words::tr("as the name")},
        {.kind = Kind::Text,
         .key = "instruction",
         .caption = Words::tr("Instruction"),
         .tip = Words::tr(
             "A turn before the answer. {children} are the labels below the one before, {level1} is the first "
             "level's answer; fields and earlier levels stand in braces by their names."),
         .hint = Words::tr("no turn before the answer")},
        {.key = "instruction_role",
         .caption = Words::tr("Its role"),
         .tip = Words::tr("Whose turn the instruction is"),
         .hint = QStringLiteral("subtask")},
    };
}

std::vector<RowSpec> labelRows() {
    const QStringList known = labelModeWords(); // free, constrained, scored
    return {
        {.kind = Kind::Choice,
         .key = "labels",
         .caption = Words::tr("Found by"),
         .tip = labelModeHelp(),
         .values = modes(),
         .words = {known.value(1), known.value(0), known.value(2)}},
        {.kind = Kind::Choice,
         .key = "label_score",
         .caption = Words::tr("Compared by"),
         .tip = Words::tr("What labels are compared by: their tokens' log-probabilities together, or their mean"),
         .values = {QStringLiteral("sum"), QStringLiteral("token-mean")},
         .words = {Words::tr("sum over the tokens"), Words::tr("mean over the tokens")}},
    };
}

RowSpec taxonomyRow() {
    return {.key = "taxonomy",
            .caption = Words::tr("File of the tree"),
            .tip = Words::tr("A tree of labels (.json, .csv, .tsv, .taxonomy, .txt), beside the task or anywhere"),
            .hint = Words::tr("none")};
}

std::vector<std::string> exampleFields(const Json& task) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& name) {
        if (!name.empty() && name != "title" && name.find_first_of("./[]~") == std::string::npos &&
            std::ranges::find(out, name) == out.end())
            out.push_back(name);
    };
    if (const auto fields = task.find("fields"); fields != task.end() && fields->is_array())
        for (const Json& field : *fields)
            if (field.is_object() && field.contains("name") && field["name"].is_string())
                add(field["name"].get<std::string>());
    add("input");
    return out;
}

std::vector<RowSpec> exampleRows(const Json& task) {
    std::vector<RowSpec> out{{.key = "title", .caption = Words::tr("Title")}};
    for (const std::string& name : exampleFields(task))
        out.push_back({.kind = Kind::Text, .key = name, .caption = QString::fromStdString(name)});
    return out;
}

const Json* layoutChoice(const Json& task) {
    const auto found = task.find("layout");
    if (found == task.end()) return nullptr;
    return found->is_object() ? &ownLayout : &*found;
}

Json chosenLayout(const Json& task, const Json& choice) {
    if (choice != ownLayout) return choice;
    const auto before = task.find("layout");
    if (before != task.end() && before->is_object()) return *before;
    Layout layout;
    if (before != task.end() && before->is_string())
        layout = namedLayout(before->get<std::string>()).value_or(Layout());
    Json out = {{"begin", layout.begin}, {"header", layout.header}, {"end_of_turn", layout.endOfTurn}};
    if (!layout.separator.empty()) out["separator"] = layout.separator;
    return out;
}

Json newItem(const std::string& list, const Json& items) {
    const std::string number = std::to_string(items.size() + 1);
    if (list == "fields")
        return {{"name", items.empty() ? "input" : "field_" + number}, {"label", ""}, {"multiline", true}};
    if (list == "levels") return {{"name", "level_" + number}, {"answer", "text"}};
    return {{"title", ""}, {"input", ""}};
}

} // namespace strata
