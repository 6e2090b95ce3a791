// SPDX-License-Identifier: GPL-3.0-or-later
// What is going on, each job by itself: its name, how far it is, and a way to end it.
#pragma once

#include <QWidget>

#include <cstdint>
#include <map>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace strata {

/// One job as it is shown.
struct JobItem {
    std::uint64_t id = 0;
    QString title;
    QString stage;        ///< translated; may be empty
    double fraction = -1; ///< 0…1; negative: not known
    bool stopping = false;
};

/// A row of jobs for the status line; two are shown, of more only how many.
class JobStrip : public QWidget {
    Q_OBJECT
public:
    explicit JobStrip(QWidget* parent = nullptr);
    void setJobs(const std::vector<JobItem>& jobs);

Q_SIGNALS:
    void cancelRequested(quint64 id);

private:
    class Entry;
    QHBoxLayout* m_layout;
    QLabel* m_more;
    std::map<std::uint64_t, Entry*> m_entries;
};

} // namespace strata
