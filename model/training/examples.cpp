// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/examples.h"

#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/training/random.h"
#include "model/training/thread_team.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <sstream>

namespace strata {
namespace {

// What a random draw is for: each purpose has numbers of its own.
enum class Draw : std::uint64_t { Words = 1, Name, Order, Key };

} // namespace

std::string dropWords(const std::string& text, double probability, KeyedRandom& random) {
    if (probability <= 0.0) return text;
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    if (words.size() <= 3) return text;
    std::string kept;
    for (const std::string& word : words) {
        if (random.uniform() < probability) continue;
        if (!kept.empty()) kept += ' ';
        kept += word;
    }
    return kept.empty() ? text : kept;
}

Result<std::vector<std::string>> readNameTemplates(const std::filesystem::path& path) {
    STRATA_TRY(const std::string text, readTextFile(path, std::size_t{1} << 20));
    std::vector<std::string> templates;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.pop_back();
        if (line.empty()) continue;
        const auto place = line.find("%s");
        if (place == std::string::npos || line.find("%s", place + 2) != std::string::npos)
            return fail(ErrorCode::BadData, path.string(),
                        "every line must hold %s once, where the name goes; " + quotedName(line) + " does not.");
        templates.push_back(line);
    }
    if (templates.empty())
        return fail(ErrorCode::BadData, path.string(), "holds no template; write one a line, as in: a kind of %s.");
    return templates;
}

Result<TrainingRow> ExampleSource::encode(const DataRow& row, const std::string& text, std::size_t levels,
                                          const AugmentationOptions& options) const {
    std::map<std::string, std::string> fields = row.fields;
    fields[options.field] = text;
    // A token has at least one byte, so that a short text needs no count.
    if (options.maxTextTokens > 0 && static_cast<std::int64_t>(text.size()) > options.maxTextTokens) {
        STRATA_TRY(const std::vector<TokenId> ids, m_tokenizer->encode(text));
        if (static_cast<std::int64_t>(ids.size()) > options.maxTextTokens)
            fields[options.field] =
                m_tokenizer->decode(std::span(ids).first(static_cast<std::size_t>(options.maxTextTokens)), true);
    }
    std::vector<std::string> answers = row.answers;
    if (answers.size() > m_task.levels.size())
        return fail(ErrorCode::BadData, m_file + ", line " + std::to_string(row.line),
                    "answers " + std::to_string(answers.size()) + " levels, but the task has " +
                        std::to_string(m_task.levels.size()) + ".");
    if (answers.size() > levels) answers.resize(levels);
    auto encoded = encodeTeacherForced(*m_tokenizer, m_task, fields, answers);
    if (!encoded) {
        Error error = std::move(encoded).error();
        error.subject =
            m_file + ", line " + std::to_string(row.line) + (error.subject.empty() ? "" : ", " + error.subject);
        return tl::unexpected(std::move(error));
    }
    TrainingRow result;
    result.ids = std::move(encoded->ids);
    for (const LevelSpan& span : encoded->spans)
        result.spans.push_back({span.level, span.begin, span.end});
    result.textBegin = encoded->textBegin;
    result.textEnd = encoded->textEnd;
    return result;
}

Result<std::vector<TrainingRow>> ExampleSource::encodeAll(const AugmentationOptions& options, const std::uint64_t* seed,
                                                          std::uint64_t epoch, int threads,
                                                          const JobControl& control) const {
    // Each row has two places, its own and its name's; empty ones are taken out at the end.
    std::vector<TrainingRow> places(m_rows.size() * 2);
    constexpr std::size_t piece = 1024;
    std::vector<std::function<void()>> tasks;
    std::mutex mutex;
    std::optional<Error> failure;
    std::atomic<bool> stop{false};
    const auto run = [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end && !stop; ++r) {
            if (control.stopRequested()) stop = true;
            const DataRow& row = m_rows[r];
            const auto field = row.fields.find(options.field);
            const std::string text = field == row.fields.end() ? "" : field->second;
            const auto keep = [&](std::size_t place, Result<TrainingRow> encoded) {
                if (encoded) {
                    places[place] = std::move(*encoded);
                    places[place].key = place;
                    return;
                }
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::move(encoded).error();
                stop = true;
            };
            if (seed == nullptr) {
                keep(2 * r, encode(row, text, row.answers.size(), options));
                continue;
            }
            KeyedRandom words(*seed, epoch, Draw::Words, r), name(*seed, epoch, Draw::Name, r);
            keep(2 * r, encode(row, dropWords(text, options.wordDropout, words), row.answers.size(), options));
            if (row.names.empty() || options.nameTemplates.empty() || name.uniform() >= options.nameRows) continue;
            std::string named = options.nameTemplates[name.below(options.nameTemplates.size())];
            named.replace(named.find("%s"), 2, row.names[name.below(row.names.size())]);
            keep(2 * r + 1, encode(row, named, static_cast<std::size_t>(options.nameLevels), options));
        }
    };
    for (std::size_t begin = 0; begin < m_rows.size(); begin += piece)
        tasks.emplace_back([&run, begin, end = std::min(begin + piece, m_rows.size())] { run(begin, end); });
    runTogether(tasks, threads);
    if (failure) return tl::unexpected(*failure);
    if (control.stopRequested()) return JobControl::cancelled();
    std::erase_if(places, [](const TrainingRow& row) { return row.ids.empty(); });
    return places;
}

std::string ExampleSource::contents() const {
    std::string text;
    const auto add = [&text](const std::string& part) { (text += part) += '\0'; };
    for (const DataRow& row : m_rows) {
        for (const auto& [name, value] : row.fields) {
            add(name);
            add(value);
        }
        for (const std::string& answer : row.answers)
            add(answer);
        for (const std::string& name : row.names)
            add(name);
        text += '\n';
    }
    return text;
}

Result<std::vector<std::vector<std::int32_t>>> ExampleSource::labelTokens() const {
    std::vector<std::vector<std::int32_t>> levels(m_task.levels.size());
    for (std::size_t level = 0; level < levels.size(); ++level) {
        if (m_task.levels[level].answer != AnswerKind::Label || m_task.taxonomy == nullptr) continue;
        std::set<std::int32_t> tokens;
        for (const TaxonomyNode* const node : m_task.taxonomy->level(static_cast<int>(level))) {
            STRATA_TRY(const std::vector<TokenId> ids, encodeAnswer(*m_tokenizer, m_task.layout, node->label));
            for (const TokenId id : ids)
                tokens.insert(id.value);
        }
        levels[level].assign(tokens.begin(), tokens.end());
    }
    return levels;
}

Result<std::vector<TrainingRow>> ExampleSource::plainRows(const AugmentationOptions& options, int threads,
                                                          const JobControl& control) const {
    return encodeAll(options, nullptr, 0, threads, control);
}

Result<std::vector<TrainingRow>> ExampleSource::epochRows(const AugmentationOptions& options, std::uint64_t seed,
                                                          std::uint64_t epoch, int threads,
                                                          const JobControl& control) const {
    STRATA_TRY(std::vector<TrainingRow> rows, encodeAll(options, &seed, epoch, threads, control));
    KeyedRandom order(seed, epoch, Draw::Order);
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(rows[i - 1], rows[order.below(i)]);
    return rows;
}

} // namespace strata
