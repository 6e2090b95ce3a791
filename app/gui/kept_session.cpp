// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/kept_session.h"

#include "model/requests/grammar.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace strata {

namespace {

constexpr const char* formatName = "strata-session";
constexpr int version = 1;

QJsonObject modelToJson(const ModelRequest& model) {
    QJsonObject json{{QStringLiteral("path"), model.path},       {QStringLiteral("host"), model.host},
                     {QStringLiteral("device"), model.device},   {QStringLiteral("threads"), model.threads},
                     {QStringLiteral("adapter"), model.adapter}, {QStringLiteral("heads_file"), model.headsFile},
                     {QStringLiteral("task"), model.task}};
    QJsonArray heads;
    for (const HeadPlacement& head : model.placements) {
        QJsonObject place{{QStringLiteral("tensor"), QString::fromStdString(head.tensor)},
                          {QStringLiteral("layer"), head.layer.value}};
        if (head.readout) place.insert(QStringLiteral("norm"), *head.readout == Readout::Norm);
        heads.append(place);
    }
    if (!heads.isEmpty()) json.insert(QStringLiteral("heads"), heads);
    if (model.dtype) json.insert(QStringLiteral("dtype"), QString::fromUtf8(dtypeName(*model.dtype)));
    return json;
}

ModelRequest modelFromJson(const QJsonObject& json) {
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    ModelRequest model;
    model.path = text("path");
    model.host = text("host");
    if (!text("device").isEmpty()) model.device = text("device");
    model.threads = std::clamp(json.value(QStringLiteral("threads")).toInt(), 0, 1024);
    model.adapter = text("adapter");
    model.headsFile = text("heads_file");
    model.task = text("task");
    for (const QJsonValue& value : json.value(QStringLiteral("heads")).toArray()) {
        const QJsonObject place = value.toObject();
        HeadPlacement head{place.value(QStringLiteral("tensor")).toString().toStdString(),
                           LayerIndex(place.value(QStringLiteral("layer")).toInt())};
        if (const QJsonValue norm = place.value(QStringLiteral("norm")); norm.isBool())
            head.readout = norm.toBool() ? Readout::Norm : Readout::Raw;
        model.placements.push_back(std::move(head));
    }
    model.dtype = parseDType(text("dtype").toStdString()).value_or(std::nullopt);
    return model;
}

} // namespace

QByteArray keptSessionToJson(const KeptSession& session) {
    QJsonObject json{{QStringLiteral("format"), QLatin1String(formatName)},
                     {QStringLiteral("version"), version},
                     {QStringLiteral("restores"), session.restores},
                     {QStringLiteral("workspace"), session.workspace},
                     {QStringLiteral("selection"), session.selection}};
    if (session.model) json.insert(QStringLiteral("model"), modelToJson(*session.model));
    QJsonObject fields;
    for (const auto& [name, value] : session.fields)
        fields.insert(QString::fromStdString(name), QString::fromStdString(value));
    json.insert(QStringLiteral("fields"), fields);
    QJsonArray documents;
    for (const KeptSession::Place& place : session.documents)
        documents.append(QJsonObject{{QStringLiteral("kind"), place.kind},
                                     {QStringLiteral("stored"), place.stored},
                                     {QStringLiteral("file"), place.file},
                                     {QStringLiteral("shown"), place.shown}});
    json.insert(QStringLiteral("documents"), documents);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<KeptSession> keptSessionFromJson(const QByteArray& bytes) {
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(QStringLiteral("format")).toString() != QLatin1String(formatName) ||
        json.value(QStringLiteral("version")).toInt() != version)
        return fail(ErrorCode::BadFormat, "session", "is no session of this version.");
    KeptSession session;
    if (const QJsonObject model = json.value(QStringLiteral("model")).toObject(); !model.isEmpty())
        session.model = modelFromJson(model);
    const QJsonObject fields = json.value(QStringLiteral("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        session.fields[field.key().toStdString()] = field.value().toString().toStdString();
    for (const QJsonValue& value : json.value(QStringLiteral("documents")).toArray()) {
        const QJsonObject place = value.toObject();
        session.documents.push_back(
            {place.value(QStringLiteral("kind")).toString(), place.value(QStringLiteral("stored")).toString(),
             place.value(QStringLiteral("file")).toString(), place.value(QStringLiteral("shown")).toBool()});
    }
    session.restores = json.value(QStringLiteral("restores")).toInt();
    session.workspace = json.value(QStringLiteral("workspace")).toString();
    session.selection = json.value(QStringLiteral("selection")).toObject();
    return session;
}

} // namespace strata
