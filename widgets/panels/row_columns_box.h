// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns or keys of a file of rows hold the text and the labels, chosen among those that it has.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/task/row_names.h"
#include "model/task/rows.h"
#endif

#include <QStringList>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace strata {

/// Folded until it is asked for: by hand, or where the rows are of no kind that is known by itself.
class RowColumnsBox : public QWidget {
    Q_OBJECT
public:
    explicit RowColumnsBox(QWidget* parent = nullptr);

    /// What the file has; what was chosen stays where it is still there.
    /// `fileChosen`: they are of a file, in which there may be none.
    void setNames(const RowNames& names, bool fileChosen);
    /// A choice for each level of the task.
    void setLevels(const QStringList& levels);
    /// Unfolds and goes there.
    void ask();
    /// Empty: as they are known by themselves.
    RowColumns columns() const;
    /// Unfolds where any is named.
    void setColumns(const RowColumns& columns);

private:
    void retranslate();
    void fill();
    static QComboBox* addBox();
    QCheckBox* m_named;
    QWidget* m_body;
    QVBoxLayout* m_layout;
    QLabel* m_caption;
    QComboBox* m_text;
    std::vector<QComboBox*> m_labels; ///< of each level
    QStringList m_levels;
    RowNames m_names;
    bool m_fileChosen = false;
};

} // namespace strata
