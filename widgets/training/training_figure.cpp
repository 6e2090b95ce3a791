// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/training_figure.h"

#include "widgets/common/numbers.h"
#include "widgets/figure/document_provenance.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace strata {

QString TrainingFigure::chosen(const QString& key) const {
    const auto found = m_chosen.find(key);
    for (const TrainingChoice& choice : choices()) {
        if (choice.key != key) continue;
        if (found != m_chosen.end() && choice.values.contains(found->second)) return found->second;
        return choice.values.value(0);
    }
    return {};
}

void TrainingFigure::setSmoothing(double weight) {
    m_smoothing = std::isfinite(weight) ? std::clamp(weight, 0.0, 0.99) : 0.0;
}

QJsonObject TrainingFigure::options() const {
    QJsonObject json;
    for (const auto& [key, value] : m_chosen)
        json.insert(key, value);
    if (hasSmoothing()) json.insert(QStringLiteral("smoothing"), m_smoothing);
    if (const QJsonObject plots = plotsToJson(m_plots); !plots.isEmpty()) json.insert(QStringLiteral("plots"), plots);
    return json;
}

void TrainingFigure::setOptions(const QJsonObject& options) {
    for (const TrainingChoice& choice : choices())
        if (const QJsonValue value = options.value(choice.key); value.isString())
            m_chosen[choice.key] = value.toString();
    if (const QJsonValue weight = options.value(QLatin1String("smoothing")); weight.isDouble())
        setSmoothing(weight.toDouble());
    m_plots = plotsFromJson(options.value(QLatin1String("plots")).toObject());
}

QSizeF TrainingFigure::contentSize(double width, const FigureStyle& style) const {
    const bool any = m_training && hasContent();
    const double wide = any ? std::max(width, leastWidth()) : width;
    return {wide, std::max(style.minimumHeight, any ? height(wide) : 0)};
}

std::vector<PlacedPlot> TrainingFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (!m_training || !hasContent() || size.width() < 1) return {};
    std::vector<PlacedPlot> out = place(size, style);
    for (PlacedPlot& placed : out)
        if (const auto found = m_plots.find(placed.id); found != m_plots.end()) {
            placed.choices = found->second;
            placed.plot.apply(placed.choices);
        }
    return out;
}

std::vector<PlacedPlot> TrainingFigure::place(const QSizeF&, const FigureStyle&) const {
    return {};
}

QString TrainingFigure::heading(const QString&, const LinePlot& of, double x) const {
    return of.x.label + QLatin1Char(' ') + (of.x.integers ? formatCount(std::llround(x)) : formatNumber(x, 2));
}

QString TrainingFigure::tip(const QPointF&, double) const {
    return {};
}

QString TrainingFigure::emptyText() const {
    return QCoreApplication::translate("strata::TrainingFigure",
                                       "No training log yet. Open one, or start a training with Train….");
}

Provenance TrainingFigure::provenance() const {
    Provenance out;
    addOrigin(out, m_training.get());
    if (!m_training) return out;
    addEntry(out, QStringLiteral("log"), fromUtf8(m_training->source));
    addEntry(out, QStringLiteral("steps"), QString::number(m_training->lastStep()));
    for (const TrainingPtr& other : m_overlays.compared)
        addEntry(out, QStringLiteral("compared with"), fromUtf8(other->source));
    if (!m_overlays.compared.empty())
        addEntry(out, QStringLiteral("logs"), QString::number(m_overlays.compared.size() + 1));
    if (m_overlays.baseline) addEntry(out, QStringLiteral("baseline"), fromUtf8(m_overlays.baseline->source));
    if (hasSmoothing()) addEntry(out, QStringLiteral("smoothing"), QString::number(m_smoothing));
    for (const TrainingChoice& choice : choices())
        if (const qsizetype at = choice.values.indexOf(chosen(choice.key)); at >= 0)
            addEntry(out, choice.key, choice.labels.value(at));
    return out;
}

int TrainingFigure::headOf(const std::string& name) const {
    if (!m_training) return -1;
    for (std::size_t i = 0; i < m_training->heads.size(); ++i)
        if (m_training->heads[i].name == name) return int(i);
    std::vector<std::string> names = m_training->lossNames();
    for (const char* measure : {"loss", "accuracy"})
        for (const std::string& level : m_training->levelNames(measure))
            if (std::find(names.begin(), names.end(), level) == names.end()) names.push_back(level);
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : int(m_training->heads.size()) + int(found - names.begin());
}

std::vector<std::string> TrainingFigure::inOrder(std::vector<std::string> heads) const {
    std::stable_sort(heads.begin(), heads.end(), [this](const std::string& a, const std::string& b) {
        return unsigned(headOf(a)) < unsigned(headOf(b)); // those that are not known last
    });
    return heads;
}

QColor TrainingFigure::colorOf(const std::string& head, const FigureStyle& style) const {
    const int index = headOf(head);
    return index < 0 ? style.colors.secondary : headColor(index, style.colors);
}

} // namespace strata
