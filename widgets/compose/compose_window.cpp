// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/compose_window.h"

#include "widgets/common/mnemonics.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/compose/compose_form.h"
#include "widgets/compose/compose_preview.h"
#include "widgets/dialogs/findings_list.h"
#include "widgets/figure/registry.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

ComposeWindow::ComposeWindow(const Registry& registry, Sources sources, QWidget* parent)
    : QMainWindow(parent, Qt::Window), m_registry(registry), m_sources(std::move(sources)) {
    setObjectName(QStringLiteral("composeWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1120, 720);
    m_rebuild.setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &ComposeWindow::build);
    connect(&m_state, &ComposerState::changed, this, &ComposeWindow::stateChanged);
    connect(&m_state.history(), &QUndoStack::cleanChanged, this, &ComposeWindow::showTitle);
    connect(&m_state, &ComposerState::selectedChanged, this,
            [this] { action("removePanel")->setEnabled(m_state.selected() >= 0); });
    build();
}

void ComposeWindow::build() {
    qDeleteAll(findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QMenu*>(QStringLiteral("addPanel"), Qt::FindDirectChildrenOnly));
    setMenuBar(new QMenuBar);
    qDeleteAll(findChildren<QActionGroup*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_size;
    m_form = new ComposeForm(m_state, m_registry);
    m_preview = new ComposePreview(m_state, m_registry);
    m_page = new QScrollArea;
    m_findings = new FindingsList;
    m_problem = new QLabel;
    m_size = captionLabel({});
    m_page->setWidget(m_preview);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setFocusPolicy(Qt::StrongFocus); // scrolled by keyboard
    m_page->setAccessibleName(tr("Preview of the page"));
    m_page->viewport()->installEventFilter(this);
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_page, 1);
    column->addWidget(m_problem);
    column->addWidget(m_findings);
    m_findings->layout()->setContentsMargins(12, 0, 12, 8);
    auto* right = new QScrollArea;
    right->setWidget(m_form);
    right->setWidgetResizable(true);
    right->setFrameShape(QFrame::NoFrame);
    right->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    right->setMinimumWidth(m_form->minimumSizeHint().width() + right->verticalScrollBar()->sizeHint().width());
    auto* split = new QSplitter;
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setChildrenCollapsible(false);
    split->setSizes({760, 340});
    setCentralWidget(split);
    statusBar()->addPermanentWidget(m_size);
    buildActions();
    setZoom(0);
    connect(m_preview, &ComposePreview::pageChanged, this, [this] {
        if (std::exchange(m_bringsIn, false)) QTimer::singleShot(0, this, &ComposeWindow::bringIn); // as large as it is
        const QSizeF mm = m_preview->pageMm();
        m_size->setText(mm.isEmpty() ? QString()
                                     : tr("%1 × %2 mm").arg(formatFixed(mm.width(), 1), formatFixed(mm.height(), 1)));
    });
    stateChanged();
}

void ComposeWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) m_rebuild.start(0); // several come at once
    QMainWindow::changeEvent(event);
}

ComposeWindow::~ComposeWindow() {
    m_state.disconnect(this); // the undo stack says that it is cleared
    m_state.history().disconnect(this);
}

QAction* ComposeWindow::addAction(const char* id, const QString& text, const QKeySequence& keys,
                                  std::function<void()> what) {
    auto* made = new QAction(text, this);
    made->setObjectName(QString::fromLatin1(id));
    made->setShortcut(keys);
    const QString name = withoutMnemonic(text).remove(QChar(0x2026));
    made->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    connect(made, &QAction::triggered, this, [this, what = std::move(what)] {
        m_form->finishTyping();
        what();
    });
    return made;
}

