// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tree/hierarchy_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Hierarchy", text);
}

QColor levelColor(const Run& run, int level, const Colors& colors) {
    return level < 0 ? colors.text : headColor(headIndexOf(run, run.levels[std::size_t(level)].head), colors);
}

/// "label .94" in as many lines as the layout found room for.
void paintLabel(QPainter& painter, const HierarchyNode& node, const QRectF& rect, bool strong, const QColor& ink,
                const QColor& valueInk) {
    const QFont font = uiFont(12, strong ? QFont::DemiBold : QFont::Normal), valueFont = uiFont(12);
    const double value = node.value.isEmpty() ? 0 : textWidth(valueFont, node.value) + 1;
    const qsizetype count = node.lines.size() + (node.valueBelow ? 1 : 0);
    double y = rect.center().y() - hierarchyLine * double(count) / 2;
    for (qsizetype i = 0; i < count; ++i, y += hierarchyLine) {
        const bool last = i + 1 == count, name = i < node.lines.size();
        const double width = name ? textWidth(font, node.lines[i]) + 1 : 0;
        const double tail = last && value > 0 ? (name ? 4 : 0) + value : 0;
        double x = node.textAbove ? rect.right() - width - tail : rect.left();
        if (name) paintLine(painter, QRectF(x, y, width, hierarchyLine), node.lines[i], font, ink);
        if (tail > 0)
            paintLine(painter, QRectF(x + width + tail - value, y, value, hierarchyLine), node.value, valueFont,
                      valueInk);
    }
}

/// A frame round an answer that is another one in the other tree.
void paintChanged(QPainter& painter, const QRectF& text, const Colors& colors) {
    painter.setPen(QPen(colors.accent, 1.5));
    painter.setBrush(colors.accentSoft);
    painter.drawRoundedRect(text.adjusted(-3, 0, 1, 0), 3, 3);
}

} // namespace

void HierarchyFigure::setRun(std::shared_ptr<const Run> run) {
    m_run = std::move(run);
    m_width = -1;
    m_panes = {};
}

void HierarchyFigure::setOptions(const HierarchyOptions& options) {
    m_options = options;
    m_width = -1;
}

QString HierarchyFigure::title() const {
    return say(QT_TRANSLATE_NOOP("Hierarchy", "Hierarchy"));
}

void HierarchyFigure::layOut(double width, const FigureStyle& style) const {
    if (!m_run || (width == m_width && style.minimumHeight == m_minimumHeight && style.interactive == m_interactive))
        return;
    m_panes = layOutPanes(*m_run, m_options, width, style.minimumHeight, style.interactive);
    m_width = width;
    m_minimumHeight = style.minimumHeight;
    m_interactive = style.interactive;
}

QSizeF HierarchyFigure::contentSize(double width, const FigureStyle& style) const {
    layOut(std::max(width, 120.0), style);
    return m_run ? m_panes.size : QSizeF(width, 120);
}

bool HierarchyFigure::isSelected(const HierarchyNode& node) const {
    if (!m_selection.stage || node.level != *m_selection.stage || node.kind == HierarchyNode::Kind::More) return false;
    return m_selection.label ? node.label == *m_selection.label : node.kind == HierarchyNode::Kind::Decoded;
}

void HierarchyFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!m_run || rect.width() < 1 || rect.height() < 1) return;
    if (std::abs(m_panes.size.width() - rect.width()) > 0.5 || m_interactive != style.interactive)
        layOut(rect.width(), style);
    painter.save();
    painter.translate(rect.topLeft());
    paintPane(painter, {m_panes.now, *m_run, true}, style);
    if (m_panes.originalRun) paintPane(painter, {m_panes.original, *m_panes.originalRun, false}, style);
    for (const auto& [room, text] : m_panes.headings)
        paintLine(painter, room, text, uiFont(12, QFont::DemiBold), style.colors.secondary);
    for (const HierarchyPath& path : m_panes.paths)
        paintBarRow(painter, path.rect, path.row, m_panes.pathMetrics, style.colors.accent, style.colors, uiFont(12),
                    uiFont(12));
    painter.restore();
}

