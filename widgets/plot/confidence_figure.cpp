// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/confidence_figure.h"

#include "model/documents/run_stages.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace strata {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

QString say(const char* text) {
    return QCoreApplication::translate("Confidence", text);
}

/// The statistic of a head's reading; `chosen` is log p of the token that the run took.
double valueOf(const Reading& reading, double chosen, Statistic statistic) {
    switch (statistic) {
    case Statistic::ChosenProbability:
        return std::exp(chosen);
    case Statistic::TopProbability:
        return std::exp(double(reading.top.empty() ? reading.logprob : reading.top.front().logprob));
    case Statistic::ChosenLogprob:
        return chosen;
    case Statistic::Entropy:
        return reading.entropy;
    case Statistic::Margin:
        return reading.margin;
    }
    return unknown;
}

double chosenLogprob(const RunToken& token, const std::string& head, const Reading* own) {
    const auto found = token.chosenLogprobs.find(head);
    if (found != token.chosenLogprobs.end()) return found->second;
    return own ? double(own->logprob) : unknown;
}

/// What `head` says at `token`, which `decoder` decoded; NaN where it was not read.
double headValue(const RunToken& token, const std::string& head, const std::string& decoder, Statistic statistic) {
    if (head == decoder) return valueOf(token.reading, chosenLogprob(token, head, &token.reading), statistic);
    const auto found = token.heads.find(head);
    if (found != token.heads.end()) return valueOf(found->second, chosenLogprob(token, head, nullptr), statistic);
    const bool byChosen = statistic == Statistic::ChosenProbability || statistic == Statistic::ChosenLogprob;
    const double chosen = chosenLogprob(token, head, nullptr);
    if (!byChosen) return unknown;
    return statistic == Statistic::ChosenLogprob ? chosen : std::exp(chosen);
}

} // namespace

QString statisticName(Statistic statistic) {
    switch (statistic) {
    case Statistic::ChosenProbability:
        return say(QT_TRANSLATE_NOOP("Confidence", "probability"));
    case Statistic::TopProbability:
        return say(QT_TRANSLATE_NOOP("Confidence", "probability of the head's own first choice"));
    case Statistic::ChosenLogprob:
        return say(QT_TRANSLATE_NOOP("Confidence", "log-probability"));
    case Statistic::Entropy:
        return say(QT_TRANSLATE_NOOP("Confidence", "entropy"));
    case Statistic::Margin:
        return say(QT_TRANSLATE_NOOP("Confidence", "margin of the first over the second"));
    }
    return {};
}

QString statisticLabel(Statistic statistic) {
    switch (statistic) {
    case Statistic::ChosenProbability:
        return say(QT_TRANSLATE_NOOP("Confidence", "probability"));
    case Statistic::TopProbability:
        return say(QT_TRANSLATE_NOOP("Confidence", "probability of first choice"));
    case Statistic::ChosenLogprob:
        return say(QT_TRANSLATE_NOOP("Confidence", "log-probability (nats)"));
    case Statistic::Entropy:
        return say(QT_TRANSLATE_NOOP("Confidence", "entropy (nats)"));
    case Statistic::Margin:
        return say(QT_TRANSLATE_NOOP("Confidence", "margin (nats)"));
    }
    return {};
}

void ConfidenceFigure::setRun(std::shared_ptr<const Run> run) {
    m_run = std::move(run);
    m_stale = true;
}

void ConfidenceFigure::setSelection(const Selection& selection) {
    m_selection = selection;
    m_stale = true;
}

void ConfidenceFigure::setOptions(const ConfidenceOptions& options) {
    m_options = options;
    m_stale = true;
}

QString ConfidenceFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Confidence", "Confidence"));
}

QSizeF ConfidenceFigure::contentSize(double width, const FigureStyle& style) const {
    const double w = std::max(width, 120.0);
    // What does not fit is scrolled: axes that are squeezed turn over.
    if (style.interactive)
        return {w, std::max({style.minimumHeight, 150.0, m_run ? plot(style.colors).leastHeight(w - 6) : 0})};
    const double least = m_run ? plot(style.colors).printed().leastHeight(w) : 0;
    return {w, std::max({style.minimumHeight, std::clamp(w * 0.45, 260.0, 520.0), least})};
}

const LinePlot& ConfidenceFigure::plot(const Colors& colors) const {
    if (m_stale || m_dark != colors.dark) {
        m_places.clear();
        m_plot = !m_run                                            ? LinePlot{}
                 : m_options.mode == ConfidenceMode::OverPositions ? overPositions(colors)
                                                                   : overLayers(colors);
        fitRanges(m_plot);
        m_stale = false;
        m_dark = colors.dark;
    }
    return m_plot;
}

