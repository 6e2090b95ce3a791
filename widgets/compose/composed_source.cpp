// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/composed_source.h"

#include "model/base/json_file.h"
#include "model/service/document_kinds.h"
#include "widgets/export/figure_source.h"

#include <QFileInfo>
#include <nlohmann/json.hpp>

#include <utility>

namespace strata {

namespace {

constexpr const char* content = "content";

/// What is said of where a document lies: it is not looked for there.
void nameDocument(FigureDocument& document, std::size_t index, bool anonymous) {
    if (document.path.isEmpty())
        document.path = QStringLiteral("document-%1.strata").arg(index + 1);
    else if (anonymous)
        document.path = QFileInfo(document.path).fileName();
}

} // namespace

QByteArray composedSourceBytes(const ComposedSource& source, bool anonymous) {
    FigureFile file = source.file;
    for (std::size_t i = 0; i < file.documents.size(); ++i)
        nameDocument(file.documents[i], i, anonymous);
    for (FigurePanel& panel : file.panels)
        if (anonymous) panel.options = withoutOtherFiles(panel.options);
    auto json = nlohmann::ordered_json::parse(figureFileToJson(file).toStdString());
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < source.documents.size(); ++i) {
        const DocumentPtr document = documentForFigure(source.documents[i], anonymous);
        if (!document) return {};
        nlohmann::json one = documentToJson(*document);
        bytes += one.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).size();
        if (bytes > mostSourceBytes) return {};
        json["documents"][i][content] = std::move(one);
    }
    const std::string text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return text.size() > mostSourceBytes ? QByteArray() : QByteArray::fromStdString(text);
}

Result<ComposedSource> composedSourceFromJson(const QByteArray& bytes, const std::string& subject) {
    STRATA_TRY(nlohmann::json json, parseJson(std::string_view(bytes.constData(), std::size_t(bytes.size())), subject));
    // The documents are taken out, and read as documents; what is left is an ordinary figure file.
    std::vector<nlohmann::json> contents;
    if (json.is_object())
        if (const auto list = json.find("documents"); list != json.end() && list->is_array())
            for (nlohmann::json& one : *list) {
                const bool has = one.is_object() && one.contains(content);
                contents.push_back(has ? std::move(one[content]) : nlohmann::json());
                if (has) one.erase(content);
            }
    ComposedSource source;
    STRATA_TRY(source.file, figureFileFromJson(QByteArray::fromStdString(
                                                   json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)),
                                               subject));
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const std::string where = "documents[" + std::to_string(i) + "]";
        if (!contents[i].is_object())
            return fail(ErrorCode::BadFormat, subject, where + ".content is missing: the figure was changed by hand.");
        STRATA_TRY(DocumentPtr document, documentFromJson(contents[i], subject));
        const FigureDocument& said = source.file.documents[i];
        if (!said.kind.isEmpty() && said.kind.toStdString() != document->kind())
            return fail(ErrorCode::BadFormat, subject,
                        where + " is a " + std::string(document->kind()) + ", but is said to be a " +
                            said.kind.toStdString() + ".");
        source.documents.push_back(std::move(document));
    }
    return source;
}

Result<std::optional<ComposedSource>> readComposedSource(const QString& file) {
    STRATA_TRY(const std::optional<QByteArray> bytes, attachedSource(file));
    if (!bytes || !isComposedSource(*bytes)) return std::optional<ComposedSource>();
    STRATA_TRY(ComposedSource source, composedSourceFromJson(*bytes, file.toStdString()));
    return std::optional<ComposedSource>(std::move(source));
}

} // namespace strata
