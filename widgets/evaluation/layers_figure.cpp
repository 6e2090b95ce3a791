// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/layers_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace strata {
namespace {

constexpr double plotHeight = 250, titleHeight = 24, beside = 620, noteLine = 16;

struct Named {
    LayerMeasure measure;
    const char* key;
};
constexpr Named names[] = {{LayerMeasure::Accuracy, "accuracy"},           {LayerMeasure::GoldRank, "rank"},
                           {LayerMeasure::GoldProbability, "probability"}, {LayerMeasure::Entropy, "entropy"},
                           {LayerMeasure::Agreement, "agreement"},         {LayerMeasure::CalibrationError, "ece"}};

bool isShare(LayerMeasure measure) {
    return measure != LayerMeasure::GoldRank && measure != LayerMeasure::Entropy;
}

} // namespace

QString LayersFigure::title() const {
    return tr("Meaning of the layers");
}

QString LayersFigure::nameOf(LayerMeasure measure) {
    switch (measure) {
    case LayerMeasure::Accuracy:
        return tr("accuracy among the candidates");
    case LayerMeasure::GoldRank:
        return tr("mean rank of gold");
    case LayerMeasure::GoldProbability:
        return tr("mean probability of gold");
    case LayerMeasure::Entropy:
        return tr("entropy over the candidates, nats");
    case LayerMeasure::Agreement:
        return tr("agreement with the final answer");
    case LayerMeasure::CalibrationError:
        return tr("ECE");
    }
    return {};
}

std::vector<FigureChoice> LayersFigure::choices() const {
    FigureChoice choice{QStringLiteral("measure"), tr("What is shown"), {QStringLiteral("all")}, {tr("everything")}};
    for (const Named& one : names) {
        choice.values << QString::fromLatin1(one.key);
        choice.labels << nameOf(one.measure);
    }
    return {choice};
}

std::vector<LayerMeasure> LayersFigure::shown() const {
    std::vector<LayerMeasure> out;
    const QString wanted = chosen(QStringLiteral("measure"));
    for (const Named& one : names)
        if (wanted == QLatin1String("all") || wanted == QLatin1String(one.key)) out.push_back(one.measure);
    return out;
}

bool LayersFigure::hasReadings() const {
    if (!hasRows()) return false;
    const auto& levels = study()->columns.levels();
    return std::any_of(levels.begin(), levels.end(), [](const LevelColumns& level) { return !level.readings.empty(); });
}

bool LayersFigure::isWaiting() const {
    return EvaluationFigure::isWaiting() || (waits() && hasReadings() && !points());
}

void LayersFigure::compute(const JobControl& control) const {
    EvaluationFigure::compute(control);
    points(control);
}

const LayersFigure::Points* LayersFigure::points(const JobControl& control) const {
    if (m_known && m_known->of.lock() == evaluation()) return &m_known->points;
    if (waits() || !hasRows()) return nullptr;
    auto made = std::make_shared<Known>();
    made->of = evaluation();
    for (const std::size_t at : study()->columns.labelLevels())
        made->points.push_back(layerPoints(study()->columns.levels()[at], control));
    m_known = std::move(made);
    return &m_known->points;
}

double LayersFigure::height(double width) const {
    if (!hasReadings()) return 60;
    const std::size_t count = shown().size(), columns = width >= beside && count > 1 ? 2 : 1;
    return double((count + columns - 1) / columns) * (plotHeight + titleHeight) + noteHeight(width);
}

QStringList LayersFigure::notes() const {
    QStringList out{tr("bands: 95 %; shares Wilson, means ± 1.96 standard errors, ECE bootstrap")};
    const Points* all = points();
    for (std::size_t i = 0; all && i < all->size(); ++i) {
        const auto most = std::max_element((*all)[i].begin(), (*all)[i].end(),
                                           [](const auto& a, const auto& b) { return a.rows < b.rows; });
        if (most == (*all)[i].end()) continue;
        const std::int64_t with = most->of(LayerMeasure::GoldRank).rows;
        QString note = tr("%1: %n row(s)", nullptr, int(most->rows)).arg(levelName(i));
        if (with < most->rows)
            note += tr("; in %1 gold is a candidate: its rank and probability are of those, in the others it counts as "
                       "wrong")
                        .arg(formatCount(with));
        out << note;
    }
    return out;
}

