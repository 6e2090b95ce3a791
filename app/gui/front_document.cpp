// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/front_document.h"

#include "app/gui/shown_documents.h"
#include "app/gui/view_host.h"
#include "app/gui/workspaces.h"
#include "widgets/figure/figure_view.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/views.h"

#include <QApplication>
#include <QMenuBar>
#include <QToolBar>

#include <utility>

namespace strata {

FrontDocument::FrontDocument(Session& session, ViewHost& views, std::function<QString()> workspace, QWidget* window)
    : QObject(window), m_session(session), m_views(views), m_workspace(std::move(workspace)), m_window(window) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

void FrontDocument::focusMoved(QWidget* now) {
    if (!now || now->window() != m_window) return; // a menu, a dialog, another program: the view is still meant
    for (const QWidget* part = now; part != m_window; part = part->parentWidget())
        if (qobject_cast<const QMenuBar*>(part) || qobject_cast<const QToolBar*>(part) ||
            (m_isChosen && qobject_cast<const RunsPanel*>(part)))
            return;
    QString kind;
    for (const ViewSpec& spec : registry().views())
        if (const FigureView* view = m_views.made(spec.id); view && (view == now || view->isAncestorOf(now)))
            kind = spec.kind;
    setChosen(kind);
    m_isChosen = false;
}

void FrontDocument::setChosen(const QString& kind) {
    m_isChosen = !kind.isEmpty();
    if (std::exchange(m_kind, kind) != kind) Q_EMIT changed();
}

QString FrontDocument::kind() const {
    const QString own = QString::fromLatin1(workspace(m_workspace()).kind);
    for (const QString& wanted : QStringList{m_kind, own} + shownKinds())
        if (!wanted.isEmpty() && shownDocument(m_session, wanted)) return wanted;
    return own.isEmpty() ? QStringLiteral("run") : own;
}

RunId FrontDocument::id() const {
    return m_session.documents().shownId(kind().toStdString());
}

bool FrontDocument::isShown() const {
    return shownDocument(m_session, kind()) != nullptr;
}

DocumentPtr FrontDocument::madeByModel() const {
    for (const QString& wanted : {kind(), QStringLiteral("run")})
        if (DocumentPtr document = shownDocument(m_session, wanted); document && !document->model.path.empty())
            return document;
    return nullptr;
}

bool FrontDocument::isBeingMade() const {
    return m_session.maker().isMaking(kind().toStdString());
}

} // namespace strata
