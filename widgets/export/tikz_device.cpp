// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/tikz_device.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <optional>
#include <set>

namespace strata {

namespace {

constexpr int mostCommands = 100'000;

QByteArray point(const QPointF& at) {
    return '(' + tikzNumber(at.x()) + ',' + tikzNumber(at.y()) + ')';
}

QByteArray pathCommands(const QPainterPath& path, bool closed) {
    QByteArray out;
    QPointF begin;
    bool open = false;
    const auto end = [&](const QPointF& last) {
        if (open && closed && last != begin) out += " -- cycle";
        open = false;
    };
    QPointF at;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            end(at);
            out += (out.isEmpty() ? "" : " ") + point(element);
            begin = element;
            open = true;
            break;
        case QPainterPath::LineToElement:
            out += " -- " + (QPointF(element) == begin && i + 1 == path.elementCount() ? "cycle" : point(element));
            break;
        case QPainterPath::CurveToElement:
            out += " .. controls " + point(element);
            if (i + 2 < path.elementCount())
                out += " and " + point(path.elementAt(i + 1)) + " .. " + point(path.elementAt(i + 2));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
        at = path.elementAt(std::min(i, path.elementCount() - 1));
    }
    end(at);
    return out;
}

/// Characters beyond ASCII that need no package, as they are written.
struct Written {
    char16_t character;
    const char* as;
};
constexpr Written writtenOtherwise[] = {{u'\\', "\\textbackslash{}"},
                                        {u'{', "\\{"},
                                        {u'}', "\\}"},
                                        {u'$', "\\$"},
                                        {u'&', "\\&"},
                                        {u'#', "\\#"},
                                        {u'_', "\\_"},
                                        {u'%', "\\%"},
                                        {u'^', "\\textasciicircum{}"},
                                        {u'~', "\\textasciitilde{}"},
                                        {u'<', "$<$"},
                                        {u'>', "$>$"},
                                        {u'|', "$|$"},
                                        {u'"', "{\\ttfamily\\char34}"},
                                        {u'\u00A0', "~"},
                                        {u'·', "$\\cdot$"},
                                        {u'×', "$\\times$"},
                                        {u'−', "$-$"},
                                        {u'±', "$\\pm$"},
                                        {u'°', "$^\\circ$"},
                                        {u'≥', "$\\geq$"},
                                        {u'≤', "$\\leq$"},
                                        {u'≠', "$\\neq$"},
                                        {u'≈', "$\\approx$"},
                                        {u'→', "$\\to$"},
                                        {u'←', "$\\leftarrow$"},
                                        {u'↑', "$\\uparrow$"},
                                        {u'↓', "$\\downarrow$"},
                                        {u'↔', "$\\leftrightarrow$"},
                                        {u'…', "\\dots{}"},
                                        {u'–', "--"},
                                        {u'—', "---"},
                                        {u'“', "``"},
                                        {u'”', "''"},
                                        {u'`', "\\textasciigrave{}"},
                                        {u'\'', "\\textquotesingle{}"},
                                        {u'‘', "`"},
                                        {u'’', "'"},
                                        {u'„', ",,"},
                                        {u'•', "\\textbullet{}"},
                                        {u'∞', "$\\infty$"},
                                        {u'∅', "$\\emptyset$"},
                                        {u'Δ', "$\\Delta$"},
                                        {u'Σ', "$\\Sigma$"},
                                        {u'σ', "$\\sigma$"},
                                        {u'α', "$\\alpha$"},
                                        {u'β', "$\\beta$"},
                                        {u'λ', "$\\lambda$"},
                                        {u'μ', "$\\mu$"},
                                        {u'‖', "$\\Vert$"},
                                        {u'▁', "\\textvisiblespace{}"},
                                        {u'␣', "\\textvisiblespace{}"},
                                        {u'◂', "$\\triangleleft$"},
                                        {u'▸', "$\\triangleright$"},
                                        {u'⁻', "$^-$"},
                                        {u'¹', "$^1$"},
                                        {u'²', "$^2$"},
                                        {u'³', "$^3$"},
                                        {u'₀', "$_0$"},
                                        {u'₁', "$_1$"},
                                        {u'₂', "$_2$"}};

/// Latin letters with accents that LaTeX builds in any font encoding, so that they need no package.
bool isLatin(char16_t c) {
    static const QString built = QStringLiteral(
        "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĆćĈĉĊċČčĎďĒēĔĕĖėĚěĜĝĞğĠġĤĥĨĩĪīĬĭİıĴĵĹĺŁłŃńŇň"
        "ŌōŎŏŐőŒœŔŕŘřŚśŜŝŠšŤťŨũŪūŬŭŮůŰűŴŵŶŷŸŹźŻżŽž");
    return (c >= 0x20 && c < 0x7F) || built.contains(QChar(c));
}

} // namespace

