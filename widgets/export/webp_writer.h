// SPDX-License-Identifier: GPL-3.0-or-later
// Animated WebP, without loss, by libwebp.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <memory>

namespace strata {

/// Keeps its frames encoded until finish(). Any thread.
class WebpWriter {
public:
    static constexpr int mostPixels = 16383; ///< of a side

    WebpWriter(const QSize& size, bool loops);
    ~WebpWriter();
    /// Of the size that was said; false: no memory.
    bool add(const QImage& frame, int milliseconds);
    /// The file with `xmp` among its metadata; empty: no memory.
    QByteArray finish(const QByteArray& xmp);

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace strata
