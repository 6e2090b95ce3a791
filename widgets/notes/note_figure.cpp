// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/note_figure.h"

#include "widgets/common/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace strata {
namespace {

constexpr double margin = 16;
constexpr int flags = Qt::TextWordWrap | Qt::TextExpandTabs | Qt::AlignLeft | Qt::AlignTop;

QString textOf(const std::shared_ptr<const Note>& note) {
    return note ? fromUtf8(note->text) : QString();
}

} // namespace

QString NoteFigure::title() const {
    return QCoreApplication::translate("Note", "Note");
}

QSizeF NoteFigure::contentSize(double width, const FigureStyle& style) const {
    const QFontMetricsF metrics(uiFont(13));
    const QRectF text =
        metrics.boundingRect(QRectF(0, 0, std::max(40.0, width - 2 * margin), 1e6), flags, textOf(m_note));
    return {width, std::max(style.minimumHeight, text.height() + 2 * margin)};
}

void NoteFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    painter.setFont(uiFont(13));
    painter.setPen(style.colors.text);
    painter.drawText(rect.adjusted(margin, margin, -margin, -margin), flags, textOf(m_note));
}

FigureTable NoteFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {QCoreApplication::translate("Note", "Line"), QCoreApplication::translate("Note", "Text")};
    const QStringList lines = textOf(m_note).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size() && m_note; ++i)
        table.rows.push_back({qlonglong(i + 1), lines[i]});
    return table;
}

Provenance NoteFigure::provenance() const {
    Provenance out;
    if (!m_note) return out;
    if (!m_note->model.path.empty())
        out.entries.emplace_back(QStringLiteral("model"), fromUtf8(summaryOf(*m_note).modelName()));
    out.entries.emplace_back(QStringLiteral("created"), fromUtf8(m_note->createdAt));
    return out;
}

} // namespace strata
