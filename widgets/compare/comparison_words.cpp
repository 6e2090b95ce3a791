// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_words.h"

#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/document_provenance.h"
#include "widgets/lens/lens_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace strata {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(strata::Comparison)
};

/// What can tell two documents apart, in the order in which it is said.
QStringList marksOf(const DocumentPtr& side) {
    const auto lens = documentAs<Lens>(side);
    const auto run = documentAs<Run>(side);
    const RunSummary summary = lens ? summaryOf(*lens) : summaryOf(*run);
    QStringList out{QString::fromStdString(summary.modelName()),
                    summary.title.empty() ? QString() : QStringLiteral("“%1”").arg(fromUtf8(summary.title)),
                    fromUtf8(summary.dtype)};
    if (lens)
        out << lensReadoutName(lens->readout) << fromUtf8(lens->matrix)
            << Words::tr("target: %1").arg(lensTargetText(*lens));
    else
        out << fromUtf8(run->task);
    return out;
}

/// Options of runs that are not the same in both.
QString otherOptions(const Run& run, const Run& other) {
    QStringList out;
    const std::string_view given = "force."; // before a level whose answer was given
    for (const auto& [key, value] : run.options)
        if (const auto found = other.options.find(key); found == other.options.end() || found->second != value)
            out << (key.starts_with(given)
                        ? QStringLiteral("%1 = %2").arg(fromUtf8(key.substr(given.size())), fromUtf8(value))
                        : QStringLiteral("%1 %2").arg(fromUtf8(key), fromUtf8(value)));
    if (run.seed != other.seed) out << Words::tr("seed %1").arg(run.seed);
    return out.join(QStringLiteral(", "));
}

QString tokenText(const std::string& text, std::int32_t at) {
    return at < 0 ? QStringLiteral("–") : tokenDisplay(text);
}

} // namespace

QString alignmentWord(Alignment alignment) {
    switch (alignment) {
    case Alignment::ByPosition:
        return Words::tr("by position");
    case Alignment::ByText:
        return Words::tr("by text");
    case Alignment::ByLevel:
        return Words::tr("by level");
    case Alignment::ByCharacters:
        return Words::tr("by characters");
    }
    return {};
}

std::pair<QString, QString> sideNames(const Comparison& comparison) {
    QStringList a = marksOf(comparison.a), b = marksOf(comparison.b);
    if (const auto x = comparison.runA(), y = comparison.runB(); x && y) {
        a << otherOptions(*x, *y);
        b << otherOptions(*y, *x);
    }
    QStringList ofA, ofB;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (!a[i].isEmpty()) ofA << a[i];
        if (!b[i].isEmpty()) ofB << b[i];
    }
    const auto joined = [](QStringList own, QStringList all) {
        if (own.isEmpty()) own = all.mid(0, 2);
        own.removeAll(QString());
        return own.join(QStringLiteral(" · "));
    };
    return {joined(ofA, a), joined(ofB, b)};
}

QString comparedRowName(const ComparedRow& row) {
    const QString a = QString::number(row.layerOfA.value), b = QString::number(row.layerOfB.value);
    const QString layers = a == b ? a : QStringLiteral("%1 / %2").arg(a, b);
    if (!row.headOfA.empty()) {
        const QString head = fromUtf8(row.headOfA), other = fromUtf8(row.headOfB);
        return QStringLiteral("%1 · %2").arg(head == other ? head : QStringLiteral("%1 / %2").arg(head, other), layers);
    }
    return row.part == LensPart::AfterAttention ? Words::tr("%1 attention").arg(layers) : layers;
}

QString comparedRowTitle(const ComparedRow& row) {
    const QString layer = row.layerOfA == row.layerOfB
                              ? Words::tr("layer %1").arg(row.layerOfA.value)
                              : Words::tr("layer %1 beside layer %2").arg(row.layerOfA.value).arg(row.layerOfB.value);
    if (row.headOfA.empty())
        return row.part == LensPart::AfterAttention ? Words::tr("%1, after attention").arg(layer) : layer;
    return row.headOfA == row.headOfB
               ? Words::tr("head %1, %2").arg(fromUtf8(row.headOfA), layer)
               : Words::tr("head %1 beside head %2, %3").arg(fromUtf8(row.headOfA), fromUtf8(row.headOfB), layer);
}

QString comparedColumnText(const ComparedColumn& column) {
    const QString a = tokenText(column.textOfA, column.a), b = tokenText(column.textOfB, column.b);
    return a == b ? a : QStringLiteral("%1 / %2").arg(a, b);
}

QStringList leftOutOf(const ComparisonStudy& study) {
    const std::size_t left = study.summary.rowsOnlyA + study.summary.rowsOnlyB;
    if (left == 0) return {};
    return {Words::tr("%n row(s) of one side alone left out", nullptr, int(left))};
}

