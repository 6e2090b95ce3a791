// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/result.h"

#include "model/base/utf8.h"

namespace strata {
namespace {

// Names and keys out of files stand in errors; one of them may be a book.
constexpr std::size_t longestMessage = 1500, keptEnd = 400;

/// In one line, in valid UTF-8, and of a length that a window can show: the beginning and what to do at the end.
std::string shownSentence(std::string text) {
    if (text.size() > longestMessage) {
        std::string_view head = std::string_view(text).substr(0, longestMessage - keptEnd),
                         tail = std::string_view(text).substr(text.size() - keptEnd);
        head = head.substr(0, completeUtf8Prefix(head));
        while (!tail.empty() && (static_cast<unsigned char>(tail.front()) & 0xC0) == 0x80)
            tail.remove_prefix(1); // the rest of a character
        text = std::string(head) + " … " + std::string(tail);
    }
    if (!isValidUtf8(text)) text = replaceInvalidUtf8(text);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return text;
}

} // namespace

const char* errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileNotFound:
        return "file_not_found";
    case ErrorCode::FileUnreadable:
        return "file_unreadable";
    case ErrorCode::FileUnwritable:
        return "file_unwritable";
    case ErrorCode::BadFormat:
        return "bad_format";
    case ErrorCode::BadConfig:
        return "bad_config";
    case ErrorCode::TensorMissing:
        return "tensor_missing";
    case ErrorCode::TensorMismatch:
        return "tensor_mismatch";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::BadTask:
        return "bad_task";
    case ErrorCode::BadData:
        return "bad_data";
    case ErrorCode::BadArgument:
        return "bad_argument";
    case ErrorCode::OutOfMemory:
        return "out_of_memory";
    case ErrorCode::DeviceMissing:
        return "device_missing";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

std::string Error::message() const {
    return shownSentence(subject.empty() ? detail : subject + ": " + detail);
}

} // namespace strata
