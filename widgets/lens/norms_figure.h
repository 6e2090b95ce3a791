// SPDX-License-Identifier: GPL-3.0-or-later
// Inner optimisation over the layers: medians with 10–90 % bands over positions, the headless readout, replaced layers.
#pragma once

#include "widgets/lens/lens_words.h"
#include "widgets/plot/plot_figure.h"

#include <map>

namespace strata {

class NormsFigure : public PlotFigure {
public:
    void setLens(std::shared_ptr<const Lens> lens);
    void setSelection(const Selection& selection) { m_selection = selection; }
    void setWithoutFirst(bool without);
    bool withoutFirst() const { return m_withoutFirst; }
    std::vector<ReplacedLayer> replaced() const { return m_lens ? m_lens->replaced : std::vector<ReplacedLayer>(); }
    /// What was made of its plots by hand, by their ids.
    void setChoices(const QString& plot, const PlotChoices& choices) { m_choices[plot] = choices; }
    const std::map<QString, PlotChoices>& choices() const { return m_choices; }
    void setAllChoices(std::map<QString, PlotChoices> choices) { m_choices = std::move(choices); }
    bool hasCurves() const { return m_lens && (m_lens->inner || m_lens->headless); }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override;

    /// One small plot: a title with its formula, and its curves.
    struct Panel {
        QString id, title, formula;
        LinePlot plot; ///< shows everything
    };
    std::vector<Panel> panels(const Colors& colors) const;

private:
    struct Place {
        QRectF title, plot;
    };
    /// `height` of the view that the plots are fitted into as well as they can be; 0: a page, of any height.
    std::vector<Place> places(double width, double height, std::size_t count, double* bottom) const;
    void paintReplaced(QPainter& painter, double y, double width, const Colors& colors) const;
    double replacedHeight() const;
    QStringList noteLines(double width) const;
    Panel bandPanel(const char* id, const QString& title, const QString& formula, const QString& unit,
                    const std::vector<std::pair<QString, const std::vector<float>*>>& curves,
                    const Colors& colors) const;

    std::shared_ptr<const Lens> m_lens;
    Selection m_selection;
    bool m_withoutFirst = true;
    std::map<QString, PlotChoices> m_choices;
};

} // namespace strata
