// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/animation.h"

#include "widgets/common/fonts.h"
#include "widgets/export/apng_writer.h"
#include "widgets/export/page_image.h"
#include "widgets/export/webp_writer.h"

#include <QApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QThread>

#include <cmath>
#include <utility>

namespace strata {

namespace {

constexpr double mostPixels = 5e7; ///< of a frame: some are in memory at once

Error unwritable(const QSaveFile& file) {
    return {ErrorCode::FileUnwritable, file.fileName().toStdString(),
            "cannot be written: " + file.errorString().toStdString() + "."};
}

Result<void> checkTimes(const AnimationOptions& times, const std::string& subject) {
    const auto isTime = [](double seconds, double least, double most) { return seconds >= least && seconds <= most; };
    if (isTime(times.stepSeconds, leastStepSeconds, mostStepSeconds) && isTime(times.holdSeconds, 0, mostHoldSeconds))
        return {};
    return fail(ErrorCode::BadArgument, subject,
                "a frame can stay from 0.02 to 60 seconds, and the last one at most 60 longer.");
}

} // namespace

const QStringList& animationExtensions() {
    static const QStringList extensions{QStringLiteral(".apng"), QStringLiteral(".webp")};
    return extensions;
}

bool isAnimation(const QString& file) {
    return animationExtensions().contains(QLatin1Char('.') + QFileInfo(file).suffix().toLower());
}

struct AnimationExport::Parts {
    FigureFrames frames;
    QSaveFile file;
    ExportOptions options;
    FigureStyle style;
    ExportPage page; ///< of the still picture, which all frames lie on
    std::unique_ptr<ApngWriter> apng;
    std::unique_ptr<WebpWriter> webp;
    int next = 0;                         ///< frame; −1: the still picture of an APNG
    std::shared_ptr<const Figure> figure; ///< of `next`; null: not made yet
    bool recorded = false;                ///< its plots
    bool isPng() const { return file.fileName().endsWith(QLatin1String(".apng"), Qt::CaseInsensitive); }
};

AnimationExport::AnimationExport(FigureFrames frames, const QString& file, const ExportOptions& options)
    : m(std::make_unique<Parts>()) {
    m->frames = std::move(frames);
    m->file.setFileName(file);
    m->options = options;
    m->style.colors = options.dark ? darkColors() : lightColors();
}

AnimationExport::~AnimationExport() = default;

Result<void> AnimationExport::layOut() {
    const std::string subject = m->file.fileName().toStdString();
    if (!isAnimation(m->file.fileName()))
        return fail(ErrorCode::BadArgument, subject, "an animation is written as .apng or .webp.");
    const int count = m->frames.count;
    if (count < 1 || count > mostFrames)
        return fail(ErrorCode::BadArgument, subject,
                    "an animation has 1 to " + std::to_string(mostFrames) + " frames, and this would have " +
                        std::to_string(count) + ": play it by something else.");
    STRATA_CHECK(checkTimes(m->options.animation, subject));
    loadFonts();
    m->page = layOutPage(*m->frames.frame(count - 1), m->style, m->options);
    const QSize size = pageImageSize(m->page, m->options);
    if (double(size.width()) * size.height() > mostPixels ||
        (!m->isPng() && std::max(size.width(), size.height()) > WebpWriter::mostPixels))
        return tl::unexpected<Error>(pictureTooLarge(m->file.fileName()));
    if (!m->file.open(QIODevice::WriteOnly)) return tl::unexpected<Error>(unwritable(m->file));
    const bool loops = m->options.animation.loops;
    if (m->isPng()) {
        m->apng = std::make_unique<ApngWriter>(m->file, count, loops);
        m->next = -1;
    } else {
        m->webp = std::make_unique<WebpWriter>(size, loops);
    }
    return {};
}

void AnimationExport::record() {
    if (!m->figure || QThread::currentThread() != qApp->thread()) return;
    m->page.plots = recordPlots(*m->figure, m->page.content.size(), m->style);
    m->recorded = true;
}

Result<void> AnimationExport::writeFrame() {
    const QString file = m->file.fileName();
    STRATA_TRY(const QImage image, pageImage(*m->figure, m->style, m->page, m->options, file));
    if (m->next < 0) {
        STRATA_TRY(const QByteArray still, pngOf(image, *m->figure, m->options, file));
        return m->apng->begin(still) ? Result<void>() : tl::unexpected<Error>(unwritable(m->file));
    }
    const AnimationOptions& times = m->options.animation;
    const bool isLast = m->next == m->frames.count - 1;
    const int milliseconds = int(std::lround(1000 * (times.stepSeconds + (isLast ? times.holdSeconds : 0))));
    if (m->apng) return m->apng->add(image, milliseconds) ? Result<void>() : tl::unexpected<Error>(unwritable(m->file));
    return m->webp->add(image, milliseconds) ? Result<void>() : tl::unexpected<Error>(pictureTooLarge(file));
}

Result<bool> AnimationExport::write(const JobControl& control) {
    const auto total = double(m->frames.count + 1);
    for (; m->next < m->frames.count; ++m->next) {
        if (control.stopRequested()) return JobControl::cancelled();
        control.report(ProgressStage::Writing, double(m->next + 1) / total);
        if (!m->figure) m->figure = m->frames.frame(m->next < 0 ? m->frames.count - 1 : m->next);
        if (hasPlots(*m->figure) && !m->recorded) return false;
        STRATA_CHECK(writeFrame());
        m->figure.reset();
        m->recorded = false;
    }
    return finish();
}

Result<bool> AnimationExport::finish() {
    if (m->webp) {
        const std::shared_ptr<const Figure> whole = m->frames.frame(m->frames.count - 1);
        const QByteArray bytes = m->webp->finish(xmpOf(*whole, m->options));
        if (bytes.isEmpty()) return tl::unexpected<Error>(pictureTooLarge(m->file.fileName()));
        if (m->file.write(bytes) != bytes.size()) return tl::unexpected<Error>(unwritable(m->file));
    } else if (!m->apng->end()) {
        return tl::unexpected<Error>(unwritable(m->file));
    }
    if (!m->file.commit()) return tl::unexpected<Error>(unwritable(m->file));
    return true;
}

} // namespace strata
