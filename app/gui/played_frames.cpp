// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/played_frames.h"

#include "app/gui/playback_words.h"
#include "model/lesson/playback.h"
#include "widgets/figure/selection_json.h"
#include "widgets/series/series_figure.h"

#include <algorithm>

namespace strata {

namespace {

const QString checkpoint = QStringLiteral("checkpoint");

Played playedOf(const DocumentPtr& document) {
    return {documentAs<Run>(document), documentAs<Lens>(document)};
}

/// The first frame has something to be read: the first step is shown.
FigureFrames bySteps(const FigureSpec& spec, const FigureSource& source, PlaybackUnit unit) {
    const Played played = playedOf(source.document);
    const int all = playbackSteps(played, unit);
    return {all, [=, make = spec.makeFigure](int frame) -> std::shared_ptr<const Figure> {
                const int step = frame + 1;
                if (step == all) return make(source.document, source.options);
                QJsonObject options = source.options;
                const Selection selection = selectionAtStep(played, unit, step, selectionIn(options));
                options.insert(selectionKey, selectionToJson(selection));
                const Played shown = playedTo(played, unit, step);
                return make(shown.run ? DocumentPtr(shown.run) : DocumentPtr(shown.lens), options);
            }};
}

FigureFrames byCheckpoints(const FigureSpec& spec, FigureSource& source, const std::shared_ptr<const Series>& series) {
    if (spec.kind == QLatin1String("series"))
        return {int(series->points.size()), [=, make = spec.makeFigure](int frame) -> std::shared_ptr<const Figure> {
                    QJsonObject options = source.options;
                    if (std::size_t(frame) + 1 < series->points.size())
                        options.insert(SeriesFigure::pointsOption, frame + 1);
                    return make(series, options);
                }};
    std::vector<DocumentPtr> documents;
    for (const SeriesPoint& point : series->points)
        if (DocumentPtr one = spec.kind == QLatin1String("run") ? DocumentPtr(point.run) : DocumentPtr(point.lens))
            documents.push_back(std::move(one));
    if (!documents.empty()) source.document = documents.back();
    return {int(documents.size()),
            [documents, options = source.options, make = spec.makeFigure](int frame) -> std::shared_ptr<const Figure> {
                return make(documents[std::size_t(frame)], options);
            }};
}

} // namespace

QStringList playedBy(const QString& kind, bool hasSeries) {
    if (kind == QLatin1String("series")) return {checkpoint};
    if (kind != QLatin1String("run") && kind != QLatin1String("lens")) return {};
    QStringList out;
    for (const PlaybackUnit unit : playbackUnits)
        out << QString::fromLatin1(playbackUnitName(unit));
    if (hasSeries) out << checkpoint;
    return out;
}

QString playedByWords(const QString& by) {
    const auto unit = playbackUnitNamed(by.toStdString());
    return unit ? PlaybackWords::unit(*unit) : PlaybackWords::tr("By checkpoint");
}

Result<FigureFrames> playedFrames(const FigureSpec& spec, FigureSource& source, std::shared_ptr<const Series> series,
                                  const QString& by, const std::string& subject) {
    if (const auto own = documentAs<Series>(source.document)) series = own;
    const QStringList units = playedBy(spec.kind, series != nullptr);
    if (units.isEmpty() || !source.document)
        return fail(ErrorCode::BadArgument, subject,
                    "only figures of a run, a lens or a series of checkpoints are played: write \"" +
                        spec.id.toStdString() + "\" as .pdf, .svg or .png.");
    const QString chosen = by.isEmpty() ? units.front() : by;
    if (!units.contains(chosen))
        return fail(ErrorCode::BadArgument, subject,
                    "cannot be played by " + chosen.toStdString() + ", only by " +
                        units.join(QStringLiteral(", ")).toStdString() + ".");
    const auto unit = playbackUnitNamed(chosen.toStdString());
    FigureFrames frames = unit ? bySteps(spec, source, *unit) : byCheckpoints(spec, source, series);
    if (frames.count < 1)
        return fail(ErrorCode::BadArgument, subject,
                    "there is nothing to be played by " + chosen.toStdString() + " in what is shown.");
    return frames;
}

} // namespace strata
