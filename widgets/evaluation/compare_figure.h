// SPDX-License-Identifier: GPL-3.0-or-later
// Several evaluations side by side: every metric of each, and its difference to the shown one with a paired interval.
#pragma once

#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/evaluation/metric_words.h"
#include "widgets/evaluation/table_block.h"

#include <QCoreApplication>

namespace strata {

class CompareFigure : public ClonedFigure<CompareFigure> {
    Q_DECLARE_TR_FUNCTIONS(strata::CompareFigure)
public:
    using Others = std::vector<std::shared_ptr<const Evaluation>>;
    static constexpr std::size_t mostOthers = 3;

    /// Those that are open, the latest last, and the files of those that have one. What options named besides stays.
    void setOthers(Others others, const QStringList& files) override;

    QString title() const override;
    std::vector<FigureChoice> choices() const override; ///< the latest ones, or one of them
    bool isWaiting() const override;
    void compute(const JobControl& control) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    QString intervalMethod() const override {
        return bootstrapMethod(QStringLiteral("paired bootstrap over common rows"));
    }
    std::vector<EvaluationSpot> spots(double width) const override;
    /// {"with": [files]}: the others are read from there where nobody gives them. On screen both are compared.
    QJsonObject options() const override;
    void setOptions(const QJsonObject& options) override;
    QString emptyText() const override;

    /// "strata-wordnet · wordnet · test.jsonl"
    QString nameOf(const Evaluation& evaluation) const;

protected:
    double height(double width) const override;
    double leastWidth() const override;

private:
    struct Column {
        QString name;
        std::size_t common = 0, onlyShown = 0, onlyOther = 0; ///< rows
        QString problem;                                      ///< why there are no differences
        std::map<std::string, PairedDifference> differences;
        Score score;
    };
    struct Known {
        std::weak_ptr<const Evaluation> of;
        Others others;
        std::vector<Column> columns;
    };
    const Known* known(const JobControl& control = {}) const;
    Others chosenOthers() const;
    bool isAmong(const Evaluation& other) const;
    TableBlock block() const;

    mutable Others m_others;
    QStringList m_files;  ///< of those that are open
    QStringList m_wanted; ///< of options
    bool m_anonymous = false;
    mutable bool m_read = true;
    mutable std::shared_ptr<const Known> m_known;
};

} // namespace strata
