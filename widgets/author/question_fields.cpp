// SPDX-License-Identifier: GPL-3.0-or-later
// What a step asks. The right answer is a fact of the run; nothing here takes one that is typed.
#include "widgets/author/fact_fields.h"
#include "widgets/author/step_form.h"
#include "widgets/lesson/lesson_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace strata {
namespace {

using Json = nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::QuestionFields)
};

Json emptyText() {
    return Json{{"en", ""}};
}

std::vector<std::pair<QString, Json>> kinds() {
    return {{Words::tr("nothing"), {}},
            {Words::tr("a choice"), "choice"},
            {Words::tr("a token"), "token"},
            {Words::tr("a number"), "number"},
            {Words::tr("a layer"), "layer"},
            {Words::tr("a cell of the view"), "cell"},
            {Words::tr("a path of labels"), "path"},
            {Words::tr("an order"), "order"},
            {Words::tr("a sentence, not graded"), "text"}};
}

/// What the question becomes where its kind is chosen: what another kind has no use for goes.
Json asked(Json ask, const Json& kind) {
    if (kind.is_null()) return {};
    if (!ask.is_object()) ask = Json::object();
    ask["kind"] = kind;
    if (!ask.contains("prompt")) ask["prompt"] = emptyText();
    const auto has = [&](const char* key) { return ask.contains(key); };
    if (has("from") && ask["from"].is_string()) ask["from"] = Json{{"fact", Json(ask["from"])}};
    if (kind == "text" || kind == "order") ask.erase("from");
    if (kind != "choice") {
        ask.erase("options");
        if (has("from") && ask["from"].is_object()) ask["from"].erase("distractors");
    }
    if (kind != "order") {
        ask.erase("items");
        ask.erase("descending");
    }
    const bool near = kind == "number" || kind == "layer" || kind == "cell";
    if (!near) {
        ask.erase("tolerance");
        ask.erase("scale");
    }
    const std::string fact = kind == "layer" || kind == "cell" ? "settlingLayer"
                             : kind == "number"                ? "p"
                             : kind == "path"                  ? "path"
                                                               : "top1";
    if (kind != "text" && kind != "order" && !has("options")) {
        if (!has("from") || kind == "path") ask["from"] = Json{{"fact", fact}};
        if (kind == "choice" && ask["from"].is_object() && !ask["from"].contains("distractors"))
            ask["from"]["distractors"] = {{"top", 3}};
    }
    if (kind == "order" && !has("items")) {
        const Json item = {{"say", emptyText()}, {"from", {{"fact", "p"}}}};
        ask["items"] = Json::array({item, item});
    }
    return ask;
}

/// The right answer as it is asked now, or why it cannot be.
QString answerNow(const AuthorState& state) {
    const LessonStep* const step = state.chosen();
    if (!step || !step->ask) return {};
    const auto question = posed(*state.lesson(), *step, state.runs());
    if (!question) return QString::fromStdString(question.error().message());
    const QString right = rightWords(*question, *state.lesson(), *step, state.runs());
    return right.isEmpty() ? QString() : Words::tr("The right answer is: %1").arg(right);
}

void addChoice(AuthorFields& fields, const Where& ask) {
    AuthorState& state = fields.state();
    auto* source = new QComboBox;
    source->addItems({Words::tr("a fact, with wrong ones beside it"), Words::tr("answers that I word")});
    source->setAccessibleName(Words::tr("The answers are"));
    source->setObjectName(QStringLiteral("choiceSource"));
    fields.layout()->addWidget(source);
    const auto isWorded = [&state, ask] {
        return !ask().empty() && !draftAt(state.draft(), ask() + "/options").is_null();
    };
    fields.follow(source, [source, isWorded] { source->setCurrentIndex(isWorded() ? 1 : 0); });
    QObject::connect(source, &QComboBox::activated, source, [&state, ask](int index) {
        if (ask().empty()) return;
        state.change(Words::tr("Answers"), [&](Json& draft) {
            Json now = draftAt(draft, ask());
            if (index == 1 && !now.contains("options")) {
                now.erase("from");
                const Json option = {{"say", emptyText()}};
                now["options"] = Json::array({option, option});
            } else if (index == 0 && now.contains("options")) {
                now.erase("options");
                now["from"] = {{"fact", "top1"}, {"distractors", {{"top", 3}}}};
            }
            setDraftAt(draft, ask(), std::move(now));
        });
    });
    AuthorFields counts = fields.group([isWorded] { return !isWorded(); }).row();
    const Where wrong = below(ask, "/from/distractors");
    counts.count(Words::tr("Wrong: labels besides"), below(wrong, "/siblings"), 8);
    counts.count(Words::tr("tokens besides"), below(wrong, "/top"), 8);
    counts.count(Words::tr("what other layers say"), below(wrong, "/layers"), 8);
    fields.group(isWorded).list(
        Words::tr("answer"), below(ask, "/options"), 12, [] { return Json{{"say", emptyText()}}; },
        [](AuthorFields& one, const Where& where) {
            one.text(Words::tr("Says"), below(where, "/say"), 1);
            addPredicateFields(one, Words::tr("It is right when"), below(where, "/when"));
        });
}

} // namespace

