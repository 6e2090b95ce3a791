// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/confidence_view.h"

#include "widgets/common/banner.h"
#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/panel_frame.h"
#include "widgets/common/theme.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/selection_json.h"
#include "widgets/plot/confidence_options.h"
#include "widgets/plot/range_button.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace strata {

ConfidenceView::ConfidenceView(QWidget* parent) : FigureViewOf(parent) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Confidence"));
        setWhatsThis(
            tr("How sure every head is, over the generated tokens, or at a token over layers. Wheel to zoom, drag "
               "to move, double click to see all."));
    });
}

bool ConfidenceView::isEmpty() const {
    if (!run()) return true;
    for (int s = 0; s < stageCount(*run()); ++s)
        if (!stageTokens(*run(), s)->empty()) return false;
    return true;
}

QString ConfidenceView::emptyText() const {
    return tr("Nothing generated yet. Probabilities, entropies and margins of every head appear here.");
}

void ConfidenceView::setOptions(const ConfidenceOptions& options) {
    m_figure.setOptions(options);
    if (m_range) m_range->setRange(options.y);
    contentChanged();
}

QJsonObject ConfidenceView::figureOptions() const {
    QJsonObject options = confidenceOptionsToJson(m_figure.options());
    options.insert(selectionKey, selectionToJson(selection()));
    return options;
}

void ConfidenceView::setFigureOptions(const QJsonObject& options) {
    setOptions(confidenceOptionsFromJson(options));
}

void ConfidenceView::setRange(const PlotRange& range) {
    ConfidenceOptions options = m_figure.options();
    options.y = range;
    setOptions(options);
}

void ConfidenceView::setMode(ConfidenceMode mode) {
    ConfidenceOptions options = m_figure.options();
    options.mode = mode;
    options.xRange.reset();
    options.y.low.reset();
    options.y.high.reset();
    setOptions(options);
}

void ConfidenceView::setStatistic(Statistic statistic) {
    ConfidenceOptions options = m_figure.options();
    options.statistic = statistic;
    options.y.low.reset();
    options.y.high.reset();
    setOptions(options);
}

void ConfidenceView::togglePin(const TokenPlace& place) {
    ConfidenceOptions options = m_figure.options();
    const auto found = std::find(options.pins.begin(), options.pins.end(), place);
    options.variants.resize(options.pins.size(), 0);
    if (found == options.pins.end()) {
        // The first line style that no other pin of this colour has; it stays when others go.
        const auto color = [this](const TokenPlace& p) { return run() ? stageColor(*run(), p.stage) : p.stage; };
        int variant = 0;
        const auto taken = [&] {
            for (std::size_t i = 0; i < options.pins.size(); ++i)
                if (options.variants[i] == variant && color(options.pins[i]) == color(place)) return true;
            return false;
        };
        while (taken())
            ++variant;
        options.pins.push_back(place);
        options.variants.push_back(variant);
    } else {
        options.variants.erase(options.variants.begin() + (found - options.pins.begin()));
        options.pins.erase(found);
    }
    setOptions(options);
}

void ConfidenceView::clearPins() {
    ConfidenceOptions options = m_figure.options();
    options.pins.clear();
    options.variants.clear();
    setOptions(options);
}

void ConfidenceView::resetZoom() {
    ConfidenceOptions options = m_figure.options();
    options.xRange.reset();
    options.y.low.reset();
    options.y.high.reset();
    setOptions(options);
}

