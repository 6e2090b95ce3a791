// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decoding/heads_layout.h"

#include "model/base/utf8.h"
#include "model/documents/stop_cause.h"
#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Heads", text);
}

constexpr double outer = 12, gap = 10, padding = 12, minimumColumn = 236, leastColumn = 212;
constexpr double headerHeight = 38, detailLine = 18;
constexpr double glossLine = 15;
constexpr std::size_t flowFrom = 24; ///< from so many tokens on, chips are set like text
constexpr int barsShown = 4;

double probabilityOf(const Reading& reading) {
    return std::exp(double(reading.logprob));
}

/// Fills one card from top to bottom.
class ColumnBuilder {
public:
    ColumnBuilder(const Run& run, HeadsLayout::Column& column, double header, TokenShapes& shapes,
                  const Glosses& glosses)
        : m_run(run), m_column(column), m_shapes(shapes), m_glosses(glosses), m_left(column.card.left() + padding),
          m_width(column.card.width() - 2 * padding), m_y(column.card.top() + header + 10) {}

    double y() const { return m_y; }
    bool empty() const { return m_column.texts.empty(); }

    void rule() {
        m_column.rules.push_back(m_y + 2);
        m_y += 12;
    }

    void caption(const QString& left, const QString& right = {}) {
        const QFont font = captionFont(), small = uiFont(11);
        const double rightWidth = right.isEmpty() ? 0 : textWidth(small, right) + 1;
        const bool beside = rightWidth > 0 && textWidth(font, left) + 8 + rightWidth <= m_width;
        if (beside) {
            text(QRectF(m_left, m_y, m_width - rightWidth - 8, 18), left, font, &Colors::faint);
            text(QRectF(m_left + m_width - rightWidth, m_y, rightWidth, 18), right, small, &Colors::faint,
                 Qt::AlignRight | Qt::AlignVCenter);
            m_y += 22;
            return;
        }
        lines(left, font, 18, 2, &Colors::faint);
        if (rightWidth > 0) lines(right, small, 18, 2, &Colors::faint);
        m_y += 4;
    }

    void lines(const QString& content, const QFont& font, double lineHeight, int most, QColor Colors::* color) {
        for (const QString& line : wrapLines(content, font, m_width, most)) {
            text(QRectF(m_left, m_y, m_width, lineHeight), line, font, color);
            m_y += lineHeight;
        }
    }

    void space(double pixels) { m_y += pixels; }

    /// One chip per entry. `newLine`: starts under what was there.
    struct Entry {
        int stage, token;
        const Reading* reading;
        const std::string* bytes; ///< of the token, where the chip shows the token itself
        bool own, disagrees;
    };
    /// The most lines that a token of these has under it.
    qsizetype glossLines(const std::vector<Entry>& entries) const {
        qsizetype most = 0;
        for (const Entry& entry : entries)
            if (!m_glosses.isEmpty()) most = std::max(most, m_glosses.of(entry.reading->text).lines().size());
        return most;
    }
    void chips(const std::vector<Entry>& entries) {
        if (entries.empty()) return;
        const bool flow = entries.size() >= flowFrom;
        const double inside = flow ? 3 : 8, height = flow ? 21 : 28, spacing = flow ? 2 : 5;
        const double advance = (flow ? 25 : 34) + glossLine * double(glossLines(entries));
        static const std::string none;
        double x = m_left;
        bool breakNext = false;
        int stage = entries.front().stage;
        for (const Entry& entry : entries) {
            const TokenShapes::Shape& shape = m_shapes.of(entry.reading->text, entry.bytes ? *entry.bytes : none);
            const QStringList gloss = m_glosses.of(entry.reading->text).lines();
            double wanted = std::max(shape.width + 2 * inside, flow ? 10.0 : 24.0);
            for (const QString& line : gloss)
                wanted = std::max(wanted, textWidth(uiFont(11), line) + 1);
            const double width = std::min(wanted, m_width);
            if (entry.stage != stage && x > m_left) x += 8; // levels stand a little apart
            stage = entry.stage;
            if (x > m_left && (breakNext || x + width > m_left + m_width + 0.5)) {
                x = m_left;
                m_y += advance;
            }
            m_column.chips.push_back({QRectF(x, m_y, width, height), entry.stage, entry.token, entry.own,
                                      entry.disagrees, flow, probabilityOf(*entry.reading), shape.text, entry.reading});
            for (qsizetype line = 0; line < gloss.size(); ++line)
                text({x, m_y + height + glossLine * double(line), width, glossLine}, gloss[line], uiFont(11),
                     &Colors::secondary, Qt::AlignHCenter | Qt::AlignVCenter);
            x += width + spacing;
            breakNext = flow && shape.text.endsWith(QChar(0x23CE));
        }
        m_y += advance;
    }

