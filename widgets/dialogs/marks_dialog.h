// SPDX-License-Identifier: GPL-3.0-or-later
// Tags and remark of a document.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/document.h"
#endif

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPlainTextEdit;

namespace strata {

/// Tags are words in one line, with or without #; those that other documents have are offered. GUI thread.
class MarksDialog : public QDialog {
    Q_OBJECT
public:
    MarksDialog(const QString& title, const DocumentMarks& marks, const QStringList& known, QWidget* parent);
    /// What was typed, cut to what a document keeps.
    DocumentMarks marks() const;

private:
    QLineEdit* m_tags;
    QPlainTextEdit* m_remark;
};

/// "figure, to show" or "#figure #paper": separated by commas where there are any, else by blanks.
std::vector<std::string> tagsIn(const QString& text);

} // namespace strata
