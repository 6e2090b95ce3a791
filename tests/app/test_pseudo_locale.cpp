// SPDX-License-Identifier: GPL-3.0-or-later
// A language that nobody speaks: every text is longer, has accents, and is written from right to left. The window holds
// it; what stays as it was is a text that translators never get.
#include "app/gui/docks.h"
#include "app/gui/workspaces.h"
#include "tests/support/window_fixture.h"
#include "tests/support/window_parts.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_view.h"

#include <QLabel>
#include <QMenuBar>
#include <QToolButton>
#include <QTranslator>

using namespace strata;
using test::overlap;
using test::settle;

namespace {
using Q = QString;

/// "&Open %1…" → "⟦&Óþéñ %1…···⟧": placeholders, mnemonics and the ellipsis stay, a third is added.
class Pseudo : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    Q translate(const char*, const char* source, const char*, int) const override {
        if (!source || !*source) return {};
        static const Q plain = Q::fromUtf8("aceinouyACEINOUY"), accented = Q::fromUtf8("áçéíñóúýÁÇÉÍÑÓÚÝ");
        const Q text = Q::fromUtf8(source);
        Q out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == QLatin1Char('%') && i + 1 < text.size()) { // a placeholder, whole
                out += text[i];
                if (text[i + 1] == QLatin1Char('L')) out += text[++i];
                out += text[++i];
                continue;
            }
            const qsizetype at = text.indexOf(QLatin1Char('<')) >= 0 ? -1 : plain.indexOf(text[i]);
            out += at < 0 ? text[i] : accented[at];
        }
        return Q::fromUtf8("⟦") + out + Q(std::max<qsizetype>(1, text.size() / 3), QLatin1Char('~')) + Q::fromUtf8("⟧");
    }
};

} // namespace

class TestPseudoLocale : public QObject {
    Q_OBJECT
    Pseudo m_pseudo;

private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }
    void init() {
        Language::instance().setChoice(Q::fromLatin1("en"));
        QCoreApplication::installTranslator(&m_pseudo);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }
    void cleanup() {
        QCoreApplication::removeTranslator(&m_pseudo);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::instance().setTextScale(1);
    }

    void menusAndButtonsAreTranslated() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        settle();
        for (const QAction* menu : f.window.menuBar()->actions())
            QVERIFY2(menu->text().contains(Q::fromUtf8("⟦")), qPrintable(menu->text()));
        for (const char* id : {"openModel", "run", "preferences", "reference", "exportFigure"})
            QVERIFY2(f.window.actions()[id]->text().contains(Q::fromUtf8("⟦")), id);
    }
    void nothingLiesOverAnythingFromRightToLeft() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        QCOMPARE(f.window.layoutDirection(), Qt::RightToLeft);
        for (const QSize size : {QSize(1016, 660), QSize(1272, 760), QSize(1920, 1040)}) {
            f.window.resize(size);
            settle();
            for (const WorkspaceSpec& one : workspaces()) {
                if (!*one.kind) continue; // Present fills the screen
                f.window.actions()[one.action]->trigger();
                settle();
                QCOMPARE(f.window.size(), size);
                const Q found = overlap(f.window);
                QVERIFY2(
                    found.isEmpty(),
                    qPrintable(Q::fromLatin1("%1 at %2: %3").arg(Q::fromLatin1(one.id)).arg(size.width()).arg(found)));
            }
        }
    }
    /// What leads leads from the right, and what is chosen in a figure stays under the mouse.
    void theMirroredWindowWorks() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        f.window.resize(1272, 760);
        settle();
        const QDockWidget* prompt = f.window.docks().dock(Q::fromLatin1("prompt"));
        QVERIFY(prompt && prompt->isVisible());
        FigureView* heads = f.window.view(Q::fromLatin1("heads"));
        QVERIFY(heads && heads->isVisible());
        QVERIFY(heads->cells().size() > 2);
        heads->chooseCell(1);
        const Selection second = heads->selection();
        heads->chooseCell(0);
        const AccessibleCell& cell = heads->cells()[1];
        const QPointF middle = heads->sight().toViewport(cell.rect.center());
        QTest::mouseClick(heads->viewport(), Qt::LeftButton, {}, middle.toPoint());
        QVERIFY(heads->selection() == second);
    }
    void figuresDoNotDependOnTheDirection() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        f.window.resize(1272, 760);
        settle();
        const QByteArray mirrored =
            f.window.view(Q::fromLatin1("heads"))->table().columns.join(QLatin1Char('|')).toUtf8();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        settle();
        QCOMPARE(f.window.view(Q::fromLatin1("heads"))->table().columns.join(QLatin1Char('|')).toUtf8(), mirrored);
    }
    void twiceTheTypeHoldsAsWell() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        Theme::instance().setTextScale(2);
        for (const QSize size : {QSize(1272, 760), QSize(1920, 1040)}) {
            f.window.resize(size);
            settle();
            for (const WorkspaceSpec& one : workspaces()) {
                if (!*one.kind) continue; // Present fills the screen
                f.window.actions()[one.action]->trigger();
                settle();
                const Q found = overlap(f.window);
                QVERIFY2(
                    found.isEmpty(),
                    qPrintable(Q::fromLatin1("%1 at %2: %3").arg(Q::fromLatin1(one.id)).arg(size.width()).arg(found)));
            }
        }
    }
};

QTEST_MAIN(TestPseudoLocale)
#include "test_pseudo_locale.moc"
