// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/report_figure.h"

#include "model/analysis/record_texts.h"
#include "widgets/common/numbers.h"
#include "widgets/evaluation/breakdown_figure.h"
#include "widgets/evaluation/calibration_figure.h"
#include "widgets/evaluation/confusion_figure.h"
#include "widgets/evaluation/exit_figure.h"
#include "widgets/evaluation/labels_figure.h"
#include "widgets/evaluation/layers_figure.h"
#include "widgets/evaluation/summary_figure.h"

#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr std::size_t examples = 8, mostLabels = 60;
constexpr qsizetype shownInput = 220;

/// Most of a figure's table is for computers; a reader gets its first rows.
std::optional<FigureTable> firstRows(FigureTable table, std::size_t most) {
    if (table.rows.size() > most) table.rows.resize(most);
    return table;
}

} // namespace

QString ReportFigure::title() const {
    return tr("Evaluation report");
}

bool ReportFigure::isWaiting() const {
    return EvaluationFigure::isWaiting() || (waits() && evaluation() && !built());
}

void ReportFigure::compute(const JobControl& control) const {
    EvaluationFigure::compute(control);
    built(control);
}

const ReportFigure::Built* ReportFigure::built(const JobControl& control) const {
    if (m_built && m_built->of.lock() == evaluation()) return m_built.get();
    if (waits() || !hasRows()) return nullptr;
    auto made = std::make_shared<Built>();
    made->of = evaluation();
    addSettings(made->parts);
    addMetrics(made->parts);
    addFigures(made->parts, control);
    addExamples(made->parts, control);
    if (control.stopRequested()) return nullptr;
    for (const FigurePart& part : made->parts)
        made->pages.push_back(std::make_shared<const PartFigure>(part, provenance()));
    m_built = std::move(made);
    return m_built.get();
}

void ReportFigure::addSettings(std::vector<FigurePart>& to) const {
    const Evaluation& of = *evaluation();
    FigurePart part;
    part.heading = tr("What was evaluated");
    const auto file = [](const std::string& path) { return QFileInfo(QString::fromStdString(path)).fileName(); };
    part.paragraphs << tr("%1 answered %n row(s) of %2, task %3.", nullptr, int(study()->columns.rows()))
                           .arg(file(of.model.path), file(of.data), fromUtf8(of.task));
    if (!of.isComplete())
        // Those that are missing may be on their way.
        part.paragraphs << tr("This is a part of them: %1 rows were asked for.").arg(formatCount(of.rows));
    FigureTable facts;
    facts.columns = {tr("what"), tr("value")};
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) facts.rows.push_back({name, value});
    };
    SummaryFigure summary;
    summary.setEvaluation(evaluation());
    for (const SummaryFigure::Fact& fact : summary.facts())
        add(fact.caption, fact.number);
    add(tr("model"), fromUtf8(of.model.path));
    add(tr("architecture"), tr("%1, %2 layers, width %3, vocabulary %4")
                                .arg(fromUtf8(of.model.architecture))
                                .arg(of.model.layers)
                                .arg(of.model.hiddenSize)
                                .arg(formatCount(of.model.vocabularySize)));
    for (const EvaluatedLevel& level : of.levels)
        add(tr("level %1").arg(fromUtf8(level.name)),
            tr("head %1, layer %2, %3, answers with %4")
                .arg(fromUtf8(level.head))
                .arg(level.layer.value)
                .arg(level.readout == Readout::Raw ? tr("raw") : tr("final norm"),
                     level.isLabel ? tr("a label") : tr("free text")));
    for (const auto& [key, value] : of.options)
        add(fromUtf8(key), fromUtf8(value));
    add(tr("seed"), QString::number(of.seed));
    add(tr("device"), fromUtf8(of.device));
    add(tr("compute type"), fromUtf8(of.dtype));
    if (of.seconds > 0)
        add(tr("time"),
            tr("%1 s, %2 rows/s")
                .arg(formatFixed(of.seconds, 1), formatFixed(double(study()->columns.rows()) / of.seconds, 1)));
    const RunCost& cost = study()->columns.cost();
    add(tr("layer-tokens"),
        tr("%1 of %2 at full depth").arg(formatCount(cost.layerTokens), formatCount(cost.fullDepthLayerTokens)));
    add(tr("sequential layer-steps"),
        tr("%1 of %2 at full depth")
            .arg(formatCount(cost.sequentialLayerSteps), formatCount(cost.fullDepthSequentialLayerSteps)));
    part.table = std::move(facts);
    for (const std::string& warning : of.warnings)
        part.paragraphs << tr("Note: %1").arg(fromUtf8(warning));
    to.push_back(std::move(part));
}