void ConfidenceView::addControlsTo(PanelFrame& frame) {
    static constexpr std::array statistics{Statistic::ChosenProbability, Statistic::TopProbability,
                                           Statistic::ChosenLogprob, Statistic::Entropy, Statistic::Margin};
    const auto names = [] {
        QStringList out;
        for (const Statistic s : statistics)
            out << statisticName(s);
        return out;
    };
    const auto at = std::find(statistics.begin(), statistics.end(), statistic()) - statistics.begin();
    frame.addChoice(
        names, int(at), [] { return tr("Statistic"); }, [this](int i) { setStatistic(statistics[std::size_t(i)]); });
    frame.addChoice([] { return QStringList{tr("over positions"), tr("at tokens, over layers")}; },
                    mode() == ConfidenceMode::OverPositions ? 0 : 1, [] { return tr("What the axis counts"); },
                    [this](int i) { setMode(i == 0 ? ConfidenceMode::OverPositions : ConfidenceMode::OverLayers); });
    m_range = new RangeButton(&frame);
    m_range->setRange(m_figure.options().y);
    connect(m_range, &RangeButton::rangeChosen, this, &ConfidenceView::setRange);
    frame.addControl(m_range);
    m_offer = new Banner(&frame);
    frame.setBanner(m_offer);
    connect(m_offer, &Banner::pressed, this, &ConfidenceView::layerReadingsWanted);
    connect(this, &FigureView::figureChanged, m_offer, [this] { updateOffer(); });
    whenTranslated(m_offer, [this] {
        m_offer->setTexts(tr("This run kept no layer readings, only those of its heads."),
                          tr("Run again with layer readings"),
                          tr("The same prompt once more; then every layer is read at each token"));
    });
    updateOffer();
}

bool ConfidenceView::lacksLayers() const {
    if (isEmpty() || mode() != ConfidenceMode::OverLayers || run()->anyStopped(StopReason::Running)) return false;
    for (int s = 0; s < stageCount(*run()); ++s)
        for (const RunToken& token : *stageTokens(*run(), s))
            if (!token.layers.empty()) return false;
    return true;
}

void ConfidenceView::setCanReadLayers(bool can) {
    m_canReadLayers = can;
    updateOffer();
}

void ConfidenceView::updateOffer() {
    if (!m_offer) return;
    m_offer->setButtonEnabled(m_canReadLayers);
    m_offer->setVisible(lacksLayers());
}

void ConfidenceView::runChanged() {
    // Of the same run, played back, pins wait for the tokens to come again.
    const bool same = run() && m_pinned && run()->createdAt == m_pinned->createdAt &&
                      run()->promptText == m_pinned->promptText && run()->options == m_pinned->options &&
                      run()->fields == m_pinned->fields;
    if (!same) {
        m_pinned = run();
        takePins();
    }
    m_figure.setRun(run());
}

void ConfidenceView::takePins() {
    ConfidenceOptions options = m_figure.options();
    const ConfidenceOptions before = options;
    // Pins belong to what was asked: another prompt has its own, and finds them again.
    std::string document;
    if (run()) {
        document = run()->model.path + '\n' + run()->task;
        for (const auto& [name, text] : run()->fields)
            document += '\n' + name + '=' + text;
    }
    if (document != m_document) {
        if (!options.pins.empty()) m_pinsOf[m_document] = {options.pins, options.variants};
        std::tie(options.pins, options.variants) = m_pinsOf[document];
        m_document = document;
    }
    // Pins of a run that has not these tokens would point at nothing; one that still grows may get them.
    const bool grows = run() && run()->anyStopped(StopReason::Running);
    options.variants.resize(options.pins.size(), 0);
    for (std::size_t i = options.pins.size(); !grows && i-- > 0;) {
        const auto* tokens = run() ? stageTokens(*run(), options.pins[i].stage) : nullptr;
        if (tokens && options.pins[i].token >= 0 && std::size_t(options.pins[i].token) < tokens->size()) continue;
        options.pins.erase(options.pins.begin() + std::ptrdiff_t(i));
        options.variants.erase(options.variants.begin() + std::ptrdiff_t(i));
    }
    if (options.pins != before.pins || options.variants != before.variants) m_figure.setOptions(options);
}

const LinePlot& ConfidenceView::plot() const {
    return m_figure.plot(Theme::instance().colors());
}

