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

const std::string& inputOf(const DataRow& row) {
    static const std::string none;
    if (const auto input = row.fields.find("input"); input != row.fields.end()) return input->second;
    const auto longest = std::max_element(row.fields.begin(), row.fields.end(), [](const auto& a, const auto& b) {
        return a.second.size() < b.second.size();
    });
    return longest == row.fields.end() ? none : longest->second;
}

Result<RecordTexts> textsOf(const Evaluation& evaluation, const EvaluationColumns& columns, const JobControl& control) {
    RecordTexts out;
    const auto file = readRows(evaluation.data, RowReading{{}, nullptr, true});
    if (!file) {
        out.m_problem = file.error();
        return out;
    }
    if (control.stopRequested()) return JobControl::cancelled();
    std::unordered_map<std::string, const DataRow*> byLine;
    for (const DataRow& row : file->rows)
        byLine.emplace(std::to_string(row.line), &row);
    const std::size_t most = RecordTexts::mostBytes / std::max<std::size_t>(columns.rows(), 1);
    for (std::size_t row = 0; row < columns.rows(); ++row) {
        if (row % 1024 == 0 && control.stopRequested()) return JobControl::cancelled();
        if (const auto found = byLine.find(columns.id(row)); found != byLine.end())
            out.m_text += cut(inputOf(*found->second), std::max<std::size_t>(most, 200));
        out.m_ends.push_back(out.m_text.size());
    }
    return out;
}

Result<DataRow> dataRowOf(const Evaluation& evaluation, const std::string& id) {
    STRATA_TRY(RowFile file, readRows(evaluation.data, RowReading{{}, nullptr, true}));
    const auto found = std::find_if(file.rows.begin(), file.rows.end(),
                                    [&](const DataRow& row) { return std::to_string(row.line) == id; });
    if (found == file.rows.end())
        return fail(ErrorCode::BadData, evaluation.data, "has no row " + id + " any more; it has changed since.");
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
        for (const std::string& label : level.labels)
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
