// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reference/reference_entries.h"

#include "model/analysis/lens_statistics.h"
#include "widgets/common/glossary.h"

#include <QCoreApplication>

#include <algorithm>

namespace strata {

namespace {

QString text(const char* context, const char* source) {
    return QCoreApplication::translate(context, source);
}

/// By the key of a lens statistic.
const char* formulaOf(std::string_view key) {
    constexpr std::pair<std::string_view, const char*> known[] = {
        {"probability", R"(\max_v p_v, \quad p_v = \frac{\exp z_v}{\sum_u \exp z_u})"},
        {"logprob", R"(\log \max_v p_v)"},
        {"margin", R"(\log p_{(1)} - \log p_{(2)})"},
        {"entropy", R"(H = -\sum_v p_v \log p_v)"},
        {"kl_to_final", R"(\sum_v p^{\text{final}}_v (\log p^{\text{final}}_v - \log p^{\text{cell}}_v))"},
        {"js_to_final",
         R"(\sqrt{\frac{1}{2} \text{KL}(p^{\text{final}} \parallel m) + \frac{1}{2} \text{KL}(p^{\text{cell}} \parallel m)}, \quad m = \frac{1}{2} (p^{\text{final}} + p^{\text{cell}}))"},
        {"target_cross_entropy", R"(-\log p_t)"},
        {"target_rank", R"(1 + \lvert \{ v : p_v > p_t \} \rvert + \lvert \{ v < t : p_v = p_t \} \rvert)"},
        {"target_minus_anti", R"(\log p_t - \log p_a)"},
        {"norm", R"(\lVert h \rVert = \sqrt{\sum_i h_i^2})"},
        {"update_ratio", R"(\frac{\lVert \Delta \rVert}{\lVert h \rVert})"},
        {"cosine", R"(\frac{\langle h, \Delta \rangle}{\lVert h \rVert \lVert \Delta \rVert})"},
    };
    for (const auto& [name, latex] : known)
        if (name == key) return latex;
    return "";
}

struct Row {
    const char* group; ///< in the context Reference
    const char* context;
    const char* term;
    const char* words; ///< in the context Reference
    const char* latex;
    const char* unit;
    const char* source;
    const char* key;
};

constexpr const char* hierarchy = QT_TRANSLATE_NOOP("Reference", "Hierarchical decoding");
constexpr const char* labels = QT_TRANSLATE_NOOP("Reference", "Labels and levels");
constexpr const char* calibration = QT_TRANSLATE_NOOP("Reference", "Calibration");
constexpr const char* texts = QT_TRANSLATE_NOOP("Reference", "Texts");
constexpr const char* intervals = QT_TRANSLATE_NOOP("Reference", "Intervals");

constexpr Row rows[] = {
    {hierarchy, "Reference", QT_TRANSLATE_NOOP("Reference", "Hierarchical decoder"),
     QT_TRANSLATE_NOOP(
         "Reference",
         "A decoder with further language heads on intermediate layers: each level is decoded at a layer of "
         "its own by its own head, which reads the raw residual there; the last level by the model's own head."),
     R"(k_1 < k_2 < \ldots < k_D = K)", "", "HdLM (arXiv 2507.12930)", ""},
    {hierarchy, "Reference", QT_TRANSLATE_NOOP("Reference", "Loss of the levels"),
     QT_TRANSLATE_NOOP(
         "Reference",
         "The weighted sum of the levels' losses; that of a level is the mean cross entropy of the tokens of "
         "its own segment, with the token that closes it."),
     R"(L = \sum_d f_d L_d, \quad L_d = -\frac{1}{\lvert S_d \rvert} \sum_{t \in S_d} \log p_d(x_t \mid x_{<t}))",
     "nats", "HdLM (arXiv 2507.12930)", ""},
    {hierarchy, "Inspector", "path probability",
     QT_TRANSLATE_NOOP(
         "Reference",
         "The product of the labels' probabilities from the first level down; that of a label is the product of its "
         "tokens' probabilities, divided by the sum of that over all labels that its parent allows."),
     R"(P(c_1, \ldots, c_d) = \prod_{i=1}^{d} p(c_i \mid c_1, \ldots, c_{i-1}))", "", "", ""},
    {hierarchy, "strata::HeadsTable", "Drift",
     QT_TRANSLATE_NOOP(
         "Reference",
         "Of the heads table: how far training took a head's matrix from the final head's; 0 is a copy. The training "
         "views show two others: the mean over the rows of 1 − cosine, and the KL divergence of what both heads read."),
     R"(\frac{\lVert W_d - W \rVert}{\lVert W \rVert})", "", "Frobenius norm", ""},
    {hierarchy, "Reference", QT_TRANSLATE_NOOP("Reference", "Logit lens"),
     QT_TRANSLATE_NOOP(
         "Reference",
         "The model's own head applied to an intermediate layer's state after the final norm: what the model "
         "would say if it ended there."),
     R"(z = W \, \text{norm}(h_k))", "", "nostalgebraist 2020", ""},
    {hierarchy, "Reference", QT_TRANSLATE_NOOP("Reference", "Settling depth"),
     QT_TRANSLATE_NOOP("Reference", "The first layer from which on the first choice stays the last layer's (of an "
                                    "answer: the token that was decoded)."),
     R"(\min \{ k : v^*_j = v^*_K, \; j = k, \ldots, K \})", "", "", "settles"},
    {hierarchy, "Reference", QT_TRANSLATE_NOOP("Reference", "Contrastive weight tying"),
     QT_TRANSLATE_NOOP(
         "Reference",
         "Teaches states to lie near the input embedding of the next token; the other targets of the batch are "
         "the negatives."),
     R"(L = -\frac{1}{n} \sum_i \log \frac{\exp (h_i \cdot e_i)}{\sum_j \exp (h_i \cdot e_j)})", "nats",
     "arXiv 2309.08351", ""},
    {labels, "strata::Words", "accuracy",
     QT_TRANSLATE_NOOP("Reference",
                       "Share of the rows with a gold label on the level whose labels there are the gold ones."),
     R"(\frac{1}{n} \lvert \{ i : P_{i,\ell} = G_{i,\ell} \} \rvert)", "", "", "accuracy"},
    {labels, "strata::Words", "joint accuracy",
     QT_TRANSLATE_NOOP("Reference", "Share of the rows that are right on every level for which they have gold."), "",
     "", "HdLM (arXiv 2507.12930)", "joint_accuracy"},
    {labels, "strata::Words", "micro-F1",
     QT_TRANSLATE_NOOP(
         "Reference",
         "Counts of all labels of all levels together: t right, p said, g gold. What papers on WoS and RCV1 show."),
     R"(\frac{2 \sum_c t_c}{\sum_c p_c + \sum_c g_c})", "", "HiAGM, HGCLR, HPT", "micro_f1"},
    {labels, "strata::Words", "macro-F1",
     QT_TRANSLATE_NOOP("Reference", "The mean over all C labels of the tree; a label that never occurs counts 0."),
     R"(\frac{1}{C} \sum_c \frac{2 t_c}{p_c + g_c})", "", "HiAGM, HPT", "macro_f1"},
    {labels, "strata::Words", "C-micro-F1",
     QT_TRANSLATE_NOOP("Reference",
                       "As micro-F1, but a label is right only where all its ancestors are: t′ counts those."),
     R"(\frac{2 \sum_c t'_c}{\sum_c p_c + \sum_c g_c})", "", "Yu et al. 2022 (arXiv 2204.00811)", "c_micro_f1"},
    {labels, "strata::Words", "P-penalty",
     QT_TRANSLATE_NOOP("Reference", "HierVerb's factor: x is the number of predicted labels in no complete path, "
                                    "divided by the number of gold labels."),
     R"(a = \frac{2}{1 + e^x})", "", "HierVerb (arXiv 2305.16885)", "p_penalty"},
    {labels, "strata::Words", "hierarchical F1",
     QT_TRANSLATE_NOOP("Reference", "Gold and predicted labels together with all their ancestors (hats)."),
     R"(\frac{2 \sum_i \lvert \hat{G}_i \cap \hat{P}_i \rvert}{\sum_i \lvert \hat{P}_i \rvert + \sum_i \lvert \hat{G}_i \rvert})",
     "", "Kiritchenko et al. 2006", "hierarchical_f1"},
    {calibration, "strata::Words", "ECE",
     QT_TRANSLATE_NOOP(
         "Reference",
         "Expected calibration error: the gap between how sure and how right a head is, over 15 bins of equal width."),
     R"(\sum_b \frac{n_b}{n} \lvert \text{acc}_b - \text{conf}_b \rvert)", "", "Guo et al. 2017", "ece"},
    {calibration, "strata::Words", "MCE", QT_TRANSLATE_NOOP("Reference", "The largest gap of a bin that is not empty."),
     R"(\max_b \lvert \text{acc}_b - \text{conf}_b \rvert)", "", "Guo et al. 2017", "mce"},
    {calibration, "strata::Words", "Brier score",
     QT_TRANSLATE_NOOP("Reference",
                       "Mean squared distance of the confidence c from what came out: o is 1 for right, 0 for wrong."),
     R"(\frac{1}{n} \sum_i (c_i - o_i)^2)", "", "Brier 1950", "brier"},
    {calibration, "strata::Words", "AURC",
     QT_TRANSLATE_NOOP("Reference", "Area under the risk–coverage curve: the mean error rate among the k surest "
                                    "answers, over all k; e counts their errors, and equal confidences share theirs."),
     R"(\frac{1}{n} \sum_{k=1}^{n} \frac{e_k}{k})", "", "Geifman et al. 2019", "aurc"},
    {texts, "Reference", "BLEU",
     QT_TRANSLATE_NOOP("Reference",
                       "Geometric mean of the n-gram precisions; answers that are shorter (h words) than their "
                       "references (r words) are punished by BP. sacrebleu's tokens 13a, smoothing exp."),
     R"(\text{BP} \cdot \left( \prod_{k=1}^{n} p_k \right)^{1/n}, \quad \text{BP} = \min(1, e^{1 - r/h}))", "",
     "Papineni et al. 2002; sacrebleu", "bleu_4"},
    {texts, "strata::Words", "ROUGE-L",
     QT_TRANSLATE_NOOP("Reference", "F1 of the longest common subsequence of words (ℓ, of h words in the answer and r "
                                    "in the reference), mean over the rows, no stemming."),
     R"(\frac{2 \ell}{h + r})", "", "Lin 2004; rouge-score", "rouge_l"},
    {texts, "Reference", QT_TRANSLATE_NOOP("Reference", "Perplexity"),
     QT_TRANSLATE_NOOP(
         "Reference",
         "The exponential of the mean cross entropy of a token, given the true tokens before it (teacher forcing)."),
     R"(\exp \left( -\frac{1}{T} \sum_t \log p(x_t \mid x_{<t}) \right))", "", "", "perplexity"},
    {intervals, "Reference", QT_TRANSLATE_NOOP("Reference", "Bootstrap interval"),
     QT_TRANSLATE_NOOP(
         "Reference",
         "Rows are drawn with replacement, as many as there are, and the number is computed anew; the interval lies "
         "between the 2.5 % and 97.5 % quantiles. Paired: the same rows are drawn from both evaluations."),
     "", "", "Efron 1979", ""},
    {intervals, "Reference", QT_TRANSLATE_NOOP("Reference", "Wilson interval"),
     QT_TRANSLATE_NOOP("Reference", "Of a share p̂ of n rows; z = 1.96."),
     R"(\frac{\hat{p} + \frac{z^2}{2n}}{1 + \frac{z^2}{n}} ± \frac{z}{1 + \frac{z^2}{n}} \sqrt{\frac{\hat{p} (1 - \hat{p})}{n} + \frac{z^2}{4n^2}})",
     "", "Wilson 1927", ""},
};

/// A statistic's source where it is somebody's work; how it is computed is said by its formula.
QString citation(const char* source) {
    const QString text = QString::fromUtf8(source);
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }) ? text : QString();
}

