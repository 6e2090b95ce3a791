// SPDX-License-Identifier: GPL-3.0-or-later
// What was read of a model's configuration as a table, and the files themselves as text to be searched.
#pragma once

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeWidget;

namespace strata {

struct OpenedFiles;

/// GUI thread.
class ConfigPage : public QWidget {
    Q_OBJECT
public:
    explicit ConfigPage(QWidget* parent = nullptr);
    void setFiles(const std::shared_ptr<const OpenedFiles>& files);
    /// Marks the next place behind the cursor, from the beginning after the last; false: there is none.
    bool find(const QString& wanted, bool backwards = false);

private:
    void fill();
    void showText();
    void retranslate();

    std::shared_ptr<const OpenedFiles> m_files;
    QTreeWidget* m_table;
    QComboBox* m_which;
    QLineEdit* m_search;
    QLabel* m_found;
    QPlainTextEdit* m_text;
};

} // namespace strata
