#include "widgets/panels/runs_panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/panels/panel_widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QToolButton>

namespace strata {

namespace {

/// Two lines: what was asked, what came out; a hollow dot marks a run that is in no file.
class RunDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, 46}; }
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
        const QString state = table->savedAt(index) ? RunsPanel::tr("saved") : QString();
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
        painter->restore();
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
    : QWidget(parent), m_table(new RunsTable(this)), m_list(new QListView(this)), m_controls(new QWidget(this)),
      m_save(smallButton(QT_TR_NOOP("Save this run"), m_controls)),
      m_remove(smallButton(QT_TR_NOOP("Remove this run from the list"), m_controls)),
      m_open(smallButton(QT_TR_NOOP("Open a saved run"), m_controls)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setModel(m_table);
    m_list->setItemDelegate(new RunDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    whenTranslated(this, [this] { m_list->setAccessibleName(tr("Runs")); });
    auto* bar = new QHBoxLayout(m_controls);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(2);
    for (QToolButton* button : {m_open, m_save, m_remove})
        bar->addWidget(button);
    const auto chosen = [this] { return m_table->idAt(m_list->currentIndex()); };
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        updateControls();
        if (index.isValid()) Q_EMIT runChosen(m_table->idAt(index));
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT runChosen(m_table->idAt(index)); });
    connect(m_save, &QToolButton::clicked, this, [this, chosen] { Q_EMIT saveRequested(chosen()); });
    connect(m_remove, &QToolButton::clicked, this, [this, chosen] { Q_EMIT removeRequested(chosen()); });
    connect(m_open, &QToolButton::clicked, this, &RunsPanel::openRequested);
    auto* del = new QShortcut(QKeySequence(QKeySequence::Delete), m_list);
    del->setContext(Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, m_remove, &QToolButton::click);
    updateControls();
}

void RunsPanel::setRuns(const std::vector<RunItem>& oldestFirst) {
    const QSignalBlocker quiet(m_list->selectionModel());
    const RunId shown = m_table->idAt(m_list->currentIndex());
    m_table->setRuns(oldestFirst);
    m_list->setCurrentIndex(m_table->indexOf(shown));
    m_list->reset(); // the blocked selection model did not tell the view
    m_list->setCurrentIndex(m_table->indexOf(shown));
    updateControls();
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
    const bool chosen = m_list->currentIndex().isValid();
    m_save->setEnabled(chosen);
    m_remove->setEnabled(chosen);
}

void RunsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) updateControls();
}

} // namespace strata
