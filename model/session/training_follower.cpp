// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/training_follower.h"

#include "model/base/field_names.h"
#include "model/session/session_values.h"
#include "model/training_log/log_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <fstream>
#include <sys/stat.h>

namespace strata {

namespace {

constexpr int everyMs = 1000;

/// Goes from look to look with the work that reads; one at a time.
struct LogPlace {
    std::unique_ptr<TrainingLogReader> reader;
    std::uint64_t offset = 0;
    ino_t file = 0; ///< of the file that was read; a training that goes on may put another in its place
};

struct Look {
    std::shared_ptr<const Training> training; ///< null: nothing new, or it cannot be read now
    TrainingWatch watch;
};

/// What was appended to the file since the last look. A file that became shorter was written anew.
std::shared_ptr<const Training> readOn(const std::filesystem::path& file, LogPlace& reading,
                                       const JobControl& control) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(file, error);
    struct stat facts{};
    if (error || ::stat(file.c_str(), &facts) != 0) return nullptr;
    if (!reading.reader || facts.st_ino != reading.file || size < reading.offset ||
        (reading.reader->isWhole() && size != reading.offset))
        reading = {std::make_unique<TrainingLogReader>(file), 0, facts.st_ino};
    std::ifstream stream(file, std::ios::binary);
    if (!stream.seekg(std::streamoff(reading.offset))) return nullptr;
    std::string piece(std::size_t{1} << 20, '\0');
    while (reading.offset < size && !control.stopRequested()) {
        const auto wanted = std::min<std::uint64_t>(piece.size(), size - reading.offset);
        stream.read(piece.data(), std::streamsize(wanted));
        const auto got = std::size_t(stream.gcount());
        if (got == 0) break;
        reading.offset += got;
        if (!reading.reader->feed(std::string_view(piece).substr(0, got))) return nullptr;
    }
    auto training = reading.reader->soFar();
    if (!training) return nullptr; // half of trainer_state.json: the next look has it whole
    addStatus(*training, file);
    return std::make_shared<const Training>(std::move(*training));
}

/// Whether a log goes on from where a saved document of it ended: the same training, no further back.
bool goesOn(const Training& saved, const Training& log) {
    if (log.lastStep() < saved.lastStep()) return false;
    bool any = false;
    for (const TrainingSeries& series : saved.series) {
        const TrainingSeries* const same = log.find(series.name);
        if (series.points.empty() || !same || same->points.empty()) continue;
        if (series.points.front() != same->points.front()) return false;
        any = true;
    }
    return any;
}

TrainingWatch watchOf(const std::filesystem::path& file) {
    TrainingWatch watch;
    const auto status = readTrainingStatus(file);
    if (!status) return watch;
    watch.status = *status;
    watch.process = processStateOf(*status);
    if (watch.isCrashed()) {
        // It may have said how it ended between the two looks.
        if (const auto again = readTrainingStatus(file)) watch.status = *again;
        watch.lastWords = TrainingFollower::lastWordsOf(QString::fromStdString(file.string()));
    }
    return watch;
}

} // namespace

struct TrainingFollower::Followed {
    QString file;
    std::shared_ptr<LogPlace> reading = std::make_shared<LogPlace>();
    qint64 size = -1;
    QDateTime modified;
    TrainingWatch watch;
    /// The document came from the log, or goes on as the log does. One that was opened from a file of its own may name
    /// a log in which another training stands by now.
    bool isSame = true;
    bool isLog = false; ///< the document's file is the log itself
    Analysis work;
};

TrainingFollower::TrainingFollower(Documents& documents, QObject* parent) : QObject(parent), m_documents(documents) {
    connect(&m_timer, &QTimer::timeout, this, &TrainingFollower::look);
    connect(&documents, &Documents::opened, this, [this](const QString& kind) {
        if (kind == QLatin1String("training")) look();
    });
    m_timer.start(everyMs);
}

TrainingFollower::~TrainingFollower() = default;

TrainingWatch TrainingFollower::watch(RunId id) const {
    const auto found = m_followed.find(id);
    return found == m_followed.end() ? TrainingWatch() : found->second->watch;
}

void TrainingFollower::expect(const QString& log, qint64 process) {
    m_expected[QFileInfo(log).absoluteFilePath()] = process;
}

