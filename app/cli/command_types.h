// SPDX-License-Identifier: GPL-3.0-or-later
// What a command is: from the common options to its output.
#pragma once

#include "model/base/job_control.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace strata::cli {

/// Options that every command takes.
struct CommonOptions {
    std::string device = "cpu";
    std::string dtype = "auto"; ///< auto, f32, bf16, f16
    int threads = 0;
    std::vector<std::string> heads; ///< TENSOR@LAYER
    std::string headsFile, adapter; ///< laid over MODEL
    bool json = false;
    bool quiet = false;
};

/// What a command gives back: with --json `json` is the one document on standard output, else `text`.
struct Output {
    nlohmann::json json; ///< null: nothing is printed, since another process prints it
    std::string text;
    int exitCode = 0;                ///< 130 for a cancelled job whose result so far is given all the same
    std::optional<Error> error = {}; ///< what failed, where another process prints the document of it: a sentence here
    std::string cancelled = {};      ///< with 130: the sentence on standard error; empty: a general one
};

using Command = std::function<Result<Output>(const CommonOptions&, const JobControl&)>;

} // namespace strata::cli
