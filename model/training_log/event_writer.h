// SPDX-License-Identifier: GPL-3.0-or-later
// TensorBoard event files, as TensorBoard's own writer makes them: scalars as simple_value.
#pragma once

#include "model/training_log/training.h"

#include <fstream>
#include <span>

namespace strata {

using TrainingValue = std::pair<std::string, double>; ///< a tag and its number

/// The bytes of one TFRecord: an event with these scalars. What is not finite is left out; NaN is what TensorBoard
/// would draw as a gap. `wallTime`: seconds since 1970.
std::string eventRecord(std::int64_t step, double wallTime, std::span<const TrainingValue> values);
/// The record that every event file begins with.
std::string eventFileHead(double wallTime);

/// A file of a folder that grows with a training. Each program of a training begins a file of its own, as TensorBoard
/// expects it.
class EventFileWriter {
public:
    EventFileWriter() = default;
    /// A file into which nothing was written goes, with the folder if it was made for it.
    ~EventFileWriter();
    EventFileWriter(const EventFileWriter&) = delete;
    EventFileWriter& operator=(const EventFileWriter&) = delete;

    /// Makes the folder where it is missing. Errors: FileUnwritable.
    Result<void> open(const std::filesystem::path& folder);
    /// In the file when it returns, so that somebody can watch.
    void write(std::int64_t step, std::span<const TrainingValue> values);
    /// Errors: FileUnwritable, when something could not be written.
    Result<void> close();
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    std::ofstream m_file;
    bool m_madeFolder = false, m_wrote = false;
};

/// A log as an event file of a new name in `folder`. Where the log knows its seconds, they are the wall time, counted
/// from `start`. Errors: FileUnwritable.
Result<std::filesystem::path> writeEventFile(const Training& training, const std::filesystem::path& folder,
                                             double start);

} // namespace strata