    void bars(const std::vector<BarRow>& rows, int stage) {
        const BarMetrics metrics = barMetrics(rows, m_width, uiFont(12), uiFont(12));
        for (const BarRow& row : rows) {
            const double height = barRowHeight(row, metrics, uiFont(12), 19);
            m_column.bars.push_back({QRectF(m_left, m_y, m_width, height), row, metrics, stage});
            m_y += height;
        }
    }

    void text(const QRectF& rect, const QString& content, const QFont& font, QColor Colors::* color,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) {
        m_column.texts.push_back({rect, content, font, color, alignment});
    }

private:
    const Run& m_run;
    HeadsLayout::Column& m_column;
    TokenShapes& m_shapes;
    const Glosses& m_glosses;
    double m_left, m_width, m_y;
};

QString stopText(const Run& run, StopReason reason, std::size_t tokens) {
    if (endedByContext(run, reason, tokens)) return say(QT_TRANSLATE_NOOP("Heads", "context full"));
    switch (reason) {
    case StopReason::EndOfTurn:
        return say(QT_TRANSLATE_NOOP("Heads", "end of turn"));
    case StopReason::MaxNewTokens:
        return say(QT_TRANSLATE_NOOP("Heads", "token limit"));
    case StopReason::Cancelled:
        return say(QT_TRANSLATE_NOOP("Heads", "cancelled"));
    case StopReason::Forced:
        return say(QT_TRANSLATE_NOOP("Heads", "forced"));
    case StopReason::Running:
        return say(QT_TRANSLATE_NOOP("Heads", "still decoding"));
    }
    return {};
}

QString tokenCount(std::size_t n) {
    return QCoreApplication::translate("Heads", "%n token(s)", nullptr, int(n));
}

double candidateEntropy(const std::vector<LabelCandidate>& candidates) {
    double entropy = 0;
    for (const LabelCandidate& c : candidates) {
        if (!std::isfinite(c.probability)) return std::nan("");
        if (c.probability > 0) entropy -= c.probability * std::log(c.probability);
    }
    return entropy;
}

/// Mean over the tokens whose value is a number; NaN when there is none.
template <class Value> double meanOver(const std::vector<RunToken>& tokens, Value value) {
    double sum = 0;
    int n = 0;
    for (const RunToken& token : tokens) {
        const double v = value(token);
        if (!std::isfinite(v)) continue;
        sum += v;
        ++n;
    }
    return n ? sum / n : std::nan("");
}

QString meanLine(const std::vector<RunToken>& tokens) {
    return say(QT_TRANSLATE_NOOP("Heads", "mean p %1 · mean entropy %2"))
        .arg(formatProbability(meanOver(tokens, [](const RunToken& t) { return probabilityOf(t.reading); })),
             formatNats(meanOver(tokens, [](const RunToken& t) { return double(t.reading.entropy); }), 2));
}

bool ownFirstChoice(const Reading& reading) {
    return reading.top.empty() || reading.top.front().id == reading.id;
}

