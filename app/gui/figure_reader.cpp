// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/figure_reader.h"

#include "app/gui/selection_hub.h"
#include "app/gui/view_host.h"
#include "model/session/session.h"
#include "widgets/compose/composed_source.h"
#include "widgets/export/figure_source.h"
#include "widgets/figure/selection_json.h"
#include "widgets/views.h"

#include <QFileInfo>
#include <QPointer>

namespace strata {

FigureReader::FigureReader(Session& session, ViewHost& views, SelectionHub& hub, QObject* parent)
    : QObject(parent), m_session(session), m_views(views), m_hub(hub) {}

void FigureReader::open(const QString& file) {
    struct Carried {
        FigureSource single;
        std::shared_ptr<const ComposedSource> composed; ///< null: it is a single figure
    };
    m_session.background().read<Carried>(
        m_session.background().beginFile(tr("Opening %1").arg(QFileInfo(file).fileName())),
        [file]() -> Result<Carried> {
            STRATA_TRY(std::optional<ComposedSource> several, readComposedSource(file));
            if (several) return Carried{{}, std::make_shared<const ComposedSource>(std::move(*several))};
            STRATA_TRY(FigureSource one, readFigureSource(file));
            return Carried{std::move(one), nullptr};
        },
        [this, self = QPointer(this)](const Result<Carried>& carried) {
            if (!self) return;
            if (!carried) return m_session.problems().addError(carried.error());
            if (carried->composed) return Q_EMIT composed(carried->composed);
            const FigureSource* const read = &carried->single;
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
