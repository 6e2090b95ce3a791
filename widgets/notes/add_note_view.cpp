// SPDX-License-Identifier: GPL-3.0-or-later
// The Note view in the registry.
#include "widgets/figure/registry.h"
#include "widgets/notes/note_view.h"

namespace strata {

void addNoteView(Registry& registry) {
    ViewSpec view{.id = QStringLiteral("note"),
                  .title = QT_TRANSLATE_NOOP("strata::MainWindow", "Note"),
                  .kind = QStringLiteral("note"),
                  .workspace = QStringLiteral("explore"),
                  .place = ViewSpec::Place::Bottom,
                  .shortcut = QKeySequence(QStringLiteral("Ctrl+Alt+9")),
                  .tabbed = true,
                  .shown = false};
    view.make = [](const ViewContext& context) -> FigureView* {
        auto* made = new NoteView(context.session);
        made->addControlsTo(context.frame);
        return made;
    };
    FigureSpec figure;
    figure.makeFigure = [](const DocumentPtr& document, const QJsonObject&) {
        auto made = std::make_unique<NoteFigure>();
        made->setNote(documentAs<Note>(document));
        return made;
    };
    registry.add(std::move(view), std::move(figure));
}

} // namespace strata
