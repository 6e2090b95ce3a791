// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen rows of an evaluation as a table. Nothing is made for rows that nobody looks at: what a cell says is put
// together when it is asked for.
#pragma once

#include "model/analysis/record_choice.h"
#include "model/analysis/record_texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace strata {

/// Row, input, for each label level gold, answer and its probability, for each free level what was written (from the
/// record, when it is asked for), tokens of the prompt, layer-tokens. GUI thread.
class RecordsTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    struct Column {
        enum class Kind { Row, Input, Gold, Answer, Confidence, Text, Length, LayerTokens } kind;
        int level = -1;
    };
    /// All of it may be null: an empty table. The rows are places in the columns.
    void show(std::shared_ptr<const EvaluationStudy> study, std::shared_ptr<const std::vector<std::uint32_t>> rows);
    void setTexts(std::shared_ptr<const RecordTexts> texts);

    const std::vector<Column>& columns() const { return m_columns; }
    /// What sorting by a column means; no order for texts.
    std::optional<RecordOrder> orderOf(int column) const;
    /// The place in the evaluation's columns of a row of the table.
    std::size_t rowAt(int row) const { return (*m_rows)[std::size_t(row)]; }
    int placeOf(std::size_t row) const; ///< −1: it is not among those that are shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// What a cell says, for a figure of the same columns.
    static QString text(const EvaluationStudy& study, const RecordTexts* texts, const Column& column, std::size_t row);
    static QString titleOf(const EvaluationStudy& study, const Column& column);
    static std::vector<Column> columnsOf(const EvaluationStudy& study, bool withInput);

    static constexpr int WrongRole = Qt::UserRole; ///< bool: of an answer
    /// How often a cell was asked for, for tests: the table must not go over all rows.
    std::size_t asked() const { return m_asked; }

private:
    const LevelColumns* levelOf(const Column& column) const;

    std::shared_ptr<const EvaluationStudy> m_study;
    std::shared_ptr<const std::vector<std::uint32_t>> m_rows;
    std::shared_ptr<const RecordTexts> m_texts;
    std::vector<Column> m_columns;
    mutable std::size_t m_asked = 0;
};

} // namespace strata
