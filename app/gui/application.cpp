// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/gui/actions.h"
#include "app/gui/batch.h"
#include "app/gui/command_line.h"
#include "app/gui/demo.h"
#include "app/gui/document_files.h"
#include "app/gui/figure_batch.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/lesson_files.h"
#include "app/gui/main_window.h"
#include "app/gui/run_form.h"
#include "app/gui/session_keeper.h"
#include "app/gui/timing.h"
#include "app/gui/window_preferences.h"
#include "model/base/field_names.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "model/task/task_fields.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/export/figure_source.h"
#include "widgets/panels/prompt_panel.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

namespace strata {

namespace {

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// The picture-less platform says of every window that it cannot pass on its size, and Qt that there is no folder for
/// sockets, which nothing needs that has no window: nobody asked.
void quietOffscreenMessages() {
    static QtMessageHandler before = nullptr;
    before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
        const bool offscreen = qEnvironmentVariable("QT_QPA_PLATFORM").startsWith(QLatin1String("offscreen"));
        if (text.startsWith(QLatin1String("This plugin does not support "))) return;
        if (offscreen && text.startsWith(QLatin1String("QStandardPaths: "))) return;
        before(type, context, text);
    });
}

/// The fields of the command line that the task has not: an error, as nothing would read them.
bool fieldsFit(Session& session, const CommandLine& line, Batch* batch) {
    if (!session.model().task()) return true;
    const Result<void> fit = checkGivenFields(*session.model().task(), line.fields);
    if (fit) return true;
    if (batch)
        batch->giveUp(fit.error().message(), wrongUsageExit);
    else
        session.problems().addError(fit.error());
    return false;
}

void followCommandLine(MainWindow& window, Session& session, const CommandLine& line, Batch* batch) {
    window.form().setFree(line.free);
    if (line.lens || !line.lensMode.isEmpty() || !line.lensStatistic.isEmpty())
        window.lens().show(line.lensMode, line.lensStatistic);
    if (line.demo) {
        window.openWithExample(demoFolder());
        return;
    }
    if (!line.lesson.isEmpty()) window.openPath(line.lesson);
    if (line.target.isEmpty()) return;
    const auto isA = [&](const char* ending) {
        return line.target.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    if (isDocument(line.target) || isFigurePicture(line.target) || isA(".task.json") || isA(".figure.json")) {
        window.openPath(line.target);
        return;
    }
    window.whenReady([&window, &session, line, batch] {
        if (!fieldsFit(session, line, batch)) return;
        window.prompt().setFields(line.fields);
        window.prompt().setDecodeOptions(line.options, line.sampling);
        const bool ofText = line.lens && line.lensOrder.source.kind == LensTextSource::Kind::Text;
        if (ofText) window.lens().compute(line.lensOrder);
        if (line.run || (line.isBatch() && !ofText)) window.run();
        // Without figures to be written, which wait for it themselves: the lens of what was asked for.
        if (line.lens && !ofText && !batch)
            QObject::connect(&session.maker(), &DocumentMaker::finished, &window,
                             ofKind("run", [&window] { window.lensOfRun(); }), Qt::SingleShotConnection);
    });
    window.openModel(line.model);
}

} // namespace

int runApplication(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    setFieldSpelling([](std::string_view field) { return "--" + std::string(field); });
    const Result<CommandLine> parsed = parseCommandLine(arguments);
    if (!parsed) {
        std::fprintf(stderr, "strata: %s\n", parsed.error().message().c_str());
        return wrongUsageExit;
    }
    const CommandLine& line = *parsed;
    if (line.help || line.version) {
        std::printf("%s\n", line.help ? line.helpText.toLocal8Bit().constData() : "strata " STRATA_VERSION);
        return printedWasWritten() ? 0 : 1;
    }
    if (const Result<void> files = checkFiles(line); !files) {
        std::fprintf(stderr, "strata: %s\n", files.error().message().c_str());
        return files.error().code == ErrorCode::BadArgument ? wrongUsageExit : 1;
    }
    if (!line.isBatch()) setFieldSpelling(nullptr); // in the window they are fields
    if (line.isBatch() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        std::fprintf(stderr, "strata: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); "
                             "use --export VIEW=FILE, or strata-cli, which need none\n");
        return 1;
    }
    quietOffscreenMessages();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("strata"));
    QApplication::setApplicationDisplayName(QStringLiteral("Strata"));
    QApplication::setApplicationVersion(QStringLiteral(STRATA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.strata.Strata"));
    registerIcons();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/strata.svg")));
    Theme::instance().install(application);
    reportTiming("program ready");

    // What is written without a window depends on the command line alone, and remembers nothing.
    const QTemporaryDir scratch;
    Settings settings(line.isBatch() ? scratch.filePath(QStringLiteral("strata.ini")) : QString());
    if (!line.theme.isEmpty())
        settings.theme.set(line.theme);
    else if (line.isBatch())
        settings.theme.set(QStringLiteral("light"));
    if (!line.language.isEmpty())
        settings.language.set(line.language);
    else if (line.isBatch())
        settings.language.set(QStringLiteral("en"));
    Language::instance().install(application);
    Language::instance().setChoice(settings.language.get());
    if (!line.lessonSheet.isEmpty()) return writeLessonSheets(line);
    Session session;
    if (!line.isBatch()) session.documents().useHistory(historyFolder());
    if (!line.figure.isEmpty()) {
        FigureBatch batch(session, line);
        batch.start();
        return QApplication::exec();
    }
    if (line.isBatch() && line.screenshot.isEmpty()) { // figures need no window
        Batch batch(session, settings, nullptr, line);
        batch.start();
        return QApplication::exec();
    }
    MainWindow window(session, settings);
    if (line.size.isValid())
        window.arrangeFor(line.size);
    else if (line.isBatch())
        window.arrangeFor({1280, 800});
    window.show();
    if (line.isBatch()) {
        Batch batch(session, settings, &window, line);
        followCommandLine(window, session, line, &batch);
        batch.start();
        return QApplication::exec();
    }
    const QString sessions =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sessions");
    SessionKeeper keeper(window, session, sessions);
    followCommandLine(window, session, line, nullptr);
    if (line.target.isEmpty() && line.lesson.isEmpty() &&
        !line.demo) // what was asked for comes first; the rest waits for the next start
        if (const auto left = SessionKeeper::leftOver(sessions)) keeper.restore(*left);
    keeper.begin();
    return QApplication::exec();
}

} // namespace strata