LinePlot::Geometry ConfidenceView::geometry() const {
    return plot().geometry(QRectF(QPointF(0, 0), m_figure.contentSize(contentWidth(), screenStyle())));
}

std::optional<LinePlot::Hit> ConfidenceView::hit(const QPointF& point) const {
    const LinePlot::Geometry g = geometry();
    if (!g.area.adjusted(-8, -8, 8, 8).contains(point)) return std::nullopt;
    return plot().nearest(g, point, 40);
}

int ConfidenceView::crossAt(const QPointF& point) const {
    const LinePlot::Geometry g = geometry();
    for (std::size_t i = 0; i < g.legendRows.size(); ++i) {
        if (!plot().series[i].removable || g.legendRows[i].isNull()) continue;
        QRectF cross = g.legendRows[i];
        cross.setLeft(cross.right() - 20);
        if (cross.contains(point)) return int(i);
    }
    return -1;
}

bool ConfidenceView::clickableAt(const QPointF& point) const {
    return crossAt(point) >= 0 || hit(point).has_value();
}

void ConfidenceView::choosePlace(const TokenPlace& place) {
    Selection s = selection();
    s.stage = place.stage;
    s.token = place.token;
    s.label.reset();
    const std::string& head = stageHead(*run(), place.stage);
    s.head = head.empty() ? std::nullopt : std::optional(head);
    choose(s);
}

void ConfidenceView::pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) {
    if (const int cross = crossAt(point); cross >= 0) {
        if (const auto place = m_figure.tokenAt(std::size_t(cross), 0)) togglePin(*place);
        return;
    }
    const auto at = hit(point);
    if (!at) return;
    const auto place = m_figure.tokenAt(at->series, at->point);
    if (!place) return;
    if ((modifiers & Qt::ControlModifier) || mode() == ConfidenceMode::OverLayers) togglePin(*place);
    if (mode() == ConfidenceMode::OverPositions) choosePlace(*place);
}

bool ConfidenceView::keyPressed(int key, Qt::KeyboardModifiers) {
    const Selection& s = selection();
    const bool chosen = run() && selectedToken(*run(), s);
    if (key == Qt::Key_P && chosen) {
        togglePin({*s.stage, *s.token});
        return true;
    }
    if (key == Qt::Key_Escape && (m_figure.options().xRange || m_figure.options().y.low || m_figure.options().y.high)) {
        resetZoom();
        return true;
    }
    if (key == Qt::Key_Delete && !pins().empty()) {
        clearPins();
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right) return false;
    int stage = chosen ? *s.stage : 0, token = chosen ? *s.token : -1;
    const int stages = stageCount(*run());
    token += key == Qt::Key_Right ? 1 : -1;
    while (stage >= 0 && stage < stages && (token < 0 || token >= int(stageTokens(*run(), stage)->size()))) {
        if (token < 0) {
            if (--stage < 0) return true;
            token = int(stageTokens(*run(), stage)->size()) - 1;
        } else {
            ++stage;
            token = 0;
        }
    }
    if (stage < stages) choosePlace({stage, token});
    return true;
}

QString ConfidenceView::tipAt(const QPointF&) const {
    return {};
} // the read-out in the plot says it

std::vector<AccessibleCell> ConfidenceView::accessibleCells() const {
    const LinePlot& shown = plot();
    const LinePlot::Geometry g = geometry();
    std::vector<AccessibleCell> out;
    for (std::size_t s = 0; s < shown.series.size(); ++s)
        for (std::size_t p = 0; p < shown.series[s].points.size(); ++p) {
            const QPointF& point = shown.series[s].points[p];
            const auto place = m_figure.tokenAt(s, p);
            if (!place || !std::isfinite(point.y())) continue;
            const RunToken& token = (*stageTokens(*run(), place->stage))[std::size_t(place->token)];
            AccessibleCell cell;
            cell.rect = QRectF(shown.toPixel(g, point) - QPointF(6, 6), QSizeF(12, 12));
            cell.name = tr("%1, %2 %3, %4")
                            .arg(tokenDisplay(token.reading.text, token.bytes), statisticName(statistic()),
                                 formatNumber(point.y(), 3), shown.series[s].name);
            cell.description = mode() == ConfidenceMode::OverLayers ? tr("layer %1").arg(int(point.x()))
                                                                    : tr("position %1").arg(token.position.value);
            cell.selection.stage = place->stage;
            cell.selection.token = place->token;
            const std::string& head = stageHead(*run(), place->stage);
            if (!head.empty()) cell.selection.head = head;
            out.push_back(std::move(cell));
        }
    return out;
}

