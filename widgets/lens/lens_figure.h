// SPDX-License-Identifier: GPL-3.0-or-later
// The grid layers × positions: the top-1 token of every cell on the colour of a statistic.
#pragma once

#include "widgets/figure/glossed.h"
#include "widgets/figure/left_out.h"
#include "widgets/lens/lens_alternative_text.h"
#include "widgets/lens/lens_layout.h"
#include "widgets/lens/lens_pin.h"
#include "widgets/plot/color_scaled.h"
#include "widgets/plot/plot_figure.h"

#include <QImage>
#include <QPixmap>
#include <QStaticText>

#include <unordered_map>

namespace strata {

class LensFigure : public PlotFigure, public ColorScaled, public LeavesOut, public Glossed {
public:
    void setLens(std::shared_ptr<const Lens> lens);
    void setOptions(const LensOptions& options);
    void setSelection(const Selection& selection) { m_selection = selection; }
    void setPins(const std::vector<LensPin>& pins) { m_pins = pins; }
    const std::vector<LensPin>& pins() const { return m_pins; }
    void setZoom(double zoom) { m_zoom = zoom; }
    const LensGrid& grid() const { return m_grid; }
    const LensOptions& options() const { return m_options; }
    double zoom() const { return m_zoom; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    /// On screen (FigureStyle::interactive) the cells only: the view paints the headers where they stay.
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override;
    QString alternativeText() const override {
        return m_lens ? title() + QStringLiteral(". ") + lensAlternativeText(*m_lens) : Figure::alternativeText();
    }

    QStringList leftOut() const override;
    QStringList withoutGloss() const override;

    LensLayout layout(double width, const FigureStyle& style) const;
    /// The scale of its colours. On screen it stands at the lower edge of what is seen: see scaleRect().
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    /// Where the scale stands in the strip that begins at `corner` and has `room` to the right.
    QRectF scaleRect(const QPointF& corner, double room) const;
    LinePlot scalePlot() const override;
    ColorScaleEnds colorScale() const override;
    void shareColorScale(double low, double high) override;
    /// Of the strip, in a view.
    QPointF scaleCorner(const LensLayout& layout, const QRectF& view) const;
    /// Headers and legend at the edges of `view`, which lies in the content.
    void paintEdges(QPainter& painter, const LensLayout& layout, const QRectF& view, const FigureStyle& style) const;
    /// "final norm · lm_head.weight · target: next token · layers 1–3 hidden"
    QString caption() const;
    /// Without what needs no saying: "final norm · next token"; hidden layers are always announced.
    QString briefCaption() const;
    /// Cells painted one by one by the last paint(): only those that can be seen.
    std::size_t paintedCells() const { return m_painted; }
    /// Laid-out texts belong to one thread: a copy that goes to another one makes its own.
    void dropCaches() {
        m_texts.clear();
        m_boxes.clear();
        m_picture = QImage();
    }

private:
    struct CellText {
        QStaticText mark, rest; ///< the mark of a leading space is fainter
        double markWidth = 0, restWidth = 0, height = 0, ascent = 0;
        int pixels = 11;
        QFont font;
    };
    struct Inks {
        QColor text, mark;
    };
    void paintCells(QPainter& painter, const LensLayout& layout, const QRectF& clip, const FigureStyle& style) const;
    QColor fillOf(std::size_t row, std::size_t position, const FigureStyle& style) const;
    void paintBox(QPainter& painter, const LensLayout& layout, std::size_t row, std::size_t position,
                  const FigureStyle& style) const;
    void paintBoxText(QPainter& painter, const LensLayout& layout, std::size_t row, std::size_t position,
                      const FigureStyle& style) const;
    void paintCellText(QPainter& painter, const QRectF& rect, const CellText& text, const QColor& fill,
                       bool file) const;
    /// A rounded box in one colour, drawn once and then copied; null where the painter is no screen.
    const QPixmap* boxPixmap(const QPainter& painter, const QSizeF& size, double radius, const QColor& fill) const;
    const Inks& inksOn(const QColor& fill) const;
    void paintMarks(QPainter& painter, const LensLayout& layout, int band, double y, double from, double to,
                    const FigureStyle& style) const;
    void paintColumnNames(QPainter& painter, const LensLayout& layout, int band, double y, double from, double to,
                          const FigureStyle& style) const;
    void paintRowNames(QPainter& painter, const LensLayout& layout, int band, double x, double from, double to,
                       const FigureStyle& style) const;
    void paintLegend(QPainter& painter, const QRectF& rect, const FigureStyle& style) const;
    QString legendLabel() const;
    /// What the marks mean: heads beside the rows, levels over the columns, pins, missing cells.
    struct KeyEntry {
        enum class Kind { Head, Stretch, Pin, Missing, Words } kind;
        int color = -1;
        QString text;
    };
    std::vector<KeyEntry> keyEntries() const;
    static QString notchText();
    /// Returns the height that it takes; painter nullptr: only measured.
    double paintKey(QPainter* painter, const QRectF& rect, const FigureStyle& style) const;
    void paintAxisTitles(QPainter& painter, const LensLayout& layout, int band, const FigureStyle& style) const;
    void paintPinsAndSelection(QPainter& painter, const LensLayout& layout, const FigureStyle& style) const;
    const QImage& picture(const Colors& colors) const;
    /// Of a token; `other`: in the brackets of the lens's own choice.
    const CellText& cellText(TokenId token, bool other, int pixels, double room) const;
    CellText laidOut(const QString& text, int pixels, double room) const;

    std::shared_ptr<const Lens> m_lens;
    LensOptions m_options;
    LensGrid m_grid;
    Selection m_selection;
    std::vector<LensPin> m_pins;
    double m_zoom = 1;
    bool m_sharesScale = false; ///< somebody else shows it
    mutable std::size_t m_painted = 0;
    mutable QImage m_picture;
    mutable bool m_pictureDark = false;
    mutable std::unordered_map<std::int64_t, CellText> m_texts; ///< of one size of cell, by token
    mutable std::unordered_map<QRgb, Inks> m_inks;
    mutable std::unordered_map<QRgb, QPixmap> m_boxes; ///< of one size
    mutable QSize m_boxSize;
    mutable int m_penFont = 0; ///< what the painter has while the texts are painted
    mutable double m_textRoom = 0;
    mutable int m_textPixels = 0;
};

} // namespace strata
