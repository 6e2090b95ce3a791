// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/evaluation_records.h"

#include "model/base/atomic_file.h"
#include "model/documents/evaluation_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>
#include <utility>

namespace strata {
namespace {

constexpr std::size_t bufferBytes = std::size_t{1} << 16;

tl::unexpected<Error> unwritable(const std::filesystem::path& path) {
    return fail(ErrorCode::FileUnwritable, path.string(),
                std::string("cannot be written: ") + std::strerror(errno) + ".");
}

} // namespace

std::filesystem::path recordsPath(const std::filesystem::path& document) {
    std::filesystem::path path = document;
    return path.replace_extension(".records.jsonl");
}

std::string recordLine(const EvaluationRecord& record, const Evaluation& evaluation, bool first) {
    nlohmann::json json = recordToJson(record, evaluation.levels);
    if (first) {
        Evaluation header = evaluation;
        header.records.clear();
        header.taxonomy.clear(); // the document has it
        header.recordsFile.clear();
        json["evaluation"] = evaluationToJson(header);
        json["evaluation"].erase("records");
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<void> saveRecords(const Evaluation& evaluation, const std::filesystem::path& path) {
    AtomicFile file(path);
    bool first = true;
    for (const EvaluationRecord& record : evaluation.records)
        file.write(recordLine(record, evaluation, std::exchange(first, false)) + "\n");
    return file.commit();
}

Result<void> copyRecords(const std::filesystem::path& from, const std::filesystem::path& to,
                         const JobControl& control) {
    std::ifstream in(from, std::ios::binary);
    if (!in) {
        const bool missing = errno == ENOENT;
        return fail(missing ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, from.string(),
                    "the evaluation's records cannot be read: " + std::string(std::strerror(errno)) + ".");
    }
    AtomicFile file(to);
    std::array<char, bufferBytes> buffer{};
    while (!file.failed() && (in.read(buffer.data(), buffer.size()), in.gcount() > 0)) {
        if (control.stopRequested()) return JobControl::cancelled();
        file.write({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (in.bad()) return fail(ErrorCode::FileUnreadable, from.string(), "cannot be read to its end.");
    return file.commit();
}

RecordWriter::RecordWriter(std::filesystem::path path, const Evaluation& header, int file, std::int64_t count)
    : m_path(std::move(path)), m_header(header), m_file(file), m_count(count) {
    m_header.records.clear();
}

RecordWriter::RecordWriter(RecordWriter&& other) noexcept
    : m_path(std::move(other.m_path)), m_header(std::move(other.m_header)), m_file(std::exchange(other.m_file, -1)),
      m_count(other.m_count), m_buffer(std::move(other.m_buffer)) {}

RecordWriter::~RecordWriter() {
    if (m_file < 0) return;
    (void)flush(); // whoever wants to know has asked
    ::close(m_file);
}

Result<RecordWriter> RecordWriter::create(const std::filesystem::path& path, const Evaluation& header) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored))
        return fail(ErrorCode::FileUnwritable, path.string(), "is not a regular file; name a file to be written.");
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return unwritable(path);
    return RecordWriter(path, header, file, 0);
}

Result<RecordWriter> RecordWriter::goOn(const std::filesystem::path& path, const Evaluation& header,
                                        std::uint64_t bytes, std::int64_t records) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return unwritable(path);
    RecordWriter writer(path, header, file, records);
    if (::ftruncate(file, static_cast<off_t>(bytes)) != 0 || ::lseek(file, 0, SEEK_END) < 0) return unwritable(path);
    return writer;
}

Result<void> RecordWriter::add(const EvaluationRecord& record) {
    m_buffer += recordLine(record, m_header, m_count == 0);
    m_buffer += '\n';
    ++m_count;
    return m_buffer.size() < bufferBytes ? Result<void>() : flush();
}

Result<void> RecordWriter::flush() {
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_file, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            const int code = errno;
            m_buffer.erase(0, m_buffer.size() - rest.size()); // the whole rest: no line is begun twice
            errno = code;
            return unwritable(m_path);
        }
    }
    m_buffer.clear();
    return {};
}

} // namespace strata
