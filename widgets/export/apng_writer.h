// SPDX-License-Identifier: GPL-3.0-or-later
// Animated PNG: the chunks acTL, fcTL and fdAT (PNG, third edition) around pictures that QImage encodes.
#pragma once

#include <QByteArray>
#include <QImage>

class QIODevice;

namespace strata {

/// begin(), add() for each of the frames, end(); each says whether all bytes were written. Any thread.
class ApngWriter {
public:
    ApngWriter(QIODevice& to, int frames, bool loops);
    /// `png` is what is shown where no animations are: a whole file with its text chunks, no frame of the animation.
    bool begin(const QByteArray& png);
    /// A picture of the same size and kind of pixels. Of a frame only what differs from the one before is stored.
    bool add(const QImage& frame, int milliseconds);
    bool end();

private:
    bool chunk(const char* kind, const QByteArray& content);
    QIODevice& m_to;
    const int m_frames;
    const bool m_loops;
    QByteArray m_form; ///< depth and kind of the pixels, as IHDR says them
    QImage m_before;
    quint32 m_sequence = 0;
};

} // namespace strata
