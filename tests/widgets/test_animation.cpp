// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that are played, in one file: read back frame by frame, as another program would.
#include "tests/support/sample_run.h"
#include "widgets/export/animation.h"
#include "widgets/export/apng_writer.h"
#include "widgets/export/page_image.h"
#include "widgets/figure/figure_page.h"
#include "widgets/views.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <numeric>
#include <webp/demux.h>

using namespace strata;

namespace {

/// A bar for each step that is shown.
class BarFigure : public Figure {
public:
    explicit BarFigure(int bars) : m_bars(bars) {}
    QString title() const override { return QStringLiteral("Bars"); }
    QSizeF contentSize(double width, const FigureStyle&) const override { return {width, 40}; }
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override {
        for (int i = 0; i < m_bars; ++i)
            painter.fillRect(QRectF(rect.left() + 10 + 20 * i, rect.top() + 5, 15, 30), style.colors.accent);
    }
    FigureTable table() const override { return {}; }
    Provenance provenance() const override { return {}; }
    QString alternativeText() const override { return QStringLiteral("%1 bars").arg(m_bars); }

private:
    int m_bars;
};

FigureFrames bars(int count) {
    return {count, [](int frame) { return std::make_shared<BarFigure>(frame + 1); }};
}

ExportOptions columnOptions() {
    ExportOptions options;
    options.preset = *figurePresetNamed(QStringLiteral("acl-column"), "test");
    options.animation.stepSeconds = 0.5;
    options.animation.holdSeconds = 1.25;
    return options;
}

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

Result<bool> write(const FigureFrames& frames, const QString& file, const ExportOptions& options,
                   const JobControl& control = {}) {
    AnimationExport out(frames, file, options);
    STRATA_CHECK(out.layOut());
    return out.write(control);
}

struct Frame {
    QImage picture;
    int milliseconds = 0;
};

struct Played {
    QImage still; ///< what is shown where no animations are
    std::vector<Frame> frames;
    int announced = 0, repeats = -1;
};

struct Chunk {
    QByteArray kind, content;
};

QByteArray chunkBytes(const QByteArray& png, qsizetype at) {
    return png.mid(at, 12 + qsizetype(qFromBigEndian<quint32>(png.constData() + at)));
}

std::vector<Chunk> chunksOf(const QByteArray& png) {
    std::vector<Chunk> out;
    for (qsizetype at = 8; at + 12 <= png.size();) {
        const QByteArray bytes = chunkBytes(png, at);
        out.push_back({bytes.mid(4, 4), bytes.mid(8, bytes.size() - 12)});
        at += bytes.size();
    }
    return out;
}

quint32 checksum(const QByteArray& bytes) {
    quint32 c = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        c ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
    }
    return ~c;
}

/// A still PNG of the part that a frame stores.
QImage partOf(const QByteArray& header, const QByteArray& control, const QByteArray& data) {
    QByteArray form = header;
    form.replace(0, 8, control.mid(4, 8)); // width and height
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    for (const auto& [kind, content] :
         {std::pair<QByteArray, QByteArray>{"IHDR", form}, {"IDAT", data}, {"IEND", {}}}) {
        QByteArray length(4, 0), sum(4, 0);
        qToBigEndian(quint32(content.size()), length.data());
        qToBigEndian(checksum(kind + content), sum.data());
        png += length + kind + content + sum;
    }
    return QImage::fromData(png, "PNG").convertToFormat(QImage::Format_RGB32);
}

Played readApng(const QByteArray& png) {
    Played out;
    out.still = QImage::fromData(png, "PNG").convertToFormat(QImage::Format_RGB32);
    QByteArray header, control, data;
    QImage canvas(out.still.size(), QImage::Format_RGB32);
    quint32 sequence = 0;
    const auto number = [](const QByteArray& bytes, int at) {
        return int(qFromBigEndian<quint32>(bytes.constData() + at));
    };
    const auto flush = [&] {
        if (control.isEmpty()) return;
        QPainter painter(&canvas);
        painter.drawImage(number(control, 12), number(control, 16), partOf(header, control, data));
        painter.end();
        const int milliseconds = 1000 * qFromBigEndian<quint16>(control.constData() + 20) /
                                 qFromBigEndian<quint16>(control.constData() + 22);
        out.frames.push_back({canvas, milliseconds});
        data.clear();
    };
    for (const Chunk& one : chunksOf(png)) {
        if (one.kind == "IHDR") header = one.content;
        if (one.kind == "acTL") {
            out.announced = number(one.content, 0);
            out.repeats = number(one.content, 4);
        }
        if (one.kind != "fcTL" && one.kind != "fdAT") continue;
        if (quint32(number(one.content, 0)) != sequence++) return {};
        if (one.kind == "fcTL") {
            flush();
            control = one.content;
        } else {
            data += one.content.mid(4);
        }
    }
    flush();
    return out;
}

