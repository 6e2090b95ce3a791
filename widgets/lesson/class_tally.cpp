// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/class_tally.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/lesson/lesson_words.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

#include <numeric>

namespace strata {
namespace {

/// What is typed takes the place of what stands there.
class VoteField : public QSpinBox {
protected:
    void focusInEvent(QFocusEvent* event) override {
        QSpinBox::focusInEvent(event);
        QTimer::singleShot(0, this, &QSpinBox::selectAll); // a click puts its own cursor first
    }
};

} // namespace

double votesShare(const std::vector<int>& votes, std::size_t answer) {
    const double all = std::accumulate(votes.begin(), votes.end(), 0.0);
    return all > 0 && answer < votes.size() ? votes[answer] / all : 0;
}

QString votesText(const std::vector<int>& votes, std::size_t answer) {
    const int count = answer < votes.size() ? votes[answer] : 0;
    return QStringLiteral("%1 (%2)").arg(formatCount(count), formatPercent(votesShare(votes, answer)));
}

ClassTally::ClassTally(LessonPlay& play, QWidget* parent)
    : QWidget(parent), m_play(play), m_button(new QToolButton), m_row(new QWidget) {
    setObjectName(QStringLiteral("classTally"));
    m_button->setObjectName(QStringLiteral("statusButton"));
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto* row = new FlowLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button, 0, Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_row, 1);
    m_row->hide();
    whenTranslated(this, [this] {
        m_button->setText(tr("Class votes"));
        m_button->setToolTip(tr("How many of the class voted for each answer; kept on this machine"));
        setAccessibleName(tr("Class votes"));
    });
    connect(m_button, &QToolButton::clicked, this, &ClassTally::setOpen);
    connect(&play, &LessonPlay::stepChanged, this, &ClassTally::showStep);
    connect(&play, &LessonPlay::ended, this, &ClassTally::showStep);
    connect(&play, &LessonPlay::tallyChanged, this, &ClassTally::showVotes);
    showStep();
}

void ClassTally::setOpen(bool open) {
    m_button->setChecked(open);
    m_row->setVisible(open);
    if (open && !m_fields.isEmpty()) m_fields.front()->setFocus(Qt::TabFocusReason);
}

void ClassTally::showStep() {
    qDeleteAll(m_fields);
    m_fields.clear();
    setVisible(m_play.canTally());
    if (!m_play.canTally()) return;
    for (std::size_t i = 0; i < m_play.question()->options.size(); ++i) {
        auto* field = new VoteField;
        field->setRange(0, 9999);
        field->setPrefix(optionLetter(qsizetype(i)) + QLatin1Char(' '));
        field->setAccessibleName(tr("Votes for %1").arg(optionLetter(qsizetype(i))));
        field->setFocusPolicy(Qt::StrongFocus);
        m_row->layout()->addWidget(field);
        connect(field, &QSpinBox::valueChanged, this, &ClassTally::take);
        m_fields << field;
    }
    showVotes();
    m_row->setVisible(m_button->isChecked());
}

void ClassTally::showVotes() {
    const std::vector<int> votes = m_play.tally();
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const QSignalBlocker quiet(m_fields[i]);
        m_fields[i]->setValue(std::size_t(i) < votes.size() ? votes[std::size_t(i)] : 0);
    }
}

void ClassTally::take() {
    std::vector<int> votes;
    for (const QSpinBox* const field : m_fields)
        votes.push_back(field->value());
    m_play.setTally(std::move(votes));
}

} // namespace strata
