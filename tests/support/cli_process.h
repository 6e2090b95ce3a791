// SPDX-License-Identifier: GPL-3.0-or-later
// Runs Strata's programs as a script does: arguments and standard input in; exit code, standard output and standard
// error back.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>

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

/// SIGINT has a handler or waits: there is one bit for each signal, the second being SIGINT's.
inline bool isPrepared(qint64 process) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) return false;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("SigCgt:") || line.startsWith("SigBlk:"))
            if (line.mid(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) return true;
    return false;
}

/// Interrupts strata-cli so many milliseconds after it is prepared.
inline Outcome interrupted(const QStringList& arguments, int milliseconds) {
    QProcess process;
    process.start(cliProgram(), arguments);
    if (!process.waitForStarted()) return {};
    QElapsedTimer clock;
    clock.start();
    while (!isPrepared(process.processId()) && clock.elapsed() < 30000)
        QThread::usleep(200);
    QThread::msleep(static_cast<unsigned long>(milliseconds));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    return outcomeOf(process, 60000);
}

} // namespace strata::test
