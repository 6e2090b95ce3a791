// SPDX-License-Identifier: GPL-3.0-or-later
// Files of rows: which dialect, row by row, those that cannot be read left out where that is wanted.
#include "model/task/rows.h"

#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/task/delimited.h"
#include "model/task/row_kinds.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace strata {
namespace {

using Json = nlohmann::json;

constexpr std::size_t maxDataBytes = std::size_t{2048} << 20;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

class FileReader {
public:
    FileReader(std::string subject, const RowReading& reading) : m_subject(std::move(subject)), m_reading(reading) {}

    Result<RowFile> read(std::string_view text, char separator) {
        if (separator == 0)
            STRATA_CHECK(text[text.find_first_not_of(" \t\r\n")] == '[' ? readArray(text) : readLines(text));
        else
            STRATA_CHECK(readTable(text, separator));
        if (!m_out.rows.empty() || (m_reading.only > 0 && m_out.count > 0)) return std::move(m_out);
        if (m_first) return fail(m_first->code, m_first->subject, m_first->detail); // not one of them can be read
        return fail(ErrorCode::BadData, m_subject, "holds no row.");
    }

private:
    /// Where every row stands; a failure is one to be returned when rows are not to be skipped.
    template <class Read> Result<void> take(const Read& read, std::size_t line) {
        if (++m_out.count != m_reading.only && m_reading.only > 0) return {};
        auto row = read();
        if (row) {
            row->line = line;
            m_out.rows.push_back(std::move(*row));
            return {};
        }
        if (!m_reading.skipBad) return fail(row.error().code, row.error().subject, row.error().detail);
        SkippedRows& skipped = m_out.skipped;
        if (skipped.count++ == 0) m_first = row.error();
        if (skipped.sentences.size() < SkippedRows::keptSentences) skipped.sentences.push_back(row.error().message());
        return {};
    }

    Result<DataRow> rowOf(const Json& json, const std::string& where) {
        STRATA_TRY(ReadRow row, rowFromJson(json, m_reading, where));
        if (m_kind.empty()) m_kind = row.kind;
        if (row.kind != m_kind && m_reading.only == 0)
            return fail(ErrorCode::BadData, where,
                        "is a row of " + row.kind + ", but those before it are rows of " + m_kind +
                            "; a file holds rows of one kind.");
        return std::move(row.row);
    }

    Result<void> readArray(std::string_view text) {
        STRATA_TRY(const Json array, parseJson(text, m_subject));
        for (std::size_t i = 0; i < array.size(); ++i)
            STRATA_CHECK(take([&] { return rowOf(array[i], m_subject + ", row " + std::to_string(i + 1)); }, i + 1));
        return {};
    }

    Result<DataRow> lineOf(std::string_view line, const std::string& where) {
        const auto json = parseJson(line, where);
        if (!json) return fail(ErrorCode::BadData, json.error().subject, json.error().detail);
        return rowOf(*json, where);
    }

    Result<void> readLines(std::string_view rest) {
        for (std::size_t line = 1; !rest.empty(); ++line) {
            const auto end = rest.find('\n');
            const std::string_view here = rest.substr(0, end);
            if (here.find_first_not_of(" \t\r") != std::string_view::npos)
                STRATA_CHECK(take([&] { return lineOf(here, m_subject + ", line " + std::to_string(line)); }, line));
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
        }
        return {};
    }

    Result<void> readTable(std::string_view text, char separator) {
        DelimitedReader reader(text, separator, m_subject);
        STRATA_TRY(auto header, reader.next());
        if (!header) return {};
        STRATA_TRY(const TableColumns columns, tableColumns(header->fields, m_reading.columns,
                                                            m_subject + ", line " + std::to_string(header->line)));
        for (;;) {
            auto record = reader.next();
            if (!record) {
                const Error& error = record.error();
                STRATA_CHECK(
                    take([&]() -> Result<DataRow> { return fail(error.code, error.subject, error.detail); }, 0));
                continue;
            }
            if (!*record) return {};
            const std::size_t line = (*record)->line;
            STRATA_CHECK(take(
                [&] {
                    return rowFromTable(std::move((*record)->fields), columns, m_reading,
                                        m_subject + ", line " + std::to_string(line));
                },
                line));
        }
    }

    std::string m_subject;
    const RowReading& m_reading;
    std::string m_kind; ///< of the first row
    std::optional<Error> m_first;
    RowFile m_out;
};

} // namespace

char separatorOf(const std::filesystem::path& path, std::string_view text) {
    const std::string extension = lowerExtension(path);
    if (extension == ".csv") return ',';
    if (extension == ".tsv" || extension == ".tab") return '\t';
    const std::string_view first = text.substr(text.find_first_not_of(" \t\r\n"));
    if (extension == ".json" || extension == ".jsonl" || first.front() == '{' || first.front() == '[') return 0;
    const std::string_view line = first.substr(0, first.find('\n'));
    return line.find('\t') != std::string_view::npos ? '\t' : line.find(',') != std::string_view::npos ? ',' : 0;
}

Result<RowFile> readRows(const std::filesystem::path& path, const RowReading& reading) {
    STRATA_TRY(const std::string file, readTextFile(path, maxDataBytes));
    std::string_view text = file;
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fail(ErrorCode::BadData, path.string(), "is empty.");
    return FileReader(path.string(), reading).read(text, separatorOf(path, text));
}

Result<std::vector<DataRow>> readRows(const std::filesystem::path& path) {
    STRATA_TRY(RowFile file, readRows(path, RowReading()));
    return std::move(file.rows);
}

} // namespace strata
