#include "model/base/result.h"

namespace strata {

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
    return subject.empty() ? detail : subject + ": " + detail;
}

} // namespace strata
