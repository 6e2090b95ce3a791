// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a token, a label or a position in the view that one looks at.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace strata {

class Actions;
class FigureView;

/// Lies over the upper right corner of a view while it is used; a place that is found becomes the selection, so that
/// every view goes there. What is searched is what an accessibility tool reads of the view, in its order; "@12" is
/// position 12. Does the actions "find", "findNext" and "findPrevious". GUI thread, owned by the window.
class FindBar : public QFrame {
    Q_OBJECT
public:
    /// `view`: the one that is meant when the bar opens; null: there is none.
    FindBar(Actions& actions, std::function<FigureView*()> view, QWidget* window);

    void openBar();
    void closeBar();
    void search(const QString& wanted);
    void step(int by); ///< to the next (+1) or previous (−1) place, round its ends
    int places() const { return static_cast<int>(m_places.size()); }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void collect();
    void place(); ///< where the view is
    void say();

    std::function<FigureView*()> m_wantedView;
    QWidget* m_window;
    QPointer<FigureView> m_view;
    QLineEdit* m_text;
    QLabel* m_count;
    QToolButton *m_back, *m_on, *m_close;
    std::vector<int> m_places; ///< indices of the view's cells
    int m_at = -1;             ///< of m_places
};

} // namespace strata
