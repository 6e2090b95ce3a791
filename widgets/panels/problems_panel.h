// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that went wrong, and what the user should know, until the program ends.
#pragma once

#include "model/items/run_tables.h"

#include <QWidget>

class QLabel;
class QListView;

namespace strata {

/// The newest problem first, each with its sentence and what helps. Ctrl+C copies.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget* parent = nullptr);
    void add(const ProblemItem& problem);
    /// Instead of those that are there: the same ones, in another language.
    void setProblems(const std::vector<ProblemItem>& oldestFirst) { m_table->setProblems(oldestFirst); }
    int count() const { return m_table->rowCount(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ProblemsTable* m_table;
    QListView* m_list;
    QLabel* m_empty;
};

} // namespace strata
