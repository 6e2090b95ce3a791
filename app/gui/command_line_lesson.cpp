// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's part in lessons: one that is opened, or printed.
#include "app/gui/command_line.h"
#include "app/gui/lesson_files.h"
#include "model/lesson/lesson.h"
#include "widgets/export/export_figure.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace strata {

Result<void> readLessonOptions(CommandLine& line, const QStringList& exported, const QStringList& given) {
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
    static const QStringList taken{QStringLiteral("lesson-sheet"), QStringLiteral("key"), QStringLiteral("export"),
                                   QStringLiteral("figure-preset"), QStringLiteral("language")};
    for (const QString& option : given)
        if (!taken.contains(option))
            return wrong("--lesson-sheet",
                         QStringLiteral("prints a lesson, to which --%1 says nothing; leave it out").arg(option));
    if (exported.isEmpty())
        return wrong("--lesson-sheet", QStringLiteral("needs --export FILE.pdf, where the sheet is written"));
    for (const QString& file : exported) {
        if (!figureExtensions().contains(QLatin1Char('.') + QFileInfo(file).suffix().toLower()))
            return wrong("--export", QStringLiteral("'%1' does not end in one of %2")
                                         .arg(file, figureExtensions().join(QStringLiteral(", "))));
        const bool twice = std::ranges::any_of(line.exports, [&](const ExportRequest& one) {
            return QDir::cleanPath(QFileInfo(one.file).absoluteFilePath()) ==
                   QDir::cleanPath(QFileInfo(file).absoluteFilePath());
        });
        if (twice) return wrong("--export", QStringLiteral("names '%1' twice").arg(file));
        line.exports.push_back({QString(), file});
    }
    return {};
}

std::vector<std::filesystem::path> lessonInputs(const CommandLine& line) {
    std::vector<std::filesystem::path> out;
    for (const QString& file : {line.lesson, line.lessonSheet}) {
        if (file.isEmpty()) continue;
        out.emplace_back(file.toStdString());
        const auto lesson = loadLesson(out.back());
        if (!lesson) continue; // said when it is opened
        for (const LessonRun& run : lesson->runs)
            if (!run.isLive()) out.push_back(lesson->path.parent_path() / run.file);
    }
    return out;
}

} // namespace strata
