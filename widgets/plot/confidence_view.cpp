// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/confidence_view.h"

#include "widgets/common/banner.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/theme.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/selection_json.h"
#include "widgets/plot/confidence_options.h"
#include "widgets/plot/plot_deck.h"
#include "widgets/plot/range_button.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace strata {

ConfidenceView::ConfidenceView(QWidget* parent)
    : FigureViewOf(parent), m_deck(new PlotDeck(this, [this] {
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure.plots(m_figure.contentSize(sight().width(), screenStyle()), screenStyle());
      })) {
    m_deck->setHeading([this](std::size_t, const LinePlot::Hit& at) { return headingAt(at); });
    m_deck->setFormat([this](double value) {
        const bool probability =
            statistic() == Statistic::ChosenProbability || statistic() == Statistic::TopProbability;
        return probability ? formatProbability(value, 3) : formatNats(value, 2);
    });
    connect(m_deck, &PlotDeck::choicesMade, this, [this](const QString&, const PlotChoices& choices) {
        ConfidenceOptions options = m_figure.options();
        static_cast<PlotChoices&>(options) = choices;
        setOptions(options);
    });
    connect(m_deck, &PlotDeck::clicked, this, &ConfidenceView::pressed);
    connect(m_deck, &PlotDeck::removed, this, [this](std::size_t, std::size_t series) {
        if (const auto place = m_figure.tokenAt(series, 0)) togglePin(*place);
    });
    whenTranslated(this, [this] {
        setAccessibleName(tr("Confidence"));
        setWhatsThis(
            tr("How sure every head is, over the generated tokens, or at a token over layers. Wheel to zoom, drag "
               "to move, double click to see all. Click the legend to hide or show a line, with Shift to highlight "
               "it. Keys: + and −, arrows with Ctrl and Shift, 0, H and T."));
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
    options.fit();
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
    std::vector<TokenPlace> wanted = pins();
    if (std::erase(wanted, place) == 0) wanted.push_back(place);
    setPins(std::move(wanted));
}

void ConfidenceView::setPins(std::vector<TokenPlace> pins) {
    if (!run()) return;
    auto pinned = std::make_shared<Run>(*run());
    pinned->pins = pins;
    setRun(std::move(pinned));
    Q_EMIT pinsEdited(pins);
}

void ConfidenceView::clearPins() {
    setPins({});
}

void ConfidenceView::resetZoom() {
    ConfidenceOptions options = m_figure.options();
    options.fit();
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
    m_figure.setRun(run());
    keepStyles();
}

/// A pin keeps its line style when others go, and while other runs are shown.
void ConfidenceView::keepStyles() {
    ConfidenceOptions options = m_figure.options();
    std::string question;
    if (run()) {
        question = run()->model.path + '\n' + run()->task;
        for (const auto& [name, text] : run()->fields)
            question += '\n' + name + '=' + text;
    }
    if (question != m_question) {
        if (!options.styles.empty()) m_stylesOf[m_question] = std::move(options.styles);
        options.styles = m_stylesOf[question];
        m_question = question;
        m_figure.setOptions(options);
    }
    if (auto styles = m_figure.styles(); styles != options.styles) {
        options.styles = std::move(styles);
        m_figure.setOptions(options);
    }
}

const LinePlot& ConfidenceView::plot() const {
    return m_figure.plot(Theme::instance().colors());
}

void ConfidenceView::selectionMoved() {
    FigureViewOf::selectionMoved();
    m_deck->refresh();
}

std::optional<LinePlot::Hit> ConfidenceView::hit(const QPointF& point) const {
    const auto place = m_deck->pointAt(point, 40);
    return place ? std::optional(place->hit) : std::nullopt;
}

bool ConfidenceView::clickableAt(const QPointF& point) const {
    return hit(point).has_value();
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
    const auto at = hit(point);
    if (!at) return;
    const auto place = m_figure.tokenAt(at->series, at->point);
    if (!place) return;
    if ((modifiers & Qt::ControlModifier) || mode() == ConfidenceMode::OverLayers) togglePin(*place);
    if (mode() == ConfidenceMode::OverPositions) choosePlace(*place);
}

bool ConfidenceView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (m_deck->keyPressed(key, modifiers)) return true;
    const Selection& s = selection();
    const bool chosen = run() && selectedToken(*run(), s);
    if (key == Qt::Key_P && chosen) {
        togglePin({*s.stage, *s.token});
        return true;
    }
    if (key == Qt::Key_Delete && !pins().empty()) {
        clearPins();
        return true;
    }
    return (key == Qt::Key_Left || key == Qt::Key_Right) && stepAlong(key);
}

bool ConfidenceView::stepAlong(int key) {
    const Selection& s = selection();
    const bool chosen = run() && selectedToken(*run(), s);
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
    // Over positions the crosshair goes along.
    if (mode() == ConfidenceMode::OverPositions) m_deck->showCrosshair(plot().cursor);
    return true;
}

QString ConfidenceView::tipAt(const QPointF& point) const {
    // Over the plot the box beside the crosshair says it.
    return m_deck->isLegend(point) ? tr("Click: hide or show. Shift+click: highlight.") : QString();
}

std::vector<AccessibleCell> ConfidenceView::accessibleCells() const {
    const LinePlot& shown = plot();
    std::vector<AccessibleCell> out;
    if (m_deck->count() == 0) return out;
    for (std::size_t s = 0; s < shown.series.size(); ++s)
        for (std::size_t p = 0; p < shown.series[s].points.size(); ++p) {
            const QPointF& point = shown.series[s].points[p];
            const auto place = m_figure.tokenAt(s, p);
            if (!place || !std::isfinite(point.y())) continue;
            const RunToken& token = (*stageTokens(*run(), place->stage))[std::size_t(place->token)];
            AccessibleCell cell;
            cell.rect = QRectF(m_deck->toContent(0, point) - QPointF(6, 6), QSizeF(12, 12));
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

QString ConfidenceView::headingAt(const LinePlot::Hit& at) const {
    if (mode() == ConfidenceMode::OverLayers)
        return tr("layer %1").arg(int(plot().series[at.series].points[at.point].x()));
    const auto place = m_figure.tokenAt(at.series, at.point);
    if (!place) return {};
    const RunToken& token = (*stageTokens(*run(), place->stage))[std::size_t(place->token)];
    return tr("position %1 · “%2”").arg(token.position.value).arg(tokenDisplay(token.reading.text, token.bytes));
}

} // namespace strata
