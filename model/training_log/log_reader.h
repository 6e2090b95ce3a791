// SPDX-License-Identifier: GPL-3.0-or-later
// Reading training logs: what form one has is seen by its content, and one that is still being written can be followed.
#pragma once

#include "model/training_log/log_format.h"

namespace strata {

/// Reads a log as its bytes come. One thread at a time.
class TrainingLogReader {
public:
    /// `file` is its name in sentences; nothing is read from it here.
    explicit TrainingLogReader(std::filesystem::path file);

    /// The next bytes of the file. Errors: BadFormat, where it is no training log.
    Result<void> feed(std::string_view bytes);
    /// What there is so far. A last line that is half written is not in it. Errors: BadFormat, where that is nothing,
    /// and where it cannot be read at all.
    Result<Training> soFar() const;
    /// A form that can only be read as a whole: after a change it must be read again from the beginning.
    bool isWhole() const { return m_kind == "trainer_state"; }
    bool isKnown() const { return m_format != nullptr; }

private:
    Result<void> detect(bool all);
    std::filesystem::path m_file;
    TrainingBuilder m_builder;
    std::unique_ptr<LogFormat> m_format;
    std::string m_head; ///< until the form is known
    std::string m_kind;
};

/// The whole file, or the log in a folder, with what its status file says (training_status.h). Errors: FileNotFound,
/// FileUnreadable, BadFormat.
Result<Training> readTrainingLog(const std::filesystem::path& path);
/// Whether the file begins as a training log does; of a folder: whether findTrainingLog() finds one. Reads at most 64
/// KiB, and no pipe or device.
bool isTrainingLog(const std::filesystem::path& path);
/// The log in a folder: log.jsonl, trainer_log.jsonl, trainer_state.json …, else the first file that is one by its
/// content; empty: there is none. A folder with a config.json is a model when nothing of these names is in it.
std::filesystem::path findTrainingLog(const std::filesystem::path& folder);

} // namespace strata
