// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/author/author_window.h"

#include "widgets/common/language.h"
#include "widgets/common/mnemonics.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/figure/figure.h"
#include "widgets/lesson/lesson_words.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileInfo>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace strata {
namespace {

using Json = nlohmann::json;

QScrollArea* scrolled(QWidget* form) {
    auto* area = new QScrollArea;
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(form->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

} // namespace

AuthorWindow::AuthorWindow(Recordable recordable, std::vector<AuthorView> views, QWidget* parent)
    : QMainWindow(parent, Qt::Window), m_recordable(std::move(recordable)), m_views(std::move(views)) {
    setObjectName(QStringLiteral("authorWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1120, 740);
    m_rebuild.setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &AuthorWindow::build);
    m_check.setSingleShot(true);
    m_check.setInterval(250);
    connect(&m_check, &QTimer::timeout, this, &AuthorWindow::checkNow);
    connect(&m_state, &AuthorState::changed, this, &AuthorWindow::stateChanged);
    connect(&m_state, &AuthorState::selected, this, &AuthorWindow::showChosen);
    connect(&m_state.history(), &QUndoStack::cleanChanged, this, &AuthorWindow::showTitle);
    build();
}

AuthorWindow::~AuthorWindow() {
    delete takeCentralWidget(); // a field that loses the keyboard puts what it has into the lesson
    m_state.disconnect(this);   // the undo stack says that it is cleared
    m_state.history().disconnect(this);
}

void AuthorWindow::build() {
    qDeleteAll(findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    setMenuBar(new QMenuBar);
    qDeleteAll(findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly));
    setCentralWidget(buildMiddle());
    buildActions();
    stateChanged();
    showChosen();
}

QWidget* AuthorWindow::buildMiddle() {
    m_steps = new QListWidget;
    m_steps->setObjectName(QStringLiteral("authorSteps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setDragDropMode(QAbstractItemView::InternalMove);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setTextElideMode(Qt::ElideRight);
    m_forms = new QStackedWidget;
    m_forms->addWidget(scrolled(makeLessonForm(m_state)));
    m_forms->addWidget(scrolled(makeStepForm(m_state, m_views)));
    m_verdict = new QLabel;
    m_verdict->setObjectName(QStringLiteral("authorVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_checks = new QListWidget;
    m_checks->setObjectName(QStringLiteral("authorChecks"));
    m_checks->setAccessibleName(tr("What the check says"));
    m_checks->setWordWrap(true);
    m_problem = new QLabel;
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(10, 8, 0, 8);
    column->addWidget(m_steps, 3);
    column->addWidget(m_verdict);
    column->addWidget(m_checks, 2);
    column->addWidget(m_problem);
    auto* split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_forms);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    split->setSizes({430, 690});
    connect(m_steps, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_showing || row < 0) return;
        finishTyping();
        m_onLesson = row == 0;
        if (row > 0) m_state.select(row - 1);
        showChosen();
    });
    connect(m_steps->model(), &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
                if (m_showing) return;
                const int step = from - 1, by = (to > from ? to - 1 : to) - from;
                QTimer::singleShot(0, this, [this, step, by] { // the list is in its move
                    m_state.select(step);
                    m_state.moveStep(by);
                    showSteps();
                });
            });
    connect(m_checks, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const std::string id = item->data(Qt::UserRole).toString().toStdString();
        for (int i = 0; i < m_state.steps(); ++i)
            if (draftAt(m_state.draft(), "/steps/" + std::to_string(i) + "/id") == id) m_steps->setCurrentRow(i + 1);
        if (id.empty()) m_steps->setCurrentRow(0);
    });
    return split;
}

QAction* AuthorWindow::addAction(const char* id, const QString& text, const char* keys, std::function<void()> what) {
    auto* made = new QAction(text, this);
    made->setObjectName(QString::fromLatin1(id));
    made->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    const QString name = withoutMnemonic(text).remove(QChar(0x2026));
    made->setToolTip(*keys ? tr("%1 (%2)").arg(name, made->shortcut().toString(QKeySequence::NativeText)) : name);
    connect(made, &QAction::triggered, this, [this, what = std::move(what)] {
        finishTyping();
        what();
    });
    return made;
}

void AuthorWindow::buildActions() {
    auto* adding = new QMenu(tr("Add a step &from"), this);
    auto* recording = new QMenu(tr("Record &into the step"), this);
    adding->menuAction()->setObjectName(QStringLiteral("addStepFrom"));
    recording->menuAction()->setObjectName(QStringLiteral("recordInto"));
    connect(adding, &QMenu::aboutToShow, this, [this, adding] { fillRecordMenu(adding, true); });
    connect(recording, &QMenu::aboutToShow, this, [this, recording] { fillRecordMenu(recording, false); });
    QAction* const add = addAction("addStep", tr("&Add a step"), "Ctrl+Return", [this] { record(0, true); });
    QAction* const take = addAction("recordStep", tr("&Record the views"), "Ctrl+R", [this] { record(0, false); });
    QAction* const copy = addAction("duplicateStep", tr("&Duplicate"), "Ctrl+D", [this] { m_state.duplicateStep(); });
    QAction* const remove =
        addAction("removeStep", tr("De&lete"), "Ctrl+Shift+Delete", [this] { m_state.removeStep(); });
    QAction* const up = addAction("stepUp", tr("Move &up"), "Ctrl+Shift+Up", [this] { m_state.moveStep(-1); });
    QAction* const down = addAction("stepDown", tr("Move do&wn"), "Ctrl+Shift+Down", [this] { m_state.moveStep(1); });
    QAction* const play = addAction("preview", tr("&Play it"), "F5", [this] { Q_EMIT previewRequested(); });
    QAction* const save = addAction("save", tr("&Save"), "Ctrl+S", [this] { Q_EMIT saveRequested(false); });
    QAction* const saveAs =
        addAction("saveAs", tr("Save &as…"), "Ctrl+Shift+S", [this] { Q_EMIT saveRequested(true); });
    QAction* const leave = addAction("close", tr("&Close"), "Ctrl+W", [this] { close(); });
    QAction* const undo = m_state.history().createUndoAction(this, tr("&Undo"));
    QAction* const redo = m_state.history().createRedoAction(this, tr("&Redo"));
    undo->setObjectName(QStringLiteral("undo"));
    redo->setObjectName(QStringLiteral("redo"));
    undo->setIconText(tr("Undo")); // the toolbar keeps its places
    redo->setIconText(tr("Redo"));
    undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    redo->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    QMenu* const file = menuBar()->addMenu(tr("&File"));
    file->addActions({save, saveAs, play});
    file->addSeparator();
    file->addAction(leave);
    QMenu* const edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    QMenu* const step = menuBar()->addMenu(tr("S&tep"));
    step->addAction(add);
    step->addMenu(adding);
    step->addAction(take);
    step->addMenu(recording);
    step->addSeparator();
    step->addActions({copy, up, down, remove});
    QToolBar* const bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("composeTools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({add, take, copy, up, down, remove, undo, redo});
    bar->addSeparator();
    bar->addActions({play, save});
    for (const auto& [of, menu] : {std::pair(add, adding), std::pair(take, recording)})
        if (auto* const button = qobject_cast<QToolButton*>(bar->widgetForAction(of))) {
            button->setMenu(menu);
            button->setPopupMode(QToolButton::MenuButtonPopup);
        }
    auto* language = new QComboBox;
    language->setObjectName(QStringLiteral("authorLanguage"));
    language->setAccessibleName(tr("Language of the texts"));
    language->setToolTip(tr("The language in which the texts are written now; each text can have all of them"));
    for (const Language::Choice& one : Language::available()) {
        language->addItem(one.name, one.code);
        if (one.code.toStdString() == m_state.language()) language->setCurrentIndex(language->count() - 1);
    }
    connect(language, &QComboBox::activated, this, [this, language] {
        finishTyping();
        m_state.setLanguage(language->currentData().toString().toStdString());
    });
    bar->addSeparator();
    bar->addWidget(language);
    for (QAction* const one : bar->actions())
        if (auto* const button = qobject_cast<QToolButton*>(bar->widgetForAction(one)))
            button->setFocusPolicy(Qt::StrongFocus);
}

QAction* AuthorWindow::action(const char* id) const {
    return findChild<QAction*>(QString::fromLatin1(id)); // a menu's own too
}

void AuthorWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) m_rebuild.start(0); // several come at once
    QMainWindow::changeEvent(event);
}

/// What stands in a field that is left is the lesson's.
void AuthorWindow::finishTyping() {
    if (QWidget* const at = focusWidget(); at && m_forms->isAncestorOf(at)) {
        at->clearFocus();
        at->setFocus(Qt::OtherFocusReason);
    }
}

void AuthorWindow::fillRecordMenu(QMenu* menu, bool asNew) {
    menu->clear();
    const auto views = m_recordable();
    for (std::size_t i = 0; i < views.size(); ++i)
        connect(menu->addAction(QString(views[i].title).left(80).replace(QLatin1Char('&'), QLatin1String("&&"))),
                &QAction::triggered, this, [this, i, asNew] { record(i, asNew); });
    if (views.empty()) menu->addAction(tr("No view shows a run, a lens or an evaluation"))->setEnabled(false);
}

void AuthorWindow::record(std::size_t view, bool asNew) {
    if (asNew ? m_state.steps() >= int(mostSteps) : m_onLesson || m_state.step() < 0) return;
    const auto views = m_recordable();
    RecordedLook look;
    if (view < views.size()) {
        look = views[view].look;
        m_state.history().beginMacro(asNew ? tr("Add a step") : tr("Record the views"));
        look.run = m_state.runFor(views[view].document, views[view].wanted);
    } else if (!asNew) {
        return failed(tr("No view shows a run, a lens or an evaluation: there is nothing to record."));
    }
    m_onLesson = false;
    asNew ? m_state.addStep(look) : m_state.setLook(look);
    if (view < views.size()) m_state.history().endMacro();
    showSteps();
    showChosen();
}

void AuthorWindow::open(Json draft, StoredRuns runs, const QString& file) {
    m_file = file;
    m_onLesson = true;
    m_state.reset(std::move(draft), std::move(runs), false);
    showChosen();
    checkNow();
}

void AuthorWindow::stateChanged() {
    m_problem->hide();
    showSteps();
    showTitle();
    m_check.start();
}

void AuthorWindow::showSteps() {
    QScopedValueRollback showing(m_showing, true);
    const auto put = [this](int row, const QString& text) {
        if (row >= m_steps->count()) m_steps->addItem(QString());
        if (m_steps->item(row)->text() != text) m_steps->item(row)->setText(text);
    };
    put(0, tr("The lesson: title, goals, runs"));
    m_steps->item(0)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    for (int i = 0; i < m_state.steps(); ++i) {
        const std::string at = "/steps/" + std::to_string(i);
        QString words;
        for (const char* const key : {"/ask/prompt", "/say"})
            for (const std::string& language : {m_state.language(), std::string("en")})
                if (words.isEmpty())
                    words = fromUtf8(draftText(draftAt(m_state.draft(), at + key), language)).simplified();
        put(i + 1, QStringLiteral("%1   %2").arg(i + 1).arg(words.left(120)));
    }
    while (m_steps->count() > m_state.steps() + 1)
        delete m_steps->takeItem(m_steps->count() - 1);
    m_steps->setCurrentRow(m_onLesson ? 0 : m_state.step() + 1);
}

void AuthorWindow::showChosen() {
    if (m_state.step() < 0) m_onLesson = true;
    m_forms->setCurrentIndex(m_onLesson ? 0 : 1);
    showSteps();
    const bool any = !m_onLesson && m_state.step() >= 0;
    for (const char* const id : {"duplicateStep", "removeStep", "recordStep", "recordInto"})
        action(id)->setEnabled(any);
    action("stepUp")->setEnabled(any && m_state.step() > 0);
    action("stepDown")->setEnabled(any && m_state.step() + 1 < m_state.steps());
    for (const char* const id : {"addStep", "addStepFrom"})
        action(id)->setEnabled(m_state.steps() < int(mostSteps));
}

void AuthorWindow::showTitle() {
    const QString name = m_file.isEmpty() ? tr("New lesson") : QFileInfo(m_file).fileName();
    setWindowTitle(tr("%1[*] – Lesson").arg(name));
    setWindowModified(!m_state.history().isClean());
}

QString AuthorWindow::checkText() const {
    return m_verdict->text();
}

void AuthorWindow::checkNow() {
    m_check.stop();
    m_checks->clear();
    const auto& lesson = m_state.lesson();
    if (!lesson) return m_verdict->setText(fromUtf8(lesson.error().message()));
    const LessonReport report = m_state.check();
    const std::int64_t failures = report.failures();
    const int claims = int(report.claims.size());
    m_verdict->setText(claims == 0     ? tr("Nothing is claimed yet.")
                       : failures == 0 ? tr("All of %n claim(s) hold.", nullptr, claims)
                                       : tr("%1 of %n claim(s) do not hold.", nullptr, claims).arg(failures));
    const auto add = [this](const LessonClaim& one) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1 %2%3: %4")
                                    .arg(one.holds ? QStringLiteral("✓") : QStringLiteral("✗"),
                                         one.step.empty() ? QString() : fromUtf8(one.step) + QStringLiteral(", "),
                                         fromUtf8(one.what), fromUtf8(one.told)),
                                m_checks);
        item->setData(Qt::UserRole, fromUtf8(one.step));
    };
    for (const LessonClaim& one : report.claims)
        if (!one.holds) add(one);
    for (const LessonClaim& one : report.claims)
        if (one.holds) add(one);
    std::set<std::string> wrong;
    for (const LessonClaim& one : report.claims)
        if (!one.holds) wrong.insert(one.step);
    for (int i = 0; i < m_state.steps() && i + 1 < m_steps->count(); ++i) {
        const bool bad = wrong.contains(lesson->steps[std::size_t(i)].id);
        QFont font = m_steps->font();
        font.setBold(bad);
        m_steps->item(i + 1)->setFont(font);
        m_steps->item(i + 1)->setToolTip(bad ? tr("A claim of this step does not hold") : QString());
    }
}

