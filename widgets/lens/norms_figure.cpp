// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/norms_figure.h"

#include "model/analysis/lens_analysis.h"
#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/figure/document_provenance.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double wordsHeight = 80; // where there is nothing but a sentence
constexpr double titleHeight = 40, tallestPlotHeight = 200, leastPlotHeight = 146, gap = 16, narrowest = 300,
                 noteHeight = 18;

QString say(const char* text) {
    return QCoreApplication::translate("Norms", text);
}

/// Room for every number, with 0 always in sight.
void fit(LinePlot& plot) {
    double low = 0, high = 0;
    const auto take = [&](double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const PlotSeries& series : plot.series) {
        for (const QPointF& point : series.points)
            take(point.y());
        for (const auto& [a, b] : series.band) {
            take(a);
            take(b);
        }
    }
    const double margin = std::max((high - low) * 0.05, 1e-6);
    plot.y.low = low < 0 ? low - margin : 0;
    plot.y.high = high > 0 ? high + margin : low < 0 ? margin : 1;
}

} // namespace

namespace {

/// A signed logarithmic y axis, linear up to where half of the values lie.
void spreadMagnitudes(LinePlot& plot) {
    std::vector<double> sizes;
    double most = 0, least = 0;
    for (const PlotSeries& series : plot.series) {
        for (const QPointF& point : series.points)
            if (std::isfinite(point.y()) && point.y() != 0) sizes.push_back(std::abs(point.y()));
        for (const auto& [low, high] : series.band)
            for (const double value : {low, high})
                if (std::isfinite(value)) {
                    most = std::max(most, value);
                    least = std::min(least, value);
                }
    }
    if (sizes.empty()) return;
    std::nth_element(sizes.begin(), sizes.begin() + std::ptrdiff_t(sizes.size() / 2), sizes.end());
    plot.y.scale = PlotAxis::Scale::SignedLog;
    plot.y.unit = std::pow(10.0, std::floor(std::log10(sizes[sizes.size() / 2])));
    plot.y.low = plot.y.value(plot.y.place(least) * 1.05);
    plot.y.high = plot.y.value(std::max(plot.y.place(most) * 1.05, 1e-3));
}

} // namespace

void NormsFigure::setLens(std::shared_ptr<const Lens> lens) {
    m_lens = std::move(lens);
}

void NormsFigure::setWithoutFirst(bool without) {
    m_withoutFirst = without;
}

QString NormsFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Norms", "Norms and inner optimisation"));
}

Provenance NormsFigure::provenance() const {
    Provenance out = provenanceOf(m_lens.get());
    if (!m_lens || !m_lens->inner) return out;
    addEntry(out, QStringLiteral("positions"), QString::number(m_lens->inner->positions - (m_withoutFirst ? 1 : 0)));
    addEntry(out, QStringLiteral("intervals"), QStringLiteral("10–90 % of positions"));
    return out;
}

NormsFigure::Panel NormsFigure::bandPanel(const char* id, const QString& title, const QString& formula,
                                          const QString& unit,
                                          const std::vector<std::pair<QString, const std::vector<float>*>>& curves,
                                          const Colors& colors) const {
    Panel panel{QString::fromLatin1(id), title, formula, {}};
    panel.plot.y.label = unit;
    int style = 0;
    for (const auto& [name, values] : curves) {
        const int index = style++;
        if (values->empty()) continue;
        const QuantileBand band = quantileBand(*values, std::size_t(m_lens->inner->positions), m_withoutFirst);
        PlotSeries line;
        line.name = curves.size() > 1 ? name : QString();
        line.color = headColor(index, colors);
        line.line = headPenStyle(index);
        for (std::size_t l = 0; l < band.median.size(); ++l) {
            line.points.emplace_back(double(l), band.median[l]);
            line.band.emplace_back(band.low[l], band.high[l]);
        }
        panel.plot.series.push_back(std::move(line));
    }
    return panel;
}

