// SPDX-License-Identifier: GPL-3.0-or-later
// Problems as a person reads them; the one place where an error code becomes translated text.
#pragma once

#include "model/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <string>

namespace strata {

/// Something that went wrong, or that the user should know. Kept in the problems list until the program ends.
struct Problem {
    enum class Severity { Warning, Error };
    Severity severity = Severity::Error;
    QString title;  ///< what kind of thing, translated: "A file is missing"
    QString text;   ///< one sentence: what, where, what to do
    QString advice; ///< what generally helps with this kind, translated; may be empty
    QDateTime when;
    std::optional<Error> error = std::nullopt; ///< what it was made of …
    std::string warning = {};                  ///< … in English, to be said again when the language changes
};

QString errorTitle(ErrorCode code);
QString errorAdvice(ErrorCode code);
/// "SUBJECT: DETAIL" in the language of the window (English where a sentence has no translation).
QString errorText(const Error& error);
Problem problemFromError(const Error& error);
Problem problemFromWarning(const std::string& warning);
/// The same problem in the language that is in force now.
Problem saidAgain(const Problem& problem);

} // namespace strata
