// SPDX-License-Identifier: GPL-3.0-or-later
// Where lessons lie, and a lesson's sheet written without a window.
#pragma once

#include <QString>
#include <QVector>

namespace strata {

struct CommandLine;

struct LessonFile {
    QString path, title; ///< in the window's language
    int minutes = 0, order = 0;
    friend bool operator==(const LessonFile&, const LessonFile&) = default;
};

/// The folder of the bundled lessons, whether the program is installed or run where it was built; STRATA_LESSONS names
/// another one. Empty: there is none.
QString lessonFolder();
/// Those that can be read, in their order.
QVector<LessonFile> bundledLessons();
bool isLessonFile(const QString& path); ///< by its name
/// One line of a learner's answers is added to this file of the data folder.
QString lessonAnswersFile();

/// Does what --lesson-sheet asks for: 0 done, 1 it could not be done (said on standard error). After the application
/// object was made.
int writeLessonSheets(const CommandLine& line);

} // namespace strata
