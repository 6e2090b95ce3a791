// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of an evaluation were asked, as its records keep it (those of older versions do not: then from the file
// of its data); and which rows hold a text. Any thread.
#pragma once

#include "model/analysis/evaluation_study.h"
#include "model/task/rows.h"

#include <memory>
#include <string_view>

namespace strata {

/// The inputs of all rows, one after another in one piece of memory.
class RecordTexts {
public:
    /// Of a row of the columns; empty: it is not known.
    std::string_view of(std::size_t row) const;
    /// Why there are none: the file is gone, or cannot be read.
    const std::optional<Error>& problem() const { return m_problem; }
    std::size_t bytes() const { return m_text.size(); }

    /// Longer inputs are cut where all together would take more than `mostBytes`.
    static constexpr std::size_t mostBytes = std::size_t{256} << 20;

private:
    friend class RecordTextsReader;
    std::string m_text;
    std::vector<std::uint64_t> m_ends;
    std::optional<Error> m_problem;
};

/// Errors: Cancelled, those of reading the records. A file of data that cannot be read is a problem of the texts.
/// `earlier`: of the same evaluation when it had fewer rows; only the others are read. May be null.
Result<RecordTexts> textsOf(const Evaluation& evaluation, const EvaluationStudy& study, const RecordTexts* earlier,
                            const JobControl& control);
/// The text of a row that lists show: its input, or else its longest field.
const std::string& inputOf(const std::map<std::string, std::string>& fields);
/// What row `row` of the columns was asked, to be asked again, and what is right on each level. Errors: of reading the
/// record; where it does not keep that, of the file of data: gone, not to be read, another one by now (BadData).
Result<DataRow> dataRowOf(const Evaluation& evaluation, const EvaluationStudy& study, std::size_t row);

/// By row: whether its input, one of its labels, its id or (where a level answers freely) its answers hold the text.
/// Letters of ASCII in any case. Errors: of the records; Cancelled.
Result<std::vector<bool>> rowsWithText(const EvaluationStudy& study, const RecordTexts& texts, std::string_view text,
                                       const JobControl& control);

} // namespace strata
