// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/range_button.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

namespace strata {

namespace {

/// A typed number, with a point or with the mark of the language; none where it is not one.
std::optional<double> numberIn(const QLineEdit& field) {
    QString text = field.text().trimmed();
    text.replace(QChar(0x2212), QLatin1Char('-'));
    bool good = false;
    double value = text.toDouble(&good);
    if (!good) value = QLocale().toDouble(text, &good);
    return good && qIsFinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

RangeButton::RangeButton(QWidget* parent)
    : QToolButton(parent), m_robust(new QCheckBox), m_low(new QLineEdit), m_high(new QLineEdit),
      m_all(new QPushButton) {
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    auto* form = new QWidget;
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addRow(m_robust);
    QLabel* high = secondaryLabel({});
    QLabel* low = secondaryLabel({});
    high->setBuddy(m_high);
    low->setBuddy(m_low);
    layout->addRow(high, m_high);
    layout->addRow(low, m_low);
    layout->addRow(m_all);
    for (QLineEdit* field : {m_low, m_high}) {
        field->setMinimumWidth(90);
        connect(field, &QLineEdit::editingFinished, this, &RangeButton::fieldsEdited);
    }
    auto* menu = new QMenu(this);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(form);
    menu->addAction(action);
    setMenu(menu);
    connect(m_robust, &QCheckBox::clicked, this, [this](bool on) { choose({{}, {}, on}); });
    connect(m_all, &QPushButton::clicked, this, [this] { choose({}); });
    whenTranslated(this, [this, high, low] {
        setAccessibleName(tr("Range of the y axis"));
        setToolTip(tr("Which part of the y axis is shown; the wheel over the plot zooms it as well"));
        m_robust->setText(tr("&Robust range"));
        m_robust->setToolTip(
            tr("From the 5 % to the 95 % quantile of what is shown: one far value does not flatten the "
               "rest. What lies outside is marked by an arrow at the edge."));
        high->setText(tr("Highest"));
        low->setText(tr("Lowest"));
        m_high->setAccessibleName(tr("Highest value of the y axis"));
        m_low->setAccessibleName(tr("Lowest value of the y axis"));
        m_high->setPlaceholderText(tr("all"));
        m_low->setPlaceholderText(tr("all"));
        m_all->setText(tr("Show &all"));
        setRange(m_range);
    });
}

void RangeButton::setRange(const PlotRange& range) {
    m_range = range;
    const QString name = tr("y axis");
    const bool part = range.low || range.high;
    setText((part ? tr("y axis: a part") : range.robust ? tr("y axis: robust") : name) + QStringLiteral(" ▾"));
    m_robust->setChecked(range.robust && !part);
    m_all->setEnabled(!range.isEverything());
    QLocale plain; // in the language of the window, without separators that could be taken for a decimal point
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto show = [&plain](QLineEdit* field, const std::optional<double>& value) {
        if (!field->hasFocus()) field->setText(value ? plain.toString(*value, 'g', 5) : QString());
    };
    show(m_low, range.low);
    show(m_high, range.high);
}

void RangeButton::choose(const PlotRange& range) {
    setRange(range);
    Q_EMIT rangeChosen(m_range);
}

void RangeButton::fieldsEdited() {
    PlotRange range{numberIn(*m_low), numberIn(*m_high)};
    if (range.low && range.high && *range.low >= *range.high) return; // half typed: the other one follows
    if (!range.low && !range.high) range.robust = m_range.robust;
    if (!(range == m_range)) choose(range);
}

} // namespace strata