std::vector<NormsFigure::Panel> NormsFigure::panels(const Colors& colors) const {
    std::vector<Panel> out;
    if (!m_lens) return out;
    const QString nats = say(QT_TRANSLATE_NOOP("Norms", "nats"));
    if (m_lens->inner) {
        const InnerOptimisation& in = *m_lens->inner;
        const QString whole = say(QT_TRANSLATE_NOOP("Norms", "block")),
                      attention = say(QT_TRANSLATE_NOOP("Norms", "attention")),
                      mlp = say(QT_TRANSLATE_NOOP("Norms", "MLP"));
        out.push_back(bandPanel("loss", say(QT_TRANSLATE_NOOP("Norms", "Loss of the next token")),
                                say(QT_TRANSLATE_NOOP("Norms", "J = −log p(next | h)")), nats, {{whole, &in.loss}},
                                colors));
        out.push_back(bandPanel("norm", say(QT_TRANSLATE_NOOP("Norms", "Norm of the residual")), QStringLiteral("‖h‖"),
                                QStringLiteral("‖h‖"), {{whole, &in.norm}}, colors));
        out.push_back(bandPanel("update", say(QT_TRANSLATE_NOOP("Norms", "Size of the update")),
                                QStringLiteral("‖Δ‖ / ‖h‖"), QStringLiteral("‖Δ‖ / ‖h‖"),
                                {{whole, &in.updateRatio}, {attention, &in.attentionRatio}, {mlp, &in.mlpRatio}},
                                colors));
        out.push_back(bandPanel("descent", say(QT_TRANSLATE_NOOP("Norms", "Update along the descent")),
                                QStringLiteral("cos(Δ, −g), g = ∂J/∂h"), QStringLiteral("cos(Δ, −g)"),
                                {{whole, &in.descentCosine}, {attention, &in.attentionCosine}, {mlp, &in.mlpCosine}},
                                colors));
        out.push_back(bandPanel("step", say(QT_TRANSLATE_NOOP("Norms", "Effective step")),
                                QStringLiteral("−⟨g, Δ⟩ / ‖g‖²") +
                                    say(QT_TRANSLATE_NOOP("Norms", ", logarithmic on both sides of 0")),
                                QStringLiteral("−⟨g, Δ⟩ / ‖g‖²"), {{whole, &in.effectiveStep}}, colors));
    }
    if (m_lens->headless) {
        const HeadlessCurves& curves = *m_lens->headless;
        const auto series = [&](const QString& name, const std::vector<double>& values, int index) {
            PlotSeries line;
            line.name = name;
            line.color = headColor(index, colors);
            line.line = headPenStyle(index);
            for (std::size_t l = 0; l < values.size(); ++l)
                line.points.emplace_back(double(l), values[l]);
            return line;
        };
        Panel loss{QStringLiteral("headless"),
                   say(QT_TRANSLATE_NOOP("Norms", "Headless loss")),
                   say(QT_TRANSLATE_NOOP("Norms", "h · e, e the input embeddings of the targets")),
                   {}};
        loss.plot.y.label = nats;
        loss.plot.series.push_back(series(say(QT_TRANSLATE_NOOP("Norms", "contrastive")), curves.contrastiveLoss, 0));
        loss.plot.series.push_back(
            series(say(QT_TRANSLATE_NOOP("Norms", "adjusted for duplicates")), curves.adjustedLoss, 1));
        loss.plot.series.back().legend = say(QT_TRANSLATE_NOOP("Norms", "adjusted"));
        PlotSeries guess =
            series(say(QT_TRANSLATE_NOOP("Norms", "ln N (guessing)")),
                   std::vector<double>(std::max<std::size_t>(curves.contrastiveLoss.size(), 2), curves.logCount), -1);
        guess.width = 1.25;
        guess.legend = QStringLiteral("ln N");
        loss.plot.series.push_back(std::move(guess));
        out.push_back(std::move(loss));
        Panel nearest{QStringLiteral("nearest"),
                      say(QT_TRANSLATE_NOOP("Norms", "Nearest embedding is the next token")),
                      say(QT_TRANSLATE_NOOP("Norms", "share of positions")),
                      {}};
        nearest.plot.y.label = nearest.formula;
        nearest.plot.series.push_back(series({}, curves.nearestAccuracy, 0));
        out.push_back(std::move(nearest));
        Panel spread{QStringLiteral("anisotropy"),
                     say(QT_TRANSLATE_NOOP("Norms", "Anisotropy")),
                     say(QT_TRANSLATE_NOOP("Norms", "mean cosine of pairs of positions")),
                     {}};
        spread.plot.y.label = spread.formula;
        spread.plot.series.push_back(series({}, curves.anisotropy, 0));
        out.push_back(std::move(spread));
    }
    for (Panel& panel : out) {
        panel.plot.x.label = say(QT_TRANSLATE_NOOP("Norms", "layer"));
        panel.plot.x.integers = true;
        panel.plot.x.high = double(std::max<std::int64_t>(m_lens->model.layers, 1));
        if (m_selection.layer) panel.plot.cursor = double(*m_selection.layer);
        fit(panel.plot);
        if (panel.id == QLatin1String("step"))
            spreadMagnitudes(panel.plot); // a small gradient makes it arbitrarily large
    }
    return out;
}