/// What the level says where nothing is given, and whether that is another answer.
void addOriginal(ColumnBuilder& card, const Run& run, const RunLevel& level) {
    const auto original = std::ranges::find(run.original, level.name, &RunLevel::name);
    if (original == run.original.end() || level.stoppedBy == StopReason::Running) return;
    card.rule();
    card.caption(say(QT_TRANSLATE_NOOP("Heads", "WITHOUT WHAT IS GIVEN")));
    const bool changed = original->label != level.label || (!level.label && original->text != level.text);
    if (!changed) {
        card.lines(say(QT_TRANSLATE_NOOP("Heads", "the same answer")), uiFont(12), 20, 2, &Colors::secondary);
    } else {
        card.lines(original->label ? fromUtf8(*original->label) : textDisplay(original->text),
                   uiFont(14, QFont::DemiBold), 22, 12, &Colors::accent);
        card.lines(say(QT_TRANSLATE_NOOP("Heads", "another answer")), uiFont(12), 20, 2, &Colors::accent);
    }
    if (original->labelProbability)
        card.lines(say(QT_TRANSLATE_NOOP("Heads", "p %1")).arg(formatProbabilityRelation(*original->labelProbability)),
                   uiFont(12), 20, 2, &Colors::secondary);
}

void addOwnLevel(ColumnBuilder& card, const Run& run, int index) {
    const RunLevel& level = run.levels[std::size_t(index)];
    QString caption = say(QT_TRANSLATE_NOOP("Heads", "LEVEL %1 · DECODES HERE")).arg(index + 1);
    QString detail = tokenCount(level.tokens.size());
    if (level.stoppedBy == StopReason::MaxNewTokens || level.stoppedBy == StopReason::Forced)
        detail += QStringLiteral(" · ") + stopText(run, level.stoppedBy, level.tokens.size());
    if (level.name != level.head) detail = fromUtf8(level.name) + QStringLiteral(" · ") + detail;
    card.caption(caption, detail);

    const bool isAnswer = level.label.has_value() || level.tokens.size() <= 12;
    const QString answer = level.label ? fromUtf8(*level.label) : textDisplay(level.text);
    if (isAnswer) {
        if (answer.isEmpty())
            card.lines(QStringLiteral("…"), uiFont(20, QFont::DemiBold), 30, 1, &Colors::faint);
        else
            card.lines(answer, uiFont(20, QFont::DemiBold), 28, 12, &Colors::text);
    }
    if (level.labelProbability)
        card.lines(
            say(QT_TRANSLATE_NOOP("Heads", "p %1 · entropy %2"))
                .arg(formatProbabilityRelation(*level.labelProbability),
                     formatNats(level.candidates.empty() ? std::nan("") : candidateEntropy(level.candidates), 2)),
            uiFont(12), 20, 2, &Colors::secondary);
    else if (!level.tokens.empty())
        card.lines(meanLine(level.tokens), uiFont(12), 20, 2, &Colors::secondary);

    if (level.stoppedBy == StopReason::Cancelled)
        card.lines(say(QT_TRANSLATE_NOOP("Heads", "cancelled before its end")), uiFont(12), 20, 2, &Colors::warning);
    else if (level.stoppedBy == StopReason::Running)
        card.lines(level.tokens.empty() ? say(QT_TRANSLATE_NOOP("Heads", "nothing decoded yet"))
                                        : stopText(run, level.stoppedBy, level.tokens.size()),
                   uiFont(12), 20, 2, &Colors::secondary);
    else if (!level.labelValid && !level.candidates.empty())
        card.lines(say(QT_TRANSLATE_NOOP("Heads", "none of this level's labels")), uiFont(12), 20, 2, &Colors::warning);
    card.space(6);

    std::vector<ColumnBuilder::Entry> entries;
    for (std::size_t t = 0; t < level.tokens.size(); ++t) {
        const RunToken& token = level.tokens[t];
        entries.push_back({index, int(t), &token.reading, &token.bytes, true, !ownFirstChoice(token.reading)});
    }
    card.chips(entries);
    addOriginal(card, run, level);
    if (level.candidates.empty()) return;

    card.rule();
    card.caption(say(QT_TRANSLATE_NOOP("Heads", "MOST PROBABLE")));
    std::vector<BarRow> rows;
    bool decodedShown = false;
    double rest = 1;
    for (const LabelCandidate& c : level.candidates) {
        if (int(rows.size()) == barsShown) break;
        const bool decoded = level.label && c.label == *level.label;
        decodedShown = decodedShown || decoded;
        rows.push_back({fromUtf8(c.label), formatProbability(c.probability, 3), c.probability, decoded});
        rest -= std::isfinite(c.probability) ? c.probability : 0;
    }
    std::size_t hidden = level.candidates.size() - rows.size();
    if (level.label && !decodedShown)
        for (const LabelCandidate& c : level.candidates)
            if (c.label == *level.label) {
                rows.push_back({fromUtf8(c.label), formatProbability(c.probability, 3), c.probability, true});
                rest -= std::isfinite(c.probability) ? c.probability : 0;
                --hidden;
            }
    card.bars(rows, index);
    if (hidden > 0) {
        card.space(1);
        card.lines(say(QT_TRANSLATE_NOOP("Heads", "%1 more share %2"))
                       .arg(hidden)
                       .arg(formatProbability(std::max(0.0, rest), 3)),
                   uiFont(11), 18, 2, &Colors::faint);
    }
}