QByteArray tikzNumber(double value) {
    if (!std::isfinite(value)) return "0";
    QByteArray text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.')) text.chop(1);
    return text == "-0" ? "0" : text;
}

QByteArray latexText(const QString& text, bool* known) {
    QByteArray out;
    bool all = true;
    for (const QChar c : text) {
        const auto* const other =
            std::find_if(std::begin(writtenOtherwise), std::end(writtenOtherwise),
                         [&](const Written& written) { return written.character == c.unicode(); });
        if (other != std::end(writtenOtherwise))
            out += other->as;
        else if (isLatin(c.unicode()))
            out += (c == QLatin1Char('-') && out.endsWith('-') ? "{}" : "") + QString(c).toUtf8(); // no dash of two
        else if (c.isSpace())
            out += ' ';
        else
            all = false;
    }
    if (known) *known = all;
    return out;
}

QByteArray latexInline(const QString& text, const QFont& font) {
    bool known = true;
    const QByteArray words = latexText(text, &known);
    if (known) return words;
    QPainterPath path;
    path.addText(0, 0, font, text);
    return "\\tikz[baseline=0pt,x=0.75bp,y=-0.75bp]{\\fill " + pathCommands(path, true) + ";}";
}

class TikzDevice::Engine : public PathEngine {
public:
    explicit Engine(const QSizeF& page) : m_page(QPointF(), page) {}
    bool end() override {
        closeScope();
        return true;
    }

    void updateState(const QPaintEngineState& now) override {
        PathEngine::updateState(now);
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyClipEnabled) m_clips = now.isClipEnabled();
        QPainterPath clip;
        if (dirty & DirtyClipRegion)
            clip.addRegion(now.clipRegion());
        else if (dirty & DirtyClipPath)
            clip = now.clipPath();
        else
            return;
        clip = transform().map(clip);
        if (now.clipOperation() == Qt::NoClip)
            m_clip.reset();
        else if (now.clipOperation() == Qt::ReplaceClip || !m_clip)
            m_clip = clip;
        else
            m_clip = m_clip->intersected(clip);
        m_clips = m_clip.has_value();
    }

    void drawPoints(const QPointF* points, int count) override {
        QPainterPath path;
        const double radius = std::max(0.5, pen().widthF() / 2);
        for (int i = 0; i < count; ++i)
            path.addEllipse(points[i], radius, radius);
        fillWith(path, pen().color());
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QString text = item.text();
        if (text.trimmed().isEmpty()) return;
        bool known = true;
        const QByteArray words = latexText(text, &known);
        if (!known) {
            QPainterPath path;
            path.addText(at, item.font(), text);
            path.setFillRule(Qt::WindingFill);
            return fillWith(path, pen().color());
        }
        const QFont font = item.font();
        const double points = typeSize(font);
        QByteArray look = "\\fontsize{" + tikzNumber(points) + "bp}{" + tikzNumber(points * 1.2) + "bp}\\selectfont";
        if (font.weight() >= QFont::DemiBold) look += "\\bfseries";
        if (font.italic()) look += "\\itshape";
        if (font.fixedPitch() || font.styleHint() == QFont::Monospace) look += "\\ttfamily";
        QByteArray options = "anchor=base west,inner sep=0,outer sep=0,text=" + colorName(pen().color());
        if (const double alpha = pen().color().alphaF() * opacity(); alpha < 0.999)
            options += ",text opacity=" + tikzNumber(alpha);
        const double turn = -std::atan2(transform().m12(), transform().m11()) * 180 / std::numbers::pi;
        if (std::abs(turn) > 0.01) options += ",rotate=" + tikzNumber(turn);
        const QRectF box =
            transform().mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        write(box, "\\node[" + options + "] at " + point(transform().map(at)) + " {\\stratatext{" +
                       tikzNumber(item.width() * scale() * pointsPerPixel) + "bp}{" + look + "}{" + words + "}};\n");
    }

    QByteArray colorName(const QColor& color) {
        m_colors.insert(color.rgb() & 0xFFFFFFU);
        return "strata" + hex(color.rgb());
    }
    QByteArray definitions() const {
        QByteArray out;
        for (const QRgb color : m_colors)
            out += "\\definecolor{strata" + hex(color) + "}{HTML}{" + hex(color) + "}%\n";
        return out;
    }
    QByteArray written() const { return m_scope ? m_out + "\\end{scope}\n" : m_out; }
    int commandCount() const { return m_count; }

