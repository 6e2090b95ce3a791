// SPDX-License-Identifier: GPL-3.0-or-later
// Runs Strata's programs as a script does: arguments and standard input in; exit code, standard output and standard
// error back.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace strata::test {

struct Outcome {
    int code = -1; ///< −1: it crashed, or did not end in time
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Waits for the end of a program that was started.
inline Outcome outcomeOf(QProcess& process, int milliseconds = 120000) {
    const bool ended = process.waitForFinished(milliseconds) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// `variables` are added to the environment; one that is null is taken away.
inline Outcome runProgram(const QString& program, const QStringList& arguments, const QByteArray& input = {},
                          const QMap<QString, QString>& variables = {}) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Remembered heads and runs must not come from, or go to, the folders of whoever runs the tests.
    static const QTemporaryDir settings;
    for (const char* const folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(folder), settings.path());
    for (auto at = variables.begin(); at != variables.end(); ++at) {
        if (at.value().isNull())
            environment.remove(at.key());
        else
            environment.insert(at.key(), at.value());
    }
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return outcomeOf(process);
}

inline QString cliProgram() {
    return QStringLiteral(STRATA_BINARY_DIR "/bin/strata-cli");
}
inline Outcome cli(const QStringList& arguments, const QByteArray& input = {}) {
    return runProgram(cliProgram(), arguments, input);
}

} // namespace strata::test
