// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/compare_menu.h"

#include "app/gui/front_document.h"
#include "widgets/compare/comparison_maker.h"
#include "widgets/panels/runs_panel.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>

#include <algorithm>

namespace strata {

namespace {

constexpr std::size_t mostShown = 20; ///< of the others; the list of runs has them all

QString shortened(const QString& text, qsizetype longest) {
    return text.size() > longest ? text.left(longest - 1) + QStringLiteral("…") : text;
}

/// Text of an entry: its & are none, and it is no wider than the window.
QString inMenu(const QString& text) {
    return shortened(text, 90).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

CompareMenu::CompareMenu(Session& session, const FrontDocument& front, RunsPanel& panel, QAction* action,
                         QWidget* window)
    : QObject(window), m_session(session), m_front(front), m_panel(panel), m_window(window) {
    ComparisonMaker& maker = ComparisonMaker::of(session);
    connect(&maker, &ComparisonMaker::made, this, &CompareMenu::made);
    connect(action, &QAction::triggered, this, &CompareMenu::compareChosen);
    connect(&panel, &RunsPanel::compareRequested, &maker, &ComparisonMaker::compare);
    panel.setReasonAgainstComparing([&maker](RunId one, RunId other) { return maker.reasonAgainst(one, other); });
}

void CompareMenu::compareChosen() {
    ComparisonMaker& maker = ComparisonMaker::of(m_session);
    const std::vector<RunId> chosen = m_panel.chosenRuns();
    if (m_panel.isVisible() && chosen.size() == 2 && maker.reasonAgainst(chosen[0], chosen[1]).isEmpty())
        return maker.compare(chosen[0], chosen[1]);
    if (m_session.documents().find(m_front.id()))
        menuOf(m_front.id())->popup(m_window->mapToGlobal(m_window->rect().center()));
}

QMenu* CompareMenu::menuOf(RunId id) {
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    ComparisonMaker& maker = ComparisonMaker::of(m_session);
    if (const DocumentEntry* const entry = m_session.documents().find(id)) {
        // A menu is as wide as its entries, and cuts a longer heading, in which & is itself.
        const QAction* const heading = menu->addSection(tr("Compare “%1” with").arg(shortened(entry->title, 40)));
        constexpr int margins = 48;
        menu->setMinimumWidth(menu->fontMetrics().horizontalAdvance(heading->text()) + margins);
    }
    const auto others = maker.others(id);
    for (std::size_t i = 0; i < std::min(others.size(), mostShown); ++i)
        connect(menu->addAction(inMenu(others[i].second)), &QAction::triggered, &maker,
                [&maker, id, other = others[i].first] { maker.compare(id, other); });
    menu->addSeparator();
    connect(menu->addAction(tr("A saved &file…")), &QAction::triggered, this, [this, id] { chooseFile(id); });
    return menu;
}

void CompareMenu::chooseFile(RunId id) {
    const DocumentEntry* const entry = m_session.documents().find(id);
    if (!entry || !entry->document) return;
    auto* dialog =
        new QFileDialog(m_window, tr("Compare with a saved document"), QString(), tr("Strata documents (*.strata)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, document = entry->document](const QString& file) {
        ComparisonMaker::of(m_session).compareWithFile(document, file);
    });
    dialog->open();
}

} // namespace strata
