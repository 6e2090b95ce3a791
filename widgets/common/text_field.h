// SPDX-License-Identifier: GPL-3.0-or-later
// A field for text of several lines that no text can hold up: what cannot be laid out at once is kept, and shown
// folded.
#pragma once

#include <QPlainTextEdit>

#include <optional>

class QLabel;
class QToolButton;

namespace strata {

/// Characters of the longest line, and of the longest text, that are laid out without holding the window.
inline constexpr qsizetype longestShownLine = 20'000, longestShownText = 4'000'000;

/// Whether a text field lays this out in no time. A line of megabytes takes it minutes.
bool isShownAtOnce(const QString& text);
/// The same with long lines cut ("…"), and of a long text the beginning: for what is only read.
QString cutForShowing(const QString& text);

/// What a document has, with its no-break spaces, which toPlainText() makes blanks; line ends are \n.
QString textOf(const QTextDocument& document);

/// A text that is put in (pasted, dropped, set) and cannot be shown at once is folded: the field has all of it, shows
/// its beginning with a sentence, and cannot be typed into until it is taken back. GUI thread.
class TextField : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextField(const QString& text = {}, QWidget* parent = nullptr);

    /// What was written, with its no-break spaces, folded or not; line ends are \n.
    QString wholeText() const;
    void setWholeText(const QString& text); ///< there is nothing to be undone then
    /// As if somebody had typed it instead: it can be undone.
    void replaceWholeText(const QString& text);
    bool isFolded() const { return !m_folded.isEmpty(); }
    /// What was there before the folded text. Does nothing otherwise.
    void takeBack();

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString shownText() const { return textOf(*document()); }
    void fold(const QString& text);
    void unfold();
    void say();
    void placeNotice();
    QString m_folded;                ///< empty: what is shown is all
    std::optional<QString> m_before; ///< what can be put back
    bool m_wasReadOnly = false;
    QWidget* m_notice;
    QLabel* m_sentence;
    QToolButton* m_back;
};

} // namespace strata