std::vector<PlacedPlot> ConfidenceFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (!m_run || size.width() < 1 || size.height() < 1) return {};
    const QRectF rect(QPointF(0, 0), size);
    const LinePlot& shown = plot(style.colors);
    // The ring around a focused view is not covered; pins were asked for and are printed.
    if (style.interactive) return {{QStringLiteral("confidence"), rect.adjusted(3, 3, -3, -3), shown, m_options}};
    return {{QStringLiteral("confidence"), rect, shown.printed(), m_options}};
}

void ConfidenceFigure::fitRanges(LinePlot& plot) const {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    for (const PlotSeries& series : plot.series)
        for (const QPointF& p : series.points)
            if (std::isfinite(p.y())) {
                low = std::min(low, p.y());
                high = std::max(high, p.y());
            }
    const bool probability =
        m_options.statistic == Statistic::ChosenProbability || m_options.statistic == Statistic::TopProbability;
    if (probability || low > high) {
        plot.y.low = 0;
        plot.y.high = 1;
    } else if (m_options.statistic == Statistic::ChosenLogprob) {
        plot.y.low = std::floor(std::min(low * 1.04, -0.5));
        plot.y.high = 0;
    } else {
        plot.y.low = 0;
        plot.y.high = std::max(high * 1.06, 0.5);
    }
    plot.apply(m_options);
}

LinePlot ConfidenceFigure::overPositions(const Colors& colors) const {
    const Run& run = *m_run;
    LinePlot plot;
    plot.y.label = statisticLabel(m_options.statistic);
    plot.x.integers = true;
    const int stages = stageCount(run);
    std::vector<int> start(std::size_t(stages) + 1, 0);
    int longest = 0;
    for (int s = 0; s < stages; ++s) {
        const int n = int(stageTokens(run, s)->size());
        start[std::size_t(s) + 1] = start[std::size_t(s)] + n;
        longest = std::max(longest, n);
    }
    const int total = run.isFree() ? longest : start[std::size_t(stages)];
    plot.x.low = -0.5;
    plot.x.high = std::max(total, 1) - 0.5;
    const auto series = [&](const QString& name, int head) {
        PlotSeries s;
        s.name = name;
        s.color = headColor(head, colors);
        s.line = headPenStyle(head);
        s.dots = total <= 60;
        return s;
    };
    const auto xOf = [&](int stage, int token) {
        return double(run.isFree() ? token : start[std::size_t(stage)] + token);
    };
    if (run.isFree()) {
        plot.x.label = say(QT_TRANSLATE_NOOP("Confidence", "generated token"));
        for (int s = 0; s < stages; ++s) {
            PlotSeries line = series(stageName(run, s), stageColor(run, s));
            std::vector<TokenPlace> places;
            const auto& tokens = *stageTokens(run, s);
            for (std::size_t t = 0; t < tokens.size(); ++t) {
                line.points.emplace_back(double(t),
                                         valueOf(tokens[t].reading,
                                                 chosenLogprob(tokens[t], stageHead(run, s), &tokens[t].reading),
                                                 m_options.statistic));
                places.push_back({s, int(t)});
            }
            plot.series.push_back(std::move(line));
            m_places.push_back(std::move(places));
        }
    } else {
        plot.x.label = say(QT_TRANSLATE_NOOP("Confidence", "generated token"));
        plot.markLegend = total <= 60 ? say(QT_TRANSLATE_NOOP("Confidence", "the head that decoded")) : QString();
        std::vector<std::string> names;
        for (const HeadSummary& head : run.heads)
            names.push_back(head.name);
        for (std::size_t h = 0; h < names.size(); ++h) {
            PlotSeries line = series(fromUtf8(names[h]), int(h));
            std::vector<TokenPlace> places;
            for (int s = 0; s < stages; ++s) {
                const auto& tokens = *stageTokens(run, s);
                for (std::size_t t = 0; t < tokens.size(); ++t) {
                    if (stageHead(run, s) == names[h] && total <= 60)
                        line.marks.push_back({line.points.size(), line.color, 5});
                    line.points.emplace_back(xOf(s, int(t)),
                                             headValue(tokens[t], names[h], stageHead(run, s), m_options.statistic));
                    places.push_back({s, int(t)});
                }
            }
            plot.series.push_back(std::move(line));
            m_places.push_back(std::move(places));
        }
        for (int s = 0; s < stages; ++s) {
            const auto& tokens = *stageTokens(run, s);
            if (tokens.empty()) continue;
            if (total <= 400)
                for (std::size_t t = 0; t < tokens.size(); ++t)
                    plot.x.labels.push_back({xOf(s, int(t)), tokenDisplay(tokens[t].reading.text, tokens[t].bytes)});
            plot.spans.push_back(
                {xOf(s, 0) - 0.5, xOf(s, int(tokens.size()) - 1) + 0.5,
                 say(QT_TRANSLATE_NOOP("Confidence", "level %1 · %2")).arg(s + 1).arg(stageName(run, s)),
                 headColor(headIndexOf(run, stageHead(run, s)), colors), stageName(run, s)});
        }
    }
    if (selectedToken(run, m_selection)) plot.cursor = xOf(*m_selection.stage, *m_selection.token);
    for (const TokenPlace& pin : run.pins)
        if (hasToken(run, pin)) plot.pins.push_back(xOf(pin.stage, pin.token));
    return plot;
}

