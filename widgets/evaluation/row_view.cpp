// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/row_view.h"

#include "widgets/common/language.h"
#include "widgets/evaluation/evaluation_board.h"

#include <algorithm>

namespace strata {

namespace {

struct ReadRecord {
    std::shared_ptr<const RecordSource> source;
    EvaluationRecord record;
};

} // namespace

RowView::RowView(EvaluationBoard& board, QWidget* parent) : FigureView(parent), m_board(board) {
    connect(&board, &EvaluationBoard::currentRowChanged, this, &RowView::take);
    connect(&board, &EvaluationBoard::changed, this, &RowView::take);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Row"));
        setWhatsThis(tr("The row that is chosen under Records: what every layer, through its lens, and every head said "
                        "of the labels of each level, with the rank and the probability of the right one."));
    });
    take();
}

void RowView::take() {
    const auto evaluation = m_board.evaluation();
    const auto row = m_board.currentRow();
    const StudyPtr study = m_board.study();
    if (!evaluation || !row || !study || *row >= study->columns.rows()) {
        m_read.cancel();
        m_figure.clear();
        return contentChanged();
    }
    if (!isVisible()) return; // when it is shown
    const bool grown = m_of && m_of->recordsFile == evaluation->recordsFile && !evaluation->recordsFile.empty() &&
                       m_of->createdAt == evaluation->createdAt;
    if (grown && m_of != evaluation && !isEmpty() && m_shown == row) return; // more of it: this row is as it was
    if (m_of != evaluation && (!grown || (m_source && std::int64_t(*row) >= m_source->count()))) m_source = nullptr;
    m_read.start(
        [evaluation, source = m_source, row = *row](const JobControl& control) -> Analysis::Answer {
            auto read = std::make_shared<ReadRecord>();
            read->source = source;
            if (!read->source) {
                auto opened = recordsOf(evaluation, control);
                if (!opened) return nullptr;
                read->source = *opened;
            }
            auto record = read->source->read(std::int64_t(row));
            if (!record) return nullptr;
            read->record = std::move(*record);
            return read;
        },
        [this, evaluation, row = *row](const Analysis::Answer& answer) {
            if (!answer) { // the records are not there any more: no other row stands for this one
                m_figure.clear();
                m_shown.reset();
                return contentChanged();
            }
            const auto read = std::static_pointer_cast<const ReadRecord>(answer);
            m_of = evaluation;
            m_source = read->source;
            m_shown = row;
            m_figure.setRecord(evaluation, row, read->record);
            contentChanged();
        });
}

QJsonObject RowView::figureOptions() const {
    QJsonObject json = FigureView::figureOptions();
    if (!isEmpty()) json.insert(QStringLiteral("row"), m_figure.options().value(QLatin1String("row")));
    return json;
}

QString RowView::tipAt(const QPointF& point) const {
    const ReadingsBlock& block = m_figure.block();
    const double wide = std::max(sight().width(), block.leastWidth());
    const QPointF at = point - QPointF(0, m_figure.blockTop());
    for (int row = 0; row < block.rows(); ++row)
        for (int level = 0; level < int(block.levels().size()); ++level)
            if (block.cellRect(row, level, wide).contains(at))
                return block.tip(row, level).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return {};
}

QString RowView::emptyText() const {
    return m_board.evaluation() ? tr("Choose a row under Records: what every layer said of its labels appears here.")
                                : tr("No evaluation yet. What every layer said of a row's labels appears here.");
}

std::vector<AccessibleCell> RowView::accessibleCells() const {
    std::vector<AccessibleCell> out;
    const ReadingsBlock& block = m_figure.block();
    const double wide = std::max(sight().width(), block.leastWidth());
    for (int row = 0; row < block.rows(); ++row)
        for (int level = 0; level < int(block.levels().size()); ++level)
            if (block.reading(row, level))
                out.push_back({block.cellRect(row, level, wide).translated(0, m_figure.blockTop()),
                               block.tip(row, level),
                               {},
                               {}});
    return out;
}

void RowView::showEvent(QShowEvent* event) {
    FigureView::showEvent(event);
    take();
}

} // namespace strata
