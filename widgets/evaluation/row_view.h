// SPDX-License-Identifier: GPL-3.0-or-later
// The row that is chosen under Records: what every layer said of its labels.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/analysis.h"
#include "widgets/evaluation/row_figure.h"
#include "widgets/figure/figure_view.h"
#endif

namespace strata {

class EvaluationBoard;

/// The record is read on the analysis pool, its file opened once for an evaluation. GUI thread.
class RowView : public FigureView {
    Q_OBJECT
public:
    explicit RowView(EvaluationBoard& board, QWidget* parent = nullptr);

    void setDocument(const QString&, const DocumentPtr&) override {} // the board says when it was counted
    std::unique_ptr<Figure> figure() const override { return std::make_unique<RowFigure>(m_figure); }
    QJsonObject figureOptions() const override;
    bool isReading() const { return m_read.isBusy(); }

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF&, Qt::KeyboardModifiers) override {}
    bool clickableAt(const QPointF&) const override { return false; }
    bool keyPressed(int, Qt::KeyboardModifiers) override { return false; }
    QString selectionText() const override { return {}; }
    QString emptyText() const override;
    bool isEmpty() const override { return m_figure.isEmpty(); }
    std::vector<AccessibleCell> accessibleCells() const override;
    void showEvent(QShowEvent* event) override;

private:
    void take();
    EvaluationBoard& m_board;
    RowFigure m_figure;
    Analysis m_read;
    std::shared_ptr<const Evaluation> m_of; ///< whose records m_source has
    std::shared_ptr<const RecordSource> m_source;
    std::optional<std::size_t> m_shown; ///< the row that the figure has
};

} // namespace strata
