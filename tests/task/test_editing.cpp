// SPDX-License-Identifier: GPL-3.0-or-later
// What the editors of tasks and taxonomies stand on: files come back as they were, and what is wrong is found.
#include "model/base/job_control.h"
#include "model/base/json_file.h"
#include "model/task/conversation.h"
#include "model/task/label_tree.h"
#include "model/task/layout_parts.h"
#include "model/task/task_document.h"

#include <QTemporaryDir>
#include <QTest>

using namespace strata;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> bundled(const char* ending) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(STRATA_SOURCE_DIR) / "resources"))
        if (entry.path().filename().string().find(ending) != std::string::npos) out.push_back(entry.path());
    return out;
}

/// One token for each byte, and one for each mark in angle brackets.
class Bytes : public Tokenizer {
public:
    std::string kind() const override { return "bpe"; }
    std::int32_t vocabularySize() const override { return 400; }
    std::optional<TokenId> bos() const override { return TokenId{300}; }
    std::optional<TokenId> eos() const override { return TokenId{301}; }
    bool addsBos() const override { return true; }
    Result<std::vector<TokenId>> encode(std::string_view text) const override {
        std::vector<TokenId> ids;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text.substr(i, 5) == "<eot>") {
                ids.push_back(TokenId{302});
                i += 4;
            } else {
                ids.push_back(TokenId{static_cast<unsigned char>(text[i])});
            }
        }
        return ids;
    }
    std::string bytes(TokenId id, bool = true) const override {
        return id.value < 256 ? std::string(1, char(id.value)) : id.value == 302 ? "<eot>" : "";
    }
    std::string piece(TokenId id) const override { return bytes(id); }
    std::optional<TokenId> find(std::string_view) const override { return std::nullopt; }
    bool isSpecial(TokenId id) const override { return id.value >= 300; }
    std::string decode(std::span<const TokenId> ids, bool) const override {
        std::string out;
        for (const TokenId id : ids)
            out += bytes(id);
        return out;
    }
};

TreeLabel node(const char* label, std::vector<TreeLabel> children = {}) {
    return {label, nullptr, std::move(children)};
}

std::vector<LabelFault> faults(const LabelTree& tree, const LabelCheck& check = {}) {
    std::vector<LabelFault> out;
    for (const LabelProblem& problem : checkLabelTree(tree, check, 100))
        out.push_back(problem.fault);
    return out;
}

} // namespace