QString TrainingFollower::lastWordsOf(const QString& log) {
    QFile file(log + QStringLiteral(".err.txt"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    constexpr qint64 most = 4096;
    file.seek(std::max<qint64>(0, file.size() - most));
    // Progress is written over itself with carriage returns.
    const QString text = QString::fromUtf8(file.readAll()).replace(QLatin1Char('\r'), QLatin1Char('\n')).trimmed();
    QString last = text.section(QLatin1Char('\n'), -1).trimmed().left(400);
    if (const QLatin1String program("strata-cli: "); last.startsWith(program)) last.remove(0, program.size());
    return last;
}

void TrainingFollower::look() {
    for (auto at = m_expected.begin(); at != m_expected.end();) {
        const bool lives = ::kill(pid_t(at->second), 0) == 0;
        const bool there = isTrainingLog(at->first.toStdString());
        if (!lives && !there) Q_EMIT notStarted(at->first, lastWordsOf(at->first));
        if (there) {
            const auto open = m_documents.of<Training>();
            const auto known = std::find_if(open.begin(), open.end(), [&](const auto& entry) {
                return QFileInfo(QString::fromStdString(entry.document->source)) == QFileInfo(at->first);
            });
            known == open.end() ? m_documents.open(at->first) : m_documents.show(known->id);
        }
        at = there || !lives ? m_expected.erase(at) : std::next(at);
    }
    struct Open {
        QString log;
        bool isLog = false, ended = false; ///< the document's file is the log itself
    };
    std::map<RunId, Open> open;
    for (const auto& entry : m_documents.of<Training>())
        if (!entry.file.isEmpty() && !entry.document->source.empty())
            open[entry.id] = {QString::fromStdString(entry.document->source),
                              !entry.file.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive),
                              entry.document->ended};
    std::erase_if(m_followed, [&](const auto& one) { return !open.contains(one.first); });
    for (const auto& [id, of] : open) {
        auto& followed = m_followed[id];
        if (!followed) {
            followed = std::make_unique<Followed>();
            followed->file = of.log;
            followed->isSame = of.isLog;
        }
        followed->isLog = of.isLog;
        if (!followed->isSame && (of.ended || !QFileInfo::exists(of.log))) continue; // nothing more is to come
        lookAt(id, *followed);
    }
}

void TrainingFollower::lookAt(RunId id, Followed& followed) {
    if (followed.work.isBusy()) return;
    const QFileInfo now(followed.file); // one that is gone still has a process
    const bool grew = now.exists() && (now.size() != followed.size || now.lastModified() != followed.modified);
    followed.size = now.size();
    followed.modified = now.lastModified();
    const std::filesystem::path file = followed.file.toStdString();
    followed.work.start(
        [file, grew, reading = followed.reading](const JobControl& control) -> Analysis::Answer {
            auto look = std::make_shared<Look>();
            if (grew) look->training = readOn(file, *reading, control);
            look->watch = watchOf(file);
            return look;
        },
        [this, id, &followed](const Analysis::Answer& answer) {
            const auto look = std::static_pointer_cast<const Look>(answer);
            if (!look) return;
            const DocumentEntry* const entry = m_documents.find(id);
            const auto before = entry ? documentAs<Training>(entry->document) : nullptr;
            // Another training may take the place of the log's at any time; a log that is shown itself goes along.
            if (!followed.isLog && look->training && before) followed.isSame = goesOn(*before, *look->training);
            if (!followed.isSame) return;
            if (look->training && before && !(*before == *look->training)) {
                const bool isShown = m_documents.shownId("training") == id;
                m_documents.alter(id, [&](DocumentEntry& place) {
                    place.document = look->training;
                    // A log is its own file; one that was saved elsewhere lacks there what came since.
                    place.edited = place.edited || place.file.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive);
                });
                if (isShown) m_documents.setShown("training", id, look->training);
            }
            if (look->watch == followed.watch) return;
            followed.watch = look->watch;
            Q_EMIT changed(id);
        });
}

QString commandLineProgram() {
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/strata-cli");
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(QStringLiteral("strata-cli"));
}

Result<qint64> startTraining(const QStringList& command, const QString& folder, const QString& log) {
    QString program = command.value(0);
    if (QFileInfo(program).fileName() == QLatin1String("strata-cli")) program = commandLineProgram();
    if (program.isEmpty() || command.size() < 2)
        return fail(ErrorCode::FileNotFound, "strata-cli", "is not installed beside this program, nor on the path.");
    if (const auto other = readTrainingStatus(log.toStdString());
        other && other->state == TrainingStatus::State::Running && processStateOf(*other) != ProcessState::Gone)
        return fail(ErrorCode::FileUnwritable, log.toStdString(),
                    "is being written by process " + std::to_string(other->process) +
                        ", which trains; stop it, or give another " + fieldText("log") + " and " + fieldText("o") +
                        ".");
    // What a training makes in its folder goes with it when it is left off; a log that lies there must stay.
    if (QFile file(log); !file.open(QIODevice::Append))
        return fail(ErrorCode::FileUnwritable, log.toStdString(), "the log cannot be written.");
    QProcess process;
    process.setProgram(program);
    process.setArguments(command.mid(1));
    process.setWorkingDirectory(folder);
    process.setStandardOutputFile(log + QStringLiteral(".out.txt"));
    process.setStandardErrorFile(log + QStringLiteral(".err.txt"));
    qint64 id = 0;
    if (!process.startDetached(&id))
        return fail(ErrorCode::FileUnwritable, log.toStdString(),
                    "the training could not be started: " + process.errorString().toStdString() + ".");
    return id;
}

} // namespace strata
