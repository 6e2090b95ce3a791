// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/anonymous.h"

#include <QFileInfo>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace strata {

namespace {

constexpr qsizetype shortHash = 12;
/// Keys of documents whose value is the place of a file. Texts that people wrote keep their slashes.
constexpr std::string_view places[] = {"data", "source", "records_file", "log", "base", "folder", "file"};

std::string nameOf(const std::string& path) {
    return QFileInfo(QString::fromStdString(path)).fileName().toStdString();
}

bool looksLikePlace(const QString& value) {
    return value.contains(QLatin1Char('/')) && QFileInfo(value).isAbsolute();
}

} // namespace

Provenance withoutOrigin(const Provenance& provenance) {
    Provenance out;
    const auto hashOf = [&](const QString& panel) { // "", or " (b)": of a panel that has another model
        QString hash;
        for (const auto& [key, value] : provenance.entries)
            if (key == QLatin1String("model hash") + panel || (hash.isEmpty() && key == QLatin1String("model hash")))
                hash = value;
        return hash;
    };
    for (auto [key, value] : provenance.entries) {
        const QString what = key.section(QLatin1String(" ("), 0, 0), panel = key.mid(what.size());
        if (what == QLatin1String("host")) continue;
        if (what == QLatin1String("model"))
            value = hashOf(panel).left(shortHash);
        else if (looksLikePlace(value))
            value = QFileInfo(value).fileName();
        if (!value.isEmpty()) out.entries.emplace_back(key, value);
    }
    return out;
}

void removeOrigin(nlohmann::json& document) {
    if (document.is_array()) {
        for (nlohmann::json& item : document)
            removeOrigin(item);
        return;
    }
    if (!document.is_object()) return;
    document.erase("host");
    for (auto& [key, value] : document.items()) {
        if (!value.is_string()) {
            removeOrigin(value);
            continue;
        }
        const auto text = value.get<std::string>();
        if (key == "path" && document.contains("hash") && document["hash"].is_string())
            value =
                document["hash"].get<std::string>().substr(0, std::size_t(shortHash)); // a model's folder has a name
        else if (key == "path" || std::find(std::begin(places), std::end(places), key) != std::end(places))
            value = nameOf(text);
    }
}

} // namespace strata
