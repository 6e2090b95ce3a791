// SPDX-License-Identifier: GPL-3.0-or-later
// What a user says of tokens of other scripts: how they are spoken, and what they mean.
#pragma once

#include "model/base/result.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <map>
#include <string_view>

namespace strata {

struct TokenGloss {
    QString transliteration, translation; ///< either may be empty
    /// Those that there are, a line each.
    QStringList lines() const;
};

/// By the text of a token, without the blanks around it.
class Glosses {
public:
    static constexpr std::size_t most = 10'000;

    void add(const QString& token, const TokenGloss& gloss);
    bool isEmpty() const { return m_glosses.empty(); }
    std::size_t size() const { return m_glosses.size(); }
    /// Of a token's text (UTF-8); none: no lines.
    TokenGloss of(std::string_view token) const;
    /// [{"token", "transliteration", "translation"}], of those of figures; what is none is passed over when read.
    QJsonArray toJson() const;
    static Glosses fromJson(const QJsonArray& json);

private:
    std::map<QString, TokenGloss> m_glosses;
};

/// A table with a line for each token: its text, transliteration, translation; separated by tabs, else by commas, with
/// quotes as spreadsheets write them. A first line that begins with "token" names the columns. At most 4 MiB. Errors:
/// FileNotFound, FileUnreadable, BadFormat (no table, no token, too many).
Result<Glosses> readGlosses(const QString& file);

/// Whether its reader has to know another script than this program's: letters that are not Latin.
bool isOfOtherScript(std::string_view token);

} // namespace strata
