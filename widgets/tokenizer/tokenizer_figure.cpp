// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokenizer/tokenizer_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace strata {

namespace {

constexpr double rowHeight = 22, headHeight = 62, margin = 14, leastColumn = 300;
constexpr double numberWidth = 40, idWidth = 64;

QString say(const char* text) {
    return QCoreApplication::translate("Tokenizer", text);
}

} // namespace

void TokenizerFigure::setTexts(const QString& text, std::vector<TokenizedText> columns) {
    m_text = text;
    m_columns = std::move(columns);
    if (m_columns.size() == 2 && m_columns[0].problem.empty() && m_columns[1].problem.empty())
        markDifferences(m_columns[0], m_columns[1]);
    setCurrent(m_column, m_row);
}

void TokenizerFigure::setCurrent(int column, int row) {
    m_column = std::clamp(column, 0, std::max(0, int(m_columns.size()) - 1));
    const int rows = m_columns.empty() ? 0 : int(m_columns[std::size_t(m_column)].pieces.size());
    m_row = rows == 0 ? -1 : std::clamp(row, -1, rows - 1);
}

QString TokenizerFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Tokenizer", "Tokenizer"));
}

double TokenizerFigure::columnWidth(double width) const {
    const double count = std::max<double>(1, double(m_columns.size()));
    return std::max(leastColumn, (width - margin * (count + 1)) / count);
}

QSizeF TokenizerFigure::contentSize(double width, const FigureStyle& style) const {
    std::size_t most = 0;
    for (const TokenizedText& column : m_columns)
        most = std::max(most, column.pieces.size());
    const double count = std::max<double>(1, double(m_columns.size()));
    return {std::max(width, count * columnWidth(width) + margin * (count + 1)),
            std::max(headHeight + double(most) * rowHeight + margin, style.minimumHeight)};
}

QRectF TokenizerFigure::rowRect(int column, int row, double width) const {
    const double each = columnWidth(width);
    return {margin + column * (each + margin), headHeight + row * rowHeight, each, rowHeight};
}

std::pair<int, int> TokenizerFigure::rowAt(const QPointF& point, double width) const {
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const QRectF first = rowRect(column, 0, width);
        if (point.x() < first.left() || point.x() > first.right() || point.y() < first.top()) continue;
        const int row = int((point.y() - first.top()) / rowHeight);
        if (row < int(m_columns[std::size_t(column)].pieces.size())) return {column, row};
    }
    return {0, -1};
}

QString TokenizerFigure::shownPiece(const TextPiece& piece) {
    return tokenDisplay(piece.bytes.empty() ? piece.piece : piece.bytes, piece.bytes);
}

QString TokenizerFigure::rowText(int column, int row) const {
    const TextPiece& piece = m_columns[std::size_t(column)].pieces[std::size_t(row)];
    QStringList parts{say(QT_TRANSLATE_NOOP("Tokenizer", "“%1”")).arg(shownPiece(piece)),
                      say(QT_TRANSLATE_NOOP("Tokenizer", "id %1")).arg(piece.id.value),
                      say(QT_TRANSLATE_NOOP("Tokenizer", "bytes %1")).arg(hexBytes(piece.bytes))};
    if (piece.special) parts << say(QT_TRANSLATE_NOOP("Tokenizer", "special"));
    if (piece.differs) parts << say(QT_TRANSLATE_NOOP("Tokenizer", "not so in the other model"));
    return parts.join(QStringLiteral(", "));
}

void TokenizerFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    painter.save();
    painter.translate(rect.topLeft());
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(QPointF(0, 0), rect.size());
    for (int column = 0; column < int(m_columns.size()); ++column)
        paintColumn(painter, column, rowRect(column, 0, rect.width()), clip, style);
    painter.restore();
}

