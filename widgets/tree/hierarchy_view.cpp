// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tree/hierarchy_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/selection_json.h"
#include "widgets/tree/hierarchy_options.h"

#include <QContextMenuEvent>
#include <QInputDialog>
#include <QMenu>

#include <cmath>

namespace strata {

HierarchyView::HierarchyView(QWidget* parent) : FigureViewOf(parent) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Hierarchy"));
        setWhatsThis(
            tr("The label tree: the decoded path with widths by probability, and what stood second at every level. "
               "The menu of a label gives it to its level, and what lies below is decoded anew (W)."));
    });
}

bool HierarchyView::isEmpty() const {
    return !run() || run()->isFree() || run()->levels.empty();
}

QString HierarchyView::emptyText() const {
    return run() && run()->isFree() ? tr("A free run has no levels. Run the task hierarchically to see its label tree.")
                                    : tr("No levels decoded yet. The label tree appears here, level by level.");
}

void HierarchyView::setShape(HierarchyShape shape) {
    HierarchyOptions options = m_figure.options();
    options.shape = shape;
    m_figure.setOptions(options);
    contentChanged();
}

void HierarchyView::setExpanded(int level, bool expanded) {
    HierarchyOptions options = m_figure.options();
    if (expanded)
        options.expanded.insert(level);
    else
        options.expanded.erase(level);
    m_figure.setOptions(options);
    contentChanged();
}

QJsonObject HierarchyView::figureOptions() const {
    QJsonObject options = hierarchyOptionsToJson(m_figure.options());
    options.insert(selectionKey, selectionToJson(selection()));
    return options;
}

void HierarchyView::setFigureOptions(const QJsonObject& options) {
    m_figure.setOptions(hierarchyOptionsFromJson(options));
    contentChanged();
}

void HierarchyView::addControlsTo(PanelFrame& frame) {
    frame.addChoice([] { return QStringList{tr("tree"), tr("icicle")}; }, shape() == HierarchyShape::Tree ? 0 : 1,
                    [] { return tr("Shape of the hierarchy"); },
                    [this](int i) { setShape(i == 0 ? HierarchyShape::Tree : HierarchyShape::Icicle); });
}

int HierarchyView::nodeAt(const QPointF& point) const {
    const auto& nodes = m_figure.layout().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].kind != HierarchyNode::Kind::Root && nodes[i].area.contains(point)) return int(i);
    return -1;
}

int HierarchyView::selectedNode() const {
    const Selection& s = selection();
    if (!s.stage) return -1;
    const auto& nodes = m_figure.layout().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].level != *s.stage || nodes[i].kind == HierarchyNode::Kind::More) continue;
        if (s.label ? nodes[i].label == *s.label : nodes[i].kind == HierarchyNode::Kind::Decoded) return int(i);
    }
    return -1;
}

void HierarchyView::activate(const HierarchyNode& node) {
    if (node.kind == HierarchyNode::Kind::More) {
        setExpanded(node.level, !isExpanded(node.level));
        return;
    }
    Selection s;
    s.stage = node.level;
    s.label = node.label;
    s.head = run()->levels[std::size_t(node.level)].head;
    choose(s);
    sight().bringIn(node.area);
}

bool HierarchyView::clickableAt(const QPointF& point) const {
    return nodeAt(point) >= 0;
}

void HierarchyView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    const int i = nodeAt(point);
    if (i >= 0)
        activate(HierarchyNode(m_figure.layout().nodes[std::size_t(i)]));
    else
        choose({});
}

QMenu* HierarchyView::menuAt(const QPointF& point) {
    const int i = nodeAt(point);
    return i < 0 ? nullptr : menuOf(HierarchyNode(m_figure.layout().nodes[std::size_t(i)]));
}

QMenu* HierarchyView::menuOf(const HierarchyNode& node) {
    if (node.kind == HierarchyNode::Kind::Root || node.kind == HierarchyNode::Kind::More) return nullptr;
    const std::string level = run()->levels[std::size_t(node.level)].name;
    const QString name = fromUtf8(level), label = fromUtf8(node.label);
    auto* menu = new QMenu(this);
    QAction* const what = menu->addAction(tr("What if %1 were “%2”?").arg(name, textDisplay(node.label)));
    connect(what, &QAction::triggered, this, [this, level, label] { Q_EMIT whatIf(level, label); });
    QAction* const other = menu->addAction(tr("What if %1 were another text…").arg(name));
    connect(other, &QAction::triggered, this, [this, level, label] { askForText(level, label); });
    if (!run()->original.empty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Without what is given")), &QAction::triggered, this,
                &HierarchyView::originalWanted);
    }
    return menu;
}

void HierarchyView::askForText(const std::string& level, const QString& before) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What if"));
    dialog->setLabelText(tr("Answer of the level %1:").arg(fromUtf8(level)));
    dialog->setTextValue(before);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, level](const QString& text) {
        if (!text.trimmed().isEmpty()) Q_EMIT whatIf(level, text);
    });
    dialog->open();
}

