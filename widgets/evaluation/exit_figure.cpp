// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/exit_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double curveHeight = 300, histogramHeight = 190, titleHeight = 24, lineHeight = 17;
constexpr double risks[] = {0.01, 0.02, 0.05, 0.1};
constexpr double allowedError = 0.05;

Qt::PenStyle lineOf(ExitRule rule) {
    constexpr Qt::PenStyle lines[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return lines[std::size_t(rule)];
}

} // namespace

QString ExitFigure::title() const {
    return tr("Early exit");
}

QString ExitFigure::nameOf(ExitRule rule) {
    switch (rule) {
    case ExitRule::Probability:
        return tr("probability");
    case ExitRule::Margin:
        return tr("margin p₁ − p₂");
    case ExitRule::Entropy:
        return tr("entropy, exp(−H)");
    case ExitRule::Saturation:
        return tr("saturation cos(h, h′)");
    }
    return {};
}

std::vector<FigureChoice> ExitFigure::choices() const {
    FigureChoice at{QStringLiteral("threshold"), tr("Threshold of the histogram"), {}, {}};
    for (const char* value : {"0.9", "0.5", "0.7", "0.8", "0.95", "0.99", "1"}) {
        at.values << QString::fromLatin1(value);
        at.labels << tr("threshold %1").arg(QString::fromLatin1(value));
    }
    FigureChoice level = levelChoice(); // the deepest one first: there is most to be saved
    std::reverse(level.values.begin(), level.values.end());
    std::reverse(level.labels.begin(), level.labels.end());
    return {level,
            {QStringLiteral("ladder"),
             tr("Where a row may leave"),
             {QStringLiteral("lens"), QStringLiteral("both"), QStringLiteral("heads")},
             {tr("lens of every layer"), tr("head, else lens"), tr("trained heads only")}},
            {QStringLiteral("quality"),
             tr("What is kept"),
             {QStringLiteral("accuracy"), QStringLiteral("agreement")},
             {tr("accuracy"), tr("agreement with full depth")}},
            {QStringLiteral("cost"),
             tr("What is saved"),
             {QStringLiteral("depth"), QStringLiteral("flops")},
             {tr("mean depth"), tr("FLOPs")}},
            at};
}

ExitLadder ExitFigure::ladder() const {
    const QString wanted = chosen(QStringLiteral("ladder"));
    return wanted == QLatin1String("both")    ? ExitLadder::Both
           : wanted == QLatin1String("heads") ? ExitLadder::Heads
                                              : ExitLadder::Lens;
}

double ExitFigure::threshold() const {
    return chosen(QStringLiteral("threshold")).toDouble();
}

bool ExitFigure::hasReadings() const {
    if (!hasRows()) return false;
    const auto& levels = study()->columns.labelLevels();
    const std::size_t at = chosenLabelLevel();
    return at < levels.size() && !study()->columns.levels()[levels[at]].readings.empty();
}

bool ExitFigure::isWaiting() const {
    return EvaluationFigure::isWaiting() || (waits() && hasReadings() && !known());
}

void ExitFigure::compute(const JobControl& control) const {
    EvaluationFigure::compute(control);
    known();
}

const ExitFigure::Known* ExitFigure::known() const {
    const std::size_t at = chosenLabelLevel();
    if (m_known && m_known->of.lock() == evaluation() && m_known->level == at && m_known->ladder == ladder())
        return m_known.get();
    if (waits() || !hasReadings()) return nullptr;
    auto made = std::make_shared<Known>();
    made->of = evaluation();
    made->level = at;
    made->ladder = ladder();
    const LevelColumns& level = study()->columns.levels()[study()->columns.labelLevels()[at]];
    const EarlyExit exits(level, blockSizesOf(evaluation()->model), ladder());
    made->layers = exits.layers();
    made->rows = exits.isEmpty() ? 0 : std::int64_t(exits.rows());
    if (made->rows > 0) {
        for (const ExitRule rule : exitRules) {
            made->sweeps.push_back(exits.sweep(rule));
            auto& certified = made->certified.emplace_back();
            for (const double risk : risks)
                certified.push_back(exits.certify(rule, risk, allowedError));
        }
        for (std::size_t place = 0; place < exits.layers().size(); ++place)
            made->fixed.push_back(exits.fixed(place));
        made->oracle = exits.oracle();
    }
    m_known = std::move(made);
    return m_known.get();
}

double ExitFigure::quality(const ExitOutcome& of) const {
    return chosen(QStringLiteral("quality")) == QLatin1String("agreement") ? of.agreement() : of.accuracy();
}

double ExitFigure::cost(const ExitOutcome& of) const {
    return chosen(QStringLiteral("cost")) == QLatin1String("flops") ? of.meanFlops() / 1e9 : of.meanDepth();
}

