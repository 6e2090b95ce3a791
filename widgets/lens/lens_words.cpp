// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_words.h"

#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/document_provenance.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Lens", text);
}

// The titles of model/analysis/lens_statistics.cpp, where a translator's tool finds them.
[[maybe_unused]] constexpr const char* titles[] = {QT_TRANSLATE_NOOP("LensStatistics", "Probability"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Log-probability"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Margin"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Entropy"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "KL to final"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "JS distance to final"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Cross entropy of target"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Rank of target"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Target − anti-target"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Norm"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Update ratio"),
                                                   QT_TRANSLATE_NOOP("LensStatistics", "Cosine of update")};

std::vector<bool> shownLayers(const Lens& lens) {
    const int layers = int(lens.model.layers);
    std::vector<bool> shown(std::size_t(std::max(layers, 0)) + 1, false);
    for (const LensRow& row : lens.rows)
        if (row.head.empty() && row.part == LensPart::State && row.layer.value >= 0 && row.layer.value <= layers)
            shown[std::size_t(row.layer.value)] = true;
    return shown;
}

} // namespace

QString lensReadoutName(Readout readout) {
    return readout == Readout::Raw ? say(QT_TRANSLATE_NOOP("Lens", "raw"))
                                   : say(QT_TRANSLATE_NOOP("Lens", "final norm"));
}

QString lensStatisticName(LensStatistic statistic) {
    return QCoreApplication::translate("LensStatistics", lensStatisticInfo(statistic).title);
}

QString lensStatisticLabel(LensStatistic statistic) {
    const QString unit = QString::fromUtf8(lensStatisticInfo(statistic).unit);
    return unit.isEmpty() ? lensStatisticName(statistic)
                          : QStringLiteral("%1 (%2)").arg(lensStatisticName(statistic), unit);
}

QString lensNumber(LensStatistic statistic, double value) {
    switch (statistic) {
    case LensStatistic::Probability:
        return formatProbability(value, 3);
    case LensStatistic::TargetRank:
        return formatFixed(value, 0);
    case LensStatistic::Norm:
        return formatFixed(value, std::abs(value) < 100 ? 2 : 0);
    default:
        return formatNumber(value, 3);
    }
}

QString lensValueText(LensStatistic statistic, double value) {
    const QString unit = QString::fromUtf8(lensStatisticInfo(statistic).unit);
    const QString number = lensNumber(statistic, value);
    return unit.isEmpty() || std::isnan(value) ? number : number + QLatin1Char(' ') + unit;
}

QString missingCellText(const Lens& lens) {
    const bool complete = !lens.cancelled && lens.milliseconds > 0; // a lens that grows has no time yet
    return complete ? say(QT_TRANSLATE_NOOP("Lens", "not a number")) : say(QT_TRANSLATE_NOOP("Lens", "not computed"));
}

QString lensReadoutText(const Lens& lens) {
    return lens.matrix.empty() ? lensReadoutName(lens.readout)
                               : QStringLiteral("%1 · %2").arg(lensReadoutName(lens.readout), fromUtf8(lens.matrix));
}

QString lensTargetText(const Lens& lens) {
    switch (lens.targetKind) {
    case LensTarget::Next:
        return say(QT_TRANSLATE_NOOP("Lens", "next token"));
    case LensTarget::Final:
        return say(QT_TRANSLATE_NOOP("Lens", "final answer"));
    case LensTarget::Token:
        return lens.targetToken ? QStringLiteral("“%1”").arg(tokenDisplay(lens.textOf(*lens.targetToken))) : QString();
    case LensTarget::Given:
        return say(QT_TRANSLATE_NOOP("Lens", "given tokens"));
    }
    return {};
}

bool hidesLayers(const Lens& lens) {
    const std::vector<bool> shown = shownLayers(lens);
    return std::find(shown.begin(), shown.end(), false) != shown.end();
}

QString hiddenLayersText(const Lens& lens) {
    const int layers = int(lens.model.layers);
    const std::vector<bool> shown = shownLayers(lens);
    QStringList stretches;
    int hidden = 0;
    for (int l = 0; l <= layers; ++l) {
        if (shown[std::size_t(l)]) continue;
        int to = l;
        while (to < layers && !shown[std::size_t(to) + 1])
            ++to;
        hidden += to - l + 1;
        stretches << (to == l ? QString::number(l) : QStringLiteral("%1–%2").arg(l).arg(to));
        l = to;
    }
    if (stretches.isEmpty()) return say(QT_TRANSLATE_NOOP("Lens", "no layer hidden"));
    if (hidden == 1) return say(QT_TRANSLATE_NOOP("Lens", "layer %1 hidden")).arg(stretches.front());
    return say(QT_TRANSLATE_NOOP("Lens", "layers %1 hidden")).arg(stretches.join(QStringLiteral(", ")));
}

