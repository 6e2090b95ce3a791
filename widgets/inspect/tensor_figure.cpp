// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspect/tensor_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"
#include "widgets/inspect/tensor_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace strata {

namespace {

QString worded(const char* text) {
    return QCoreApplication::translate("strata::TensorsPage", text);
}

constexpr double labelHeight = 18;
constexpr double naturalHeight = 150;

} // namespace

TensorFigure::TensorFigure(QString name, TensorStatistics statistics)
    : m_name(std::move(name)), m_statistics(std::move(statistics)) {}

QString TensorFigure::title() const {
    return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "Elements of %1")).arg(m_name);
}

QSizeF TensorFigure::contentSize(double width, const FigureStyle& style) const {
    return {width, std::max(naturalHeight, style.minimumHeight)};
}

void TensorFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    const auto& counts = m_statistics.histogram;
    if (counts.empty() || !m_statistics.numbers) return;
    const auto& numbers = *m_statistics.numbers;
    const double most = static_cast<double>(*std::ranges::max_element(counts));
    const QRectF plot = rect.adjusted(0, labelHeight, 0, -labelHeight);
    painter.save();
    painter.setFont(uiFont(12));
    painter.setPen(style.colors.secondary);
    painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), labelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "up to %1 elements in a bar"))
                         .arg(formatCount(static_cast<qint64>(most))));
    const double step = plot.width() / static_cast<double>(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        // A single element is still seen.
        const double height = std::max(1.0, plot.height() * static_cast<double>(counts[i]) / most);
        painter.fillRect(QRectF(plot.left() + step * static_cast<double>(i), plot.bottom() - height,
                                std::max(1.0, step - 1), height),
                         style.colors.accent);
    }
    painter.setPen(style.colors.border);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const QRectF below(plot.left(), plot.bottom(), plot.width(), labelHeight);
    painter.setPen(style.colors.secondary);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, digits(numbers.minimum));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, digits(numbers.maximum));
    if (numbers.minimum < 0 && numbers.maximum > 0) {
        const double zero = plot.left() - plot.width() * numbers.minimum / (numbers.maximum - numbers.minimum);
        painter.setPen(QPen(style.colors.faint, 1, Qt::DashLine));
        painter.drawLine(QPointF(zero, plot.top()), QPointF(zero, plot.bottom()));
        const double room = QFontMetricsF(painter.font()).horizontalAdvance(digits(numbers.minimum)) + 12;
        if (zero - plot.left() > room && plot.right() - zero > room)
            painter.drawText(QRectF(zero - 20, plot.bottom(), 40, labelHeight), Qt::AlignCenter, QStringLiteral("0"));
    }
    painter.restore();
}

FigureTable TensorFigure::table() const {
    FigureTable table{title(),
                      {worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "from")),
                       worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "to")),
                       worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "elements"))},
                      {}};
    if (!m_statistics.numbers) return table;
    const double from = m_statistics.numbers->minimum, to = m_statistics.numbers->maximum;
    const auto count = static_cast<double>(m_statistics.histogram.size());
    for (std::size_t i = 0; i < m_statistics.histogram.size(); ++i) {
        const double at = static_cast<double>(i) / count, end = static_cast<double>(i + 1) / count;
        table.rows.push_back({from * (1 - at) + to * at, from * (1 - end) + to * end,
                              static_cast<qlonglong>(m_statistics.histogram[i])});
    }
    return table;
}

Provenance TensorFigure::provenance() const {
    return {{{QStringLiteral("tensor"), m_name}}};
}

QString TensorFigure::alternativeText() const {
    if (!m_statistics.numbers) return worded(QT_TRANSLATE_NOOP("strata::TensorsPage", "No finite element."));
    const auto& n = *m_statistics.numbers;
    return worded(QT_TRANSLATE_NOOP("strata::TensorsPage",
                                    "%1: from %2 to %3, mean %4, standard deviation %5, in %6 bars."))
        .arg(title(), digits(n.minimum), digits(n.maximum), digits(n.mean), digits(n.standardDeviation))
        .arg(m_statistics.histogram.size());
}

TensorHistogram::TensorHistogram(QWidget* parent) : QWidget(parent) {
    whenScaled(this, [this] { setMinimumHeight(scaledPixels(naturalHeight)); });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TensorHistogram::setFigure(TensorFigure figure) {
    m_figure = std::move(figure);
    setAccessibleName(m_figure.title());
    setAccessibleDescription(m_figure.alternativeText());
    setToolTip(m_figure.alternativeText());
    update();
}

QSize TensorHistogram::sizeHint() const {
    return {scaledPixels(280), scaledPixels(naturalHeight)};
}

void TensorHistogram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = Theme::instance().textScale();
    painter.scale(scale, scale);
    FigureStyle style;
    style.colors = Theme::instance().colors();
    style.interactive = true;
    m_figure.paint(painter, QRectF(0, 0, width() / scale, height() / scale), style);
}

} // namespace strata
