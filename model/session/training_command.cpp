// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/training_command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>

namespace strata {

namespace {

/// Whose texts these are, for translation.
struct TrainingOrderText {
    Q_DECLARE_TR_FUNCTIONS(strata::TrainingOrderText)
};

} // namespace

QString logOf(const TrainingOrder& order) {
    return QDir(order.output).filePath(QStringLiteral("log.jsonl"));
}

QStringList trainingCommand(const TrainingOrder& order) {
    QStringList words{QStringLiteral("strata-cli"), QStringLiteral("train"),
                      order.model.isEmpty() ? QStringLiteral("MODEL") : order.model};
    const auto add = [&](const char* option, const QString& value) {
        if (!value.isEmpty()) words << QLatin1String(option) << value;
    };
    add("--task", order.task);
    for (const QString& file : order.data)
        add("--data", file);
    add("--eval", order.heldOut);
    add("-o", order.output);
    for (const QString& head : order.heads)
        add("--new-head", head);
    if (order.learns == TrainingOrder::Learns::Heads) words << QStringLiteral("--freeze-base");
    if (order.learns == TrainingOrder::Learns::LowRank) add("--lora", QString::number(order.rank));
    if (order.steps > 0)
        add("--steps", QString::number(order.steps));
    else
        add("--epochs", QString::number(order.epochs));
    add("--learning-rate", QLocale::c().toString(order.learningRate, 'g', 6));
    add("--batch-tokens", QString::number(order.batchTokens));
    if (!order.heldOut.isEmpty() && order.evalEvery > 0) add("--eval-every", QString::number(order.evalEvery));
    add("--log", logOf(order));
    return words + QProcess::splitCommand(order.more);
}

QString shellText(const QStringList& command) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+@%-]+$"));
    QStringList words;
    for (QString word : command)
        words << (plain.match(word).hasMatch()
                      ? word
                      : QLatin1Char('\'') + word.replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
                            QLatin1Char('\''));
    return words.join(QLatin1Char(' '));
}

QString whyNotTraining(const TrainingOrder& order) {
    if (order.model.isEmpty()) return TrainingOrderText::tr("Name the model to begin with.");
    if (!QFileInfo::exists(order.model)) return TrainingOrderText::tr("The model does not exist.");
    if (order.data.isEmpty()) return TrainingOrderText::tr("Name the rows to learn from.");
    for (const QString& file : order.data)
        if (!QFileInfo(file).isFile()) return TrainingOrderText::tr("The file of rows does not exist.");
    if (!order.heldOut.isEmpty() && !QFileInfo(order.heldOut).isFile())
        return TrainingOrderText::tr("The file of held-out rows does not exist.");
    if (!(order.learningRate > 0)) return TrainingOrderText::tr("Give a learning rate above 0, such as 0.001.");
    if (order.output.isEmpty()) return TrainingOrderText::tr("Name the folder to write.");
    if (QFileInfo(order.output).isFile()) return TrainingOrderText::tr("The output is a file; name a folder.");
    return {};
}

} // namespace strata
