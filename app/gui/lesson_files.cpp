// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lesson_files.h"

#include "app/gui/command_line.h"
#include "model/lesson/stored_runs.h"
#include "widgets/common/language.h"
#include "widgets/export/export_figure.h"
#include "widgets/lesson/lesson_sheet.h"
#include "widgets/lesson/lesson_words.h"
#include "widgets/views.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

namespace strata {
namespace {

const QString ending = QStringLiteral(".lesson.json");

int failed(const Error& error) {
    std::fprintf(stderr, "strata: %s\n", error.message().c_str());
    return 1;
}

} // namespace

QString lessonFolder() {
    const QString programs = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
    for (const QString& place :
         {qEnvironmentVariable("STRATA_LESSONS"), QDir(programs).filePath(QStringLiteral("../share/strata/lessons")),
          QStringLiteral(STRATA_SOURCE_RESOURCES "/lessons")})
        if (!place.isEmpty() && QFileInfo(place).isDir()) return QDir::cleanPath(place);
    return {};
}

QVector<LessonFile> bundledLessons() {
    QVector<LessonFile> out;
    const QString folder = lessonFolder();
    if (folder.isEmpty()) return out;
    for (const QString& name : QDir(folder).entryList({QLatin1Char('*') + ending}, QDir::Files, QDir::Name)) {
        const QString path = QDir(folder).filePath(name);
        if (const auto lesson = loadLesson(path.toStdString()))
            out.push_back({path, fromUtf8(lesson->title.in(Language::instance().code().toStdString())),
                           int(lesson->minutes), lesson->order});
    }
    std::stable_sort(out.begin(), out.end(), [](const LessonFile& a, const LessonFile& b) {
        return a.order != b.order ? a.order < b.order : a.title.localeAwareCompare(b.title) < 0;
    });
    return out;
}

bool isLessonFile(const QString& path) {
    return path.endsWith(ending, Qt::CaseInsensitive);
}

QString lessonAnswersFile() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/lesson-answers.jsonl");
}

int writeLessonSheets(const CommandLine& line) {
    const auto lesson = loadLesson(line.lessonSheet.toStdString());
    if (!lesson) return failed(lesson.error());
    const auto runs = loadStoredRuns(*lesson);
    if (!runs) return failed(runs.error());
    const LessonSheet sheet(*lesson, *runs, registry(), line.lessonKey);
    ExportOptions options;
    const auto preset =
        figurePresetNamed(line.preset.isEmpty() ? QStringLiteral("a4") : line.preset, "--figure-preset");
    if (!preset) return failed(preset.error());
    options.preset = *preset;
    for (const ExportRequest& request : line.exports)
        if (const auto written = exportFigure(sheet, request.file, options); !written) return failed(written.error());
    return 0;
}

} // namespace strata
