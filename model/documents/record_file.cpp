// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/record_file.h"

#include "model/base/counted.h"
#include "model/base/json_file.h"
#include "model/documents/evaluation_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace strata {
namespace {

constexpr std::size_t chunkBytes = std::size_t{1} << 20;
constexpr std::uint64_t longestLine = std::uint64_t{32} << 20; // as score reads

/// Up to `bytes` bytes from `begin` on; fewer at the end of the file, −1 for an error.
ssize_t readAt(int file, char* into, std::size_t bytes, std::uint64_t begin) {
    std::size_t done = 0;
    while (done < bytes) {
        const ssize_t part = ::pread(file, into + done, bytes - done, static_cast<off_t>(begin + done));
        if (part == 0) break;
        if (part > 0)
            done += static_cast<std::size_t>(part);
        else if (errno != EINTR)
            return -1;
    }
    return static_cast<ssize_t>(done);
}

tl::unexpected<Error> unreadable(const std::filesystem::path& path) {
    return fail(ErrorCode::FileUnreadable, path.string(), std::string("cannot be read: ") + std::strerror(errno) + ".");
}

bool isBlank(const char* text, std::size_t bytes) {
    return std::all_of(text, text + bytes, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

/// Those inside of a document.
class InnerRecords : public RecordSource {
public:
    explicit InnerRecords(std::shared_ptr<const Evaluation> evaluation) : m_evaluation(std::move(evaluation)) {}

    std::int64_t count() const override { return static_cast<std::int64_t>(m_evaluation->records.size()); }
    Result<EvaluationRecord> read(std::int64_t index) const override {
        if (index < 0 || index >= count())
            return fail(ErrorCode::BadArgument, "record " + std::to_string(index + 1),
                        "is not there: the evaluation has " + counted(count(), "record") + ".");
        return m_evaluation->records[static_cast<std::size_t>(index)];
    }
    Result<void> eachFrom(std::int64_t first, const JobControl& control, const Visit& visit) const override {
        for (std::int64_t i = first; i < count(); ++i) {
            if (control.stopRequested()) return JobControl::cancelled();
            STRATA_CHECK(visit(i, m_evaluation->records[static_cast<std::size_t>(i)]));
        }
        return {};
    }

private:
    std::shared_ptr<const Evaluation> m_evaluation;
};

} // namespace

RecordFile::~RecordFile() {
    if (m_file >= 0) ::close(m_file);
}

std::string RecordFile::placeOf(const Line& line) const {
    return m_path.string() + ", line " + std::to_string(line.number);
}

Result<std::shared_ptr<const RecordFile>> RecordFile::open(const std::filesystem::path& path,
                                                           const std::vector<EvaluatedLevel>* levels,
                                                           const JobControl& control) {
    const std::shared_ptr<RecordFile> file(new RecordFile(path));
    std::error_code ignored;
    const std::filesystem::file_status status = std::filesystem::status(path, ignored);
    if (!std::filesystem::exists(status))
        return fail(ErrorCode::FileNotFound, path.string(), "the file of the records does not exist.");
    if (!std::filesystem::is_regular_file(status))
        return fail(ErrorCode::FileUnreadable, path.string(), "is not a regular file, so it holds no records.");
    file->m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file->m_file < 0) return unreadable(path);
    STRATA_CHECK(file->findLines(control));
    STRATA_CHECK(file->readHeader(levels));
    return file;
}

Result<void> RecordFile::findLines(const JobControl& control) {
    struct stat about{};
    const double size = ::fstat(m_file, &about) == 0 ? static_cast<double>(about.st_size) : 0;
    std::vector<char> chunk(std::min(chunkBytes, static_cast<std::size_t>(size) + 1)); // one more: it may grow
    std::uint64_t at = 0, begin = 0;                                                   // of the chunk, of the line
    std::uint32_t number = 0;
    bool blank = true;
    for (;;) {
        if (control.stopRequested()) return JobControl::cancelled();
        const ssize_t got = readAt(m_file, chunk.data(), chunk.size(), at);
        if (got < 0) return unreadable(m_path);
        if (got == 0) break;
        const char* text = chunk.data();
        const char* const end = text + got;
        while (text < end) {
            const auto* const mark =
                static_cast<const char*>(std::memchr(text, '\n', static_cast<std::size_t>(end - text)));
            const char* const stop = mark ? mark : end;
            blank = blank && isBlank(text, static_cast<std::size_t>(stop - text));
            const std::uint64_t past = at + static_cast<std::uint64_t>(stop - chunk.data());
            if (past - begin > longestLine)
                return fail(ErrorCode::BadFormat, m_path.string() + ", line " + std::to_string(number + 1),
                            "is longer than " + std::to_string(longestLine >> 20) +
                                " MiB; each line must be one record.");
            text = stop;
            if (!mark) break;
            ++number;
            if (!blank) m_lines.push_back({begin, static_cast<std::uint32_t>(past - begin), number});
            begin = past + 1;
            blank = true;
            ++text;
        }
        at += static_cast<std::uint64_t>(got);
        if (size > 0) control.report(ProgressStage::ReadingRows, std::min(1.0, static_cast<double>(at) / size));
        if (static_cast<std::size_t>(got) < chunk.size()) break;
    }
    m_wholeBytes = begin;
    m_cutShort = at > begin;
    return {};
}

Result<void> RecordFile::readHeader(const std::vector<EvaluatedLevel>* levels) {
    if (levels) m_levels = *levels;
    if (m_lines.empty()) return {};
    const std::string where = placeOf(m_lines.front());
    STRATA_TRY(const std::string text, bytesOf(m_lines.front()));
    STRATA_TRY(nlohmann::json json, parseJson(text, where));
    const auto header = json.is_object() ? json.find("evaluation") : json.end();
    if (!json.is_object() || header == json.end()) {
        if (levels && json.is_object()) return {};
        return fail(
            ErrorCode::BadFormat, where,
            "does not say under \"evaluation\" what the records are of; open them by their evaluation, FILE.strata.");
    }
    STRATA_TRY(Evaluation evaluation, evaluationFromJson(*header, where));
    m_header = std::make_shared<const Evaluation>(std::move(evaluation));
    if (!levels) m_levels = m_header->levels;
    return {};
}

Result<std::string> RecordFile::bytesOf(const Line& line) const {
    std::string text(line.length, '\0');
    const ssize_t got = readAt(m_file, text.data(), text.size(), line.begin);
    if (got < 0) return unreadable(m_path);
    if (static_cast<std::size_t>(got) < text.size())
        return fail(ErrorCode::FileUnreadable, placeOf(line), "is gone: the file was shortened meanwhile.");
    return text;
}

Result<EvaluationRecord> RecordFile::parse(const std::string& text, const Line& line) const {
    const std::string where = placeOf(line);
    auto json = parseJson(text, where);
    if (!json) return fail(ErrorCode::BadFormat, where, json.error().detail);
    return recordFromJson(*json, m_levels, where);
}

Result<EvaluationRecord> RecordFile::read(std::int64_t index) const {
    if (index < 0 || index >= count())
        return fail(ErrorCode::BadArgument, "record " + std::to_string(index + 1),
                    "is not there: " + m_path.string() + " has " + counted(count(), "record") + ".");
    const Line& line = m_lines[static_cast<std::size_t>(index)];
    STRATA_TRY(const std::string text, bytesOf(line));
    return parse(text, line);
}

Result<void> RecordFile::eachFrom(std::int64_t index, const JobControl& control, const Visit& visit) const {
    for (auto first = static_cast<std::size_t>(index); first < m_lines.size();) {
        // As many lines as fit are read at once.
        const std::uint64_t begin = m_lines[first].begin;
        std::size_t last = first + 1;
        while (last < m_lines.size() && m_lines[last].begin + m_lines[last].length - begin <= chunkBytes)
            ++last;
        const Line whole{begin, static_cast<std::uint32_t>(m_lines[last - 1].begin + m_lines[last - 1].length - begin),
                         m_lines[first].number};
        STRATA_TRY(const std::string chunk, bytesOf(whole));
        for (; first < last; ++first, ++index) {
            if (control.stopRequested()) return JobControl::cancelled();
            const Line& line = m_lines[first];
            STRATA_TRY(EvaluationRecord record, parse(chunk.substr(line.begin - begin, line.length), line));
            STRATA_CHECK(visit(index, std::move(record)));
        }
        control.report(ProgressStage::ReadingRows, static_cast<double>(first) / static_cast<double>(m_lines.size()));
    }
    return {};
}

Result<std::shared_ptr<const RecordSource>> recordsOf(std::shared_ptr<const Evaluation> evaluation,
                                                      const JobControl& control) {
    if (evaluation->recordsFile.empty()) return std::make_shared<const InnerRecords>(std::move(evaluation));
    STRATA_TRY(std::shared_ptr<const RecordFile> file,
               RecordFile::open(evaluation->recordsFile, &evaluation->levels, control));
    if (file->header())
        if (const std::string difference = differenceOf(*file->header(), *evaluation); !difference.empty())
            return fail(ErrorCode::BadData, evaluation->recordsFile.string(),
                        "holds records of another evaluation, with " + difference + ".");
    if (file->count() < evaluation->sums.records)
        return fail(ErrorCode::BadData, evaluation->recordsFile.string(),
                    "holds " + counted(file->count(), "record") + ", but the evaluation has " +
                        std::to_string(evaluation->sums.records) + "; a part of the file is missing.");
    return file;
}

} // namespace strata
