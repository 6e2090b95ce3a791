// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/problem.h"

#include "model/session/sentences.h"

#include <QCoreApplication>

namespace strata {

namespace {
QString translated(const char* text) {
    return QCoreApplication::translate("strata::Problem", text);
}
} // namespace

QString errorTitle(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileNotFound:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "A file is missing"));
    case ErrorCode::FileUnreadable:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "A file cannot be read"));
    case ErrorCode::FileUnwritable:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "A file cannot be written"));
    case ErrorCode::BadFormat:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "A file is damaged"));
    case ErrorCode::BadConfig:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "The model's configuration does not fit"));
    case ErrorCode::TensorMissing:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "A tensor is missing"));
    case ErrorCode::TensorMismatch:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "A tensor has the wrong shape or type"));
    case ErrorCode::Unsupported:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "This kind of file is not supported"));
    case ErrorCode::BadTask:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "The task does not fit"));
    case ErrorCode::BadData:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "A row of data does not fit"));
    case ErrorCode::BadArgument:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "This cannot be done"));
    case ErrorCode::OutOfMemory:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "There is not enough memory"));
    case ErrorCode::DeviceMissing:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "The device is not there"));
    case ErrorCode::Cancelled:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "Cancelled"));
    case ErrorCode::Internal:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("strata::Problem", "Something unexpected happened"));
}

QString errorAdvice(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileNotFound:
        return translated(
            QT_TRANSLATE_NOOP("strata::Problem", "Choose the folder that holds config.json and the weights."));
    case ErrorCode::FileUnreadable:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "Check the permissions of the file and of its folder."));
    case ErrorCode::FileUnwritable:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "Choose another folder, or free some space."));
    case ErrorCode::BadFormat:
        return translated(
            QT_TRANSLATE_NOOP("strata::Problem", "Download or copy the file again; it may be incomplete."));
    case ErrorCode::BadConfig:
    case ErrorCode::TensorMissing:
    case ErrorCode::TensorMismatch:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "Check that config.json belongs to these weights."));
    case ErrorCode::Unsupported:
        return translated(QT_TRANSLATE_NOOP(
            "strata::Problem", "Strata reads safetensors and GGUF models of the Llama, Mistral, Qwen, SmolLM, "
                               "Gemma, Phi-3, GPT-2 and GPT-NeoX families."));
    case ErrorCode::OutOfMemory:
        return translated(
            QT_TRANSLATE_NOOP("strata::Problem", "Close other programs, or choose a smaller type under Device."));
    case ErrorCode::DeviceMissing:
        return translated(
            QT_TRANSLATE_NOOP("strata::Problem", "Choose the CPU under Device, and open the model again."));
    case ErrorCode::BadTask:
        return translated(QT_TRANSLATE_NOOP("strata::Problem", "Choose another task, or correct the task file."));
    default:
        return {};
    }
}

QString errorText(const Error& error) {
    // Each part as message() shows it: in one line, valid, and no book.
    const auto part = [&](const std::string& text) { return sayInLanguage(Error{error.code, {}, text}.message()); };
    return error.subject.empty() ? part(error.detail)
                                 : QStringLiteral("%1: %2").arg(part(error.subject), part(error.detail));
}

Problem problemFromError(const Error& error) {
    Problem problem{Problem::Severity::Error, errorTitle(error.code), errorText(error), errorAdvice(error.code),
                    QDateTime::currentDateTime()};
    problem.error = error;
    return problem;
}

Problem problemFromWarning(const std::string& warning) {
    Problem problem{Problem::Severity::Warning, translated(QT_TRANSLATE_NOOP("strata::Problem", "Worth knowing")),
                    sayInLanguage(warning), QString(), QDateTime::currentDateTime()};
    problem.warning = warning;
    return problem;
}

Problem saidAgain(const Problem& problem) {
    Problem again = problem.error              ? problemFromError(*problem.error)
                    : !problem.warning.empty() ? problemFromWarning(problem.warning)
                                               : problem;
    again.severity = problem.severity;
    again.when = problem.when;
    return again;
}

} // namespace strata
