// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/anonymous.h"

#include "model/documents/comparison.h"
#include "model/documents/evaluation.h"
#include "model/documents/series.h"
#include "model/service/document_kinds.h"
#include "model/training_log/training.h"

#include <QFileInfo>

#include <algorithm>
#include <string>

namespace strata {

namespace {

constexpr qsizetype shortHash = 12;
/// Entries whose value is a file; of others only what is an absolute path is taken for a place.
constexpr const char* files[] = {"data", "source", "log", "adapter", "heads file", "compared with", "baseline"};

std::string nameOf(const std::string& path) {
    return QFileInfo(QString::fromStdString(path)).fileName().toStdString();
}

bool isPlace(const QString& key, const QString& value) {
    const bool isFile =
        std::any_of(std::begin(files), std::end(files), [&](const char* name) { return key == QLatin1String(name); });
    return isFile || (value.contains(QLatin1Char('/')) && QFileInfo(value).isAbsolute());
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
        else if (isPlace(what, value))
            value = QFileInfo(value).fileName();
        if (!value.isEmpty()) out.entries.emplace_back(key, value);
    }
    return out;
}

DocumentPtr withoutOrigin(const DocumentPtr& document) {
    if (!document) return nullptr;
    const auto bare = std::const_pointer_cast<Document>(kindOf(*document).copy(*document)); // nobody else has it yet
    bare->model.path = bare->model.hash.substr(0, std::size_t(shortHash));
    bare->host.clear();
    bare->marks = {}; // they may name people
    if (auto* evaluation = dynamic_cast<Evaluation*>(bare.get())) {
        evaluation->data = nameOf(evaluation->data);
        for (const char* option : {"adapter", "heads-file"})
            if (const auto file = evaluation->options.find(option); file != evaluation->options.end())
                file->second = nameOf(file->second);
    } else if (auto* training = dynamic_cast<Training*>(bare.get())) {
        training->source = training->title = nameOf(training->source);
    } else if (auto* series = dynamic_cast<Series*>(bare.get())) {
        series->title.clear();
        series->source = nameOf(series->source);
        for (SeriesPoint& point : series->points) {
            point.path = nameOf(point.path);
            if (point.run) point.run = std::static_pointer_cast<const Run>(withoutOrigin(point.run));
            if (point.lens) point.lens = std::static_pointer_cast<const Lens>(withoutOrigin(point.lens));
        }
    } else if (auto* comparison = dynamic_cast<Comparison*>(bare.get())) {
        comparison->a = withoutOrigin(comparison->a);
        comparison->b = withoutOrigin(comparison->b);
    }
    return bare;
}

} // namespace strata
