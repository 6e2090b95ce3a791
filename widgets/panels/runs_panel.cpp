// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/runs_panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace strata {

namespace {

/// Today a time, else a day.
QString shortTime(const QDateTime& when) {
    if (!when.isValid()) return {};
    return when.date() == QDate::currentDate() ? QLocale().toString(when.time(), QLocale::ShortFormat)
                                               : QLocale().toString(when.date(), QLocale::ShortFormat);
}

/// What was asked and when; what came out; with which settings.
class RunDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, 62}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colors& colors = Theme::instance().colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect;
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.accentSoft);
            painter->drawRoundedRect(QRectF(row).adjusted(6, 1, -6, -1), 6, 6);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.track);
            painter->drawRoundedRect(QRectF(row).adjusted(6, 1, -6, -1), 6, 6);
        }
        const auto cell = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
        const auto* table = static_cast<const RunsTable*>(index.model());
        const QRect text = row.adjusted(14, 5, -14, -5);
        const QString time = shortTime(table->timeAt(index));
        const QString state = !table->savedAt(index) ? time
                              : time.isEmpty()       ? RunsPanel::tr("saved")
                                                     : RunsPanel::tr("saved · %1").arg(time);
        const QFont small = uiFont(11);
        const int stateWidth = state.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(state) + 8;
        const QFont strong = uiFont(13, option.state & QStyle::State_Selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(strong);
        painter->setPen(colors.text);
        painter->drawText(QRect(text.left(), text.top(), text.width() - stateWidth, 18),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(strong).elidedText(cell(0), Qt::ElideRight, text.width() - stateWidth));
        painter->setFont(small);
        painter->setPen(colors.faint);
        painter->drawText(QRect(text.left(), text.top(), text.width(), 18), Qt::AlignVCenter | Qt::AlignRight, state);
        const QFont second = uiFont(12);
        painter->setFont(second);
        painter->setPen(colors.secondary);
        painter->drawText(QRect(text.left(), text.top() + 18, text.width(), 18), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(second).elidedText(cell(1), Qt::ElideMiddle, text.width()));
        painter->setFont(small);
        painter->setPen(colors.faint);
        painter->drawText(QRect(text.left(), text.top() + 35, text.width(), 16), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(small).elidedText(table->settingsAt(index), Qt::ElideRight, text.width()));
        painter->restore();
    }
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        const auto* table = static_cast<const RunsTable*>(index.model());
        QToolTip::showText(event->globalPos(),
                           table->detailsAt(index).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")),
                           view, option.rect);
        return true;
    }
};

QToolButton* smallButton(const char* name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("panelButton"));
    whenTranslated(button, [button, name] {
        button->setToolTip(RunsPanel::tr(name));
        button->setAccessibleName(RunsPanel::tr(name));
    });
    button->setAutoRaise(true);
    button->setIconSize({14, 14});
    return button;
}

} // namespace

RunsPanel::RunsPanel(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_table(new RunsTable(this)), m_list(new QListView(this)),
      m_controls(new QWidget(this)), m_reuse(smallButton(QT_TR_NOOP("Use these settings again"), m_controls)),
      m_save(smallButton(QT_TR_NOOP("Save this document"), m_controls)),
      m_remove(smallButton(QT_TR_NOOP("Remove this document from the list"), m_controls)),
      m_open(smallButton(QT_TR_NOOP("Open a saved document"), m_controls)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_list);
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("searchRuns"));
    m_search->hide(); // until there is something to search in
    connect(m_search, &QLineEdit::textChanged, this, &RunsPanel::fill);
    setFocusProxy(m_list);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &RunsPanel::showMenu);
    m_list->setModel(m_table);
    m_list->setItemDelegate(new RunDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection); // two of them are compared
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    whenTranslated(this, [this] {
        m_list->setAccessibleName(tr("Runs"));
        m_search->setPlaceholderText(tr("Search runs"));
        m_search->setAccessibleName(tr("Search runs"));
    });
    auto* bar = new QHBoxLayout(m_controls);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(2);
    for (QToolButton* button : {m_open, m_save, m_reuse, m_remove})
        bar->addWidget(button);
    const auto chosen = [this] { return m_table->idAt(m_list->currentIndex()); };
    // One of them is chosen by the keyboard or by a click; what the button of a menu or a further one presses is not.
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        updateControls();
        if (!m_pressed) choose(index);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPanel::updateControls);
    connect(m_list, &QListView::clicked, this, &RunsPanel::choose);
    const auto open = [this](const QModelIndex& index) {
        if (index.isValid()) Q_EMIT runOpened(m_table->idAt(index));
    };
    connect(m_list, &QListView::doubleClicked, this, open);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* const opens = new QShortcut(QKeySequence(key), m_list);
        opens->setContext(Qt::WidgetShortcut);
        connect(opens, &QShortcut::activated, this, [this, open] { open(m_list->currentIndex()); });
    }
    connect(m_save, &QToolButton::clicked, this, [this, chosen] { Q_EMIT saveRequested(chosen()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { remove(chosenRuns()); });
    connect(m_reuse, &QToolButton::clicked, this, [this, chosen] { Q_EMIT reuseRequested(chosen()); });
    connect(m_open, &QToolButton::clicked, this, &RunsPanel::openRequested);
    auto* del = new QShortcut(QKeySequence(QKeySequence::Delete), m_list);
    del->setContext(Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, m_remove, &QToolButton::click);
    updateControls();
}

void RunsPanel::setRuns(const std::vector<RunItem>& oldestFirst) {
    m_items = oldestFirst;
    constexpr std::size_t few = 4; // are seen at a glance
    m_search->setVisible(m_items.size() > few || !m_search->text().isEmpty());
    fill();
}

std::vector<RunId> RunsPanel::chosenRuns() const {
    std::vector<RunId> out;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (const QModelIndex index = m_table->index(row, 0); m_list->selectionModel()->isSelected(index))
            out.push_back(m_table->idAt(index));
    return out;
}

void RunsPanel::choose(const QModelIndex& index) {
    if (index.isValid() && chosenRuns() == std::vector{m_table->idAt(index)}) Q_EMIT runChosen(m_table->idAt(index));
}

bool RunsPanel::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) m_pressed = true;
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::KeyPress) m_pressed = false;
    return QWidget::eventFilter(object, event);
}

