// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session_keeper.h"

#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/main_window.h"
#include "app/gui/selection_hub.h"
#include "app/gui/workspaces.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lens/lens_board.h"
#include "widgets/lens/lens_options.h"
#include "widgets/panels/prompt_panel.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace strata {

namespace {

constexpr int everyMilliseconds = 1000;
constexpr int mostRestores = 2,
              provenMilliseconds = 60'000; ///< a session that ends the program does not come back for ever
constexpr qint64 mostBytes = qint64{16} << 20;

QString lockOf(const QString& file) {
    return file + QStringLiteral(".lock");
}

} // namespace

SessionKeeper::SessionKeeper(MainWindow& window, Session& session, const QString& folder, QObject* parent)
    : QObject(parent), m_window(window), m_session(session),
      m_file(folder + QLatin1Char('/') + HistoryStore::newName() + QStringLiteral(".json")) {
    m_timer.setInterval(everyMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SessionKeeper::write);
    connect(&session.documents(), &Documents::changed, this, &SessionKeeper::showWhatIsThere);
    connect(&session.documents(), &Documents::opened, this, [this] {
        if (m_opening == 0) return;
        --m_opening;
        if (m_left) showWorkspace(m_left->workspace); // a document that opens shows its own
    });
    connect(&session.documents(), &Documents::shownChanged, this, ofKind("run", [this] {
        if (!m_selection.isEmpty() && m_session.documents().shown<Run>())
            m_window.selection().setSelection(selectionFromJson(std::exchange(m_selection, {})));
    }));
    connect(&session.documents(), &Documents::shownChanged, this, ofKind("lens", [this] {
        const auto lens = m_session.documents().shown<Lens>();
        if (lens && !m_followed.isEmpty())
            LensBoard::of(m_session).pins().recallColors(pinsFromJson(std::exchange(m_followed, {}), lens.get()));
    }));
}

SessionKeeper::~SessionKeeper() {
    QFile::remove(m_file);
    QFile::remove(lockOf(m_file));
}

void SessionKeeper::begin() {
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QFile lock(lockOf(m_file));
    if (!lock.open(QIODevice::WriteOnly)) return; // a disk that cannot be written: nothing is kept
    lock.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    lock.close();
    m_hold = RecordHold::of(lockOf(m_file).toStdString());
    if (!m_hold) return;
    write();
    if (m_left && !m_written.isEmpty()) {
        QFile::remove(m_left->left);
        QFile::remove(lockOf(m_left->left));
    }
    m_timer.start();
}

std::optional<KeptSession> SessionKeeper::leftOver(const QString& folder) {
    const auto isHeld = [](const QString& lock) {
        return QFile::exists(lock) && RecordHold::isHeld(lock.toStdString());
    };
    for (const QFileInfo& lock : QDir(folder).entryInfoList({QStringLiteral("*.lock")}, QDir::Files))
        if (!QFile::exists(lock.filePath().chopped(5)) && !isHeld(lock.filePath())) QFile::remove(lock.filePath());
    // By name, which is by time: the latest first.
    for (const QFileInfo& left :
         QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed)) {
        if (isHeld(lockOf(left.filePath()))) continue; // of a program that runs
        QFile file(left.filePath());
        if (file.size() <= mostBytes && file.open(QIODevice::ReadOnly))
            if (auto session = keptSessionFromJson(file.readAll());
                session && !session->isEmpty() && session->restores < mostRestores) {
                session->left = left.filePath();
                return std::move(*session);
            }
        file.remove();
        QFile::remove(lockOf(left.filePath()));
    }
    return std::nullopt;
}

bool SessionKeeper::isBack() const {
    const auto state = m_session.model().state();
    return !m_left || (m_wanted.empty() && state != CurrentModel::State::Opening && m_opening == 0);
}

KeptSession SessionKeeper::now() const {
    KeptSession out;
    out.restores = m_restores;
    if (m_session.model().facts()) {
        out.model = m_session.model().openRequest();
        if (const auto task = m_session.model().task())
            out.model->task = QString::fromStdString(task->path.empty() ? task->name : task->path.string());
        out.fields = m_window.prompt().fields();
    }
    for (const DocumentEntry& entry : m_session.documents().entries()) {
        const QString kind = QString::fromStdString(entry.kind);
        if (!entry.document || (entry.stored.isEmpty() && entry.file.isEmpty())) continue; // of the history, unread
        out.documents.push_back({kind, entry.stored, entry.stored.isEmpty() ? entry.file : QString(),
                                 m_session.documents().shownId(entry.kind) == entry.id});
    }
    out.workspace = m_window.docks().workspace();
    out.selection = selectionToJson(m_window.selection().selection());
    const QJsonArray followed = pinsToJson(LensBoard::of(m_session).pins().followed());
    if (!followed.isEmpty()) out.selection.insert(QStringLiteral("followed"), followed);
    return out;
}

void SessionKeeper::write() {
    if (isBack()) m_left.reset();
    const KeptSession kept = m_left ? *m_left : now();
    const QByteArray json = keptSessionToJson(kept);
    if (json == m_written || (kept.isEmpty() && m_written.isEmpty())) return;
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly)) return; // tried again when the next thing changes
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(json) == json.size() && file.commit()) m_written = json;
}

void SessionKeeper::restore(const KeptSession& left) {
    m_left = left;
    m_restores = m_left->restores = left.restores + 1;
    m_followed = left.selection.value(QLatin1String("followed")).toArray();
    QTimer::singleShot(provenMilliseconds, this, [this] { // what is not back by now never comes
        m_restores = m_opening = 0;
        m_wanted.clear();
    });
    if (left.model) {
        m_window.whenReady([&window = m_window, fields = left.fields] { window.prompt().setFields(fields); });
        m_session.model().open(*left.model);
    }
    std::vector<KeptSession::Place> files;
    for (const KeptSession::Place& place : left.documents) {
        if (place.shown && place.kind == QLatin1String("run")) m_selection = left.selection;
        if (place.stored.isEmpty() && QFileInfo::exists(place.file))
            files.push_back(place);
        else if (!place.stored.isEmpty() && place.shown)
            m_wanted.push_back(place);
    }
    // The one that is read last of a kind is the one that is shown.
    std::stable_partition(files.begin(), files.end(), [](const KeptSession::Place& place) { return !place.shown; });
    m_opening = int(files.size());
    for (const KeptSession::Place& place : files)
        m_session.documents().open(place.file);
    showWorkspace(left.workspace);
    showWhatIsThere();
}

void SessionKeeper::showWorkspace(const QString& id) {
    if (id.isEmpty()) return;
    const WorkspaceSpec& wanted = workspace(id);
    // Until something is open no workspace can be chosen, and the one that is shown then is that of the last close.
    m_window.setWorkspace(QString::fromLatin1(wanted.id));
    m_window.actions()[wanted.action]->trigger(); // leaves the start page
}

void SessionKeeper::showWhatIsThere() {
    std::vector<KeptSession::Place> wanted = std::exchange(m_wanted, {});
    for (const KeptSession::Place& place : wanted) {
        const auto& entries = m_session.documents().entries();
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const DocumentEntry& one) { return one.stored == place.stored; });
        if (entry == entries.end()) {
            m_wanted.push_back(place); // the history was not read yet
            continue;
        }
        m_session.documents().show(RunId(entry->id));
    }
    // Nothing to wait for any more: what is there can be shown.
    if (m_left && m_wanted.empty() && !wanted.empty()) showWorkspace(m_left->workspace);
}

} // namespace strata
