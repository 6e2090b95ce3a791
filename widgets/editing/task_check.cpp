// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/task_check.h"

#include "model/task/conversation.h"
#include "model/task/task_document.h"
#include "model/task/task_fields.h"

#include <algorithm>

namespace strata {

namespace {

constexpr std::size_t mostChoices = 500; ///< of a list of labels that one looks through

/// Fills in what is missing: the first label that there is, a word for free text.
void completeSample(CheckedTask& out) {
    const Task& task = *out.task;
    std::map<std::string, std::string>& fields = out.sample.fields;
    if (fields.empty() && !task.examples.empty()) fields = task.examples.front().fields;
    const std::vector<std::string> names = fieldNames(task);
    std::erase_if(fields, [&](const auto& field) { return std::ranges::find(names, field.first) == names.end(); });
    fillInitialFields(task, fields);
    for (const std::string& name : names)
        fields.emplace(name, "");
    out.sample.answers.resize(task.levels.size());
    for (std::size_t i = 0; i < task.levels.size(); ++i) {
        std::string& answer = out.sample.answers[i];
        std::vector<std::string>& choices = out.choices.emplace_back();
        if (task.levels[i].answer == AnswerKind::Label && task.taxonomy)
            if (const TaxonomyNode* const above = task.taxonomy->resolve(labelPath(task, int(i), out.sample.answers)))
                for (const TaxonomyNode& child : above->children)
                    if (choices.size() < mostChoices || child.label == answer) choices.push_back(child.label);
        if (!choices.empty() && std::ranges::find(choices, answer) == choices.end()) answer = choices.front();
        if (answer.empty()) answer = "…";
    }
}

} // namespace

CheckedTask checkTask(const nlohmann::ordered_json& document, const std::filesystem::path& path,
                      const ModelAtHand& model, std::shared_ptr<const Tokenizer> tokenizer, const TaskSample& sample) {
    CheckedTask out;
    out.sample = sample;
    out.tokenizer = std::move(tokenizer);
    if (!out.tokenizer && !model.path.empty()) {
        if (auto opened = tokenizerOf(model.path))
            out.tokenizer = std::move(*opened);
        else
            out.problem = opened.error().message();
    }
    auto task = readTaskDocument(document, path);
    if (!task) {
        out.error = task.error();
        out.key = keyOfTaskError(*out.error, path);
        return out;
    }
    out.task = std::make_shared<const Task>(std::move(*task));
    completeSample(out);
    out.heads.resize(out.task->levels.size());
    if (!model.heads.empty()) {
        std::vector<HeadName> names;
        for (const ModelAtHand::Head& head : model.heads)
            names.push_back(head.name);
        if (const auto heads = headsOfLevels(*out.task, names))
            std::ranges::copy(*heads, out.heads.begin());
        else
            out.problem = heads.error().message();
    }
    const auto parts = layoutParts(out.tokenizer.get(), *out.task, out.sample.fields, out.sample.answers);
    if (!parts) {
        out.problem = parts.error().message();
        return out;
    }
    for (const LayoutPart& part : *parts) {
        PreviewPart& shown = out.parts.emplace_back(PreviewPart{part, {}});
        for (const TokenId id : part.ids)
            shown.pieces.push_back(
                {id, out.tokenizer->piece(id), out.tokenizer->bytes(id), out.tokenizer->isSpecial(id)});
    }
    return out;
}

} // namespace strata
