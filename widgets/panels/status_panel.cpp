// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/status_panel.h"

#include "model/base/process_memory.h"
#include "model/items/run_tables.h"
#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/panels/job_strip.h"
#include "widgets/panels/model_panel.h"

#include <QLocale>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace strata {

namespace {

QString milliseconds(double ms) {
    return ms < 1000 ? StatusPanel::tr("%1 ms").arg(QLocale().toString(ms, 'f', 0))
                     : StatusPanel::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', 1));
}

QString tokensText(int tokens) {
    return StatusPanel::tr("%n token(s)", nullptr, tokens);
}

QString perSecond(int tokens, double seconds) {
    if (tokens <= 0 || seconds <= 0) return {};
    const double rate = tokens / seconds;
    return StatusPanel::tr("%1 tokens/s").arg(QLocale().toString(rate, 'f', rate < 10 ? 1 : 0));
}

} // namespace

StatusPanel::StatusPanel(QWidget* parent)
    : QStatusBar(parent), m_jobs(new JobStrip), m_text(new OneLineLabel), m_speed(secondaryLabel({})),
      m_share(secondaryLabel({})), m_memory(secondaryLabel({})), m_device(secondaryLabel({})),
      m_problems(new QToolButton) {
    setSizeGripEnabled(false);
    whenScaled(this, [this] { setFixedHeight(scaledPixels(28)); });
    setContentsMargins(8, 0, 8, 0);
    for (QLabel* label : std::initializer_list<QLabel*>{m_text, m_speed, m_share, m_memory, m_device}) {
        setScreenFont(label, 12);
        label->setContentsMargins(2, 0, 10, 0);
    }
    m_text->setProperty("tone", QStringLiteral("secondary"));
    // A long message is cut off; it never makes the window wider.
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (QWidget* left : std::initializer_list<QWidget*>{m_jobs, m_text, m_speed, m_share})
        addWidget(left);
    m_problems->setObjectName(QStringLiteral("statusButton"));
    setScreenFont(m_problems, 12);
    m_problems->setCursor(Qt::PointingHandCursor);
    for (QWidget* right : std::initializer_list<QWidget*>{m_memory, m_device, m_problems})
        addPermanentWidget(right);
    connect(m_problems, &QToolButton::clicked, this, &StatusPanel::problemsRequested);
    connect(m_jobs, &JobStrip::cancelRequested, this, &StatusPanel::cancelRequested);
    whenTranslated(this, [this] {
        m_memory->setToolTip(tr("Memory of this program"));
        m_share->setToolTip(tr("Sequential layer-steps run, of those that the full depth would need for every token"));
        setProblemCount(m_problemCount);
        setDevice(m_deviceName, m_threads);
        updateMemory();
    });
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &StatusPanel::updateMemory);
    m_timer.start();
    updateMemory();
}

void StatusPanel::updateMemory() {
    m_memory->setText(bytesText(residentBytes()));
}

void StatusPanel::setJobs(const std::vector<JobItem>& jobs) {
    m_jobs->setJobs(jobs);
}

void StatusPanel::setTone(const QString& tone) {
    if (m_text->property("tone").toString() == tone) return;
    m_text->setProperty("tone", tone);
    m_text->style()->unpolish(m_text); // the style sheet looks at the property only then
    m_text->style()->polish(m_text);
}

void StatusPanel::showProblemText(const QString& text) {
    showMessageText(text);
    setTone(QStringLiteral("warning"));
}

void StatusPanel::showMessageText(const QString& text) {
    setTone(QStringLiteral("secondary"));
    m_text->setFullText(text);
    m_speed->clear();
    m_share->clear();
}

void StatusPanel::showRunning(int tokens, double seconds) {
    showMessageText(tokensText(tokens)); // what goes on stands before it
    m_speed->setText(perSecond(tokens, seconds));
}

void StatusPanel::showRun(const Run* run) {
    if (!run) return showMessageText({});
    setTone(QStringLiteral("secondary"));
    const int tokens = tokenCount(*run);
    const bool cancelled = run->anyStopped(StopReason::Cancelled);
    const QString time = milliseconds(run->cost.milliseconds);
    m_text->setFullText((cancelled ? tr("Stopped · %1 in %2") : tr("Done · %1 in %2")).arg(tokensText(tokens), time));
    m_speed->setText(perSecond(tokens, run->cost.milliseconds / 1000));
    const RunCost& cost = run->cost;
    m_share->clear();
    const QString steps = formatCount(cost.sequentialLayerSteps);
    // Runs that earlier versions saved may count the call that was stopped on one side only: then there is no share.
    if (cost.sequentialLayerSteps > cost.fullDepthSequentialLayerSteps)
        m_share->setText(tr("%1 layer-steps").arg(steps));
    else if (cost.fullDepthSequentialLayerSteps > 0)
        m_share->setText(tr("%1 of %2 layer-steps (%3 %)")
                             .arg(steps, formatCount(cost.fullDepthSequentialLayerSteps),
                                  formatFixed(100.0 * static_cast<double>(cost.sequentialLayerSteps) /
                                                  static_cast<double>(cost.fullDepthSequentialLayerSteps),
                                              0)));
}

void StatusPanel::setDevice(const QString& device, int threads) {
    m_deviceName = device;
    m_threads = threads;
    QString text =
        device.startsWith(QLatin1String("cuda")) || device == QLatin1String("cpu") ? device.toUpper() : device;
    if (threads > 0) text += QStringLiteral(" · ") + tr("%n thread(s)", nullptr, threads);
    m_device->setText(text);
    m_device->setVisible(!text.isEmpty());
}

void StatusPanel::setProblemCount(int count) {
    m_problemCount = count;
    m_problems->setText(tr("%n problem(s)", nullptr, count));
    m_problems->setAccessibleName(tr("Show the list of problems (%1)").arg(count));
}

} // namespace strata
