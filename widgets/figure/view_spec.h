// SPDX-License-Identifier: GPL-3.0-or-later
// A view as a row: what it is called, where it first stands, and how it is made.
#pragma once

#include <QJsonObject>
#include <QKeySequence>
#include <QString>

#include <functional>

namespace strata {

class FigureView;
class PanelFrame;
class Session;
class Settings;

/// What a view may use of the window when it is made, and later. All of it outlives the view.
struct ViewContext {
    Session& session;
    Settings& settings;
    PanelFrame& frame;                       ///< takes the controls of its title bar
    std::function<void(const QString&)> say; ///< for the status line
    QJsonObject options;                     ///< that are remembered of its figure
    std::function<QString()> prompt;         ///< what stands in the first field of the form now
};

/// Views are made when they are first shown (GUI thread); then they are given the shown document of their kind and the
/// selection, and again whenever these change. The figure of the same id is what is exported of it.
struct ViewSpec {
    enum class Place { Centre, Left, Right, Bottom };

    QString id;        ///< also of its panel, by which its place is remembered
    const char* title; ///< source text in the context of MainWindow: QT_TRANSLATE_NOOP("strata::MainWindow", "…")
    QString kind;      ///< of the documents that it shows; empty: of the model
    QString workspace; ///< where it is shown at first; elsewhere it can be switched on
    Place place = Place::Right;
    QKeySequence shortcut = {}; ///< shows and hides it; of a view in the centre: none
    bool tabbed = false;        ///< behind the view before it that has the same place
    bool shown = true;          ///< at first
    /// Makes it, with its controls, and connects it.
    std::function<FigureView*(const ViewContext&)> make = {};
    /// How what is pinned in the shown document looks, and what is followed besides, as long as the view is not there
    /// to be asked; may be empty.
    std::function<QJsonObject(Session&)> personal = {};
};

/// A view that takes options and has controls, which is what most do.
template <class View> View* makeView(const ViewContext& context) {
    auto* view = new View;
    view->setFigureOptions(context.options);
    view->addControlsTo(context.frame);
    return view;
}

} // namespace strata
