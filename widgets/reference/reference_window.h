// SPDX-License-Identifier: GPL-3.0-or-later
// Help inside the program: every number's formula, and the field's terms.
#pragma once

#include "widgets/reference/reference_entries.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace strata {

class FormulaLabel;

/// Terms by group on the left, with a field to search them; the chosen one on the right. Stays beside the window while
/// one works. GUI thread.
class ReferenceWindow : public QDialog {
    Q_OBJECT
public:
    explicit ReferenceWindow(QWidget* parent = nullptr);

    /// Chooses the entry of this term; false when there is none (what is chosen stays).
    bool showTerm(const QString& term);
    QString term() const; ///< of the chosen one

private:
    void fill(); ///< also in another language
    void filter(const QString& wanted);
    void showEntry(int index);
    QTreeWidgetItem* itemOf(int index) const;

    std::vector<ReferenceEntry> m_entries;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel *m_term, *m_words, *m_facts, *m_nothing;
    FormulaLabel* m_formula;
    QPushButton* m_copy;
};

} // namespace strata
