// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/apng_writer.h"

#include <QBuffer>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace strata {

namespace {

constexpr QByteArrayView signature = "\x89PNG\r\n\x1a\n";
constexpr qsizetype around = 12, formAt = 8; ///< bytes of a chunk beside its content; of IHDR before the kind of pixels

/// CRC-32 as PNG has it (ISO 3309).
quint32 checksum(const QByteArray& bytes) {
    static const auto table = [] {
        std::array<quint32, 256> out{};
        for (quint32 n = 0; n < out.size(); ++n) {
            quint32 c = n;
            for (int bit = 0; bit < 8; ++bit)
                c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
            out[n] = c;
        }
        return out;
    }();
    quint32 c = 0xFFFFFFFFU;
    for (const char byte : bytes)
        c = table[(c ^ quint8(byte)) & 0xFFU] ^ (c >> 8U);
    return ~c;
}

template <class Number> QByteArray big(Number number) {
    QByteArray out(sizeof number, 0);
    qToBigEndian(number, out.data());
    return out;
}

struct Chunk {
    QByteArray kind, content;
};

std::vector<Chunk> chunksOf(const QByteArray& png) {
    std::vector<Chunk> out;
    for (qsizetype at = signature.size(); png.size() - at >= around;) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - around) break;
        out.push_back({png.mid(at + 4, 4), png.mid(at + 8, length)});
        at += length + around;
    }
    return out;
}

/// The smallest rectangle outside of which both are the same; a pixel where there is no difference.
QRect difference(const QImage& before, const QImage& now) {
    int left = now.width(), right = -1, top = -1, bottom = -1;
    for (int y = 0; y < now.height(); ++y) {
        const auto* one = reinterpret_cast<const QRgb*>(before.constScanLine(y));
        const auto* other = reinterpret_cast<const QRgb*>(now.constScanLine(y));
        if (std::memcmp(one, other, std::size_t(now.width()) * sizeof(QRgb)) == 0) continue;
        if (top < 0) top = y;
        bottom = y;
        const auto [begin, ignored] = std::mismatch(one, one + now.width(), other);
        left = std::min(left, int(begin - one));
        int last = now.width() - 1;
        while (last > right && one[last] == other[last])
            --last;
        right = std::max(right, last);
    }
    return bottom < 0 ? QRect(0, 0, 1, 1) : QRect(QPoint(left, top), QPoint(right, bottom));
}

QByteArray encoded(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

ApngWriter::ApngWriter(QIODevice& to, int frames, bool loops) : m_to(to), m_frames(frames), m_loops(loops) {}

bool ApngWriter::chunk(const char* kind, const QByteArray& content) {
    const QByteArray named = QByteArray(kind) + content;
    const QByteArray bytes = big(quint32(content.size())) + named + big(checksum(named));
    return m_to.write(bytes) == bytes.size();
}

bool ApngWriter::begin(const QByteArray& png) {
    if (m_to.write(signature.data(), signature.size()) != signature.size()) return false;
    bool isFirst = true;
    for (const Chunk& one : chunksOf(png)) {
        if (one.kind == "IEND") break;
        if (!chunk(one.kind.constData(), one.content)) return false;
        if (!std::exchange(isFirst, false)) continue;
        m_form = one.content.mid(formAt);
        // Before the first IDAT: how many frames, and how often (0: for ever).
        if (!chunk("acTL", big(quint32(m_frames)) + big(quint32(m_loops ? 0 : 1)))) return false;
    }
    return !isFirst;
}

bool ApngWriter::add(const QImage& given, int milliseconds) {
    const QImage frame = given.convertToFormat(QImage::Format_RGB32);
    const QRect part = m_before.isNull() ? frame.rect() : difference(m_before, frame);
    const std::vector<Chunk> chunks = chunksOf(encoded(frame.copy(part)));
    if (chunks.empty() || chunks.front().content.mid(formAt) != m_form) return false; // what IHDR says holds for all
    m_before = frame;
    QByteArray control = big(m_sequence++);
    for (const int number : {part.width(), part.height(), part.left(), part.top()})
        control += big(quint32(number));
    // Thousandths of a second; the frame stays as it is, and takes the place of what was there.
    const int parts = milliseconds > 0xFFFF ? 100 : 1000; // of a second: 16 bits have no more room
    control +=
        big(quint16(std::clamp(milliseconds / (1000 / parts), 1, 0xFFFF))) + big(quint16(parts)) + QByteArray(2, 0);
    if (!chunk("fcTL", control)) return false;
    for (const Chunk& one : chunks)
        if (one.kind == "IDAT" && !chunk("fdAT", big(m_sequence++) + one.content)) return false;
    return true;
}

bool ApngWriter::end() {
    return chunk("IEND", {});
}

} // namespace strata