void addOtherLevels(ColumnBuilder& card, const Run& run, const std::string& head) {
    // Short levels share a line; from a long one on, each stands under its own caption.
    std::vector<std::pair<QStringList, std::vector<ColumnBuilder::Entry>>> groups;
    bool lastShort = false;
    for (std::size_t l = 0; l < run.levels.size(); ++l) {
        const RunLevel& level = run.levels[l];
        if (level.head == head) continue;
        std::vector<ColumnBuilder::Entry> entries;
        for (std::size_t t = 0; t < level.tokens.size(); ++t) {
            const auto found = level.tokens[t].heads.find(head);
            if (found == level.tokens[t].heads.end()) continue;
            entries.push_back(
                {int(l), int(t), &found->second, nullptr, false, found->second.id != level.tokens[t].reading.id});
        }
        if (entries.empty()) continue;
        const bool isShort = entries.size() <= 8;
        if (groups.empty() || !isShort || !lastShort) groups.emplace_back();
        groups.back().first << QString::number(l + 1);
        groups.back().second.insert(groups.back().second.end(), entries.begin(), entries.end());
        lastShort = isShort;
    }
    for (const auto& [levels, entries] : groups) {
        if (!card.empty()) card.rule();
        card.caption((levels.size() == 1 ? say(QT_TRANSLATE_NOOP("Heads", "AT THE POSITIONS OF LEVEL %1"))
                                         : say(QT_TRANSLATE_NOOP("Heads", "AT THE POSITIONS OF LEVELS %1")))
                         .arg(levels.join(QStringLiteral(", "))));
        card.chips(entries);
    }
}

/// Of a head under whose name no level was decoded.
QString withoutLevel(const Run& run, const std::string& head) {
    static const std::string decodes = "decodes.";
    const auto planned = run.options.lower_bound(decodes);
    const bool known = planned != run.options.end() && planned->first.starts_with(decodes);
    const bool running = run.anyStopped(StopReason::Running);
    // Runs of older programs do not say which heads their task uses.
    const bool used = known ? run.options.contains(decodes + head) : running || run.anyStopped(StopReason::Cancelled);
    if (!used) return say(QT_TRANSLATE_NOOP("Heads", "decodes no level"));
    return running ? say(QT_TRANSLATE_NOOP("Heads", "waits for its turn"))
                   : say(QT_TRANSLATE_NOOP("Heads", "not reached"));
}

