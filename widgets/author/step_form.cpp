// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/author/step_form.h"

#include "model/documents/lens.h"
#include "widgets/author/fact_fields.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/figure/figure.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace strata {
namespace {

using Json = nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::StepForm)
};

QWidget* formWidget(QVBoxLayout*& column) {
    auto* form = new QWidget;
    column = new QVBoxLayout(form);
    column->setContentsMargins(14, 10, 14, 14);
    column->setSpacing(8);
    return form;
}

Json emptyText() {
    return Json{{"en", ""}};
}

void addLook(AuthorFields& fields, const Where& step, const std::vector<AuthorView>& views) {
    AuthorState& state = fields.state();
    const Where look = below(step, "/look"), mask = below(look, "/mask");
    fields.heading(Words::tr("What the views show"));
    const auto run = [&state, look] {
        const std::string at = look();
        const Json& own = at.empty() ? Json() : draftAt(state.draft(), at + "/run");
        return own.is_string() ? own.get<std::string>() : state.runOfChosen();
    };
    AuthorFields first = fields.row();
    first.choice(Words::tr("View"), below(look, "/view"), [views] {
        std::vector<std::pair<QString, Json>> out{{Words::tr("as it is"), {}}};
        for (const AuthorView& view : views)
            out.emplace_back(view.title, view.id);
        return out;
    });
    first.choice(Words::tr("Run"), below(look, "/run"), runChoices(state));
    first.choice(Words::tr("Statistic"), below(look, "/statistic"), [] {
        std::vector<std::pair<QString, Json>> out{{Words::tr("as it is"), {}}};
        for (const char* const key : lensStatisticKeys)
            out.emplace_back(QString::fromLatin1(key), key);
        return out;
    });
    auto* selected = captionLabel(Words::tr("The place that is selected"));
    fields.layout()->addWidget(selected);
    addPlaceFields(fields, below(look, "/at"), run);
    fields.layout()->addWidget(captionLabel(Words::tr("Hidden until it is revealed")));
    AuthorFields hidden = fields.row();
    hidden.place(Words::tr("Layers above"), below(mask, "/layersAbove"), layerChoices(state, run));
    hidden.count(Words::tr("Answers from level"), below(mask, "/answers"), 64);
    hidden.place(Words::tr("Positions after"), below(mask, "/positionsAfter"), positionChoices(state, run));
    AuthorFields more = fields.row();
    more.choice(Words::tr("A trained head"), below(mask, "/heads"), [&state, run] {
        std::vector<std::pair<QString, Json>> out{{Words::tr("none"), {}}};
        const auto found = state.runs().find(run());
        if (found == state.runs().end() || !found->second.document) return out;
        for (const HeadSummary& head : found->second.document->heads)
            out.emplace_back(fromUtf8(head.name), Json::array({head.name}));
        return out;
    });
    more.choice(Words::tr("Only the layers"), below(look, "/layers"), [&state, run] {
        std::vector<std::pair<QString, Json>> out{{Words::tr("all"), {}}};
        const auto found = state.runs().find(run());
        const int last = found == state.runs().end() || !found->second.document
                             ? 0
                             : int(std::min<std::int64_t>(found->second.document->model.layers, 40));
        for (int from = 0; from <= last; ++from)
            for (int to = from; to <= last; ++to)
                out.emplace_back(QStringLiteral("%1–%2").arg(from).arg(to), Json::array({from, to}));
        return out;
    });
    more.check(Words::tr("The legend"), below(mask, "/legend"));
}

void addAction(AuthorFields& fields, const Where& step) {
    AuthorState& state = fields.state();
    const Where action = below(step, "/do");
    fields.heading(Words::tr("What is done"));
    fields.choice(Words::tr("Action"), below(action, "/action"), [] {
        return std::vector<std::pair<QString, Json>>{{Words::tr("nothing"), {}},
                                                     {Words::tr("the learner runs it"), "run"},
                                                     {Words::tr("pin a token"), "pin"},
                                                     {Words::tr("select a place"), "select"},
                                                     {Words::tr("open a view"), "open"},
                                                     {Words::tr("play it"), "playback"},
                                                     {Words::tr("set an option of a view"), "setOption"}};
    });
    const auto is = [&state, action](std::initializer_list<const char*> kinds) {
        const std::string at = action();
        const Json& kind = at.empty() ? Json() : draftAt(state.draft(), at + "/action");
        return kind.is_string() &&
               std::any_of(kinds.begin(), kinds.end(), [&](const char* one) { return kind == one; });
    };
    fields.group([is] { return is({"run", "pin", "select", "playback"}); })
        .choice(Words::tr("Run"), below(action, "/run"), runChoices(state));
    fields.group([is] { return is({"pin"}); }).line(Words::tr("Token"), below(action, "/token"));
    AuthorFields place = fields.group([is] { return is({"pin", "select"}); });
    addPlaceFields(place, below(action, "/at"), runOfStep(state));
    fields.group([is] { return is({"open", "setOption"}); }).line(Words::tr("View (its id)"), below(action, "/view"));
    AuthorFields option = fields.group([is] { return is({"setOption"}); }).row();
    option.line(Words::tr("Option"), below(action, "/option"));
    option.line(Words::tr("Value"), below(action, "/value"));
    fields.choice(Words::tr("The step goes on"), below(step, "/advance"), [] {
        return std::vector<std::pair<QString, Json>>{{Words::tr("by the button"), {}},
                                                     {Words::tr("when the learner has done it"), "action"}};
    });
}

