// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/webp_writer.h"

#include <webp/encode.h>
#include <webp/mux.h>

namespace strata {

namespace {

constexpr int losslessLevel = 6; ///< 0 … 9: how much time goes into small files

struct EncoderDeleter {
    void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};
struct MuxDeleter {
    void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};

/// Bytes of libwebp's.
struct Assembled {
    WebPData data{};
    Assembled() { WebPDataInit(&data); }
    ~Assembled() { WebPDataClear(&data); }
    Assembled(const Assembled&) = delete;
    Assembled& operator=(const Assembled&) = delete;
};

} // namespace

struct WebpWriter::Parts {
    std::unique_ptr<WebPAnimEncoder, EncoderDeleter> encoder;
    WebPConfig config{};
    QSize size;
    int at = 0; ///< milliseconds from the beginning
};

WebpWriter::WebpWriter(const QSize& size, bool loops) : m(std::make_unique<Parts>()) {
    m->size = size;
    WebPAnimEncoderOptions options;
    if (WebPAnimEncoderOptionsInit(&options) == 0 || WebPConfigInit(&m->config) == 0 ||
        WebPConfigLosslessPreset(&m->config, losslessLevel) == 0)
        return; // another version of the library than at build time: no encoder
    options.anim_params.loop_count = loops ? 0 : 1;
    m->encoder.reset(WebPAnimEncoderNew(size.width(), size.height(), &options));
}

WebpWriter::~WebpWriter() = default;

bool WebpWriter::add(const QImage& given, int milliseconds) {
    if (!m->encoder || given.size() != m->size) return false;
    const QImage frame = given.convertToFormat(QImage::Format_RGB32);
    WebPPicture picture;
    if (WebPPictureInit(&picture) == 0) return false;
    picture.use_argb = 1;
    picture.width = frame.width();
    picture.height = frame.height();
    // As a little-endian machine has the pixels in memory.
    const bool added = WebPPictureImportBGRX(&picture, frame.constBits(), int(frame.bytesPerLine())) != 0 &&
                       WebPAnimEncoderAdd(m->encoder.get(), &picture, m->at, &m->config) != 0;
    WebPPictureFree(&picture);
    m->at += milliseconds;
    return added;
}

QByteArray WebpWriter::finish(const QByteArray& xmp) {
    Assembled frames, whole;
    if (!m->encoder || WebPAnimEncoderAdd(m->encoder.get(), nullptr, m->at, nullptr) == 0 || // when the last one ends
        WebPAnimEncoderAssemble(m->encoder.get(), &frames.data) == 0)
        return {};
    const std::unique_ptr<WebPMux, MuxDeleter> mux(WebPMuxCreate(&frames.data, 0));
    const WebPData words{reinterpret_cast<const uint8_t*>(xmp.constData()), std::size_t(xmp.size())};
    if (!mux || WebPMuxSetChunk(mux.get(), "XMP ", &words, 0) != WEBP_MUX_OK ||
        WebPMuxAssemble(mux.get(), &whole.data) != WEBP_MUX_OK)
        return {};
    return {reinterpret_cast<const char*>(whole.data.bytes), qsizetype(whole.data.size)};
}

} // namespace strata
