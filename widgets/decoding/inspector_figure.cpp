// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decoding/inspector_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/glossary.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

double p(double logprob) {
    return std::exp(logprob);
}

std::optional<int> rankOf(const Reading& reading, TokenId id) {
    for (std::size_t i = 0; i < reading.top.size(); ++i)
        if (reading.top[i].id == id) return int(i) + 1;
    return std::nullopt;
}

/// The first layer from which on every layer's first choice is the chosen token.
std::optional<int> settlesAt(const RunToken& token) {
    std::optional<int> layer;
    for (auto it = token.layers.rbegin(); it != token.layers.rend() && it->reading.id == token.reading.id; ++it)
        layer = it->layer.value;
    return layer;
}

/// A fact whose value is a number: files get the number, whatever the language of the screen.
InspectorLayout::Fact measured(const char* name, const QString& shown, double value) {
    InspectorLayout::Fact fact{say(name), shown};
    fact.number = value;
    return fact;
}
InspectorLayout::Fact probabilityFact(const char* name, double value) {
    return measured(name, formatProbability(value, 4), value);
}
InspectorLayout::Fact natsFact(const char* name, double value) {
    return measured(name, formatNats(value), value);
}

void addBars(InspectorLayout::Section& section, const Reading& reading, TokenId chosen, std::size_t most) {
    for (std::size_t i = 0; i < reading.top.size() && i < most; ++i) {
        const TokenScore& score = reading.top[i];
        section.bars.push_back(
            {tokenDisplay(score.text), formatProbability(p(score.logprob), 3), p(score.logprob), score.id == chosen});
        section.barTips.push_back(
            say(QT_TRANSLATE_NOOP("Inspector", "“%1” · id %2 · probability %3 · log-probability %4 · bytes %5"))
                .arg(tokenDisplay(score.text), QString::number(score.id.value), formatProbability(p(score.logprob), 4),
                     formatNats(score.logprob), hexBytes(score.text)));
    }
}

} // namespace

QString InspectorFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Inspector", "Inspector"));
}

