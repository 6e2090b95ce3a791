// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/training_identity.h"

#include "model/base/counted.h"
#include "model/base/field_names.h"
#include "model/base/shown_text.h"
#include "model/training/random.h"

#include <algorithm>
#include <cstdio>

namespace strata {
namespace {

std::string textOf(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string headsText(const std::vector<NewHead>& heads) {
    std::string text;
    for (const NewHead& head : heads)
        text += (text.empty() ? "" : " ") + std::to_string(head.layer.value) + ":" + head.name + ":" +
                nlohmann::json(head.weight).dump() + (head.readout == Readout::Norm ? ":norm" : ":raw");
    return text.empty() ? "none" : text;
}

std::string lowRankText(const LowRankOptions& options) {
    if (options.rank == 0) return "none";
    return std::to_string(options.rank) + (options.alpha > 0 ? ":" + nlohmann::json(options.alpha).dump() : "");
}

std::string joined(const std::vector<std::string>& parts, const char* none) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ",") + part;
    return text.empty() ? none : text;
}

std::string layersText(const std::vector<LayerIndex>& layers) {
    std::string text;
    for (const LayerIndex layer : layers)
        text += (text.empty() ? "" : ",") + std::to_string(layer.value);
    return text.empty() ? "all" : text;
}

const char* onOrOff(bool on) {
    return on ? "on" : "off";
}

/// Parts of a task, each by what it decides of the rows' tokens: words after words, none of which has a zero in it.
class TaskText {
public:
    TaskText& operator<<(const std::string& word) {
        (m_text += word) += '\0';
        return *this;
    }
    TaskText& operator<<(const std::optional<std::string>& word) {
        return *this << (word ? "=" + *word : std::string());
    }
    std::string digest() const { return textDigest(m_text); }

private:
    std::string m_text;
};

std::string layoutDigest(const Task& task) {
    const Layout& l = task.layout;
    TaskText text;
    text << l.begin << l.header << l.endOfTurn << l.separator << l.systemHeader << l.systemEnd << l.inputHeader
         << l.inputEnd
         << std::string(!task.bos   ? ""
                        : *task.bos ? "with BOS"
                                    : "without BOS");
    return text.digest();
}

std::string fieldsDigest(const Task& task) {
    TaskText text;
    for (const TaskField& field : task.fields)
        text << field.name << field.initial;
    return text.digest();
}

std::string levelsText(const Task& task) {
    TaskText text;
    for (const TaskLevel& level : task.levels)
        text << level.name << level.head << level.role << level.instruction << level.instructionRole
             << std::string(level.answer == AnswerKind::Label ? "label" : "text");
    return counted(static_cast<std::int64_t>(task.levels.size()), "level") + " (" + text.digest() + ")";
}

std::int64_t addNodes(const std::vector<TaxonomyNode>& nodes, TaskText& text) {
    auto count = static_cast<std::int64_t>(nodes.size());
    for (const TaxonomyNode& node : nodes) {
        text << node.label << node.id << std::string("(");
        count += addNodes(node.children, text);
        text << std::string(")");
    }
    return count;
}

std::string taxonomyText(const Task& task) {
    if (!task.taxonomy) return "none";
    TaskText text;
    const std::int64_t labels = addNodes(task.taxonomy->root.children, text);
    return counted(labels, "label") + " (" + text.digest() + ")";
}

/// Fields that earlier versions did not write: a state without them is gone on with.
bool isRecent(std::string_view field) {
    return field.starts_with("task-") || field == "taxonomy";
}

} // namespace

std::string textDigest(const std::string& text) {
    std::uint64_t hash = KeyedRandom(text.size()).next();
    for (const char c : text)
        hash = KeyedRandom(hash, static_cast<unsigned char>(c)).next();
    char digits[16];
    std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(hash >> 32));
    return digits;
}

TrainingIdentity identityOf(const TrainStart& start, const ExampleSource& data, const TrainOptions& o, int threads,
                            const std::vector<double>& levelWeights) {
    const AugmentationOptions& a = o.augmentation;
    TrainingIdentity identity;
    const auto add = [&identity](const char* field, const nlohmann::json& value) {
        identity.emplace_back(field, textOf(value));
    };
    if (start.checkpoint) add("model", start.checkpoint->hash);
    add("config", textDigest(start.config.dump()));
    const Task& task = data.task();
    add("task", task.name);
    add("task-layout", layoutDigest(task));
    add("task-system", textDigest(task.system));
    add("task-fields", fieldsDigest(task));
    add("task-levels", levelsText(task));
    add("taxonomy", taxonomyText(task));
    add("baseline", start.flatTask.empty() ? "none" : "flat");
    add("data", counted(static_cast<std::int64_t>(data.size()), "row") + " (" + textDigest(data.contents()) + ")");
    add("seed", o.seed);
    add("epochs", o.epochs);
    add("steps", o.steps);
    add("batch-tokens", o.batchTokens);
    add("accumulate", o.accumulate);
    add("shard-tokens", o.shardTokens);
    add("learning-rate", o.learningRate);
    add("optimizer", o.muon ? "muon" : "adamw");
    add("schedule", scheduleName(o.schedule));
    add("warmup", o.warmup);
    add("final-lr", o.finalLearningRate);
    add("weight-decay", o.weightDecay);
    add("clip", o.clip);
    add("dropout", o.dropout);
    add("word-dropout", a.wordDropout);
    add("name-rows", a.nameRows);
    add("name-templates", textDigest(joined(a.nameTemplates, "")));
    add("name-levels", a.nameLevels);
    add("max-text-tokens", a.maxTextTokens);
    add("weights", nlohmann::json(levelWeights).dump());
    add("train-dtype", o.dtype ? dtypeName(*o.dtype) : "auto");
    add("freeze-base", onOrOff(o.freezeBase));
    add("train-layers", layersText(o.trainLayers));
    add("text-loss", o.textWeight);
    add("objective", joined(o.contrastiveHeads, "none"));
    add("recover-head", onOrOff(o.recoverHead));
    add("state-dtype", keptStatesName(o.keptStates));
    add("new-head", headsText(start.newHeads));
    add("lora", lowRankText(o.lowRank));
    add("lora-targets", joined(o.lowRank.targets, "all"));
    add("label-rows", onOrOff(o.labelRows));
    add("threads", threads);
    add("processes", o.group ? o.group->size : 1);
    return identity;
}

std::string identityToText(const TrainingIdentity& identity) {
    nlohmann::json text = nlohmann::json::object();
    for (const auto& [field, value] : identity)
        text[field] = value;
    return text.dump();
}

std::string differencesFrom(const std::string& saved, const TrainingIdentity& now) {
    const nlohmann::json before = nlohmann::json::parse(saved, nullptr, false);
    std::string text;
    for (const auto& [field, value] : now) {
        const auto was = before.is_object() ? before.find(field) : before.end();
        if (before.is_object() && was == before.end() && isRecent(field)) continue;
        const std::string old = was != before.end() && was->is_string() ? was->get<std::string>() : "unknown";
        if (old != value) text += (text.empty() ? "" : "; ") + fieldText(field, shownName(old)) + ", now " + value;
    }
    return text;
}

} // namespace strata
