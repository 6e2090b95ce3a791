// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli render: the text that the model would see, and its ids. No weights are loaded.
#include "app/cli/command.h"
#include "app/cli/row_arguments.h"
#include "app/cli/text_argument.h"
#include "model/base/counted.h"
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/task/chat_prompt.h"
#include "model/task/encoding.h"
#include "model/task/task_fields.h"
#include "model/tokenizer/tokenizer.h"

namespace strata::cli {
namespace {

struct RenderArguments {
    std::string model, messages, input, system, task, templateName;
    std::vector<std::string> fields;
    bool hasSystem = false, hasTask = false, noGenerationPrompt = false;
};

struct Rendered {
    EncodedPrompt prompt;
    std::string source; ///< "chat_template", "task" or the name of a built-in task
    std::vector<std::string> warnings;
};

/// A list of messages, or an object that holds it under "messages" beside further variables ("tools").
Result<Rendered> renderMessages(const RenderArguments& arguments, const Tokenizer& tokenizer,
                                const std::filesystem::path& source) {
    if (arguments.hasSystem || arguments.hasTask || !arguments.fields.empty())
        return fail(ErrorCode::BadArgument, "--messages",
                    "is a whole conversation by itself: --system, --task and --field go with --input only.");
    STRATA_TRY(const auto chat, ChatPrompt::open(source, arguments.templateName));
    if (!chat)
        return fail(ErrorCode::BadArgument, source.string(),
                    "has no chat template, so messages cannot be rendered; give --input TEXT with a --task.");
    STRATA_TRY(const std::string text, readTextFile(arguments.messages, std::size_t{64} << 20));
    STRATA_TRY(const jinja::Value document, jinja::valueFromJson(text, arguments.messages));
    jinja::Value messages = document;
    jinja::Variables more;
    if (const jinja::Dict* const object = document.dict()) {
        messages = jinja::Value();
        for (const auto& [key, value] : object->items)
            if (*key.text() == "messages")
                messages = value;
            else
                more.emplace_back(*key.text(), value);
    }
    if (!messages.sequence())
        return fail(ErrorCode::BadData, arguments.messages,
                    "must be a list of messages, [{\"role\": \"user\", \"content\": \"…\"}].");
    Rendered out;
    out.source = "chat_template";
    STRATA_TRY(out.prompt.text, chat->render(messages, !arguments.noGenerationPrompt, more));
    STRATA_TRY(out.prompt.ids, encodeWithMarks(tokenizer, Layout(), out.prompt.text));
    return out;
}

Result<Rendered> renderInput(const RenderArguments& arguments, const Tokenizer& tokenizer,
                             const Checkpoint& checkpoint) {
    STRATA_CHECK(checkUtf8("--input", arguments.input));
    STRATA_CHECK(checkUtf8("--system", arguments.system));
    STRATA_TRY(auto fields, parseAssignments(arguments.fields, "field"));
    const auto given = fields;
    fields["input"] = arguments.input;
    if (arguments.hasSystem) fields["system"] = arguments.system;
    STRATA_TRY(Task task, findTask(arguments.task, checkpoint.taskPlace(arguments.task),
                                   static_cast<int>(checkpoint.heads.size())));
    STRATA_CHECK(checkGivenFields(task, given));
    if (!arguments.templateName.empty()) {
        if (task.name != "chat" || !task.path.empty())
            return fail(ErrorCode::BadArgument, "--template",
                        "goes with the task chat only, not with \"" + task.name + "\".");
        STRATA_TRY(task.chat, ChatPrompt::open(checkpoint.source, arguments.templateName));
    }
    fillInitialFields(task, fields);
    Rendered out;
    STRATA_TRY(out.prompt, encodePrompt(tokenizer, task, fields, !arguments.noGenerationPrompt));
    out.source = task.chat ? "chat_template" : task.path.empty() ? task.name : "task";
    out.warnings = task.warnings;
    return out;
}

Result<Output> execute(const RenderArguments& arguments, const CommonOptions& common) {
    STRATA_TRY(const Checkpoint checkpoint, openModelCheckpoint(arguments.model, common));
    STRATA_TRY(const auto tokenizer, openTokenizer(checkpoint.source));
    STRATA_TRY(const Rendered rendered, arguments.messages.empty()
                                            ? renderInput(arguments, *tokenizer, checkpoint)
                                            : renderMessages(arguments, *tokenizer, checkpoint.source));
    Output output;
    std::string ids;
    output.json = {{"prompt", replaceInvalidUtf8(rendered.prompt.text)},
                   {"ids", nlohmann::json::array()},
                   {"template", rendered.source},
                   {"warnings", rendered.warnings}};
    for (const TokenId id : rendered.prompt.ids) {
        output.json["ids"].push_back(id.value);
        ids += (ids.empty() ? "" : " ") + std::to_string(id.value);
    }
    output.text = rendered.prompt.text + (rendered.prompt.text.ends_with('\n') ? "" : "\n");
    output.text += "\n" + counted(static_cast<std::int64_t>(rendered.prompt.ids.size()), "token") + ": " + ids + "\n";
    for (const std::string& warning : rendered.warnings)
        output.text += "Warning: " + warning + "\n";
    return output;
}

void addRender(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<RenderArguments>();
    CLI::App* const command = app.add_subcommand("render", "The text that the model would see, and its token ids");
    command->add_option("MODEL", arguments->model, "model folder, .safetensors or .gguf file")->required();
    auto* const source = command->add_option_group("conversation", "what is said");
    source->add_option("--messages", arguments->messages,
                       "a conversation in JSON: [{\"role\", \"content\"}], or an object with it under \"messages\"");
    source->add_option("--input", arguments->input, "what the user says, in a first turn");
    source->require_option(1);
    auto* const system = command->add_option("--system", arguments->system, "with --input: the system text");
    auto* const task = command->add_option("--task", arguments->task,
                                           "with --input: a *.task.json file, or a task by its name: hdlm2, chat, wos "
                                           "…; default: the one beside the model");
    command->add_option("--field", arguments->fields, "with --input: a field of the task, NAME=VALUE; may be repeated")
        ->allow_extra_args(false);
    command->add_option("--template", arguments->templateName, "one of several chat templates, by its name");
    command->add_flag("--no-generation-prompt", arguments->noGenerationPrompt,
                      "leave out what begins the model's answer");
    command->callback([arguments, system, task, &chosen] {
        arguments->hasSystem = system->count() > 0;
        arguments->hasTask = task->count() > 0;
        chosen = [arguments](const CommonOptions& common, const JobControl&) { return execute(*arguments, common); };
    });
}

const Registration registration{65, addRender};

} // namespace
} // namespace strata::cli