void ReportFigure::addMetrics(std::vector<FigurePart>& to) const {
    FigurePart part;
    part.heading = tr("Metrics");
    if (!study()->table) {
        part.paragraphs << (study()->problem ? fromUtf8(study()->problem->message()) : tr("Nothing could be scored."));
        to.push_back(std::move(part));
        return;
    }
    const StudyIntervals* known = intervals();
    part.paragraphs << tr("As strata-cli score gives them. HdLM's joint metrics take a whole path as one label; the "
                          "field's micro and macro count all labels of all levels: they are different quantities.");
    if (known)
        part.paragraphs
            << tr("Intervals: 95 %, percentile bootstrap over rows, %1 resamples, seed 0. Macro averages are "
                  "biased in a resample: their value may lie outside.")
                   .arg(formatCount(known->resamples));
    FigureTable table = this->table();
    part.table = std::move(table);
    to.push_back(std::move(part));
}

void ReportFigure::addFigures(std::vector<FigurePart>& to, const JobControl& control) const {
    const auto add = [&](std::shared_ptr<EvaluationFigure> figure, const QString& what, std::size_t rows) {
        if (control.stopRequested()) return;
        figure->setEvaluation(evaluation());
        figure->compute(control);
        FigurePart part;
        part.heading = figure->title();
        part.paragraphs << what;
        if (rows > 0) part.table = firstRows(figure->table(), rows);
        part.figure = std::move(figure);
        to.push_back(std::move(part));
    };
    const auto& columns = study()->columns;
    const bool readings = std::any_of(columns.levels().begin(), columns.levels().end(),
                                      [](const LevelColumns& level) { return !level.readings.empty(); });
    if (readings)
        add(std::make_shared<LayersFigure>(),
            tr("What each layer's reading of a level's labels is worth: the lens of every layer as a line, trained "
               "heads as circles. Accuracy, entropy, agreement and ECE are over all rows that the level was read in; "
               "a row whose gold is no candidate, as under a wrong answer above, counts as wrong. The rank and the "
               "probability of gold are means over the rows where it is a candidate: the table says how many."),
            200);
    add(std::make_shared<CalibrationFigure>(),
        tr("Accuracy against confidence in 15 bins: on the dashed line a head is as right as it is sure."), 0);
    add(std::make_shared<RiskFigure>(), tr("How many errors remain where only the surest answers are kept."), 0);
    add(std::make_shared<BreakdownFigure>(), tr("Accuracy by the length of the prompt."), 0);
    auto byFrequency = std::make_shared<BreakdownFigure>();
    byFrequency->choose(QStringLiteral("by"), QStringLiteral("frequency"));
    add(byFrequency, tr("Accuracy by how often the gold label occurs in these rows."), 0);
    for (std::size_t i = 0; i < columns.labelLevels().size(); ++i) {
        auto confusion = std::make_shared<ConfusionFigure>();
        confusion->setEvaluation(evaluation());
        confusion->choose(QStringLiteral("level"), QString::number(i + 1));
        add(confusion,
            tr("What is taken for what on the level %1; the most frequent mistakes first.")
                .arg(fromUtf8(columns.levels()[columns.labelLevels()[i]].level.name)),
            12);
    }
    for (std::size_t i = 0; i < columns.labelLevels().size(); ++i) {
        LabelsFigure labels;
        labels.setEvaluation(evaluation());
        labels.choose(QStringLiteral("level"), QString::number(i + 1));
        FigureTable table = labels.table();
        FigurePart part;
        part.heading =
            tr("Labels of the level %1").arg(fromUtf8(columns.levels()[columns.labelLevels()[i]].level.name));
        if (table.rows.size() > mostLabels)
            part.paragraphs << tr("The %1 with the most rows, of %2.")
                                   .arg(formatCount(qint64(mostLabels)), formatCount(qint64(table.rows.size())));
        part.table = firstRows(std::move(table), mostLabels);
        to.push_back(std::move(part));
    }
    if (readings && !columns.labelLevels().empty()) {
        auto exits = std::make_shared<ExitFigure>();
        exits->setEvaluation(evaluation());
        exits->choose(QStringLiteral("level"), QString::number(columns.labelLevels().size()));
        add(exits,
            tr("What would have been kept and saved on the last level, had rows left at the first layer that is "
               "sure enough."),
            0);
    }
}

