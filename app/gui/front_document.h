// SPDX-License-Identifier: GPL-3.0-or-later
// Which document is meant by Save and Remove.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/ids.h"
#include "model/documents/document.h"
#endif

#include <QObject>

#include <functional>

class QWidget;

namespace strata {

class Session;
class ViewHost;

/// That of the view which has the keyboard, or of what was chosen in the list; else the one that the workspace is
/// about; where there is none of that kind, the first that is shown. GUI thread, owned by the window.
class FrontDocument : public QObject {
    Q_OBJECT
public:
    FrontDocument(Session& session, ViewHost& views, std::function<QString()> workspace, QWidget* window);

    QString kind() const; ///< also where no document is shown: of the one that is missed
    RunId id() const;
    bool isShown() const; ///< there is one
    /// Of the model that made it: the document in front, else the shown run. Null where neither names one.
    DocumentPtr madeByModel() const;
    bool isBeingMade() const; ///< it is not in the list yet

    /// One of this kind was chosen in the list, which keeps the keyboard; empty: the workspace alone says it.
    void setChosen(const QString& kind);

Q_SIGNALS:
    void changed();

private:
    void focusMoved(QWidget* now);
    Session& m_session;
    ViewHost& m_views;
    std::function<QString()> m_workspace;
    QWidget* m_window;
    bool m_isChosen = false; ///< in the list
    QString m_kind;          ///< of the view with the keyboard, or chosen; empty: neither
};

} // namespace strata
