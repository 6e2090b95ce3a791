// SPDX-License-Identifier: GPL-3.0-or-later
// What every figure of an evaluation is: made from the document and some choices, computed when it is first asked for,
// on screen only shown.
#pragma once

#include "model/analysis/record_choice.h"
#include "widgets/evaluation/evaluation_studies.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/plot/plot_figure.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>

namespace strata {

/// Something that is chosen in the title bar: "level: domain ▾".
struct FigureChoice {
    QString key;        ///< in the options
    QString name;       ///< for who cannot see it
    QStringList values; ///< in the options; the first one is chosen at first
    QStringList labels;
};

/// A place of a figure that says something, and the rows that it stands for.
struct EvaluationSpot {
    QRectF rect; ///< content coordinates
    QString tip;
    std::optional<RecordFilter> rows = {};   ///< shown by the record browser when it is pressed
    std::pair<QString, QString> choice = {}; ///< pressing it chooses this value of the key; empty: nothing
};

/// Of an evaluation, whatever is shown of it.
Provenance provenanceOf(const Evaluation* evaluation);

class EvaluationFigure : public PlotFigure {
public:
    virtual std::unique_ptr<EvaluationFigure> clone() const = 0;

    void setEvaluation(std::shared_ptr<const Evaluation> evaluation);
    const std::shared_ptr<const Evaluation>& evaluation() const { return m_evaluation; }
    /// On screen: what is not known yet is not computed here; somebody else does, and says computed().
    void setWaits(bool waits) { m_waits = waits; }
    bool waits() const { return m_waits; }
    /// Something of what it shows is not known yet.
    virtual bool isWaiting() const { return m_waits && m_evaluation && (!study() || !isPrepared()); }
    /// Whether it wants intervals, which take longer than all else.
    virtual bool wantsIntervals() const { return false; }
    /// How the intervals that it shows were found, for its provenance; empty: it shows none.
    virtual QString intervalMethod() const;
    static QString wilsonMethod() { return QStringLiteral("95 %, Wilson score"); }
    static QString bootstrapMethod(const QString& of); ///< "percentile bootstrap over rows"
    /// Has everything computed that it shows; on a thread that may take its time.
    virtual void compute(const JobControl& control) const;
    /// What it keeps of it is asked for anew.
    virtual void forget() {}

    /// Those that it may be compared with, and the files of those that have one.
    virtual void setOthers(std::vector<std::shared_ptr<const Evaluation>>, const QStringList&) {}

    virtual std::vector<FigureChoice> choices() const { return {}; }
    QString chosen(const QString& key) const;
    void choose(const QString& key, const QString& value);
    /// What is chosen, and what was made of the plots by hand.
    virtual QJsonObject options() const;
    virtual void setOptions(const QJsonObject& options);
    void setPlotChoices(const QString& plot, const PlotChoices& choices) { m_plots[plot] = choices; }

    QSizeF contentSize(double width, const FigureStyle& style) const final;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const final;
    Provenance provenance() const override;

    /// What the crosshair says over the values of a plot, and how it spells them.
    virtual QString heading(const QString& plot, const LinePlot& of, double x) const;
    virtual QString spelled(double value) const;
    virtual std::vector<EvaluationSpot> spots(double width) const;
    /// Shown in the middle when there is no evaluation.
    virtual QString emptyText() const;

protected:
    /// Whether what it counts by itself is there; compute() makes it so.
    virtual bool isPrepared() const { return true; }
    EvaluationFigure() = default;
    EvaluationFigure(const EvaluationFigure&) = default;
    /// Null: there is no evaluation, its records cannot be read, or it waits.
    const EvaluationStudy* study() const;
    const StudyIntervals* intervals() const;
    bool hasRows() const { return study() && study()->columns.rows() > 0; }

    virtual double height(double width) const = 0;
    /// What it needs: a narrower view scrolls.
    virtual double leastWidth() const { return 0; }
    virtual std::vector<PlacedPlot> place(double width, const FigureStyle& style) const;

    /// Levels that answer with labels, as a choice: values "1", "2" …
    FigureChoice levelChoice() const;
    /// Of levelChoice(): a place in labelLevels().
    std::size_t chosenLabelLevel() const;
    QColor levelColor(const EvaluatedLevel& level, const FigureStyle& style) const;
    Qt::PenStyle levelLine(const EvaluatedLevel& level) const;
    /// Of the head that answers a level, as colours go by; −1: there is none of this name.
    int headOf(const EvaluatedLevel& level) const;

private:
    std::shared_ptr<const Evaluation> m_evaluation;
    mutable StudyPtr m_study;
    mutable IntervalsPtr m_intervals;
    bool m_waits = false;
    std::map<QString, QString> m_chosen;
    std::map<QString, PlotChoices> m_plots;
};

/// clone() of a figure.
template <class Own, class Base = EvaluationFigure> class ClonedFigure : public Base {
public:
    std::unique_ptr<EvaluationFigure> clone() const override {
        return std::make_unique<Own>(static_cast<const Own&>(*this));
    }
};

} // namespace strata
