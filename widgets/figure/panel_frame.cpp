// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/panel_frame.h"

#include "widgets/common/glossary.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/tips.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/figure/figure_view.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QTableWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace strata {

/// One line: the whole text, or its brief form where there is no room for it; elided only when neither fits.
class DetailLabel : public QLabel {
public:
    using QLabel::QLabel;
    void setTexts(const QString& full, const QString& brief) {
        setText(full);
        m_brief = brief;
        setToolTip(plainTip(full));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(font());
        painter.setPen(palette().color(foregroundRole()));
        const bool fits =
            fontMetrics().horizontalAdvance(text()) + 2 <= width(); // a rounded width may be cut off as well
        painter.drawText(
            rect(), int(alignment()),
            fontMetrics().elidedText(fits || m_brief.isEmpty() ? text() : m_brief, Qt::ElideRight, width()));
    }

private:
    QString m_brief;
};

/// Ends in "…" before anything beside it is cut.
class TitleLabel : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override {
        const QSize least = QLabel::minimumSizeHint();
        return least.boundedTo({scaledPixels(48), least.height()});
    }
    /// What the text needs beyond its least.
    int more() const { return sizeHint().width() - minimumSizeHint().width(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(font());
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(contentsRect(), int(alignment()),
                         fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    }
    bool event(QEvent* event) override {
        if (event->type() != QEvent::ToolTip || sizeHint().width() <= width()) return QLabel::event(event);
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainTip(text()), this);
        return true;
    }
};

/// As narrow as it is told to be: a dock asks for the hint, whatever the minimum is.
class TitleBar : public QWidget {
public:
    using QWidget::QWidget;
    void setTitle(const TitleLabel* title) { m_title = title; }
    QSize minimumSizeHint() const override {
        QSize least = QWidget::minimumSizeHint();
        if (m_title) least.rwidth() += m_title->more();
        for (const Spare& spare : m_spares)
            if (!spare.control->isHidden()) least.rwidth() -= widthOf(*spare.control);
        if (minimumWidth() > 0) least.setWidth(std::min(least.width(), minimumWidth()));
        return least;
    }
    void addSpare(QToolButton* control) { m_spares.push_back({control}); }
    void setOffered(const QToolButton* control, bool offered) {
        for (Spare& spare : m_spares)
            if (spare.control == control) spare.offered = offered;
        fit();
    }
    /// Where those go that have no room.
    void setMenu(QMenu* menu) {
        m_menu = menu;
        QAction* const first = menu->actions().value(0);
        for (const Spare& spare : m_spares)
            menu->insertAction(first, spare.control->menu()->menuAction());
        m_separator = menu->insertSeparator(first);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        fit();
    }

private:
    struct Spare {
        QToolButton* control;
        bool offered = true;
    };
    int widthOf(const QToolButton& control) const { return control.sizeHint().width() + layout()->spacing(); }
    void fit() {
        if (m_spares.empty()) return;
        int room = width() - minimumSizeHint().width();
        bool fits = true, left = false;
        for (const Spare& spare : m_spares) {
            room -= spare.offered ? widthOf(*spare.control) : 0;
            fits = fits && (room >= 0 || !m_menu);
            spare.control->setVisible(spare.offered && fits);
            spare.control->menu()->menuAction()->setVisible(spare.offered && !fits);
            left = left || (spare.offered && !fits);
        }
        if (m_separator) m_separator->setVisible(left);
    }

    const TitleLabel* m_title = nullptr;
    std::vector<Spare> m_spares;
    QMenu* m_menu = nullptr;
    QAction* m_separator = nullptr;
};