QStringList ExitFigure::certificates() const {
    QStringList out;
    const Known* all = known();
    if (!all || all->rows == 0) return out;
    for (std::size_t r = 0; r < all->certified.size(); ++r) {
        // The strictest risk that the rows suffice for.
        const auto& row = all->certified[r];
        const auto found =
            std::find_if(row.begin(), row.end(), [](const auto& one) { return one.threshold && *one.threshold < 1; });
        const QString name = nameOf(exitRules[r]);
        if (found != row.end())
            out << tr("%1 ≥ %2: at most %3 other answers than full depth, with probability %4 (tested on %n row(s)); "
                      "on the "
                      "rest %5, mean depth %6",
                      nullptr, int(found->rows))
                       .arg(name, formatNumber(*found->threshold, 4), formatPercent(found->risk),
                            formatPercent(1 - allowedError), formatPercent(1 - found->rest->agreement(), 1),
                            formatFixed(found->rest->meanDepth(), 2));
        else
            out << tr("%1: no threshold below 1 is certified on %n row(s)", nullptr, int(row.front().rows)).arg(name);
    }
    QStringList needed;
    for (const double risk : risks)
        needed << tr("%1 for a risk of %2")
                      .arg(formatCount(EarlyExit::rowsNeeded(risk, allowedError)), formatPercent(risk));
    out << tr("Rows that suffice for a flawless rule: %1.").arg(needed.join(QStringLiteral(", ")));
    return out;
}

double ExitFigure::height(double width) const {
    if (!hasReadings() || (known() && known()->rows == 0)) return 60;
    double lines = 0;
    for (const QString& line : certificates())
        lines += double(wrapWords(line, uiFont(11), width - 24, 4).size());
    return titleHeight + lineHeight + curveHeight + titleHeight + histogramHeight + titleHeight + lines * lineHeight +
           16;
}

void ExitFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!hasRows()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const double room = rect.width() - 24;
    const Known* all = known();
    if (!all || all->rows == 0) {
        const QStringList lines =
            wrapWords(tr("The records keep no readings of layers below this level's own. An evaluation "
                         "keeps them when it is asked to read every layer."),
                      uiFont(12), room, 3);
        for (int i = 0; i < lines.size(); ++i)
            paintLine(painter, {12, 8 + 18.0 * i, room, 18}, lines[i], uiFont(12), style.colors.faint);
        painter.restore();
        return;
    }
    const QFont strong = uiFont(13, QFont::DemiBold), small = uiFont(11);
    double y = 0;
    paintLine(painter, {12, y, room, titleHeight}, tr("What is kept against what is spent"), strong, style.colors.text);
    paintLine(painter, {12, y + titleHeight - 4, room, lineHeight},
              tr("%n row(s); exact: layers that are left out would be filled in the same", nullptr, int(all->rows)),
              small, style.colors.faint);
    y += titleHeight + lineHeight + curveHeight;
    paintLine(painter, {12, y, room, titleHeight},
              tr("Where rows leave at threshold %1").arg(chosen(QStringLiteral("threshold"))), strong,
              style.colors.text);
    y += titleHeight + histogramHeight;
    paintLine(painter, {12, y, room, titleHeight}, tr("Certified thresholds (Learn-then-Test)"), strong,
              style.colors.text);
    y += titleHeight;
    for (const QString& line : certificates())
        for (const QString& part : wrapWords(line, small, room, 4)) {
            paintLine(painter, {12, y, room, lineHeight}, part, small, style.colors.secondary);
            y += lineHeight;
        }
    painter.restore();
}