QString ConfidenceView::selectionText() const {
    const RunToken* token = run() ? selectedToken(*run(), selection()) : nullptr;
    if (!token) return {};
    return tr("“%1”, position %2, probability %3, entropy %4")
        .arg(tokenDisplay(token->reading.text, token->bytes), QString::number(token->position.value),
             formatProbability(std::exp(double(token->reading.logprob))), formatNats(token->reading.entropy, 2));
}

void ConfidenceView::paintOverlay(QPainter& painter, const FigureStyle& style) {
    if (!m_hover || m_dragged) return;
    const auto at = hit(*m_hover);
    if (!at) return;
    // The read-out: every line's value at this x.
    const LinePlot& shown = plot();
    const LinePlot::Geometry g = geometry();
    const double x = shown.series[at->series].points[at->point].x();
    struct Line {
        QString name, value;
        QColor color;
    };
    std::vector<Line> lines;
    const bool probability = statistic() == Statistic::ChosenProbability || statistic() == Statistic::TopProbability;
    for (const PlotSeries& series : shown.series) {
        if (series.name.isEmpty()) continue;
        const auto p =
            std::find_if(series.points.begin(), series.points.end(), [&](const QPointF& q) { return q.x() == x; });
        if (p != series.points.end())
            lines.push_back(
                {series.name, probability ? formatProbability(p->y(), 3) : formatNats(p->y(), 2), series.color});
    }
    QString heading;
    if (mode() == ConfidenceMode::OverLayers)
        heading = tr("layer %1").arg(int(x));
    else if (const auto place = m_figure.tokenAt(at->series, at->point)) {
        const RunToken& token = (*stageTokens(*run(), place->stage))[std::size_t(place->token)];
        heading = tr("position %1 · “%2”").arg(token.position.value).arg(tokenDisplay(token.reading.text, token.bytes));
    }
    const QFont font = uiFont(12), strong = uiFont(12, QFont::DemiBold);
    double nameWidth = 0, valueWidth = 0;
    for (const Line& line : lines) {
        nameWidth = std::max(nameWidth, std::min(180.0, textWidth(font, line.name)));
        valueWidth = std::max(valueWidth, textWidth(font, line.value));
    }
    const double width = std::max(textWidth(strong, heading) + 2, 14 + nameWidth + 14 + valueWidth + 2) + 20;
    const double height = 14 + 18 * double(lines.size() + 1);
    const QPointF pixel = shown.toPixel(g, shown.series[at->series].points[at->point]);
    painter.setPen(QPen(style.colors.faint, 1, Qt::DotLine));
    painter.drawLine(QPointF(pixel.x(), g.area.top()), QPointF(pixel.x(), g.area.bottom()));
    QRectF box(pixel.x() + 14,
               std::clamp(m_hover->y() - height / 2, g.area.top(), std::max(g.area.top(), g.area.bottom() - height)),
               width, height);
    if (box.right() > contentWidth() - 4) box.moveRight(pixel.x() - 14);
    if (box.left() < 4) box.moveLeft(4);
    painter.setPen(QPen(style.colors.border, 1));
    painter.setBrush(style.colors.surface);
    painter.drawRoundedRect(box, 5, 5);
    double y = box.top() + 7;
    paintLine(painter, QRectF(box.left() + 10, y, width - 20, 18), heading, strong, style.colors.text);
    for (const Line& line : lines) {
        y += 18;
        painter.setPen(Qt::NoPen);
        painter.setBrush(line.color);
        painter.drawRoundedRect(QRectF(box.left() + 10, y + 5, 8, 8), 2, 2);
        paintLine(painter, QRectF(box.left() + 24, y, nameWidth + 1, 18), line.name, font, style.colors.secondary);
        paintLine(painter, QRectF(box.left() + 10, y, width - 20, 18), line.value, font, style.colors.text,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
}

void ConfidenceView::mousePressEvent(QMouseEvent* event) {
    const QPointF point = toContent(event->position());
    if (event->button() != Qt::LeftButton || isEmpty()) {
        event->ignore();
        return;
    }
    m_dragged = false;
    m_dragStart.reset();
    if (geometry().area.adjusted(-8, -8, 8, 8).contains(point)) {
        m_dragStart = point;
        m_dragX = {plot().x.low, plot().x.high};
        m_dragY = {plot().y.low, plot().y.high};
    } else {
        pressed(point, event->modifiers());
    }
}

void ConfidenceView::mouseMoveEvent(QMouseEvent* event) {
    if (isEmpty()) return;
    const QPointF point = toContent(event->position());
    m_hover = point;
    if (m_dragStart && (event->buttons() & Qt::LeftButton)) {
        const QPointF delta = point - *m_dragStart;
        if (!m_dragged && delta.manhattanLength() > 6) m_dragged = true;
        if (m_dragged) {
            const LinePlot::Geometry g = geometry();
            const double dx = delta.x() / g.area.width() * (m_dragX.second - m_dragX.first);
            const double dy = delta.y() / g.area.height() * (m_dragY.second - m_dragY.first);
            ConfidenceOptions options = m_figure.options();
            options.xRange = {m_dragX.first - dx, m_dragX.second - dx};
            if (options.y.low || options.y.high) {
                options.y.low = m_dragY.first + dy;
                options.y.high = m_dragY.second + dy;
            }
            setOptions(options);
            viewport()->setCursor(Qt::ClosedHandCursor);
        }
    } else {
        FigureView::mouseMoveEvent(event);
    }
    viewport()->update();
}

void ConfidenceView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_dragStart && !m_dragged)
        pressed(toContent(event->position()), event->modifiers());
    m_dragStart.reset();
    m_dragged = false;
}

