// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/author/fact_fields.h"

#include "model/documents/run_stages.h"
#include "widgets/figure/figure.h"
#include "widgets/lesson/lesson_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace strata {
namespace {

using Json = nlohmann::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::FactFields)
};

DocumentPtr documentOf(const AuthorState& state, const std::string& run) {
    const auto found = state.runs().find(run);
    return found == state.runs().end() ? nullptr : found->second.document;
}

std::vector<std::string> levelsOf(const DocumentPtr& document) {
    std::vector<std::string> out;
    if (const auto run = documentAs<Run>(document))
        for (const RunLevel& level : run->levels)
            out.push_back(level.name);
    if (const auto lens = documentAs<Lens>(document)) out = lens->levelNames;
    if (const auto evaluation = documentAs<Evaluation>(document))
        for (const auto& level : evaluation->levels)
            out.push_back(level.name);
    return out;
}

/// Kinds of facts, in the words of lesson files, with what they mean.
std::vector<std::pair<QString, Json>> kindChoices() {
    return {{Words::tr("– none –"), {}},
            {Words::tr("most probable token"), "top1"},
            {Words::tr("most probable tokens"), "topk"},
            {Words::tr("probability"), "p"},
            {Words::tr("rank of the token"), "rank"},
            {Words::tr("entropy"), "entropy"},
            {Words::tr("settling layer"), "settlingLayer"},
            {Words::tr("flips over the layers"), "flips"},
            {Words::tr("whether two places agree"), "agree"},
            {Words::tr("label of a level"), "label"},
            {Words::tr("path of labels"), "path"},
            {Words::tr("probability of the path"), "pathProbability"},
            {Words::tr("trained head minus lens"), "headMinusLens"},
            {Words::tr("calibration error"), "ece"},
            {Words::tr("accuracy"), "accuracy"},
            {Words::tr("mean confidence"), "confidence"},
            {Words::tr("answers counted"), "rows"},
            {Words::tr("labels to choose among"), "candidates"}};
}

/// The fact's kind; empty: none.
std::string kindAt(const AuthorState& state, const std::string& at) {
    if (at.empty()) return {};
    const Json& fact = draftAt(state.draft(), at);
    const Json& kind = fact.is_string() ? fact : draftAt(fact, "/fact");
    return kind.is_string() ? kind.get<std::string>() : std::string();
}

/// The value of a fact that stands there, in words, or why there is none.
QString valueText(const AuthorState& state, const std::string& at) {
    if (kindAt(state, at).empty()) return {};
    const auto value = valueOfDraft(draftAt(state.draft(), at), state.runOfChosen(), state.runs());
    if (!value) return fromUtf8(value.error().message());
    return value->exists() ? Words::tr("It is: %1").arg(factWords(*value)) : Words::tr("It has no value there.");
}

Json operandOf(const FactValue& value) {
    if (const auto* flag = std::get_if<bool>(&value.value)) return *flag;
    if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
    if (const auto* list = std::get_if<std::vector<std::string>>(&value.value)) return *list;
    return value.number() ? Json(*value.number()) : Json();
}

void addValue(AuthorFields& fields, const Where& where) {
    auto* value = new QLabel;
    value->setObjectName(QStringLiteral("factValue"));
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    fields.layout()->addWidget(value);
    AuthorState& state = fields.state();
    fields.follow(value, [&state, value, where] {
        value->setText(valueText(state, where()));
        value->setAccessibleName(value->text());
        value->setVisible(!value->text().isEmpty());
    });
}

const char* const comparisons[] = {"equals", "notEquals", "<", ">", "≤", "≥", "exists", "changedFrom", "in"};

/// How a predicate compares; empty: not said yet.
std::string comparisonOf(const Json& predicate) {
    for (const char* const key : {"equals", "notEquals", "in", "exists", "changedFrom"})
        if (predicate.is_object() && predicate.contains(key)) return key;
    const Json& op = draftAt(predicate, "/op");
    if (!op.is_string()) return {};
    const std::string sign = op.get<std::string>();
    return sign == "<=" ? "≤" : sign == ">=" ? "≥" : sign == "=" ? "equals" : sign;
}

/// The predicate with another comparison: with the value of now, until another is chosen.
Json compared(Json predicate, const std::string& by, const Json& now) {
    if (!predicate.is_object()) return predicate;
    for (const char* const key : {"equals", "notEquals", "in", "exists", "changedFrom", "op", "value", "than"})
        predicate.erase(key);
    if (by == "exists")
        predicate["exists"] = true;
    else if (by == "changedFrom")
        predicate["changedFrom"] = "";
    else if (by == "equals" || by == "notEquals")
        predicate[by] = now;
    else if (by == "in")
        predicate[by] = Json::array({now});
    else if (!by.empty())
        predicate["op"] = by, predicate["value"] = now;
    return predicate;
}

/// Where the predicate has what it is compared with.
std::string operandKey(const std::string& by, const Json& predicate) {
    if (!predicate.is_object()) return "value";
    if ((by == "equals" || by == "notEquals") && !predicate.contains("op")) return by;
    return predicate.contains("than") ? "than" : "value";
}

} // namespace

