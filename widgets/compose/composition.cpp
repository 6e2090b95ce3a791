// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/composition.h"

#include "model/base/nearest_word.h"
#include "model/service/document_kinds.h"
#include "widgets/figure/registry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <nlohmann/json.hpp>

namespace strata {

namespace {

QString shortHash(const QString& sha256) {
    return sha256.isEmpty() ? QStringLiteral("unknown") : sha256.left(16);
}

std::string panelName(std::size_t index) {
    return "panels[" + std::to_string(index) + "]";
}

Error unknownFigure(const FigurePanel& panel, std::size_t index, const Registry& registry, const std::string& subject) {
    std::vector<std::string> names;
    for (const QString& id : registry.figureIds())
        names.push_back(id.toStdString());
    const auto meant = nearestWord(panel.figure.toStdString(), names);
    return {ErrorCode::BadArgument, subject,
            panelName(index) + " is the figure \"" + panel.figure.toStdString() +
                "\", which this version does not have" + (meant ? "; did you mean \"" + *meant + "\"?" : ".")};
}

/// Reading what is no regular file, a pipe for one, might never end.
Result<void> checkFilesOf(const FigurePanel& panel, std::size_t index, const std::string& subject) {
    for (const QJsonValue& file : panel.options.value(QLatin1String("with")).toArray())
        if (const QFileInfo named(file.toString()); named.exists() && !named.isFile())
            return fail(ErrorCode::BadData, subject,
                        panelName(index) + " has \"" + file.toString().toStdString() +
                            "\" among its options, which is no regular file; name a document, or leave it out.");
    return {};
}

} // namespace

Result<std::unique_ptr<ComposedFigure>> composeFigure(const FigureFile& file, const std::vector<DocumentPtr>& documents,
                                                      const Registry& registry, const std::string& subject) {
    const QStringList letters = file.letterOf();
    std::vector<ComposedPanel> panels;
    for (std::size_t i = 0; i < file.panels.size(); ++i) {
        const FigurePanel& panel = file.panels[i];
        const FigureSpec* spec = registry.figure(panel.figure);
        if (!spec) return tl::unexpected<Error>(unknownFigure(panel, i, registry, subject));
        if (spec->kind.isEmpty())
            return fail(ErrorCode::BadData, subject,
                        panelName(i) + " is the figure \"" + panel.figure.toStdString() +
                            "\", which is of a model and of no document; it cannot be a panel.");
        const DocumentPtr& document = documents[std::size_t(panel.document)];
        const std::string kind = document ? std::string(document->kind()) : "missing document";
        if (spec->kind.toStdString() != kind)
            return fail(ErrorCode::BadData, subject,
                        panelName(i) + " is the figure \"" + panel.figure.toStdString() + "\" of a " +
                            spec->kind.toStdString() + ", but its document is a " + kind + ".");
        STRATA_CHECK(checkFilesOf(panel, i, subject));
        panels.push_back({spec->makeFigure(document, panel.options), panel.figure, panel.cell, letters[qsizetype(i)],
                          panel.heading});
    }
    return std::make_unique<ComposedFigure>(std::move(panels),
                                            ComposedLook{file.title, file.sharedScale, file.alignedAxes});
}

Result<QString> sha256Of(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::FileNotFound, path.toStdString(),
                    QFileInfo(path).isDir() ? "is a folder: only a file has a hash by which it is known again."
                                            : "does not exist.");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::FileUnreadable, path.toStdString(), file.errorString().toStdString() + ".");
    return QString::fromLatin1(hash.result().toHex());
}

Result<FoundDocument> openFigureDocument(const FigureDocument& document, const QString& folder) {
    FoundDocument out;
    out.file = QDir::cleanPath(QDir(folder).absoluteFilePath(document.path));
    if (!QFileInfo::exists(out.file))
        return fail(ErrorCode::FileNotFound, out.file.toStdString(),
                    "does not exist; the figure needs the " + document.kind.toStdString() +
                        " that lay there (SHA-256 " + shortHash(document.sha256).toStdString() +
                        "…). Put it back, or write where it is now into the figure file.");
    STRATA_TRY(out.sha256, sha256Of(out.file));
    STRATA_TRY(out.document, loadDocument(out.file.toStdString()));
    const std::string kind(out.document->kind());
    if (!document.kind.isEmpty() && document.kind.toStdString() != kind)
        return fail(ErrorCode::BadData, out.file.toStdString(),
                    "is a " + kind + ", but the figure needs a " + document.kind.toStdString() + ".");
    return out;
}

bool sayTheSame(const Document& one, const Document& other) {
    if (one.kind() != other.kind()) return false;
    const nlohmann::json first = documentToJson(one), second = documentToJson(other);
    if (first == second) return true;
    // A number that is none differs from itself, but not as it is written.
    const auto written = [](const nlohmann::json& json) {
        return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    };
    return written(first) == written(second);
}

bool hasChanged(const FigureDocument& document, const FoundDocument& found) {
    return !document.sha256.isEmpty() && document.sha256 != found.sha256;
}

Error changedError(const FigureDocument& document, const FoundDocument& found) {
    return {ErrorCode::BadData, found.file.toStdString(),
            "has changed since the figure was saved (SHA-256 " + shortHash(found.sha256).toStdString() + "…, was " +
                shortHash(document.sha256).toStdString() + "…)"};
}

} // namespace strata
