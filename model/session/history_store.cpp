// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/history_store.h"

#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/growing_records.h"
#include "model/documents/record_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace strata {
namespace {

/// Only files of this form are an entry's: nothing else in the folder is ever read or removed.
bool isEntryName(const QString& name) {
    static const QRegularExpression form(QStringLiteral("^\\d{8}T\\d{9}Z-[0-9a-f]{8}$"));
    return form.match(name).hasMatch();
}

std::vector<QString> namesIn(const QDir& folder, const char* extension) {
    std::vector<QString> out;
    const QString ending = QLatin1Char('.') + QLatin1String(extension);
    for (const QString& file : folder.entryList({QLatin1Char('*') + ending}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(ending.size());
        if (isEntryName(name)) out.push_back(name);
    }
    return out;
}

constexpr const char *recordsEnding = "records.jsonl", *documentEnding = "strata", *summaryEnding = "json";
constexpr std::array all{summaryEnding, documentEnding, recordsEnding}; // what takes a line of the list away goes first

constexpr std::size_t largestSummary = std::size_t{4} << 20;

} // namespace

QString HistoryStore::newName() {
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z-'")) +
           QStringLiteral("%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
}

bool HistoryStore::takes(const Document& document) const {
    return kindOf(document).cells(document) <= m_limits.lensCells;
}

std::string HistoryStore::path(const QString& name, const char* extension) const {
    return (m_folder + QLatin1Char('/') + name + QLatin1Char('.') + QLatin1String(extension)).toStdString();
}

Result<void> HistoryStore::makeFolder() const {
    if (QDir(m_folder).exists()) return {};
    if (QDir().mkpath(m_folder)) { // prompts are nobody else's business
        QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return {};
    }
    return fail(ErrorCode::FileUnwritable, m_folder.toStdString(),
                "cannot be made, so the history is not kept; look whether something else is in its place.");
}

Result<void> HistoryStore::addSummary(const QString& name, const RunSummary& summary) const {
    using Json = nlohmann::json;
    const std::string text = summaryToJson(summary).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    STRATA_CHECK(writeFileAtomically(path(name, "json"), text));
    prune(name);
    return {};
}

Result<void> HistoryStore::add(const QString& name, const Document& document) const {
    STRATA_CHECK(makeFolder());
    STRATA_CHECK(saveDocument(document, path(name, "strata")));
    return addSummary(name, summaryOf(document));
}

Result<std::filesystem::path> HistoryStore::placeOf(const QString& name) const {
    STRATA_CHECK(makeFolder());
    return std::filesystem::path(path(name, documentEnding));
}

bool HistoryStore::isHeld(const QString& name) const {
    return RecordHold::isHeld(path(name, recordsEnding));
}

/// Of an evaluation whose program ended before it did: what there is of it becomes an entry, and nothing is taken away
/// that another program is still writing.
void HistoryStore::recover(const QString& name) const {
    if (QFileInfo::exists(QString::fromStdString(path(name, summaryEnding))) || isHeld(name)) return;
    const auto file = RecordFile::open(path(name, recordsEnding));
    auto found = loadEvaluation(path(name, documentEnding));
    if (!found && file && (*file)->header()) found = *(*file)->header();
    if (!file || !found || (*file)->count() == 0) {
        // One that another program has just begun is not held yet.
        const QFileInfo begun(QString::fromStdString(path(name, recordsEnding)));
        if (begun.lastModified().secsTo(QDateTime::currentDateTime()) > 60) (void)remove(name);
        return;
    }
    found->sums = {};
    found->recordsFile = path(name, recordsEnding);
    (void)(*file)->each({}, [&](std::int64_t, const EvaluationRecord& record) -> Result<void> {
        found->sums.add(record);
        return {};
    });
    found->warnings.push_back("The evaluation ended early: the program that made it was ended.");
    if (found->sums.records > 0) (void)add(name, *found);
}

std::vector<StoredEntry> HistoryStore::list(std::vector<Error>& problems) const {
    std::vector<StoredEntry> out;
    const QDir folder(m_folder);
    for (const QString& name : namesIn(folder, recordsEnding))
        recover(name);
    for (const QString& name : namesIn(folder, "json")) {
        const std::string file = path(name, "json");
        const auto json = readJsonFile(file, largestSummary);
        const auto summary =
            json ? summaryFromJson(*json, file) : Result<RunSummary>(tl::unexpected<Error>(json.error()));
        if (!summary)
            problems.push_back(summary.error());
        else if (!documentKind(summary->kind))
            problems.push_back({ErrorCode::Unsupported, file,
                                "has a \"kind\" that this program does not read (" + shownName(summary->kind) + ")."});
        else if (!folder.exists(name + QStringLiteral(".strata")))
            problems.push_back({ErrorCode::FileNotFound, path(name, "strata"),
                                "is missing, so this run of the history cannot be shown; clear the history to be rid "
                                "of its line."});
        else
            out.push_back({name, *summary});
    }
    return out;
}

Result<DocumentPtr> HistoryStore::read(const QString& name) const {
    return loadDocument(path(name, "strata"));
}

Result<void> HistoryStore::remove(const QString& name) const {
    if (!isEntryName(name)) return {};
    for (const char* extension : all) {
        if (extension == recordsEnding && isHeld(name)) continue;
        QFile file(QString::fromStdString(path(name, extension)));
        if (file.exists() && !file.remove())
            return fail(ErrorCode::FileUnwritable, path(name, extension),
                        "cannot be removed from the history: " + file.errorString().toStdString());
    }
    return {};
}

Result<void> HistoryStore::clear() const {
    const QDir folder(m_folder);
    for (const char* extension : all)
        for (const QString& name : namesIn(folder, extension))
            STRATA_CHECK(remove(name));
    return {};
}

void HistoryStore::prune(const QString& newest) const {
    const QDir folder(m_folder);
    const std::vector<QString> summaries = namesIn(folder, "json");
    const QString today = newest.section(QLatin1Char('T'), 0, 0);
    std::int64_t bytes = 0;
    int entries = 0;
    for (auto name = summaries.rbegin(); name != summaries.rend(); ++name) {
        for (const char* extension : all)
            bytes += QFileInfo(QString::fromStdString(path(*name, extension))).size();
        ++entries;
        // The one that was just written stays, however large it is.
        const bool over = entries > m_limits.entries || bytes > m_limits.bytes;
        if (*name != newest && over && !isHeld(*name)) (void)remove(*name);
    }
    // Documents whose summary was never written; one of today may still get its own from another program.
    for (const QString& name : namesIn(folder, "strata"))
        if (!name.startsWith(today) && !std::binary_search(summaries.begin(), summaries.end(), name) && !isHeld(name))
            (void)remove(name);
}

} // namespace strata
