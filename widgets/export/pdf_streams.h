// SPDX-License-Identifier: GPL-3.0-or-later
// What qpdf may unpack while it reads a PDF from outside: five hundred bytes can become gigabytes.
#pragma once

#include <cstddef>

namespace strata {

/// While one lives, all streams that qpdf unpacks on its thread may become `most` bytes together; what is more is
/// damaged to it. Streams packed otherwise than by zlib, as no figure of ours has them, are never unpacked.
class PdfStreamBound {
public:
    explicit PdfStreamBound(std::size_t most);
    ~PdfStreamBound();
    PdfStreamBound(const PdfStreamBound&) = delete;
    PdfStreamBound& operator=(const PdfStreamBound&) = delete;

private:
    const std::size_t m_before;
};

} // namespace strata