void RunsPanel::remove(const std::vector<RunId>& ids) {
    for (const RunId id : ids)
        Q_EMIT removeRequested(id);
}

void RunsPanel::fill() {
    const QSignalBlocker quiet(m_list->selectionModel());
    const RunId shown = m_table->idAt(m_list->currentIndex());
    const std::vector<RunId> chosen = chosenRuns();
    const QString wanted = m_search->text();
    std::vector<RunItem> found;
    for (const RunItem& item : m_items)
        if (wanted.isEmpty() || item.title.contains(wanted, Qt::CaseInsensitive) || RunsTable::matches(item, wanted))
            found.push_back(item);
    m_table->setRuns(found);
    m_list->setCurrentIndex(m_table->indexOf(shown));
    m_list->reset(); // the blocked selection model did not tell the view
    m_list->setCurrentIndex(m_table->indexOf(shown));
    for (const RunId id : chosen)
        m_list->selectionModel()->select(m_table->indexOf(id), QItemSelectionModel::Select);
    updateControls();
}

void RunsPanel::showMenu(const QPoint& at) {
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid()) return;
    const RunId id = m_table->idAt(index);
    auto* menu = new QMenu(m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_table->isAskedAt(index))
        connect(menu->addAction(tr("&Use these settings again")), &QAction::triggered, this,
                [this, id] { Q_EMIT reuseRequested(id); });
    if (const std::vector<RunId> chosen = chosenRuns(); m_notCompared) {
        const bool two = chosen.size() == 2;
        const QString reason = two ? m_notCompared(chosen[0], chosen[1])
                                   : tr("Choose two runs or two lenses first, the second one with Ctrl.");
        QAction* const compare = menu->addAction(tr("&Compare"));
        compare->setObjectName(QStringLiteral("compareChosen"));
        compare->setEnabled(reason.isEmpty());
        compare->setToolTip(reason.isEmpty() ? tr("Both beside each other, and their difference") : reason);
        menu->setToolTipsVisible(true);
        if (two)
            connect(compare, &QAction::triggered, this,
                    [this, chosen] { Q_EMIT compareRequested(chosen[0], chosen[1]); });
    }
    connect(menu->addAction(tr("&Tags and remark…")), &QAction::triggered, this,
            [this, id] { Q_EMIT marksRequested(id); });
    connect(menu->addAction(tr("&Save…")), &QAction::triggered, this, [this, id] { Q_EMIT saveRequested(id); });
    // Where the pointer is on one of those that are chosen, all of them are meant.
    std::vector<RunId> meant = chosenRuns();
    if (std::find(meant.begin(), meant.end(), id) == meant.end()) meant = {id};
    QAction* const removing = menu->addAction(tr("&Remove from the list"));
    removing->setObjectName(QStringLiteral("removeChosen"));
    connect(removing, &QAction::triggered, this, [this, meant] { remove(meant); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void RunsPanel::setShownRun(RunId id) {
    const QModelIndex index = m_table->indexOf(id);
    if (index == m_list->currentIndex()) return;
    const QSignalBlocker quiet(this);
    m_list->setCurrentIndex(index);
    if (!index.isValid()) m_list->clearSelection();
    updateControls();
}

void RunsPanel::updateControls() {
    const Colors& colors = Theme::instance().colors();
    m_open->setIcon(glyphIcon(Glyph::Open, colors.secondary, colors.border));
    m_save->setIcon(glyphIcon(Glyph::Save, colors.secondary, colors.border));
    m_remove->setIcon(glyphIcon(Glyph::Remove, colors.secondary, colors.border));
    m_reuse->setIcon(glyphIcon(Glyph::Again, colors.secondary, colors.border));
    const bool chosen = m_list->currentIndex().isValid();
    // One that can do nothing says why.
    const auto allow = [](QToolButton* button, bool on, const QString& reason) {
        button->setEnabled(on);
        button->setToolTip(on ? button->accessibleName() : button->accessibleName() + QLatin1Char('\n') + reason);
    };
    const QString choose = tr("Choose one in the list first.");
    allow(m_save, chosen, choose);
    allow(m_remove, !chosenRuns().empty(), choose);
    allow(m_reuse, m_table->isAskedAt(m_list->currentIndex()),
          chosen ? tr("It was not made from a prompt: there are no settings to use again.") : choose);
}

void RunsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) updateControls();
}

} // namespace strata
