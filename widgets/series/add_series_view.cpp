// SPDX-License-Identifier: GPL-3.0-or-later
// The Checkpoints view in the registry.
#include "model/requests/grammar.h"
#include "model/session/settings.h"
#include "widgets/figure/registry.h"
#include "widgets/series/series_view.h"

#include <QTimer>

namespace strata {
namespace {

/// The last checkpoint, so that a prompt can be typed and run; when no model is open.
void openLast(Session& session, Settings& settings) {
    const auto series = session.documents().shown<Series>();
    if (!series || series->points.empty() || session.model().state() != CurrentModel::State::None) return;
    std::error_code error;
    if (!std::filesystem::exists(series->points.back().path, error)) return;
    ModelRequest request;
    request.path = QString::fromStdString(series->points.back().path);
    request.device = settings.device.get();
    request.dtype = parseDType(settings.dtype.get().toStdString()).value_or(std::nullopt);
    session.model().open(request);
}

} // namespace

void addSeriesView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("series"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Checkpoints"),
                  .kind = QStringLiteral("series"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Bottom,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+F7")),
                  .tabbed = true,
                  .shown = false};
    view.make = [](const ViewContext& context) -> FigureView* {
        auto* made = new SeriesView(context.session, context.prompt);
        made->addControlsTo(context.frame);
        Session& session = context.session;
        Settings& settings = context.settings;
        // Later: its panel is only being shown, and the page of a model that opens takes the place of all panels.
        const auto open = [&session, &settings, made] {
            QTimer::singleShot(0, made, [&session, &settings] { openLast(session, settings); });
        };
        QObject::connect(&session.documents(), &Documents::opened, made, ofKind("series", open));
        open();
        return made;
    };
    FigureSpec figure;
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject& options) {
        auto made = std::make_unique<SeriesFigure>();
        made->setSeries(documentAs<Series>(document));
        made->setShownPoints(std::max(-1, options.value(SeriesFigure::pointsOption).toInt(-1)));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
