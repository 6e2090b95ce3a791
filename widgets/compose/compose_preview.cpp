// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/compose_preview.h"

#include "model/session/problem.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/compose/composition.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double pixelsPerMm = 96.0 / 25.4;
constexpr int edge = 16;            ///< around the page
constexpr double mostPixels = 24e6; ///< of the picture

} // namespace

/// What one look at the state came to.
struct ComposePreview::Made {
    QString problem;
    std::shared_ptr<const ComposedFigure> figure;
    std::unique_ptr<FigureExport> page;
    QImage image;
    std::vector<QRectF> panels; ///< pixels of the page at 96 dpi
};

ComposePreview::ComposePreview(ComposerState& state, const Registry& registry, QWidget* parent)
    : QWidget(parent), m_state(state), m_registry(registry) {
    setAccessibleName(tr("Preview of the page"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(120); // not for every letter of a title
    connect(&m_soon, &QTimer::timeout, this, &ComposePreview::begin);
    connect(&state, &ComposerState::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&state, &ComposerState::selectedChanged, this, qOverload<>(&QWidget::update));
    m_soon.start();
}

void ComposePreview::setZoom(double zoom) {
    m_zoom = zoom;
    m_soon.start();
}

void ComposePreview::setRoom(const QSize& room) {
    if (std::exchange(m_room, room) == room || m_zoom > 0) return;
    updateGeometry();
    resize(sizeHint());
    update();
    m_soon.start();
}

void ComposePreview::setOptions(const ExportOptions& options) {
    m_options = options;
    m_soon.start();
}

QSizeF ComposePreview::pageMm() const {
    return m_made && m_made->page ? m_made->page->place().page / pixelsPerMm : QSizeF();
}

double ComposePreview::scale() const {
    const QSizeF page = m_made && m_made->page ? m_made->page->place().page : QSizeF(820, 500);
    if (m_zoom <= 0) return std::max(0.1, (m_room.width() - 2 * edge) / page.width());
    const double dpi = screen() ? screen()->physicalDotsPerInch() : 96;
    return m_zoom * (dpi >= 40 && dpi <= 600 ? dpi : 96) / 96;
}

QSize ComposePreview::sizeHint() const {
    const QSizeF page = m_made && m_made->page ? m_made->page->place().page : QSizeF(820, 500);
    const QSize whole = (page * scale()).toSize() + QSize(2 * edge, 2 * edge);
    return m_zoom <= 0 ? QSize(m_room.width(), std::max(whole.height(), m_room.height())) : whole.expandedTo(m_room);
}

void ComposePreview::begin() {
    m_work.cancel();
    const Composition state = m_state.now();
    if (state.file.panels.empty()) {
        m_made = nullptr;
        m_image = QImage();
        m_problem = tr("Add panels: any figure of any open document.");
        update();
        Q_EMIT pageChanged();
        return;
    }
    m_work.start(
        [state, options = m_options, &registry = m_registry](const JobControl&) -> Analysis::Answer {
            auto made = std::make_shared<Made>();
            auto figure = composeFigure(state.file, state.values(), registry, tr("figure").toStdString());
            if (!figure) {
                made->problem = errorText(figure.error());
                return made;
            }
            made->figure = std::move(*figure);
            made->page = std::make_unique<FigureExport>(made->figure, QStringLiteral("preview.svg"), options);
            if (const auto laidOut = made->page->layOut(); !laidOut) made->problem = errorText(laidOut.error());
            return made;
        },
        [this](const Analysis::Answer& answer) {
            const auto made = std::const_pointer_cast<Made>(std::static_pointer_cast<const Made>(answer));
            if (!made) return;
            if (!made->problem.isEmpty()) {
                m_problem = made->problem;
                m_made = nullptr;
                m_image = QImage();
                update();
                Q_EMIT pageChanged();
                return;
            }
            made->page->record();
            render(made);
        });
}

void ComposePreview::render(const std::shared_ptr<Made>& made) {
    const std::shared_ptr<const Made> before =
        std::exchange(m_made, std::shared_ptr<const Made>(made)); // what scale() is asked of
    const double ratio = devicePixelRatioF(), wanted = scale() * ratio;
    m_made = before;
    const QSizeF page = made->page->place().page;
    const double factor = std::min(wanted, std::sqrt(mostPixels / std::max(1.0, page.width() * page.height())));
    m_work.start(
        [made, page, factor, ratio](const JobControl&) -> Analysis::Answer {
            made->image = QImage((page * factor).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
            made->image.fill(Qt::white);
            QPainter painter(&made->image);
            painter.scale(factor, factor);
            made->page->paint(painter);
            painter.end();
            made->image.setDevicePixelRatio(ratio);
            const FigurePlace place = made->page->place();
            for (std::size_t i = 0; i < made->figure->panels().size(); ++i) {
                const QRectF rect =
                    made->figure->panelRect(i, place.content.size(), FigureStyle()).translated(place.content.topLeft());
                made->panels.emplace_back(rect.topLeft() * place.scale, rect.size() * place.scale);
            }
            return made;
        },
        [this](const Analysis::Answer& answer) {
            m_made = std::static_pointer_cast<const Made>(answer);
            if (!m_made) return;
            m_image = m_made->image;
            m_problem.clear();
            setAccessibleDescription(m_made->figure->alternativeText());
            updateGeometry();
            resize(sizeHint());
            update();
            Q_EMIT pageChanged();
        });
}

QRectF ComposePreview::rectOf(int panel) const {
    const QRectF rect = m_made->panels[std::size_t(panel)];
    const double left = std::max(double(edge), (width() - m_made->page->place().page.width() * scale()) / 2);
    return QRectF(rect.topLeft() * scale() + QPointF(left, edge), rect.size() * scale());
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
    const QSizeF page = m_made->page->place().page * scale();
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
