// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/command_palette.h"

#include "widgets/common/mnemonics.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTimer>
#include <QToolTip>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

namespace {

constexpr int mostRows = 200; ///< nobody reads on
constexpr int whole = 8, beginning = 4, wordBegins = 2, inside = 1;

/// Without its mnemonic, and without the shortcut that a menu may have behind it.
QString plain(const QString& text) {
    return withoutMnemonic(text).section(QLatin1Char('\t'), 0, 0);
}

void addEntries(const QList<QAction*>& actions, const QString& place, std::vector<PaletteEntry>& out) {
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible()) continue;
        const QString title = plain(action->text());
        if (QMenu* const menu = action->menu()) {
            addEntries(menu->actions(), place.isEmpty() ? title : place + QStringLiteral(" › ") + title, out);
            continue;
        }
        if (title.isEmpty()) continue;
        const QString name = action->isChecked() ? CommandPalette::tr("%1 (on)").arg(title) : title;
        out.push_back({name, place, action->shortcut().toString(QKeySequence::NativeText),
                       action->isEnabled() ? QString() : action->toolTip(), [chosen = QPointer<QAction>(action)] {
                           if (chosen) chosen->trigger();
                       }});
    }
}

} // namespace

std::vector<PaletteEntry> entriesOf(const QMenuBar& menus) {
    std::vector<PaletteEntry> out;
    addEntries(menus.actions(), {}, out);
    return out;
}

int matchOf(const PaletteEntry& entry, const QString& typed) {
    const QString words = typed.simplified();
    if (words.isEmpty()) return 1;
    const QString all = entry.title + QLatin1Char(' ') + entry.place;
    int score = 0;
    for (const QString& word : words.split(QLatin1Char(' '))) {
        const qsizetype at = all.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0) return 0;
        const bool begins = at == 0 || !all[at - 1].isLetterOrNumber();
        score += at >= entry.title.size() ? inside : begins ? 2 * wordBegins : wordBegins;
    }
    if (entry.title.startsWith(words, Qt::CaseInsensitive)) score += beginning;
    if (entry.title.compare(words, Qt::CaseInsensitive) == 0) score += whole;
    return score;
}

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QWidget* window)
    : QDialog(window, Qt::Popup), m_entries(std::move(entries)), m_field(new QLineEdit), m_rows(new QTreeWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Find an action"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    m_field->setPlaceholderText(tr("A part of the name of an action, view, model or document"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_rows->setColumnCount(3);
    m_rows->setHeaderHidden(true);
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setFocusPolicy(Qt::NoFocus);
    m_rows->setAccessibleName(tr("What was found"));
    m_rows->header()->setStretchLastSection(false);
    layout->addWidget(m_field);
    layout->addWidget(m_rows);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_rows, &QTreeWidget::itemClicked, this, &CommandPalette::chooseCurrent);
    // The keyboard stays in the field: what the arrows come to is said as its description.
    connect(m_rows, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* row) {
        m_field->setAccessibleDescription(row ? row->text(0) + QStringLiteral(", ") + row->text(1) : QString());
        QAccessibleEvent said(m_field, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
    });
    const int wide = std::min(640, window->width() - 40), high = std::min(420, window->height() - 120);
    resize(wide, high);
    move(window->mapToGlobal(QPoint((window->width() - wide) / 2, 60)));
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2})
        m_rows->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    list(QString());
    m_field->setFocus();
}

void CommandPalette::list(const QString& typed) {
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (const int score = matchOf(m_entries[i], typed); score > 0) found.emplace_back(score, i);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (found.size() > std::size_t(mostRows)) found.resize(std::size_t(mostRows));
    m_rows->clear();
    for (const auto& [score, index] : found) {
        const PaletteEntry& entry = m_entries[index];
        auto* row = new QTreeWidgetItem(m_rows, {entry.title, entry.place, entry.keys});
        row->setData(0, Qt::UserRole, int(index));
        row->setSizeHint(0, QSize(0, fontMetrics().height() + 10));
        if (entry.whyNot.isEmpty()) continue;
        for (int column = 0; column < 3; ++column) {
            row->setForeground(column, palette().brush(QPalette::Disabled, QPalette::Text));
            row->setToolTip(column, entry.whyNot);
        }
    }
    m_rows->setCurrentItem(m_rows->topLevelItem(0));
}

void CommandPalette::chooseCurrent() {
    const QTreeWidgetItem* const row = m_rows->currentItem();
    if (!row) return;
    const PaletteEntry& entry = m_entries[std::size_t(row->data(0, Qt::UserRole).toInt())];
    if (!entry.whyNot.isEmpty())
        return QToolTip::showText(m_rows->viewport()->mapToGlobal(m_rows->visualItemRect(row).bottomLeft()),
                                  entry.whyNot);
    const std::function<void()> choose = entry.choose;
    close();
    QTimer::singleShot(0, parentWidget(), choose); // a dialog that it opens stands over the window, not over this
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        chooseCurrent();
        return true;
    }
    const int page = std::max(1, m_rows->viewport()->height() / std::max(1, m_rows->sizeHintForRow(0)) - 1);
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? page
                     : key == Qt::Key_PageUp   ? -page
                                               : 0;
    if (step == 0 || m_rows->topLevelItemCount() == 0) return QDialog::eventFilter(watched, event);
    const int now = m_rows->indexOfTopLevelItem(m_rows->currentItem());
    m_rows->setCurrentItem(m_rows->topLevelItem(std::clamp(now + step, 0, m_rows->topLevelItemCount() - 1)));
    return true;
}

} // namespace strata