void HierarchyFigure::paintPane(QPainter& painter, const Pane& pane, const FigureStyle& style) const {
    if (m_options.shape == HierarchyShape::Tree)
        paintTree(painter, pane, style);
    else
        paintIcicle(painter, pane, style);
    paintFooter(painter, pane, style);
}

void HierarchyFigure::paintTree(QPainter& painter, const Pane& pane, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const QColor quiet = mixed(colors.surface, colors.text, 0.28);
    painter.setBrush(Qt::NoBrush);
    for (const HierarchyBranch& branch : pane.layout.branches) {
        const QColor color =
            branch.onPath ? mixed(colors.surface, levelColor(pane.run, branch.level, colors), 0.88) : quiet;
        QPainterPath path(branch.from);
        const double middle = (branch.from.x() + branch.to.x()) / 2;
        path.cubicTo(QPointF(middle, branch.from.y()), QPointF(middle, branch.to.y()), branch.to);
        painter.setPen(QPen(color, branch.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(path);
    }
    for (const HierarchyNode& node : pane.layout.nodes) {
        const bool decoded = node.kind == HierarchyNode::Kind::Decoded,
                   selected = style.interactive && pane.own && isSelected(node);
        if (node.kind == HierarchyNode::Kind::More) {
            paintLine(painter, node.textRect, node.text, uiFont(12), style.interactive ? colors.accent : colors.faint);
            continue;
        }
        const double radius = node.kind == HierarchyNode::Kind::Root ? 7 : decoded ? 6 : 3.5;
        if (selected) {
            painter.setPen(QPen(colors.text, 2));
            painter.setBrush(colors.surface);
            painter.drawEllipse(node.dot, radius + 3.5, radius + 3.5);
        }
        if (node.flagged) {
            QPen pen(colors.warning, 2, Qt::DotLine);
            painter.setPen(pen);
            painter.setBrush(colors.surface);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(node.kind == HierarchyNode::Kind::Root ? mixed(colors.surface, colors.text, 0.85)
                             : decoded                              ? levelColor(pane.run, node.level, colors)
                                                                    : quiet);
        }
        painter.drawEllipse(node.dot, radius, radius);
        if (node.changed) paintChanged(painter, node.textRect, colors);
        const QColor ink = node.flagged ? colors.warning : decoded || selected ? colors.text : colors.secondary;
        paintLabel(painter, node, node.textRect, decoded, ink, colors.secondary);
    }
}

void HierarchyFigure::paintIcicle(QPainter& painter, const Pane& pane, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    for (const auto& [rect, name] : pane.layout.columnHeads)
        paintLine(painter, rect.adjusted(2, 0, 0, 0), name, uiFont(11, QFont::Medium), colors.faint);
    for (const HierarchyNode& node : pane.layout.nodes) {
        if (node.level < 0) continue;
        const bool more = node.kind == HierarchyNode::Kind::More;
        const QColor fill =
            more ? colors.track : confidenceTint(levelColor(pane.run, node.level, colors), node.probability, colors);
        painter.setPen(node.flagged ? QPen(colors.warning, 2, Qt::DotLine) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(node.area, 3, 3);
        const QColor ink = more ? colors.secondary : readableOn(fill);
        if (node.area.height() >= 13) {
            HierarchyNode text = node;
            text.textAbove = false;
            QRectF line = node.textRect;
            const double lines = hierarchyLine * double(node.lines.size() + (node.valueBelow ? 1 : 0));
            if (line.height() > lines + 24) line.setHeight(lines + 13);
            paintLabel(painter, text, line, node.kind == HierarchyNode::Kind::Decoded, ink, ink);
        }
        if (node.changed) {
            painter.setPen(QPen(colors.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(node.area.adjusted(1, 1, -1, -1), 3, 3);
        }
        if (style.interactive && pane.own && isSelected(node)) {
            painter.setPen(QPen(colors.text, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(node.area.adjusted(1, 1, -1, -1), 3, 3);
        }
    }
}

void HierarchyFigure::paintFooter(QPainter& painter, const Pane& pane, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const HierarchySummary summary = summarise(pane.run);
    QRectF room = pane.layout.footer;
    if (!summary.path.isEmpty()) {
        // One paragraph, the result in bold.
        const QString before = pathText(summary), after = weakestText(summary);
        QTextLayout text(before + summary.path + after, uiFont(12));
        QTextLayout::FormatRange bold;
        bold.start = int(before.size());
        bold.length = int(summary.path.size());
        bold.format.setFont(uiFont(12, QFont::DemiBold));
        bold.format.setForeground(colors.text);
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        text.setTextOption(option);
        text.setFormats({bold});
        text.beginLayout();
        double y = 0;
        for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
            line.setLineWidth(room.width());
            line.setPosition(QPointF(0, y));
            y += line.height() + 1;
        }
        text.endLayout();
        painter.setPen(colors.secondary);
        text.draw(&painter, room.topLeft());
        room.setTop(room.top() + y + 3);
    }
    painter.setFont(uiFont(12));
    const auto sentences = [&](const QStringList& lines, const QColor& ink) {
        painter.setPen(ink);
        for (const QString& line : lines) {
            QRectF used;
            painter.drawText(QRectF(room.left(), room.top(), room.width(), 400),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, line, &used);
            room.setTop(used.bottom() + 4);
        }
    };
    sentences(summary.notes, colors.secondary);
    sentences(summary.flags, colors.warning);
}

FigureTable HierarchyFigure::table() const {
    FigureTable table;
    table.caption = say(QT_TRANSLATE_NOOP("Hierarchy", "The labels of every level with their probabilities"));
    table.columns = {say(QT_TRANSLATE_NOOP("Hierarchy", "level")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "head")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "label")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "probability")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "log-probability (nats)")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "decoded")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "allowed")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "children")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "path probability")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "path minimum")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "below its parent")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "given")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "without what is given")),
                     say(QT_TRANSLATE_NOOP("Hierarchy", "changed"))};
    if (!m_run) return table;
    for (const RunLevel& level : m_run->levels) {
        const QString name = fromUtf8(level.name), head = fromUtf8(level.head);
        const double path = level.pathProbability.value_or(std::nan(""));
        const RunLevel* const original = sameLevel(m_run->original, level.name);
        // What is said of the answer alone.
        const std::vector<QVariant> rest = {
            level.pathMinimum.value_or(std::nan("")), level.underParent ? QVariant(*level.underParent) : QVariant(),
            level.stoppedBy == StopReason::Forced, original ? QVariant(answerOf(*original)) : QVariant(),
            m_run->original.empty() ? QVariant() : QVariant(!original || answersDiffer(level, *original))};
        const auto add = [&](std::vector<QVariant> row, bool answer) {
            for (const QVariant& cell : rest)
                row.push_back(answer ? cell : QVariant());
            table.rows.push_back(std::move(row));
        };
        bool listed = false;
        for (const LabelCandidate& c : level.candidates) {
            const bool decoded = level.label && c.label == *level.label;
            listed = listed || decoded;
            add({name, head, fromUtf8(c.label), c.probability, c.logprob, decoded, true, qlonglong(c.children),
                 decoded ? path : std::nan("")},
                decoded);
        }
        if (!listed && !level.tokens.empty())
            add({name, head, fromUtf8(level.label.value_or(level.text)), level.labelProbability.value_or(std::nan("")),
                 level.sumLogprob, true, level.candidates.empty(), QVariant(), path},
                true);
    }
    for (std::size_t i = 0; i < m_run->beams.size(); ++i) {
        const RunBeam& beam = m_run->beams[i];
        QStringList path;
        for (const std::string& label : beam.path)
            path << fromUtf8(label);
        std::vector<QVariant> row{say(QT_TRANSLATE_NOOP("Hierarchy", "path %1")).arg(i + 1), QVariant(),
                                  path.join(QStringLiteral(" › ")), beam.probability, beam.logprob};
        row.resize(std::size_t(table.columns.size()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace strata
