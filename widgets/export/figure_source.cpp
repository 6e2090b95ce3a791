// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/figure_source.h"

#include "model/base/json_file.h"
#include "model/documents/record_file.h"
#include "model/service/document_kinds.h"
#include "widgets/export/anonymous.h"
#include "widgets/export/pdf_document.h"
#include "widgets/export/png_source.h"
#include "widgets/export/svg_source.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <nlohmann/json.hpp>

namespace strata {

namespace {

constexpr std::int64_t mostRecords = 2000;
constexpr qint64 mostFileBytes = qint64{64} << 20;
constexpr const char* shownAs = "shown_as";

/// An evaluation's records lie in a file beside it, which does not travel with a figure.
DocumentPtr byItself(const DocumentPtr& document) {
    const auto evaluation = std::dynamic_pointer_cast<const Evaluation>(document);
    if (!evaluation || evaluation->recordsFile.empty()) return document;
    if (evaluation->recordCount() > mostRecords) return nullptr;
    const auto records = recordsOf(evaluation);
    if (!records) return nullptr;
    auto whole = std::make_shared<Evaluation>(*evaluation);
    whole->recordsFile.clear();
    const auto read = (*records)->each({}, [&](std::int64_t, EvaluationRecord record) -> Result<void> {
        whole->records.push_back(std::move(record));
        return {};
    });
    return read ? whole : nullptr;
}

Error damaged(const QString& file) {
    return {ErrorCode::BadFormat, file.toStdString(),
            "the document inside the figure is damaged; open the .strata file that it was made from."};
}

} // namespace

DocumentPtr documentForFigure(const DocumentPtr& document, bool anonymous) {
    const DocumentPtr whole = document ? byItself(document) : nullptr;
    return anonymous ? withoutOrigin(whole) : whole;
}

QJsonObject withoutOtherFiles(QJsonObject options) {
    for (const char* of : {"with", "anonymous"}) // files of others; how it is said
        options.remove(QLatin1String(of));
    return options;
}

bool isComposedSource(const QByteArray& bytes) {
    const auto parsed = parseJson(std::string_view(bytes.constData(), std::size_t(bytes.size())), "figure");
    return parsed && parsed->is_object() && parsed->value("format", nlohmann::json()) == "strata-composed-figure";
}

QByteArray figureSourceBytes(const FigureSource& source, bool anonymous) {
    if (source.composed) return source.composed(anonymous);
    const DocumentPtr document = documentForFigure(source.document, anonymous);
    if (!document) return {};
    const QJsonObject options = anonymous ? withoutOtherFiles(source.options) : source.options;
    nlohmann::json json = documentToJson(*document);
    json[shownAs] = {
        {"figure", source.figure.toStdString()},
        {"options", nlohmann::json::parse(QJsonDocument(options).toJson(QJsonDocument::Compact).toStdString())}};
    const std::string text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return text.size() > mostSourceBytes ? QByteArray() : QByteArray::fromStdString(text);
}

QByteArray packedSource(const QByteArray& bytes) {
    return bytes.isEmpty() ? QByteArray() : qCompress(bytes, 9).toBase64();
}

Result<QByteArray> unpackedSource(const QByteArray& packed, const QString& file) {
    const auto letters = QByteArray::fromBase64Encoding(packed.simplified(), QByteArray::AbortOnBase64DecodingErrors);
    constexpr qsizetype lengthBytes = 4; // as qCompress() writes it; nobody has to believe it
    if (letters.decodingStatus != QByteArray::Base64DecodingStatus::Ok || letters.decoded.size() <= lengthBytes)
        return tl::unexpected<Error>(damaged(file));
    auto bytes = inflated(letters.decoded.mid(lengthBytes), mostSourceBytes, file.toStdString());
    if (!bytes || bytes->isEmpty()) return tl::unexpected<Error>(damaged(file));
    return bytes;
}

bool isFigurePicture(const QString& file) {
    return QStringList{QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("apng")}
        .contains(QFileInfo(file).suffix(), Qt::CaseInsensitive);
}

Result<std::optional<QByteArray>> attachedSource(const QString& file) {
    QFile in(file);
    if (!in.exists()) return fail(ErrorCode::FileNotFound, file.toStdString(), "there is no such file.");
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.toStdString(),
                    "cannot be read: " + in.errorString().toStdString() + ".");
    if (in.size() > mostFileBytes)
        return fail(ErrorCode::BadFormat, file.toStdString(), "is larger than any figure of Strata's.");
    const QString kind = QFileInfo(file).suffix().toLower();
    if (kind == QLatin1String("pdf"))
        return attachmentOf(in.readAll(), pdfSourceName, mostSourceBytes, file.toStdString());
    QByteArray packed;
    if (kind == QLatin1String("png") || kind == QLatin1String("apng")) {
        STRATA_TRY(packed,
                   pngSource(in.readAll(), 2 * mostSourceBytes, file.toStdString())); // letters are a third more
    } else {
        packed = svgSource(in.readAll());
    }
    if (packed.isEmpty()) return std::optional<QByteArray>();
    STRATA_TRY(QByteArray bytes, unpackedSource(packed, file));
    return std::optional<QByteArray>(std::move(bytes));
}

Result<FigureSource> readFigureSource(const QString& file) {
    STRATA_TRY(const std::optional<QByteArray> bytes, attachedSource(file));
    if (!bytes)
        return fail(ErrorCode::BadFormat, file.toStdString(),
                    "carries no document: it was not exported by Strata, or what it shows was too large to go along.");
    const auto parsed = parseJson(bytes->toStdString(), file.toStdString());
    if (!parsed || !parsed->is_object()) return tl::unexpected<Error>(damaged(file));
    const nlohmann::json& json = *parsed;
    if (isComposedSource(*bytes))
        return fail(ErrorCode::BadFormat, file.toStdString(),
                    "is a composed figure, of several panels: open it in the window, or write it anew with --figure.");
    FigureSource source;
    STRATA_TRY(source.document, documentFromJson(json, file.toStdString()));
    if (const auto shown = json.find(shownAs); shown != json.end() && shown->is_object()) {
        if (const auto id = shown->find("figure"); id != shown->end() && id->is_string())
            source.figure = QString::fromStdString(id->get<std::string>());
        if (const auto options = shown->find("options"); options != shown->end())
            source.options = QJsonDocument::fromJson(QByteArray::fromStdString(options->dump())).object();
    }
    return source;
}

} // namespace strata
