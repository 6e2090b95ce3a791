// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/glosses.h"

#include "model/base/json_file.h"

#include <QJsonObject>

#include <algorithm>

namespace strata {

namespace {

constexpr std::size_t mostBytes = std::size_t{4} << 20;

QString keyOf(QString token) {
    return token.replace(QChar(0x2581), QLatin1Char(' ')).simplified(); // sentencepiece's blank
}

QString keyOf(std::string_view token) {
    return keyOf(QString::fromUtf8(token.data(), qsizetype(token.size())));
}

/// The fields of each line; a field in quotes may have the separator, line ends and doubled quotes in it.
struct Row {
    int line = 1; ///< where it begins, from 1
    QStringList fields;
};

std::vector<Row> fieldsOf(const QString& text, QChar separator) {
    std::vector<Row> rows(1);
    QString field;
    int line = 1;
    bool quoted = false, any = false;
    const auto endField = [&] {
        rows.back().fields << field.trimmed();
        field.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\n')) ++line;
        if (quoted) {
            if (c != QLatin1Char('"'))
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == c)
                field += text[++i];
            else
                quoted = false;
        } else if (c == QLatin1Char('"') && field.trimmed().isEmpty()) {
            quoted = any = true;
            field.clear();
        } else if (c == separator) {
            endField();
            any = true;
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            if (any) endField();
            if (any) rows.emplace_back();
            if (rows.back().fields.isEmpty()) rows.back().line = line;
            any = false;
        } else {
            field += c;
            any = true;
        }
    }
    if (any) endField();
    if (rows.back().fields.isEmpty()) rows.pop_back();
    return rows;
}

} // namespace

QStringList TokenGloss::lines() const {
    QStringList out{transliteration, translation};
    out.removeAll(QString());
    return out;
}

void Glosses::add(const QString& token, const TokenGloss& gloss) {
    const QString key = keyOf(token);
    if (!key.isEmpty() && m_glosses.size() < most) m_glosses[key] = gloss;
}

TokenGloss Glosses::of(std::string_view token) const {
    const auto found = m_glosses.find(keyOf(token));
    return found == m_glosses.end() ? TokenGloss() : found->second;
}

QJsonArray Glosses::toJson() const {
    QJsonArray out;
    for (const auto& [token, gloss] : m_glosses)
        out.append(QJsonObject{{QStringLiteral("token"), token},
                               {QStringLiteral("transliteration"), gloss.transliteration},
                               {QStringLiteral("translation"), gloss.translation}});
    return out;
}

Glosses Glosses::fromJson(const QJsonArray& json) {
    Glosses out;
    for (const QJsonValue& value : json) {
        const QJsonObject one = value.toObject();
        out.add(one.value(QLatin1String("token")).toString(), {one.value(QLatin1String("transliteration")).toString(),
                                                               one.value(QLatin1String("translation")).toString()});
    }
    return out;
}

Result<Glosses> readGlosses(const QString& file) {
    const std::string subject = file.toStdString();
    STRATA_TRY(const std::string bytes, readTextFile(subject, mostBytes));
    QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    if (text.startsWith(QChar(0xFEFF))) text.remove(0, 1);
    if (text.contains(QChar(u'\0')) || text.contains(QChar(0xFFFD)))
        return fail(ErrorCode::BadFormat, subject, "is no text in UTF-8: save the table as CSV or TSV in UTF-8.");
    const bool tabs = text.section(QLatin1Char('\n'), 0, 0).contains(QLatin1Char('\t'));
    const std::vector<Row> rows = fieldsOf(text, QLatin1Char(tabs ? '\t' : ','));
    if (rows.size() > Glosses::most)
        return fail(ErrorCode::BadFormat, subject,
                    "has " + std::to_string(rows.size()) + " lines; a table of glosses has at most " +
                        std::to_string(Glosses::most) + ".");
    Glosses out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows[i].fields;
        if (i == 0 && row.front().compare(QLatin1String("token"), Qt::CaseInsensitive) == 0) continue;
        if (row.front().isEmpty()) continue;
        if (row.size() < 2 || row.size() > 3)
            return fail(ErrorCode::BadFormat, subject,
                        "line " + std::to_string(rows[i].line) + " has " + std::to_string(row.size()) +
                            " columns; it should have a token, its transliteration and its translation.");
        out.add(row[0], {row[1], row.value(2)});
    }
    if (out.isEmpty())
        return fail(ErrorCode::BadFormat, subject, "has no tokens; each line is token, transliteration, translation.");
    return out;
}

bool isOfOtherScript(std::string_view token) {
    const QString text = QString::fromUtf8(token.data(), qsizetype(token.size()));
    const auto letters = text.toUcs4();
    return std::ranges::any_of(letters, [](uint c) {
        return QChar::isLetter(c) && QChar::script(c) != QChar::Script_Latin &&
               QChar::script(c) != QChar::Script_Common && QChar::script(c) != QChar::Script_Inherited;
    });
}

} // namespace strata
