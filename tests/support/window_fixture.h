// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, offscreen, with settings and a folder of its own.
#pragma once

#include "app/gui/actions.h"
#include "app/gui/main_window.h"
#include "model/session/settings.h"
#include "tests/support/tiny_model.h"
#include "widgets/figure/figure_view.h"
#include "widgets/panels/prompt_panel.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

namespace strata::test {

constexpr int patience = 60'000; ///< milliseconds, on a machine that does other things too

struct WindowFixture {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("strata.ini"))};
    Session session;
    MainWindow window{session, settings};

    WindowFixture() {
        settings.dtype.set(QStringLiteral("float32"));
        window.resize(1280, 800);
        window.show();
    }
    /// The tiny model, written into the folder.
    QString model(int context = 128) {
        const QString path = folder.filePath(QStringLiteral("model"));
        writeTinyModel(path.toStdString(), true, context);
        return path;
    }
    /// Made when it is not there yet.
    template <class View> View& view(const char* id) {
        auto* made = qobject_cast<View*>(window.view(QString::fromLatin1(id)));
        Q_ASSERT(made);
        return *made;
    }
    void openAndRun(const QString& input) {
        window.openPath(model());
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() == CurrentModel::State::Ready, patience);
        window.prompt().setField(QStringLiteral("input"), input);
        window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY(session.documents().shown<Run>());
    }
};

} // namespace strata::test