std::function<std::string()> runOfStep(AuthorState& state) {
    return [&state] { return state.runOfChosen(); };
}

Choices runChoices(AuthorState& state) {
    return [&state] {
        std::vector<std::pair<QString, Json>> out{{Words::tr("as the step"), {}}};
        for (const Json& run : draftAt(state.draft(), "/runs"))
            if (const Json& id = draftAt(run, "/id"); id.is_string())
                out.emplace_back(fromUtf8(id.get<std::string>()), id);
        return out;
    };
}

Choices layerChoices(AuthorState& state, const std::function<std::string()>& run) {
    return [&state, run] {
        std::vector<std::pair<QString, Json>> out{{QString(), {}}};
        const DocumentPtr document = documentOf(state, run());
        if (!document) return out;
        for (int layer = 0; layer <= int(document->model.layers) && layer < 300; ++layer)
            out.emplace_back(QString::number(layer), layer);
        out.emplace_back(QStringLiteral("last"), "last");
        for (const HeadSummary& head : document->heads)
            out.emplace_back(QStringLiteral("head:") + fromUtf8(head.name), "head:" + head.name);
        return out;
    };
}

Choices positionChoices(AuthorState& state, const std::function<std::string()>& run) {
    return [&state, run] {
        std::vector<std::pair<QString, Json>> out{{QString(), {}}};
        const std::size_t levels = levelsOf(documentOf(state, run())).size();
        for (std::size_t level = 1; level <= levels; ++level)
            out.emplace_back(QStringLiteral("answer:%1").arg(level), "answer:" + std::to_string(level));
        out.emplace_back(QStringLiteral("last"), "last");
        return out;
    };
}

void addPlaceFields(AuthorFields& fields, const Where& where, const std::function<std::string()>& run) {
    AuthorFields row = fields.row();
    AuthorState& state = fields.state();
    row.place(Words::tr("Layer"), below(where, "/layer"), layerChoices(state, run));
    row.place(Words::tr("Position"), below(where, "/position"), positionChoices(state, run));
    row.place(Words::tr("Level"), below(where, "/level"), [&state, run] {
        std::vector<std::pair<QString, Json>> out{{QString(), {}}};
        for (const std::string& level : levelsOf(documentOf(state, run())))
            out.emplace_back(fromUtf8(level), level);
        return out;
    });
}

QComboBox* addFactFields(AuthorFields& fields, const QString& caption, const Where& where) {
    AuthorState& state = fields.state();
    const auto run = [&state, where] {
        const std::string at = where();
        const Json& own = at.empty() ? Json() : draftAt(state.draft(), at + "/run");
        return own.is_string() ? own.get<std::string>() : state.runOfChosen();
    };
    AuthorFields row = fields.row();
    // A fact that is written as its name alone is one, too.
    QComboBox* const kind = row.choice(
        caption,
        [&state, where] {
            const std::string at = where();
            return !at.empty() && draftAt(state.draft(), at).is_string() ? at : at.empty() ? at : at + "/fact";
        },
        kindChoices);
    QObject::connect(kind, &QComboBox::activated, kind, [&state, caption, where](int index) {
        if (const std::string at = where(); index == 0 && !at.empty()) state.set(caption, at, {}); // with its place
    });
    row.choice(Words::tr("Run"), below(where, "/run"), runChoices(state));
    const auto is = [&state, where](std::initializer_list<const char*> kinds) {
        const std::string now = kindAt(state, where());
        return std::any_of(kinds.begin(), kinds.end(), [&](const char* one) { return now == one; });
    };
    AuthorFields one = fields.group([&state, where, is] { return !kindAt(state, where()).empty() && !is({"agree"}); });
    addPlaceFields(one, below(where, "/at"), run);
    AuthorFields two = fields.group([is] { return is({"agree"}); });
    addPlaceFields(two, below(where, "/a"), run);
    addPlaceFields(two, below(where, "/b"), run);
    AuthorFields words = fields.group([is] { return is({"p", "rank", "settlingLayer", "headMinusLens", "flips"}); });
    AuthorFields line = words.row();
    line.line(Words::tr("Of the token"), below(where, "/token"));
    line.line(Words::tr("Of the label"), below(where, "/label"));
    fields.group([is] { return is({"topk"}); }).count(Words::tr("How many"), below(where, "/k"), 100);
    fields.group([is] { return is({"accuracy", "confidence", "rows"}); })
        .place(Words::tr("Bin of confidence"), below(where, "/bin"), [] {
            std::vector<std::pair<QString, Json>> out{{QString(), {}}, {QStringLiteral("highest"), "highest"}};
            for (int bin = 1; bin <= 15; ++bin)
                out.emplace_back(QString::number(bin), bin);
            return out;
        });
    addValue(fields, where);
    return kind;
}

