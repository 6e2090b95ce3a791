// SPDX-License-Identifier: GPL-3.0-or-later
// What the marks of a lens mean, in words under it: on paper nobody can hover over them.
#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/tokens.h"
#include "widgets/lens/lens_figure.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace strata {

namespace {

constexpr double keyLine = 18, sample = 18;

QString say(const char* text) {
    return QCoreApplication::translate("Lens", text);
}

} // namespace

std::vector<LensFigure::KeyEntry> LensFigure::keyEntries() const {
    std::vector<KeyEntry> out;
    if (!m_lens) return out;
    for (std::size_t i = 0; i < m_lens->heads.size(); ++i)
        out.push_back({KeyEntry::Kind::Head, int(i),
                       say(QT_TRANSLATE_NOOP("Lens", "head %1 reads layer %2"))
                           .arg(fromUtf8(m_lens->heads[i].name))
                           .arg(m_lens->heads[i].layer.value)});
    const std::vector<LensStretch> stretches = lensStretches(*m_lens);
    if (!stretches.empty())
        out.push_back({KeyEntry::Kind::Stretch, -1,
                       say(QT_TRANSLATE_NOOP("Lens", "bar over the tokens: the level that they belong to"))});
    for (const LensPin& pin : m_pins) {
        QStringList words;
        for (const TokenId token : pin.tokens())
            words << say(QT_TRANSLATE_NOOP("Lens", "“%1”")).arg(tokenDisplay(m_lens->textOf(token)));
        out.push_back({KeyEntry::Kind::Pin, pin.color,
                       say(QT_TRANSLATE_NOOP("Lens", "%1 after position %2 is the first choice"))
                           .arg(words.join(QStringLiteral(" + ")))
                           .arg(pin.position)});
    }
    if (m_options.mode == LensMode::Difference) out.push_back({KeyEntry::Kind::Words, -1, notchText()});
    bool missing = false;
    for (std::size_t r = 0; r < m_grid.rows().size() && !missing; ++r)
        for (std::size_t p = 0; p < m_grid.positions() && !missing; ++p)
            missing = !m_grid.hasCell(r, p);
    if (missing) out.push_back({KeyEntry::Kind::Missing, -1, missingCellText(*m_lens)});
    return out;
}

QString LensFigure::notchText() {
    return say(QT_TRANSLATE_NOOP("Lens", "◥ another top-1: the trained head's over ‹the lens's›"));
}

double LensFigure::paintKey(QPainter* painter, const QRectF& rect, const FigureStyle& style) const {
    const QFont font = uiFont(11);
    double x = rect.left(), y = rect.top();
    for (const KeyEntry& entry : keyEntries()) {
        const double indent = entry.kind == KeyEntry::Kind::Words ? 0 : sample + 6;
        const double width = indent + textWidth(font, entry.text) + 1;
        if (x > rect.left() && x + width > rect.right()) {
            x = rect.left();
            y += keyLine;
        }
        if (painter) {
            const double middle = y + keyLine / 2;
            painter->setPen(Qt::NoPen);
            painter->setBrush(headColor(entry.color, style.colors));
            switch (entry.kind) {
            case KeyEntry::Kind::Head:
                painter->drawRoundedRect(QRectF(x + 5, middle - 6, 8, 12), 2, 2);
                break;
            case KeyEntry::Kind::Stretch:
                painter->drawRect(QRectF(x, middle - 1.5, sample, 3));
                break;
            case KeyEntry::Kind::Pin:
                painter->drawEllipse(QPointF(x + sample / 2, middle), 4, 4);
                break;
            case KeyEntry::Kind::Missing:
                painter->setBrush(QBrush(mixed(style.colors.surface, style.colors.text, 0.16), Qt::BDiagPattern));
                painter->drawRect(QRectF(x, middle - 6, sample, 12));
                break;
            case KeyEntry::Kind::Words:
                break;
            }
        }
        // One that is wider than the page by itself is broken.
        const QStringList lines = wrapLines(entry.text, font, rect.width() - indent, 20);
        for (const QString& line : lines) {
            if (painter)
                paintLine(*painter, QRectF(x + indent, y, rect.right() - x - indent, keyLine), line, font,
                          style.colors.secondary);
            if (&line != &lines.back()) y += keyLine;
        }
        x += width + 16;
    }
    return keyEntries().empty() ? 0 : y + keyLine - rect.top();
}

void LensFigure::paintAxisTitles(QPainter& painter, const LensLayout& shown, int band, const FigureStyle& style) const {
    const QFont font = uiFont(11);
    const double y = shown.bandTop(band) + shown.marks, wide = shown.left - 20;
    if (shown.labels == LensLayout::Labels::Beside)
        paintLine(painter, QRectF(0, y, wide, shown.tokens), lensTokenTitle(), font, style.colors.faint,
                  Qt::AlignRight | Qt::AlignVCenter);
    else if (shown.labels == LensLayout::Labels::Upright)
        paintLine(painter, QRectF(0, y + shown.tokens - 20, wide, 18), lensTokenTitle(), font, style.colors.faint,
                  Qt::AlignRight | Qt::AlignVCenter);
    paintLine(painter, QRectF(0, y + shown.tokens + shown.glosses, wide, 14), lensPositionTitle(), font,
              style.colors.faint, Qt::AlignRight | Qt::AlignVCenter);
    const double height = shown.cellHeight * double(shown.rows);
    const QString rows = m_options.mode == LensMode::Lens ? say(QT_TRANSLATE_NOOP("Lens", "layer"))
                                                          : say(QT_TRANSLATE_NOOP("Lens", "head · layer"));
    if (height < textWidth(font, rows)) return;
    painter.save();
    painter.translate(7, shown.bandTop(band) + shown.top() + height / 2);
    painter.rotate(-90);
    paintLine(painter, QRectF(-height / 2, -8, height, 16), rows, font, style.colors.faint,
              Qt::AlignHCenter | Qt::AlignVCenter);
    painter.restore();
}

} // namespace strata
