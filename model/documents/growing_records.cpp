// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/growing_records.h"

#include "model/documents/evaluation_json.h"
#include "model/documents/record_file.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace strata {

std::shared_ptr<const RecordHold> RecordHold::of(const std::filesystem::path& records) {
    const int file = ::open(records.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return nullptr;
    // Who looks whether it is held has it for a moment.
    for (int attempt = 0; attempt < 50; ++attempt) {
        if (::flock(file, LOCK_SH | LOCK_NB) == 0) return std::shared_ptr<const RecordHold>(new RecordHold(file));
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    ::close(file);
    return nullptr;
}

bool RecordHold::isHeld(const std::filesystem::path& records) {
    const int file = ::open(records.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0) return errno != ENOENT;
    const bool free = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    ::close(file); // and the lock goes
    return !free;
}

RecordHold::~RecordHold() {
    ::close(m_file);
}

Result<void> GrowingRecords::begin(const Evaluation& header) {
    if (m_goOn) {
        STRATA_TRY(const auto there, RecordFile::open(m_records, &header.levels));
        STRATA_TRY(RecordWriter writer, RecordWriter::goOn(m_records, header, there->wholeBytes(), there->count()));
        m_writer.emplace(std::move(writer));
    } else {
        STRATA_TRY(RecordWriter writer, RecordWriter::create(m_records, header));
        m_writer.emplace(std::move(writer));
    }
    m_hold = RecordHold::of(m_records);
    Evaluation document = header;
    document.records.clear();
    document.recordsFile = m_records;
    return saveEvaluation(document, m_document);
}

} // namespace strata