QString lensRowName(const Lens& lens, std::size_t row) {
    const LensRow& r = lens.rows[row];
    const QString layer = QString::number(r.layer.value);
    if (!r.head.empty()) return QStringLiteral("%1 · %2").arg(fromUtf8(r.head), layer);
    if (r.part == LensPart::AfterAttention) return say(QT_TRANSLATE_NOOP("Lens", "%1 attention")).arg(layer);
    return layer;
}

int headIndexOf(const Lens& lens, const std::string& head) {
    for (std::size_t i = 0; i < lens.heads.size(); ++i)
        if (lens.heads[i].name == head) return int(i);
    return -1;
}

std::vector<int> headsAtLayer(const Lens& lens, int layer) {
    std::vector<int> out;
    for (std::size_t i = 0; i < lens.heads.size(); ++i)
        if (lens.heads[i].layer.value == layer) out.push_back(int(i));
    return out;
}

QString lensTokenTitle() {
    return say(QT_TRANSLATE_NOOP("Lens", "token"));
}

QString lensPositionTitle() {
    return say(QT_TRANSLATE_NOOP("Lens", "position"));
}

QString positionText(const Lens& lens, std::size_t position) {
    const SequenceToken& token = lens.positions[position];
    // A piece spells bytes and special tokens that have no text of their own.
    return tokenDisplay(token.text.empty() ? token.piece : token.text);
}

QString topText(const Lens& lens, std::size_t row, std::size_t position) {
    return lens.hasCell(row, position) ? tokenDisplay(lens.textOf(lens.topId(row, position))) : QString();
}

std::vector<TokenId> tokensTrackedEverywhere(const Lens& lens) {
    std::vector<TokenId> out;
    const int last = lens.finalRow();
    for (const TokenId token : lens.tracked) {
        const auto has = [token](const std::vector<TokenId>& group) {
            return std::find(group.begin(), group.end(), token) != group.end();
        };
        if (last < 0 || std::any_of(lens.groups.begin(), lens.groups.end(), has)) continue;
        bool known = false, gap = false;
        for (std::size_t p = 0; p < lens.positions.size() && !gap; ++p) {
            if (!lens.hasCell(std::size_t(last), p)) continue;
            const bool here = std::isfinite(lens.trackedLogprob(token, std::size_t(last), p));
            known = known || here;
            gap = !here;
        }
        if (known && !gap) out.push_back(token);
    }
    return out;
}

std::vector<LensStretch> lensStretches(const Lens& lens) {
    std::vector<LensStretch> out;
    std::vector<bool> named(lens.levelNames.size(), false);
    for (const RunSegment& segment : lens.segments) {
        LensStretch stretch{std::max(segment.begin, 0),
                            std::min(segment.end, std::int32_t(lens.positions.size())),
                            segment.level,
                            -1,
                            segment.kind == RunSegment::Kind::Answer,
                            {},
                            {}};
        if (stretch.end <= stretch.begin) continue;
        const auto level = std::size_t(segment.level);
        if (segment.kind == RunSegment::Kind::Prompt || segment.level < 0 || level >= lens.levelNames.size()) {
            stretch.level = -1;
            if (out.empty()) stretch.name = stretch.shortName = say(QT_TRANSLATE_NOOP("Lens", "prompt"));
        } else {
            const int head = headIndexOf(lens, lens.levelNames[level]);
            stretch.head = head >= 0 ? head : segment.level;
            if (!named[level])
                stretch.name = say(QT_TRANSLATE_NOOP("Lens", "level %1 · %2"))
                                   .arg(segment.level + 1)
                                   .arg(fromUtf8(lens.levelNames[level]));
            stretch.shortName = fromUtf8(lens.levelNames[level]);
            named[level] = true;
        }
        out.push_back(stretch);
    }
    return out;
}

Provenance provenanceOf(const Lens* lens) {
    Provenance out;
    addOrigin(out, lens);
    if (!lens) return out;
    addEntry(out, QStringLiteral("text"), fromUtf8(lens->text));
    addEntry(out, QStringLiteral("readout"),
             lens->readout == Readout::Raw ? QStringLiteral("raw") : QStringLiteral("final norm"));
    addEntry(out, QStringLiteral("readout matrix"), fromUtf8(lens->matrix));
    addEntry(out, QStringLiteral("target"), lensTargetText(*lens));
    addEntry(out, QStringLiteral("layers"), hiddenLayersText(*lens));
    addComputation(out, *lens);
    addEntry(out, QStringLiteral("created"), fromUtf8(lens->createdAt));
    return out;
}

} // namespace strata