void addFreeColumn(ColumnBuilder& card, const Run& run, int index) {
    const RunColumn& column = run.columns[std::size_t(index)];
    card.caption(say(QT_TRANSLATE_NOOP("Heads", "CONTINUES FREELY")), tokenCount(column.tokens.size()));
    if (!column.tokens.empty()) card.lines(meanLine(column.tokens), uiFont(12), 20, 2, &Colors::secondary);
    // Where this column leaves the last one (the deepest head): everything after it was said to another prefix.
    const std::size_t reference = run.columns.size() - 1;
    if (std::size_t(index) != reference) {
        const std::vector<RunToken>& other = run.columns[reference].tokens;
        std::size_t same = 0;
        while (same < column.tokens.size() && same < other.size() &&
               column.tokens[same].reading.id == other[same].reading.id)
            ++same;
        const QString name = fromUtf8(run.columns[reference].name);
        // The shorter one was cut off where the longer one goes on: it did not depart.
        const bool cutOff =
            same == std::min(column.tokens.size(), other.size()) &&
            (column.tokens.size() <= other.size() ? column : run.columns[reference]).stoppedBy != StopReason::EndOfTurn;
        if (!column.tokens.empty() && !other.empty())
            card.lines(same == column.tokens.size() && same == other.size()
                           ? say(QT_TRANSLATE_NOOP("Heads", "the same as %1 throughout")).arg(name)
                       : cutOff
                           ? say(QT_TRANSLATE_NOOP("Heads", "the same as %1 as far as both go")).arg(name)
                           : say(QT_TRANSLATE_NOOP("Heads", "departs from %1 at token %2")).arg(name).arg(same + 1),
                       uiFont(12), 20, 2, &Colors::secondary);
    }
    if (column.stoppedBy == StopReason::Cancelled)
        card.lines(say(QT_TRANSLATE_NOOP("Heads", "cancelled before its end")), uiFont(12), 20, 2, &Colors::warning);
    else if (column.stoppedBy == StopReason::Running)
        card.lines(column.tokens.empty() ? say(QT_TRANSLATE_NOOP("Heads", "waits for its turn"))
                                         : stopText(run, column.stoppedBy, column.tokens.size()),
                   uiFont(12), 20, 2, &Colors::secondary);
    else if (column.stoppedBy == StopReason::MaxNewTokens)
        card.lines(endedByContext(run, column.stoppedBy, column.tokens.size())
                       ? say(QT_TRANSLATE_NOOP("Heads", "context full"))
                       : say(QT_TRANSLATE_NOOP("Heads", "stopped at the token limit")),
                   uiFont(12), 20, 2, &Colors::secondary);
    card.space(6);
    std::vector<ColumnBuilder::Entry> entries;
    entries.reserve(column.tokens.size());
    for (std::size_t t = 0; t < column.tokens.size(); ++t) {
        const RunToken& token = column.tokens[t];
        bool disagrees = std::any_of(token.heads.begin(), token.heads.end(),
                                     [&](const auto& h) { return h.second.id != token.reading.id; });
        if (token.heads.empty())
            for (const RunColumn& other : run.columns)
                disagrees = disagrees || (t < other.tokens.size() && other.tokens[t].reading.id != token.reading.id);
        entries.push_back({index, int(t), &token.reading, &token.bytes, true, disagrees});
    }
    card.chips(entries);
}

} // namespace

QFont headNameFont() {
    return uiFont(14, QFont::DemiBold);
}

QFont captionFont() {
    return uiFont(
        11, QFont::Medium); // no letter spacing: its unit is the device's pixel, so paper would differ from the screen
}

const TokenShapes::Shape& TokenShapes::of(const std::string& text, const std::string& bytes) {
    const bool byBytes = !bytes.empty() && !isValidUtf8(bytes);
    const std::string& key = byBytes ? bytes : text; // valid and invalid UTF-8 never meet
    const auto found = m_shapes.find(key);
    if (found != m_shapes.end()) return found->second;
    Shape shape;
    shape.text = tokenDisplay(text, bytes);
    shape.width = textWidth(monoFont(13), shape.text);
    return m_shapes.emplace(key, std::move(shape)).first->second;
}

