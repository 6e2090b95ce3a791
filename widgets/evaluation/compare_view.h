// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison, with ways to name what the shown evaluation is compared with: files, and those of the history.
#pragma once

#include "widgets/evaluation/evaluation_view.h"

class QMenu;

namespace strata {

/// Files of evaluations can be dropped on it. GUI thread.
class CompareView : public EvaluationView {
    Q_OBJECT
public:
    explicit CompareView(EvaluationBoard& board, QWidget* parent = nullptr);

    void addControlsTo(PanelFrame& frame);
    void fillSources(QMenu& menu);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFiles();
    EvaluationBoard& m_board;
};

} // namespace strata