void AuthorWindow::saved(const Json& written, const std::map<std::string, std::string>& files, const QString& file) {
    m_file = file;
    m_state.saved(written, files);
    checkNow();
    statusBar()->showMessage(tr("Saved %1").arg(file), 5000);
    showTitle();
    if (std::exchange(m_closesWhenSaved, false)) close();
}

void AuthorWindow::saveGivenUp() {
    m_closesWhenSaved = false;
}

void AuthorWindow::failed(const QString& sentence) {
    saveGivenUp();
    m_problem->setText(sentence);
    m_problem->show();
}

void AuthorWindow::closeEvent(QCloseEvent* event) {
    finishTyping();
    if (m_state.history().isClean()) {
        Q_EMIT closing();
        return event->accept();
    }
    event->ignore();
    if (findChild<QMessageBox*>(QStringLiteral("unsaved"))) return; // is asked already
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved lesson"), tr("The lesson was changed and not saved."),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setDefaultButton(QMessageBox::Save);
    box->setObjectName(QStringLiteral("unsaved"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box](QAbstractButton* button) {
        const QMessageBox::StandardButton chosen = box->standardButton(button);
        if (chosen == QMessageBox::Discard) {
            m_state.history().setClean();
            close();
        } else if (chosen == QMessageBox::Save) {
            m_closesWhenSaved = true;
            Q_EMIT saveRequested(false);
        }
    });
    box->open();
}

} // namespace strata