HeadsLayout layOutHeads(const Run& run, double width, double minimumHeight, bool wrapRows, double legendHeight,
                        TokenShapes& shapes, const Glosses& glosses) {
    HeadsLayout layout;
    std::vector<std::string> names;
    if (!run.isFree()) {
        for (const HeadSummary& head : run.heads)
            names.push_back(head.name);
        for (const RunLevel& level : run.levels)
            if (std::find(names.begin(), names.end(), level.head) == names.end()) names.push_back(level.head);
    }
    const std::size_t count = run.isFree() ? run.columns.size() : names.size();
    // On paper cards that do not fit beside each other go into further rows; on screen they scroll.
    const std::size_t fitting =
        std::size_t(std::max(1.0, std::floor((width - 2 * outer + gap) / (minimumColumn + gap))));
    const std::size_t perRow = std::max<std::size_t>(1, wrapRows ? std::min(count, fitting) : count);
    const double n = double(perRow);
    // Where only a little is missing the columns give it, rather than be scrolled by a few pixels.
    const double share = (width - 2 * outer - (n - 1) * gap) / n;
    const double columnWidth = share < leastColumn ? minimumColumn : share;
    for (std::size_t i = 0; i < count; ++i) {
        HeadsLayout::Column column;
        if (run.isFree()) {
            const RunColumn& source = run.columns[i];
            column.headName = source.head;
            column.name = fromUtf8(source.name);
            column.detail = layerAndReadout(run, source.layer, source.readout);
        } else {
            column.headName = names[i];
            column.name = fromUtf8(names[i]);
            const int h = headIndexOf(run, names[i]);
            if (h >= 0)
                column.detail =
                    layerAndReadout(run, run.heads[std::size_t(h)].layer, run.heads[std::size_t(h)].readout);
        }
        column.head = run.isFree() ? stageColor(run, int(i)) : headIndexOf(run, column.headName);
        // Where one header does not fit into a line, all have two: the cards stay level.
        if (30 + textWidth(headNameFont(), column.name) + 10 + textWidth(uiFont(12), column.detail) + 12 > columnWidth)
            layout.detailBelow = true;
        layout.columns.push_back(std::move(column));
    }
    layout.headerHeight = headerHeight + (layout.detailBelow ? detailLine : 0);
    double top = outer, bottom = outer + layout.headerHeight;
    const auto closeRow = [&](std::size_t first) {
        for (std::size_t i = first; i < std::min(first + perRow, count); ++i)
            layout.columns[i].card.setBottom(bottom);
    };

    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && i % perRow == 0) {
            closeRow(i - perRow);
            top = bottom + gap;
            bottom = top + layout.headerHeight;
        }
        HeadsLayout::Column& column = layout.columns[i];
        column.card = QRectF(outer + double(i % perRow) * (columnWidth + gap), top, columnWidth, 0);
        ColumnBuilder card(run, column, layout.headerHeight, shapes, glosses);
        if (run.isFree()) {
            addFreeColumn(card, run, int(i));
        } else {
            bool first = true;
            for (std::size_t l = 0; l < run.levels.size(); ++l) {
                if (run.levels[l].head != names[i]) continue;
                if (!first) card.rule();
                first = false;
                addOwnLevel(card, run, int(l));
            }
            if (first) card.lines(withoutLevel(run, names[i]), uiFont(12), 20, 2, &Colors::faint);
            addOtherLevels(card, run, names[i]);
        }
        bottom = std::max(bottom, card.y() + 6);
    }
    bottom = std::max(bottom, minimumHeight - legendHeight);
    if (count > 0) closeRow((count - 1) / perRow * perRow);
    layout.legendTop = bottom;
    layout.size = QSizeF(2 * outer + n * columnWidth + (n - 1) * gap, bottom + legendHeight);
    return layout;
}

} // namespace strata
