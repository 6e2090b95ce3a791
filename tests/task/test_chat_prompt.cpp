// SPDX-License-Identifier: GPL-3.0-or-later
// A model's chat template as the prompt of a task: rendered, its shape found by comparing renderings, never guessed.
#include "model/task/chat_prompt.h"
#include "model/task/conversation.h"
#include "model/task/encoding.h"
#include "tests/support/value_of.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace strata;

namespace {

namespace fs = std::filesystem;
using Fields = std::map<std::string, std::string>;

const std::string chatml = "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}"
                           "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

std::shared_ptr<const ChatPrompt> made(const std::string& text) {
    return valueOf(ChatPrompt::make(
        text, "t", {{"bos_token", jinja::Value::text("<s>")}, {"eos_token", jinja::Value::text("</s>")}}));
}

class Folder {
public:
    fs::path path() const { return m_folder.path().toStdString(); }
    void write(const char* name, const std::string& text) const {
        fs::create_directories((path() / name).parent_path());
        std::ofstream(path() / name) << text;
    }
    void config(const nlohmann::json& config) const { write("tokenizer_config.json", config.dump()); }

private:
    QTemporaryDir m_folder;
};

std::string opening(const Task& task, const Fields& fields) {
    return valueOf(openingText(task, fields));
}

} // namespace

class TestChatPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What was said before stands where the template writes it, or where the turns of the layout are.
    void earlierTurns() {
        const std::vector<ChatTurn> turns{{"user", "Name a bird."}, {"assistant", "A robin.\nOr \"wren\"."}};
        const Fields fields{{"input", "Another?"}, {historyField, chatTurnsToText(turns)}};
        Task task;
        task.name = "chat";
        task.takesHistory = true;
        task.layout = *namedLayout("chatml");
        task.levels.emplace_back().name = "assistant";
        const std::string before = "<|im_start|>user\nName a bird.<|im_end|>\n<|im_start|>assistant\nA robin.\nOr "
                                   "\"wren\".<|im_end|>\n";
        QCOMPARE(opening(task, fields), before);
        const std::string now = valueOf(inputText(task, fields)) + answerHeader(task, 0);
        task.chat = made(chatml);
        QCOMPARE(opening(task, fields), before + now);
        // None, an empty one, and a task that takes none.
        const std::string alone = opening(task, {{"input", "Another?"}});
        QCOMPARE(opening(task, {{"input", "Another?"}, {historyField, " "}}), alone);
        task.takesHistory = false;
        QCOMPARE(opening(task, fields), alone);
    }

    void earlierTurnsThatAreNone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no JSON") << QByteArray("[") << QByteArray("history");
        QTest::newRow("no list") << QByteArray("{}") << QByteArray("must be a list of turns");
        QTest::newRow("no turn") << QByteArray("[1]") << QByteArray("turn 1");
        QTest::newRow("no content") << QByteArray(R"([{"role": "user"}])") << QByteArray("content");
        QTest::newRow("other roles") << QByteArray(R"([{"role": "system", "content": "x"}])") << QByteArray("user");
        QTest::newRow("twice") << QByteArray(R"([{"role": "user", "content": "x"}, {"role": "user", "content": "x"}])")
                               << QByteArray("assistant");
        QTest::newRow("open") << QByteArray(R"([{"role": "user", "content": "x"}])") << QByteArray("must end");
        QByteArray many = "[";
        for (int i = 0; i < 501; ++i)
            many += R"({"role": "user", "content": ""}, {"role": "assistant", "content": ""},)";
        many.back() = ']';
        QTest::newRow("many") << many << QByteArray("1002 turns");
    }
    void earlierTurnsThatAreNone() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto turns = chatTurnsFromText(text.toStdString(), "the field history");
        QVERIFY(!turns);
        QVERIFY2(turns.error().message().find(says.toStdString()) != std::string::npos,
                 turns.error().message().c_str());
    }

    void shapes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("takesSystem");
        QTest::addColumn<QString>("defaultSystem");
        QTest::addColumn<QString>("endOfTurn");
        QTest::addColumn<QString>("separator");
        const auto row = [](const char* name, const std::string& text, bool system, const char* usual, const char* end,
                            const char* separator) {
            QTest::newRow(name) << QString::fromStdString(text) << system << QString::fromUtf8(usual)
                                << QString::fromUtf8(end) << QString::fromUtf8(separator);
        };
        row("chatml", chatml, true, "", "<|im_end|>", "\n");
        row("own system text",
            "{% if messages[0].role != 'system' %}<|im_start|>system\nBe {{ 'kind' }}.<|im_end|>\n{% endif %}" + chatml,
            true, "Be kind.", "<|im_end|>", "\n");
        row("another text than the given one is written",
            "{% if messages[0].role != 'system' %}<|im_start|>system\n be kind<|im_end|>\n{% endif %}{% for m in "
            "messages "
            "%}{{ '<|im_start|>' + m.role + '\n' + m.content | trim + '<|im_end|>\n' }}{% endfor %}",
            true, "", "<|im_end|>", "\n");
        row("roles as marks",
            "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}<|end|>{% endfor %}{% if add_generation_prompt "
            "%}<|assistant|>{% else %}{{ eos_token }}{% endif %}",
            true, "", "<|end|>", "");
        row("brackets",
            "{{ bos_token }}{% for m in messages %}{% if m.role == 'user' %}[INST] {{ m.content }} [/INST]"
            "{% elif m.role == 'system' %}{{ raise_exception('no system') }}{% else %}{{ m.content }}</s>"
            "{% endif %}{% endfor %}",
            false, "", "</s>", "");
        row("one turn only",
            "{% if messages|length > 1 %}{{ raise_exception('one') }}{% endif %}Q: {{ messages[0].content "
            "}}\nA:",
            false, "", "", "");
        row("words", "{% for m in messages %}{{ m.role }}: {{ m.content }}\n\n{% endfor %}", true, "", "", "\n\n");
    }
    void shapes() {
        QFETCH(QString, text);
        const auto prompt = made(text.toStdString());
        QTEST(prompt->shape().takesSystem, "takesSystem");
        QTEST(QString::fromStdString(prompt->shape().defaultSystem), "defaultSystem");
        QTEST(QString::fromStdString(prompt->shape().endOfTurn), "endOfTurn");
        QTEST(QString::fromStdString(prompt->shape().separator), "separator");
    }

    void messagesArePreparedAsTransformersDoes() {
        const auto prompt =
            made("{% for m in messages %}{{ m.content }}{{ m | tojson }}{% endfor %}{{ tools is none }}");
        const auto message = valueOf(
            jinja::valueFromJson(R"([{"role": "user", "content": "q", "tool_calls": null, "reasoning": "why"}])", "m"));
        QCOMPARE(*prompt->render(message, true),
                 std::string(R"(q{"thinking": "why", "role": "user", "content": "q", "reasoning": "why", )"
                             R"("reasoning_content": "why"}True)"));
        QVERIFY(!prompt->render(valueOf(jinja::valueFromJson("[]", "m")), true));
        QVERIFY(!prompt->render(valueOf(jinja::valueFromJson("[1]", "m")), true));
        QVERIFY(!prompt->render(valueOf(jinja::valueFromJson("{}", "m")), true));
    }

    void theTaskIsTheRenderedTemplate() {
        Folder files;
        files.config({{"chat_template", "{{ bos_token }}" + chatml}, {"bos_token", {{"content", "<B>"}}}});
        const Task task = valueOf(findTask("", files.path(), 1));
        QCOMPARE(task.name, std::string("chat"));
        QVERIFY(task.chat && task.warnings.empty() && task.bos == std::optional(false));
        QCOMPARE(opening(task, {{"input", "hi"}}),
                 std::string("<B><|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n"));
        QCOMPARE(
            opening(task, {{"input", ""}, {"system", "S"}}),
            std::string("<B><|im_start|>system\nS<|im_end|>\n<|im_start|>user\n<|im_end|>\n<|im_start|>assistant\n"));
        QCOMPARE(*inputText(task, {{"input", "hi"}}) + answerHeader(task, 0), std::string());
        QVERIFY(!openingText(task, {}));
        QCOMPARE(*templateText(task, {{"input", "hi"}}, false), std::string("<B><|im_start|>user\nhi<|im_end|>\n"));
    }

    void anEmptySystemTextIsNotTheTemplatesOwn() {
        Folder files;
        files.write("chat_template.jinja",
                    "{% if messages[0].role != 'system' %}<|im_start|>system\nMine.<|im_end|>\n{% endif %}" + chatml);
        files.config({{"chat_template", "never this one {{ messages }}"}});
        const Task task = valueOf(findTask("chat", files.path(), 3));
        Fields fields{{"input", "hi"}};
        fillInitialFields(task, fields);
        QCOMPARE(fields.at("system"), std::string("Mine."));
        const std::string rest = "<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n";
        QCOMPARE(opening(task, fields), "<|im_start|>system\nMine.<|im_end|>\n" + rest);
        QCOMPARE(opening(task, {{"input", "hi"}}), "<|im_start|>system\nMine.<|im_end|>\n" + rest);
        fields["system"] = "";
        QCOMPARE(opening(task, fields), "<|im_start|>system\n<|im_end|>\n" + rest);
    }

    void severalTemplates() {
        Folder files;
        files.config({{"chat_template",
                       {{{"name", "rag"}, {"template", "R{{ messages[0].content }}"}},
                        {{"name", "default"}, {"template", "D{{ messages[0].content }}"}}}}});
        QCOMPARE(opening(valueOf(findTask("chat", files.path(), 1)), {{"input", "x"}}), std::string("Dx"));
        QCOMPARE(*valueOf(ChatPrompt::open(files.path(), "rag"))->render(std::nullopt, {}, "x"), std::string("Rx"));
        QVERIFY(ChatPrompt::open(files.path(), "tool").error().message().find("default, rag") != std::string::npos);
        files.write("additional_chat_templates/tool.jinja", "T{{ messages[0].content }}");
        QCOMPARE(*valueOf(ChatPrompt::open(files.path(), "tool"))->render(std::nullopt, {}, "x"), std::string("Tx"));
    }

    void whatCannotBeRenderedIsASentence() {
        Folder files;
        const auto error = [&](const nlohmann::json& chatTemplate) {
            files.config({{"chat_template", chatTemplate}});
            for (const char* const name : {"chat", ""}) { // also where the task is chosen by itself
                const auto task = findTask(name, files.path(), 1);
                if (task) return std::string("no error");
                if (*name == '\0') return task.error().message();
            }
            return std::string();
        };
        QVERIFY(error("{% for m in messages %}<|im_start|>").find("chat template, line 1: the template ends before") !=
                std::string::npos);
        QVERIFY(error("{{ messages | klingon }}").find("no filter \"klingon\"") != std::string::npos);
        QVERIFY(error("<|im_start|>no messages").find("does not write what the user says") != std::string::npos);
        QVERIFY(error(5).find("must be a text") != std::string::npos);
        QVERIFY(findTask("plain", files.path(), 1));
        QVERIFY(findTask("hdlm2", files.path(), 1));
    }

    void withoutATemplateTheGuessIsTold() {
        Folder files;
        files.config({{"added_tokens", {"<|im_start|>"}}});
        const Task guessed = valueOf(findTask("", files.path(), 1));
        QVERIFY(!guessed.chat && guessed.warnings.size() == 1);
        QVERIFY(guessed.warnings.front().find("no chat template") != std::string::npos);
        QCOMPARE(opening(guessed, {{"system", "S"}}), std::string("<|im_start|>system\nS<|im_end|>\n"));
        files.config({{"x", 1}});
        QCOMPARE(valueOf(findTask("", files.path(), 1)).name, std::string("plain"));
        QCOMPARE(valueOf(findTask("chat", files.path(), 1)).warnings.size(), std::size_t{1});
    }

    void sharedCases() {
        const fs::path cases = STRATA_SHARED_DATA "/cases/chat";
        if (!fs::exists(cases / "expected.json")) QSKIP("the cases beside the project are not there");
        std::ifstream in(cases / "expected.json");
        const nlohmann::json expected = nlohmann::json::parse(in);
        for (const auto& [name, conversations] : expected.items()) {
            const auto prompt = valueOf(ChatPrompt::open(cases / name));
            const auto tokenizer = valueOf(openTokenizer(cases / name));
            for (const auto& one : conversations) {
                const auto messages = valueOf(jinja::valueFromJson(one["messages"].dump(), "messages"));
                const std::string text = valueOf(prompt->render(messages, true));
                QCOMPARE(QString::fromStdString(text), QString::fromStdString(one["prompt"].get<std::string>()));
                std::vector<std::int32_t> ids;
                for (const TokenId id : valueOf(tokenizer->encode(text)))
                    ids.push_back(id.value);
                QCOMPARE(ids, one["ids"].get<std::vector<std::int32_t>>());
                if (one["messages"].size() == 1) { // the task chat says the same
                    const Task task = valueOf(findTask("chat", cases / name, 1));
                    const auto encoded = valueOf(
                        encodePrompt(*tokenizer, task, {{"input", one["messages"][0]["content"].get<std::string>()}}));
                    QCOMPARE(encoded.text, text);
                    QCOMPARE(encoded.ids, valueOf(tokenizer->encode(text)));
                }
            }
        }
        const Task rhymes = valueOf(findTask("chat", cases.parent_path() / "chat-template-jinja", 1));
        QVERIFY(opening(rhymes, {{"input", "Hallo"}})
                    .starts_with("<|begin|><|im_start|>system\nYou answer in rhymes.<|im_end|>\n"));
    }
};

QTEST_GUILESS_MAIN(TestChatPrompt)
#include "test_chat_prompt.moc"
