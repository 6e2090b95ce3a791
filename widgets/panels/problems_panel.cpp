#include "widgets/panels/problems_panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/panels/panel_widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>

namespace strata {

namespace {

constexpr int margin = 12;
constexpr int headHeight = 18;

/// The kind and the time, below it the sentence as long as it is, below it what helps.
class ProblemDelegate : public QStyledItemDelegate {
public:
    explicit ProblemDelegate(QListView* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int width = m_list->viewport()->width() - 2 * margin;
        int height = 8 + headHeight + textHeight(sentence(index), uiFont(13), width) + 8;
        if (!advice(index).isEmpty()) height += textHeight(advice(index), uiFont(12), width) + 2;
        return {width, height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colors& colors = Theme::instance().colors();
        painter->save();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colors.accentSoft);
        QRect text = option.rect.adjusted(margin, 8, -margin, -8);
        const bool isError = static_cast<const ProblemsTable*>(index.model())->isErrorAt(index.row());
        painter->setFont(uiFont(12, QFont::DemiBold));
        painter->setPen(isError ? colors.warning : colors.secondary);
        painter->drawText(QRect(text.left(), text.top(), text.width(), headHeight), Qt::AlignLeft | Qt::AlignTop,
                          index.data().toString());
        painter->setFont(uiFont(11));
        painter->setPen(colors.faint);
        painter->drawText(QRect(text.left(), text.top(), text.width(), headHeight), Qt::AlignRight | Qt::AlignTop,
                          index.siblingAtColumn(3).data().toString());
        text.setTop(text.top() + headHeight);
        painter->setFont(uiFont(13));
        painter->setPen(colors.text);
        QRect used;
        painter->drawText(text, wrap, sentence(index), &used);
        text.setTop(used.bottom() + 3);
        painter->setFont(uiFont(12));
        painter->setPen(colors.secondary);
        painter->drawText(text, wrap, advice(index));
        painter->restore();
    }

private:
    static constexpr int wrap = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWrapAnywhere) | int(Qt::TextWordWrap);
    static QString sentence(const QModelIndex& index) { return index.siblingAtColumn(1).data().toString(); }
    static QString advice(const QModelIndex& index) { return index.siblingAtColumn(2).data().toString(); }
    static int textHeight(const QString& text, const QFont& font, int width) {
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), wrap, text).height();
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
    whenTranslated(this, [this] { m_list->setAccessibleName(tr("Problems")); });
}

void ProblemsPanel::add(const ProblemItem& problem) {
    m_table->add(problem);
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_list);
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
