// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs_list.h"

#include "model/session/session.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QLocale>
#include <QMessageBox>

#include <algorithm>

namespace strata {

RunsList::RunsList(Session& session, RunsPanel& panel, StartPage& start, QWidget* window)
    : QObject(window), m_session(session), m_panel(panel), m_start(start), m_window(window) {
    connect(&session.documents(), &Documents::changed, this, &RunsList::show);
    connect(&panel, &RunsPanel::runChosen, this, &RunsList::choose);
    connect(&panel, &RunsPanel::removeRequested, this, &RunsList::remove);
    connect(&start, &StartPage::earlierRunChosen, this, [this](quint64 id) { choose(RunId{id}); });
}

void RunsList::choose(RunId id) {
    const auto summary = m_session.documents().summary(id);
    const bool lens = summary && summary->isLens();
    if (id != m_session.documents().shownId(lens ? "lens" : "run")) m_session.documents().show(id);
    Q_EMIT chosen(lens);
}

void RunsList::show() {
    std::vector<RunItem> items;
    for (const DocumentEntry& entry : m_session.documents().onDisk())
        items.push_back(
            {entry.id, QString::fromStdString(entry.summary.title), nullptr, false, nullptr, entry.summary});
    for (const auto& entry : m_session.documents().of<Run>())
        items.push_back({entry.id, entry.title, entry.document, !entry.file.isEmpty()});
    for (const auto& entry : m_session.documents().of<Lens>())
        items.push_back({entry.id, entry.title, nullptr, !entry.file.isEmpty(), entry.document});
    std::sort(items.begin(), items.end(), [](const RunItem& a, const RunItem& b) { return a.id < b.id; });
    m_panel.setRuns(items);
    QVector<std::pair<quint64, QString>> earlier;
    for (auto item = items.rbegin(); item != items.rend() && earlier.size() < 5; ++item)
        if (item->summary) {
            const QDateTime when =
                QDateTime::fromString(QString::fromStdString(item->summary->createdAt), Qt::ISODate).toLocalTime();
            QStringList parts{item->title, QString::fromStdString(item->summary->modelName())};
            if (when.isValid()) parts << QLocale().toString(when, QLocale::ShortFormat);
            earlier.push_back({item->id.value, parts.join(QStringLiteral("   "))});
        }
    m_start.setEarlierRuns(earlier);
    m_panel.setShownRun(m_session.documents().shownId("run"));
    Q_EMIT shown(static_cast<int>(items.size()));
}

void RunsList::remove(RunId id) {
    const DocumentEntry* const entry = m_session.documents().find(id);
    const bool lens = entry && documentAs<Lens>(entry->document);
    if (const auto summary = m_session.documents().summary(id); summary && !lens)
        Q_EMIT said(tr("Removed “%1”. Ctrl+Z brings it back.").arg(QString::fromStdString(summary->title)));
    m_session.documents().remove(id);
}

void RunsList::askToClear() {
    auto* question = new QMessageBox(QMessageBox::Question, tr("Clear the history"),
                                     tr("Remove every kept run from the disk? This cannot be undone. Runs of this "
                                        "session stay in the list until the program ends."),
                                     QMessageBox::Cancel, m_window);
    question->addButton(tr("Clear"), QMessageBox::DestructiveRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this, [this, question](QAbstractButton* button) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) m_session.documents().clearHistory();
    });
    question->open();
}

std::shared_ptr<const ModelFacts> shownFacts(const Session& session) {
    if (const auto run = session.documents().shown<Run>())
        return std::make_shared<const ModelFacts>(modelFactsOf(*run));
    if (const auto lens = session.documents().shown<Lens>())
        return std::make_shared<const ModelFacts>(modelFactsOf(*lens));
    return nullptr;
}

} // namespace strata
