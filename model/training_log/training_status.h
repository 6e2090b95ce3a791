// SPDX-License-Identifier: GPL-3.0-or-later
// The small file beside a training's log that says which process writes it: so that a window finds a training that goes
// on, stops it and goes on with it. LOG.status.json, "format": "strata-training-status", "version": 1.
#pragma once

#include "model/training_log/training.h"

namespace strata {

struct TrainingStatus {
    enum class State { Running, Stopped, Finished, Failed };
    std::int64_t process = 0; ///< its id on the machine that it runs on
    std::string processStart; ///< when that process began, as /proc says it: ids are used again
    std::string host;
    std::vector<std::string> command; ///< with the program, as it was started
    std::string folder;               ///< in which it was started
    std::string output;               ///< the folder that it writes
    State state = State::Running;     ///< as it says itself; one that was killed says nothing
    std::string message;              ///< why it failed
    std::string modelPath;
    friend bool operator==(const TrainingStatus&, const TrainingStatus&) = default;
};

std::filesystem::path statusFileOf(const std::filesystem::path& log);
/// Errors: FileUnwritable.
Result<void> writeTrainingStatus(const TrainingStatus& status, const std::filesystem::path& log);
/// Errors: FileNotFound, FileUnreadable, BadFormat.
Result<TrainingStatus> readTrainingStatus(const std::filesystem::path& log);
/// What the status file beside the log, if there is one, says of the model.
void addStatus(Training& training, const std::filesystem::path& log);

/// How a process is.
enum class ProcessState { Gone, Running, Suspended };
/// A status of this process: its id, when it began, the host, the folder, its command.
TrainingStatus statusOfThisProcess();
/// Of the process that a status names; Gone where it is another machine's, or another process has its id by now.
ProcessState processStateOf(const TrainingStatus& status);
/// Whether the process that a status names runs on this machine.
bool isOnThisMachine(const TrainingStatus& status);

/// Whether it is strata-cli train: a status file may come from anywhere, and nothing else is started by one.
bool isTrainingCommand(const std::vector<std::string>& command);

enum class ProcessOrder { Stop, Suspend, Continue };
/// An interrupt (what it has is kept), or a halt until it is told to go on. Errors: BadArgument, where it is gone or
/// belongs to somebody else.
Result<void> tellProcess(const TrainingStatus& status, ProcessOrder order);

} // namespace strata
