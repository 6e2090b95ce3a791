// SPDX-License-Identifier: GPL-3.0-or-later
// The Tokenizer view in the registry.
#include "model/session/session.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/tokenizer/tokenizer_view.h"

namespace strata {

namespace {

FigureView* makeTokenizer(const ViewContext& context) {
    Session& session = context.session;
    auto* view = new TokenizerView(session);
    view->setText(context.prompt());
    view->setFigureOptions(context.options);
    view->addControlsTo(context.frame);
    const auto follow = [view, &session] {
        const bool here =
            session.model().facts() && session.model().facts()->loaded && session.model().facts()->host.isEmpty();
        view->setModel(here ? session.model().openRequest().path : QString()); // on a host it lies there
    };
    QObject::connect(&session.model(), &CurrentModel::changed, view, follow);
    follow();
    return view;
}

} // namespace

void addTokenizerView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("tokenizer"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Tokenizer"),
                  .kind = {}, // of the open model
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Bottom,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Alt+8")),
                  .tabbed = true,
                  .shown = false};
    view.make = makeTokenizer;
    FigureSpec figure;
    figure.remembered = {QStringLiteral("second")};
    figure.makeFigure = [](const DocumentPtr&, const QJsonObject& options) {
        const auto text = [&](const char* key) { return options.value(QLatin1String(key)).toString().toStdString(); };
        auto made = std::make_unique<TokenizerFigure>();
        std::vector<TokenizedText> columns;
        for (const char* key : {"model", "second"})
            if (const std::string path = text(key); !path.empty()) columns.push_back(tokenizedBy(path, text("text")));
        made->setTexts(QString::fromStdString(text("text")), std::move(columns));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
