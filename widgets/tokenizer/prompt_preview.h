// SPDX-License-Identifier: GPL-3.0-or-later
// Exactly what the model will see: the text that a task makes of its fields, and its tokens.
#pragma once

#include "widgets/tokenizer/tokenized_text.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace strata {

/// What a prompt becomes. A value.
struct PromptTokensShown {
    std::string text;
    std::vector<TextPiece> pieces; ///< only id, piece, bytes and special count
    std::int64_t context = 0;      ///< positions that the model has; 0: not known
    std::string problem;           ///< why there are none; empty: none
};

/// Stays beside the window and follows what is typed. GUI thread.
class PromptPreview : public QDialog {
    Q_OBJECT
public:
    explicit PromptPreview(QWidget* parent = nullptr);
    void show(const PromptTokensShown& shown);
    /// "27 tokens; the model has room for 2,048".
    QString summary() const;

private:
    void say();

    PromptTokensShown m_shown;
    QLabel* m_summary;
    QPlainTextEdit* m_text;
    QTreeWidget* m_tokens;
};

} // namespace strata
