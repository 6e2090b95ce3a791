// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an evaluation one at a time, wherever they lie: a hundred thousand of them are never in memory at
// once.
#pragma once

#include "model/base/job_control.h"
#include "model/documents/evaluation.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace strata {

/// Immutable; every function may be called from any thread.
class RecordSource {
public:
    /// Given each record with its number, from 0. An error ends the pass.
    using Visit = std::function<Result<void>(std::int64_t index, EvaluationRecord record)>;

    virtual ~RecordSource() = default;
    virtual std::int64_t count() const = 0;
    /// Record `index`, 0 … count() − 1: well below a millisecond. Errors: FileUnreadable, BadFormat (with file and
    /// line), BadArgument (there is no such record).
    virtual Result<EvaluationRecord> read(std::int64_t index) const = 0;
    /// One pass over all, in order; reports ProgressStage::ReadingRows. Errors: as read(), the visitor's, Cancelled.
    Result<void> each(const JobControl& control, const Visit& visit) const { return eachFrom(0, control, visit); }
    /// The same over those from number `first` on.
    virtual Result<void> eachFrom(std::int64_t first, const JobControl& control, const Visit& visit) const = 0;

protected:
    RecordSource() = default;
    RecordSource(const RecordSource&) = delete;
    RecordSource& operator=(const RecordSource&) = delete;
};

/// FILE.records.jsonl. Opening it reads the file once for the places of its lines (8 bytes a record); nothing of it
/// stays in memory. It may grow meanwhile: what comes later is not seen. A last line without an end, of a program that
/// was killed, is no record.
class RecordFile : public RecordSource {
public:
    /// `levels` for files whose first line does not say what the records are of (those of other versions); null: it
    /// must. Errors: FileNotFound, FileUnreadable, Cancelled; BadFormat for a first line that is no record of an
    /// evaluation.
    static Result<std::shared_ptr<const RecordFile>> open(const std::filesystem::path& path,
                                                          const std::vector<EvaluatedLevel>* levels = nullptr,
                                                          const JobControl& control = {});
    ~RecordFile() override;

    std::int64_t count() const override { return static_cast<std::int64_t>(m_lines.size()); }
    Result<EvaluationRecord> read(std::int64_t index) const override;
    Result<void> eachFrom(std::int64_t first, const JobControl& control, const Visit& visit) const override;

    /// What the records are of, as the first line says: an evaluation without records. Null where it does not say.
    const std::shared_ptr<const Evaluation>& header() const { return m_header; }
    const std::filesystem::path& path() const { return m_path; }
    /// The bytes of all whole lines, and whether more stand behind them.
    std::uint64_t wholeBytes() const { return m_wholeBytes; }
    bool isCutShort() const { return m_cutShort; }

private:
    /// A line that is not blank: where it begins, and its number in the file.
    struct Line {
        std::uint64_t begin = 0;
        std::uint32_t length = 0, number = 0;
    };
    explicit RecordFile(std::filesystem::path path) : m_path(std::move(path)) {}
    Result<void> findLines(const JobControl& control);
    Result<void> readHeader(const std::vector<EvaluatedLevel>* levels);
    Result<std::string> bytesOf(const Line& line) const;
    Result<EvaluationRecord> parse(const std::string& text, const Line& line) const;
    std::string placeOf(const Line& line) const;

    std::filesystem::path m_path;
    int m_file = -1;
    std::vector<Line> m_lines;
    std::vector<EvaluatedLevel> m_levels;
    std::shared_ptr<const Evaluation> m_header;
    std::uint64_t m_wholeBytes = 0;
    bool m_cutShort = false;
};

/// The records of a document: those inside of it, or its file's, which must be of the same model, task, data, types and
/// options (BadData names what is another one) and hold as many as the document says. Errors besides: RecordFile::open.
Result<std::shared_ptr<const RecordSource>> recordsOf(std::shared_ptr<const Evaluation> evaluation,
                                                      const JobControl& control = {});

} // namespace strata
