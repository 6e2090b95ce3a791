// SPDX-License-Identifier: GPL-3.0-or-later
// Looking things up in the tokenizer of the open model: a text's pieces, an id's piece, pieces that contain something.
#pragma once

#include "model/session/analysis.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeWidget;

namespace strata {

struct OpenedFiles;
class Tokenizer;

/// GUI thread; the vocabulary is searched on the analysis pool.
class TokenizerPage : public QWidget {
    Q_OBJECT
public:
    explicit TokenizerPage(QWidget* parent = nullptr);

    void setFiles(const std::shared_ptr<const OpenedFiles>& files);
    void setText(const QString& text);
    /// An id, or what pieces contain.
    void search(const QString& wanted);
    bool isSearching() const { return m_searching.isBusy(); }

private:
    struct Piece;
    void readText();
    void startSearch();
    void showTemplate();
    void retranslate();
    void list(QTreeWidget* table, const std::vector<Piece>& pieces);
    static Piece pieceOf(const Tokenizer& tokenizer, int id);

    std::shared_ptr<const OpenedFiles> m_files;
    Analysis m_searching;
    QLabel *m_facts, *m_textNote, *m_searchNote;
    QLineEdit *m_text, *m_search;
    QCheckBox* m_marked;
    QTreeWidget *m_pieces, *m_matches;
    QComboBox* m_templates;
    QPlainTextEdit* m_template;
};

} // namespace strata
