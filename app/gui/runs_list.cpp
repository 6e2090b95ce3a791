// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs_list.h"

#include "model/items/run_tables.h"
#include "model/session/session.h"
#include "widgets/dialogs/marks_dialog.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QLocale>
#include <QMessageBox>

#include <utility>

namespace strata {

RunsList::RunsList(Session& session, RunsPanel& panel, StartPage& start, QWidget* window)
    : QObject(window), m_session(session), m_panel(panel), m_start(start), m_window(window) {
    connect(&session.documents(), &Documents::changed, this, &RunsList::show);
    connect(&session.documents(), &Documents::shownChanged, this, &RunsList::showCurrent);
    connect(&panel, &RunsPanel::runChosen, this, [this](RunId id) {
        const DocumentEntry* const entry = m_session.documents().find(id);
        if (!entry || !m_onlyChooses || !m_onlyChooses(entry->kind)) choose(id);
    });
    connect(&panel, &RunsPanel::runOpened, this, &RunsList::choose);
    connect(&panel, &RunsPanel::removeRequested, this, &RunsList::remove);
    connect(&panel, &RunsPanel::marksRequested, this, &RunsList::editMarks);
    connect(&start, &StartPage::earlierRunChosen, this, [this](quint64 id) { choose(RunId{id}); });
}

void RunsList::choose(RunId id) {
    const DocumentEntry* const entry = m_session.documents().find(id);
    if (!entry) return;
    m_kind = entry->kind;
    const QString kind = QString::fromStdString(m_kind);
    if (id != m_session.documents().shownId(m_kind)) m_session.documents().show(id);
    Q_EMIT chosen(kind);
}

void RunsList::showCurrent(const QString& kind) {
    const RunId id = m_session.documents().shownId(kind.toStdString());
    hiddenChanged();
    RunId& known = m_shown[kind.toStdString()];
    if (std::exchange(known, id) == id) return; // more of it: what is marked stays
    if (id != RunId{} || kind.toStdString() == m_kind) mark(kind);
}

void RunsList::mark(const QString& kind) {
    m_kind = kind.toStdString();
    m_marked = m_session.documents().shownId(m_kind);
    m_panel.setShownRun(m_marked);
}

std::set<RunId> RunsList::hiddenNow() const {
    std::set<RunId> out;
    for (const DocumentEntry& entry : m_session.documents().entries())
        if (m_hides && m_hides(entry.id)) out.insert(entry.id);
    return out;
}

void RunsList::hiddenChanged() {
    if (hiddenNow() != m_hidden) show();
}

void RunsList::show() {
    m_hidden = hiddenNow();
    std::vector<RunItem> items;
    for (const DocumentEntry& entry : m_session.documents().entries()) {
        const DocumentKind* const kind = documentKind(entry.kind);
        RunSummary summary = entry.document ? summaryOf(*entry.document) : entry.summary;
        if (m_hidden.contains(entry.id)) summary.answers = {"…"};
        items.push_back({entry.id, titleOf(summary), summary, entry.isSaved(), kind ? kind->words : KindWords()});
    }
    m_panel.setRuns(items);
    QVector<std::pair<quint64, QString>> earlier;
    for (auto item = items.rbegin(); item != items.rend() && earlier.size() < 5; ++item)
        if (!m_session.documents().find(item->id)->document) {
            const QDateTime when =
                QDateTime::fromString(QString::fromStdString(item->summary.createdAt), Qt::ISODate).toLocalTime();
            QStringList parts{item->title};
            if (const QString size = RunsTable::sizeOf(*item); !size.isEmpty()) parts << size;
            parts << QString::fromStdString(item->summary.modelName());
            if (when.isValid()) parts << QLocale().toString(when, QLocale::ShortFormat);
            earlier.push_back({item->id.value, parts.join(QStringLiteral("   "))});
        }
    m_start.setEarlierRuns(earlier);
    // What was chosen since stays chosen, unless nothing is: a run is listed when it has ended.
    if (m_marked != m_session.documents().shownId(m_kind) || m_panel.chosenRuns().empty())
        mark(QString::fromStdString(m_kind));
    Q_EMIT shown(static_cast<int>(items.size()));
}

void RunsList::remove(RunId id) {
    if (const auto summary = m_session.documents().summary(id))
        Q_EMIT said(tr("Removed “%1”. Ctrl+Z brings it back.").arg(titleOf(*summary)));
    m_session.documents().remove(id);
}

void RunsList::editMarks(RunId id) {
    Documents& documents = m_session.documents();
    const DocumentEntry* const entry = documents.find(id);
    if (!entry) return;
    if (!entry->document) { // it is read first
        auto* const waiting = new QObject(this);
        connect(&documents, &Documents::shownChanged, waiting, [this, id, waiting] {
            const DocumentEntry* const now = m_session.documents().find(id);
            if (now && !now->document) return;
            waiting->deleteLater();
            waiting->disconnect();
            m_session.documents().disconnect(waiting);
            if (now) editMarks(id);
        });
        return choose(id);
    }
    QStringList known;
    for (const DocumentEntry& other : documents.entries())
        for (const std::string& tag : (other.document ? other.document->marks : other.summary.marks).tags)
            if (const QString word = QString::fromStdString(tag); !known.contains(word)) known << word;
    known.sort(Qt::CaseInsensitive);
    const RunSummary summary = *documents.summary(id);
    auto* dialog = new MarksDialog(titleOf(summary), summary.marks, known, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id, dialog] {
        Documents& list = m_session.documents();
        const DocumentEntry* const now = list.find(id);
        if (!now || !now->document) return Q_EMIT said(tr("It could not be read, so nothing was kept."));
        const DocumentMarks before = now->document->marks, wanted = dialog->marks();
        if (wanted == before) return;
        list.allowUndo(id, [before](const Document& document) { return withMarks(document, before); });
        list.change(id, withMarks(*now->document, wanted));
        show();
    });
    dialog->open();
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
    for (const DocumentKind& kind : documentKinds())
        if (const DocumentPtr document = session.documents().shown(std::string(kind.id));
            document && !document->model.path.empty())
            return std::make_shared<const ModelFacts>(modelFactsOf(*document));
    return nullptr;
}

} // namespace strata