class TestEditing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTaskOfTheProgramIsReadFromItsJson() {
        const auto files = bundled(".task.json");
        QVERIFY(files.size() >= 8);
        for (const fs::path& file : files) {
            const auto text = readTextFile(file);
            QVERIFY(text);
            const auto ordered = nlohmann::ordered_json::parse(*text);
            QVERIFY(nlohmann::json(ordered) == nlohmann::json::parse(*text));
            QVERIFY2(readTaskDocument(ordered, file), file.c_str());
        }
    }
    void everyTaxonomyOfTheProgramComesBackAsItWas() {
        const auto files = bundled(".taxonomy.");
        QVERIFY(files.size() >= 7);
        QTemporaryDir folder;
        for (const fs::path& file : files) {
            const auto tree = readLabelTree(file);
            QVERIFY2(tree, tree ? "" : tree.error().message().c_str());
            QVERIFY2(faults(*tree).empty(), file.c_str());
            const fs::path to = fs::path(folder.path().toStdString()) / file.filename();
            const auto text = labelTreeText(*tree, to);
            QVERIFY2(text, text ? "" : text.error().message().c_str());
            QVERIFY(writeFileAtomically(to, *text));
            const auto before = readTaxonomy(file), after = readTaxonomy(to);
            QVERIFY(before && after);
            QVERIFY2(taxonomyToJson(*before) == taxonomyToJson(*after), file.c_str());
            if (file.extension() == ".json") QVERIFY(*readJsonFile(file) == *readJsonFile(to));
        }
    }
    void whatATreeSaysBesidesIsKept() {
        const auto tree = parseLabelTree(
            R"({"licence": "CC0", "children": [{"colour": "red", "label": "a", "children": ["b", {"label": "c", "children": []}]}]})",
            "x.json");
        QVERIFY(tree);
        QCOMPARE(
            labelTreeToJson(*tree).dump(),
            std::string(
                R"({"licence":"CC0","children":[{"colour":"red","label":"a","children":["b",{"label":"c","children":[]}]}]})"));
        QVERIFY(!labelTreeText(*tree, "x.txt")); // would lose the colour
        QVERIFY(!labelTreeText(*tree, "x.pdf"));
        // What the document says of itself, and what a table has besides.
        const auto named = parseLabelTree(R"({"name": "mine", "levels": ["a"], "children": ["x", "y"]})", "mine.json");
        QVERIFY(named && !labelTreeText(*named, "mine.csv") && labelTreeText(*named, "mine.json"));
        const std::string plain = "parent,child\na,b\na,c\n", more = "parent,child,description\na,b,one\na,c,two\n";
        const auto table = parseLabelTree(plain, "t.csv"), wide = parseLabelTree(more, "t.csv");
        QVERIFY(table && isWrittenAgain(*table, "t.csv", plain));
        QVERIFY(wide && !isWrittenAgain(*wide, "t.csv", more));
        QVERIFY(!parseLabelTree("[]", "x.json"));
        QVERIFY(!parseLabelTree(R"({"children": [{"label": 3}]})", "x.json"));
    }
    void dialectsThatCanSayATreeAreWritten() {
        LabelTree tree;
        tree.root.children = {node("plants", {node("oak, old"), node("\"moss\"")}), node("stones")};
        for (const char* name : {"t.csv", "t.tsv", "t.txt", "t.taxonomy", "t.json"}) {
            const auto text = labelTreeText(tree, name);
            QVERIFY2(text, text ? "" : text.error().message().c_str());
            const auto back = parseLabelTree(*text, name);
            QVERIFY(back);
            QCOMPARE(back->root.children.size(), std::size_t(2));
            QCOMPARE(back->root.children[0].children[0].label, std::string("oak, old"));
        }
        tree.root.children = {node("a", {node("x", {node("1")})}), node("b", {node("x", {node("2")})})};
        QVERIFY(!labelTreeText(tree, "t.csv")); // "x" would have two parents
        QVERIFY(labelTreeText(tree, "t.txt"));
    }
    void whatIsWrongWithATreeIsFound() {
        LabelTree tree;
        QCOMPARE(faults(tree), std::vector{LabelFault::NoLabels});
        tree.root.children = {node("a"), node(""), node(" b"), node("c\nd"), node("a")};
        QCOMPARE(faults(tree),
                 (std::vector{LabelFault::Empty, LabelFault::Blanks, LabelFault::LineBreak, LabelFault::Twice}));
        TreeLabel deep = node("x");
        for (int i = 0; i < 30; ++i)
            deep = node("x", {deep});
        tree.root.children = {deep};
        QVERIFY(std::ranges::count(faults(tree), LabelFault::TooDeep) == 7);

        const LabelTokens tokens{
            {"art", {TokenId{1}}}, {"art history", {TokenId{1}, TokenId{2}}}, {"ART", {TokenId{1}}}};
        tree.root.children = {node("art history"), node("art"), node("ART")};
        LabelCheck check{&tokens, true, {}};
        auto found = checkLabelTree(tree, check, 100);
        QCOMPARE(found, (std::vector<LabelProblem>{{{2}, LabelFault::SameTokens, "art"}}));
        check.closed = false;
        QVERIFY(std::ranges::count(faults(tree, check), LabelFault::PrefixTokens) == 1);
        check = {nullptr, true, [](std::string_view text) {
                     return QString::fromUtf8(text.data(), qsizetype(text.size())).toLower().toStdString();
                 }};
        found = checkLabelTree(tree, check, 100);
        QCOMPARE(found, (std::vector<LabelProblem>{{{2}, LabelFault::SameFolded, "art"}}));
        QVERIFY(!isError(LabelFault::SameFolded) && isError(LabelFault::Twice));

        Bytes tokenizer;
        const LabelTokens all = tokensOfLabels(tokenizer, tree, {}, JobControl());
        QCOMPARE(all.at("art").size(), std::size_t(3));
    }
    void piecesTogetherAreWhatTheModelSees() {
        Bytes tokenizer;
        int rows = 0;
        for (const fs::path& file : bundled(".task.json")) {
            const auto task = readTask(file);
            QVERIFY(task && !task->examples.empty());
            std::map<std::string, std::string> fields = task->examples.front().fields;
            fillInitialFields(*task, fields);
            for (const TaskField& field : task->fields)
                fields.emplace(field.name, "");
            std::vector<std::string> answers;
            const TaxonomyNode* at = task->taxonomy ? &task->taxonomy->root : nullptr;
            for (const TaskLevel& level : task->levels) {
                at = level.answer == AnswerKind::Label && at && !at->children.empty() ? &at->children.front() : nullptr;
                answers.push_back(at ? at->label : "so");
            }
            const auto parts = layoutParts(&tokenizer, *task, fields, answers);
            QVERIFY2(parts, parts ? "" : parts.error().message().c_str());
            const auto row = encodeTeacherForced(tokenizer, *task, fields, answers);
            std::vector<TokenId> ids;
            std::string text;
            for (const LayoutPart& part : *parts) {
                QCOMPARE(std::size_t(part.begin), ids.size());
                ids.insert(ids.end(), part.ids.begin(), part.ids.end());
                text += part.text;
                if (part.kind == LayoutPart::Kind::Input) QCOMPARE(part.text, fields.at("input"));
                if (part.kind != LayoutPart::Kind::Answer) continue;
                ++rows;
                const LevelSpan& span = row->spans[std::size_t(part.level)];
                QCOMPARE(part.begin, span.begin);
                QCOMPARE(part.ids.size(), std::size_t(span.end - span.begin));
            }
            QVERIFY(ids == row->ids);
            QCOMPARE(tokenizer.decode(ids, false), text);
            // The same text without a tokenizer.
            const auto alone = layoutParts(nullptr, *task, fields, answers);
            std::string same;
            for (const LayoutPart& part : *alone)
                same += part.text;
            QCOMPARE(same, text);
        }
        QVERIFY(rows > 8);
    }
    void aBuiltInTaskBecomesAFile() {
        for (const char* name : {"hdlm2", "hdlm3", "plain"}) {
            const auto task = findTask(name, {}, 1);
            QVERIFY(task);
            const auto json = taskDocument(*task);
            QVERIFY(json);
            const auto again = readTaskDocument(*json, "copy.task.json");
            QVERIFY2(again, again ? "" : again.error().message().c_str());
            QCOMPARE(again->levels.size(), task->levels.size());
            QCOMPARE(again->fields.size(), task->fields.size());
            QCOMPARE(again->layout.header, task->layout.header);
            QCOMPARE(again->emptyTurnsInDecoding, task->emptyTurnsInDecoding);
            QVERIFY(again->bos == task->bos);
            QVERIFY(*taskDocument(*again) == *json);
        }
        QVERIFY(findTask("hdlm2", {}, 2)->emptyTurnsInDecoding && !findTask("plain", {}, 1)->bos);
        Task chat;
        chat.layout.name = "chat_template";
        QVERIFY(!taskDocument(chat));
    }
    void anErrorSaysItsKey() {
        const auto keyOf = [](const char* text) {
            const auto task = readTaskDocument(nlohmann::json::parse(text), "x.task.json");
            return task ? std::string("none") : keyOfTaskError(task.error(), "x.task.json");
        };
        const std::string begin = R"({"format": "strata-task", "version": 1, "name": "x", "layout": "plain", )";
        QCOMPARE(keyOf((begin + R"("levels": [{"name": "a", "answer": "maybe"}]})").c_str()),
                 std::string("levels[0].answer"));
        QCOMPARE(keyOf((begin + R"("levels": [{"name": "a", "answer": "label"}]})").c_str()), std::string("taxonomy"));
        QCOMPARE(keyOf((begin + R"("levels": [{"name": "a"}], "taxonomy": "is-not-there.txt"})").c_str()),
                 std::string("taxonomy"));
        QCOMPARE(keyOf((begin + R"("levels": [{"name": "a"}], "lvels": 1})").c_str()), std::string("lvels"));
        QCOMPARE(keyOf("[]"), std::string());
        QCOMPARE(keyOf((begin + R"("levels": [{"name": "a"}]})").c_str()), std::string("none"));
    }
    void aKeyIsSetAtItsPlace() {
        auto json = nlohmann::ordered_json::parse(R"({"name": "x", "mine": 1, "answer": "text"})");
        setTaskKey(json, "role", "r", taskKeys("levels"));
        QCOMPARE(json.dump(), std::string(R"({"name":"x","mine":1,"role":"r","answer":"text"})"));
        setTaskKey(json, "name", "y", taskKeys("levels"));
        setTaskKey(json, "answer", nlohmann::ordered_json(nlohmann::ordered_json::value_t::discarded),
                   taskKeys("levels"));
        QCOMPARE(json.dump(), std::string(R"({"name":"y","mine":1,"role":"r"})"));
    }
};

QTEST_GUILESS_MAIN(TestEditing)
#include "test_editing.moc"
