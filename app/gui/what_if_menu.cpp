// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/what_if_menu.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/tree/what_if.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr std::size_t mostShown = 12; ///< labels of a level; all of them are in the dialog

} // namespace

WhatIfMenu::WhatIfMenu(Session& session, std::function<Selection()> selection, QAction* action, QWidget* window)
    : QObject(window), m_session(session), m_selection(std::move(selection)), m_action(action), m_window(window) {
    connect(action, &QAction::triggered, this, [this] {
        if (m_button && m_button->isVisible()) return m_button->showMenu();
        popUp(nullptr, -1, {}, m_window->mapToGlobal(m_window->rect().center()));
    });
}

void WhatIfMenu::addTo(PanelFrame& frame) {
    m_button = new QToolButton(&frame);
    m_button->setObjectName(QStringLiteral("whatIfButton"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setMenu(new QMenu(m_button));
    connect(m_button->menu(), &QMenu::aboutToShow, this, [this] { fill(*m_button->menu(), -1, {}); });
    const auto follow = [this] {
        m_button->setEnabled(m_action->isEnabled());
        m_button->setToolTip(m_action->toolTip());
    };
    connect(m_action, &QAction::changed, m_button, follow);
    whenTranslated(m_button, [this] {
        m_button->setText(tr("What if ▾"));
        m_button->setAccessibleName(tr("What if a level said something else?"));
    });
    follow();
    frame.addControl(m_button);
}

QMenu* WhatIfMenu::menuOf(int level, const QString& label) {
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, level, label);
    return menu;
}

void WhatIfMenu::popUp(FigureView* view, int level, const QString& label, const QPoint& where) {
    const auto run = m_session.documents().shown<Run>();
    if (!run || run->isFree() || run->levels.empty()) return;
    QMenu* const menu = menuOf(level, label);
    if (view) view->fillMenu(*menu);
    menu->popup(where);
}

void WhatIfMenu::fill(QMenu& menu, int level, const QString& label) {
    menu.clear();
    const auto run = m_session.documents().shown<Run>();
    if (!run || run->isFree()) return;
    const auto count = int(run->levels.size());
    addTokens(menu, *run, level);
    if (level >= 0 && level < count) {
        fillLevel(menu, *run, std::size_t(level), label);
    } else {
        for (int i = 0; i < count; ++i) {
            const RunLevel& one = run->levels[std::size_t(i)];
            const std::string& said = one.label ? *one.label : one.text;
            QMenu* const sub =
                menu.addMenu(menuText(tr("If %1 were not “%2”").arg(fromUtf8(one.name), textDisplay(said).left(40))));
            fillLevel(*sub, *run, std::size_t(i), {});
        }
    }
    if (run->original.empty()) return;
    menu.addSeparator();
    connect(menu.addAction(tr("Without what is given")), &QAction::triggered, this, [this] { runWith({}, {}); });
}

void WhatIfMenu::fillLevel(QMenu& menu, const Run& run, std::size_t level, const QString& label) {
    const RunLevel& of = run.levels[level];
    const QString name = fromUtf8(of.name);
    const auto offer = [&](const std::string& answer, const QString& text) {
        connect(menu.addAction(menuText(text)), &QAction::triggered, this,
                [this, name = of.name, answer = fromUtf8(answer)] { runWith(name, answer); });
    };
    if (!label.isEmpty()) {
        offer(label.toStdString(), tr("What if %1 were “%2”?").arg(name, textDisplay(label.toStdString())));
        menu.addSeparator();
    }
    for (std::size_t i = 0; i < std::min(of.candidates.size(), mostShown); ++i) {
        const LabelCandidate& candidate = of.candidates[i];
        if (fromUtf8(candidate.label) == label) continue;
        const QString text =
            tr("%1 = “%2”, p %3").arg(name, textDisplay(candidate.label), formatProbability(candidate.probability));
        offer(candidate.label, of.label == candidate.label ? tr("%1 (as it is)").arg(text) : text);
    }
    connect(menu.addAction(tr("Another answer of %1…").arg(menuText(name))), &QAction::triggered, this,
            [this, level = of.name] { askForText(level); });
}

void WhatIfMenu::addTokens(QMenu& menu, const Run& run, int level) {
    const Selection selected = m_selection();
    const TokenPlace place{selected.stage.value_or(-1), selected.token.value_or(-1)};
    if (!hasToken(run, place) || (level >= 0 && level != place.stage)) return;
    const RunLevel& of = run.levels[std::size_t(place.stage)];
    const Reading& reading = of.tokens[std::size_t(place.token)].reading;
    const auto count = std::min(reading.top.size(), mostShown);
    if (count < 2) return; // no other one is kept
    QMenu* const sub = menu.addMenu(menuText(
        tr("If token %1 of %2 were not “%3”").arg(place.token + 1).arg(fromUtf8(of.name), tokenDisplay(reading.text))));
    sub->setObjectName(QStringLiteral("otherTokens"));
    for (std::size_t i = 0; i < count; ++i) {
        const TokenScore& other = reading.top[i];
        if (other.id == reading.id) continue;
        const QString text = tr("go on with “%1”, p %2")
                                 .arg(tokenDisplay(other.text), formatProbability(std::exp(double(other.logprob))));
        connect(sub->addAction(menuText(text)), &QAction::triggered, this, [this, place, id = other.id] {
            if (const auto shown = m_session.documents().shown<Run>())
                runFromToken(m_session, *shown, place, id, [this](const QString& why) { Q_EMIT said(why); });
        });
    }
    menu.addSeparator();
}

void WhatIfMenu::askForText(const std::string& level) {
    const auto run = m_session.documents().shown<Run>();
    if (!run) return;
    const auto of =
        std::find_if(run->levels.begin(), run->levels.end(), [&](const RunLevel& one) { return one.name == level; });
    if (of == run->levels.end()) return;
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What if"));
    dialog->setLabelText(tr("Answer of the level %1:").arg(fromUtf8(level)));
    if (of->candidates.empty()) {
        dialog->setTextValue(fromUtf8(of->text));
    } else {
        QStringList labels;
        for (const LabelCandidate& candidate : of->candidates)
            labels << fromUtf8(candidate.label);
        dialog->setComboBoxItems(labels);
        dialog->setComboBoxEditable(true);
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, level](const QString& text) {
        if (!text.trimmed().isEmpty()) runWith(level, text);
    });
    dialog->open();
}

void WhatIfMenu::runWith(const std::string& level, const std::optional<QString>& answer) {
    if (const auto run = m_session.documents().shown<Run>())
        runWhatIf(m_session, *run, level, answer, [this](const QString& text) { Q_EMIT said(text); });
}

} // namespace strata
