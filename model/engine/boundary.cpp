// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/boundary.h"

#include "model/base/field_names.h"

#include <c10/util/Exception.h>

#include <new>

namespace strata {
namespace {

std::string outOfMemoryAdvice() {
    return "there is not enough memory for this; a smaller model, a shorter text or " + fieldText("dtype", "bf16") +
           " needs less.";
}

Error fromText(const std::string& subject, std::string text) {
    // LibTorch throws the same type for a failed allocation as for anything else on the processor: only the text tells.
    for (const char* sign : {"out of memory", "not enough memory", "can't allocate memory"})
        if (text.find(sign) != std::string::npos) return {ErrorCode::OutOfMemory, subject, outOfMemoryAdvice()};
    text.resize(std::min(text.find('\n'), text.size()));
    return {ErrorCode::Internal, subject, "LibTorch failed: " + text};
}

} // namespace

Error errorOfCurrentException(const std::string& subject) {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, subject, outOfMemoryAdvice()};
    } catch (const c10::Error& error) {
        return fromText(subject, error.what_without_backtrace());
    } catch (const std::exception& error) {
        return fromText(subject, error.what());
    }
}

} // namespace strata
