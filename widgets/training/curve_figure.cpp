// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/curve_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace strata {
namespace {

constexpr double plotHeight = 150, onlyHeight = 240, titleHeight = 24, lineHeight = 22;
constexpr std::size_t mostDots = 40; ///< more of them hide the line
constexpr Qt::PenStyle otherLines[] = {Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

/// From the least number above 0 on. Over less than two powers of ten there are ticks between them.
void makeLogarithmic(PlotAxis& axis, double least, double high) {
    axis.scale = PlotAxis::Scale::SignedLog;
    axis.low = least / 1.15;
    axis.high = std::max(high, least) * 1.15;
    axis.unit = axis.low / 20; // so far above it that asinh is the logarithm
    if (axis.high / axis.low >= 100) return;
    for (int power = int(std::floor(std::log10(axis.low))); power <= int(std::floor(std::log10(axis.high))); ++power)
        for (const double digit : {1.0, 2.0, 5.0})
            if (const double value = digit * std::pow(10.0, power); value >= axis.low && value <= axis.high)
                axis.labels.push_back({value, QLocale().toString(value, 'g', 3)});
}

QString logName(const Training& training) {
    return fromUtf8(training.title);
}

} // namespace

std::vector<TrainingChoice> CurveFigure::choices() const {
    TrainingChoice axis{QStringLiteral("axis"), tr("Over"), {QStringLiteral("step")}, {tr("step")}};
    if (!training() || hasAxis(*training(), TrainingAxis::Token)) {
        axis.values << QStringLiteral("tokens");
        axis.labels << tr("tokens");
    }
    if (!training() || hasAxis(*training(), TrainingAxis::Time)) {
        axis.values << QStringLiteral("time");
        axis.labels << tr("time");
    }
    TrainingChoice runs{QStringLiteral("runs"),
                        tr("Several logs"),
                        {QStringLiteral("each"), QStringLiteral("mean")},
                        {tr("each log"), tr("mean and band")}};
    return {axis, runs};
}

TrainingAxis CurveFigure::axis() const {
    const QString wanted = chosen(QStringLiteral("axis"));
    return wanted == QLatin1String("tokens") ? TrainingAxis::Token
           : wanted == QLatin1String("time") ? TrainingAxis::Time
                                             : TrainingAxis::Step;
}

bool CurveFigure::has(const std::string& series) const {
    const TrainingSeries* const found = training() ? training()->find(series) : nullptr;
    return found && !found->points.empty();
}

std::pair<double, QString> CurveFigure::unit() const {
    const TrainingSeries* const seconds = training() ? training()->find("seconds") : nullptr;
    const double longest = seconds && !seconds->points.empty() ? seconds->points.back().value : 0;
    if (longest > 3 * 3600) return {3600, tr("time (h)")};
    if (longest > 180) return {60, tr("time (min)")};
    return {1, tr("time (s)")};
}

std::vector<QPointF> CurveFigure::pointsOf(const Training& training, const Curve& of) const {
    const TrainingSeries* const found = training.find(of.series);
    if (!found) return {};
    std::vector<QPointF> curve = curveOf(*found, TrainingClock(training, axis()));
    for (QPointF& point : curve)
        point.ry() /= of.unit;
    if (axis() == TrainingAxis::Time)
        for (QPointF& point : curve)
            point.rx() /= unit().first;
    return curve;
}

void CurveFigure::addCurve(LinePlot& plot, const Curve& curve, const FigureStyle& style) const {
    const std::vector<QPointF> raw = pointsOf(*training(), curve);
    if (raw.empty()) return;
    const bool smooth = curve.smooth && smoothing() > 0 && raw.size() > 2;
    PlotSeries line;
    line.name = curve.name;
    line.color = curve.color;
    line.line = curve.line;
    line.points = smooth ? smoothed(raw, smoothing()) : raw;
    line.dots = (curve.dots && raw.size() <= mostDots) || raw.size() == 1;
    if (smooth) {
        PlotSeries behind;
        behind.color = mixed(style.colors.surface, curve.color, 0.35);
        behind.width = 1;
        behind.points = raw;
        behind.with = int(plot.series.size()) + 1;
        plot.series.push_back(std::move(behind));
    }
    plot.series.push_back(std::move(line));
}

void CurveFigure::addOther(LinePlot& plot, const Curve& curve, const Training& of, int number,
                           const FigureStyle& style) const {
    const std::vector<QPointF> raw = pointsOf(of, curve);
    if (raw.empty()) return;
    const bool isBaseline = number < 0;
    PlotSeries line;
    line.name = (isBaseline ? tr("%1 · baseline %2") : tr("%1 · %2")).arg(curve.name, logName(of));
    line.color = mixed(style.colors.surface, isBaseline ? style.colors.secondary : curve.color, isBaseline ? 0.8 : 0.7);
    line.line = isBaseline ? Qt::SolidLine : otherLines[std::size_t(number) % std::size(otherLines)];
    line.width = 1.5;
    line.points = curve.smooth && smoothing() > 0 ? smoothed(raw, smoothing()) : raw;
    line.dots = (curve.dots && raw.size() <= mostDots) || raw.size() == 1;
    plot.series.push_back(std::move(line));
}

void CurveFigure::addMean(LinePlot& plot, const Curve& curve, const FigureStyle&) const {
    std::vector<std::vector<QPointF>> all;
    const auto add = [&](const Training& of) {
        std::vector<QPointF> points = pointsOf(of, curve);
        if (curve.smooth && smoothing() > 0) points = smoothed(points, smoothing());
        if (!points.empty()) all.push_back(std::move(points));
    };
    add(*training());
    for (const TrainingPtr& other : overlays().compared)
        add(*other);
    const MeanCurve mean = meanOf(all);
    PlotSeries line;
    line.name = tr("%1 · mean of %2").arg(curve.name).arg(all.size());
    line.color = curve.color;
    line.line = curve.line;
    line.points = mean.mean;
    line.dots = curve.dots && mean.mean.size() <= mostDots;
    for (std::size_t i = 0; i < mean.mean.size(); ++i)
        line.band.emplace_back(mean.mean[i].y() - mean.deviation[i], mean.mean[i].y() + mean.deviation[i]);
    if (!line.points.empty()) plot.series.push_back(std::move(line));
}

void CurveFigure::limit(LinePlot& plot, const Part& part) const {
    double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY, least = INFINITY;
    for (const PlotSeries& series : plot.series)
        for (std::size_t i = 0; i < series.points.size(); ++i) {
            const QPointF& point = series.points[i];
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            low = std::min(low, i < series.band.size() ? series.band[i].first : point.y());
            high = std::max(high, i < series.band.size() ? series.band[i].second : point.y());
            for (const double one : {point.y(), i < series.band.size() ? series.band[i].first : point.y()})
                if (one > 0) least = std::min(least, one);
        }
    if (left > right) left = 0, right = 1, low = 0, high = 1;
    plot.x.low = std::min(left, 0.0); // all plots of a training begin where it began
    plot.x.high = right > plot.x.low ? right : plot.x.low + 1;
    if (part.logarithmic && std::isfinite(least) && high > 0) return makeLogarithmic(plot.y, least, high);
    if (part.fromZero) low = std::min(low, 0.0);
    const double room = (high - low) * 0.05;
    plot.y.low = part.fromZero ? low : low - room;
    plot.y.high = part.toOne ? 1 : std::max(high + room, plot.y.low + 1e-9);
}

LinePlot CurveFigure::plot(const Part& part, const FigureStyle& style) const {
    LinePlot plot;
    plot.x.label = axis() == TrainingAxis::Step    ? tr("step")
                   : axis() == TrainingAxis::Token ? tr("tokens")
                                                   : unit().second;
    plot.x.integers = axis() != TrainingAxis::Time;
    plot.y.label = part.value;
    const bool mean = chosen(QStringLiteral("runs")) == QLatin1String("mean") && !overlays().compared.empty();
    for (const Curve& curve : part.curves) {
        if (mean) {
            addMean(plot, curve, style);
        } else {
            addCurve(plot, curve, style);
            for (std::size_t i = 0; i < overlays().compared.size(); ++i)
                addOther(plot, curve, *overlays().compared[i], int(i), style);
        }
        if (overlays().baseline) addOther(plot, curve, *overlays().baseline, -1, style);
    }
    addTo(plot, part, style);
    limit(plot, part);
    // The title says what a single curve is.
    if (part.curves.size() == 1 && part.title == part.curves.front().name && overlays().isEmpty())
        for (PlotSeries& series : plot.series)
            series.name.clear();
    if (mean) plot.notes.push_back(tr("band: ± standard deviation over the logs"));
    plot.legendAbove = true;
    return plot;
}

double CurveFigure::heightOf(const Part& part, bool only) {
    if (only) return onlyHeight;
    return plotHeight + titleHeight + lineHeight * double(std::max<std::size_t>(1, part.curves.size()) - 1);
}

double CurveFigure::height(double) const {
    const std::vector<Part> all = parts({});
    double sum = 6;
    for (const Part& part : all)
        sum += heightOf(part, all.size() == 1);
    return sum;
}

std::vector<QRectF> CurveFigure::rectsOf(const std::vector<Part>& all, const QSizeF& size) const {
    const double given = size.height() - 6, asked = height(size.width()) - 6;
    std::vector<QRectF> rects;
    double top = 0;
    for (const Part& part : all) { // each gets its share of what there is
        const double high = heightOf(part, all.size() == 1) * given / asked;
        rects.emplace_back(0, top, size.width(), high);
        top += high;
    }
    return rects;
}

std::vector<PlacedPlot> CurveFigure::place(const QSizeF& size, const FigureStyle& style) const {
    std::vector<PlacedPlot> out;
    const std::vector<Part> all = parts(style);
    const double title = all.size() > 1 ? titleHeight : 0;
    const std::vector<QRectF> rects = rectsOf(all, size);
    for (std::size_t i = 0; i < all.size(); ++i)
        out.push_back({all[i].id, rects[i].adjusted(0, title, 0, 0), plot(all[i], style), {}});
    return out;
}

void CurveFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!training()) return;
    const std::vector<Part> all = parts(style);
    if (all.size() < 2) return;
    const std::vector<QRectF> rects = rectsOf(all, rect.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        paintLine(painter, {rect.left() + 12, rect.top() + rects[i].top(), rect.width() - 24, titleHeight},
                  all[i].title, uiFont(13, QFont::DemiBold), style.colors.text);
}

