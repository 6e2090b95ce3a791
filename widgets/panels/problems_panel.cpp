// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/problems_panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

/// Lays text out in lines of `width`, broken between words, and inside one only when it is longer than a line (a path).
/// Returns the height.
double layOut(QTextLayout& layout, double width) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 40.0));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

constexpr int margin = 12;
constexpr int headHeight = 18;

/// The kind and the time, below it the sentence as long as it is, below it what helps.
class ProblemDelegate : public QStyledItemDelegate {
public:
    explicit ProblemDelegate(QListView* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int width = m_list->viewport()->width() - 2 * margin;
        int height = 8 + headHeight + textHeight(sentence(index), uiFont(13), width) + 9;
        if (!advice(index).isEmpty()) height += textHeight(advice(index), uiFont(12), width) + 2;
        return {m_list->viewport()->width(), height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colors& colors = Theme::instance().colors();
        painter->save();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colors.accentSoft);
        painter->setPen(colors.grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.accent);
        QRect text = option.rect.adjusted(margin, 8, -margin, -8);
        const bool isError = static_cast<const ProblemsTable*>(index.model())->isErrorAt(index.row());
        painter->setFont(uiFont(12, QFont::DemiBold));
        painter->setPen(isError ? colors.warning : colors.secondary);
        const QString when = index.siblingAtColumn(3).data().toString();
        const int room = text.width() - QFontMetrics(uiFont(11)).horizontalAdvance(when) - 12;
        painter->drawText(QRect(text.left(), text.top(), text.width(), headHeight), Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->setFont(uiFont(11));
        painter->setPen(colors.faint);
        painter->drawText(QRect(text.left(), text.top(), text.width(), headHeight), Qt::AlignRight | Qt::AlignTop,
                          when);
        text.setTop(text.top() + headHeight);
        QTextLayout said(sentence(index), uiFont(13)), helps(advice(index), uiFont(12));
        const double height = layOut(said, text.width());
        painter->setPen(colors.text);
        said.draw(painter, text.topLeft());
        layOut(helps, text.width());
        painter->setPen(colors.secondary);
        helps.draw(painter, QPointF(text.left(), text.top() + height + 2));
        painter->restore();
    }

private:
    static QString sentence(const QModelIndex& index) { return index.siblingAtColumn(1).data().toString(); }
    static QString advice(const QModelIndex& index) { return index.siblingAtColumn(2).data().toString(); }
    static int textHeight(const QString& text, const QFont& font, int width) {
        QTextLayout layout(text, font);
        return int(std::ceil(layOut(layout, width)));
    }
    QListView* m_list;
};

} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent), m_table(new ProblemsTable(this)), m_list(new QListView(this)),
      m_empty(withText<ProblemsPanel>(captionLabel({}, this), QT_TR_NOOP("Nothing went wrong so far."))) {
    auto* layout = new QStackedLayout(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    m_list->setModel(m_table);
    m_list->setItemDelegate(new ProblemDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_list);
    whenTranslated(this, [this] { m_list->setAccessibleName(tr("Problems")); });
}

void ProblemsPanel::add(const ProblemItem& problem) {
    m_table->add(problem);
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_list);
    if (!m_list->selectionModel()->hasSelection())
        m_list->setCurrentIndex(m_table->index(0, 0)); // where the keys begin
}

void ProblemsPanel::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = m_list->currentIndex();
    if (event->matches(QKeySequence::Copy) && index.isValid())
        QGuiApplication::clipboard()->setText(index.siblingAtColumn(1).data().toString());
    else
        QWidget::keyPressEvent(event);
}

void ProblemsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_list->doItemsLayout(); // heights depend on the width
}

} // namespace strata
