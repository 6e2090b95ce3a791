// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a session that a crash left.
#include "app/gui/kept_session.h"
#include "tests/fuzz/fuzz_support.h"
#include "widgets/figure/selection_json.h"

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto session = keptSessionFromJson(bytes);
    if (!session) {
        fuzz::checkSentence(session.error());
        return 0;
    }
    if (session->model)
        fuzz::require(session->model->threads >= 0 && session->model->threads <= 1024, "threads that nobody has");
    const QByteArray written = keptSessionToJson(*session);
    const auto again = keptSessionFromJson(written);
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    fuzz::require(keptSessionToJson(*again) == written, "what is written is read as something else");
    fuzz::require(again->documents.size() == session->documents.size() && again->isEmpty() == session->isEmpty(),
                  "it has other documents");
    const QJsonObject selection = selectionToJson(selectionFromJson(session->selection));
    fuzz::require(selectionToJson(selectionFromJson(selection)) == selection, "a selection is read as another");
    return 0;
}
