// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/training_status.h"

#include "model/base/json_file.h"
#include "model/base/json_reader.h"
#include "model/documents/json_values.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <unistd.h>

namespace strata {
namespace {

using Json = nlohmann::json;
using State = TrainingStatus::State;

constexpr const char* format = "strata-training-status";
constexpr std::array<std::pair<State, const char*>, 4> states{{{State::Running, "running"},
                                                               {State::Stopped, "stopped"},
                                                               {State::Finished, "finished"},
                                                               {State::Failed, "failed"}}};

const char* nameOf(State state) {
    for (const auto& [one, name] : states)
        if (one == state) return name;
    return "";
}

std::string hostName() {
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : std::string();
}

/// The state (a letter) and the start of a process, of /proc/ID/stat; nothing where there is none.
std::optional<std::pair<char, std::string>> processFacts(std::int64_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    if (!std::getline(file, text)) return std::nullopt;
    const auto name = text.rfind(") "); // the name may hold anything
    if (name == std::string::npos || name + 2 >= text.size()) return std::nullopt;
    const char state = text[name + 2];
    std::size_t at = name + 2;
    for (int field = 3; field < 22 && at != std::string::npos; ++field)
        at = text.find(' ', at + 1);
    if (at == std::string::npos) return std::nullopt;
    return std::pair(state, text.substr(at + 1, text.find(' ', at + 1) - at - 1));
}

} // namespace

std::filesystem::path statusFileOf(const std::filesystem::path& log) {
    return std::filesystem::path(log) += ".status.json";
}

Result<void> writeTrainingStatus(const TrainingStatus& status, const std::filesystem::path& log) {
    const Json json = {{"format", format},
                       {"version", 1},
                       {"process", status.process},
                       {"process_start", status.processStart},
                       {"host", jsonText(status.host)},
                       {"command", textsToJson(status.command)},
                       {"folder", jsonText(status.folder)},
                       {"output", jsonText(status.output)},
                       {"state", nameOf(status.state)},
                       {"message", jsonText(status.message)},
                       {"model_path", jsonText(status.modelPath)}};
    return writeFileAtomically(statusFileOf(log), dumpJson(json, 1) + "\n");
}

Result<TrainingStatus> readTrainingStatus(const std::filesystem::path& log) {
    const std::filesystem::path file = statusFileOf(log);
    STRATA_TRY(const Json json, readJsonFile(file, std::size_t{4} << 20));
    JsonProblem problem{file.string(), ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    TrainingStatus status;
    std::string found, state;
    reader.required("format", found);
    reader.required("process", status.process);
    reader.optional("process_start", status.processStart);
    reader.optional("host", status.host);
    reader.optional("command", status.command);
    reader.optional("folder", status.folder);
    reader.optional("output", status.output);
    reader.required("state", state);
    reader.optional("message", status.message);
    reader.optional("model_path", status.modelPath);
    if (!problem.error && found != format) reader.note("format", "must be \"" + std::string(format) + "\".");
    bool known = false;
    for (const auto& [one, name] : states)
        if (state == name) {
            status.state = one;
            known = true;
        }
    if (!problem.error && !known) reader.note("state", "must be running, stopped, finished or failed.");
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return status;
}

void addStatus(Training& training, const std::filesystem::path& log) {
    const auto status = readTrainingStatus(log);
    if (status && training.model.path.empty()) training.model.path = status->modelPath;
}

TrainingStatus statusOfThisProcess() {
    TrainingStatus status;
    status.process = getpid();
    if (const auto facts = processFacts(status.process)) status.processStart = facts->second;
    status.host = hostName();
    std::ifstream words("/proc/self/cmdline", std::ios::binary);
    for (std::string word; std::getline(words, word, '\0');)
        status.command.push_back(word);
    std::error_code error;
    status.folder = std::filesystem::current_path(error).string();
    return status;
}

bool isOnThisMachine(const TrainingStatus& status) {
    return status.host == hostName();
}

bool isTrainingCommand(const std::vector<std::string>& command) {
    return command.size() > 2 && std::filesystem::path(command[0]).filename() == "strata-cli" && command[1] == "train";
}

ProcessState processStateOf(const TrainingStatus& status) {
    if (status.process <= 1 || !isOnThisMachine(status)) return ProcessState::Gone;
    const auto facts = processFacts(status.process);
    if (!facts || facts->second != status.processStart || facts->first == 'Z' || facts->first == 'X')
        return ProcessState::Gone;
    return facts->first == 'T' ? ProcessState::Suspended : ProcessState::Running;
}

Result<void> tellProcess(const TrainingStatus& status, ProcessOrder order) {
    const std::string subject = "process " + std::to_string(status.process);
    if (processStateOf(status) == ProcessState::Gone)
        return fail(ErrorCode::BadArgument, subject, "does not run on this machine any more.");
    const auto process = static_cast<pid_t>(status.process);
    const int signal = order == ProcessOrder::Stop ? SIGINT : order == ProcessOrder::Suspend ? SIGSTOP : SIGCONT;
    if (kill(process, signal) != 0)
        return fail(ErrorCode::BadArgument, subject, std::string("could not be told: ") + std::strerror(errno) + ".");
    // One that is halted hears of the interrupt when it goes on.
    if (order == ProcessOrder::Stop) kill(process, SIGCONT);
    return {};
}

} // namespace strata
