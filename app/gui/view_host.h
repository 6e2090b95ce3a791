// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the registry in this window: made when they are first shown, and told what is shown.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/document.h"
#include "widgets/export/figure_source.h"
#include "widgets/figure/registry.h"
#endif

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

class QWidget;

namespace strata {

class SelectionHub;

/// A view that is not there yet costs a title bar. What is chosen in the views is remembered in the settings, so that
/// one made later, and a figure made without its view, have it. GUI thread, owned by the window.
class ViewHost : public QObject {
    Q_OBJECT
public:
    ViewHost(Session& session, Settings& settings, SelectionHub& hub, std::function<QString()> prompt, QWidget* window);

    /// With its title bar alone as long as the view was not made.
    PanelFrame* frame(const QString& id);
    /// Makes it when it is not there; nullptr: the registry has none of this id.
    FigureView* view(const QString& id);
    /// One more of a view that may be there already, for another place, with what is chosen in it now. `frame` has it.
    FigureView* another(const QString& id, PanelFrame& frame);
    FigureView* made(const QString& id) const; ///< nullptr: not yet

    /// The figure that the view shows, or would show; of one that is there several times, in sight.
    std::unique_ptr<Figure> figure(const QString& id) const;
    /// What that figure is made from, no more of it than is seen; without a document where it is made from none.
    FigureSource source(const QString& id) const;
    /// The options that it is made with, the selection among them.
    QJsonObject options(const QString& id) const;
    /// What is remembered of them for any document.
    QJsonObject remembered(const QString& id) const;
    /// Changes some of the options of a figure, wherever its view is there, or not yet.
    void changeOptions(const QString& id, const QJsonObject& changes);
    /// Puts what is chosen now into the settings.
    void remember();

Q_SIGNALS:
    void viewMade(const QString& id, strata::FigureView* view);
    void exportRequested(const QString& id);
    void said(const QString& text); ///< for the status line

private:
    FigureView* make(const ViewSpec& spec, PanelFrame& frame, const QJsonObject& options);
    /// A further one that is in sight, else the one that was made; nullptr: none.
    FigureView* seen(const QString& id) const;
    Session& m_session;
    Settings& m_settings;
    SelectionHub& m_hub;
    std::function<QString()> m_prompt;
    QWidget* m_window;
    std::map<QString, PanelFrame*> m_frames;
    std::map<QString, FigureView*> m_views;
    std::vector<std::pair<QString, FigureView*>> m_others; ///< further ones of the same views, elsewhere
    QTimer m_soon;                                         ///< until what was chosen is remembered
};

} // namespace strata
