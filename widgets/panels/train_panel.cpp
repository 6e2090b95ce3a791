// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/train_panel.h"

#include "widgets/common/beside_box.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString timeLeft(double seconds) {
    const auto minutes = qint64(std::llround(seconds / 60));
    if (seconds < 90) return TrainPanel::tr("%1 s left").arg(std::llround(seconds));
    if (minutes < 120) return TrainPanel::tr("%1 min left").arg(minutes);
    return TrainPanel::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

} // namespace

TrainPanel::TrainPanel(QWidget* parent)
    : QScrollArea(parent), m_train(new QPushButton), m_open(new QPushButton), m_pause(new QPushButton),
      m_stop(new QPushButton), m_resume(new QPushButton), m_log(new OneLineLabel), m_how(new QLabel),
      m_detail(captionLabel({})), m_problem(new QLabel), m_notes(captionLabel({})), m_progress(new QProgressBar),
      m_others(new QListWidget), m_baseline(new QComboBox) {
    QWidget* content = preparePanel(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 16);
    layout->setSpacing(12);
    m_train->setObjectName(QStringLiteral("primaryButton"));
    for (QPushButton* plain : {m_open, m_pause, m_stop, m_resume})
        plain->setObjectName(QStringLiteral("plainButton"));
    layout->addWidget(new BesideBox({m_train, m_open}));
    layout->addWidget(labelledField(m_log, [] { return tr("Log"); }));
    setScreenFont(m_how, 14, QFont::DemiBold);
    m_how->setWordWrap(true);
    layout->addWidget(m_how);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress);
    m_detail->setWordWrap(true);
    layout->addWidget(m_detail);
    layout->addWidget(new BesideBox({m_pause, m_stop, m_resume}));
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_problem);
    m_others->setFrameShape(QFrame::NoFrame);
    m_others->setSelectionMode(QAbstractItemView::NoSelection);
    layout->addWidget(labelledField(m_others, [] { return tr("Laid over it"); }));
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_baseline->setMinimumContentsLength(4);
    m_baseline->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(labelledField(m_baseline, [] { return tr("Pinned baseline"); }));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    layout->addWidget(m_notes);
    layout->addStretch(1);
    connect(m_train, &QPushButton::clicked, this, &TrainPanel::trainRequested);
    connect(m_open, &QPushButton::clicked, this, &TrainPanel::openRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_state.process == TrainState::Process::Suspended ? Q_EMIT continueRequested() : Q_EMIT suspendRequested();
    });
    connect(m_stop, &QPushButton::clicked, this, &TrainPanel::stopRequested);
    connect(m_resume, &QPushButton::clicked, this, &TrainPanel::resumeRequested);
    connect(m_others, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            Q_EMIT comparedChanged(item->data(Qt::UserRole).toULongLong(), item->checkState() == Qt::Checked);
    });
    connect(m_baseline, &QComboBox::activated, this,
            [this] { Q_EMIT baselineChanged(m_baseline->currentData().toULongLong()); });
    whenTranslated(this, [this] { retranslate(); });
}

void TrainPanel::retranslate() {
    m_train->setText(tr("Train…"));
    m_train->setToolTip(tr("Starts a training in a process of its own"));
    m_open->setText(tr("Open a log…"));
    m_open->setToolTip(tr("A training log of any program, or of a training that goes on"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Ends it after this step; its state is kept, and Resume goes on from there"));
    m_resume->setText(tr("Resume"));
    m_resume->setToolTip(tr("Starts the same command again; it goes on from its last state"));
    m_others->setAccessibleName(tr("Logs that are laid over the shown one"));
    showState();
    fillOthers();
}

void TrainPanel::setState(const TrainState& state) {
    if (state == m_state) return;
    m_state = state;
    showState();
}

void TrainPanel::showState() {
    using Process = TrainState::Process;
    const Process now = m_state.process;
    const bool any = !m_state.log.isEmpty();
    const bool runs = now == Process::Running || now == Process::Suspended;
    m_log->setFullText(any ? m_state.log : tr("none"));
    QString how;
    switch (now) {
    case Process::None:
        break;
    case Process::Running:
        how = m_state.stopping ? tr("Stopping") : tr("Running");
        break;
    case Process::Suspended:
        how = tr("Paused");
        break;
    case Process::Stopped:
        how = tr("Stopped");
        break;
    case Process::Finished:
        how = tr("Finished");
        break;
    case Process::Crashed:
        how = tr("Ended without a word");
        break;
    case Process::Failed:
        how = tr("Failed");
        break;
    }
    const QString steps = m_state.planned > 0
                              ? tr("step %1 of %2").arg(formatCount(m_state.step), formatCount(m_state.planned))
                              : tr("step %1").arg(formatCount(m_state.step));
    m_how->setText(how.isEmpty() ? (any ? steps : QString()) : how + QStringLiteral(" · ") + steps);
    m_how->setVisible(!m_how->text().isEmpty());
    m_progress->setVisible(any && m_state.planned > m_state.step && now != Process::Finished);
    if (m_state.planned > 0)
        m_progress->setValue(int(std::min(1.0, double(m_state.step) / double(m_state.planned)) * 1000));
    QStringList details;
    if (runs && m_state.secondsLeft >= 0) details << timeLeft(m_state.secondsLeft);
    if (m_state.tokensPerSecond > 0)
        details << tr("%1 tokens/s").arg(formatCount(std::llround(m_state.tokensPerSecond)));
    m_detail->setText(details.join(QStringLiteral(" · ")));
    m_detail->setVisible(!details.isEmpty());
    m_pause->setText(now == Process::Suspended ? tr("Continue") : tr("Pause"));
    m_pause->setToolTip(now == Process::Suspended ? tr("Goes on where it was halted")
                                                  : tr("Halts it where it is; it keeps its memory"));
    m_pause->setVisible(runs);
    m_stop->setVisible(runs);
    // A second interrupt would end it at once, with nothing kept.
    m_stop->setEnabled(!m_state.stopping);
    m_pause->setEnabled(!m_state.stopping);
    m_resume->setVisible(!runs && m_state.canResume);
    m_problem->setText(m_state.problem);
    m_problem->setVisible(!m_state.problem.isEmpty());
    m_notes->setText(m_state.notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!m_state.notes.isEmpty());
}

void TrainPanel::setOthers(const std::vector<TrainOther>& others) {
    if (others == m_list) return;
    m_list = others;
    fillOthers();
}

void TrainPanel::fillOthers() {
    m_filling = true;
    m_others->clear();
    m_baseline->clear();
    m_baseline->addItem(tr("none"), quint64(0));
    for (const TrainOther& other : m_list) {
        auto* item = new QListWidgetItem(other.title, m_others);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled);
        item->setCheckState(other.compared ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, other.id);
        item->setToolTip(other.title);
        m_baseline->addItem(other.title, other.id);
        if (other.baseline) m_baseline->setCurrentIndex(m_baseline->count() - 1);
    }
    if (m_list.empty()) {
        auto* item = new QListWidgetItem(tr("Other open logs appear here."), m_others);
        item->setFlags(Qt::NoItemFlags);
    }
    m_baseline->setEnabled(!m_list.empty());
    constexpr int most = 6; // more scroll
    m_others->setFixedHeight(std::min(m_others->count(), most) * std::max(22, m_others->sizeHintForRow(0)) + 4);
    m_filling = false;
}

} // namespace strata
