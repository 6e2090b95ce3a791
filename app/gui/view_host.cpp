// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/view_host.h"

#include "app/gui/selection_hub.h"
#include "app/gui/shown_documents.h"
#include "model/session/settings.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/selection_json.h"
#include "widgets/views.h"

#include <QJsonDocument>

namespace strata {
namespace {
bool isPlayed(const QString& kind) {
    return kind == QLatin1String("run") || kind == QLatin1String("lens");
}
} // namespace

ViewHost::ViewHost(Session& session, Settings& settings, SelectionHub& hub, std::function<QString()> prompt,
                   QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_hub(hub), m_prompt(std::move(prompt)),
      m_window(window) {
    connect(&session.documents(), &Documents::shownChanged, this, [this](const QString& kind) {
        if (isPlayed(kind)) return; // the hub hands it on, as far as it was played back
        for (const auto& [id, view] : m_views)
            view->setDocument(kind, shownDocument(m_session, kind));
        for (const auto& [id, view] : m_others)
            view->setDocument(kind, shownDocument(m_session, kind));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(1000);
    connect(&m_soon, &QTimer::timeout, this, &ViewHost::remember);
}

PanelFrame* ViewHost::frame(const QString& id) {
    PanelFrame*& frame = m_frames[id];
    if (frame) return frame;
    frame = new PanelFrame(QString(), nullptr, m_window);
    connect(frame, &PanelFrame::exportRequested, this, [this, id] { Q_EMIT exportRequested(id); });
    return frame;
}

FigureView* ViewHost::made(const QString& id) const {
    const auto found = m_views.find(id);
    return found == m_views.end() ? nullptr : found->second;
}

FigureView* ViewHost::seen(const QString& id) const {
    for (const auto& [name, view] : m_others)
        if (name == id && view->isVisible()) return view;
    return made(id);
}

FigureView* ViewHost::view(const QString& id) {
    if (FigureView* there = made(id)) return there;
    const ViewSpec* spec = registry().view(id);
    if (!spec) return nullptr;
    FigureView* view = m_views[id] = make(*spec, *frame(id), remembered(id));
    // Every growth of a run says so too: the timer makes few of many.
    connect(view, &FigureView::figureChanged, this, [this] {
        if (!m_soon.isActive()) m_soon.start();
    });
    Q_EMIT viewMade(id, view);
    return view;
}

FigureView* ViewHost::make(const ViewSpec& spec, PanelFrame& frame, const QJsonObject& options) {
    FigureView* view = spec.make(
        {m_session, m_settings, frame, [this](const QString& text) { Q_EMIT said(text); }, options, m_prompt});
    frame.setContent(view);
    for (const QString& kind : shownKinds())
        if (!isPlayed(kind)) view->setDocument(kind, shownDocument(m_session, kind));
    m_hub.addView(view);
    return view;
}

FigureView* ViewHost::another(const QString& id, PanelFrame& frame) {
    const ViewSpec* spec = registry().view(id);
    if (!spec) return nullptr;
    FigureView* view = make(*spec, frame, options(id));
    m_others.emplace_back(id, view);
    connect(view, &QObject::destroyed, this,
            [this, view] { std::erase_if(m_others, [view](const auto& other) { return other.second == view; }); });
    connect(&frame, &PanelFrame::exportRequested, this, [this, id] { Q_EMIT exportRequested(id); });
    return view;
}

QJsonObject ViewHost::remembered(const QString& id) const {
    return QJsonDocument::fromJson(m_settings.figureOptions(id).get().toUtf8()).object();
}

void ViewHost::remember() {
    for (const auto& [id, view] : m_views) {
        const QJsonObject kept = rememberedOptions(*registry().figure(id), view->figureOptions());
        if (kept == remembered(id)) continue;
        m_settings.figureOptions(id).set(QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    }
}

void ViewHost::changeOptions(const QString& id, const QJsonObject& changes) {
    const FigureSpec* spec = registry().figure(id);
    if (!spec) return;
    FigureView* there = made(id);
    QJsonObject options = there ? there->figureOptions() : remembered(id);
    for (auto change = changes.begin(); change != changes.end(); ++change)
        options.insert(change.key(), change.value());
    for (const auto& [name, other] : m_others) {
        if (name != id) continue;
        QJsonObject changed = other->figureOptions();
        for (auto change = changes.begin(); change != changes.end(); ++change)
            changed.insert(change.key(), change.value());
        other->setFigureOptions(changed);
    }
    if (there) return there->setFigureOptions(options);
    m_settings.figureOptions(id).set(
        QString::fromUtf8(QJsonDocument(rememberedOptions(*spec, options)).toJson(QJsonDocument::Compact)));
}

QJsonObject ViewHost::options(const QString& id) const {
    if (const FigureView* there = seen(id)) return there->figureOptions();
    const FigureSpec* spec = registry().figure(id);
    if (!spec) return {};
    QJsonObject options = remembered(id);
    const auto add = [&options](const QJsonObject& more) {
        for (auto one = more.begin(); one != more.end(); ++one)
            options.insert(one.key(), one.value());
    };
    if (const ViewSpec* view = registry().view(id); view && view->personal) add(view->personal(m_session));
    if (spec->kind.isEmpty()) add(modelAndText(m_session, m_prompt()));
    options.insert(selectionKey, selectionToJson(m_hub.selection()));
    return options;
}

std::unique_ptr<Figure> ViewHost::figure(const QString& id) const {
    if (const FigureView* there = seen(id)) return there->figure();
    const FigureSpec* spec = registry().figure(id);
    if (!spec) return nullptr;
    return spec->makeFigure(m_hub.shownOf(shownDocument(m_session, spec->kind)), options(id));
}

FigureSource ViewHost::source(const QString& id) const {
    const FigureSpec* spec = registry().figure(id);
    if (!spec || spec->kind.isEmpty()) return {};
    return {m_hub.shownOf(shownDocument(m_session, spec->kind)), id, options(id)};
}

} // namespace strata