void addReveal(AuthorFields& fields, const Where& step) {
    AuthorState& state = fields.state();
    const Where reveal = below(step, "/reveal");
    const auto isParted = [&state, reveal] {
        const std::string at = reveal();
        const Json& say = at.empty() ? Json() : draftAt(state.draft(), at + "/say");
        return say.is_object() && (say.contains("right") || say.contains("wrong") || say.contains("always"));
    };
    const Where always = [isParted, reveal] {
        const std::string at = reveal();
        return at.empty() ? at : isParted() ? at + "/say/always" : at + "/say";
    };
    fields.heading(Words::tr("When it is revealed"));
    fields.text(Words::tr("Said after a right answer"), below(reveal, "/say/right"));
    fields.text(Words::tr("Said after a wrong answer"), below(reveal, "/say/wrong"));
    fields.text(Words::tr("Said after every answer"), always, 3);
    fields.check(Words::tr("What was hidden is shown"), below(reveal, "/unmask"), true);
    fields.layout()->addWidget(captionLabel(Words::tr("The place that is selected then")));
    AuthorFields mark = fields.group([&state, reveal] {
        const std::string at = reveal();
        return at.empty() || !draftAt(state.draft(), at + "/mark").is_string(); // "mine": what was chosen
    });
    addPlaceFields(mark, below(reveal, "/mark"), runOfStep(state));
}

void addHints(AuthorFields& fields, const Where& step) {
    AuthorState& state = fields.state();
    fields.heading(Words::tr("Hints, one after the other"));
    fields.list(
        Words::tr("hint"), below(step, "/hints"), 6, [] { return Json{{"say", emptyText()}}; },
        [&state](AuthorFields& one, const Where& where) {
            one.text(Words::tr("Says"), below(where, "/say"));
            one.layout()->addWidget(captionLabel(Words::tr("Lights up this place")));
            addPlaceFields(one, below(where, "/spotlight"), runOfStep(state));
            one.check(Words::tr("Shows the answer"), below(where, "/show"));
        });
}

} // namespace

QWidget* makeStepForm(AuthorState& state, const std::vector<AuthorView>& views) {
    QVBoxLayout* column = nullptr;
    QWidget* const form = formWidget(column);
    const Where step = [&state] { return state.stepPointer(); };
    AuthorFields all(state, column);
    all.group([&state] { return state.step() < 0; })
        .layout()
        ->addWidget(captionLabel(Words::tr("No step is chosen: add one from what the views show.")));
    AuthorFields fields = all.group([&state] { return state.step() >= 0; });
    AuthorFields head = fields.row();
    head.line(Words::tr("Id"), below(step, "/id"));
    head.number(Words::tr("Minutes"), below(step, "/minutes"), 1000, 1);
    fields.text(Words::tr("Says"), below(step, "/say"), 4)->setObjectName(QStringLiteral("stepSay"));
    addLook(fields, step, views);
    addQuestionFields(fields, step);
    addReveal(fields, step);
    addHints(fields, step);
    addAction(fields, step);
    fields.heading(Words::tr("For the teacher and the learner's own run"));
    fields.text(Words::tr("Teacher's note"), below(step, "/teacher"));
    fields.text(Words::tr("What is to be noticed"), below(step, "/observe"));
    fields.check(Words::tr("Nothing happens here, and that is the point"), below(step, "/null"));
    const Where check = below(step, "/check");
    addPredicateFields(fields, Words::tr("Checked of the learner's own run"), check);
    column->addStretch(1);
    return form;
}

QWidget* makeLessonForm(AuthorState& state) {
    QVBoxLayout* column = nullptr;
    QWidget* const form = formWidget(column);
    AuthorFields fields(state, column);
    const auto at = [](const char* pointer) { return Where([pointer] { return std::string(pointer); }); };
    fields.text(Words::tr("Title"), at("/title"), 1)->setObjectName(QStringLiteral("lessonTitle"));
    AuthorFields row = fields.row();
    row.line(Words::tr("Id"), at("/id"));
    row.number(Words::tr("Minutes"), at("/minutes"), 1000, 0);
    AuthorFields more = fields.row();
    more.line(Words::tr("For whom"), at("/audience"));
    more.line(Words::tr("Licence of the texts"), at("/licence"));
    fields.heading(Words::tr("Goals"));
    fields.list(
        Words::tr("goal"), at("/goals"), 20, [] { return emptyText(); },
        [](AuthorFields& one, const Where& where) { one.text(Words::tr("What is learned"), where, 1); });
    fields.heading(Words::tr("Runs"));
    fields.list(
        Words::tr("run"), at("/runs"), mostLessonRuns,
        [&state] {
            return Json{{"id", freeIdIn(draftAt(state.draft(), "/runs"), "mine")},
                        {"live", {{"input", {{"ask", emptyText()}}}}}};
        },
        [&state](AuthorFields& one, const Where& where) {
            one.line(Words::tr("Id"), below(where, "/id"));
            const auto isLive = [&state, where] {
                return !where().empty() && draftAt(state.draft(), where()).contains("live");
            };
            one.group([isLive] { return !isLive(); }).line(Words::tr("File"), below(where, "/file"))->setReadOnly(true);
            AuthorFields live = one.group(isLive);
            live.line(Words::tr("Task (its name)"), below(where, "/live/task"));
            live.text(Words::tr("What the learner is to write"), below(where, "/live/input/ask"));
            live.list(
                Words::tr("suggestion"), below(where, "/live/input/suggest"), 12, [] { return Json(""); },
                [](AuthorFields& each, const Where& text) { each.line(Words::tr("Input"), text); });
        });
    fields.heading(Words::tr("What the lesson relies on"));
    fields.list(
        Words::tr("claim"), at("/expect"), 100, [] { return Json{{"fact", "top1"}, {"exists", true}}; },
        [](AuthorFields& one, const Where& where) { addPredicateFields(one, Words::tr("Fact"), where); });
    column->addStretch(1);
    return form;
}

} // namespace strata