void ComposeWindow::buildActions() {
    const auto keys = [](const char* text) { return QKeySequence(QString::fromLatin1(text)); };
    auto* add = new QMenu(tr("&Add a panel"), this);
    add->setObjectName(QStringLiteral("addPanel"));
    connect(add, &QMenu::aboutToShow, this, [this, add] { fillAddMenu(add); });
    QAction* const save = addAction("save", tr("&Save"), keys("Ctrl+S"), [this] { Q_EMIT saveRequested(false); });
    QAction* const saveAs =
        addAction("saveAs", tr("Save &as…"), keys("Ctrl+Shift+S"), [this] { Q_EMIT saveRequested(true); });
    QAction* const exported = addAction("export", tr("&Export…"), keys("Ctrl+E"), [this] { Q_EMIT exportRequested(); });
    QAction* const check = addAction("check", tr("&Check"), keys("Ctrl+K"), [this] {
        m_problem->hide();
        m_findings->showChecking();
        Q_EMIT checkRequested();
    });
    QAction* const leave = addAction("close", tr("&Close"), keys("Ctrl+W"), [this] { close(); });
    QAction* const undo = m_state.history().createUndoAction(this, tr("&Undo"));
    QAction* const redo = m_state.history().createRedoAction(this, tr("&Redo"));
    undo->setIconText(tr("Undo")); // the toolbar keeps its places
    redo->setIconText(tr("Redo"));
    undo->setObjectName(QStringLiteral("undo"));
    redo->setObjectName(QStringLiteral("redo"));
    undo->setShortcut(keys("Ctrl+Z"));
    redo->setShortcuts({keys("Ctrl+Shift+Z"), keys("Ctrl+Y")});
    QAction* const remove =
        addAction("removePanel", tr("Re&move the panel"), {}, [this] { m_state.remove(m_state.selected()); });
    QMenu* const file = menuBar()->addMenu(tr("&File"));
    file->addActions({save, saveAs});
    file->addSeparator();
    file->addActions({check, exported});
    file->addSeparator();
    file->addAction(leave);
    QMenu* const edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addMenu(add);
    edit->addAction(remove);
    QMenu* const view = menuBar()->addMenu(tr("&View"));
    auto* zooms = new QActionGroup(this);
    const std::tuple<const char*, QString, const char*, double> scales[] = {
        {"zoomFit", tr("As wide as the &window"), "Ctrl+0", 0},
        {"zoomFinal", tr("&Final size"), "Ctrl+1", 1},
        {"zoomTwice", tr("&Twice its size"), "Ctrl+2", 2}};
    for (const auto& [id, text, key, zoom] : scales) {
        QAction* const one = addAction(id, text, keys(key), [this, zoom = zoom] { setZoom(zoom); });
        one->setCheckable(true);
        one->setChecked(zoom == 0);
        zooms->addAction(one);
        view->addAction(one);
    }
    QToolBar* const bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("composeTools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    auto* adding = new QToolButton;
    adding->setObjectName(QStringLiteral("addButton"));
    adding->setText(tr("Add a panel ▾"));
    adding->setAccessibleName(tr("Add a panel"));
    adding->setMenu(add);
    adding->setPopupMode(QToolButton::InstantPopup);
    adding->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(adding);
    bar->addActions({remove, undo, redo});
    bar->addSeparator();
    bar->addActions({check, save, exported});
    for (QAction* const one : bar->actions())
        if (auto* const button = qobject_cast<QToolButton*>(bar->widgetForAction(one)))
            button->setFocusPolicy(Qt::StrongFocus);
}

QAction* ComposeWindow::action(const char* id) const {
    return findChild<QAction*>(QString::fromLatin1(id));
}

void ComposeWindow::fillAddMenu(QMenu* menu) {
    menu->clear();
    const auto sources = std::make_shared<const std::vector<PanelSource>>(m_sources());
    const bool full = m_state.file().panels.size() >= std::size_t(FigureFile::mostPanels);
    if (sources->empty() || full) {
        menu->addAction(full ? tr("A figure has at most %1 panels").arg(FigureFile::mostPanels)
                             : tr("No document is open: run a prompt, or open a saved one"))
            ->setEnabled(false);
        return;
    }
    QMenu* of = nullptr;
    DocumentPtr document;
    for (std::size_t i = 0; i < sources->size(); ++i) {
        const PanelSource& source = (*sources)[i];
        if (!of || source.document.document != document) {
            of = menu->addMenu(QString(source.document.title).left(60).replace(QLatin1Char('&'), QLatin1String("&&")));
            document = source.document.document;
        }
        connect(of->addAction(source.title), &QAction::triggered, this, [this, sources, i] {
            m_state.add((*sources)[i]);
            m_bringsIn = true;
        });
    }
}

ExportOptions ComposeWindow::options() const {
    ExportOptions options;
    for (const FigurePreset& preset : m_form->presets())
        if (preset.id == m_state.file().preset) options.preset = preset;
    options.showProvenance = m_state.file().provenance;
    return options;
}

void ComposeWindow::open(Composition composition, const QString& file, bool isChanged) {
    m_file = file;
    m_state.reset(std::move(composition), isChanged);
    showTitle();
}

void ComposeWindow::stateChanged() {
    ++m_version;
    m_preview->setOptions(options());
    m_findings->hide(); // of another figure
    m_problem->hide();
    const bool any = !m_state.file().panels.empty();
    for (const char* id : {"save", "saveAs", "export", "check"})
        action(id)->setEnabled(any);
    action("removePanel")->setEnabled(m_state.selected() >= 0);
    showTitle();
}

/// The panel that was added is seen.
void ComposeWindow::bringIn() {
    if (m_state.selected() < 0) return;
    const QRect panel = m_preview->rectOf(m_state.selected()).toRect();
    m_page->ensureVisible(panel.center().x(), panel.center().y(), panel.width() / 2 + 8, panel.height() / 2 + 8);
}

void ComposeWindow::showTitle() {
    const QString name = m_file.isEmpty() ? tr("New figure") : QFileInfo(m_file).fileName();
    setWindowTitle(tr("%1[*] – Composed figure").arg(name));
    setWindowModified(!m_state.history().isClean());
}

void ComposeWindow::saved(const Composition& written, const QString& file) {
    m_file = file;
    m_state.saved(written);
    m_problem->hide();
    statusBar()->showMessage(tr("Saved %1").arg(file), 5000);
    showTitle();
    if (std::exchange(m_closesWhenSaved, false)) close();
}

void ComposeWindow::saveGivenUp() {
    m_closesWhenSaved = false;
    Q_EMIT stays();
}

void ComposeWindow::failed(const QString& sentence) {
    saveGivenUp();
    m_findings->hide();
    m_problem->setText(sentence);
    m_problem->show();
}

void ComposeWindow::showFindings(const std::vector<LintFinding>& findings) {
    m_findings->show(findings);
}

void ComposeWindow::closeEvent(QCloseEvent* event) {
    m_form->finishTyping();
    if (m_state.history().isClean()) {
        Q_EMIT closing();
        return event->accept();
    }
    event->ignore();
    if (findChild<QMessageBox*>(QStringLiteral("unsaved"))) return; // is asked already
    const bool any = !m_state.file().panels.empty();
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved figure"), tr("The figure was changed and not saved."),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
    if (any) box->addButton(QMessageBox::Save);
    box->setDefaultButton(any ? QMessageBox::Save : QMessageBox::Cancel);
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
        } else {
            Q_EMIT stays();
        }
    });
    box->open();
}

void ComposeWindow::setZoom(double zoom) {
    // A bar that comes and goes would change the width that the page is fitted to.
    m_page->setVerticalScrollBarPolicy(zoom > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOn);
    m_preview->setZoom(zoom);
}

bool ComposeWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_page->viewport() && event->type() == QEvent::Resize)
        m_preview->setRoom(m_page->viewport()->size());
    return QMainWindow::eventFilter(watched, event);
}

} // namespace strata
