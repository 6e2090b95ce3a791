// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reference/formula.h"

#include "widgets/common/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace strata {

/// A box that knows how far it reaches above and below the line of writing.
struct Formula::Node {
    enum class Kind { Row, Text, Gap, Scripts, Fraction, Root, Hat } kind = Kind::Row;
    QString text;
    bool slanted = false;
    bool large = false;                       ///< a sign that has its limits above and below
    double before = 0, after = 0;             ///< room round a sign, in ems
    std::vector<std::unique_ptr<Node>> parts; ///< Scripts: base, below, above (either may be null)
};

namespace {

using Node = Formula::Node;
using NodePtr = std::unique_ptr<Node>;

constexpr double smaller = 0.72; ///< a script against what it belongs to
constexpr int smallestPixels = 8;

NodePtr textNode(const QString& text, bool slanted = false, double room = 0) {
    auto node = std::make_unique<Node>();
    node->kind = Node::Kind::Text;
    node->text = text;
    node->slanted = slanted;
    node->before = node->after = room;
    return node;
}

const std::map<QString, QString>& symbols() {
    static const std::map<QString, QString> known = {
        {QStringLiteral("alpha"), QStringLiteral("α")},  {QStringLiteral("beta"), QStringLiteral("β")},
        {QStringLiteral("sigma"), QStringLiteral("σ")},  {QStringLiteral("theta"), QStringLiteral("θ")},
        {QStringLiteral("lambda"), QStringLiteral("λ")}, {QStringLiteral("ell"), QStringLiteral("ℓ")},
        {QStringLiteral("Delta"), QStringLiteral("Δ")},  {QStringLiteral("sum"), QStringLiteral("∑")},
        {QStringLiteral("prod"), QStringLiteral("∏")},   {QStringLiteral("cdot"), QStringLiteral("·")},
        {QStringLiteral("times"), QStringLiteral("×")},  {QStringLiteral("cap"), QStringLiteral("∩")},
        {QStringLiteral("cup"), QStringLiteral("∪")},    {QStringLiteral("geq"), QStringLiteral("≥")},
        {QStringLiteral("leq"), QStringLiteral("≤")},    {QStringLiteral("neq"), QStringLiteral("≠")},
        {QStringLiteral("in"), QStringLiteral("∈")},     {QStringLiteral("lVert"), QStringLiteral("‖")},
        {QStringLiteral("rVert"), QStringLiteral("‖")},  {QStringLiteral("lvert"), QStringLiteral("|")},
        {QStringLiteral("rvert"), QStringLiteral("|")},  {QStringLiteral("langle"), QStringLiteral("⟨")},
        {QStringLiteral("rangle"), QStringLiteral("⟩")}, {QStringLiteral("parallel"), QStringLiteral("∥")},
        {QStringLiteral("mid"), QStringLiteral("|")},    {QStringLiteral("lceil"), QStringLiteral("⌈")},
        {QStringLiteral("rceil"), QStringLiteral("⌉")},  {QStringLiteral("ldots"), QStringLiteral("…")},
    };
    return known;
}

/// Signs that stand between two things have room on both sides.
bool isRelation(const QString& sign) {
    return QStringLiteral("=+−·×∩∪≥≤≠∈<>∥").contains(sign);
}

class Parser {
public:
    explicit Parser(const QString& text) : m_text(text) {}
    bool complete = true;