std::vector<NormsFigure::Place> NormsFigure::places(double width, double height, std::size_t count,
                                                    double* bottom) const {
    const int columns = std::max(1, int((width - gap) / (narrowest + gap)));
    // Whole rows in sight: as many as fit, each as high as they leave room for.
    const double least = titleHeight + leastPlotHeight + gap;
    const int rows = std::max(1, (int(count) + columns - 1) / columns);
    const int together = std::clamp(int((height - 10) / least), 1, rows);
    // With all rows in sight, the words under them are as well.
    const double words = together == rows ? 30 : 0, room = (height - 10 - words) / together - titleHeight - gap;
    const double plotHeight = height <= 0 ? tallestPlotHeight : std::clamp(room, leastPlotHeight, tallestPlotHeight);
    const double each = (width - gap * (columns + 1)) / columns;
    std::vector<Place> out;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = gap + double(int(i) % columns) * (each + gap),
                     y = 10 + double(int(i) / columns) * (titleHeight + plotHeight + gap);
        out.push_back({QRectF(x, y, each, titleHeight), QRectF(x, y + titleHeight, each, plotHeight)});
    }
    if (bottom) *bottom = out.empty() ? 10 : out.back().plot.bottom() + gap;
    return out;
}

double NormsFigure::replacedHeight() const {
    return replaced().empty() ? 0 : 34 + 84 * double(replaced().size());
}

QSizeF NormsFigure::contentSize(double width, const FigureStyle& style) const {
    double bottom = 0;
    const double wide = std::max(width, 240.0);
    if (!hasCurves() && replaced().empty()) return {wide, std::max(wordsHeight, style.minimumHeight)};
    places(wide, style.interactive ? style.minimumHeight : 0, panels(style.colors).size(), &bottom);
    const double note = noteHeight * double(std::max<qsizetype>(1, noteLines(wide).size()) - 1);
    return {wide, std::max(bottom + note + replacedHeight() + 30, style.minimumHeight)};
}

/// What lines and bands are, in as many lines as a narrow figure needs.
QStringList NormsFigure::noteLines(double width) const {
    if (!m_lens || !m_lens->inner) return {};
    const QString note =
        m_withoutFirst
            ? say(QT_TRANSLATE_NOOP("Norms", "lines: median over positions; bands: 10–90 %; first position left out"))
            : say(QT_TRANSLATE_NOOP("Norms", "lines: median over positions; bands: 10–90 %"));
    return wrapWords(note, uiFont(11), width - 2 * gap, 3);
}

void NormsFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    painter.save();
    painter.translate(rect.topLeft());
    if (!hasCurves() && replaced().empty()) {
        painter.setFont(uiFont(13));
        painter.setPen(style.colors.faint);
        painter.drawText(
            QRectF(24, 16, rect.width() - 48, rect.height() - 32), int(Qt::AlignCenter) | Qt::TextWordWrap,
            style.interactive
                ? say(QT_TRANSLATE_NOOP("Norms", "This lens has no curves. Tick “inner optimisation” or “headless "
                                                 "readout” beside what is read, and compute it again."))
                : say(QT_TRANSLATE_NOOP("Norms", "This lens has no curves.")));
        painter.restore();
        return;
    }
    double bottom = 0;
    const std::vector<Panel> shown = panels(style.colors);
    const std::vector<Place> where =
        places(rect.width(), style.interactive ? style.minimumHeight : 0, shown.size(), &bottom);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (painter.hasClipping() && !painter.clipBoundingRect().intersects(where[i].title.united(where[i].plot)))
            continue;
        paintLine(painter, where[i].title.adjusted(0, 0, 0, -20), shown[i].title, uiFont(13, QFont::DemiBold),
                  style.colors.text);
        paintLine(painter, where[i].title.adjusted(0, 20, 0, 0), shown[i].formula, uiFont(11), style.colors.faint);
    }
    for (const QString& line : noteLines(rect.width())) {
        paintLine(painter, QRectF(gap, bottom - 8, rect.width() - 2 * gap, noteHeight), line, uiFont(11),
                  style.colors.faint);
        bottom += noteHeight;
    }
    paintReplaced(painter, bottom, rect.width(), style.colors);
    painter.restore();
}

