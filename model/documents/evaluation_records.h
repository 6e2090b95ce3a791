// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an evaluation in a file of their own, FILE.records.jsonl beside FILE.strata: a JSON object a line,
// which `score` and other programs read. The first line says besides, under "evaluation", what the records are of.
#pragma once

#include "model/base/job_control.h"
#include "model/documents/evaluation.h"

#include <filesystem>
#include <string>

namespace strata {

/// FILE.records.jsonl for the document FILE.strata.
std::filesystem::path recordsPath(const std::filesystem::path& document);
/// A line a record, in their order. Errors: FileUnwritable.
Result<void> saveRecords(const Evaluation& evaluation, const std::filesystem::path& path);
/// The file as it is, beside its place and renamed. Errors: FileNotFound, FileUnreadable, FileUnwritable; Cancelled.
Result<void> copyRecords(const std::filesystem::path& from, const std::filesystem::path& to,
                         const JobControl& control = {});

/// One line without its end. `first`: the line that also says what the records are of.
std::string recordLine(const EvaluationRecord& record, const Evaluation& evaluation, bool first);

/// Writes records as they come. What was flushed is there whatever becomes of the program. One thread.
class RecordWriter {
public:
    /// A new file in the place of any that was there. Errors: FileUnwritable.
    static Result<RecordWriter> create(const std::filesystem::path& path, const Evaluation& header);
    /// Goes on behind the first `bytes` bytes, which are `records` whole lines (RecordFile::wholeBytes()); what stands
    /// behind them, a line that was cut short, goes. Errors: FileUnwritable.
    static Result<RecordWriter> goOn(const std::filesystem::path& path, const Evaluation& header, std::uint64_t bytes,
                                     std::int64_t records);
    RecordWriter(RecordWriter&& other) noexcept;
    RecordWriter& operator=(RecordWriter&& other) = delete;
    ~RecordWriter();

    /// Errors: FileUnwritable, as a full disk.
    Result<void> add(const EvaluationRecord& record);
    Result<void> flush();
    std::int64_t count() const { return m_count; }

private:
    RecordWriter(std::filesystem::path path, const Evaluation& header, int file, std::int64_t count);

    std::filesystem::path m_path;
    Evaluation m_header; ///< without records
    int m_file = -1;
    std::int64_t m_count = 0;
    std::string m_buffer;
};

} // namespace strata
