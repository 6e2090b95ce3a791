// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluation_figure.h"

#include "model/metrics/bootstrap.h"
#include "widgets/common/numbers.h"
#include "widgets/figure/document_provenance.h"

#include <QCoreApplication>

#include <algorithm>

namespace strata {

void EvaluationFigure::setEvaluation(std::shared_ptr<const Evaluation> evaluation) {
    m_evaluation = std::move(evaluation);
    m_study.reset();
    m_intervals.reset();
    forget();
}

const EvaluationStudy* EvaluationFigure::study() const {
    if (!m_study) m_study = m_waits ? knownStudy(m_evaluation) : sharedStudy(m_evaluation);
    return m_study.get();
}

const StudyIntervals* EvaluationFigure::intervals() const {
    if (!m_intervals) m_intervals = m_waits ? knownIntervals(m_evaluation) : sharedIntervals(m_evaluation);
    return m_intervals.get();
}

void EvaluationFigure::compute(const JobControl& control) const {
    sharedStudy(m_evaluation, control);
    if (wantsIntervals()) sharedIntervals(m_evaluation, control);
}

QString EvaluationFigure::chosen(const QString& key) const {
    const auto found = m_chosen.find(key);
    for (const FigureChoice& choice : choices()) {
        if (choice.key != key) continue;
        if (found != m_chosen.end() && choice.values.contains(found->second)) return found->second;
        return choice.values.value(0);
    }
    return {};
}

void EvaluationFigure::choose(const QString& key, const QString& value) {
    m_chosen[key] = value;
    forget();
}

QJsonObject EvaluationFigure::options() const {
    QJsonObject json;
    for (const auto& [key, value] : m_chosen)
        json.insert(key, value);
    if (const QJsonObject plots = plotsToJson(m_plots); !plots.isEmpty()) json.insert(QStringLiteral("plots"), plots);
    return json;
}

void EvaluationFigure::setOptions(const QJsonObject& options) {
    for (const FigureChoice& choice : choices())
        if (const QJsonValue value = options.value(choice.key); value.isString())
            m_chosen[choice.key] = value.toString();
    m_plots = plotsFromJson(options.value(QLatin1String("plots")).toObject());
    forget();
}

QSizeF EvaluationFigure::contentSize(double width, const FigureStyle& style) const {
    const double wide = hasRows() ? std::max(width, leastWidth()) : width;
    return {wide, std::max(style.minimumHeight, hasRows() ? height(wide) : 0)};
}

std::vector<PlacedPlot> EvaluationFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (!hasRows() || size.width() < 1) return {};
    std::vector<PlacedPlot> out = place(size.width(), style);
    for (PlacedPlot& placed : out)
        if (const auto found = m_plots.find(placed.id); found != m_plots.end()) {
            placed.choices = found->second;
            placed.plot.apply(placed.choices);
        }
    return out;
}

std::vector<PlacedPlot> EvaluationFigure::place(double, const FigureStyle&) const {
    return {};
}

QString EvaluationFigure::heading(const QString&, const LinePlot& of, double x) const {
    const QString value = formatNumber(x, of.x.integers ? 0 : 3);
    return of.x.label.isEmpty() ? value : of.x.label + QStringLiteral(": ") + value;
}

QString EvaluationFigure::spelled(double value) const {
    return formatNumber(value, 3);
}

std::vector<EvaluationSpot> EvaluationFigure::spots(double) const {
    return {};
}

QString EvaluationFigure::emptyText() const {
    if (isWaiting()) return QCoreApplication::translate("strata::EvaluationFigure", "Being counted …");
    return QCoreApplication::translate(
        "strata::EvaluationFigure", "No evaluation yet. Open a saved one, or choose labelled rows and press Evaluate.");
}

Provenance provenanceOf(const Evaluation* evaluation) {
    Provenance out;
    addOrigin(out, evaluation);
    if (!evaluation) return out;
    addComputation(out, *evaluation);
    addEntry(out, QStringLiteral("task"), fromUtf8(evaluation->task));
    addEntry(out, QStringLiteral("data"), fromUtf8(evaluation->data));
    const auto count = qint64(evaluation->recordCount());
    addEntry(out, QStringLiteral("rows"),
             count == evaluation->rows ? QString::number(count)
                                       : QStringLiteral("%1 of %2").arg(count).arg(evaluation->rows));
    for (const auto& [key, value] : evaluation->options)
        addEntry(out, fromUtf8(key), fromUtf8(value));
    addEntry(out, QStringLiteral("seed"), QString::number(evaluation->seed));
    addEntry(out, QStringLiteral("created"), fromUtf8(evaluation->createdAt));
    return out;
}

QString EvaluationFigure::bootstrapMethod(const QString& of) {
    const BootstrapOptions options;
    return QStringLiteral("95 %, %1, %2 resamples, seed %3")
        .arg(of, QString::number(options.resamples), QString::number(options.seed));
}

QString EvaluationFigure::intervalMethod() const {
    return wantsIntervals() ? bootstrapMethod(QStringLiteral("percentile bootstrap over rows")) : QString();
}

Provenance EvaluationFigure::provenance() const {
    Provenance out = provenanceOf(m_evaluation.get());
    if (!m_evaluation) return out;
    for (const FigureChoice& choice : choices())
        if (const qsizetype at = choice.values.indexOf(chosen(choice.key)); at >= 0)
            addEntry(out, choice.key, choice.labels.value(at));
    addEntry(out, QStringLiteral("intervals"), intervalMethod());
    return out;
}

FigureChoice EvaluationFigure::levelChoice() const {
    FigureChoice choice{
        QStringLiteral("level"), QCoreApplication::translate("strata::EvaluationFigure", "Level"), {}, {}};
    if (!m_evaluation) return choice;
    int number = 0;
    for (const EvaluatedLevel& level : m_evaluation->levels) {
        if (!level.isLabel) continue;
        choice.values << QString::number(++number);
        choice.labels << fromUtf8(level.name);
    }
    return choice;
}

std::size_t EvaluationFigure::chosenLabelLevel() const {
    const int number = chosen(QStringLiteral("level")).toInt();
    return number > 0 ? std::size_t(number - 1) : 0;
}

int EvaluationFigure::headOf(const EvaluatedLevel& level) const {
    if (m_evaluation)
        for (std::size_t i = 0; i < m_evaluation->heads.size(); ++i)
            if (m_evaluation->heads[i].name == level.head) return int(i);
    return -1;
}

QColor EvaluationFigure::levelColor(const EvaluatedLevel& level, const FigureStyle& style) const {
    return headColor(headOf(level), style.colors);
}

Qt::PenStyle EvaluationFigure::levelLine(const EvaluatedLevel& level) const {
    return headPenStyle(headOf(level));
}

} // namespace strata
