// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tree/what_if.h"

#include "model/session/session.h"

#include <QCoreApplication>

namespace strata {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Hierarchy", text);
}

} // namespace

void runWhatIf(Session& session, const Run& run, const std::string& level, const std::optional<QString>& answer,
               const std::function<void(const QString&)>& say) {
    const auto facts = session.model().facts();
    if (!facts || !session.model().isReady())
        return say(tr(QT_TRANSLATE_NOOP("Hierarchy", "Open the model of this run first: “what if” decodes anew.")));
    const auto task = session.model().task();
    if (facts->summary.hash != run.model.hash || !task || task->name != run.task)
        return say(tr(QT_TRANSLATE_NOOP(
            "Hierarchy", "The open model or its task is another one than this run's: “what if” needs the same.")));
    RunRequest request = requestOfRun(run);
    request.options.besideOriginal = true;
    if (answer)
        request.options.forced[level] = answer->toStdString();
    else
        request.options.forced.clear();
    session.maker().run(request);
}

} // namespace strata
