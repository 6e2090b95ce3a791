// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/shortcut_sheet.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace strata {

ShortcutSheet::ShortcutSheet(const std::vector<std::pair<QString, QList<QAction*>>>& groups, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    // Two columns of groups side by side, so that the sheet is not taller than a small screen.
    auto* columns = new QHBoxLayout;
    columns->setSpacing(40);
    QGridLayout* grids[2];
    for (QGridLayout*& grid : grids) {
        auto* side = new QVBoxLayout;
        grid = new QGridLayout;
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(6);
        side->addLayout(grid);
        side->addStretch(1);
        columns->addLayout(side);
    }
    for (const auto& [title, actions] : groups) {
        QGridLayout* grid = grids[0]->rowCount() <= grids[1]->rowCount() ? grids[0] : grids[1];
        int row = grid->rowCount();
        auto* heading = new QLabel(title);
        setScreenFont(heading, 13, QFont::DemiBold);
        heading->setContentsMargins(0, 8, 0, 0);
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const QAction* action : actions) {
            QStringList keys;
            for (const QKeySequence& key : action->shortcuts())
                keys << key.toString(QKeySequence::NativeText);
            if (keys.isEmpty()) continue;
            QString name = action->text();
            grid->addWidget(new QLabel(name.remove(QLatin1Char('&'))), row, 0);
            QLabel* shown = secondaryLabel(keys.join(tr(" or ")));
            grid->addWidget(shown, row++, 1, Qt::AlignRight);
        }
    }
    layout->addLayout(columns);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Strata"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    auto* title = new QLabel(tr("Strata %1").arg(QStringLiteral(STRATA_VERSION)));
    setScreenFont(title, 20, QFont::DemiBold);
    layout->addWidget(title);
    auto* text = new QLabel(
        tr("Shows what each layer of a hierarchical decoder language model says, how sure it is, and whether it is "
           "meaningful."));
    text->setWordWrap(true);
    layout->addWidget(text);
    QLabel* parts = captionLabel(
        tr("Built with Qt %1, LibTorch, sentencepiece, nlohmann-json and PCRE2. Fonts: Inter (as Strata Sans) and "
           "DejaVu Sans Mono. The demonstration model was made from WordNet.")
            .arg(QString::fromLatin1(qVersion())));
    layout->addWidget(parts);
    layout->addWidget(captionLabel(tr("Free software under the GNU General Public License, version 3.")));
    layout->addSpacing(8);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(420);
}

} // namespace strata