InspectorLayout InspectorFigure::content() const {
    InspectorLayout out;
    if (!m_run || !m_selection.stage) return out;
    const Run& run = *m_run;
    const int stage = *m_selection.stage;
    const RunToken* token = selectedToken(run, m_selection);
    if (!token) {
        // A label, or a whole level.
        if (run.isFree() || stage < 0 || std::size_t(stage) >= run.levels.size()) return out;
        const RunLevel& level = run.levels[std::size_t(stage)];
        InspectorLayout::Section section;
        section.head = headIndexOf(run, level.head);
        section.name = fromUtf8(level.head);
        section.barsAreTokens = false;
        section.detail = layerAndReadout(run, level.layer, level.readout);
        const std::string label = m_selection.label.value_or(level.label.value_or(level.text));
        out.heading = say(QT_TRANSLATE_NOOP("Inspector", "%1 · “%2”")).arg(fromUtf8(level.name), textDisplay(label));
        out.brief = textDisplay(label);
        const bool decoded = level.label && *level.label == label;
        section.facts.push_back({say(QT_TRANSLATE_NOOP("Inspector", "label")), textDisplay(label)});
        const auto found = std::find_if(level.candidates.begin(), level.candidates.end(),
                                        [&](const LabelCandidate& c) { return c.label == label; });
        if (found != level.candidates.end()) {
            // Two numbers: its part of what all candidates have together, and what the model says of its tokens.
            section.facts.push_back(
                probabilityFact(QT_TRANSLATE_NOOP("Inspector", "p among candidates"), found->probability));
            section.facts.push_back(
                probabilityFact(QT_TRANSLATE_NOOP("Inspector", "p of its tokens"), p(found->logprob)));
            section.facts.push_back(natsFact(QT_TRANSLATE_NOOP("Inspector", "log p of its tokens"), found->logprob));
            section.facts.push_back(
                {say(QT_TRANSLATE_NOOP("Inspector", "rank")), say(QT_TRANSLATE_NOOP("Inspector", "%1 of %2"))
                                                                  .arg(found - level.candidates.begin() + 1)
                                                                  .arg(level.candidates.size())});
            section.facts.push_back(
                {say(QT_TRANSLATE_NOOP("Inspector", "labels below")), QString::number(found->children)});
        }
        section.facts.push_back(
            {say(QT_TRANSLATE_NOOP("Inspector", "decoded")),
             decoded ? say(QT_TRANSLATE_NOOP("Inspector", "yes")) : say(QT_TRANSLATE_NOOP("Inspector", "no"))});
        if (decoded && level.pathProbability)
            section.facts.push_back(
                probabilityFact(QT_TRANSLATE_NOOP("Inspector", "path probability"), *level.pathProbability));
        for (std::size_t i = 0; i < level.candidates.size() && i < 10; ++i) {
            const LabelCandidate& c = level.candidates[i];
            section.bars.push_back(
                {fromUtf8(c.label), formatProbability(c.probability, 3), c.probability, c.label == label});
            section.barTips.push_back(
                say(QT_TRANSLATE_NOOP("Inspector", "“%1” · p among candidates %2 · log p of its tokens %3"))
                    .arg(fromUtf8(c.label), formatProbability(c.probability, 4), formatNats(c.logprob)));
        }
        out.sections.push_back(std::move(section));
        return out;
    }

    const std::string& decoder = stageHead(run, stage);
    const std::string shownHead =
        m_selection.head && (*m_selection.head == decoder || token->heads.count(*m_selection.head)) ? *m_selection.head
                                                                                                    : decoder;
    const bool own = shownHead == decoder;
    const Reading& reading = own ? token->reading : token->heads.at(shownHead);
    const QString shown = own ? tokenDisplay(reading.text, token->bytes) : tokenDisplay(reading.text);
    out.heading = say(QT_TRANSLATE_NOOP("Inspector", "%1 · position %2 · “%3”"))
                      .arg(shownHead.empty() ? stageName(run, stage) : fromUtf8(shownHead),
                           QString::number(token->position.value), shown);

    out.brief = shown;

    const auto describe = [&](InspectorLayout::Section& section, const std::string& name) {
        section.head = name.empty() ? stageColor(run, stage) : headIndexOf(run, name);
        section.name = name.empty() ? stageName(run, stage) : fromUtf8(name);
        if (section.head >= 0 && std::size_t(section.head) < run.heads.size() && !name.empty()) {
            const HeadSummary& head = run.heads[std::size_t(section.head)];
            section.detail = layerAndReadout(run, head.layer, head.readout);
        } else if (run.isFree()) {
            section.detail =
                layerAndReadout(run, run.columns[std::size_t(stage)].layer, run.columns[std::size_t(stage)].readout);
        }
    };
    InspectorLayout::Section first;
    describe(first, shownHead);
    const auto fact = [&](const char* name, const QString& value, bool mono = false,
                          QColor Colors::* color = &Colors::text) {
        first.facts.push_back({say(name), value, mono, color});
    };
    fact(QT_TRANSLATE_NOOP("Inspector", "token"), shown, true);
    fact(QT_TRANSLATE_NOOP("Inspector", "id"), QString::number(reading.id.value));
    fact(QT_TRANSLATE_NOOP("Inspector", "bytes"), hexBytes(own && !token->bytes.empty() ? token->bytes : reading.text),
         true);
    if (own && !run.isFree() && token->position.value >= 0 && std::size_t(token->position.value) < run.sequence.size())
        fact(QT_TRANSLATE_NOOP("Inspector", "piece"), fromUtf8(run.sequence[std::size_t(token->position.value)].piece),
             true);
    fact(QT_TRANSLATE_NOOP("Inspector", "position"), QString::number(token->position.value));
    first.facts.push_back(probabilityFact(QT_TRANSLATE_NOOP("Inspector", "probability"), p(reading.logprob)));
    first.facts.push_back(natsFact(QT_TRANSLATE_NOOP("Inspector", "log-probability"), reading.logprob));
    first.facts.push_back(natsFact(QT_TRANSLATE_NOOP("Inspector", "entropy"), reading.entropy));
    first.facts.push_back(natsFact(QT_TRANSLATE_NOOP("Inspector", "margin"), reading.margin));
    if (const auto rank = rankOf(reading, reading.id); rank && own)
        fact(QT_TRANSLATE_NOOP("Inspector", "rank"),
             std::isnan(reading.logprob) ? QStringLiteral("–") : QString::number(*rank));
    if (!own) {
        const bool agrees = reading.id == token->reading.id;
        fact(QT_TRANSLATE_NOOP("Inspector", "decoded token"),
             agrees ? say(QT_TRANSLATE_NOOP("Inspector", "the same")) : tokenDisplay(token->reading.text, token->bytes),
             !agrees, agrees ? &Colors::text : &Colors::warning);
        if (const auto chosen = token->chosenLogprobs.find(shownHead); chosen != token->chosenLogprobs.end())
            first.facts.push_back(
                probabilityFact(QT_TRANSLATE_NOOP("Inspector", "p of the decoded"), p(chosen->second)));
    }
    if (!token->layers.empty() && own) {
        const auto layer = settlesAt(*token);
        fact(QT_TRANSLATE_NOOP("Inspector", "settles at layer"), std::isnan(reading.logprob) ? QStringLiteral("–")
                                                                 : layer
                                                                     ? QString::number(*layer)
                                                                     : say(QT_TRANSLATE_NOOP("Inspector", "never")));
    }
    addBars(first, reading, token->reading.id, 10);
    out.sections.push_back(std::move(first));
    if (!m_allHeads) return out;

    std::vector<std::string> others;
    for (const HeadSummary& head : run.heads)
        others.push_back(head.name);
    for (const std::string& name : others) {
        if (name == shownHead) continue;
        const bool decodes = name == decoder;
        const auto found = token->heads.find(name);
        if (!decodes && found == token->heads.end()) continue;
        const Reading& other = decodes ? token->reading : found->second;
        InspectorLayout::Section section;
        describe(section, name);
        const auto chosen = token->chosenLogprobs.find(name);
        if (decodes)
            section.facts.push_back(
                {say(QT_TRANSLATE_NOOP("Inspector", "decodes here")), tokenDisplay(other.text, token->bytes), true});
        else if (other.id != token->reading.id)
            section.facts.push_back({say(QT_TRANSLATE_NOOP("Inspector", "first choice differs")),
                                     tokenDisplay(other.text), true, &Colors::warning});
        if (chosen != token->chosenLogprobs.end())
            section.facts.push_back(
                probabilityFact(QT_TRANSLATE_NOOP("Inspector", "p of the decoded"), p(chosen->second)));
        section.facts.push_back(natsFact(QT_TRANSLATE_NOOP("Inspector", "entropy"), other.entropy));
        section.facts.push_back(natsFact(QT_TRANSLATE_NOOP("Inspector", "margin"), other.margin));
        addBars(section, other, token->reading.id, 4);
        out.sections.push_back(std::move(section));
    }
    return out;
}