PanelFrame::PanelFrame(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), m_titleBar(new TitleBar(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    QWidget* bar = m_titleBar;
    bar->setObjectName(QStringLiteral("panelTitle"));
    bar->setAttribute(Qt::WA_StyledBackground);
    m_bar = new QHBoxLayout(bar);
    m_bar->setContentsMargins(12, 2, 6, 2);
    m_bar->setSpacing(4);
    whenScaled(bar, [bar] { bar->setMinimumHeight(scaledPixels(30)); });
    auto* const label = new TitleLabel(title, bar);
    m_title = label;
    m_titleBar->setTitle(label);
    m_title->setProperty("role", QStringLiteral("title"));
    m_detail = new DetailLabel(bar);
    m_detail->setProperty("role", QStringLiteral("detail"));
    m_detail->setMinimumWidth(0);
    m_detail->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->addWidget(m_title);
    m_bar->addWidget(m_detail, 1);
    outer->addWidget(bar);

    m_stack = new QStackedLayout;
    outer->addLayout(m_stack, 1);
    setAccessibleName(title);
    if (content) setContent(content);
}

void PanelFrame::setContent(QWidget* content) {
    m_content = content;
    m_stack->addWidget(content);
    setFocusProxy(content);
    if (qobject_cast<FigureView*>(content))
        addFigureMenu();
    else
        content->setAccessibleName(accessibleName()); // figures name themselves
}

void PanelFrame::addFigureMenu() {
    auto* view = static_cast<FigureView*>(m_content);
    // A growing run changes thirty times a second; a table need not.
    m_refill.setSingleShot(true);
    m_refill.setInterval(250);
    connect(&m_refill, &QTimer::timeout, this, [this] {
        if (showsTable()) fillTable();
    });
    connect(view, &FigureView::figureChanged, this, [this] {
        if (showsTable() && !m_refill.isActive()) m_refill.start();
    });
    m_menu = new QMenu(this);
    QAction* table = withText<PanelFrame>(m_menu->addAction(QString()), QT_TR_NOOP("Show as &table"));
    table->setCheckable(true);
    connect(table, &QAction::toggled, this, &PanelFrame::setShowsTable);
    connect(withText<PanelFrame>(m_menu->addAction(QString()), QT_TR_NOOP("&Copy table")), &QAction::triggered, this,
            &PanelFrame::copyTable);
    m_menu->addSeparator();
    connect(withText<PanelFrame>(m_menu->addAction(QString()), QT_TR_NOOP("&Export…")), &QAction::triggered, this,
            &PanelFrame::exportRequested);
    connect(view, &FigureView::menuFilled, this, [this](QMenu* menu) {
        if (!menu->isEmpty()) menu->addSeparator();
        menu->addActions(m_menu->actions());
    });
    m_menuButton = new QToolButton(m_titleBar);
    m_menuButton->setText(QStringLiteral("⋯"));
    whenTranslated(m_menuButton, [this] {
        m_menuButton->setToolTip(tr("Table, copy, export"));
        m_menuButton->setAccessibleName(tr("%1: more").arg(m_title->text()));
    });
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    m_titleBar->setMenu(m_menu);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_bar->addWidget(m_menuButton);
}

void PanelFrame::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
    if (m_content && !qobject_cast<FigureView*>(m_content))
        m_content->setAccessibleName(title); // figures name themselves
    if (m_menuButton) m_menuButton->setAccessibleName(tr("%1: more").arg(title));
}

void PanelFrame::setDetails(const QString& detail, const QString& brief) {
    m_detail->setTexts(detail, brief);
}

void PanelFrame::setBanner(QWidget* banner) {
    auto* outer = static_cast<QVBoxLayout*>(layout());
    outer->insertWidget(outer->count() - 1, banner); // above the content
}

void PanelFrame::addControl(QWidget* control) {
    m_bar->insertWidget(m_menuButton ? m_bar->indexOf(m_menuButton) : m_bar->count(), control);
}

void PanelFrame::addSpareControl(QToolButton* control) {
    addControl(control);
    m_titleBar->addSpare(control);
}

void PanelFrame::setOffered(QToolButton* control, bool offered) {
    m_titleBar->setOffered(control, offered);
}

