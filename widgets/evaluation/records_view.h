// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an evaluation: sorted, filtered, searched, and opened as runs. Made for a hundred thousand of them.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/items/records_table.h"
#include "model/session/analysis.h"
#include "widgets/evaluation/records_figure.h"
#include "widgets/figure/figure_view.h"
#endif

#include <QPointer>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace strata {

class EvaluationBoard;
class PanelFrame;

/// Rows are chosen, sorted and searched on the analysis pool; this thread only shows those that are in sight. Return or
/// a double click opens a row as a run. GUI thread.
class RecordsView : public FigureView {
    Q_OBJECT
public:
    explicit RecordsView(EvaluationBoard& board, QWidget* parent = nullptr);
    ~RecordsView() override;

    void setDocument(const QString&, const DocumentPtr&) override {} // the board says when it was counted
    std::unique_ptr<Figure> figure() const override;
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    void addControlsTo(PanelFrame& frame);

    const RecordQuery& query() const { return m_figure.query(); }
    void setQuery(const RecordQuery& query);
    RecordsTable& records() { return *m_model; }
    QTableView& list() { return *m_list; }
    bool isBusy() const { return m_choose.isBusy() || m_read.isBusy() || m_soon.isActive(); }
    void openCurrent();

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override {}
    void selectionMoved() override {}
    QString tipAt(const QPointF&) const override { return {}; }
    void pressed(const QPointF&, Qt::KeyboardModifiers) override {}
    bool clickableAt(const QPointF&) const override { return false; }
    bool keyPressed(int, Qt::KeyboardModifiers) override { return false; }
    QString selectionText() const override { return {}; }
    QString emptyText() const override;
    bool isEmpty() const override;
    void paintEvent(QPaintEvent* event) override; ///< the list stands where the figure would
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildFilters();
    void retranslate();
    void take();
    void readTexts();
    void fieldsEdited();
    void showQuery(); ///< in the fields
    void chooseRows();
    void sortBy(int column);
    void sizeColumns(bool widenOnly);

    EvaluationBoard& m_board;
    RecordsFigure m_figure;
    RecordsTable* m_model;
    QWidget* m_body;
    QComboBox *m_outcome, *m_level;
    QDoubleSpinBox *m_least, *m_most;
    QLineEdit *m_label, *m_search;
    QToolButton* m_clear;
    QPointer<PanelFrame> m_frame; ///< says how many rows there are
    QTableView* m_list;
    Analysis m_choose, m_read;
    std::shared_ptr<const RecordTexts> m_texts;
    QTimer m_soon; ///< until what is typed is looked for
    bool m_filling = false;
    RunId m_sized;       ///< the evaluation whose columns have their widths
    int m_sizedRows = 0; ///< that they were measured by
};

} // namespace strata
