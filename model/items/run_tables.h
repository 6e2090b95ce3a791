// SPDX-License-Identifier: GPL-3.0-or-later
// Tables over the values of a run: heads, tokens, a reading's most probable tokens, history, problems.
#pragma once

#include "model/documents/kind_words.h"
#include "model/documents/run_summary.h"
#include "model/items/value_table.h"

#include <QDateTime>

#include <memory>

namespace strata {

/// Heads of a model, in order of layer: head, layer, readout, drift, tensor.
class HeadsTable : public ValueTable {
    Q_OBJECT
public:
    explicit HeadsTable(QObject* parent = nullptr);
    /// `layers`: K of the model, which names the last layer's readout.
    void setHeads(const std::vector<HeadSummary>& heads, std::int64_t layers);
};

/// The most probable tokens of a reading: rank, token, id, probability, log-probability (nats).
class TopTokensTable : public ValueTable {
    Q_OBJECT
public:
    explicit TopTokensTable(QObject* parent = nullptr);
    void setReading(const Reading& reading);
};

/// Every generated token of a run: stage, position, token, id, probability, log-probability, entropy and margin (nats).
class TokensTable : public ValueTable {
    Q_OBJECT
public:
    explicit TokensTable(QObject* parent = nullptr);
    void setRun(const Run* run);
};

/// A line of the history: a document of any kind.
struct RunItem {
    RunId id;
    QString title;
    RunSummary summary;
    bool saved = false;   ///< it lies in a file
    KindWords words = {}; ///< of its kind
};

/// The history, the newest first: input, answer (or what else its kind says of a document), task, model, tokens, time,
/// sampling, seed, type, device.
class RunsTable : public ValueTable {
    Q_OBJECT
public:
    explicit RunsTable(QObject* parent = nullptr);
    void setRuns(const std::vector<RunItem>& oldestFirst);
    RunId idAt(const QModelIndex& index) const;
    QModelIndex indexOf(RunId id) const;
    /// The decoded path ("animal → bird → thrush"), or the number of free columns.
    static QString answerOf(const Run& run);
    /// Of what was not asked by a prompt, what it is and how large: "evaluation · 5 of 8 rows · labels scored".
    static QString sizeOf(const RunItem& item);
    /// What tells it apart from others of the same prompt: "greedy · float32 · CPU · demo".
    QString settingsAt(const QModelIndex& index) const;
    /// Everything that is known of it, a line each.
    QString detailsAt(const QModelIndex& index) const;
    /// When it was made; invalid when that is not known.
    QDateTime timeAt(const QModelIndex& index) const;
    const RunSummary* summaryAt(const QModelIndex& index) const;
    /// Whether it was made from a prompt, which can be asked again.
    bool isAskedAt(const QModelIndex& index) const;
    /// "#figure #paper"; empty: there are none.
    static QString tagsText(const DocumentMarks& marks);
    /// Whether every word of `text` stands somewhere in its texts, tags (#figure) and remark among them.
    static bool matches(const RunItem& item, const QString& text);
    /// Whether it lies in a file.
    bool savedAt(const QModelIndex& index) const;

private:
    const RunItem* itemAt(const QModelIndex& index) const;
    std::vector<RunItem> m_items; ///< newest first, as the rows
};

/// A line of the problems list.
struct ProblemItem {
    bool isError = true;
    QString title, text, advice;
    QDateTime when;
};

/// Problems, the newest first: kind, what happened, what helps, when.
class ProblemsTable : public ValueTable {
    Q_OBJECT
public:
    explicit ProblemsTable(QObject* parent = nullptr);
    void add(const ProblemItem& problem);
    void setProblems(std::vector<ProblemItem> oldestFirst);
    bool isErrorAt(int row) const { return m_items[static_cast<std::size_t>(row)].isError; }

private:
    void showItems();
    std::vector<ProblemItem> m_items; ///< the newest first
};

/// Tokens that were generated, all stages together.
int tokenCount(const Run& run);

} // namespace strata
