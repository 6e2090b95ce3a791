// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_menu.h"

#include "widgets/common/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QMenu>

namespace strata {
namespace {

constexpr int mostShown = 40; // characters of a text in a menu

struct FigureMenu {
    Q_DECLARE_TR_FUNCTIONS(strata::FigureMenu)
};

void addCopy(QMenu& menu, const QString& label, const QString& text) {
    QObject::connect(menu.addAction(label), &QAction::triggered, &menu,
                     [text] { QApplication::clipboard()->setText(text); });
}

} // namespace

QString menuText(const QString& text) {
    QString line = text.simplified();
    if (line.size() > mostShown) line = line.left(mostShown - 1) + QStringLiteral("…");
    return line.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void addCopies(QMenu& menu, const ChosenContent& content) {
    if (!menu.isEmpty()) menu.addSeparator();
    if (content.token) {
        const QString shown = menuText(tokenDisplay(content.token->text.toStdString()));
        addCopy(menu, FigureMenu::tr("Copy the token “%1”").arg(shown), content.token->text);
        addCopy(menu, FigureMenu::tr("Copy its id, %1").arg(content.token->id), QString::number(content.token->id));
    }
    if (!content.label.isEmpty())
        addCopy(menu, FigureMenu::tr("Copy the answer “%1”").arg(menuText(content.label)), content.label);
    if (!content.words.isEmpty()) addCopy(menu, FigureMenu::tr("Copy what is said of it"), content.words);
}

} // namespace strata
