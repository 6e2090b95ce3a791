// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/compare_figure.h"

#include "model/documents/evaluation_json.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label_words.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <thread>

namespace strata {

namespace {
constexpr double headHeight = 26, lineHeight = 17;
constexpr int resamples = 1000;

QString signedText(const Measure& value) {
    if (!value) return QStringLiteral("–");
    return (*value > 0 ? QStringLiteral("+") : QString()) + metricText(value);
}
} // namespace

void CompareFigure::setOthers(Others others, const QStringList& files) {
    m_others = std::move(others);
    m_files = files;
    m_read = m_wanted.isEmpty();
}

std::vector<FigureChoice> CompareFigure::choices() const {
    FigureChoice choice{
        QStringLiteral("other"), tr("Compared with"), {QStringLiteral("latest")}, {tr("the latest ones")}};
    if (m_others.size() > 1)
        for (auto other = m_others.rbegin(); other != m_others.rend(); ++other) {
            const QString made = fromUtf8((*other)->createdAt);
            if (choice.values.contains(made)) continue;
            choice.values << made;
            choice.labels << nameOf(**other) + QStringLiteral(" · ") + made;
        }
    return {choice};
}

CompareFigure::Others CompareFigure::chosenOthers() const {
    Others out;
    if (const QString one = chosen(QStringLiteral("other")); one != QLatin1String("latest")) {
        for (const auto& other : m_others)
            if (fromUtf8(other->createdAt) == one) return {other};
    }
    const auto least = std::max(mostOthers, m_others.size()) - mostOthers;
    out.assign(m_others.begin() + std::ptrdiff_t(least), m_others.end());
    return out;
}

QString CompareFigure::title() const {
    return tr("Comparison");
}

QString CompareFigure::nameOf(const Evaluation& evaluation) const {
    const auto last = [](const std::string& path) { return QFileInfo(QString::fromStdString(path)).fileName(); };
    constexpr qsizetype shortHash = 12;
    const QString model = m_anonymous ? fromUtf8(evaluation.model.hash).left(shortHash) : last(evaluation.model.path);
    QStringList parts{model, fromUtf8(evaluation.task), last(evaluation.data)};
    if (const auto labels = evaluation.options.find("labels"); labels != evaluation.options.end())
        parts << labelModeWord(fromUtf8(labels->second));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QJsonObject CompareFigure::options() const {
    QJsonObject json = EvaluationFigure::options();
    QStringList files = m_files;
    for (const QString& file : m_wanted)
        if (!files.contains(file)) files << file;
    if (!files.isEmpty()) json.insert(QStringLiteral("with"), QJsonArray::fromStringList(files));
    return json;
}

void CompareFigure::setOptions(const QJsonObject& options) {
    EvaluationFigure::setOptions(options);
    m_anonymous = options.value(QLatin1String("anonymous")).toBool();
    // What is chosen may be one of those that are not read yet.
    if (const QJsonValue other = options.value(QLatin1String("other")); other.isString())
        choose(QStringLiteral("other"), other.toString());
    if (!options.contains(QLatin1String("with"))) return;
    m_wanted.clear();
    for (const QJsonValue& file : options.value(QLatin1String("with")).toArray())
        if (file.isString() && !m_files.contains(file.toString())) m_wanted << file.toString();
    m_read = m_wanted.isEmpty();
    m_known.reset();
}

bool CompareFigure::isWaiting() const {
    return EvaluationFigure::isWaiting() || (waits() && evaluation() && (!m_others.empty() || !m_read) && !known());
}

void CompareFigure::compute(const JobControl& control) const {
    EvaluationFigure::compute(control);
    known(control);
}

/// Whether it is the shown one, or open already.
bool CompareFigure::isAmong(const Evaluation& other) const {
    const auto same = [&](const std::shared_ptr<const Evaluation>& one) {
        return one && one->createdAt == other.createdAt && one->model.hash == other.model.hash &&
               one->options == other.options && one->shard == other.shard;
    };
    return same(evaluation()) || std::ranges::any_of(m_others, same);
}

const CompareFigure::Known* CompareFigure::known(const JobControl& control) const {
    if (m_read && m_known && m_known->of.lock() == evaluation() && m_known->others == chosenOthers())
        return m_known.get();
    if (waits() || !hasRows()) return nullptr;
    if (!m_read) {
        m_read = true;
        Others read; // older than those that are open
        for (const QString& file : m_wanted)
            if (const auto one = loadEvaluation(file.toStdString()); one && !isAmong(*one))
                read.push_back(std::make_shared<const Evaluation>(*one));
        m_others.insert(m_others.begin(), read.begin(), read.end());
    }
    auto made = std::make_shared<Known>();
    made->of = evaluation();
    made->others = chosenOthers();
    for (const auto& other : made->others) {
        Column& column = made->columns.emplace_back();
        column.name = nameOf(*other);
        const StudyPtr theirs = sharedStudy(other, control);
        if (!theirs || !theirs->table || !study()->table) {
            column.problem = tr("nothing to be scored");
            continue;
        }
        column.score = theirs->score;
        const auto matched = matchRows(*study()->table, *theirs->table, evaluation()->data, other->data);
        if (!matched) {
            column.problem = fromUtf8(matched.error().message());
            continue;
        }
        column.common = matched->rows.size();
        column.onlyShown = matched->onlyFirst;
        column.onlyOther = matched->onlySecond;
        BootstrapOptions options;
        options.resamples = resamples;
        options.threads = int(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
        auto differences = pairedBootstrap(*study()->table, *theirs->table, *matched, options, control);
        if (!differences) return nullptr; // it is wanted no longer
        column.differences = std::move(*differences);
    }
    m_known = std::move(made);
    return m_known.get();
}

TableBlock CompareFigure::block() const {
    TableBlock out;
    const Known* all = known();
    if (!all || !study()->table) return out;
    const auto rows =
        std::make_shared<const std::vector<MetricRow>>(metricRows(study()->score, nullptr, evaluation()->levels));
    out.columns = {{tr("metric"), false, 1, 110}, {tr("shown"), true}};
    for (std::size_t i = 0; i < all->columns.size(); ++i) {
        const QString letter = QString(QChar('A' + int(i)));
        out.columns.push_back({letter, true});
        out.columns.push_back({tr("shown − %1, 95 %").arg(letter), true});
    }
    out.rows = rows->size();
    out.row = [rows, all](std::size_t r) {
        const MetricRow& row = (*rows)[r];
        std::vector<TableCell> cells{{row.name}, {metricText(row.value)}};
        for (const Column& column : all->columns) {
            const auto found = column.differences.find(row.pointer);
            if (found == column.differences.end()) {
                cells.push_back({QStringLiteral("–")});
                cells.push_back({QStringLiteral("–"), -1, true});
                continue;
            }
            const PairedDifference& of = found->second;
            const bool sure = of.interval.low && of.interval.high && (*of.interval.low > 0 || *of.interval.high < 0);
            cells.push_back({metricText(of.second)});
            cells.push_back({QStringLiteral("%1 %2").arg(signedText(of.difference),
                                                         intervalText(of.interval.low, of.interval.high)),
                             -1, !sure, sure});
        }
        return cells;
    };
    out.group = [rows](std::size_t r) {
        return r == 0 || (*rows)[r].group != (*rows)[r - 1].group ? (*rows)[r].group : QString();
    };
    return out;
}

double CompareFigure::leastWidth() const {
    return block().leastWidth();
}

double CompareFigure::height(double width) const {
    if (m_others.empty() && m_read) return 80;
    const Known* all = known();
    if (!all) return 80;
    return headHeight + lineHeight * (double(all->columns.size()) + 2) + block().height(width) + 8;
}

void CompareFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!hasRows()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const double room = rect.width() - 24;
    const Known* all = known();
    if (!all || all->columns.empty()) {
        const QStringList lines = wrapWords(
            tr("There is one evaluation only. Choose another one of the same rows under Compare with, drop its file "
               "here, or make one: it appears beside the shown one, with the differences."),
            uiFont(12), room, 3);
        for (int i = 0; i < lines.size(); ++i)
            paintLine(painter, {12, 8 + 18.0 * i, room, 18}, lines[i], uiFont(12), style.colors.faint);
        painter.restore();
        return;
    }
    paintLine(painter, {12, 2, room, headHeight - 4}, tr("shown: %1").arg(nameOf(*evaluation())),
              uiFont(12, QFont::DemiBold), style.colors.text);
    double y = headHeight;
    for (std::size_t i = 0; i < all->columns.size(); ++i) {
        const Column& column = all->columns[i];
        const QString what =
            !column.problem.isEmpty()
                ? column.problem
                : tr("%n row(s) in common, %1 only here, %2 only there", nullptr, int(column.common))
                      .arg(formatCount(qint64(column.onlyShown)), formatCount(qint64(column.onlyOther)));
        paintLine(painter, {12, y, room, lineHeight},
                  QStringLiteral("%1: %2 · %3").arg(QChar('A' + int(i))).arg(column.name, what), uiFont(11),
                  style.colors.secondary);
        y += lineHeight;
    }
    paintLine(painter, {12, y, room, lineHeight},
              tr("over the common rows; paired bootstrap, %1 resamples; bold: the interval leaves 0 out")
                  .arg(formatCount(resamples)),
              uiFont(11), style.colors.faint);
    block().paint(painter, {0, y + lineHeight + 4}, rect.width(), style.colors);
    painter.restore();
}

std::vector<EvaluationSpot> CompareFigure::spots(double width) const {
    std::vector<EvaluationSpot> out;
    const Known* all = hasRows() ? known() : nullptr;
    if (!all || all->columns.empty()) return out;
    const TableBlock table = block();
    const QPointF corner(0, headHeight + lineHeight * (double(all->columns.size()) + 1) + 4);
    for (std::size_t r = 0; r < table.rows; ++r) {
        QStringList cells;
        for (const TableCell& cell : table.row(r))
            cells << cell.text;
        out.push_back({table.rectOf(r, corner, width), cells.join(QStringLiteral(" · ")), std::nullopt});
    }
    return out;
}

FigureTable CompareFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("counted over"), tr("metric"), tr("key"),     tr("evaluation"),
                     tr("common rows"),  tr("shown"),  tr("other"),   tr("difference"),
                     tr("low"),          tr("high"),   tr("above 0"), tr("below 0")};
    const Known* all = hasRows() ? known() : nullptr;
    if (!all) return table;
    const auto number = [](const Measure& value) { return QVariant(value.value_or(std::nan(""))); };
    for (const Column& column : all->columns)
        for (const MetricRow& row : metricRows(study()->score, nullptr, evaluation()->levels))
            if (const auto found = column.differences.find(row.pointer); found != column.differences.end()) {
                const PairedDifference& of = found->second;
                table.rows.push_back({row.group, row.name, QString::fromStdString(row.pointer), column.name,
                                      qlonglong(column.common), number(of.first), number(of.second),
                                      number(of.difference), number(of.interval.low), number(of.interval.high),
                                      qlonglong(of.above), qlonglong(of.below)});
            }
    return table;
}

QString CompareFigure::emptyText() const {
    return EvaluationFigure::emptyText();
}

} // namespace strata