void addPredicateFields(AuthorFields& fields, const QString& caption, const Where& where) {
    AuthorState& state = fields.state();
    QComboBox* const kind = addFactFields(fields, caption, where);
    const auto by = [&state, where] {
        const std::string at = where();
        return at.empty() ? std::string() : comparisonOf(draftAt(state.draft(), at));
    };
    AuthorFields claim = fields.group([&state, where] { return !kindAt(state, where()).empty(); });
    auto* how = new QComboBox;
    for (const char* const one : comparisons)
        how->addItem(one == std::string("equals")        ? Words::tr("equals")
                     : one == std::string("notEquals")   ? Words::tr("does not equal")
                     : one == std::string("exists")      ? Words::tr("is there")
                     : one == std::string("in")          ? Words::tr("is one of")
                     : one == std::string("changedFrom") ? Words::tr("is another one than in the run")
                                                         : QString::fromUtf8(one));
    how->setAccessibleName(Words::tr("Claim"));
    auto* value = new QComboBox;
    value->setAccessibleName(Words::tr("Compared with"));
    value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    value->setMinimumContentsLength(12);
    AuthorFields row = claim.row();
    row.layout()->addWidget(how);
    row.layout()->addWidget(value, 1);
    fields.follow(how, [how, by] {
        const std::string now = by();
        const auto* const found = std::find(std::begin(comparisons), std::end(comparisons), now);
        how->setCurrentIndex(found == std::end(comparisons) ? -1 : int(found - std::begin(comparisons)));
    });
    const auto valueNow = [&state, where] {
        const auto now = valueOfDraft(draftAt(state.draft(), where()), state.runOfChosen(), state.runs());
        return now ? operandOf(*now) : Json();
    };
    fields.follow(value, [&state, value, where, by] {
        const std::string at = where(), now = by();
        value->setVisible(!now.empty() && now != "exists" && now != "in");
        value->clear();
        if (at.empty() || now.empty()) return;
        const Json& predicate = draftAt(state.draft(), at);
        if (now == "changedFrom") {
            for (const auto& [words, id] : runChoices(state)())
                if (!id.is_null()) value->addItem(words);
            const Json& other = draftAt(predicate, "/changedFrom");
            return value->setCurrentText(other.is_string() ? fromUtf8(other.get<std::string>()) : QString());
        }
        const Json& operand = draftAt(predicate, "/" + operandKey(now, predicate));
        const QString stands = operand.is_object() ? Words::tr("another fact")
                               : operand.is_null() ? Words::tr("nothing yet")
                               : operand.is_string()
                                   ? fromUtf8(operand.get<std::string>()).trimmed()
                                   : fromUtf8(operand.dump(-1, ' ', false, Json::error_handler_t::replace));
        value->addItem(operand.is_object() ? stands : Words::tr("as here: %1").arg(stands));
        value->addItem(Words::tr("its value now"));
        value->addItem(Words::tr("another fact"));
        value->setCurrentIndex(operand.is_object() ? 2 : 0);
    });
    const auto rewrite = [&state, where](const std::function<void(Json&)>& edit) {
        const std::string at = where();
        if (at.empty()) return;
        state.change(Words::tr("Claim"), [&](Json& draft) {
            Json predicate = draftAt(draft, at);
            if (predicate.is_string()) predicate = Json{{"fact", Json(predicate)}};
            edit(predicate);
            setDraftAt(draft, at, std::move(predicate));
        });
    };
    QObject::connect(kind, &QComboBox::activated, kind, [by, rewrite](int index) {
        if (index > 0 && by().empty()) // until another is chosen
            rewrite([](Json& predicate) { predicate = compared(predicate, "exists", {}); });
    });
    QObject::connect(how, &QComboBox::activated, how, [rewrite, valueNow](int index) {
        if (index < 0) return;
        const Json now = valueNow();
        rewrite([&](Json& predicate) { predicate = compared(predicate, comparisons[index], now); });
    });
    QObject::connect(value, &QComboBox::activated, value, [value, rewrite, valueNow, by](int index) {
        const std::string now = by();
        const Json current = valueNow();
        const std::string words = value->currentText().toStdString();
        rewrite([&](Json& predicate) {
            if (now == "changedFrom") {
                predicate["changedFrom"] = words;
            } else if (index == 1) {
                predicate = compared(predicate, now, current);
            } else if (index == 2) {
                predicate = compared(predicate, now, Json());
                predicate.erase("value");
                const Json other = {{"fact", "top1"}};
                if (now == "equals" || now == "notEquals")
                    predicate[now] = other;
                else
                    predicate["than"] = other;
            }
        });
    });
    const Where other = [&state, where, by] {
        const std::string at = where(), now = by();
        if (at.empty() || now.empty()) return std::string();
        const Json& predicate = draftAt(state.draft(), at);
        const std::string key = operandKey(now, predicate);
        return draftAt(predicate, "/" + key).is_object() ? at + "/" + key : std::string();
    };
    AuthorFields compare = fields.group([other] { return !other().empty(); });
    addFactFields(compare, Words::tr("… than"), other);
}

} // namespace strata
