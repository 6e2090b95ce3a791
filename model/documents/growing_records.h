// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an evaluation that is being made: FILE.strata says what it is, FILE.records.jsonl gets its records as
// they come, so that none is kept in memory and a kill loses the last ones at most.
#pragma once

#include "model/documents/evaluation_records.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace strata {

/// Says to every program on this machine that a file of records is in use, as long as it lives. Any thread.
class RecordHold {
public:
    /// Null where the file is not there, or its file system knows no locks.
    static std::shared_ptr<const RecordHold> of(const std::filesystem::path& records);
    /// Whether somebody holds it, in this program or another one. Where that cannot be said, yes.
    static bool isHeld(const std::filesystem::path& records);
    ~RecordHold();
    RecordHold(const RecordHold&) = delete;
    RecordHold& operator=(const RecordHold&) = delete;

private:
    explicit RecordHold(int file) : m_file(file) {}
    int m_file;
};

/// One thread. Errors of all: FileUnwritable.
class GrowingRecords {
public:
    /// `goOn`: the file of the records holds some already, and stays.
    explicit GrowingRecords(std::filesystem::path document, bool goOn = false)
        : m_document(std::move(document)), m_records(recordsPath(m_document)), m_goOn(goOn) {}

    const std::filesystem::path& recordsFile() const { return m_records; }
    bool isBegun() const { return m_writer.has_value(); }
    /// Both files, in the place of any that were there: whoever opens them finds the records that there are. Errors
    /// besides: of the records that are gone on with, FileNotFound, BadFormat.
    Result<void> begin(const Evaluation& header);
    Result<void> add(const EvaluationRecord& record) { return m_writer->add(record); }
    Result<void> flush() { return m_writer->flush(); }

private:
    std::filesystem::path m_document, m_records;
    bool m_goOn = false;
    std::optional<RecordWriter> m_writer;
    std::shared_ptr<const RecordHold> m_hold;
};

} // namespace strata
