// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/system_scheme.h"

#ifdef STRATA_WITH_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace strata {

#ifdef STRATA_WITH_DBUS

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");

} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return; // nobody to ask; do not start a bus
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    const QString service = QStringLiteral("org.freedesktop.portal.Desktop"),
                  path = QStringLiteral("/org/freedesktop/portal/desktop"),
                  interface = QStringLiteral("org.freedesktop.portal.Settings");
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << appearance << colorScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError()) settingChanged(appearance, colorScheme, reply.value());
        call->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group != appearance || key != colorScheme) return;
    QVariant inner = value.variant();
    if (inner.canConvert<QDBusVariant>()) inner = inner.value<QDBusVariant>().variant(); // Read wraps it twice
    bool ok = false;
    const uint preference = inner.toUInt(&ok);
    if (ok) Q_EMIT darkPreferred(preference == 1); // 0 none, 1 dark, 2 light
}

#else

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {}
void SystemScheme::settingChanged(const QString&, const QString&, const QDBusVariant&) {}

#endif

} // namespace strata
