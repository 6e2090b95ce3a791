// Problems as a person reads them; the one place where an error code becomes translated text.
#pragma once

#include "model/base/result.h"

#include <QDateTime>
#include <QString>

namespace strata {

/// Something that went wrong, or that the user should know. Kept in the problems list until the program ends.
struct Problem {
    enum class Severity { Warning, Error };
    Severity severity = Severity::Error;
    QString title;  ///< what kind of thing, translated: "A file is missing"
    QString text;   ///< one sentence: what, where, what to do
    QString advice; ///< what generally helps with this kind, translated; may be empty
    QDateTime when;
};

QString errorTitle(ErrorCode code);
QString errorAdvice(ErrorCode code);
Problem problemFromError(const Error& error);
Problem problemFromWarning(const std::string& warning);

} // namespace strata
