// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/run_tables.h"

#include <QCoreApplication>
#include <QLocale>

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

namespace {

QString kindText(const char* text) {
    return *text ? QCoreApplication::translate("strata::DocumentKind", text) : QString();
}

/// How an evaluation's labels were chosen; of a run the settings say it.
QString labelsOf(const RunSummary& summary) {
    const std::string labels = summary.kind == "evaluation" ? summary.option("labels") : std::string();
    if (labels == "constrained") return RunsTable::tr("labels constrained");
    if (labels == "free") return RunsTable::tr("labels free");
    if (labels == "scored") return RunsTable::tr("labels scored");
    return {};
}

/// "animal → bird → thrush", "lens · 9 rows × 12 positions", "evaluation · 5 of 8 rows · labels scored", "note"
QString outcomeOf(const RunSummary& summary, const KindWords& words) {
    QStringList parts;
    if (*words.mark) parts << kindText(words.mark);
    if (summary.isFree) parts << RunsTable::tr("each head freely · %n column(s)", nullptr, summary.columns);
    if (summary.positions > 0)
        parts << RunsTable::tr("%1 rows × %2 positions").arg(summary.rows).arg(summary.positions);
    else if (const int asked = text(summary.option("rows")).toInt(); summary.stopped && asked > summary.rows)
        parts << RunsTable::tr("%1 of %n row(s)", nullptr, asked).arg(summary.rows);
    else if (summary.rows > 0)
        parts << RunsTable::tr("%n row(s)", nullptr, summary.rows);
    if (const QString labels = labelsOf(summary); !labels.isEmpty()) parts << labels;
    QStringList path;
    for (const std::string& answer : summary.answers)
        path << text(answer).simplified();
    if (!path.isEmpty()) parts << path.join(QStringLiteral(" → "));
    return parts.join(QStringLiteral(" · "));
}

/// "greedy", or what tokens are drawn with.
QString samplingOf(const RunSummary& summary) {
    if (summary.option("temperature").empty()) return {};
    if (!summary.isSampled()) return RunsTable::tr("greedy");
    QStringList parts{RunsTable::tr("T %1", "temperature").arg(text(summary.option("temperature")))};
    if (const std::string k = summary.option("top-k"); !k.empty() && k != "0")
        parts << RunsTable::tr("top-k %1").arg(text(k));
    if (const std::string p = summary.option("top-p"); !p.empty() && p != "1")
        parts << RunsTable::tr("top-p %1").arg(text(p));
    return parts.join(QStringLiteral(", "));
}

QString deviceName(const std::string& device) {
    const QString name = text(device);
    return name == QLatin1String("cpu") || name.startsWith(QLatin1String("cuda")) ? name.toUpper() : name;
}

/// "CPU", "CUDA:0 on gpu-server"
QString placeOf(const RunSummary& summary) {
    const QString device = deviceName(summary.device), host = text(summary.host);
    if (host.isEmpty()) return device;
    return device.isEmpty() ? host : RunsTable::tr("%1 on %2", "device and host").arg(device, host);
}

QDateTime timeOf(const RunSummary& summary) {
    return QDateTime::fromString(text(summary.createdAt), Qt::ISODate).toLocalTime();
}

} // namespace

RunsTable::RunsTable(QObject* parent)
    : ValueTable({tr("Input"), tr("Answer"), tr("Task"), tr("Model"), tr("Tokens"), tr("Time"), tr("Sampling"),
                  tr("Seed"), tr("Type"), tr("Device")},
                 parent) {}

QString RunsTable::sizeOf(const RunItem& item) {
    return item.words.isAsked ? QString() : outcomeOf(item.summary, item.words);
}

QString RunsTable::answerOf(const Run& run) {
    return outcomeOf(summaryOf(run), {});
}

