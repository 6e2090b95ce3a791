// SPDX-License-Identifier: GPL-3.0-or-later
// What a dialog asks of a training, as the words of the command that does it.
#pragma once

#include <QString>
#include <QStringList>

namespace strata {

struct TrainingOrder {
    QString model, task;
    QStringList data;
    QString heldOut; ///< empty: none
    QString output;
    QStringList heads; ///< LAYER[:NAME[:WEIGHT[:raw|norm]]]
    enum class Learns { All, Heads, LowRank } learns = Learns::All;
    int rank = 8;     ///< of LowRank
    qint64 steps = 0; ///< 0: after `epochs`
    int epochs = 1;
    double learningRate = 1e-3;
    int batchTokens = 4096;
    int evalEvery = 0; ///< steps; 0: after every epoch
    QString more;      ///< further options, as they are written in a shell
};

/// The log of it: log.jsonl in its output folder.
QString logOf(const TrainingOrder& order);
/// "strata-cli", "train", …: values that are those of the command by nature are left out.
QStringList trainingCommand(const TrainingOrder& order);
/// As it is pasted into a shell.
QString shellText(const QStringList& command);
/// Why it cannot be started yet; empty: it can.
QString whyNotTraining(const TrainingOrder& order);

} // namespace strata
