// SPDX-License-Identifier: GPL-3.0-or-later
// The words that go with a figure into a paper: its alternative text and a caption, to be changed and copied.
#pragma once

#include <QString>
#include <QWidget>

#include <optional>

namespace strata {

class TextField;

class FigureTextsBox : public QWidget {
    Q_OBJECT
public:
    explicit FigureTextsBox(QWidget* parent = nullptr);

    /// Drafts of another figure; what was written for the one before goes.
    void setDrafts(const QString& alternativeText, const QString& caption);
    /// What the snippets for LaTeX name.
    void setTarget(const QString& file, const std::optional<double>& widthMm);
    /// What was written in place of the draft; empty: the draft stands.
    QString ownAlternativeText() const;

private:
    void copy(const QString& text);
    QString m_draft, m_file;
    std::optional<double> m_widthMm;
    TextField *m_alternative, *m_caption;
};

} // namespace strata