QString alignmentText(const ComparisonStudy& study) {
    const ComparisonSummary& sum = study.summary;
    QStringList parts{Words::tr("aligned %1: %n token(s) of both", nullptr, int(sum.pairedColumns))
                          .arg(alignmentWord(study.alignment))};
    if (sum.onlyA > 0) parts << Words::tr("%1 only in A").arg(formatCount(qint64(sum.onlyA)));
    if (sum.onlyB > 0) parts << Words::tr("%1 only in B").arg(formatCount(qint64(sum.onlyB)));
    QString rows = study.ofRuns ? Words::tr("%n head(s) and layer(s)", nullptr, int(study.rows.size()))
                                : Words::tr("%n layer(s) and head(s)", nullptr, int(study.rows.size()));
    if (study.byRelativeDepth) rows = Words::tr("%1 at the nearest relative depth").arg(rows);
    parts << rows;
    return (parts + leftOutOf(study)).join(QStringLiteral(" · "));
}

QString differenceText(double difference) {
    if (difference == 0) return QStringLiteral("0");
    return (difference > 0 ? QStringLiteral("+") : QString()) + formatNumber(difference, 3);
}

QString shortDifferenceText(double difference, double most) {
    if (difference == 0) return QStringLiteral("0");
    return (difference > 0 ? QStringLiteral("+") : QString()) + formatFixed(difference, most < 10    ? 3
                                                                                        : most < 100 ? 2
                                                                                                     : 1);
}

QString cellPlaceText(const ComparisonStudy& study, std::size_t row, std::size_t column) {
    const QString where = comparedRowTitle(study.rows[row]), token = comparedColumnText(study.columns[column]);
    return study.ofRuns ? Words::tr("%1, at “%2”").arg(where, token) : Words::tr("%1, after “%2”").arg(where, token);
}

QString summaryText(const ComparisonStudy& study) {
    const ComparisonSummary& sum = study.summary;
    QStringList parts;
    if (sum.levels > 0)
        parts << Words::tr("%1 of %n level(s) with another answer", nullptr, int(sum.levels)).arg(sum.changedLevels);
    const double share = sum.cells > 0 ? double(sum.changed) / double(sum.cells) : std::nan("");
    parts << Words::tr("%1 of %n cell(s) with another top-1 (%2)", nullptr, int(sum.cells))
                 .arg(formatCount(qint64(sum.changed)), formatPercent(share, 1));
    if (sum.missing > 0) parts << Words::tr("%n cell(s) not computed on one side", nullptr, int(sum.missing));
    parts << (sum.numbers > 0
                  ? Words::tr("B − A: mean %1, median %2").arg(differenceText(sum.mean), differenceText(sum.median))
                  : Words::tr("no difference is known"));
    return parts.join(QStringLiteral(" · "));
}

QString placeText(const ComparisonStudy& study, const ComparedPlace& place) {
    const std::size_t cell = study.cell(place.row, place.column);
    const auto said = [&](const ComparedSide& side) {
        return QStringLiteral("%1 %2").arg(tokenDisplay(study.textOf(side.tops[cell])),
                                           lensNumber(study.statistic, double(side.values[cell])));
    };
    return QStringLiteral("%1 · %2: %3 → %4")
        .arg(differenceText(study.difference(place.row, place.column)), cellPlaceText(study, place.row, place.column),
             said(study.a), said(study.b));
}

QString stageText(const ComparedStage& stage) {
    const auto said = [](const std::optional<ComparedStage::Said>& of) {
        if (!of) return QStringLiteral("–");
        QString text = of->text.empty() ? QStringLiteral("∅") : textDisplay(of->text);
        if (!of->probability) return text;
        const QString label = formatProbabilityRelation(*of->probability);
        return of->pathProbability
                   ? Words::tr("%1 (p %2, path %3)").arg(text, label, formatProbabilityRelation(*of->pathProbability))
                   : Words::tr("%1 (p %2)").arg(text, label);
    };
    return QStringLiteral("%1: %2 %3 %4")
        .arg(fromUtf8(stage.name), said(stage.a), stage.isChanged() ? QStringLiteral("≠") : QStringLiteral("|"),
             said(stage.b));
}

Provenance provenanceOf(const Comparison* comparison) {
    Provenance out;
    if (!comparison) {
        addOrigin(out, nullptr);
        return out;
    }
    const auto of = [](const DocumentPtr& side) {
        const auto lens = documentAs<Lens>(side);
        return lens ? provenanceOf(lens.get()) : provenanceOf(documentAs<Run>(side).get());
    };
    const Provenance a = of(comparison->a), b = of(comparison->b);
    const auto has = [](const Provenance& all, const std::pair<QString, QString>& entry) {
        return std::find(all.entries.begin(), all.entries.end(), entry) != all.entries.end();
    };
    for (const auto& entry : a.entries) // what is the same stands once; else "model (A)"
        addEntry(out, has(b, entry) ? entry.first : entry.first + QStringLiteral(" (A)"), entry.second);
    for (const auto& entry : b.entries)
        if (!has(a, entry)) addEntry(out, entry.first + QStringLiteral(" (B)"), entry.second);
    return out;
}

} // namespace strata
