#include "model/items/run_tables.h"

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

double probability(float logprob) {
    return std::exp(static_cast<double>(logprob));
}

ValueTable::Row tokenRow(const std::string& stage, const RunToken& token) {
    const Reading& r = token.reading;
    return {text(stage),       token.position.value, text(r.text),    r.id.value, probability(r.logprob),
            double(r.logprob), double(r.entropy),    double(r.margin)};
}

} // namespace

int tokenCount(const Run& run) {
    std::size_t count = 0;
    for (const RunLevel& level : run.levels)
        count += level.tokens.size();
    for (const RunColumn& column : run.columns)
        count += column.tokens.size();
    return static_cast<int>(count);
}

HeadsTable::HeadsTable(QObject* parent)
    : ValueTable({tr("Head"), tr("Layer"), tr("Readout"), tr("Drift"), tr("Tensor")}, parent) {}

void HeadsTable::setHeads(const std::vector<HeadSummary>& heads, std::int64_t layers) {
    std::vector<Row> rows;
    for (const HeadSummary& head : heads) {
        const bool normed = head.readout == Readout::Norm || head.layer.value == layers;
        rows.push_back({text(head.name), head.layer.value, normed ? tr("final norm") : tr("raw"),
                        head.drift ? QVariant(*head.drift) : QVariant(), text(head.tensor)});
    }
    setRows(std::move(rows));
}

TopTokensTable::TopTokensTable(QObject* parent)
    : ValueTable({tr("Rank"), tr("Token"), tr("Id"), tr("Probability"), tr("Log-probability (nats)")}, parent) {}

void TopTokensTable::setReading(const Reading& reading) {
    std::vector<Row> rows;
    int rank = 0;
    for (const TokenScore& token : reading.top)
        rows.push_back({++rank, text(token.text), token.id.value, probability(token.logprob), double(token.logprob)});
    setRows(std::move(rows));
}

TokensTable::TokensTable(QObject* parent)
    : ValueTable({tr("Stage"), tr("Position"), tr("Token"), tr("Id"), tr("Probability"), tr("Log-probability (nats)"),
                  tr("Entropy (nats)"), tr("Margin (nats)")},
                 parent) {}

void TokensTable::setRun(const Run* run) {
    std::vector<Row> rows;
    if (run) {
        for (const RunLevel& level : run->levels)
            for (const RunToken& token : level.tokens)
                rows.push_back(tokenRow(level.name, token));
        for (const RunColumn& column : run->columns)
            for (const RunToken& token : column.tokens)
                rows.push_back(tokenRow(column.name, token));
    }
    setRows(std::move(rows));
}

RunsTable::RunsTable(QObject* parent)
    : ValueTable({tr("Input"), tr("Answer"), tr("Task"), tr("Model"), tr("Tokens")}, parent) {}

QString RunsTable::answerOf(const Run& run) {
    if (run.isFree()) return tr("each head freely · %n column(s)", nullptr, static_cast<int>(run.columns.size()));
    QStringList path;
    for (const RunLevel& level : run.levels)
        path << QString::fromStdString(level.label.value_or(level.text)).simplified();
    return path.join(QStringLiteral(" → "));
}

void RunsTable::setRuns(const std::vector<RunItem>& oldestFirst) {
    m_items.assign(oldestFirst.rbegin(), oldestFirst.rend());
    std::vector<Row> rows;
    for (const RunItem& item : m_items) {
        const QString path = text(item.lens ? item.lens->model.path : item.run->model.path);
        if (item.lens) {
            rows.push_back(
                {item.title,
                 tr("lens · %1 rows × %2 positions").arg(item.lens->rows.size()).arg(item.lens->positions.size()),
                 QString(), path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty),
                 static_cast<int>(item.lens->positions.size())});
            continue;
        }
        rows.push_back({item.title, answerOf(*item.run), text(item.run->task),
                        path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty), tokenCount(*item.run)});
    }
    setRows(std::move(rows));
    // Whether a run is saved is not a cell of its own; the views ask savedAt while painting.
    if (!m_items.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

RunId RunsTable::idAt(const QModelIndex& index) const {
    return index.isValid() ? m_items[static_cast<std::size_t>(index.row())].id : RunId{};
}

bool RunsTable::savedAt(const QModelIndex& index) const {
    return index.isValid() && m_items[static_cast<std::size_t>(index.row())].saved;
}

QModelIndex RunsTable::indexOf(RunId id) const {
    const auto item = std::find_if(m_items.begin(), m_items.end(), [id](const RunItem& i) { return i.id == id; });
    return item == m_items.end() ? QModelIndex() : index(static_cast<int>(item - m_items.begin()), 0);
}

ProblemsTable::ProblemsTable(QObject* parent)
    : ValueTable({tr("Kind"), tr("What happened"), tr("What helps"), tr("When")}, parent) {}

void ProblemsTable::add(const ProblemItem& problem) {
    m_items.insert(m_items.begin(), problem);
    showItems();
}

void ProblemsTable::setProblems(std::vector<ProblemItem> oldestFirst) {
    std::reverse(oldestFirst.begin(), oldestFirst.end());
    m_items = std::move(oldestFirst);
    setColumns({tr("Kind"), tr("What happened"), tr("What helps"), tr("When")});
    showItems();
}

void ProblemsTable::showItems() {
    std::vector<Row> rows;
    for (const ProblemItem& item : m_items)
        rows.push_back({item.title, item.text, item.advice, item.when});
    setRows(std::move(rows));
}

} // namespace strata