std::vector<TokenPlace> ConfidenceFigure::lines() const {
    std::vector<TokenPlace> out;
    if (!m_run) return out;
    const auto add = [&](const TokenPlace& place) {
        if (hasToken(*m_run, place) && std::find(out.begin(), out.end(), place) == out.end()) out.push_back(place);
    };
    const bool selected = selectedToken(*m_run, m_selection);
    if (m_run->pins.empty()) {
        // One line per stage: the selected token of its stage, the first token of the others.
        for (int s = 0; s < stageCount(*m_run) && s < 8; ++s)
            add({s, selected && *m_selection.stage == s ? *m_selection.token : 0});
    } else {
        for (const TokenPlace& pin : m_run->pins)
            add(pin);
        if (selected) add({*m_selection.stage, *m_selection.token});
    }
    return out;
}

std::map<TokenPlace, int> ConfidenceFigure::styles() const {
    std::map<TokenPlace, int> out;
    if (!m_run) return out;
    std::set<std::pair<int, int>> used; // colour and style
    for (const TokenPlace& pin : m_run->pins)
        if (const auto own = m_options.styles.find(pin);
            own != m_options.styles.end() && used.emplace(stageColor(*m_run, pin.stage), own->second).second)
            out.insert(*own);
    for (const TokenPlace& pin : m_run->pins) {
        if (out.contains(pin)) continue;
        int style = 0;
        while (!used.emplace(stageColor(*m_run, pin.stage), style).second)
            ++style;
        out.emplace(pin, style);
    }
    return out;
}

