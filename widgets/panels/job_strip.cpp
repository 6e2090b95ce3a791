// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/job_strip.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace strata {

namespace {
constexpr std::size_t mostShown = 2;
}

class JobStrip::Entry : public QWidget {
public:
    explicit Entry(std::uint64_t id, JobStrip* strip)
        : QWidget(strip), m_progress(new QProgressBar), m_title(new OneLineLabel), m_cancel(new QToolButton) {
        setObjectName(QStringLiteral("job"));
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        m_progress->setTextVisible(false);
        m_progress->setFixedWidth(72);
        m_progress->setMaximumHeight(6);
        setScreenFont(m_title, 12);
        m_title->setProperty("tone", QStringLiteral("secondary"));
        m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        whenScaled(m_title, [this] { m_title->setMaximumWidth(scaledPixels(280)); });
        m_cancel->setObjectName(QStringLiteral("statusButton"));
        m_cancel->setIconSize({10, 10});
        const Colors& colors = Theme::instance().colors();
        m_cancel->setIcon(glyphIcon(Glyph::Remove, colors.secondary, colors.border));
        for (QWidget* part : std::initializer_list<QWidget*>{m_progress, m_title, m_cancel})
            layout->addWidget(part);
        connect(m_cancel, &QToolButton::clicked, strip, [strip, id] { Q_EMIT strip->cancelRequested(id); });
    }
    void show(const JobItem& job) {
        m_progress->setRange(0, job.fraction < 0 ? 0 : 1000);
        if (job.fraction >= 0) m_progress->setValue(static_cast<int>(1000 * std::min(job.fraction, 1.0)));
        m_progress->setAccessibleName(JobStrip::tr("Progress: %1").arg(job.title));
        m_progress->setToolTip(job.stage);
        m_title->setFullText(job.stopping ? JobStrip::tr("%1 · ending").arg(job.title) : job.title);
        m_cancel->setEnabled(!job.stopping);
        m_cancel->setToolTip(job.stopping ? JobStrip::tr("It was cancelled and ends as soon as it can.")
                                          : JobStrip::tr("Cancel: %1").arg(job.title));
        m_cancel->setAccessibleName(JobStrip::tr("Cancel: %1").arg(job.title));
    }

private:
    QProgressBar* m_progress;
    OneLineLabel* m_title;
    QToolButton* m_cancel;
};

JobStrip::JobStrip(QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_more(secondaryLabel({}, this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    setScreenFont(m_more, 12);
    m_layout->addWidget(m_more);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setJobs({});
}

void JobStrip::setJobs(const std::vector<JobItem>& jobs) {
    const std::size_t shown = std::min(jobs.size(), mostShown);
    std::map<std::uint64_t, Entry*> entries;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto known = m_entries.find(jobs[i].id);
        Entry* entry = known == m_entries.end() ? new Entry(jobs[i].id, this) : known->second;
        if (known != m_entries.end()) m_entries.erase(known);
        m_layout->insertWidget(static_cast<int>(i), entry);
        entry->show(jobs[i]);
        entry->setVisible(true);
        entries[jobs[i].id] = entry;
    }
    for (const auto& [id, entry] : m_entries) {
        entry->hide();
        entry->deleteLater(); // its own button may have ended it
    }
    m_entries = std::move(entries);
    m_more->setVisible(jobs.size() > shown);
    QStringList others;
    for (std::size_t i = shown; i < jobs.size(); ++i)
        others << jobs[i].title;
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(others.size())));
    m_more->setToolTip(others.join(QLatin1Char('\n')));
    setVisible(!jobs.empty());
}

} // namespace strata
