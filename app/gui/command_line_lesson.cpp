// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's part in lessons: one that is opened, or printed.
#include "app/gui/command_line.h"
#include "app/gui/lesson_files.h"
#include "widgets/export/export_figure.h"

#include <QFileInfo>

namespace strata {

Result<void> readLessonOptions(CommandLine& line, const QStringList& exported) {
    const auto wrong = [](const char* option, const QString& detail) {
        return fail(ErrorCode::BadArgument, option, detail.toStdString());
    };
    if (line.lessonKey && line.lessonSheet.isEmpty())
        return wrong("--key", QStringLiteral("is the answer key of a --lesson-sheet; say of which"));
    for (const QString& file : {line.lesson, line.lessonSheet})
        if (!file.isEmpty() && !isLessonFile(file))
            return wrong(file == line.lesson ? "--lesson" : "--lesson-sheet",
                         QStringLiteral("'%1' does not end in .lesson.json").arg(file));
    if (line.lessonSheet.isEmpty()) return {};
    if (!line.lesson.isEmpty() || !line.target.isEmpty() || line.demo)
        return wrong("--lesson-sheet",
                     QStringLiteral("prints a lesson by itself; leave what else is to be opened out"));
    if (exported.isEmpty())
        return wrong("--lesson-sheet", QStringLiteral("needs --export FILE.pdf, where the sheet is written"));
    for (const QString& file : exported) {
        if (!figureExtensions().contains(QLatin1Char('.') + QFileInfo(file).suffix().toLower()))
            return wrong("--export", QStringLiteral("'%1' does not end in one of %2")
                                         .arg(file, figureExtensions().join(QStringLiteral(", "))));
        line.exports.push_back({QString(), file});
    }
    return {};
}

} // namespace strata