void TokenizerFigure::paintColumn(QPainter& painter, int index, const QRectF& first, const QRectF& clip,
                                  const FigureStyle& style) const {
    const TokenizedText& column = m_columns[std::size_t(index)];
    const Colors& colors = style.colors;
    const auto line = [&](double y, double height, const QString& text, const QFont& font, const QColor& color) {
        paintLine(painter, {first.left(), y, first.width(), height}, text, font, color);
    };
    line(8, 22, fromUtf8(column.model), uiFont(13, QFont::DemiBold), colors.text);
    if (!column.problem.empty()) {
        const QStringList lines = wrapLines(fromUtf8(column.problem), uiFont(12), first.width(), 8);
        for (int i = 0; i < int(lines.size()); ++i)
            line(32 + 18 * i, 18, lines[i], uiFont(12), colors.warning);
        return;
    }
    const auto different =
        std::count_if(column.pieces.begin(), column.pieces.end(), [](const TextPiece& piece) { return piece.differs; });
    QString detail = say(QT_TRANSLATE_NOOP("Tokenizer", "tokens: %1 · %2, vocabulary of %3"))
                         .arg(column.pieces.size())
                         .arg(fromUtf8(column.kind))
                         .arg(column.vocabulary);
    if (m_columns.size() == 2)
        detail += QStringLiteral(" · ") +
                  say(QT_TRANSLATE_NOOP("Tokenizer", "not so in the other model (≠): %1")).arg(different);
    line(30, 18, detail, uiFont(12), colors.secondary);
    const double rest = first.width() - numberWidth - idWidth - 20;
    const double pieceWidth = rest * 0.55;
    const auto from = std::size_t(std::max(0.0, (clip.top() - headHeight) / rowHeight));
    for (std::size_t row = from; row < column.pieces.size(); ++row) {
        const QRectF at = first.translated(0, double(row) * rowHeight);
        if (at.top() > clip.bottom()) break;
        const TextPiece& piece = column.pieces[row];
        if (style.interactive && index == m_column && int(row) == m_row) painter.fillRect(at, colors.accentSoft);
        double x = at.left();
        const auto cell = [&](double width, const QString& text, const QFont& font, const QColor& color,
                              Qt::Alignment side) {
            paintLine(painter, {x, at.top(), width - 8, at.height()}, text, font, color, side | Qt::AlignVCenter);
            x += width;
        };
        // Not by colour alone: what differs has a sign.
        cell(20, piece.differs ? QStringLiteral("≠") : QString(), uiFont(13), colors.warning, Qt::AlignLeft);
        cell(numberWidth, QString::number(row), uiFont(12), colors.faint, Qt::AlignRight);
        cell(idWidth, QString::number(piece.id.value), monoFont(12), colors.secondary, Qt::AlignRight);
        const QString shown = shownPiece(piece);
        const QFont mono = monoFont(13);
        const double chip = std::min(pieceWidth - 8, textWidth(mono, shown) + 12);
        paintChip(painter, {x, at.top() + 2, chip, rowHeight - 4}, shown, mono,
                  piece.differs ? colors.warning : colors.secondary, piece.differs ? 0.5 : 0.1,
                  piece.special ? ChipBorder::Dashed : ChipBorder::Solid, false, colors);
        x += pieceWidth;
        cell(rest - pieceWidth, hexBytes(piece.bytes), monoFont(12), colors.faint, Qt::AlignLeft);
    }
}

FigureTable TokenizerFigure::table() const {
    FigureTable out;
    out.caption = say(QT_TRANSLATE_NOOP("Tokenizer", "Pieces of “%1”")).arg(m_text);
    out.columns = {QStringLiteral("model"),   QStringLiteral("position"), QStringLiteral("id"),
                   QStringLiteral("piece"),   QStringLiteral("text"),     QStringLiteral("bytes"),
                   QStringLiteral("special"), QStringLiteral("differs")};
    for (const TokenizedText& column : m_columns)
        for (std::size_t row = 0; row < column.pieces.size(); ++row) {
            const TextPiece& piece = column.pieces[row];
            out.rows.push_back({fromUtf8(column.model), qlonglong(row), qlonglong(piece.id.value),
                                fromUtf8(piece.piece), shownPiece(piece), hexBytes(piece.bytes), piece.special,
                                piece.differs});
        }
    return out;
}

Provenance TokenizerFigure::provenance() const {
    Provenance out = provenanceOf(static_cast<const Run*>(nullptr));
    for (const TokenizedText& column : m_columns)
        out.entries.emplace_back(QStringLiteral("model"), fromUtf8(column.model));
    out.entries.emplace_back(QStringLiteral("text"), m_text);
    return out;
}

} // namespace strata