void ConfidenceView::mouseDoubleClickEvent(QMouseEvent*) {
    resetZoom();
}

void ConfidenceView::wheelEvent(QWheelEvent* event) {
    const QPointF point = toContent(event->position());
    const LinePlot::Geometry g = isEmpty() ? LinePlot::Geometry{} : geometry();
    const double steps = (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / 120.0;
    if (isEmpty() || steps == 0 || !g.area.contains(point)) {
        event->ignore();
        return;
    }
    const double factor = std::pow(0.8, steps);
    const QPointF centre = plot().toData(g, point);
    const auto zoomed = [&](double low, double high, double at) {
        return std::pair(at - (at - low) * factor, at + (high - at) * factor);
    };
    ConfidenceOptions options = m_figure.options();
    if (event->modifiers() & Qt::ShiftModifier) {
        const auto range = zoomed(plot().y.low, plot().y.high, centre.y());
        if (range.second - range.first > 1e-4 && range.second - range.first < 1e6)
            std::tie(options.y.low, options.y.high) = range;
    } else {
        const auto range = zoomed(plot().x.low, plot().x.high, centre.x());
        if (range.second - range.first > 1 && range.second - range.first < 1e7) options.xRange = range;
    }
    setOptions(options);
    event->accept();
}

bool ConfidenceView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave && m_hover) {
        m_hover.reset();
        viewport()->update();
    }
    return FigureView::viewportEvent(event);
}

} // namespace strata