double InspectorFigure::flow(QPainter* painter, double width, const Colors& colors, Lines* lines) const {
    const InspectorLayout content = this->content();
    constexpr double left = 12, factLine = 16; // lines of one fact stand closer than facts
    const double inner = std::max(width - 2 * left, 40.0);
    const QFont plain = uiFont(12), mono = monoFont(12), tokenFont = monoFont(12);
    // Names in one line, as long as that leaves room for values.
    double names = std::min(104.0, inner * 0.45);
    for (const InspectorLayout::Section& section : content.sections)
        for (const InspectorLayout::Fact& fact : section.facts)
            names = std::max(names, std::min(textWidth(plain, fact.name) + 10, inner * 0.62));
    double y = 10;
    bool firstSection = true;
    for (const InspectorLayout::Section& section : content.sections) {
        if (!firstSection) {
            y += 8;
            if (painter) {
                painter->setPen(QPen(colors.grid, 1));
                painter->drawLine(QPointF(left, y + 0.5), QPointF(left + inner, y + 0.5));
            }
            y += 10;
        }
        firstSection = false;
        const QFont strong = uiFont(12, QFont::DemiBold), small = uiFont(11);
        const double nameWidth = std::min(textWidth(strong, section.name) + 1, inner - 17);
        const bool below = 25 + nameWidth + textWidth(small, section.detail) > inner;
        if (painter) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(headColor(section.head, colors));
            painter->drawRoundedRect(QRectF(left, y + 5, 10, 10), 2, 2);
            paintLine(*painter, QRectF(left + 17, y, nameWidth, 20), section.name, strong, colors.text);
            if (!below)
                paintLine(*painter, QRectF(left + 25 + nameWidth, y, inner - 25 - nameWidth, 20), section.detail, small,
                          colors.faint, Qt::AlignRight | Qt::AlignVCenter);
            else
                paintLine(*painter, QRectF(left + 17, y + 18, inner - 17, 18), section.detail, small, colors.faint);
        }
        y += below ? 40 : 24;
        for (const InspectorLayout::Fact& fact : section.facts) {
            const QFont& font = fact.mono ? mono : plain;
            const QStringList name = wrapLines(fact.name, plain, names - 8, 3),
                              value = wrapLines(fact.value, font, inner - names, 1000);
            const double height = 20 + factLine * double(std::max(name.size(), value.size()) - 1);
            if (painter) {
                for (qsizetype i = 0; i < name.size(); ++i)
                    paintLine(*painter, QRectF(left, y + factLine * double(i), names - 8, 20), name[i], plain,
                              colors.secondary);
                for (qsizetype i = 0; i < value.size(); ++i)
                    paintLine(*painter, QRectF(left + names, y + factLine * double(i), inner - names, 20), value[i],
                              font, colors.*fact.color);
            }
            if (lines)
                lines->emplace_back(QRectF(left, y, inner, height),
                                    QStringLiteral("%1: %2").arg(fact.name, fact.value));
            y += height;
        }
        if (!section.bars.empty()) y += 6;
        const QFont barFont = section.barsAreTokens ? tokenFont : plain;
        const BarMetrics metrics = barMetrics(section.bars, inner, barFont, plain);
        for (std::size_t i = 0; i < section.bars.size(); ++i) {
            const QRectF row(left, y, inner, barRowHeight(section.bars[i], metrics, barFont, 20));
            if (painter)
                paintBarRow(*painter, row, section.bars[i], metrics, headColor(section.head, colors), colors, barFont,
                            plain);
            if (lines) lines->emplace_back(row, section.barTips[i]);
            y += row.height();
        }
    }
    return y + 12;
}

