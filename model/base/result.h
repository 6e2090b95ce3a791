// SPDX-License-Identifier: GPL-3.0-or-later
// Errors are values: every operation that can fail for a reason outside the program returns Result<T>.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace strata {

/// What kind of thing went wrong; the session translates by this code, scripts read its name in JSON.
enum class ErrorCode {
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    BadFormat, ///< the bytes do not follow their format (JSON, safetensors, sentencepiece …)
    BadConfig, ///< config.json names something impossible, or lacks a key
    TensorMissing,
    TensorMismatch, ///< wrong shape or element type
    Unsupported,    ///< a valid file of a kind that Strata does not read
    BadTask,        ///< task file or taxonomy
    BadData,        ///< a data row
    BadArgument,    ///< what the user asked for cannot be (layer 40 of 32, a head that is not there)
    OutOfMemory,
    DeviceMissing,
    Cancelled,
    Internal,
};

/// Stable lower_snake_case name, as written into JSON ("tensor_missing").
const char* errorCodeName(ErrorCode code);

/// One failure. `subject` says where (a file, a tensor, a key), `detail` what and what to do; both are plain text, in
/// English.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string subject;
    std::string detail;

    /// One sentence: "SUBJECT: DETAIL".
    std::string message() const;
};

template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string subject, std::string detail) {
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

} // namespace strata

// Propagates a failure: STRATA_TRY(auto x, f()); declares x, or returns f's error from the enclosing function.
#define STRATA_CONCAT_(a, b) a##b
#define STRATA_CONCAT(a, b) STRATA_CONCAT_(a, b)
#define STRATA_TRY_(result, declaration, ...)                                                                          \
    auto result = (__VA_ARGS__);                                                                                       \
    if (!result) return tl::unexpected<::strata::Error>(std::move(result).error());                                    \
    declaration = std::move(*result)
#define STRATA_TRY(declaration, ...) STRATA_TRY_(STRATA_CONCAT(strataResult_, __COUNTER__), declaration, __VA_ARGS__)
#define STRATA_CHECK_(result, ...)                                                                                     \
    do {                                                                                                               \
        auto result = (__VA_ARGS__);                                                                                   \
        if (!result) return tl::unexpected<::strata::Error>(std::move(result).error());                                \
    } while (false)
/// The same for Result<void>.
#define STRATA_CHECK(...) STRATA_CHECK_(STRATA_CONCAT(strataResult_, __COUNTER__), __VA_ARGS__)