    NodePtr row(QChar until = {}) {
        auto out = std::make_unique<Node>();
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (!until.isNull() && c == until) {
                ++m_at;
                return out;
            }
            if (c == QLatin1Char('_') || c == QLatin1Char('^')) {
                ++m_at;
                script(*out, c == QLatin1Char('_') ? 1 : 2);
                continue;
            }
            if (NodePtr node = atom()) out->parts.push_back(std::move(node));
        }
        if (!until.isNull()) complete = false; // a bracket that nobody closed
        return out;
    }

private:
    /// One thing: a letter, a number, a {group}, a command. nullptr: nothing to be seen.
    NodePtr atom() {
        const QChar c = m_text[m_at++];
        if (c == QLatin1Char('{')) return nested(QLatin1Char('}'));
        if (c == QLatin1Char('\\')) return command();
        if (c.isSpace()) return nullptr;
        if (c == QLatin1Char('}')) {
            complete = false;
            return textNode(c);
        }
        if (c.isDigit()) {
            QString number = c;
            while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == QLatin1Char('.')))
                number += m_text[m_at++];
            return textNode(number);
        }
        if (c == QLatin1Char('-')) return textNode(QStringLiteral("−"), false, 0.2);
        if (c == QLatin1Char(',') || c == QLatin1Char(';')) {
            NodePtr node = textNode(c);
            node->after = 0.3;
            return node;
        }
        return textNode(c, c.isLetter(), isRelation(c) ? 0.24 : 0);
    }

    static constexpr int deepest = 20;
    NodePtr tooDeep() {
        complete = false;
        m_at = m_text.size();
        return textNode(QStringLiteral("…"));
    }

    /// Groups within groups have an end, whatever a formula holds.
    NodePtr nested(QChar until) {
        if (m_depth >= deepest) return tooDeep();
        ++m_depth;
        NodePtr out = row(until);
        --m_depth;
        return out;
    }

    /// What a command or a script is about: a {group}, or one sign.
    NodePtr argument() {
        if (m_depth >= deepest) return tooDeep();
        ++m_depth;
        NodePtr out = oneThing();
        --m_depth;
        return out;
    }
    NodePtr oneThing() {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at < m_text.size())
            if (NodePtr node = atom()) return node;
        complete = false;
        return textNode(QStringLiteral("?"));
    }

    void script(Node& row, std::size_t place) {
        NodePtr what = argument();
        if (row.parts.empty() || row.parts.back()->kind == Node::Kind::Gap) row.parts.push_back(textNode(QString()));
        if (row.parts.back()->kind != Node::Kind::Scripts || row.parts.back()->parts[place]) {
            auto node = std::make_unique<Node>();
            node->kind = Node::Kind::Scripts;
            node->parts.resize(3);
            node->large = row.parts.back()->large;
            node->before = std::exchange(row.parts.back()->before, 0.0);
            node->after = std::exchange(row.parts.back()->after, 0.0);
            node->parts[0] = std::move(row.parts.back());
            row.parts.back() = std::move(node);
        }
        row.parts.back()->parts[place] = std::move(what);
    }

    NodePtr of(Node::Kind kind, int count) {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        for (int i = 0; i < count; ++i)
            node->parts.push_back(argument());
        return node;
    }

    NodePtr command() {
        if (m_at < m_text.size() && !m_text[m_at].isLetter()) {
            const QChar c = m_text[m_at++];
            if (c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char(' ')) return gap(0.2);
            return textNode(c == QLatin1Char('|') ? QStringLiteral("‖") : QString(c)); // \{, \%
        }
        QString name;
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            name += m_text[m_at++];
        if (name == QLatin1String("frac")) return of(Node::Kind::Fraction, 2);
        if (name == QLatin1String("sqrt")) return of(Node::Kind::Root, 1);
        if (name == QLatin1String("hat")) return of(Node::Kind::Hat, 1);
        if (name == QLatin1String("left") || name == QLatin1String("right")) return nullptr;
        if (name == QLatin1String("quad")) return gap(1);
        if (name == QLatin1String("text") || name == QLatin1String("mathrm")) return words();
        static const QStringList functions{QStringLiteral("log"), QStringLiteral("exp"), QStringLiteral("max"),
                                           QStringLiteral("min"), QStringLiteral("ln")};
        if (functions.contains(name)) {
            NodePtr node = textNode(name);
            node->after = 0.16;
            return node;
        }
        if (const auto known = symbols().find(name); known != symbols().end()) {
            const bool large = name == QLatin1String("sum") || name == QLatin1String("prod");
            NodePtr node = textNode(known->second, known->second[0].isLetter(), isRelation(known->second) ? 0.24 : 0);
            node->large = large;
            if (large) node->before = node->after = 0.12;
            return node;
        }
        complete = false;
        return textNode(QLatin1Char('\\') + name);
    }

    NodePtr words() {
        QString text;
        if (m_at < m_text.size() && m_text[m_at] == QLatin1Char('{')) {
            const qsizetype end = m_text.indexOf(QLatin1Char('}'), m_at);
            if (end >= 0) {
                text = m_text.mid(m_at + 1, end - m_at - 1);
                m_at = end + 1;
                return textNode(text);
            }
        }
        complete = false;
        return textNode(QStringLiteral("\\text"));
    }

    static NodePtr gap(double ems) {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Gap;
        node->before = ems;
        return node;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

struct Extent {
    double width = 0, above = 0, below = 0;
};

QFont fontOf(const Node& node, double pixels) {
    const double size = node.large ? 1.5 * pixels : pixels;
    QFont font = uiFont(std::max(smallestPixels, static_cast<int>(std::lround(size))));
    font.setItalic(node.slanted);
    return font;
}

double axisOf(double pixels) {
    return 0.30 * pixels; // of fractions and large signs, above the line of writing
}

/// Where the parts of a node stand, from its left end on the line of writing; `painter` null: only measured.
Extent lay(const Node& node, double x, double y, double pixels, QPainter* painter);

Extent layScripts(const Node& node, double x, double y, double pixels, QPainter* painter) {
    const double small = std::max<double>(smallestPixels, smaller * pixels);
    const Node* const below = node.parts[1].get();
    const Node* const above = node.parts[2].get();
    const Extent base = lay(*node.parts[0], 0, 0, pixels, nullptr);
    const Extent b = below ? lay(*below, 0, 0, small, nullptr) : Extent{};
    const Extent a = above ? lay(*above, 0, 0, small, nullptr) : Extent{};
    if (node.large) { // limits
        const double width = std::max({base.width, b.width, a.width});
        if (painter) lay(*node.parts[0], x + (width - base.width) / 2, y, pixels, painter);
        if (painter && below) lay(*below, x + (width - b.width) / 2, y + base.below + b.above + 1, small, painter);
        if (painter && above) lay(*above, x + (width - a.width) / 2, y - base.above - a.below - 1, small, painter);
        return {width, base.above + (above ? a.above + a.below + 1 : 0),
                base.below + (below ? b.above + b.below + 1 : 0)};
    }
    const double down = std::max(0.18 * pixels, base.below - 0.3 * small),
                 up = std::max(0.36 * pixels, base.above - 0.5 * small);
    if (painter) lay(*node.parts[0], x, y, pixels, painter);
    if (painter && below) lay(*below, x + base.width + 0.5, y + down, small, painter);
    if (painter && above) lay(*above, x + base.width + 0.5, y - up, small, painter);
    return {base.width + 1 + std::max(a.width, b.width), std::max(base.above, above ? up + a.above : 0),
            std::max(base.below, below ? down + b.below : 0)};
}

Extent layFraction(const Node& node, double x, double y, double pixels, QPainter* painter) {
    const double size = std::max<double>(smallestPixels, 0.9 * pixels), gap = 0.16 * pixels, axis = axisOf(pixels);
    const Extent top = lay(*node.parts[0], 0, 0, size, nullptr), bottom = lay(*node.parts[1], 0, 0, size, nullptr);
    const double inner = std::max(top.width, bottom.width), width = inner + 0.3 * pixels;
    if (painter) lay(*node.parts[0], x + (width - top.width) / 2, y - axis - gap - top.below, size, painter);
    if (painter) lay(*node.parts[1], x + (width - bottom.width) / 2, y - axis + gap + bottom.above, size, painter);
    if (painter) painter->drawLine(QPointF(x + 0.06 * pixels, y - axis), QPointF(x + width - 0.06 * pixels, y - axis));
    return {width, axis + gap + top.below + top.above, gap + bottom.above + bottom.below - axis};
}

Extent layRoot(const Node& node, double x, double y, double pixels, QPainter* painter) {
    const Extent inner = lay(*node.parts[0], 0, 0, pixels, nullptr);
    const double sign = 0.6 * pixels, over = 0.12 * pixels;
    if (painter) lay(*node.parts[0], x + sign, y, pixels, painter);
    if (painter) {
        const double top = y - inner.above - over, foot = y + inner.below;
        const QPointF way[] = {{x, y - 0.25 * pixels},
                               {x + 0.18 * pixels, y - 0.33 * pixels},
                               {x + 0.36 * pixels, foot},
                               {x + sign - 0.04 * pixels, top},
                               {x + sign + inner.width + 0.06 * pixels, top}};
        painter->drawPolyline(way, 5);
    }
    return {sign + inner.width + 0.12 * pixels, inner.above + over + 1, inner.below};
}

Extent layHat(const Node& node, double x, double y, double pixels, QPainter* painter) {
    const Extent inner = lay(*node.parts[0], x, y, pixels, painter);
    if (painter) {
        const double middle = x + inner.width / 2 + 0.05 * pixels, top = y - inner.above;
        const QPointF way[] = {
            {middle - 0.2 * pixels, top}, {middle, top - 0.16 * pixels}, {middle + 0.2 * pixels, top}};
        painter->drawPolyline(way, 3);
    }
    return {inner.width, inner.above + 0.2 * pixels, inner.below};
}

Extent layText(const Node& node, double x, double y, double pixels, QPainter* painter) {
    const QFont font = fontOf(node, pixels);
    const QFontMetricsF metrics(font);
    const QRectF ink = metrics.tightBoundingRect(node.text);
    // A large sign stands on the axis by its middle.
    const double drop = node.large ? ink.center().y() + axisOf(pixels) : 0;
    if (painter) {
        painter->setFont(font);
        painter->drawText(QPointF(x, y - drop), node.text);
    }
    const double line = QFontMetricsF(fontOf(Node{}, pixels)).capHeight();
    return {metrics.horizontalAdvance(node.text), std::max(line, -(ink.top() - drop)),
            std::max(0.0, ink.bottom() - drop)};
}

Extent lay(const Node& node, double x, double y, double pixels, QPainter* painter) {
    switch (node.kind) {
    case Node::Kind::Text:
        return layText(node, x, y, pixels, painter);
    case Node::Kind::Gap:
        return {node.before * pixels, 0, 0};
    case Node::Kind::Scripts:
        return layScripts(node, x, y, pixels, painter);
    case Node::Kind::Fraction:
        return layFraction(node, x, y, pixels, painter);
    case Node::Kind::Root:
        return layRoot(node, x, y, pixels, painter);
    case Node::Kind::Hat:
        return layHat(node, x, y, pixels, painter);
    case Node::Kind::Row:
        break;
    }
    Extent all;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        const Node& part = *node.parts[i];
        if (part.kind != Node::Kind::Gap && i > 0)
            all.width += part.before * pixels; // a sign at the beginning stands at it
        const Extent one = lay(part, x + all.width, y, pixels, painter);
        all.width += one.width + (part.kind == Node::Kind::Gap || i + 1 == node.parts.size() ? 0 : part.after * pixels);
        all.above = std::max(all.above, one.above);
        all.below = std::max(all.below, one.below);
    }
    return all;
}

} // namespace

Formula::Formula(const QString& latex) : m_latex(latex) {
    Parser parser(m_latex);
    m_root = parser.row();
    m_complete = parser.complete;
}

Formula::~Formula() = default;
Formula::Formula(Formula&&) noexcept = default;
Formula& Formula::operator=(Formula&&) noexcept = default;

QSizeF Formula::size(double pixels) const {
    const Extent all = lay(*m_root, 0, 0, pixels, nullptr);
    return {all.width, all.above + all.below};
}

void Formula::paint(QPainter& painter, const QPointF& topLeft, double pixels) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen = painter.pen();
    pen.setWidthF(std::max(1.0, pixels / 16));
    painter.setPen(pen);
    lay(*m_root, topLeft.x(), topLeft.y() + lay(*m_root, 0, 0, pixels, nullptr).above, pixels, &painter);
    painter.restore();
}

} // namespace strata
