// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/adapt_question.h"

#include "app/gui/demo.h"
#include "model/session/model_maker.h"
#include "model/session/session.h"
#include "widgets/dialogs/adapt_dialog.h"
#include "widgets/dialogs/export_dialog.h"

#include <QFileInfo>
#include <QPointer>

namespace strata {

namespace {

/// What came with the program lies where nobody looks, or may write: what is made of it goes among the documents.
QString folderFor(const QString& base) {
    const QString own = QFileInfo(demoFolder()).absolutePath();
    const QString beside = QFileInfo(QFileInfo(base).absoluteFilePath()).absolutePath();
    const bool isOwn = !demoFolder().isEmpty() && (beside + QLatin1Char('/')).startsWith(own + QLatin1Char('/'));
    return isOwn || !QFileInfo(beside).isWritable() ? exportFolder({}) : QString();
}

} // namespace

void askToAdapt(Session& session, QWidget* window, std::function<void(const ModelRequest&)> open) {
    const ModelRequest base = session.model().openRequest();
    if (!base.host.isEmpty())
        return session.problems().addError(
            {ErrorCode::Unsupported, base.path.toStdString(),
             "lies on another machine, where strata-cli adapt makes an HdLM of it; open it there afterwards."});
    auto* maker = window->findChild<ModelMaker*>(); // one for the window, and it goes with it
    if (!maker) maker = new ModelMaker(session.background(), window);
    maker->inspect(base, [&session, maker, base, open = std::move(open),
                          over = QPointer<QWidget>(window)](const Result<BaseFacts>& facts) {
        if (!over) return;
        if (!facts) return session.problems().addError(facts.error());
        auto* dialog = new AdaptDialog(*maker, session.jobs(), base, *facts, folderFor(base.path), over);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::accepted, over, [dialog, open] { open(requestFor(dialog->order())); });
        dialog->open();
    });
}

} // namespace strata