LinePlot ConfidenceFigure::overLayers(const Colors& colors) const {
    const Run& run = *m_run;
    LinePlot plot;
    plot.y.label = statisticLabel(m_options.statistic);
    plot.x.label = say(QT_TRANSLATE_NOOP("Confidence", "layer"));
    plot.x.integers = true;
    plot.x.low = 0;
    plot.x.high = double(std::max<std::int64_t>(run.model.layers, 1));
    plot.markLegend = say(QT_TRANSLATE_NOOP("Confidence", "trained head"));
    bool lens = false;
    const std::vector<TokenPlace> shown = lines();
    // Colours repeat within a stage: the line style then tells them apart.
    const std::map<TokenPlace, int> pinned = styles();
    std::set<std::pair<int, int>> used;
    for (const auto& [pin, style] : pinned)
        used.emplace(stageColor(run, pin.stage), style);
    for (const TokenPlace& place : shown) {
        const RunToken& token = (*stageTokens(run, place.stage))[std::size_t(place.token)];
        const std::string& decoder = stageHead(run, place.stage);
        const int head = stageColor(run, place.stage);
        const auto pin = pinned.find(place);
        int again = pin == pinned.end() ? 0 : pin->second;
        while (pin == pinned.end() && !used.emplace(head, again).second)
            ++again;
        PlotSeries line;
        line.name =
            QStringLiteral("“%1” (%2)").arg(tokenDisplay(token.reading.text, token.bytes), stageName(run, place.stage));
        line.color = headColor(head, colors);
        line.line = headPenStyle(head + again);
        line.removable = pin != pinned.end();
        line.emphasised = m_selection.stage == place.stage && m_selection.token == place.token;
        line.width = line.emphasised ? 2.75 : 2;
        for (const LayerReading& layer : token.layers)
            line.points.emplace_back(double(layer.layer.value),
                                     valueOf(layer.reading, double(layer.chosenLogprob), m_options.statistic));
        std::stable_sort(line.points.begin(), line.points.end(),
                         [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
        lens = lens || !token.layers.empty();

        // Trained heads: the one that decoded, large; for the selected token the others too.
        PlotSeries heads;
        heads.color = line.color;
        heads.line = token.layers.empty() ? line.line : Qt::NoPen;
        for (std::size_t h = 0; h < run.heads.size(); ++h) {
            const bool decodes = run.heads[h].name == decoder;
            if (!decodes && !line.emphasised && !token.layers.empty()) continue;
            const double value = headValue(token, run.heads[h].name, decoder, m_options.statistic);
            if (!std::isfinite(value)) continue;
            heads.marks.push_back({heads.points.size(), line.color, decodes ? 5.5 : 4.0});
            heads.points.emplace_back(double(run.heads[h].layer.value), value);
        }
        if (token.layers.empty()) {
            heads.name = line.name;
            heads.removable = line.removable;
            heads.emphasised = line.emphasised;
            heads.width = 1.25;
            plot.series.push_back(std::move(heads));
            m_places.push_back({place});
            continue;
        }
        plot.series.push_back(std::move(line));
        m_places.push_back({place});
        heads.with = int(plot.series.size()) - 1;
        plot.series.push_back(std::move(heads));
        m_places.push_back({place});
    }
    if (lens)
        plot.notes.push_back(say(QT_TRANSLATE_NOOP("Confidence", "lines: logit lens (final norm)")));
    else if (!shown.empty())
        plot.notes.push_back(say(QT_TRANSLATE_NOOP("Confidence", "no layer readings in this run: trained heads only")));
    return plot;
}

std::optional<TokenPlace> ConfidenceFigure::tokenAt(std::size_t series, std::size_t point) const {
    if (series >= m_places.size() || m_places[series].empty()) return std::nullopt;
    const std::vector<TokenPlace>& places = m_places[series];
    if (m_options.mode == ConfidenceMode::OverLayers) return places.front();
    return point < places.size() ? std::optional(places[point]) : std::nullopt;
}

FigureTable ConfidenceFigure::table() const {
    FigureTable table;
    const QString value = statisticLabel(m_options.statistic);
    if (m_options.mode == ConfidenceMode::OverPositions) {
        table.caption =
            say(QT_TRANSLATE_NOOP("Confidence", "%1 of every head over the generated positions")).arg(value);
        table.columns = {say(QT_TRANSLATE_NOOP("Confidence", "stage")),
                         say(QT_TRANSLATE_NOOP("Confidence", "position")),
                         say(QT_TRANSLATE_NOOP("Confidence", "token")), say(QT_TRANSLATE_NOOP("Confidence", "id"))};
        if (!m_run) return table;
        const LinePlot& shown = plot(lightColors());
        const bool free = m_run->isFree();
        if (free)
            table.columns << value;
        else
            for (const PlotSeries& series : shown.series)
                table.columns << QStringLiteral("%1: %2").arg(series.name, value);
        std::size_t index = 0;
        for (int s = 0; s < stageCount(*m_run); ++s) {
            const auto& tokens = *stageTokens(*m_run, s);
            for (std::size_t t = 0; t < tokens.size(); ++t, ++index) {
                std::vector<QVariant> row{stageName(*m_run, s), qlonglong(tokens[t].position.value),
                                          tokenDisplay(tokens[t].reading.text, tokens[t].bytes),
                                          qlonglong(tokens[t].reading.id.value)};
                if (free)
                    row.emplace_back(shown.series[std::size_t(s)].points[t].y());
                else
                    for (const PlotSeries& series : shown.series)
                        row.emplace_back(series.points[index].y());
                table.rows.push_back(std::move(row));
            }
        }
        return table;
    }
    table.caption =
        say(QT_TRANSLATE_NOOP("Confidence", "%1 at chosen tokens, over layers and trained heads")).arg(value);
    table.columns = {say(QT_TRANSLATE_NOOP("Confidence", "stage")), say(QT_TRANSLATE_NOOP("Confidence", "position")),
                     say(QT_TRANSLATE_NOOP("Confidence", "token")), say(QT_TRANSLATE_NOOP("Confidence", "read by")),
                     say(QT_TRANSLATE_NOOP("Confidence", "layer")), value};
    if (!m_run) return table;
    for (const TokenPlace& place : lines()) {
        const RunToken& token = (*stageTokens(*m_run, place.stage))[std::size_t(place.token)];
        const auto row = [&](const QString& by, LayerIndex layer, double number) {
            table.rows.push_back({stageName(*m_run, place.stage), qlonglong(token.position.value),
                                  tokenDisplay(token.reading.text, token.bytes), by, qlonglong(layer.value), number});
        };
        for (const LayerReading& layer : token.layers)
            row(say(QT_TRANSLATE_NOOP("Confidence", "logit lens")), layer.layer,
                valueOf(layer.reading, double(layer.chosenLogprob), m_options.statistic));
        for (const HeadSummary& head : m_run->heads) {
            const double number = headValue(token, head.name, stageHead(*m_run, place.stage), m_options.statistic);
            if (std::isfinite(number)) row(fromUtf8(head.name), head.layer, number);
        }
    }
    return table;
}

} // namespace strata
