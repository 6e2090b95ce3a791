// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of a lens agree with each other, and where positions settle.
#pragma once

#include "model/analysis/lens_analysis.h"
#include "widgets/figure/option_json.h"
#include "widgets/lens/color_scale.h"
#include "widgets/lens/lens_alternative_text.h"
#include "widgets/lens/lens_words.h"
#include "widgets/plot/plot_figure.h"

#include <map>

namespace strata {

/// Of the kinds, in a figure's options.
inline constexpr OptionNames<LensAgreement, 3> agreementNames{{{"top_one", LensAgreement::TopOne},
                                                               {"top_k_overlap", LensAgreement::TopKJaccard},
                                                               {"js_distance", LensAgreement::JsDistance}}};

class AgreementFigure : public PlotFigure {
public:
    void setLens(std::shared_ptr<const Lens> lens);
    void setSelection(const Selection& selection) { m_selection = selection; }
    void setKind(LensAgreement kind);
    LensAgreement kind() const { return m_kind; }
    const std::shared_ptr<const Lens>& lens() const { return m_lens; }
    const std::shared_ptr<const AgreementMatrix>& knownMatrix() const { return m_matrix; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// "settling", "agreement" and the scale of its colours, "scale".
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    /// What was made of its plots by hand, by their ids.
    void setChoices(const QString& plot, const PlotChoices& choices) { m_choices[plot] = choices; }
    const std::map<QString, PlotChoices>& choices() const { return m_choices; }
    void setAllChoices(std::map<QString, PlotChoices> choices) { m_choices = std::move(choices); }
    /// Every pair of rows; then, for every layer, how many positions settle there and how often they changed on the
    /// way.
    FigureTable table() const override;
    Provenance provenance() const override;
    QString alternativeText() const override {
        return m_lens ? title() + QStringLiteral(". ") + lensAlternativeText(*m_lens) : Figure::alternativeText();
    }

    /// Positions that settle at a layer, and the mean number of changes of their top-1 on the way.
    struct Bar {
        int layer = 0, count = 0;
        double flips = 0;
    };
    const std::vector<Bar>& bars() const;
    /// Of a figure that waits for it, NaN until setMatrix().
    const AgreementMatrix& matrix() const;
    /// The rows that it compares: the states, of the lens and of trained heads.
    std::vector<std::size_t> comparedRows() const;
    /// A figure on screen does not count by itself: somebody else does, and gives it what came out.
    void setWaits(bool waits) { m_waits = waits; }
    void setMatrix(std::shared_ptr<const AgreementMatrix> matrix) { m_matrix = std::move(matrix); }
    bool isWaiting() const { return m_waits && m_lens && !m_matrix; }

    static QString kindName(LensAgreement kind);
    static QString flipsWord(); ///< how often the answers of a bar changed on the way
    /// "mean of 111 of 1020 positions"; what is missing, when the distances of most pairs are not known.
    QString coverage() const;

private:
    struct Layout {
        QRectF bars, matrix, scale; ///< with their axes, without their titles
        QPointF title;              ///< of the matrix
        double room = 0;            ///< for its words
        double height = 0;
    };
    Layout layout(double width) const;
    LinePlot settlingPlot(const FigureStyle& style) const;
    LinePlot matrixPlot(const FigureStyle& style) const;
    LinePlot scalePlot(const FigureStyle& style) const;
    ColorScale scale() const;

    std::shared_ptr<const Lens> m_lens;
    Selection m_selection;
    LensAgreement m_kind = LensAgreement::TopOne;
    // Computed when first asked for: a lens grows several times a second, and this view may not be on screen.
    mutable std::shared_ptr<const AgreementMatrix> m_matrix;
    mutable std::shared_ptr<const AgreementMatrix> m_unknown; ///< shown meanwhile
    bool m_waits = false;
    mutable std::optional<std::vector<Bar>> m_bars;
    std::map<QString, PlotChoices> m_choices;
};

} // namespace strata
