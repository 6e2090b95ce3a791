// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/specimens.h"

#include "model/checkpoint/adapter_folder.h"
#include "model/task/task.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace strata {
namespace {

QString programsFolder() {
    return QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
}

/// The command that brings a base, with the script where it lies here: what the adapter says is how the sources call
/// it.
QString commandFor(const QString& get) {
    const QString script = get.section(QLatin1Char(' '), 0, 0);
    const QString rest = get.section(QLatin1Char(' '), 1);
    const QString name = QFileInfo(script).fileName();
    for (const QString& place : {QDir(programsFolder()).filePath(QStringLiteral("../share/strata/") + name),
                                 QStringLiteral(STRATA_SOURCE_RESOURCES "/../") + script})
        if (QFileInfo::exists(place)) return QDir::cleanPath(place) + QLatin1Char(' ') + rest;
    return get;
}

std::optional<Specimen> specimenIn(const QString& folder) {
    const std::filesystem::path path = folder.toStdString();
    if (!isAdapterFolder(path)) return {};
    const auto base = baseOfAdapter(path);
    const auto task = findTask({}, path, 0);
    if (!base || !task) return {};
    Specimen specimen;
    specimen.folder = folder;
    specimen.name = QFileInfo(folder).fileName();
    specimen.title = QString::fromStdString(task->title.empty() ? task->name : task->title);
    specimen.base = QString::fromStdString(base->name);
    specimen.command = commandFor(QString::fromStdString(base->get));
    specimen.baseIsThere = findBase(*base, path).has_value();
    return specimen;
}

} // namespace

QVector<Specimen> specimens(const QStringList& places) {
    QVector<Specimen> all;
    for (const QString& place : places) {
        if (place.isEmpty()) continue;
        for (const QString& name : QDir(place).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (std::ranges::any_of(all, [&](const Specimen& one) { return one.name == name; })) continue;
            if (const auto specimen = specimenIn(QDir::cleanPath(place + QLatin1Char('/') + name)))
                all.append(*specimen);
        }
    }
    return all;
}

QStringList specimenPlaces() {
    return {qEnvironmentVariable("STRATA_SPECIMENS"),
            QDir(programsFolder()).filePath(QStringLiteral("../share/strata/specimens")),
            QStringLiteral(STRATA_SOURCE_RESOURCES "/specimens")};
}

} // namespace strata