Played readWebp(const QByteArray& webp) {
    Played out;
    const WebPData data{reinterpret_cast<const uint8_t*>(webp.constData()), std::size_t(webp.size())};
    WebPAnimDecoderOptions options;
    if (WebPAnimDecoderOptionsInit(&options) == 0) return out;
    options.color_mode = MODE_BGRA;
    WebPAnimDecoder* decoder = WebPAnimDecoderNew(&data, &options);
    WebPAnimInfo info;
    if (!decoder || WebPAnimDecoderGetInfo(decoder, &info) == 0) return out;
    out.announced = int(info.frame_count);
    out.repeats = int(info.loop_count);
    int before = 0;
    while (WebPAnimDecoderHasMoreFrames(decoder) != 0) {
        uint8_t* pixels = nullptr;
        int until = 0;
        if (WebPAnimDecoderGetNext(decoder, &pixels, &until) == 0) break;
        const QImage picture(pixels, int(info.canvas_width), int(info.canvas_height), QImage::Format_ARGB32);
        out.frames.push_back({picture.convertToFormat(QImage::Format_RGB32), until - before});
        before = until;
    }
    WebPAnimDecoderDelete(decoder);
    return out;
}

QImage stillOf(const FigureFrames& frames, const ExportOptions& options) {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("still.png"));
    if (!exportFigure(*frames.frame(frames.count - 1), file, options)) return {};
    return QImage(file).convertToFormat(QImage::Format_RGB32);
}

} // namespace

