// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/shortcut_sheet.h"

#include "widgets/common/mnemonics.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace strata {

namespace {

bool isModifier(int key) {
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == 0 || key == Qt::Key_unknown;
}

} // namespace

ShortcutSheet::ShortcutSheet(Groups groups, QWidget* parent)
    : QDialog(parent), m_groups(std::move(groups)), m_notice(captionLabel({})) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    // Two columns of groups side by side, so that the sheet is not taller than a small screen.
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 12, 0);
    columns->setSpacing(40);
    QGridLayout* grids[2];
    for (QGridLayout*& grid : grids) {
        auto* side = new QVBoxLayout;
        grid = new QGridLayout;
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(2);
        grid->setColumnStretch(0, 1);
        side->addLayout(grid);
        side->addStretch(1);
        columns->addLayout(side);
    }
    for (const auto& [title, actions] : m_groups) {
        QGridLayout* grid = grids[0]->rowCount() <= grids[1]->rowCount() ? grids[0] : grids[1];
        int row = grid->rowCount();
        auto* heading = new QLabel(title);
        setScreenFont(heading, 13, QFont::DemiBold);
        heading->setContentsMargins(0, 8, 0, 0);
        grid->addWidget(heading, row++, 0, 1, 2);
        for (QAction* action : actions) {
            if (action->isSeparator()) continue;
            const QString name = withoutMnemonic(action->text());
            grid->addWidget(new QLabel(name), row, 0);
            auto* button = new QPushButton;
            button->setObjectName(QStringLiteral("keyButton"));
            button->setFlat(true);
            button->setAutoDefault(false);
            button->setAccessibleName(tr("Shortcut of %1").arg(name));
            button->setToolTip(tr("Click, then press the keys that are to be the shortcut"));
            button->installEventFilter(this);
            sayKeys(button, action);
            connect(button, &QPushButton::clicked, this, [this, button, action] { listen(button, action); });
            m_buttons.emplace_back(button, action);
            grid->addWidget(button, row++, 1, Qt::AlignRight);
        }
    }
    area->setWidget(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    QPushButton* defaults = buttons->addButton(tr("Restore the de&faults"), QDialogButtonBox::ResetRole);
    defaults->setAutoDefault(false); // never by Return
    connect(defaults, &QPushButton::clicked, this, [this] {
        endListening();
        Q_EMIT defaultsWanted();
        for (const auto& [button, action] : m_buttons)
            sayKeys(button, action);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(area, 1);
    layout->addWidget(m_notice);
    layout->addWidget(buttons);
    m_notice->setText(tr("Click a shortcut to change it."));
    const int width = page->sizeHint().width() + 80;
    resize(width, std::min(page->sizeHint().height() + 140, scaledPixels(720)));
}

void ShortcutSheet::sayKeys(QPushButton* button, const QAction* action) {
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    button->setText(keys.isEmpty() ? tr("none") : keys.join(tr(" or ")));
}

void ShortcutSheet::listen(QPushButton* button, QAction* action) {
    endListening();
    m_listening = button;
    m_wanted = action;
    button->setText(tr("press keys …"));
    button->setFocus();
    m_notice->setText(tr("Escape leaves it as it is, Backspace takes it away."));
}

void ShortcutSheet::endListening() {
    if (QPushButton* button = std::exchange(m_listening, nullptr)) sayKeys(button, m_wanted);
    m_wanted = nullptr;
}

QString ShortcutSheet::take(QAction* action, const QKeySequence& keys) {
    for (const auto& [title, actions] : m_groups)
        for (const QAction* other : actions)
            if (other != action && !keys.isEmpty() && other->shortcuts().contains(keys))
                return tr("%1 is “%2” already; take it away there first.")
                    .arg(keys.toString(QKeySequence::NativeText), withoutMnemonic(other->text()));
    QList<QKeySequence> all = action->shortcuts();
    if (!all.isEmpty()) all.removeFirst();
    all.removeAll(keys);
    if (!keys.isEmpty()) all.prepend(keys);
    action->setShortcuts(all);
    Q_EMIT changed(action);
    return {};
}

bool ShortcutSheet::eventFilter(QObject* object, QEvent* event) {
    if (object != m_listening || !m_listening) {
        const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
        if (!key || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter))
            return QDialog::eventFilter(object, event);
        if (auto* button = qobject_cast<QPushButton*>(object)) button->click();
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        endListening();
    } else if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the keys are not those of the dialog now
        return true;
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isModifier(key->key())) return true; // more is to come
        QString problem;
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && key->key() == Qt::Key_Escape)
            problem = tr("Click a shortcut to change it.");
        else if (plain && (key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete))
            problem = take(m_wanted, QKeySequence());
        else if (key->modifiers() == Qt::AltModifier && key->key() >= Qt::Key_A && key->key() <= Qt::Key_Z)
            problem = tr("Alt with a letter opens a menu; hold Ctrl or Shift as well.");
        else if ((key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier &&
                 (key->key() < Qt::Key_F1 || key->key() > Qt::Key_F35))
            problem = tr("A key alone is used while typing; hold Ctrl or Alt with it, or take a function key.");
        else
            problem = take(m_wanted, QKeySequence(key->keyCombination()));
        m_notice->setText(problem.isEmpty() ? tr("It holds from now on.") : problem);
        endListening();
        return true;
    }
    return QDialog::eventFilter(object, event);
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
