// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reference/reference_window.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/reference/formula_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace strata {

namespace {
constexpr int indexRole = Qt::UserRole;
}

ReferenceWindow::ReferenceWindow(QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit), m_list(new QTreeWidget), m_term(new QLabel), m_words(new QLabel),
      m_facts(captionLabel({})), m_nothing(captionLabel({})), m_formula(new FormulaLabel), m_copy(new QPushButton) {
    setObjectName(QStringLiteral("reference"));
    setModal(false);
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    m_search->setClearButtonEnabled(true);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    leftLayout->addWidget(m_search);
    leftLayout->addWidget(m_nothing);
    leftLayout->addWidget(m_list);

    auto* right = new QScrollArea;
    QWidget* page = preparePanel(right);
    auto* layout = qobject_cast<QVBoxLayout*>(page->layout());
    if (!layout) layout = new QVBoxLayout(page);
    layout->setSpacing(10);
    setScreenFont(m_term, 18, QFont::DemiBold);
    for (QLabel* label : {m_term, m_words, m_facts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_copy->setObjectName(QStringLiteral("plainButton"));
    m_copy->setAutoDefault(false); // Return belongs to the field of the search
    m_copy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_term, m_words, m_formula, m_facts, m_copy})
        layout->addWidget(widget);
    layout->addStretch(1);

    auto* both = new QSplitter;
    both->addWidget(left);
    both->addWidget(right);
    both->setStretchFactor(1, 1);
    both->setChildrenCollapsible(false);
    auto* all = new QVBoxLayout(this);
    all->addWidget(both, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    all->addWidget(buttons);
    whenScaled(this, [this, both] {
        resize(scaledPixels(760), scaledPixels(480));
        both->setSizes({scaledPixels(260), scaledPixels(500)});
    });

    connect(m_search, &QLineEdit::textChanged, this, &ReferenceWindow::filter);
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* now) {
        if (now && now->data(0, indexRole).isValid()) showEntry(now->data(0, indexRole).toInt());
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_formula->formula().latex()); });
    whenTranslated(this, [this] {
        setWindowTitle(tr("Formulas and terms"));
        m_search->setPlaceholderText(tr("Search terms"));
        m_search->setAccessibleName(tr("Search terms"));
        m_list->setAccessibleName(tr("Terms"));
        m_nothing->setText(tr("No term contains this."));
        m_copy->setText(tr("Copy as &LaTeX"));
        fill();
    });
    m_search->setFocus();
}

void ReferenceWindow::fill() {
    const QTreeWidgetItem* now = m_list->currentItem();
    const int kept = now ? now->data(0, indexRole).toInt() : 0;
    m_list->clear();
    m_entries = referenceEntries();
    QTreeWidgetItem* group = nullptr;
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const ReferenceEntry& entry = m_entries[static_cast<std::size_t>(i)];
        if (!group || group->text(0) != entry.group) {
            group = new QTreeWidgetItem(m_list, {entry.group});
            group->setFlags(Qt::ItemIsEnabled);
            QFont strong = m_list->font();
            strong.setWeight(QFont::DemiBold);
            group->setFont(0, strong);
        }
        auto* item = new QTreeWidgetItem(group, {entry.term});
        item->setData(0, indexRole, i);
    }
    m_list->expandAll();
    filter(m_search->text());
    if (QTreeWidgetItem* item = itemOf(kept)) m_list->setCurrentItem(item);
}

QTreeWidgetItem* ReferenceWindow::itemOf(int index) const {
    for (int g = 0; g < m_list->topLevelItemCount(); ++g)
        for (int i = 0; i < m_list->topLevelItem(g)->childCount(); ++i)
            if (QTreeWidgetItem* item = m_list->topLevelItem(g)->child(i); item->data(0, indexRole).toInt() == index)
                return item;
    return nullptr;
}

void ReferenceWindow::filter(const QString& wanted) {
    QTreeWidgetItem* first = nullptr;
    for (int g = 0; g < m_list->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_list->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const ReferenceEntry& entry = m_entries[static_cast<std::size_t>(item->data(0, indexRole).toInt())];
            const bool found = wanted.trimmed().isEmpty() ||
                               entry.term.contains(wanted.trimmed(), Qt::CaseInsensitive) ||
                               entry.words.contains(wanted.trimmed(), Qt::CaseInsensitive) ||
                               entry.key.contains(wanted.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!found);
            any = any || found;
            if (found && !first) first = item;
        }
        group->setHidden(!any);
    }
    m_nothing->setVisible(!first);
    const QTreeWidgetItem* now = m_list->currentItem();
    if (first && (!now || now->isHidden())) m_list->setCurrentItem(first);
}

void ReferenceWindow::showEntry(int index) {
    const ReferenceEntry& entry = m_entries[static_cast<std::size_t>(index)];
    m_term->setText(entry.term);
    m_words->setText(entry.words);
    m_words->setVisible(!entry.words.isEmpty());
    m_formula->setLatex(entry.latex);
    m_copy->setVisible(!entry.latex.isEmpty());
    QStringList facts;
    if (!entry.unit.isEmpty()) facts << tr("Unit: %1").arg(entry.unit);
    if (!entry.source.isEmpty()) facts << tr("Source: %1").arg(entry.source);
    if (!entry.key.isEmpty()) facts << tr("In files: %1").arg(entry.key);
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_facts->setVisible(!facts.isEmpty());
}

bool ReferenceWindow::showTerm(const QString& term) {
    const int index = referenceIndexOf(m_entries, term);
    QTreeWidgetItem* item = index < 0 ? nullptr : itemOf(index);
    if (!item) return false;
    m_search->clear();
    m_list->setCurrentItem(item);
    m_list->scrollToItem(item);
    return true;
}

QString ReferenceWindow::term() const {
    return m_term->text();
}

} // namespace strata
