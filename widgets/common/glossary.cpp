// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/glossary.h"

#include <QCoreApplication>

#include <algorithm>

namespace strata {

namespace {

struct Entry {
    const char* context; ///< in which the term is translated
    const char* term;
    const char* words; ///< in the context Glossary
};

constexpr Entry entries[] = {
    {"Figure", "raw",
     QT_TRANSLATE_NOOP("Glossary", "the residual stream as it leaves the block, read without any norm")},
    {"Figure", "final norm",
     QT_TRANSLATE_NOOP("Glossary", "the residual stream after the model's last norm, as its own head reads it")},
    {"strata::LensPanel", "Readout",
     QT_TRANSLATE_NOOP("Glossary",
                       "how a layer's state is made ready for the matrix that turns it into tokens: raw, as it "
                       "is, or after the model's final norm")},
    {"strata::HeadsTable", "Drift",
     QT_TRANSLATE_NOOP("Glossary",
                       "how far training took a head's matrix from the final head's: ‖W_head − W‖ / ‖W‖; 0 is a "
                       "copy")},
    {"Inspector", "settles at layer",
     QT_TRANSLATE_NOOP("Glossary", "the first layer from which on the first choice is the token that was decoded")},
    {"Lens", "Settles at layer",
     QT_TRANSLATE_NOOP("Glossary", "the first layer from which on the first choice stays the last layer's")},
    {"Lens", "Changes of top-1",
     QT_TRANSLATE_NOOP("Glossary", "how often the first choice becomes another one from layer to layer")},
    {"Inspector", "entropy",
     QT_TRANSLATE_NOOP("Glossary",
                       "−Σ p log p over the whole vocabulary: 0 when one token has everything, higher the less "
                       "sure")},
    {"Inspector", "margin",
     QT_TRANSLATE_NOOP("Glossary", "log-probability of the first choice minus that of the second")},
    {"Inspector", "log-probability",
     QT_TRANSLATE_NOOP("Glossary", "the natural logarithm of the probability; 0 is certain")},
    {"Inspector", "path probability",
     QT_TRANSLATE_NOOP("Glossary", "the product of the labels' probabilities from the first level down to this one")},
    {"Inspector", "piece", QT_TRANSLATE_NOOP("Glossary", "the vocabulary's own spelling of the token")},
    {"Inspector", "p of the decoded",
     QT_TRANSLATE_NOOP("Glossary", "what this head gives the token that another head decoded here")},
    {"Inspector", "rank", QT_TRANSLATE_NOOP("Glossary", "1 is the most probable")},
    {"LensStatistics", "Probability", QT_TRANSLATE_NOOP("Glossary", "of the cell's own first choice")},
    {"LensStatistics", "Log-probability",
     QT_TRANSLATE_NOOP("Glossary", "of the cell's own first choice, natural logarithm; 0 is certain")},
    {"LensStatistics", "Margin",
     QT_TRANSLATE_NOOP("Glossary", "log-probability of the first choice minus that of the second")},
    {"LensStatistics", "Entropy",
     QT_TRANSLATE_NOOP("Glossary",
                       "−Σ p log p over the whole vocabulary: 0 when one token has everything, higher the less "
                       "sure")},
    {"LensStatistics", "KL to final",
     QT_TRANSLATE_NOOP("Glossary",
                       "Kullback–Leibler divergence of the last layer's distribution from this cell's: 0 when "
                       "they are the same; how much is lost by believing this layer instead")},
    {"LensStatistics", "JS distance to final",
     QT_TRANSLATE_NOOP("Glossary",
                       "Jensen–Shannon distance to the last layer's distribution: 0 the same, 0.83 nothing in "
                       "common; symmetric, and never infinite")},
    {"LensStatistics", "Cross entropy of target",
     QT_TRANSLATE_NOOP("Glossary", "−log p of the target token: what this cell loses on it")},
    {"LensStatistics", "Rank of target",
     QT_TRANSLATE_NOOP("Glossary", "the target's place among all tokens by probability; 1 is the first")},
    {"LensStatistics", "Target − anti-target",
     QT_TRANSLATE_NOOP("Glossary", "log p(target) − log p(anti-target): above 0 the target is ahead")},
    {"LensStatistics", "Norm", QT_TRANSLATE_NOOP("Glossary", "length of the raw residual")},
    {"LensStatistics", "Update ratio",
     QT_TRANSLATE_NOOP("Glossary", "how large the block's update is against the residual that it is added to")},
    {"LensStatistics", "Cosine of update",
     QT_TRANSLATE_NOOP("Glossary", "whether the update points along the residual (1), against it (−1) or across (0)")},
    {"Lens", "log p(target), head − lens",
     QT_TRANSLATE_NOOP("Glossary",
                       "above 0: the trained head gives the target more than the lens of the same layer does")},
    {"Agreement", "overlap of the top-k (Jaccard)",
     QT_TRANSLATE_NOOP("Glossary", "tokens that both top-k lists have, divided by those that either has")},
    {"Agreement", "flips",
     QT_TRANSLATE_NOOP("Glossary",
                       "how often the first choice changes on the way, on average over the positions that settle "
                       "at this layer")},
    {"Agreement", "positions that settle here",
     QT_TRANSLATE_NOOP("Glossary", "positions whose first choice stays the last layer's from this layer on")},
};

QString& explainedLast() {
    static QString term;
    return term;
}

QString bare(QString term) {
    if (const qsizetype colon = term.lastIndexOf(QStringLiteral(": ")); colon >= 0) term = term.mid(colon + 2);
    if (term.endsWith(QLatin1Char(')')))
        if (const qsizetype bracket = term.lastIndexOf(QStringLiteral(" (")); bracket > 0) {
            const QString unit = term.mid(bracket + 2);
            if (unit == QLatin1String("nats)") || unit == QStringLiteral("√nats)")) term.truncate(bracket);
        }
    return term.trimmed();
}

} // namespace

QString explanationOf(const QString& term) {
    const QString wanted = bare(term);
    if (wanted.isEmpty()) return {};
    for (const bool exactly : {true, false})
        for (const Entry& entry : entries)
            if (QCoreApplication::translate(entry.context, entry.term)
                    .compare(wanted, exactly ? Qt::CaseSensitive : Qt::CaseInsensitive) == 0)
                return QCoreApplication::translate("Glossary", entry.words);
    return {};
}

std::vector<GlossaryTerm> glossaryTerms() {
    std::vector<GlossaryTerm> out;
    for (const Entry& entry : entries) {
        const QString term = QCoreApplication::translate(entry.context, entry.term);
        const bool there = std::ranges::any_of(
            out, [&term](const GlossaryTerm& one) { return one.term.compare(term, Qt::CaseInsensitive) == 0; });
        if (!there) out.push_back({term, QCoreApplication::translate("Glossary", entry.words)});
    }
    return out;
}

const QString& lastExplainedTerm() {
    return explainedLast();
}

QString explainedTip(const QString& tip, const QString& term) {
    const QString words = explanationOf(term);
    const QString first = tip.toHtmlEscaped();
    if (!words.isEmpty()) explainedLast() = bare(term);
    return words.isEmpty() ? first : first + QStringLiteral("<br><i>%1</i>").arg(words.toHtmlEscaped());
}

} // namespace strata
