// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace strata {

QString demoFolder() {
    const QStringList places{
        qEnvironmentVariable("STRATA_DEMO"),
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../share/strata/demo")),
        QStringLiteral(STRATA_SOURCE_RESOURCES "/demo")};
    for (const QString& place : places)
        if (!place.isEmpty() && QFileInfo::exists(place + QStringLiteral("/config.json")))
            return QDir::cleanPath(place);
    return {};
}

} // namespace strata