bool same(const QString& a, const QString& b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

std::vector<ReferenceEntry> referenceEntries() {
    std::vector<ReferenceEntry> out;
    const auto has = [&out](const QString& term) {
        return std::ranges::any_of(out, [&term](const ReferenceEntry& e) { return same(e.term, term); });
    };
    const auto add = [&out](const Row& row) {
        out.push_back({text("Reference", row.group), text(row.context, row.term), text("Reference", row.words),
                       QString::fromUtf8(row.latex), QString::fromUtf8(row.unit), QString::fromUtf8(row.source),
                       QString::fromUtf8(row.key)});
    };
    for (const Row& row : rows)
        if (row.group == hierarchy) add(row);
    const QString cells = text("Reference", QT_TRANSLATE_NOOP("Reference", "Cells of a lens"));
    for (const LensStatisticInfo& info : lensStatistics()) {
        const QString term = text("LensStatistics", info.title);
        out.push_back({cells, term, explanationOf(term), QString::fromUtf8(formulaOf(info.key)),
                       QString::fromUtf8(info.unit), citation(info.source), QString::fromUtf8(info.key)});
    }
    for (const Row& row : rows)
        if (row.group != hierarchy) add(row);
    const QString others = text("Reference", QT_TRANSLATE_NOOP("Reference", "Further terms"));
    for (const GlossaryTerm& one : glossaryTerms())
        if (!has(one.term)) out.push_back({others, one.term, one.words, {}, {}, {}, {}});
    return out;
}

int referenceIndexOf(const std::vector<ReferenceEntry>& entries, const QString& term) {
    const auto found = std::ranges::find_if(entries, [&term](const ReferenceEntry& e) {
        return same(e.term, term) || (!e.key.isEmpty() && e.key == term);
    });
    return found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
}

} // namespace strata