void HierarchyView::contextMenuEvent(QContextMenuEvent* event) {
    if (isEmpty()) return event->ignore();
    QPointF point = sight().toContent(event->pos());
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int i = selectedNode();
        if (i < 0) return FigureView::contextMenuEvent(event);
        point = m_figure.layout().nodes[std::size_t(i)].area.center();
        where = viewport()->mapToGlobal(sight().toViewport(point).toPoint());
    }
    QMenu* const menu = menuAt(point);
    if (!menu) return FigureView::contextMenuEvent(event);
    pressed(point, Qt::NoModifier);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(where);
}

bool HierarchyView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    const auto& nodes = m_figure.layout().nodes;
    if (key == Qt::Key_W && modifiers == Qt::NoModifier) {
        const int i = selectedNode();
        if (i < 0) return false;
        const HierarchyNode& node = nodes[std::size_t(i)];
        Q_EMIT whatIf(run()->levels[std::size_t(node.level)].name, fromUtf8(node.label));
        return true;
    }
    if (key == Qt::Key_Plus || key == Qt::Key_Minus) {
        if (selection().stage) setExpanded(*selection().stage, key == Qt::Key_Plus);
        return selection().stage.has_value();
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down) return false;
    const int current = selectedNode();
    int level = 0, row = 0;
    std::vector<std::vector<std::size_t>> levels(run()->levels.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].level < 0 || nodes[i].kind == HierarchyNode::Kind::More) continue;
        auto& list = levels[std::size_t(nodes[i].level)];
        if (int(i) == current) {
            level = nodes[i].level;
            row = int(list.size());
        }
        list.push_back(i);
    }
    if (current >= 0) {
        if (key == Qt::Key_Up) --row;
        if (key == Qt::Key_Down) ++row;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            level += key == Qt::Key_Left ? -1 : 1;
            row = 0;
        }
    }
    if (level >= 0 && level < int(levels.size()) && row >= 0 && row < int(levels[std::size_t(level)].size()))
        activate(HierarchyNode(nodes[levels[std::size_t(level)][std::size_t(row)]]));
    return true;
}

QString HierarchyView::tipAt(const QPointF& point) const {
    const int i = nodeAt(point);
    if (i < 0) return {};
    const HierarchyNode& node = m_figure.layout().nodes[std::size_t(i)];
    const QString level = fromUtf8(run()->levels[std::size_t(node.level)].name);
    if (node.kind == HierarchyNode::Kind::More)
        return (node.hidden ? tr("%n more label(s) of level %1: click to show them", nullptr, node.hidden).arg(level) +
                                  (std::isfinite(node.probability)
                                       ? tr(" · probability %1").arg(formatProbability(node.probability, 4))
                                       : QString())
                            : tr("Click to show only the most probable labels"))
            .toHtmlEscaped();
    QString tip =
        QStringLiteral("<b>%1</b><br/>%2")
            .arg(fromUtf8(node.label).toHtmlEscaped(),
                 tr("level %1 · probability %2").arg(level, formatProbability(node.probability, 4)).toHtmlEscaped());
    for (const LabelCandidate& c : run()->levels[std::size_t(node.level)].candidates)
        if (c.label == node.label)
            tip += QStringLiteral("<br/>") + tr("log-probability %1 · %n label(s) below", nullptr, c.children)
                                                 .arg(formatNats(c.logprob))
                                                 .toHtmlEscaped();
    return tip;
}

std::vector<AccessibleCell> HierarchyView::accessibleCells() const {
    contentReady();
    std::vector<AccessibleCell> out;
    for (const HierarchyNode& node : m_figure.layout().nodes) {
        if (node.kind == HierarchyNode::Kind::Root || node.kind == HierarchyNode::Kind::More) continue;
        const RunLevel& level = run()->levels[std::size_t(node.level)];
        AccessibleCell cell;
        cell.rect = node.area;
        cell.name =
            tr("%1, %2 %, level %3").arg(node.text, formatFixed(100 * node.probability, 1), fromUtf8(level.name));
        cell.description = node.given                                  ? tr("given")
                           : node.kind == HierarchyNode::Kind::Decoded ? tr("decoded")
                                                                       : tr("runner-up");
        if (node.changed) cell.description += QStringLiteral(", ") + tr("another answer than without what is given");
        cell.selection.stage = node.level;
        cell.selection.label = node.label;
        cell.selection.head = level.head;
        out.push_back(std::move(cell));
    }
    return out;
}

QString HierarchyView::selectionText() const {
    const int i = selectedNode();
    if (i < 0) return {};
    const HierarchyNode& node = m_figure.layout().nodes[std::size_t(i)];
    return tr("%1, level %2, probability %3")
        .arg(fromUtf8(node.label), fromUtf8(run()->levels[std::size_t(node.level)].name),
             formatProbability(node.probability));
}

} // namespace strata