class TestAnimation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesAreThoseOfThePlayback_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("loops");
        for (const char* ending : {"apng", "webp"})
            for (const bool loops : {true, false})
                QTest::addRow("%s %s", ending, loops ? "again" : "once") << QString::fromLatin1(ending) << loops;
    }
    void framesAreThoseOfThePlayback() {
        QFETCH(const QString, ending);
        QFETCH(const bool, loops);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.") + ending);
        ExportOptions options = columnOptions();
        options.animation.loops = loops;
        const auto written = write(bars(4), file, options);
        QVERIFY2(written, written ? "" : written.error().message().c_str());
        QVERIFY(*written);
        const QByteArray bytes = contentOf(file);
        const Played played = ending == QLatin1String("apng") ? readApng(bytes) : readWebp(bytes);
        QCOMPARE(played.announced, 4);
        QCOMPARE(int(played.frames.size()), 4);
        QCOMPARE(played.repeats, loops ? 0 : 1);
        const QImage still = stillOf(bars(4), options);
        QCOMPARE(still.width(), int(std::ceil(options.preset->widthMm / 25.4 * 300)));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(played.frames[std::size_t(i)].milliseconds, i < 3 ? 500 : 1750);
            QCOMPARE(played.frames[std::size_t(i)].picture.size(), still.size());
            if (i > 0) QVERIFY(played.frames[std::size_t(i)].picture != played.frames[std::size_t(i) - 1].picture);
        }
        QVERIFY(played.frames.back().picture == still);
        if (ending == QLatin1String("apng")) {
            QVERIFY(played.still == still); // where nothing moves, the figure is whole
            QVERIFY(bytes.contains("4 bars"));
            QCOMPARE(QImage::fromData(bytes, "PNG").dotsPerMeterX(), 11811); // 300 dpi
        } else {
            QVERIFY(bytes.contains("4 bars") && bytes.contains("XMP "));
        }
        // The same bytes again.
        const QString again = folder.filePath(QStringLiteral("b.") + ending);
        QVERIFY(write(bars(4), again, options));
        QVERIFY(contentOf(again) == bytes);
    }

    void anApngCarriesItsRun() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("heads.apng"));
        ExportOptions options;
        options.pngDpi = 96;
        Run run = test::sampleHierarchicalRun();
        run.promptLength = std::min(run.promptLength, std::int32_t(run.sequence.size()));
        options.source = {std::make_shared<const Run>(run), QStringLiteral("heads"), {}};
        const FigureSpec& spec = *registry().figure(QStringLiteral("heads"));
        const FigureFrames frames{
            2, [&](int) { return std::shared_ptr<const Figure>(spec.makeFigure(options.source.document, {})); }};
        QVERIFY(write(frames, file, options));
        QVERIFY(isFigurePicture(file));
        const auto read = readFigureSource(file);
        QVERIFY2(read, read ? "" : read.error().message().c_str());
        QCOMPARE(read->figure, QStringLiteral("heads"));
        QVERIFY(*documentAs<Run>(read->document) == *documentAs<Run>(options.source.document));
        // Two frames that are the same are two frames.
        QCOMPARE(int(readApng(contentOf(file)).frames.size()), 2);
    }

    void aStopLeavesWhatWasThere() {
        QTemporaryDir folder;
        for (const char* ending : {"apng", "webp"}) {
            const QString file = folder.filePath(QStringLiteral("a.") + QLatin1String(ending));
            QFile before(file);
            QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
            before.close();
            std::stop_source stop;
            JobControl control;
            control.stop = stop.get_token();
            double furthest = 0;
            control.onProgress = [&](const Progress& progress) {
                furthest = progress.fraction;
                if (progress.fraction > 0.5) stop.request_stop();
            };
            const auto written = write(bars(8), file, columnOptions(), control);
            QVERIFY(!written && written.error().code == ErrorCode::Cancelled);
            QVERIFY(furthest > 0.5 && furthest < 1);
            QCOMPARE(contentOf(file), QByteArray("before"));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    void whatCannotBeIsSaid() {
        QTemporaryDir folder;
        const auto refused = [&](const FigureFrames& frames, const QString& file, const ExportOptions& options,
                                 const char* what) {
            const auto written = write(frames, file, options);
            return !written && written.error().message().find(what) != std::string::npos;
        };
        const QString file = folder.filePath(QStringLiteral("a.apng"));
        QVERIFY(refused(bars(0), file, columnOptions(), "0: play it by something else"));
        QVERIFY(refused(bars(mostFrames + 1), file, columnOptions(), "1001"));
        QVERIFY(refused(bars(2), QStringLiteral("/nowhere/at/all.webp"), columnOptions(), "cannot be written"));
        QVERIFY(refused(bars(2), folder.filePath(QStringLiteral("a.gif")), columnOptions(), ".apng or .webp"));
        ExportOptions options = columnOptions();
        for (const double seconds : {0.0, -1.0, 1e9, std::nan("")}) {
            options.animation.stepSeconds = seconds;
            QVERIFY(refused(bars(2), file, options, "0.02 to 60 seconds"));
        }
        options = columnOptions();
        options.pngDpi = 2400;
        options.preset->heightMm = 800;
        QVERIFY(refused(bars(2), file, options, "too large"));
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    /// A frame with plots waits until they are recorded on the window's thread.
    void plotsAreRecordedFrameByFrame() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("confidence.apng"));
        const DocumentPtr run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        const FigureSpec& spec = *registry().figure(QStringLiteral("confidence"));
        ExportOptions options;
        options.pngDpi = 96;
        AnimationExport out({3, [&](int) { return std::shared_ptr<const Figure>(spec.makeFigure(run, {})); }}, file,
                            options);
        QVERIFY(out.layOut());
        int recorded = 0;
        for (;;) {
            const auto written = out.write({});
            QVERIFY(written);
            if (*written) break;
            out.record();
            ++recorded;
        }
        QCOMPARE(recorded, 4); // the still picture, and three frames
        const Played played = readApng(contentOf(file));
        QCOMPARE(int(played.frames.size()), 3);
        QVERIFY(played.still == played.frames.back().picture);
    }
};

QTEST_MAIN(TestAnimation)
#include "test_animation.moc"
