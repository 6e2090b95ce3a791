// What the commands of strata-cli share: one file per command (command_NAME.cpp), each registering itself on the
// parser.
#pragma once

#include "model/base/job_control.h"
#include "model/engine/engine.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace strata::cli {

/// Options that every command takes.
struct CommonOptions {
    std::string device = "cpu";
    std::string dtype = "auto"; ///< auto, f32, bf16, f16
    int threads = 0;
    std::vector<std::string> heads; ///< TENSOR@LAYER
    bool json = false;
    bool quiet = false;
};

/// What a command gives back: with --json `json` is the one document on standard output, else `text`.
struct Output {
    nlohmann::json json;
    std::string text;
    int exitCode = 0; ///< 130 for a cancelled job whose result so far is given all the same
};

using Command = std::function<Result<Output>(const CommonOptions&, const JobControl&)>;

/// Each command_NAME.cpp holds `const Registration registration{ORDER, addNAME};` in its anonymous namespace, where
/// addNAME adds the subcommand with its options and sets `chosen` in the subcommand's callback.
using AddCommand = void (*)(CLI::App& app, Command& chosen);
struct Registration {
    Registration(int order, AddCommand add);
};
void addAllCommands(CLI::App& app, Command& chosen);

/// Opens MODEL with the common options: checkpoint, then weights on the device.
Result<Checkpoint> openModelCheckpoint(const std::string& path, const CommonOptions& options);
Result<std::shared_ptr<const LoadedModel>> openModel(const std::string& path, const CommonOptions& options,
                                                     const JobControl& control);
Result<std::optional<DType>> parseDType(const std::string& text); ///< "auto" gives an empty optional
/// A warning on standard error before a long job; each is in the command's JSON too.
void showWarnings(const std::vector<std::string>& warnings, const CommonOptions& options);
/// "1,2,3"
Result<std::vector<TokenId>> parseIds(const std::string& text);

} // namespace strata::cli
