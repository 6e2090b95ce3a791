// SPDX-License-Identifier: GPL-3.0-or-later
// Reading forward through bytes that may end anywhere or say anything.
#pragma once

#include "model/base/result.h"
#include "model/gguf/gguf_value.h"

#include <cstring>
#include <string>

namespace strata {

class GgufCursor {
public:
    GgufCursor(std::span<const std::byte> bytes, std::string subject) : m_bytes(bytes), m_subject(std::move(subject)) {}

    std::size_t position() const { return m_at; }
    std::size_t remaining() const { return m_bytes.size() - m_at; }

    /// `what` names the thing in the error when the file ends before or within it ("the tensor count").
    template <class Word> Result<Word> word(const std::string& what) {
        if (remaining() < sizeof(Word)) return truncated(what);
        Word value;
        std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    Result<std::string_view> text(const std::string& what);
    /// A value of the type whose number comes next, arrays of arrays down to a bounded depth.
    Result<GgufValue> typedValue(const std::string& what);

    tl::unexpected<Error> truncated(const std::string& what) const;
    tl::unexpected<Error> bad(std::string what) const { return fail(ErrorCode::BadFormat, m_subject, std::move(what)); }

private:
    Result<GgufType> type(const std::string& what);
    Result<GgufValue> value(GgufType type, const std::string& what, int depth);

    std::span<const std::byte> m_bytes;
    std::string m_subject;
    std::size_t m_at = 0;
};

} // namespace strata
