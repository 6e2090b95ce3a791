// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/event_writer.h"

#include "model/training_log/crc32c.h"
#include "model/training_log/wire.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <unistd.h>

namespace strata {
namespace {

std::string recordOf(const std::string& event) {
    std::string out;
    wire::putLittleEndian(out, event.size(), 8);
    wire::putLittleEndian(out, maskedCrc32c(out), 4);
    out += event;
    wire::putLittleEndian(out, maskedCrc32c(event), 4);
    return out;
}

double now() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// A name as TensorBoard's writers give it, of a file that is not there yet.
std::filesystem::path newName(const std::filesystem::path& folder, double wallTime) {
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) != 0) host = {'h', 'o', 's', 't'};
    std::array<char, 400> name{};
    std::error_code error;
    for (int count = 0;; ++count) {
        std::snprintf(name.data(), name.size(), "events.out.tfevents.%010lld.%s.%ld.%d",
                      static_cast<long long>(wallTime), host.data(), static_cast<long>(getpid()), count);
        if (!std::filesystem::exists(folder / name.data(), error)) return folder / name.data();
    }
}

} // namespace

std::string eventFileHead(double wallTime) {
    std::string event;
    wire::putDouble(event, 1, wallTime);
    wire::putBytes(event, 3, "brain.Event:2");
    return recordOf(event);
}

std::string eventRecord(std::int64_t step, double wallTime, std::span<const TrainingValue> values) {
    std::string summary;
    for (const auto& [tag, number] : values) {
        if (!std::isfinite(number)) continue;
        std::string value;
        wire::putBytes(value, 1, tag);
        wire::putFloat(value, 2, static_cast<float>(number));
        wire::putBytes(summary, 1, value);
    }
    std::string event;
    wire::putDouble(event, 1, wallTime);
    if (step != 0) wire::putVarintField(event, 2, static_cast<std::uint64_t>(step));
    wire::putBytes(event, 5, summary);
    return recordOf(event);
}

EventFileWriter::~EventFileWriter() {
    if (m_wrote || m_path.empty()) return;
    m_file.close();
    std::error_code error;
    std::filesystem::remove(m_path, error);
    if (m_madeFolder) std::filesystem::remove(m_path.parent_path(), error); // not when something else is in it
}

Result<void> EventFileWriter::open(const std::filesystem::path& folder) {
    std::error_code error;
    m_madeFolder = std::filesystem::create_directories(folder, error);
    m_path = newName(folder, now());
    m_file.open(m_path, std::ios::binary | std::ios::trunc);
    m_file << eventFileHead(now()) << std::flush;
    if (!m_file) return fail(ErrorCode::FileUnwritable, folder.string(), "no event file can be written there.");
    return {};
}

void EventFileWriter::write(std::int64_t step, std::span<const TrainingValue> values) {
    m_wrote = true;
    m_file << eventRecord(step, now(), values) << std::flush;
}

Result<void> EventFileWriter::close() {
    if (!m_file.is_open()) return {};
    m_file.close();
    if (!m_file) return fail(ErrorCode::FileUnwritable, m_path.string(), "not everything could be written.");
    return {};
}

Result<std::filesystem::path> writeEventFile(const Training& training, const std::filesystem::path& folder,
                                             double start) {
    std::map<std::int64_t, std::vector<TrainingValue>> steps;
    std::map<std::int64_t, double> seconds;
    for (const TrainingSeries& series : training.series)
        for (const TrainingPoint& point : series.points) {
            steps[point.step].emplace_back(series.name, point.value);
            if (series.name == "seconds") seconds[point.step] = point.value;
        }
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const std::filesystem::path path = newName(folder, start);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << eventFileHead(start);
    double wallTime = start;
    for (const auto& [step, values] : steps) {
        if (const auto known = seconds.find(step); known != seconds.end())
            wallTime = std::max(wallTime, start + known->second);
        file << eventRecord(step, wallTime, values);
    }
    file.close();
    if (!file) return fail(ErrorCode::FileUnwritable, path.string(), "the event file could not be written.");
    return path;
}

} // namespace strata