void RunsTable::setRuns(const std::vector<RunItem>& oldestFirst) {
    m_items.assign(oldestFirst.rbegin(), oldestFirst.rend());
    std::vector<Row> rows;
    for (const RunItem& item : m_items) {
        const RunSummary& s = item.summary;
        rows.push_back({item.title, outcomeOf(s, item.words), text(s.task), text(s.modelName()),
                        s.positions > 0 ? s.positions : s.tokens, timeOf(s), samplingOf(s),
                        s.isSampled() ? QVariant::fromValue<qulonglong>(s.seed) : QVariant(), text(s.dtype),
                        placeOf(s)});
    }
    setRows(std::move(rows));
    // Whether a run is saved is not a cell of its own; the views ask savedAt while painting.
    if (!m_items.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const RunItem* RunsTable::itemAt(const QModelIndex& index) const {
    return index.isValid() ? &m_items[static_cast<std::size_t>(index.row())] : nullptr;
}

const RunSummary* RunsTable::summaryAt(const QModelIndex& index) const {
    const RunItem* const item = itemAt(index);
    return item ? &item->summary : nullptr;
}

bool RunsTable::isAskedAt(const QModelIndex& index) const {
    const RunItem* const item = itemAt(index);
    return item && item->words.isAsked;
}

QDateTime RunsTable::timeAt(const QModelIndex& index) const {
    const RunSummary* s = summaryAt(index);
    return s ? timeOf(*s) : QDateTime();
}

QString RunsTable::settingsAt(const QModelIndex& index) const {
    const RunSummary* s = summaryAt(index);
    if (!s) return {};
    QStringList parts;
    if (const QString sampling = samplingOf(*s); !sampling.isEmpty()) parts << sampling;
    if (s->isSampled()) parts << tr("seed %1").arg(s->seed);
    for (const QString& part : {text(s->dtype), placeOf(*s), text(s->modelName())})
        if (!part.isEmpty()) parts << part;
    if (const QString tags = tagsText(s->marks); !tags.isEmpty()) parts.prepend(tags); // what is told apart first
    return parts.join(QStringLiteral(" · "));
}

QString RunsTable::detailsAt(const QModelIndex& index) const {
    const RunItem* const item = itemAt(index);
    if (!item) return {};
    const RunSummary* const s = &item->summary;
    const KindWords& words = item->words;
    QStringList lines;
    const auto line = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) lines << tr("%1: %2", "name and value").arg(name, value);
    };
    line(kindText(words.title), item->title);
    line(*words.outcome ? kindText(words.outcome) : tr("Kind"), outcomeOf(*s, words));
    line(tr("Time"), QLocale().toString(timeOf(*s), QLocale::ShortFormat));
    if (words.isAsked || s->tokens > 0)
        line(tr("Tokens"), s->stopped ? tr("%1, stopped early").arg(s->tokens) : QString::number(s->tokens));
    line(tr("Sampling"), samplingOf(*s));
    if (s->isSampled()) line(tr("Seed"), QString::number(s->seed));
    line(tr("Most new tokens"), text(s->option("max-new-tokens")));
    line(tr("Task"), text(s->task));
    line(tr("Model"), text(s->modelPath));
    line(tr("Type"), text(s->dtype));
    line(tr("Device"), placeOf(*s));
    for (const auto& [name, value] : s->fields)
        if (name != "input") line(text(name), text(value).simplified().left(80));
    line(tr("Tags"), tagsText(s->marks));
    line(tr("Remark"), text(s->marks.remark).left(400));
    return lines.join(QLatin1Char('\n'));
}

QString RunsTable::tagsText(const DocumentMarks& marks) {
    QStringList tags;
    for (const std::string& tag : marks.tags)
        tags << QLatin1Char('#') + text(tag);
    return tags.join(QLatin1Char(' '));
}

bool RunsTable::matches(const RunItem& item, const QString& wanted) {
    const RunSummary& s = item.summary;
    QStringList texts{
        item.title, outcomeOf(s, item.words), samplingOf(s),        text(s.task), text(s.modelName()), text(s.dtype),
        placeOf(s), text(s.createdAt),        text(s.marks.remark), text(s.text), tagsText(s.marks)};
    for (const auto& [name, value] : s.fields)
        texts << text(value);
    const QString all = texts.join(QLatin1Char('\n'));
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
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
    std::erase_if(m_items, [&](const ProblemItem& other) {
        return other.isError == problem.isError && other.title == problem.title && other.text == problem.text;
    });
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