QString CurveFigure::heading(const QString& plot, const LinePlot& of, double x) const {
    return TrainingFigure::heading(plot, of, x);
}

FigureTable CurveFigure::table() const {
    FigureTable table;
    table.caption = title();
    if (!training()) return table;
    std::vector<const Curve*> columns;
    const std::vector<Part> all = parts({});
    for (const Part& part : all)
        for (const Curve& curve : part.curves)
            columns.push_back(&curve);
    std::vector<const Training*> logs{training().get()};
    for (const TrainingPtr& other : overlays().compared)
        logs.push_back(other.get());
    if (overlays().baseline) logs.push_back(overlays().baseline.get());
    if (logs.size() > 1) table.columns << tr("log");
    table.columns << tr("step");
    if (axis() != TrainingAxis::Step) table.columns << (axis() == TrainingAxis::Token ? tr("tokens") : tr("seconds"));
    for (const Curve* curve : columns) {
        table.columns << curve->name;
        if (curve->smooth && smoothing() > 0) table.columns << tr("%1, smoothed").arg(curve->name);
    }
    for (const Training* log : logs) {
        const TrainingClock clock(*log, axis());
        std::map<std::int64_t, std::vector<QVariant>> rows;
        const std::size_t cells = std::size_t(table.columns.size());
        const std::size_t first = cells - [&] {
            std::size_t count = 0;
            for (const Curve* curve : columns)
                count += curve->smooth && smoothing() > 0 ? 2 : 1;
            return count;
        }();
        std::size_t column = first;
        for (const Curve* curve : columns) {
            const TrainingSeries* const series = log->find(curve->series);
            const bool smooth = curve->smooth && smoothing() > 0;
            std::vector<QPointF> raw;
            for (const TrainingPoint& point : series ? series->points : std::vector<TrainingPoint>())
                raw.emplace_back(double(point.step), point.value / curve->unit);
            const std::vector<QPointF> average = smooth ? smoothed(raw, smoothing()) : std::vector<QPointF>();
            for (std::size_t i = 0; i < raw.size(); ++i) {
                auto& row = rows.try_emplace(std::int64_t(raw[i].x()), cells, QVariant(std::nan(""))).first->second;
                row[column] = raw[i].y();
                if (smooth) row[column + 1] = average[i].y();
            }
            column += smooth ? 2 : 1;
        }
        for (auto& [step, row] : rows) {
            std::size_t at = 0;
            if (logs.size() > 1) row[at++] = logName(*log);
            row[at++] = qlonglong(step);
            if (axis() != TrainingAxis::Step) row[at] = clock.at(step);
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

QString LossFigure::title() const {
    return tr("Losses");
}

std::vector<TrainingChoice> LossFigure::choices() const {
    std::vector<TrainingChoice> all = CurveFigure::choices();
    all.push_back({QStringLiteral("losses"),
                   tr("Which losses"),
                   {QStringLiteral("heads"), QStringLiteral("sum"), QStringLiteral("all")},
                   {tr("of each head"), tr("weighted sum"), tr("heads and sum")}});
    all.push_back({QStringLiteral("scale"),
                   tr("Scale"),
                   {QStringLiteral("linear"), QStringLiteral("log")},
                   {tr("linear"), tr("logarithmic")}});
    return all;
}

std::vector<CurveFigure::Part> LossFigure::parts(const FigureStyle& style) const {
    if (!training()) return {};
    const bool logarithmic = chosen(QStringLiteral("scale")) == QLatin1String("log");
    Part part{QStringLiteral("losses"), title(), {}, true, false, logarithmic, tr("loss (nats)")};
    const QString which = chosen(QStringLiteral("losses"));
    const std::vector<std::string> heads = inOrder(training()->lossNames());
    const bool bySum = which != QLatin1String("heads") || heads.empty();
    if (which != QLatin1String("sum") || !has("loss"))
        for (const std::string& head : heads) {
            if (!has("loss/" + head)) continue;
            part.curves.push_back({"loss/" + head, fromUtf8(head), colorOf(head, style), Qt::SolidLine, true, false});
            if (has("eval/" + head + "/loss"))
                part.curves.push_back({"eval/" + head + "/loss", tr("%1 · held out").arg(fromUtf8(head)),
                                       colorOf(head, style), Qt::DashLine, false, true});
        }
    for (const std::string& level : training()->levelNames("loss")) // of logs that name no losses of heads
        if (std::find(heads.begin(), heads.end(), level) == heads.end() && which != QLatin1String("sum"))
            part.curves.push_back({"eval/" + level + "/loss", tr("%1 · held out").arg(fromUtf8(level)),
                                   colorOf(level, style), Qt::DashLine, false, true});
    const QColor grey = style.colors.text;
    if (bySum && has("loss"))
        part.curves.push_back(
            {"loss", heads.empty() ? tr("loss") : tr("weighted sum"), grey, Qt::SolidLine, true, false});
    if (bySum && has("eval/loss"))
        part.curves.push_back({"eval/loss", tr("held out"), grey, Qt::DashLine, false, true});
    return part.curves.empty() ? std::vector<Part>() : std::vector<Part>{part};
}

void LossFigure::addTo(LinePlot& plot, const Part& part, const FigureStyle& style) const {
    double left = INFINITY, right = -INFINITY;
    for (const PlotSeries& series : plot.series)
        for (const QPointF& point : series.points) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
        }
    if (!(left < right)) return;
    const auto line = [&](const QString& name, double tokens, const QColor& color) {
        PlotSeries level;
        level.name = name;
        level.color = color;
        level.line = Qt::DotLine;
        level.width = 1.5;
        level.points = {{left, std::log(tokens)}, {right, std::log(tokens)}};
        plot.series.push_back(std::move(level));
    };
    // Heads that can say as many tokens have one line.
    std::map<std::int64_t, QStringList> heads;
    for (const auto& [head, tokens] : training()->vocabularies)
        if (std::any_of(part.curves.begin(), part.curves.end(), [&, name = head](const Curve& curve) {
                return curve.series == "loss/" + name || curve.series == "eval/" + name + "/loss";
            }))
            heads[tokens] << fromUtf8(head);
    for (const auto& [tokens, names] : heads)
        line(heads.size() == 1 ? tr("ln %1").arg(tokens)
                               : tr("ln %1 · %2").arg(tokens).arg(names.join(QStringLiteral(", "))),
             double(tokens),
             names.size() == 1 ? mixed(style.colors.surface, colorOf(names.first().toStdString(), style), 0.8)
                               : style.colors.faint);
    if (heads.empty() && training()->vocabularies.empty() && training()->model.vocabularySize > 1)
        line(tr("ln %1").arg(training()->model.vocabularySize), double(training()->model.vocabularySize),
             style.colors.faint);
}

QString LearningFigure::title() const {
    return tr("Held-out accuracy");
}

QString LearningFigure::emptyText() const {
    return tr("The log has no evaluation of held-out rows yet.");
}

std::vector<CurveFigure::Part> LearningFigure::parts(const FigureStyle& style) const {
    if (!training()) return {};
    Part part{QStringLiteral("accuracy"), title(), {}, true, true, false, tr("accuracy")};
    const std::vector<std::string> levels = inOrder(training()->levelNames("accuracy"));
    for (const std::string& level : levels) {
        part.curves.push_back(
            {"eval/" + level + "/accuracy", fromUtf8(level), colorOf(level, style), Qt::SolidLine, false, true});
        // Of the first level both are the same.
        if (level != levels.front() && has("eval/" + level + "/joint_accuracy"))
            part.curves.push_back({"eval/" + level + "/joint_accuracy",
                                   tr("%1, with the levels before").arg(fromUtf8(level)), colorOf(level, style),
                                   Qt::DotLine, false, true});
    }
    if (levels.empty() && has("eval/accuracy"))
        part.curves.push_back({"eval/accuracy", tr("held out"), style.colors.text, Qt::SolidLine, false, true});
    return part.curves.empty() ? std::vector<Part>() : std::vector<Part>{part};
}

QString PaceFigure::title() const {
    return tr("Pace");
}

QString PaceFigure::emptyText() const {
    return tr("The log has neither learning rate, gradient norm, tokens per second nor memory.");
}

std::vector<CurveFigure::Part> PaceFigure::parts(const FigureStyle& style) const {
    if (!training()) return {};
    std::vector<Part> all;
    const auto add = [&](const char* series, const QString& name, bool smooth) {
        if (!has(series)) return;
        const QColor color = headColor(int(all.size()), style.colors);
        all.push_back({QString::fromLatin1(series),
                       name,
                       {{series, name, color, Qt::SolidLine, smooth, false}},
                       true,
                       false,
                       false});
    };
    add("learning_rate", tr("learning rate"), false);
    addGradients(all, style);
    add("tokens_per_second", tr("tokens per second"), true);
    constexpr double gibibyte = 1024.0 * 1024 * 1024;
    Part memory{QStringLiteral("memory"), tr("memory (GiB)"), {}, true, false, false};
    const QColor grey = style.colors.text;
    if (has("memory"))
        memory.curves.push_back({"memory", tr("of the process"), grey, Qt::SolidLine, false, false, gibibyte});
    if (has("device_memory"))
        memory.curves.push_back(
            {"device_memory", tr("in use on the device"), grey, Qt::DashLine, false, false, gibibyte});
    if (!memory.curves.empty()) all.push_back(std::move(memory));
    return all;
}

void PaceFigure::addGradients(std::vector<Part>& all, const FigureStyle& style) const {
    constexpr std::string_view prefix = "gradient_norms/head/";
    Part part{QStringLiteral("gradient_norm"), tr("norm of the gradient"), {}, true, false, false};
    if (has("gradient_norm")) part.curves.push_back({"gradient_norm", part.title, {}, Qt::SolidLine, true, false});
    std::vector<std::string> heads;
    for (const TrainingSeries& series : training()->series)
        if (series.name.starts_with(prefix)) heads.push_back(series.name.substr(prefix.size()));
    for (const std::string& head : inOrder(heads))
        part.curves.push_back({std::string(prefix) + head, tr("of the head %1").arg(fromUtf8(head)),
                               colorOf(head, style), Qt::SolidLine, true, false});
    if (has("gradient_norms/embedding"))
        part.curves.push_back(
            {"gradient_norms/embedding", tr("of the embedding"), style.colors.secondary, Qt::DotLine, true, false});
    if (part.curves.empty()) return;
    if (has("gradient_norm")) {
        part.curves.front().color = heads.empty() ? headColor(int(all.size()), style.colors) : style.colors.text;
        if (part.curves.size() > 1) part.curves.front().name = tr("of all");
    }
    all.push_back(std::move(part));
}

QString DriftFigure::title() const {
    return tr("Drift of the heads");
}

QString DriftFigure::emptyText() const {
    return tr("The log does not say how far the heads are from the final one. A training of several heads says so with "
              "held-out rows (train --eval …), and what they read with layer readings (--layer-rows N).");
}

std::vector<CurveFigure::Part> DriftFigure::parts(const FigureStyle& style) const {
    if (!training()) return {};
    std::vector<Part> all;
    const auto add = [&](const std::string& prefix, const QString& id, const QString& title, const QString& value) {
        Part part{id, title, {}, true, false, false, value};
        std::vector<std::string> heads;
        for (const TrainingSeries& series : training()->series)
            if (series.name.starts_with(prefix) && !series.points.empty())
                heads.push_back(series.name.substr(prefix.size()));
        for (const std::string& head : inOrder(heads))
            part.curves.push_back({prefix + head, fromUtf8(head), colorOf(head, style), Qt::SolidLine, false, true});
        if (!part.curves.empty()) all.push_back(std::move(part));
    };
    add("drift/", QStringLiteral("rows"), tr("rows: 1 − cosine"), tr("1 − cosine of the rows"));
    add("divergence/", QStringLiteral("readings"), tr("readings: KL, nats"), tr("KL (nats)"));
    return all;
}

} // namespace strata
