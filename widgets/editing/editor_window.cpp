// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/editor_window.h"

#include "model/session/problem.h"
#include "widgets/common/mnemonics.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace strata {

EditorWindow::EditorWindow(QWidget* parent) : QMainWindow(parent, Qt::Window) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_rebuild.setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &EditorWindow::build);
}

void EditorWindow::begin(QUndoStack& history) {
    m_history = &history;
    connect(&history, &QUndoStack::cleanChanged, this, &EditorWindow::showTitle);
    build();
}

void EditorWindow::build() {
    qDeleteAll(findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly));
    setMenuBar(new QMenuBar);
    qDeleteAll(findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly));
    const QString problem = m_problem ? m_problem->text() : QString();
    m_problem = new QLabel(problem);
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setContentsMargins(12, 4, 12, 4);
    m_problem->setVisible(!problem.isEmpty());
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeContent(), 1);
    column->addWidget(m_problem);
    setCentralWidget(all);

    QMenu& fileMenu = *menuBar()->addMenu(tr("&File"));
    QMenu& editMenu = *menuBar()->addMenu(tr("&Edit"));
    QAction* const save = addAction("save", tr("&Save"), QStringLiteral("Ctrl+S"), [this] { this->save(); });
    QAction* const as = addAction("saveAs", tr("Save &as…"), QStringLiteral("Ctrl+Shift+S"), [this] { saveAs(); });
    QAction* const undo = m_history->createUndoAction(this, tr("&Undo"));
    QAction* const redo = m_history->createRedoAction(this, tr("&Redo"));
    undo->setIconText(tr("Undo")); // the toolbar keeps its places
    redo->setIconText(tr("Redo"));
    undo->setObjectName(QStringLiteral("undo"));
    redo->setObjectName(QStringLiteral("redo"));
    undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    fileMenu.addActions({save, as});
    editMenu.addActions({undo, redo});
    editMenu.addSeparator();
    QList<QAction*> tools;
    fillMenus(fileMenu, editMenu, tools);
    fileMenu.addSeparator();
    fileMenu.addAction(addAction("close", tr("&Close"), QStringLiteral("Ctrl+W"), [this] { close(); }));
    QToolBar* const bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("editorTools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({save, undo, redo});
    bar->addSeparator();
    bar->addActions(tools);
    for (QAction* const one : bar->actions())
        if (auto* const button = qobject_cast<QToolButton*>(bar->widgetForAction(one)))
            button->setFocusPolicy(Qt::StrongFocus);
    showTitle();
}

void EditorWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) m_rebuild.start(0); // several come at once
    QMainWindow::changeEvent(event);
}

QAction* EditorWindow::addAction(const char* id, const QString& text, const QString& keys, std::function<void()> what) {
    auto* made = new QAction(text, this);
    made->setObjectName(QString::fromLatin1(id));
    made->setShortcut(QKeySequence(keys));
    const QString name = withoutMnemonic(text).remove(QChar(0x2026));
    made->setToolTip(keys.isEmpty() ? name
                                    : tr("%1 (%2)").arg(name, made->shortcut().toString(QKeySequence::NativeText)));
    connect(made, &QAction::triggered, this, [what = std::move(what)] { what(); });
    return made;
}

QAction* EditorWindow::action(const char* id) const {
    return findChild<QAction*>(QString::fromLatin1(id));
}

void EditorWindow::setFile(const QString& file, const QString& suggestedName) {
    m_file = file.isEmpty() ? file : QFileInfo(file).absoluteFilePath();
    m_suggested = suggestedName;
    showTitle();
}

void EditorWindow::showTitle() {
    const QString name = !m_file.isEmpty()       ? QFileInfo(m_file).fileName()
                         : m_suggested.isEmpty() ? newTitle()
                                                 : m_suggested;
    setWindowTitle(titleOf(name));
    setWindowModified(!m_history->isClean());
}

void EditorWindow::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void EditorWindow::save() {
    if (m_file.isEmpty() && !isInside()) return saveAs();
    saveTo(m_file);
}

void EditorWindow::saveAs() {
    takeWhatIsTyped();
    auto* dialog = new QFileDialog(this, tr("Save as"), QFileInfo(m_file).absolutePath(), fileFilter());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending()); // what is there is asked about under its whole name
    dialog->selectFile(m_file.isEmpty() ? m_suggested : m_file);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) { saveTo(withEnding(chosen)); });
    connect(dialog, &QFileDialog::rejected, this, [this] { m_closesWhenSaved = false; });
    dialog->open();
}

bool EditorWindow::saveTo(const QString& file) {
    takeWhatIsTyped();
    const QString target = isInside() ? QString() : QFileInfo(file).absoluteFilePath();
    if (const auto written = write(target); !written) {
        m_closesWhenSaved = false;
        showProblem(errorText(written.error()));
        return false;
    }
    showProblem({});
    m_file = target;
    m_history->setClean();
    showTitle();
    statusBar()->showMessage(isInside() ? tr("Taken over") : tr("Saved %1").arg(target), 5000);
    Q_EMIT saved(target);
    if (std::exchange(m_closesWhenSaved, false)) close();
    return true;
}

void EditorWindow::closeEvent(QCloseEvent* event) {
    takeWhatIsTyped();
    if (m_history->isClean()) {
        Q_EMIT closing();
        return event->accept();
    }
    event->ignore();
    if (findChild<QMessageBox*>(QStringLiteral("unsaved"))) return; // is asked already
    auto* box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                tr("%1 was changed and not saved.")
                                    .arg(!m_file.isEmpty()       ? QFileInfo(m_file).fileName()
                                         : m_suggested.isEmpty() ? newTitle()
                                                                 : m_suggested),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setDefaultButton(QMessageBox::Save);
    box->setObjectName(QStringLiteral("unsaved"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box](QAbstractButton* button) {
        const QMessageBox::StandardButton chosen = box->standardButton(button);
        if (chosen == QMessageBox::Discard) {
            m_history->setClean();
            close();
        } else if (chosen == QMessageBox::Save) {
            m_closesWhenSaved = true;
            save();
        }
    });
    box->open();
}

} // namespace strata