QToolButton* PanelFrame::addChoice(std::function<QStringList()> labels, int current,
                                   std::function<QString()> accessibleName, std::function<void(int)> chosen) {
    auto* button = new QToolButton(this);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    auto* group = new QActionGroup(menu);
    const qsizetype count = labels().size();
    for (int i = 0; i < count; ++i) {
        QAction* action = menu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(i == current);
        group->addAction(action);
        connect(action, &QAction::triggered, button, [button, action, i, chosen] {
            button->setText(action->text() + QStringLiteral(" ▾"));
            chosen(i);
        });
    }
    button->setMenu(menu);
    whenTranslated(button, [button, menu, labels, accessibleName] {
        button->setAccessibleName(accessibleName());
        button->setToolTip(accessibleName());
        const QStringList texts = labels();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            menu->actions()[i]->setText(texts[i]);
            if (menu->actions()[i]->isChecked()) button->setText(texts[i] + QStringLiteral(" ▾"));
        }
    });
    addControl(button);
    return button;
}

bool PanelFrame::showsTable() const {
    return m_table && m_stack->currentWidget() == m_table;
}

void PanelFrame::setShowsTable(bool table) {
    auto* view = qobject_cast<FigureView*>(m_content);
    if (!view) return;
    if (table) {
        if (!m_table) {
            m_table = new QTableWidget(this);
            m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
            m_table->setAlternatingRowColors(true);
            m_table->verticalHeader()->hide();
            m_table->setFrameShape(QFrame::NoFrame);
            addTableMenu();
            m_stack->addWidget(m_table);
        }
        fillTable();
    }
    m_stack->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_content);
}

void PanelFrame::addTableMenu() {
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = withText<PanelFrame>(new QAction(m_table), QT_TR_NOOP("Copy the chosen cells"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        QString text;
        int row = -1;
        QModelIndexList chosen = m_table->selectionModel()->selectedIndexes();
        std::sort(chosen.begin(), chosen.end()); // by rows, then columns
        for (const QModelIndex& index : chosen) {
            if (row >= 0) text += index.row() == row ? QLatin1Char('\t') : QLatin1Char('\n');
            row = index.row();
            text += index.data().toString();
        }
        QApplication::clipboard()->setText(text);
    });
    auto* separator = new QAction(m_table);
    separator->setSeparator(true);
    m_table->addActions({copy, separator});
    m_table->addActions(m_menu->actions());
}

void PanelFrame::fillTable() {
    const FigureTable table = static_cast<FigureView*>(m_content)->table();
    m_table->setAccessibleName(table.caption);
    m_table->clear();
    m_table->setColumnCount(int(table.columns.size()));
    m_table->setRowCount(int(table.rows.size()));
    m_table->setHorizontalHeaderLabels(table.columns);
    for (int c = 0; c < m_table->columnCount(); ++c)
        if (const QString words = explanationOf(table.columns[c]); !words.isEmpty())
            m_table->horizontalHeaderItem(c)->setToolTip(words);
    for (int r = 0; r < m_table->rowCount(); ++r)
        for (int c = 0; c < m_table->columnCount(); ++c) {
            const QVariant& value = table.rows[std::size_t(r)][std::size_t(c)];
            const bool real = value.typeId() == QMetaType::Double;
            auto* item = new QTableWidgetItem(real ? formatNumber(value.toDouble(), 4) : value.toString());
            if (real || value.typeId() == QMetaType::LongLong)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            // In a table of facts the rows have the terms.
            if (!real && c < 2)
                if (const QString words = explanationOf(item->text()); !words.isEmpty()) item->setToolTip(words);
            m_table->setItem(r, c, item);
        }
    m_table->resizeColumnsToContents();
}

void PanelFrame::copyTable() {
    if (auto* view = qobject_cast<FigureView*>(m_content))
        QApplication::clipboard()->setText(tableToTsv(view->figure()->table()));
}

} // namespace strata
