// SPDX-License-Identifier: GPL-3.0-or-later
// "What if a level said something else?", offered over the heads: a button, an action, and the menu of a level.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QToolButton;

namespace strata {

class FigureView;
class PanelFrame;

/// GUI thread; owned by the window.
class WhatIfMenu : public QObject {
    Q_OBJECT
public:
    /// `selection`: of the window; what could stand instead of the selected token is offered, too.
    WhatIfMenu(Session& session, std::function<Selection()> selection, QAction* action, QWidget* window);

    /// A button that opens the menu of the shown run, in the title bar of the view of its heads.
    void addTo(PanelFrame& frame);
    /// Of a label or text of a level: that one first, then the others. −1: of all levels. Deletes itself when closed.
    QMenu* menuOf(int level, const QString& label = {});
    /// The same, with what the view's own menu offers.
    void popUp(FigureView* view, int level, const QString& label, const QPoint& where);

Q_SIGNALS:
    void said(const QString& text);

private:
    void fill(QMenu& menu, int level, const QString& label);
    void fillLevel(QMenu& menu, const Run& run, std::size_t level, const QString& label);
    /// Other tokens at the selected place, when it lies in this level (−1: in any).
    void addTokens(QMenu& menu, const Run& run, int level);
    void askForText(const std::string& level);
    void runWith(const std::string& level, const std::optional<QString>& answer);

    Session& m_session;
    std::function<Selection()> m_selection;
    QAction* m_action;
    QWidget* m_window;
    QToolButton* m_button = nullptr;
};

} // namespace strata