void addQuestionFields(AuthorFields& fields, const Where& step) {
    AuthorState& state = fields.state();
    const Where ask = below(step, "/ask");
    fields.heading(Words::tr("What is asked"));
    auto* kind = new QComboBox;
    kind->setObjectName(QStringLiteral("questionKind"));
    kind->setAccessibleName(Words::tr("What is asked"));
    for (const auto& [words, value] : kinds())
        kind->addItem(words);
    fields.layout()->addWidget(kind);
    const auto kindNow = [&state, ask] {
        const Json& now = ask().empty() ? Json() : draftAt(state.draft(), ask() + "/kind");
        return now.is_string() ? now.get<std::string>() : std::string();
    };
    fields.follow(kind, [kind, kindNow] {
        const std::string now = kindNow();
        const auto all = kinds();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].second.is_null() ? now.empty() : all[i].second == now) kind->setCurrentIndex(int(i));
    });
    QObject::connect(kind, &QComboBox::activated, kind, [&state, ask](int index) {
        if (ask().empty() || index < 0) return;
        state.change(Words::tr("What is asked"), [&](Json& draft) {
            setDraftAt(draft, ask(), asked(draftAt(draft, ask()), kinds()[std::size_t(index)].second));
        });
    });
    const auto is = [kindNow](std::initializer_list<const char*> some) {
        const std::string now = kindNow();
        return std::any_of(some.begin(), some.end(), [&](const char* one) { return now == one; });
    };
    AuthorFields any = fields.group([kindNow] { return !kindNow().empty(); });
    any.text(Words::tr("Question"), below(ask, "/prompt"));
    AuthorFields from = any.group([&state, ask, is] {
        const bool worded = !ask().empty() && !draftAt(state.draft(), ask() + "/options").is_null();
        return !is({"text", "order"}) && !worded;
    });
    addFactFields(from, Words::tr("The right answer"), below(ask, "/from"));
    AuthorFields choice = any.group([is] { return is({"choice"}); });
    addChoice(choice, ask);
    AuthorFields near = any.group([is] { return is({"number", "layer", "cell"}); }).row();
    near.number(Words::tr("Still right within"), below(ask, "/tolerance"), 1e6, 3);
    near.choice(Words::tr("measured"), below(ask, "/scale"), [] {
        return std::vector<std::pair<QString, Json>>{{Words::tr("as the difference"), {}},
                                                     {Words::tr("as the difference"), "linear"},
                                                     {Words::tr("as |ln(given/right)|"), "log"}};
    });
    AuthorFields order = any.group([is] { return is({"order"}); });
    order.list(
        Words::tr("thing"), below(ask, "/items"), 12,
        [] { return Json{{"say", emptyText()}, {"from", {{"fact", "p"}}}}; },
        [](AuthorFields& one, const Where& where) {
            one.text(Words::tr("Says"), below(where, "/say"), 1);
            addFactFields(one, Words::tr("Its value"), below(where, "/from"));
        });
    order.check(Words::tr("The largest first"), below(ask, "/descending"));
    any.check(Words::tr("A sentence why is asked for, too"), below(ask, "/reason"));
    auto* right = new QLabel;
    right->setObjectName(QStringLiteral("rightAnswer"));
    right->setWordWrap(true);
    right->setTextFormat(Qt::PlainText);
    any.layout()->addWidget(right);
    any.follow(right, [&state, right] {
        right->setText(answerNow(state));
        right->setVisible(!right->text().isEmpty());
    });
}

} // namespace strata
