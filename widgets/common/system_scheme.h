// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's preference for light or dark (Qt tells it itself only from 6.5 on).
#pragma once

#include <QObject>

class QDBusVariant;

namespace strata {

/// Asks the XDG desktop portal, without waiting, and listens for changes. Silent where there is no portal.
class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent);

Q_SIGNALS:
    void darkPreferred(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace strata