std::vector<PlacedPlot> ExitFigure::place(double width, const FigureStyle& style) const {
    const Known* all = known();
    if (!all || all->rows == 0) return {};
    const EvaluatedLevel& level = evaluation()->levels[study()->columns.labelLevels()[chosenLabelLevel()]];
    const bool flops = chosen(QStringLiteral("cost")) == QLatin1String("flops");
    LinePlot curve;
    curve.x.label = flops ? tr("GFLOPs of a row") : tr("mean exit layer");
    curve.y.label = chosen(QStringLiteral("quality")) == QLatin1String("agreement") ? tr("agreement with full depth")
                                                                                    : tr("accuracy");
    double low = 1, high = 0, right = 0;
    const auto add = [&](PlotSeries& to, const ExitOutcome& of) {
        to.points.emplace_back(cost(of), quality(of));
        low = std::min(low, quality(of));
        high = std::max(high, quality(of));
        right = std::max(right, cost(of));
    };
    const QColor colors[] = {levelColor(level, style), headColor(4, style.colors), headColor(3, style.colors),
                             headColor(5, style.colors)};
    for (std::size_t r = 0; r < all->sweeps.size(); ++r) {
        PlotSeries line;
        line.name = nameOf(exitRules[r]);
        line.color = colors[r];
        line.line = lineOf(exitRules[r]);
        for (const ExitOutcome& one : all->sweeps[r]) // dearer from point to point; equal ones are one
            if (line.points.empty() || cost(one) > line.points.back().x()) add(line, one);
        curve.series.push_back(std::move(line));
    }
    PlotSeries fixed, oracle;
    fixed.name = tr("static: everybody at one layer");
    fixed.color = style.colors.secondary;
    fixed.line = Qt::DotLine;
    fixed.width = 1;
    fixed.dots = true;
    for (const ExitOutcome& one : all->fixed)
        add(fixed, one);
    oracle.color = style.colors.text;
    oracle.line = Qt::NoPen;
    oracle.dots = true;
    add(oracle, all->oracle);
    oracle.marks.push_back({0, oracle.color, 6});
    curve.series.push_back(std::move(fixed));
    curve.series.push_back(std::move(oracle));
    curve.x.low = 0;
    curve.x.high = right > 0 ? right * 1.04 : 1;
    curve.y.low = std::max(0.0, low - 0.05);
    curve.y.high = std::min(1.0, high + 0.05);
    curve.markLegend = tr("oracle: each row at the first layer that is right");
    curve.legendAbove = true;

    LinePlot histogram;
    histogram.x.label = tr("exit layer");
    histogram.y.label = tr("share of rows");
    histogram.y.low = 0;
    histogram.x.low = 0.5;
    histogram.x.high = double(all->layers.back()) + 0.5;
    histogram.x.integers = true;
    histogram.legendAbove = true;
    const std::vector<double> thresholds = EarlyExit::thresholds();
    double most = 0.05;
    const double each = 0.8 / double(std::size(exitRules));
    for (std::size_t r = 0; r < all->sweeps.size(); ++r) {
        const auto at =
            std::min_element(all->sweeps[r].begin(), all->sweeps[r].end(), [&](const auto& a, const auto& b) {
                return std::abs(a.threshold - threshold()) < std::abs(b.threshold - threshold());
            });
        PlotSeries bars;
        bars.name = nameOf(exitRules[r]);
        bars.color = colors[r];
        bars.bars = true;
        bars.width = each * 0.92;
        for (std::size_t place = 0; place < all->layers.size(); ++place) {
            const double share = double(at->exits[place]) / double(std::max<std::int64_t>(at->rows, 1));
            bars.points.emplace_back(double(all->layers[place]) + (double(r) - 1.5) * each, share);
            most = std::max(most, share);
        }
        histogram.series.push_back(std::move(bars));
    }
    histogram.y.high = std::min(1.0, most * 1.06);
    return {{QStringLiteral("curve"), {0, titleHeight + lineHeight, width, curveHeight}, std::move(curve), {}},
            {QStringLiteral("exits"),
             {0, titleHeight + lineHeight + curveHeight + titleHeight, width, histogramHeight},
             std::move(histogram),
             {}}};
}

QString ExitFigure::heading(const QString& plot, const LinePlot& of, double x) const {
    if (plot == QLatin1String("exits")) return tr("layer %1").arg(qRound(x));
    return EvaluationFigure::heading(plot, of, x);
}

FigureTable ExitFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("rule"),      tr("threshold"),  tr("layer"),  tr("rows"),           tr("accuracy"),
                     tr("agreement"), tr("mean depth"), tr("GFLOPs"), tr("certified risk"), tr("rows needed")};
    const Known* all = hasRows() ? known() : nullptr;
    if (!all || all->rows == 0) return table;
    const double none = std::nan("");
    const auto add = [&](const QString& rule, double threshold, const QVariant& layer, const ExitOutcome& of,
                         double risk, const QVariant& needed) {
        table.rows.push_back({rule, threshold, layer, qlonglong(of.rows), of.accuracy(), of.agreement(), of.meanDepth(),
                              of.meanFlops() / 1e9, risk, needed});
    };
    for (std::size_t r = 0; r < all->sweeps.size(); ++r)
        for (const ExitOutcome& one : all->sweeps[r])
            add(nameOf(exitRules[r]), one.threshold, none, one, none, none);
    for (std::size_t place = 0; place < all->fixed.size(); ++place)
        add(tr("static"), none, qlonglong(all->layers[place]), all->fixed[place], none, none);
    add(tr("oracle"), none, none, all->oracle, none, none);
    for (std::size_t r = 0; r < all->certified.size(); ++r)
        for (const EarlyExit::Certificate& one : all->certified[r])
            add(tr("%1, certified").arg(nameOf(exitRules[r])), one.threshold.value_or(none), none,
                one.rest.value_or(ExitOutcome()), one.risk, qlonglong(one.rowsNeeded));
    return table;
}

} // namespace strata