QSizeF InspectorFigure::contentSize(double width, const FigureStyle& style) const {
    const double w = style.interactive ? std::max(width, 160.0) : std::clamp(width, 160.0, 420.0);
    return {w, std::max(style.interactive ? 0.0 : style.minimumHeight, flow(nullptr, w, style.colors, nullptr))};
}

void InspectorFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (rect.width() < 1 || rect.height() < 1) return;
    painter.save();
    painter.translate(rect.topLeft());
    flow(&painter, rect.width(), style.colors, nullptr);
    painter.restore();
}

std::vector<std::pair<QRectF, QString>> InspectorFigure::lines(double width) const {
    Lines out;
    flow(nullptr, std::max(width, 160.0), lightColors(), &out);
    return out;
}

QString InspectorFigure::tipAt(const QPointF& point, double width) const {
    for (const auto& [rect, text] : lines(width))
        if (rect.contains(point)) return explainedTip(text, text.section(QStringLiteral(": "), 0, 0));
    return {};
}

FigureTable InspectorFigure::table() const {
    FigureTable table;
    table.caption = heading();
    table.columns = {say(QT_TRANSLATE_NOOP("Inspector", "head")), say(QT_TRANSLATE_NOOP("Inspector", "what")),
                     say(QT_TRANSLATE_NOOP("Inspector", "value")), say(QT_TRANSLATE_NOOP("Inspector", "probability"))};
    for (const InspectorLayout::Section& section : content().sections) {
        for (const InspectorLayout::Fact& fact : section.facts)
            table.rows.push_back(
                {section.name, fact.name, fact.number ? QVariant(*fact.number) : QVariant(fact.value), std::nan("")});
        for (const BarRow& bar : section.bars)
            table.rows.push_back(
                {section.name, say(QT_TRANSLATE_NOOP("Inspector", "first choices")), bar.label, bar.share});
    }
    return table;
}

} // namespace strata
