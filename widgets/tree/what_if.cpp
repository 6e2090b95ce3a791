// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tree/what_if.h"

#include "model/documents/run_stages.h"
#include "model/session/session.h"

#include <QCoreApplication>

namespace strata {

namespace {

QString inLanguage(const char* text) {
    return QCoreApplication::translate("Hierarchy", text);
}

/// The open model and task are the run's; else `say` is told why not.
bool canDecodeAnew(Session& session, const Run& run, const std::function<void(const QString&)>& say) {
    const auto facts = session.model().facts();
    const auto task = session.model().task();
    if (!facts || !session.model().isReady())
        say(inLanguage(QT_TRANSLATE_NOOP("Hierarchy", "Open the model of this run first: “what if” decodes anew.")));
    else if (facts->summary.hash != run.model.hash || !task || task->name != run.task)
        say(inLanguage(QT_TRANSLATE_NOOP(
            "Hierarchy", "The open model or its task is another one than this run's: “what if” needs the same.")));
    else
        return true;
    return false;
}

} // namespace

void runWhatIf(Session& session, const Run& run, const std::string& level, const std::optional<QString>& answer,
               const std::function<void(const QString&)>& say) {
    if (!canDecodeAnew(session, run, say)) return;
    RunRequest request = requestOfRun(run);
    request.options.besideOriginal = true;
    if (answer) {
        request.options.forced[level] = answer->toStdString();
        request.options.begun.erase(level);
    } else {
        request.options.forced.clear();
        request.options.begun.clear();
    }
    session.maker().run(request);
}

void runFromToken(Session& session, const Run& run, const TokenPlace& place, TokenId token,
                  const std::function<void(const QString&)>& say) {
    if (!hasToken(run, place) || run.isFree() || !canDecodeAnew(session, run, say)) return;
    const RunLevel& level = run.levels[std::size_t(place.stage)];
    RunRequest request = requestOfRun(run);
    request.options.besideOriginal = true;
    request.options.beam = 0; // looks for whole labels
    request.options.forced.erase(level.name);
    std::vector<std::int32_t>& begun = request.options.begun[level.name];
    begun.clear();
    for (int i = 0; i < place.token; ++i)
        begun.push_back(level.tokens[std::size_t(i)].reading.id.value);
    begun.push_back(token.value);
    session.maker().run(request);
}

} // namespace strata
