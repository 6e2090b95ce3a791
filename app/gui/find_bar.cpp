// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/find_bar.h"

#include "app/gui/actions.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/tokens.h"
#include "widgets/figure/figure_view.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace strata {

namespace {

/// Marks of white space are the white space that they stand for.
QString plain(const QString& text) {
    QString out = text.toCaseFolded();
    for (QChar& c : out)
        if (isSpaceMark(c)) c = QLatin1Char(' ');
    return out;
}

/// "@12": 12; else −1.
int positionOf(const QString& wanted) {
    bool number = false;
    const int position = wanted.startsWith(QLatin1Char('@')) ? wanted.mid(1).trimmed().toInt(&number) : -1;
    return number && position >= 0 ? position : -1;
}

} // namespace

FindBar::FindBar(Actions& actions, std::function<FigureView*()> view, QWidget* window)
    : QFrame(window), m_wantedView(std::move(view)), m_window(window), m_text(new QLineEdit),
      m_count(secondaryLabel({})), m_back(new QToolButton), m_on(new QToolButton), m_close(new QToolButton) {
    setObjectName(QStringLiteral("findBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    for (QToolButton* button : {m_back, m_on, m_close}) {
        button->setObjectName(QStringLiteral("panelButton"));
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_back->setArrowType(Qt::UpArrow);
    m_on->setArrowType(Qt::DownArrow);
    m_close->setText(QStringLiteral("✕"));
    m_text->setMinimumWidth(160);
    for (QWidget* part : std::initializer_list<QWidget*>{m_text, m_count, m_back, m_on, m_close})
        layout->addWidget(part);
    hide();
    whenTranslated(this, [this] {
        m_text->setPlaceholderText(tr("Find, or @position"));
        m_text->setAccessibleName(tr("Find in this view"));
        m_text->setToolTip(tr("A part of a token, a label or a head's name; @12 goes to position 12"));
        m_back->setToolTip(tr("Previous place"));
        m_on->setToolTip(tr("Next place"));
        m_close->setToolTip(tr("Close"));
        for (QToolButton* button : {m_back, m_on, m_close})
            button->setAccessibleName(button->toolTip());
        say();
    });
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeBar);
    connect(actions["find"], &QAction::triggered, this, &FindBar::openBar);
    connect(actions["findNext"], &QAction::triggered, this, [this] { isVisible() ? step(1) : openBar(); });
    connect(actions["findPrevious"], &QAction::triggered, this, [this] { isVisible() ? step(-1) : openBar(); });
}

void FindBar::openBar() {
    const bool inIt = isVisible() && isAncestorOf(QApplication::focusWidget());
    FigureView* const wanted = inIt ? m_view.data() : m_wantedView();
    if (!wanted) return;
    if (m_view != wanted) {
        if (m_view) {
            m_view->removeEventFilter(this);
            disconnect(m_view, &FigureView::figureChanged, this, nullptr);
        }
        m_view = wanted;
        m_view->installEventFilter(this);
        // Another run, or other choices: what was found may be gone.
        connect(m_view, &FigureView::figureChanged, this, [this] {
            if (isVisible()) collect();
        });
    }
    place();
    show();
    raise();
    m_text->setFocus();
    m_text->selectAll();
    collect();
}

void FindBar::closeBar() {
    hide();
    if (m_view) m_view->setFocus();
}

void FindBar::place() {
    if (!m_view) return;
    adjustSize();
    const QPoint corner = m_view->mapTo(m_window, QPoint(m_view->width(), 0));
    move(std::max(0, corner.x() - width() - 16), corner.y() + 8);
}

void FindBar::collect() {
    m_places.clear();
    const QString typed = m_text->text();
    const QString wanted = plain(typed);
    const int position = positionOf(typed);
    if (m_view && !wanted.trimmed().isEmpty()) {
        const auto& cells = m_view->cells();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Selection& selection = cells[i].selection;
            const bool there =
                position >= 0 ? selection.position == position || (!selection.position && selection.token == position)
                              : plain(cells[i].name).contains(wanted) || plain(cells[i].description).contains(wanted);
            if (there) m_places.push_back(static_cast<int>(i));
        }
    }
    const int now = m_view ? m_view->currentCell() : -1;
    const auto at = std::ranges::find(m_places, now);
    m_at = at == m_places.end() ? -1 : static_cast<int>(at - m_places.begin());
    say();
}

void FindBar::search(const QString& wanted) {
    if (m_text->text() != wanted) return m_text->setText(wanted); // comes back
    collect();
    if (m_at >= 0 || m_places.empty()) return;
    // From where one is, as it is read.
    const int now = m_view->currentCell();
    const auto next = std::ranges::lower_bound(m_places, now);
    m_at = next == m_places.end() ? 0 : static_cast<int>(next - m_places.begin());
    m_view->chooseCell(m_places[static_cast<std::size_t>(m_at)]);
    say();
}

void FindBar::step(int by) {
    if (!m_view) return;
    collect(); // the selection may have been moved by hand
    if (m_places.empty()) return;
    const int count = places();
    if (m_at >= 0) {
        m_at = (m_at + by + count) % count;
    } else {
        const auto next = std::ranges::lower_bound(m_places, m_view->currentCell());
        const int from = static_cast<int>(next - m_places.begin());
        m_at = ((by > 0 ? from : from - 1) + count) % count;
    }
    m_view->chooseCell(m_places[static_cast<std::size_t>(m_at)]);
    say();
}

void FindBar::say() {
    const bool empty = m_text->text().trimmed().isEmpty();
    m_count->setText(empty              ? QString()
                     : m_places.empty() ? tr("nothing")
                     : m_at < 0         ? tr("%n place(s)", nullptr, places())
                                        : tr("%1 of %2").arg(m_at + 1).arg(places()));
    for (QToolButton* button : {m_back, m_on})
        button->setEnabled(!m_places.empty());
    if (isVisible()) place();
}

bool FindBar::eventFilter(QObject* object, QEvent* event) {
    if (object == m_view && isVisible()) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Move) place();
        if (event->type() == QEvent::Hide) hide();
    }
    return QFrame::eventFilter(object, event);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return closeBar();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        return step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    }
    QFrame::keyPressEvent(event);
}

} // namespace strata
