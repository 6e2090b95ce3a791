// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/compose_preview.h"

#include "model/session/problem.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/compose/composition.h"
#include "widgets/export/export_page.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>

namespace strata {

namespace {

constexpr int edge = 16;            ///< around the page
constexpr double mostPixels = 24e6; ///< of the picture

} // namespace

/// The state composed and laid out once; painted at each zoom.
struct ComposePreview::Page {
    QString problem, words;
    std::shared_ptr<const ComposedFigure> figure;
    std::unique_ptr<FigureExport> exported;
    std::mutex painting; ///< a figure is of one thread at a time, and a painting that was given up ends when it ends
};

/// The page at one zoom.
struct ComposePreview::Made {
    std::shared_ptr<Page> page;
    QImage image;
    std::vector<QRectF> panels; ///< pixels of the page at 96 dpi
};

ComposePreview::ComposePreview(ComposerState& state, const Registry& registry, QWidget* parent)
    : QWidget(parent), m_state(state), m_registry(registry) {
    setAccessibleName(tr("Preview of the page"));
    for (QTimer* const timer : {&m_soon, &m_renderSoon}) {
        timer->setSingleShot(true);
        timer->setInterval(120); // not for every letter of a title
    }
    connect(&m_soon, &QTimer::timeout, this, &ComposePreview::begin);
    connect(&m_renderSoon, &QTimer::timeout, this, &ComposePreview::render);
    connect(&state, &ComposerState::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&state, &ComposerState::selectedChanged, this, qOverload<>(&QWidget::update));
    m_soon.start();
}

void ComposePreview::setZoom(double zoom) {
    m_zoom = zoom;
    renderSoon();
}

void ComposePreview::setRoom(const QSize& room) {
    if (std::exchange(m_room, room) == room || m_zoom > 0) return;
    updateGeometry();
    resize(sizeHint());
    update();
    renderSoon();
}

/// What is being laid out is rendered at the scale of then.
void ComposePreview::renderSoon() {
    if (m_page) m_renderSoon.start();
}

void ComposePreview::setOptions(const ExportOptions& options) {
    m_options = options;
    m_soon.start();
}

QSizeF ComposePreview::pageMm() const {
    return m_made ? pageSize() / pixelsPerMm : QSizeF();
}

QSizeF ComposePreview::pageSize() const {
    return m_made ? m_made->page->exported->place().page : QSizeF(820, 500);
}

double ComposePreview::scale(const QSizeF& page) const {
    if (m_zoom <= 0) return std::max(0.1, (m_room.width() - 2 * edge) / page.width());
    const double dpi = screen() ? screen()->physicalDotsPerInch() : 96;
    return m_zoom * (dpi >= 40 && dpi <= 600 ? dpi : 96) / 96;
}

QSize ComposePreview::sizeHint() const {
    const QSizeF page = pageSize();
    const QSize whole = (page * scale(page)).toSize() + QSize(2 * edge, 2 * edge);
    return m_zoom <= 0 ? QSize(m_room.width(), std::max(whole.height(), m_room.height())) : whole.expandedTo(m_room);
}

void ComposePreview::showProblem(const QString& problem) {
    m_problem = problem;
    m_made = nullptr;
    m_image = QImage();
    update();
    Q_EMIT pageChanged();
}

void ComposePreview::begin() {
    m_work.cancel();
    m_renderSoon.stop();
    m_page = nullptr;
    const Composition state = m_state.now();
    if (state.file.panels.empty()) return showProblem(tr("Add panels: any figure of any open document."));
    m_work.start(
        [state, options = m_options, &registry = m_registry](const JobControl& control) -> Analysis::Answer {
            auto page = std::make_shared<Page>();
            auto figure = composeFigure(state.file, state.values(), registry, tr("figure").toStdString());
            if (!figure) {
                page->problem = errorText(figure.error());
                return page;
            }
            if (control.stopRequested()) return nullptr;
            page->figure = std::move(*figure);
            page->exported = std::make_unique<FigureExport>(page->figure, QStringLiteral("preview.svg"), options);
            if (const auto laidOut = page->exported->layOut(); !laidOut) page->problem = errorText(laidOut.error());
            if (control.stopRequested()) return nullptr;
            page->words = page->figure->alternativeText();
            return page;
        },
        [this](const Analysis::Answer& answer) {
            const auto page = std::const_pointer_cast<Page>(std::static_pointer_cast<const Page>(answer));
            if (!page) return;
            if (!page->problem.isEmpty()) return showProblem(page->problem);
            page->exported->record();
            m_page = page;
            render();
        });
}

void ComposePreview::render() {
    const QSizeF size = m_page->exported->place().page;
    const double ratio = devicePixelRatioF();
    const double factor =
        std::min(scale(size) * ratio, std::sqrt(mostPixels / std::max(1.0, size.width() * size.height())));
    m_work.start(
        [page = m_page, size, factor, ratio](const JobControl& control) -> Analysis::Answer {
            const std::lock_guard alone(page->painting);
            if (control.stopRequested()) return nullptr;
            auto made = std::make_shared<Made>();
            made->page = page;
            made->image = QImage((size * factor).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
            made->image.fill(Qt::white);
            QPainter painter(&made->image);
            painter.scale(factor, factor);
            page->exported->paint(painter);
            painter.end();
            if (control.stopRequested()) return nullptr;
            made->image.setDevicePixelRatio(ratio);
            const FigurePlace place = page->exported->place();
            for (std::size_t i = 0; i < page->figure->panels().size(); ++i) {
                const QRectF rect =
                    page->figure->panelRect(i, place.content.size(), FigureStyle()).translated(place.content.topLeft());
                made->panels.emplace_back(rect.topLeft() * place.scale, rect.size() * place.scale);
            }
            return made;
        },
        [this](const Analysis::Answer& answer) {
            const auto made = std::static_pointer_cast<const Made>(answer);
            if (!made) return;
            m_made = made;
            m_image = made->image;
            m_problem.clear();
            setAccessibleDescription(made->page->words);
            updateGeometry();
            resize(sizeHint());
            update();
            Q_EMIT pageChanged();
        });
}

QRectF ComposePreview::rectOf(int panel) const {
    const QRectF rect = m_made->panels[std::size_t(panel)];
    const double zoom = scale(pageSize()), left = std::max(double(edge), (width() - pageSize().width() * zoom) / 2);
    return QRectF(rect.topLeft() * zoom + QPointF(left, edge), rect.size() * zoom);
}

void ComposePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = Theme::instance().colors();
    painter.fillRect(rect(), colors.window);
    if (m_image.isNull() || !m_made) {
        painter.setPen(colors.secondary);
        painter.setFont(uiFont(13));
        painter.drawText(rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | Qt::TextWordWrap, m_problem);
        return;
    }
    const QSizeF page = pageSize() * scale(pageSize());
    const QRectF sheet(std::max(double(edge), (width() - page.width()) / 2), edge, page.width(), page.height());
    painter.fillRect(sheet.translated(2, 2), colors.track);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(sheet, m_image);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(sheet);
    const int chosen = m_state.selected();
    if (chosen < 0 || std::size_t(chosen) >= m_made->panels.size()) return;
    painter.setPen(QPen(colors.accent, 1.5, Qt::DashLine));
    painter.drawRect(rectOf(chosen).adjusted(-3, -3, 3, 3));
}

void ComposePreview::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; m_made && i < int(m_made->panels.size()); ++i)
        if (rectOf(i).contains(event->position())) return m_state.select(i);
}

} // namespace strata
