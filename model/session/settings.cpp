// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/settings.h"

namespace strata {

namespace {
// Under the configuration folder of the platform ($XDG_CONFIG_HOME on Linux), as an ini file, so that a person can read
// it.
QString userFile() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("strata"), QStringLiteral("strata"))
        .fileName();
}
} // namespace

void RecentFiles::add(const QString& path) {
    QStringList list = m_list.get();
    list.removeAll(path);
    list.prepend(path);
    if (list.size() > mostRemembered) list.resize(mostRemembered);
    m_list.set(list);
}

void RecentFiles::remove(const QString& path) {
    QStringList list = m_list.get();
    if (list.removeAll(path) > 0) m_list.set(list);
}

Settings::Settings(const QString& file) : m_store(file.isEmpty() ? userFile() : file, QSettings::IniFormat) {}

} // namespace strata