void ReportFigure::addExamples(std::vector<FigurePart>& to, const JobControl& control) const {
    const EvaluationColumns& columns = study()->columns;
    if (columns.labelLevels().empty()) return;
    const auto texts = textsOf(*evaluation(), *study(), nullptr, control);
    if (!texts) return;
    const auto pathOf = [&](std::size_t row, bool gold) {
        QStringList path;
        for (const std::size_t at : columns.labelLevels()) {
            const LevelColumns& level = columns.levels()[at];
            const std::int32_t label = gold ? level.gold[row] : level.predicted[row];
            path << (label < 0 ? QStringLiteral("–") : fromUtf8(level.names[std::size_t(label)]));
        }
        while (!path.isEmpty() && path.back() == QLatin1String("–"))
            path.removeLast();
        return path.join(QStringLiteral(" › "));
    };
    const auto surprise = [&](std::size_t row) {
        double most = 0;
        for (const LevelColumns& level : columns.levels())
            if (!std::isnan(level.surprise[row])) most = std::max(most, double(level.surprise[row]));
        return most;
    };
    const auto add = [&](const QString& heading, const QString& what, const std::vector<std::uint32_t>& rows) {
        FigurePart part;
        part.heading = heading;
        part.paragraphs << what;
        if (texts->problem())
            part.paragraphs << tr("The inputs are not shown: %1").arg(fromUtf8(texts->problem()->message()));
        FigureTable table;
        table.columns = {tr("input"), tr("gold"), tr("answer"), tr("row"), tr("least p"), tr("most −log p")};
        for (std::size_t i = 0; i < std::min(rows.size(), examples); ++i) {
            const std::string_view input = texts->of(rows[i]);
            QString text =
                QString::fromUtf8(input.data(), qsizetype(std::min<std::size_t>(input.size(), 4000))).simplified();
            if (text.size() > shownInput) text = text.left(shownInput) + QStringLiteral(" …");
            table.rows.push_back({text, pathOf(rows[i], true), pathOf(rows[i], false), fromUtf8(columns.id(rows[i])),
                                  confidenceOf(columns, -1, rows[i]), surprise(rows[i])});
        }
        if (table.rows.empty()) part.paragraphs << tr("There are none.");
        part.table = std::move(table);
        to.push_back(std::move(part));
    };
    RecordFilter right, wrong;
    right.outcome = RecordFilter::Outcome::Right;
    wrong.outcome = RecordFilter::Outcome::Wrong;
    const RecordOrder surest{RecordOrder::Key::Confidence, -1, true};
    add(tr("Examples: right"), tr("Right on every level, the surest first."), chosenRows(columns, right, surest));
    add(tr("Examples: wrong"), tr("Wrong on some level, the surest first: mistakes that the model is sure of."),
        chosenRows(columns, wrong, surest));
    std::vector<std::uint32_t> rows = chosenRows(columns, {}, {});
    const std::size_t count = std::min(rows.size(), examples);
    std::partial_sort(rows.begin(), rows.begin() + std::ptrdiff_t(count), rows.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return surprise(a) > surprise(b); });
    rows.resize(count);
    add(tr("Examples: most surprising"), tr("Rows whose right answer the model found least probable."), rows);
}

std::vector<FigurePart> ReportFigure::parts() const {
    const Built* all = built();
    return all ? all->parts : std::vector<FigurePart>();
}

std::vector<std::shared_ptr<const Figure>> ReportFigure::pages() const {
    const Built* all = built();
    return all ? std::vector<std::shared_ptr<const Figure>>(all->pages.begin(), all->pages.end())
               : std::vector<std::shared_ptr<const Figure>>();
}

double ReportFigure::leastWidth() const {
    double wide = 0;
    if (const Built* all = built())
        for (const auto& page : all->pages)
            wide = std::max(wide, page->contentSize(naturalFigureWidth / 2, FigureStyle::light()).width());
    return wide;
}

double ReportFigure::height(double width) const {
    double y = 0;
    if (const Built* all = built())
        for (const auto& page : all->pages)
            y += page->contentSize(width, FigureStyle::light()).height() + 16;
    return y;
}

void ReportFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    const Built* all = built();
    if (!all) return;
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    double y = rect.top();
    FigureStyle still = style;
    still.minimumHeight = 0;
    for (const auto& page : all->pages) {
        const QRectF place(QPointF(rect.left(), y),
                           QSizeF(rect.width(), page->contentSize(rect.width(), still).height()));
        if (!clip.isValid() || place.intersects(clip)) page->paint(painter, place, still);
        y = place.bottom() + 16;
    }
}

std::vector<PlacedPlot> ReportFigure::place(double width, const FigureStyle& style) const {
    std::vector<PlacedPlot> out;
    const Built* all = built();
    if (!all) return out;
    double y = 0;
    int number = 0;
    for (const auto& page : all->pages) {
        const QSizeF size = page->contentSize(width, FigureStyle::light());
        for (PlacedPlot& placed : page->plots(size, style)) {
            placed.id = QStringLiteral("%1 %2").arg(++number).arg(placed.id);
            placed.rect.translate(0, y);
            out.push_back(std::move(placed));
        }
        y += size.height() + 16;
    }
    return out;
}

FigureTable ReportFigure::table() const {
    FigureTable table;
    table.caption = title();
    if (!hasRows() || !study()->table) return table;
    SummaryFigure summary;
    summary.setWaits(waits());
    summary.setEvaluation(evaluation());
    return summary.table();
}

} // namespace strata
