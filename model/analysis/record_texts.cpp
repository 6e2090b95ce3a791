// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/record_texts.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <unordered_map>

namespace strata {
namespace {

/// Ends at a whole character.
std::string_view cut(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    return text.substr(0, most);
}

/// Looks for one text in many, in any case of ASCII.
class Finder {
public:
    explicit Finder(std::string_view wanted) : m_wanted(lowerAscii(std::string(wanted))) {}
    bool in(std::string_view text) const {
        return std::search(text.begin(), text.end(), m_wanted.begin(), m_wanted.end(), [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
               }) != text.end();
    }

private:
    std::string m_wanted;
};

} // namespace

std::string_view RecordTexts::of(std::size_t row) const {
    if (row >= m_ends.size()) return {};
    const std::uint64_t begin = row == 0 ? 0 : m_ends[row - 1];
    return std::string_view(m_text).substr(begin, m_ends[row] - begin);
}

const std::string& inputOf(const std::map<std::string, std::string>& fields) {
    static const std::string none;
    if (const auto input = fields.find("input"); input != fields.end()) return input->second;
    const auto longest = std::max_element(
        fields.begin(), fields.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    return longest == fields.end() ? none : longest->second;
}

class RecordTextsReader {
public:
    RecordTextsReader(const Evaluation& evaluation, const EvaluationColumns& columns, const JobControl& control)
        : m_evaluation(evaluation), m_columns(columns), m_control(control) {
        // Of one that grows, of all its rows: what is cut does not depend on when.
        const auto rows = std::max(static_cast<std::size_t>(evaluation.rows), columns.rows());
        m_most = std::max<std::size_t>(RecordTexts::mostBytes / std::max<std::size_t>(rows, 1), 200);
    }

    /// False: the records keep no inputs.
    Result<bool> fromRecords(const RecordSource& records, const RecordTexts* earlier) {
        if (earlier && !earlier->m_problem && earlier->m_ends.size() <= m_columns.rows()) m_texts = *earlier;
        bool kept = !m_texts.m_ends.empty() || m_columns.rows() == 0;
        const auto first = static_cast<std::int64_t>(m_texts.m_ends.size());
        if (first >= static_cast<std::int64_t>(m_columns.rows())) return kept;
        if (!kept) { // one says it for all
            STRATA_TRY(const EvaluationRecord record, records.read(0));
            if (record.fields.empty()) return false;
        }
        STRATA_CHECK(records.eachFrom(first, m_control, [&](std::int64_t, const EvaluationRecord& record) {
            add(inputOf(record.fields));
            return Result<void>();
        }));
        return true;
    }

    Result<void> fromData() {
        const auto file = readRows(m_evaluation.data, RowReading{{}, nullptr, true});
        if (!file) {
            m_texts.m_problem = file.error();
            return {};
        }
        std::unordered_map<std::string, const DataRow*> byLine;
        for (const DataRow& row : file->rows)
            byLine.emplace(std::to_string(row.line), &row);
        for (std::size_t row = 0; row < m_columns.rows(); ++row) {
            if (row % 1024 == 0 && m_control.stopRequested()) return JobControl::cancelled();
            const auto found = byLine.find(m_columns.id(row));
            add(found != byLine.end() ? inputOf(found->second->fields) : std::string());
        }
        return {};
    }

    RecordTexts& texts() { return m_texts; }

private:
    void add(const std::string& input) {
        m_texts.m_text += cut(input, m_most);
        m_texts.m_ends.push_back(m_texts.m_text.size());
    }

    const Evaluation& m_evaluation;
    const EvaluationColumns& m_columns;
    const JobControl& m_control;
    std::size_t m_most = 0;
    RecordTexts m_texts;
};

Result<RecordTexts> textsOf(const Evaluation& evaluation, const EvaluationStudy& study, const RecordTexts* earlier,
                            const JobControl& control) {
    RecordTextsReader reader(evaluation, study.columns, control);
    bool kept = false;
    if (study.records) {
        STRATA_TRY(kept, reader.fromRecords(*study.records, earlier));
    }
    if (!kept) STRATA_CHECK(reader.fromData());
    return std::move(reader.texts());
}

namespace {

/// Whether the row of the data has the gold that was evaluated; what has none in either says nothing.
bool isSameRow(const DataRow& row, const EvaluationRecord& record) {
    for (std::size_t i = 0; i < std::min(row.answers.size(), record.levels.size()); ++i)
        if (record.levels[i].gold && *record.levels[i].gold != row.answers[i]) return false;
    return true;
}

} // namespace

Result<DataRow> dataRowOf(const Evaluation& evaluation, const EvaluationStudy& study, std::size_t row) {
    const std::string& id = study.columns.id(row);
    EvaluationRecord record;
    if (study.records) {
        STRATA_TRY(record, study.records->read(static_cast<std::int64_t>(row)));
    }
    DataRow asked;
    asked.fields = record.fields;
    for (const LevelRecord& level : record.levels)
        asked.answers.push_back(level.gold.value_or(std::string()));
    if (!asked.fields.empty()) return asked;
    auto file = readRows(evaluation.data, RowReading{{}, nullptr, true});
    if (!file)
        return fail(file.error().code, evaluation.data,
                    "cannot be read, and the records of this evaluation, made by an older version, do not keep what "
                    "the rows were asked; put the file back in its place.");
    const auto found =
        std::ranges::find_if(file->rows, [&](const DataRow& one) { return std::to_string(one.line) == id; });
    if (found == file->rows.end() || !isSameRow(*found, record))
        return fail(ErrorCode::BadData, evaluation.data,
                    "has another row " + id + " than the one that was evaluated, or none: it has changed since.");
    return std::move(*found);
}

Result<std::vector<bool>> rowsWithText(const EvaluationStudy& study, const RecordTexts& texts, std::string_view text,
                                       const JobControl& control) {
    const EvaluationColumns& columns = study.columns;
    std::vector<bool> out(columns.rows());
    const Finder finder(text);
    // Labels are few: each is looked at once.
    std::vector<std::vector<bool>> labels;
    bool free = false;
    for (const LevelColumns& level : columns.levels()) {
        std::vector<bool>& has = labels.emplace_back();
        for (const std::string& label : level.names)
            has.push_back(finder.in(label));
        free = free || !level.level.isLabel;
    }
    const auto has = [&](std::size_t level, std::int32_t label) {
        return label >= 0 && labels[level][static_cast<std::size_t>(label)];
    };
    for (std::size_t row = 0; row < columns.rows(); ++row) {
        if (row % 1024 == 0 && control.stopRequested()) return JobControl::cancelled();
        bool found = columns.id(row) == text || finder.in(texts.of(row));
        for (std::size_t i = 0; i < columns.levels().size() && !found; ++i)
            found = has(i, columns.levels()[i].gold[row]) || has(i, columns.levels()[i].predicted[row]);
        out[row] = found;
    }
    if (!free || !study.records) return out;
    STRATA_CHECK(study.records->each(control, [&](std::int64_t index, const EvaluationRecord& record) -> Result<void> {
        const auto row = static_cast<std::size_t>(index);
        if (row >= out.size() || out[row]) return {};
        for (const LevelRecord& level : record.levels)
            if (finder.in(level.text) || (level.gold && finder.in(*level.gold))) out[row] = true;
        return {};
    }));
    return out;
}

} // namespace strata
