// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that writes a user's glosses under the tokens that it shows.
#pragma once

#include "widgets/common/glosses.h"

#include <QJsonObject>

namespace strata {

/// Beside Figure.
class Glossed {
public:
    virtual ~Glossed() = default;
    virtual void setGlosses(const Glosses& glosses) { m_glosses = glosses; }
    const Glosses& glosses() const { return m_glosses; }
    /// Tokens of other scripts that have none, each once, as they are shown.
    virtual QStringList withoutGloss() const = 0;

    /// Of a figure's options: the user's table, as Glosses::toJson() has it.
    inline static const QString option = QStringLiteral("glosses");
    void takeGlosses(const QJsonObject& options) { setGlosses(Glosses::fromJson(options.value(option).toArray())); }

protected:
    Glossed() = default;
    Glossed(const Glossed&) = default;
    Glossed& operator=(const Glossed&) = default;
    bool lacksGloss(std::string_view token) const {
        return isOfOtherScript(token) && m_glosses.of(token).lines().isEmpty();
    }

private:
    Glosses m_glosses;
};

} // namespace strata