void NormsFigure::paintReplaced(QPainter& painter, double y, double width, const Colors& colors) const {
    const std::vector<ReplacedLayer> shown = replaced();
    if (shown.empty()) return;
    const QFont font = uiFont(12);
    paintLine(painter, QRectF(gap, y, width - 2 * gap, 22),
              say(QT_TRANSLATE_NOOP("Norms", "A layer replaced by a gradient step")), uiFont(13, QFont::DemiBold),
              colors.text);
    y += 26;
    double most = 0;
    for (const ReplacedLayer& r : shown)
        for (const double loss : {r.before, r.skipped, r.after})
            if (std::isfinite(loss)) most = std::max(most, loss);
    const auto share = [most](double loss) { // of a loss that overflowed the whole
        return std::isfinite(loss) ? most > 0 ? std::clamp(loss / most, 0.0, 1.0) : 0 : 1;
    };
    const double room = std::min(width - 2 * gap, 560.0);
    for (const ReplacedLayer& r : shown) {
        paintLine(
            painter, QRectF(gap, y, room, 18),
            say(QT_TRANSLATE_NOOP("Norms", "block %1, η = %2: mean loss of the next token")).arg(r.layer).arg(r.step),
            uiFont(11), colors.faint);
        y += 19;
        const std::vector<BarRow> bars{
            {say(QT_TRANSLATE_NOOP("Norms", "as it is")), formatNats(r.before, 3), share(r.before), false},
            {say(QT_TRANSLATE_NOOP("Norms", "block left out")), formatNats(r.skipped, 3), share(r.skipped), false},
            {say(QT_TRANSLATE_NOOP("Norms", "gradient step instead")), formatNats(r.after, 3), share(r.after), true}};
        const BarMetrics metrics = barMetrics(bars, room, font, font);
        for (const BarRow& bar : bars) {
            paintBarRow(painter, QRectF(gap, y, room, 19), bar, metrics, colors.accent, colors, font, font);
            y += 19;
        }
        y += 8;
    }
}

std::vector<PlacedPlot> NormsFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    std::vector<PlacedPlot> out;
    std::vector<Panel> shown = panels(style.colors);
    const std::vector<Place> where =
        places(size.width(), style.interactive ? style.minimumHeight : 0, shown.size(), nullptr);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto found = m_choices.find(shown[i].id);
        const PlotChoices choices = found == m_choices.end() ? PlotChoices() : found->second;
        shown[i].plot.apply(choices);
        out.push_back(
            {shown[i].id, where[i].plot, style.interactive ? shown[i].plot : shown[i].plot.printed(), choices});
    }
    return out;
}

FigureTable NormsFigure::table() const {
    FigureTable table;
    table.caption =
        m_withoutFirst
            ? say(QT_TRANSLATE_NOOP("Norms", "Curves over layers: median and 10–90 % of positions, the first left out"))
            : say(QT_TRANSLATE_NOOP("Norms", "Curves over layers: median and 10–90 % of positions"));
    table.columns = {say(QT_TRANSLATE_NOOP("Norms", "quantity")), say(QT_TRANSLATE_NOOP("Norms", "part")),
                     say(QT_TRANSLATE_NOOP("Norms", "layer")),    say(QT_TRANSLATE_NOOP("Norms", "value")),
                     say(QT_TRANSLATE_NOOP("Norms", "10 %")),     say(QT_TRANSLATE_NOOP("Norms", "90 %"))};
    for (const Panel& panel : panels(lightColors()))
        for (const PlotSeries& series : panel.plot.series)
            for (std::size_t i = 0; i < series.points.size(); ++i) {
                const bool band = i < series.band.size();
                table.rows.push_back({QStringLiteral("%1: %2").arg(panel.title, panel.formula), series.name,
                                      qlonglong(series.points[i].x()), series.points[i].y(),
                                      band ? series.band[i].first : std::nan(""),
                                      band ? series.band[i].second : std::nan("")});
            }
    for (const ReplacedLayer& r : replaced())
        for (const auto& [name, value] : {std::pair(say(QT_TRANSLATE_NOOP("Norms", "as it is")), r.before),
                                          std::pair(say(QT_TRANSLATE_NOOP("Norms", "block left out")), r.skipped),
                                          std::pair(say(QT_TRANSLATE_NOOP("Norms", "gradient step instead")), r.after)})
            table.rows.push_back({say(QT_TRANSLATE_NOOP("Norms", "mean loss (nats), η = %1")).arg(r.step), name,
                                  qlonglong(r.layer), value, std::nan(""), std::nan("")});
    return table;
}

} // namespace strata
