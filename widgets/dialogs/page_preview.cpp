// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/page_preview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr QSizeF a4(210, 297);
constexpr double mostColumnMm = 100; ///< a wider figure stands over the whole page
constexpr double lineMm = 3.9, textMm = 1.6, topMm = 25, captionLines = 3;

/// Lines of grey where text would stand.
void paintText(QPainter& painter, const QRectF& where) {
    for (double y = where.top(); y + textMm <= where.bottom(); y += lineMm) {
        const int line = int((y - where.top()) / lineMm);
        const double share = line % 9 == 8 ? 0.55 : 1; // the last one of a paragraph
        painter.fillRect(QRectF(where.left(), y, where.width() * share, textMm), QColor(222, 224, 228));
    }
}

} // namespace

MockPage mockPageFor(const std::optional<FigurePreset>& preset) {
    MockPage mock;
    if (!preset || preset->heightMm || preset->pageHeightMm || preset->widthMm > a4.width()) return mock;
    mock.page = a4;
    const bool both = preset->id.endsWith(QLatin1String("-page")); // of a venue that has a size for one column, too
    mock.columns = both || preset->widthMm <= mostColumnMm ? 2 : 1;
    mock.column = both ? (preset->widthMm - mock.gap) / 2 : preset->widthMm;
    mock.left = (a4.width() - mock.columns * mock.column - (mock.columns - 1) * mock.gap) / 2;
    return mock;
}

PagePreview::PagePreview(QWidget* parent)
    : QWidget(parent), m_vision(new QComboBox), m_size(new QComboBox), m_page(new QLabel), m_area(new QScrollArea) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* row = new QHBoxLayout;
    const std::pair<QString, Vision> seen[] = {{tr("In colour"), Vision::Normal},
                                               {tr("Grey print"), Vision::GreyPrint},
                                               {tr("Deuteranopia"), Vision::Deuteranopia},
                                               {tr("Protanopia"), Vision::Protanopia},
                                               {tr("Tritanopia"), Vision::Tritanopia}};
    for (const auto& [name, vision] : seen)
        m_vision->addItem(name, int(vision));
    m_vision->setAccessibleName(tr("How the preview is seen"));
    m_size->addItems({tr("Whole page"), tr("Final size")});
    m_size->setAccessibleName(tr("Size of the preview"));
    row->addWidget(m_vision);
    row->addWidget(m_size);
    layout->addLayout(row);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setWordWrap(true);
    m_area->setWidget(m_page);
    m_area->setWidgetResizable(true);
    m_area->setMinimumSize(360, 420);
    m_area->setAccessibleName(tr("Preview"));
    layout->addWidget(m_area, 1);
    for (QComboBox* box : {m_vision, m_size})
        connect(box, &QComboBox::currentIndexChanged, this, &PagePreview::draw);
}

void PagePreview::setPicture(const QImage& picture, double dpi, const std::optional<FigurePreset>& preset) {
    m_picture = picture;
    m_dpi = dpi;
    m_preset = preset;
    draw();
}

void PagePreview::setProblem(const QString& sentence) {
    m_picture = {};
    m_page->setText(sentence);
}

void PagePreview::draw() {
    if (m_picture.isNull()) return;
    const QSizeF figure = QSizeF(m_picture.size()) * 25.4 / m_dpi;
    const MockPage mock = mockPageFor(m_preset);
    const QSizeF page = mock.page.isEmpty()
                            ? figure
                            : QSizeF(mock.page.width(),
                                     std::max(mock.page.height(), figure.height() + 2 * topMm + captionLines * lineMm));
    // Final size is that of the screen's own dots: 96 an inch, times its scale.
    const double whole =
        std::min((m_area->viewport()->width() - 8) / page.width(), (m_area->viewport()->height() - 8) / page.height());
    const double perMm = m_size->currentIndex() == 0 ? whole : 96 / 25.4, ratio = devicePixelRatioF();
    const QSize pixels(std::max(1, int(std::lround(page.width() * perMm * ratio))),
                       std::max(1, int(std::lround(page.height() * perMm * ratio))));
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.scale(perMm * ratio, perMm * ratio);
    QRectF at(QPointF(0, 0), figure);
    if (!mock.page.isEmpty()) {
        at.moveTo(mock.left, topMm);
        const double below = at.bottom() + (captionLines + 1) * lineMm, end = page.height() - topMm;
        paintText(painter, {mock.left, at.bottom() + 1, std::max(mock.column, figure.width()), captionLines * lineMm});
        for (int column = 0; column < mock.columns; ++column) {
            const double x = mock.left + column * (mock.column + mock.gap), y = x < at.right() ? below : topMm;
            paintText(painter, {x, y, mock.column, end - y});
        }
    }
    painter.drawImage(at, m_picture);
    painter.end();
    m_shown = seenWith(Vision(m_vision->currentData().toInt()), image);
    m_shown.setDevicePixelRatio(ratio);
    m_page->setPixmap(QPixmap::fromImage(m_shown));
}

} // namespace strata
