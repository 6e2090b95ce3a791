// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of an evaluation as they go onto a page: the first ones of those that are asked for. The table has them all.
#pragma once

#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/evaluation/record_query.h"
#include "widgets/evaluation/table_block.h"
#include "widgets/figure/left_out.h"

#include <QCoreApplication>

namespace strata {

class RecordsFigure : public ClonedFigure<RecordsFigure>, public LeavesOut {
    Q_DECLARE_TR_FUNCTIONS(strata::RecordsFigure)
public:
    static constexpr std::size_t mostPainted = 200;
    /// Of the table twin on screen, where the rows stand already.
    static constexpr std::size_t mostOnScreen = 1000;

    void setQuery(const RecordQuery& query);
    const RecordQuery& query() const { return m_query; }
    /// What somebody has found already.
    void setRows(std::shared_ptr<const std::vector<std::uint32_t>> rows, std::shared_ptr<const RecordTexts> texts);

    QString title() const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    QStringList leftOut() const override;
    QJsonObject options() const override;
    void setOptions(const QJsonObject& options) override;
    void compute(const JobControl& control) const override;
    void forget() override;

protected:
    double height(double width) const override;

private:
    using Rows = std::vector<std::uint32_t>;
    const Rows& rows() const;
    const RecordTexts* texts() const;
    TableBlock block() const;

    RecordQuery m_query;
    mutable std::shared_ptr<const Rows> m_rows;
    mutable std::shared_ptr<const RecordTexts> m_texts;
};

} // namespace strata
