// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo.h"

#include <QDir>
#include <QFileInfo>

namespace strata {

QString demoFolder() {
    // Not by the application object: the command line is checked before there is one.
    const QString programs = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
    const QStringList places{qEnvironmentVariable("STRATA_DEMO"),
                             QDir(programs).filePath(QStringLiteral("../share/strata/demo")),
                             QStringLiteral(STRATA_SOURCE_RESOURCES "/demo")};
    for (const QString& place : places)
        if (!place.isEmpty() && QFileInfo::exists(place + QStringLiteral("/config.json")))
            return QDir::cleanPath(place);
    return {};
}

} // namespace strata
