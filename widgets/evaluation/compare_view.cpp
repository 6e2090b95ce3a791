// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/compare_view.h"

#include "widgets/common/language.h"
#include "widgets/evaluation/compare_figure.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/figure/panel_frame.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

namespace strata {

namespace {

QStringList evaluationsIn(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        if (const QString file = url.toLocalFile(); file.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive))
            files << file;
    return files;
}

} // namespace

CompareView::CompareView(EvaluationBoard& board, QWidget* parent)
    : EvaluationView(board, std::make_unique<CompareFigure>(), parent), m_board(board) {
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
}

void CompareView::addControlsTo(PanelFrame& frame) {
    auto* add = new QToolButton(&frame);
    add->setObjectName(QStringLiteral("compareWith"));
    add->setPopupMode(QToolButton::InstantPopup);
    add->setFocusPolicy(Qt::TabFocus);
    add->setMenu(new QMenu(add));
    whenTranslated(add, [add] {
        add->setText(tr("Compare with ▾"));
        add->setAccessibleName(tr("Compare with another evaluation"));
        add->setToolTip(tr("Adds an evaluation from a file, or one of the history; files can be dropped here too"));
    });
    connect(add->menu(), &QMenu::aboutToShow, this, [this, add] { fillSources(*add->menu()); });
    frame.addControl(add);
    EvaluationView::addControlsTo(frame);
}

void CompareView::fillSources(QMenu& menu) {
    menu.clear();
    connect(menu.addAction(tr("Saved evaluations…")), &QAction::triggered, this, &CompareView::chooseFiles);
    const auto earlier = m_board.earlier();
    if (!earlier.empty()) menu.addSection(tr("From the history"));
    for (const auto& [id, title] : earlier)
        connect(menu.addAction(title), &QAction::triggered, this, [this, id = id] { m_board.addEarlier(id); });
}

void CompareView::chooseFiles() {
    auto* dialog =
        new QFileDialog(window(), tr("Compare with saved evaluations"), QString(), tr("Strata evaluations (*.strata)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, &m_board, &EvaluationBoard::addOthers);
    dialog->open();
}

void CompareView::dragEnterEvent(QDragEnterEvent* event) {
    if (!evaluationsIn(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void CompareView::dragMoveEvent(QDragMoveEvent* event) {
    event->acceptProposedAction();
}

void CompareView::dropEvent(QDropEvent* event) {
    m_board.addOthers(evaluationsIn(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace strata
