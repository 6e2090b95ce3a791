// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences hold at once, are remembered, and say the same as the menus; type grows with the keys and nothing is cut.
#include "app/gui/actions.h"
#include "app/gui/main_window.h"
#include "app/gui/window_preferences.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"
#include "widgets/common/mnemonics.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/preferences_dialog.h"
#include "widgets/dialogs/shortcut_sheet.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

class TestPreferences : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }
    void cleanup() {
        Language::instance().setChoice(QStringLiteral("en"));
        Theme::instance().setChoice(ThemeChoice::Light);
        Theme::instance().setTextScale(1);
    }

    void everythingHoldsAtOnceAndIsRemembered() {
        const QString file = m_home.filePath(QStringLiteral("a.ini"));
        {
            Session session;
            Settings settings(file);
            MainWindow window(session, settings);
            window.show();
            window.actions()["preferences"]->trigger();
            auto* dialog = window.findChild<PreferencesDialog*>();
            QVERIFY(dialog && dialog->isVisible());
            const auto box = [dialog](const QString& data) -> QComboBox* {
                for (auto* one : dialog->findChildren<QComboBox*>())
                    if (one->findData(data) >= 0) return one;
                return nullptr;
            };
            QComboBox* theme = box(QStringLiteral("dark"));
            theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
            QVERIFY(Theme::instance().isDark());
            QVERIFY(window.actions()["themeDark"]->isChecked());
            QComboBox* type = box(QStringLiteral("bfloat16"));
            type->setCurrentIndex(type->findData(QStringLiteral("bfloat16")));
            for (auto* spin : dialog->findChildren<QSpinBox*>())
                spin->setValue(spin->maximum() == 200 ? 150 : 3);
            QCOMPARE(Theme::instance().textScale(), 1.5);
            dialog->findChild<QCheckBox*>()->setChecked(false);
            QVERIFY(!window.actions()["keepHistory"]->isChecked());
            QComboBox* language = box(QStringLiteral("de"));
            language->setCurrentIndex(language->findData(QStringLiteral("de")));
            QTRY_COMPARE(Language::instance().code(), QStringLiteral("de"));
            QCOMPARE(dialog->values().dtype, QStringLiteral("bfloat16")); // filled anew, chosen as before
            // What is changed elsewhere meanwhile is not taken back by another field.
            settings.figurePreset.set(QStringLiteral("neurips"));
            settings.language.set(QStringLiteral("en"));
            Language::instance().setChoice(QStringLiteral("en"));
            QTRY_COMPARE(dialog->values().language, QStringLiteral("en"));
            type->setCurrentIndex(type->findData(QStringLiteral("float32")));
            type->setCurrentIndex(type->findData(QStringLiteral("bfloat16")));
            QCOMPARE(settings.figurePreset.get(), QStringLiteral("neurips"));
            QCOMPARE(settings.language.get(), QStringLiteral("en"));
            language->setCurrentIndex(language->findData(QStringLiteral("de")));
            QTRY_COMPARE(Language::instance().code(), QStringLiteral("de"));
            // A menu that changes the same thing is followed.
            window.actions()["themeLight"]->trigger();
            QTRY_COMPARE(dialog->values().theme, QStringLiteral("light"));
        }
        Settings again(file);
        QCOMPARE(again.language.get(), QStringLiteral("de"));
        QCOMPARE(again.typeSize.get(), 150);
        QCOMPARE(again.threads.get(), 3);
        QCOMPARE(again.dtype.get(), QStringLiteral("bfloat16"));
        QCOMPARE(again.keepHistory.get(), false);
        Session session;
        MainWindow window(session, again);
        QCOMPARE(Theme::instance().textScale(), 1.5);
    }
    void defaultsComeBack() {
        Preferences changed;
        changed.typeSize = 200;
        changed.threads = 7;
        changed.keepHistory = false;
        PreferencesDialog dialog(changed, {{QStringLiteral("cpu")}, {}, QStringLiteral("/nowhere"), 0, 0});
        QSignalSpy told(&dialog, &PreferencesDialog::changed);
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (withoutMnemonic(button->text()).contains(QStringLiteral("defaults"))) button->click();
        QCOMPARE(told.count(), 1);
        QCOMPARE(dialog.values(), Preferences());
        // A device that this machine does not have is still shown as what was chosen.
        changed.device = QStringLiteral("cuda:3");
        changed.figurePreset = QStringLiteral("gone");
        dialog.show(changed);
        QStringList chosen;
        for (const auto* box : dialog.findChildren<QComboBox*>())
            chosen << box->currentData().toString();
        QVERIFY(chosen.contains(QStringLiteral("cuda:3")) && chosen.contains(QStringLiteral("gone")));
        dialog.findChild<QCheckBox*>()->toggle(); // another field: these stay
        QCOMPARE(dialog.values().device, QStringLiteral("cuda:3"));
        QCOMPARE(dialog.values().figurePreset, QStringLiteral("gone"));
    }
    void typeGrowsByKeysAndHasAnEnd() {
        Session session;
        Settings settings(m_home.filePath(QStringLiteral("b.ini")));
        MainWindow window(session, settings);
        window.show();
        const int before = QApplication::font().pixelSize();
        for (int i = 0; i < 12; ++i)
            window.actions()["typeLarger"]->trigger();
        QCOMPARE(settings.typeSize.get(), 200);
        QVERIFY(!window.actions()["typeLarger"]->isEnabled());
        QCOMPARE(QApplication::font().pixelSize(), 2 * before);
        for (int i = 0; i < 12; ++i)
            window.actions()["typeSmaller"]->trigger();
        QCOMPARE(settings.typeSize.get(), 75);
        QVERIFY(!window.actions()["typeSmaller"]->isEnabled());
        window.actions()["typeNormal"]->trigger();
        QCOMPARE(QApplication::font().pixelSize(), before);
        settings.typeSize.set(100000); // a broken file
        MainWindow other(session, settings);
        QCOMPARE(settings.typeSize.get(), 200);
    }
    void shortcutsAreChangedByTypingThem() {
        const QString file = m_home.filePath(QStringLiteral("d.ini"));
        {
            Session session;
            Settings settings(file);
            MainWindow window(session, settings);
            window.show();
            window.actions()["shortcuts"]->trigger();
            auto* sheet = window.findChild<ShortcutSheet*>();
            QVERIFY(sheet && sheet->isVisible());
            const auto buttonOf = [&](const char* id) -> QPushButton* {
                const QString name = withoutMnemonic(window.actions()[id]->text());
                for (auto* button : sheet->findChildren<QPushButton*>(QStringLiteral("keyButton")))
                    if (button->accessibleName().endsWith(name)) return button;
                return nullptr;
            };
            const auto press = [&](const char* id, int key, Qt::KeyboardModifiers with) {
                QPushButton* button = buttonOf(id);
                button->click();
                QTest::keyClick(button, Qt::Key(key), with);
            };
            QAction* lens = window.actions()["lensOfRun"];
            const QList<QKeySequence> before = lens->shortcuts();
            press("lensOfRun", Qt::Key_E, Qt::ControlModifier); // that of Export figure
            QCOMPARE(lens->shortcuts(), before);
            bool said = false;
            for (const auto* label : sheet->findChildren<QLabel*>())
                said = said || label->text().contains(QStringLiteral("Export figure"));
            QVERIFY(said);
            press("lensOfRun", Qt::Key_L, Qt::NoModifier); // a letter alone would be lost to typing
            QCOMPARE(lens->shortcuts(), before);
            press("lensOfRun", Qt::Key_Escape, Qt::NoModifier);
            QCOMPARE(lens->shortcuts(), before);
            QVERIFY(sheet->isVisible());
            press("lensOfRun", Qt::Key_F8, Qt::NoModifier);
            QCOMPARE(lens->shortcut(), QKeySequence(Qt::Key_F8));
            QVERIFY(lens->toolTip().contains(QStringLiteral("F8")));
            press("run", Qt::Key_F9, Qt::ControlModifier); // its further one stays
            QCOMPARE(window.actions()["run"]->shortcuts(),
                     (QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_F9), QKeySequence(Qt::Key_F5)}));
            press("typeLarger", Qt::Key_Backspace,
                  Qt::NoModifier); // the second one becomes the first, and is exchanged
            press("typeLarger", Qt::Key_F10, Qt::NoModifier);
            press("undo", Qt::Key_F, Qt::AltModifier); // would open a menu
            QCOMPARE(window.actions()["undo"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+Z")));
            QTest::keyClick(buttonOf("save"), Qt::Key_Return); // listens; nothing is thrown away
            QTest::keyClick(buttonOf("save"), Qt::Key_Escape);
            QCOMPARE(lens->shortcut(), QKeySequence(Qt::Key_F8));
            press("saveAs", Qt::Key_Backspace, Qt::NoModifier);
            QVERIFY(window.actions()["saveAs"]->shortcuts().isEmpty());
        }
        Settings again(file);
        Session session;
        MainWindow window(session, again);
        QCOMPARE(window.actions()["lensOfRun"]->shortcut(), QKeySequence(Qt::Key_F8));
        QCOMPARE(window.actions()["run"]->shortcuts().size(), 2);
        QCOMPARE(window.actions()["run"]->shortcuts().back(), QKeySequence(Qt::Key_F5));
        QVERIFY(window.actions()["saveAs"]->shortcuts().isEmpty());
        QCOMPARE(window.actions()["typeLarger"]->shortcuts(), QList<QKeySequence>{QKeySequence(Qt::Key_F10)});
        window.actions()["shortcuts"]->trigger();
        for (auto* button : window.findChild<ShortcutSheet*>()->findChildren<QPushButton*>())
            if (withoutMnemonic(button->text()).contains(QStringLiteral("defaults"))) button->click();
        QCOMPARE(window.actions()["saveAs"]->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+S")));
        QVERIFY(again.shortcut(QStringLiteral("lensOfRun")).get().isEmpty());
    }
    /// Whatever the size of type, and when it changes while they are open.
    void dialogsAreNoLargerThanTheScreen() {
        Session session;
        Settings settings(m_home.filePath(QStringLiteral("d.ini")));
        MainWindow window(session, settings);
        window.show();
        window.actions()["preferences"]->trigger();
        window.actions()["shortcuts"]->trigger();
        const QRect screen = window.screen()->availableGeometry();
        for (const int size : {100, 200}) {
            settings.typeSize.set(size);
            Theme::instance().setTextScale(size / 100.0);
            for (const QDialog* dialog : window.findChildren<QDialog*>())
                QTRY_VERIFY2(dialog->width() < screen.width() && dialog->height() < screen.height(),
                             qPrintable(QStringLiteral("%1 %2×%3")
                                            .arg(dialog->windowTitle())
                                            .arg(dialog->width())
                                            .arg(dialog->height())));
        }
        QCOMPARE(window.findChildren<QDialog*>().size(), qsizetype(2));
    }
    /// Buttons and labels are as high as their type wants them at twice the size.
    void nothingIsCutAtTwiceTheSize() {
        Session session;
        Settings settings(m_home.filePath(QStringLiteral("c.ini")));
        settings.typeSize.set(200);
        MainWindow window(session, settings);
        window.resize(1920, 1200);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const QWidget* one : window.findChildren<QWidget*>()) {
            const bool text = qobject_cast<const QLabel*>(one) || qobject_cast<const QAbstractButton*>(one);
            if (!one->isVisible() || !text) continue;
            const QString words = qobject_cast<const QLabel*>(one) ? qobject_cast<const QLabel*>(one)->text()
                                                                   : qobject_cast<const QAbstractButton*>(one)->text();
            if (words.isEmpty()) continue;
            QVERIFY2(one->height() >= one->fontMetrics().height() - 2,
                     qPrintable(QStringLiteral("%1 “%2”: %3 high, type %4")
                                    .arg(QString::fromLatin1(one->metaObject()->className()), words)
                                    .arg(one->height())
                                    .arg(one->fontMetrics().height())));
        }
    }
};

QTEST_MAIN(TestPreferences)
#include "test_preferences.moc"
