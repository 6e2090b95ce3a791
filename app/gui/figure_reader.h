// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is opened brings back the document that it was made from, as it was shown then.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace strata {

struct ComposedSource;
class SelectionHub;
class Session;
class ViewHost;

/// GUI thread, owned by the window; files are read in the background. What cannot be read is a problem of the session.
class FigureReader : public QObject {
    Q_OBJECT
public:
    FigureReader(Session& session, ViewHost& views, SelectionHub& hub, QObject* parent);

    void open(const QString& file);

Q_SIGNALS:
    /// The document is shown, and its view has the options of the figure. `view` is empty where the figure does not
    /// say.
    void opened(const QString& kind, const QString& view);
    /// It was composed of several.
    void composed(const std::shared_ptr<const strata::ComposedSource>& source);

private:
    Session& m_session;
    ViewHost& m_views;
    SelectionHub& m_hub;
};

} // namespace strata
