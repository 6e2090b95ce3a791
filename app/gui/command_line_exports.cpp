// SPDX-License-Identifier: GPL-3.0-or-later
// What --export says: a view and a file, or of a composed figure a file alone.
#include "app/gui/command_line.h"
#include "widgets/export/export_figure.h"

#include <QFileInfo>

#include <algorithm>

namespace strata {

namespace {

tl::unexpected<Error> wrong(const QString& detail) {
    return fail(ErrorCode::BadArgument, "--export", detail.toStdString());
}

} // namespace

Result<void> parseExports(CommandLine& line, const QStringList& given) {
    const auto s = [](const char* text) { return QString::fromUtf8(text); }; // in English, as strata-cli
    for (const QString& text : given) {
        const bool composed = !line.figure.isEmpty();
        const qsizetype equals = composed ? -1 : text.indexOf(QLatin1Char('='));
        const QString view = text.left(std::max<qsizetype>(equals, 0)), file = text.mid(equals + 1);
        const bool isRun = view == s("run"); // the page of all that it holds
        if (!composed && !isRun && !exportableViewIds().contains(view))
            return wrong(s("'%1' does not begin with VIEW=, one of %2").arg(text, exportableViewIds().join(s(", "))));
        if (composed && exportableViewIds().contains(text.section(QLatin1Char('='), 0, 0)) &&
            text.contains(QLatin1Char('=')))
            return wrong(s("'%1': of a --figure it is the file alone, without VIEW=").arg(text));
        if (file.isEmpty()) return wrong(s("'%1' names no file").arg(text));
        const QStringList endings = composed ? figureExtensions() : figureExtensions() + animationExtensions();
        if (!endings.contains(s(".") + QFileInfo(file).suffix().toLower()))
            return wrong(s("'%1' does not end in one of %2").arg(text, endings.join(s(", "))));
        for (const ExportRequest& other : line.exports)
            if (QFileInfo(other.file).absoluteFilePath() == QFileInfo(file).absoluteFilePath())
                return wrong(s("'%1' is written twice").arg(file));
        const bool isPage = QFileInfo(file).suffix().compare(s("html"), Qt::CaseInsensitive) == 0;
        if (isRun && !isPage) return wrong(s("'%1': a whole run is written as .html").arg(text));
        line.exports.push_back({isRun ? s("heads") : view, file, isPage && (isRun || view == s("lens"))});
    }
    return {};
}

} // namespace strata
