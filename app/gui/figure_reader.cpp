// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/figure_reader.h"

#include "app/gui/selection_hub.h"
#include "app/gui/view_host.h"
#include "model/session/session.h"
#include "widgets/export/figure_source.h"
#include "widgets/figure/selection_json.h"
#include "widgets/views.h"

#include <QFileInfo>
#include <QPointer>

namespace strata {

FigureReader::FigureReader(Session& session, ViewHost& views, SelectionHub& hub, QObject* parent)
    : QObject(parent), m_session(session), m_views(views), m_hub(hub) {}

void FigureReader::open(const QString& file) {
    m_session.background().read<FigureSource>(
        m_session.background().beginFile(tr("Opening %1").arg(QFileInfo(file).fileName())),
        [file] { return readFigureSource(file); },
        [this, self = QPointer(this)](const Result<FigureSource>& read) {
            if (!self) return;
            if (!read) return m_session.problems().addError(read.error());
            m_session.documents().add(read->document);
            const QString kind = fromUtf8(std::string(read->document->kind()));
            const FigureSpec* const spec = registry().figure(read->figure);
            if (!spec || spec->kind != kind) return Q_EMIT opened(kind, {}); // of a newer version
            m_views.view(read->figure);
            m_views.changeOptions(read->figure, read->options);
            if (kind == QLatin1String("run")) m_hub.setSelection(selectionIn(read->options));
            Q_EMIT opened(kind, read->figure);
        });
}

} // namespace strata