QString LayersFigure::levelName(std::size_t labelLevel) const {
    return fromUtf8(evaluation()->levels[study()->columns.labelLevels()[labelLevel]].name);
}

double LayersFigure::noteHeight(double width) const {
    double lines = 0;
    for (const QString& note : notes())
        lines += double(wrapWords(note, uiFont(11), width - 24, 4).size());
    return 18 + noteLine * lines;
}

LinePlot LayersFigure::plot(LayerMeasure measure, const FigureStyle& style) const {
    LinePlot plot;
    plot.x.label = tr("layer");
    plot.x.integers = true;
    plot.x.low = 0;
    plot.x.high = std::max<double>(1, double(evaluation()->model.layers));
    double low = measure == LayerMeasure::GoldRank ? 1 : 0, high = isShare(measure) ? 0 : low;
    const Points* all = points();
    for (std::size_t i = 0; all && i < all->size(); ++i) {
        const EvaluatedLevel& level = evaluation()->levels[study()->columns.labelLevels()[i]];
        PlotSeries lens;
        std::vector<PlotSeries> heads; // one each, so that each is told by its name
        lens.name = tr("%1 · lens").arg(fromUtf8(level.name));
        lens.color = levelColor(level, style);
        lens.line = levelLine(level);
        lens.dots = true;
        std::vector<const LayerPoint*> byLayer;
        for (const LayerPoint& point : (*all)[i])
            if (point.of(measure).value) byLayer.push_back(&point);
        std::stable_sort(byLayer.begin(), byLayer.end(),
                         [](const LayerPoint* a, const LayerPoint* b) { return a->layer < b->layer; });
        for (const LayerPoint* point : byLayer) {
            const LayerValue& value = point->of(measure);
            high = std::max(high, value.high.value_or(*value.value));
            if (point->head.empty()) {
                lens.points.emplace_back(double(point->layer.value), *value.value);
                lens.band.emplace_back(value.low.value_or(*value.value), value.high.value_or(*value.value));
                continue;
            }
            PlotSeries& head = heads.emplace_back(); // the table has its interval
            head.legend = tr("%1 · trained head %2").arg(fromUtf8(level.name), fromUtf8(point->head));
            head.color = lens.color;
            head.line = Qt::NoPen;
            head.dots = true;
            head.points.emplace_back(double(point->layer.value), *value.value);
            head.marks.push_back({0, head.color, 6});
        }
        const int with = lens.points.empty() ? -1 : int(plot.series.size());
        if (with >= 0) plot.series.push_back(std::move(lens));
        for (PlotSeries& head : heads) {
            head.with = with;
            plot.series.push_back(std::move(head));
        }
    }
    if (high <= low) high = low + 1; // no reading has a value
    plot.y.low = low;
    plot.y.high = isShare(measure) && high > 0.6 ? 1 : low + (high - low) * 1.06 + 1e-6;
    plot.markLegend = tr("trained head");
    plot.legendAbove = true;
    return plot;
}

std::vector<PlacedPlot> LayersFigure::place(double width, const FigureStyle& style) const {
    std::vector<PlacedPlot> out;
    if (!hasReadings() || !points()) return out;
    const std::vector<LayerMeasure> measures = shown();
    const std::size_t columns = width >= beside && measures.size() > 1 ? 2 : 1;
    const double each = width / double(columns);
    for (std::size_t i = 0; i < measures.size(); ++i) {
        LinePlot one = plot(measures[i], style);
        if (i > 0) one.markLegend.clear();
        if (i > 0)
            for (PlotSeries& series : one.series) // the first one has the legend of all
                if (!series.name.isEmpty()) series.legend = std::exchange(series.name, QString());
        const double x = double(i % columns) * each, y = double(i / columns) * (plotHeight + titleHeight);
        out.push_back({QString::fromLatin1(names[int(measures[i])].key),
                       {x, y + titleHeight, each, plotHeight},
                       std::move(one),
                       {}});
    }
    return out;
}

void LayersFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!hasRows()) return;
    painter.save();
    painter.translate(rect.topLeft());
    if (!hasReadings()) {
        const QStringList lines = wrapWords(
            tr("The records keep no readings of the layers. An evaluation keeps them when it is asked to read "
               "every layer."),
            uiFont(12), rect.width() - 24, 3);
        for (int i = 0; i < lines.size(); ++i)
            paintLine(painter, {12, 8 + 18.0 * i, rect.width() - 24, 18}, lines[i], uiFont(12), style.colors.faint);
        painter.restore();
        return;
    }
    const std::vector<LayerMeasure> measures = shown();
    const std::size_t columns = rect.width() >= beside && measures.size() > 1 ? 2 : 1;
    const double each = rect.width() / double(columns);
    for (std::size_t i = 0; i < measures.size(); ++i)
        paintLine(
            painter,
            {double(i % columns) * each + 12, double(i / columns) * (plotHeight + titleHeight), each - 16, titleHeight},
            nameOf(measures[i]), uiFont(13, QFont::DemiBold), style.colors.text);
    double y = height(rect.width()) - noteHeight(rect.width()) + 6;
    for (const QString& note : notes())
        for (const QString& line : wrapWords(note, uiFont(11), rect.width() - 24, 4)) {
            paintLine(painter, {12, y, rect.width() - 24, noteLine}, line, uiFont(11), style.colors.faint);
            y += noteLine;
        }
    painter.restore();
}

QString LayersFigure::heading(const QString& plot, const LinePlot&, double x) const {
    QString out = tr("layer %1").arg(qRound(x));
    const auto named = std::find_if(std::begin(names), std::end(names),
                                    [&](const Named& one) { return plot == QLatin1String(one.key); });
    const Points* all = points();
    if (named == std::end(names) || !all) return out;
    for (std::size_t i = 0; i < all->size(); ++i)
        for (const LayerPoint& point : (*all)[i]) {
            if (point.layer.value != qRound(x)) continue;
            const std::int64_t of = point.of(named->measure).rows;
            out += QStringLiteral(" · ") +
                   (of == point.rows
                        ? tr("%1: %n row(s)", nullptr, int(of)).arg(levelName(i))
                        : tr("%1: %2 of %n row(s)", nullptr, int(point.rows)).arg(levelName(i), formatCount(of)));
            break;
        }
    return out;
}

FigureTable LayersFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("level"), tr("layer"), tr("head"), tr("readout"), tr("rows")};
    for (const Named& one : names)
        table.columns << nameOf(one.measure) << tr("low") << tr("high");
    table.columns << tr("rows where gold is a candidate") << tr("rows with a valid answer");
    const Points* all = hasRows() ? points() : nullptr;
    if (!all) return table;
    const auto number = [](const Measure& value) { return QVariant(value.value_or(std::nan(""))); };
    for (std::size_t i = 0; i < all->size(); ++i)
        for (const LayerPoint& point : (*all)[i]) {
            std::vector<QVariant> row{
                fromUtf8(evaluation()->levels[study()->columns.labelLevels()[i]].name), qlonglong(point.layer.value),
                point.head.empty() ? tr("lens") : fromUtf8(point.head),
                point.readout == Readout::Raw ? tr("raw") : tr("final norm"), qlonglong(point.rows)};
            for (const Named& one : names)
                for (const Measure& value :
                     {point.of(one.measure).value, point.of(one.measure).low, point.of(one.measure).high})
                    row.push_back(number(value));
            for (const LayerMeasure measure : {LayerMeasure::GoldRank, LayerMeasure::Agreement})
                row.push_back(qlonglong(point.of(measure).rows));
            table.rows.push_back(std::move(row));
        }
    return table;
}

} // namespace strata
