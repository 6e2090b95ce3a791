// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a composed figure as it will be written, by the same paint, at its final size.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/analysis.h"
#include "widgets/compose/composer_state.h"
#include "widgets/export/export_figure.h"
#endif

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace strata {

class ComposedFigure;
class Registry;

/// Laid out and painted in the background, after each change. GUI thread.
class ComposePreview : public QWidget {
    Q_OBJECT
public:
    ComposePreview(ComposerState& state, const Registry& registry, QWidget* parent = nullptr);
    /// Of the final size, at the screen's own dots per inch; 0: as wide as there is room.
    void setZoom(double zoom);
    void setRoom(const QSize& room);
    void setOptions(const ExportOptions& options);
    QSize sizeHint() const override;
    /// Millimetres of the page; empty as long as it is not known.
    QSizeF pageMm() const;
    bool isReady() const { return !m_soon.isActive() && !m_renderSoon.isActive() && !m_work.isBusy(); }
    const QString& problem() const { return m_problem; }

    QRectF rectOf(int panel) const; ///< pixels of this widget

Q_SIGNALS:
    void pageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Page;
    struct Made;
    void begin();
    void renderSoon();
    void render();
    void showProblem(const QString& problem);
    QSizeF pageSize() const;                ///< of what is shown, pixels at 96 dpi
    double scale(const QSizeF& page) const; ///< pixels of this widget for one of the page at 96 dpi

    ComposerState& m_state;
    const Registry& m_registry;
    ExportOptions m_options;
    double m_zoom = 0;
    QSize m_room;
    QTimer m_soon, m_renderSoon;
    Analysis m_work;
    std::shared_ptr<Page> m_page;       ///< of the state as it is now; null: not laid out yet
    std::shared_ptr<const Made> m_made; ///< what is shown; null: nothing yet
    QImage m_image;
    QString m_problem;
};

} // namespace strata
