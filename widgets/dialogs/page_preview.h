// SPDX-License-Identifier: GPL-3.0-or-later
// The finished figure in a mock page of the venue, at its final size, in colour, grey, or as others see it.
#pragma once

#include "widgets/export/color_vision.h"
#include "widgets/export/figure_presets.h"

#include <QImage>
#include <QSizeF>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QScrollArea;

namespace strata {

/// How the page around a figure is parted; millimetres.
struct MockPage {
    QSizeF page; ///< empty: the figure is a page by itself, or of no venue
    int columns = 1;
    double column = 0, gap = 6, left = 0; ///< width of one, between them, and where the first one begins
};
MockPage mockPageFor(const std::optional<FigurePreset>& preset);

/// GUI thread.
class PagePreview : public QWidget {
    Q_OBJECT
public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// The figure, painted with `dpi` dots per inch of its final size.
    void setPicture(const QImage& picture, double dpi, const std::optional<FigurePreset>& preset);
    void setProblem(const QString& sentence);
    const QImage& shown() const { return m_shown; }
    static constexpr double pictureDpi = 192;

private:
    void draw();
    QImage m_picture, m_shown;
    double m_dpi = pictureDpi;
    std::optional<FigurePreset> m_preset;
    QComboBox *m_vision, *m_size;
    QLabel* m_page;
    QScrollArea* m_area;
};

} // namespace strata