private:
    static QByteArray hex(QRgb color) {
        return QByteArray::number(color & 0xFFFFFFU, 16).rightJustified(6, '0').toUpper();
    }

    void fill(const QPainterPath& path) override {
        if (brush().style() == Qt::NoBrush) return;
        if (brush().style() >= Qt::HorPattern && brush().style() <= Qt::DiagCrossPattern) return hatch(path);
        fillWith(path, brushColor());
    }

    void fillWith(const QPainterPath& path, const QColor& color) {
        const double alpha = color.alphaF() * opacity();
        const QPainterPath mapped = transform().map(path);
        if (alpha <= 0 || mapped.isEmpty()) return;
        // Paper is left as it is: the page around the figure may have another colour.
        if (color == Qt::white && mapped.boundingRect().contains(m_page)) return;
        QByteArray options = colorName(color);
        if (alpha < 0.999) options += ",fill opacity=" + tikzNumber(alpha);
        if (path.fillRule() == Qt::OddEvenFill && hasParts(mapped)) options += ",even odd rule";
        write(mapped.boundingRect(), "\\fill[" + options + "] " + pathCommands(mapped, true) + ";\n");
    }

    static bool hasParts(const QPainterPath& path) {
        for (int i = 1; i < path.elementCount(); ++i)
            if (path.elementAt(i).isMoveTo()) return true;
        return false;
    }

    /// Qt's patterns are of pixels; here lines a few points apart.
    void hatch(const QPainterPath& path) {
        const QRectF box = transform().map(path).boundingRect();
        QPainterPath lines;
        constexpr double step = 4;
        for (double x = box.left() - box.height() + step; x < box.right(); x += step) {
            const double from = std::max(x, box.left()), to = std::min(x + box.height(), box.right());
            lines.moveTo(from, box.bottom() - (from - x));
            lines.lineTo(to, box.bottom() - (to - x));
        }
        if (lines.isEmpty()) return;
        write(box, "\\draw[" + colorName(brush().color()) + ",line width=0.4bp] " + pathCommands(lines, false) + ";\n");
    }

    void stroke(const QPainterPath& path, bool) override {
        const double alpha = pen().color().alphaF() * opacity();
        if (pen().style() == Qt::NoPen || alpha <= 0 || path.elementCount() < 2) return;
        const QPainterPath mapped = transform().map(path);
        const double width =
            (pen().widthF() > 0 ? pen().widthF() : 1) * (pen().isCosmetic() ? 1 : scale()) * pointsPerPixel;
        QByteArray options = colorName(pen().color()) + ",line width=" + tikzNumber(width) + "bp";
        if (alpha < 0.999) options += ",draw opacity=" + tikzNumber(alpha);
        if (pen().capStyle() == Qt::RoundCap) options += ",line cap=round";
        if (pen().capStyle() == Qt::SquareCap) options += ",line cap=rect";
        if (pen().joinStyle() == Qt::RoundJoin) options += ",line join=round";
        if (pen().style() != Qt::SolidLine) {
            options += ",dash pattern=";
            const QList<qreal> dashes = pen().dashPattern();
            for (qsizetype i = 0; i + 1 < dashes.size(); i += 2)
                options += (i ? " on " : "on ") + tikzNumber(dashes[i] * width) + "bp off " +
                           tikzNumber(dashes[i + 1] * width) + "bp";
        }
        write(mapped.boundingRect().adjusted(-width, -width, width, width),
              "\\draw[" + options + "] " + pathCommands(mapped, false) + ";\n");
    }

    /// A picture of cells: a fill for every run of one colour.
    void drawPicture(const QRectF& rect, const QRectF& source, const QImage& given) override {
        const QImage image = given.copy(source.toAlignedRect()).convertToFormat(QImage::Format_ARGB32);
        if (image.isNull()) return;
        const double wide = rect.width() / image.width(), high = rect.height() / image.height();
        const auto isSameRow = [&image](int one, int other) {
            return std::memcmp(image.constScanLine(one), image.constScanLine(other),
                               std::size_t(image.width()) * sizeof(QRgb)) == 0;
        };
        for (int y = 0, below = 0; y < image.height(); y = below) {
            for (below = y + 1; below < image.height() && isSameRow(y, below);) // a cell may be many pixels
                ++below;
            for (int x = 0; x < image.width();) {
                int end = x + 1;
                while (end < image.width() && image.pixel(end, y) == image.pixel(x, y))
                    ++end;
                QPainterPath run; // a little into the next one: viewers show the page between shapes that only touch
                run.addRect(rect.left() + x * wide, rect.top() + y * high,
                            (end - x) * wide + (end < image.width() ? 0.3 : 0),
                            (below - y) * high + (below < image.height() ? 0.3 : 0));
                fillWith(run, image.pixelColor(x, y));
                x = end;
            }
        }
    }

    void closeScope() {
        if (!m_scope) return;
        m_out += "\\end{scope}\n";
        m_scope.reset();
    }

    void write(const QRectF& box, const QByteArray& command) {
        if (++m_count > mostCommands) return; // no TeX takes that many
        const bool clipped = m_clips && m_clip && !m_clip->contains(box);
        if (clipped && !m_clip->intersects(box.adjusted(-0.01, -0.01, 0.01, 0.01))) return;
        if (m_scope && (!clipped || *m_scope != *m_clip)) closeScope();
        if (clipped && !m_scope) {
            m_out += "\\begin{scope}\n\\clip " + pathCommands(*m_clip, true) + ";\n";
            m_scope = m_clip;
        }
        m_out += command;
    }

    const QRectF m_page;
    bool m_clips = false;
    std::optional<QPainterPath> m_clip;
    std::optional<QPainterPath> m_scope; ///< that the commands being written are clipped by
    std::set<QRgb> m_colors;
    QByteArray m_out;
    int m_count = 0;
};

TikzDevice::TikzDevice(const QSizeF& page) : PageDevice(page), m_engine(std::make_unique<Engine>(page)) {}
TikzDevice::~TikzDevice() = default;

QPaintEngine* TikzDevice::paintEngine() const {
    return m_engine.get();
}
QByteArray TikzDevice::color(const QColor& color) {
    return m_engine->colorName(color);
}
QByteArray TikzDevice::colorDefinitions() const {
    return m_engine->definitions();
}
QByteArray TikzDevice::commands() const {
    return m_engine->written();
}
int TikzDevice::count() const {
    return m_engine->commandCount();
}

} // namespace strata
