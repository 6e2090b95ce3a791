// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson in the real window, offscreen, answered by keyboard.
#pragma once

#include "app/gui/lesson_workspace.h"
#include "tests/support/window_fixture.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/lesson/question_box.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QPushButton>

namespace strata::test {

inline const QString lessons = QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/");

struct LessonFixture : WindowFixture {
    QString answers = folder.filePath(QStringLiteral("answers.jsonl"));
    LessonWorkspace& lesson = *window.findChild<LessonWorkspace*>();
    LessonFixture() {
        lesson.setAnswersFile(answers);
        window.activateWindow();
        QApplication::setActiveWindow(&window);
    }
    LessonPlay& play() { return lesson.play(); }
    LessonPanel& panel() { return lesson.panel(); }
    void open(const QString& name) {
        window.openPath(lessons + name + QStringLiteral(".lesson.json"));
        QTRY_VERIFY_WITH_TIMEOUT(play().isPlaying(), patience);
    }
    /// To whoever has the keyboard.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* const at = QApplication::focusWidget();
        QVERIFY2(at && panel().isAncestorOf(at), "the keyboard is not in the lesson");
        QTest::keyClick(at, key, modifiers);
    }
    void type(const QString& text) {
        QWidget* const at = QApplication::focusWidget();
        QVERIFY2(at && panel().isAncestorOf(at), "the keyboard is not in the lesson");
        QTest::keyClicks(at, text);
    }
    QPushButton* button(const char* text) {
        for (QPushButton* one : panel().findChildren<QPushButton*>())
            if (one->text() == QLatin1String(text)) return one;
        return nullptr;
    }
    void tabTo(QWidget* wanted) {
        for (int i = 0; i < 200 && QApplication::focusWidget() != wanted; ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), wanted);
    }
    /// Gives the right answer, or a wrong one, as the question's kind has it, and commits it.
    void answer(bool rightly) {
        using Kind = LessonQuestion::Kind;
        const PosedQuestion& question = *play().question();
        const LessonAnswer right = rightAnswer(question);
        QCoreApplication::processEvents(); // it has its place
        switch (question.kind) {
        case Kind::Choice: {
            const std::size_t wanted = (std::get<std::size_t>(right) + (rightly ? 0 : 1)) % question.options.size();
            key(Qt::Key(Qt::Key_A + int(wanted)));
            break;
        }
        case Kind::Token:
            type(QString::fromStdString(rightly ? std::get<std::string>(right) : "zebra").trimmed());
            break;
        case Kind::Number:
            type(rightly ? QString::number(std::get<double>(right), 'g', 6) : QStringLiteral("-77"));
            break;
        case Kind::Layer:
            if (rightly) type(QString::number(std::get<double>(right)));
            for (int i = -1; !rightly && i < (std::get<double>(right) < 2 ? 5 : int(std::get<double>(right)) - 2); ++i)
                key(Qt::Key_Up);
            break;
        case Kind::Order: {
            auto* list = panel().findChild<QListWidget*>();
            QCOMPARE(QApplication::focusWidget(), list);
            for (int place = 0; place < list->count(); ++place)
                for (int row = place; row < list->count(); ++row) {
                    if (list->item(row)->data(Qt::UserRole).toInt() != int(question.rightOrder[std::size_t(place)]))
                        continue;
                    while (list->currentRow() < row)
                        key(Qt::Key_Down);
                    while (list->currentRow() > row)
                        key(Qt::Key_Up);
                    for (int up = row; up > place; --up)
                        key(Qt::Key_Up, Qt::ControlModifier);
                    break;
                }
            if (!rightly) key(Qt::Key_Down, Qt::ControlModifier), key(Qt::Key_Up, Qt::ControlModifier);
            if (!rightly) key(Qt::Key_Up, Qt::ControlModifier), key(Qt::Key_Down, Qt::ControlModifier);
            break;
        }
        case Kind::Path: {
            const auto path = std::get<std::vector<std::string>>(right);
            for (std::size_t i = 0; i < path.size(); ++i) {
                type(QString::fromStdString(rightly ? path[i] : "zebra"));
                if (i + 1 < path.size()) key(Qt::Key_Tab);
            }
            break;
        }
        case Kind::Text:
            type(QStringLiteral("It says what would be said."));
            break;
        case Kind::Cell:
            QFAIL("no bundled lesson has one");
        }
        key(Qt::Key_Return, Qt::ControlModifier);
    }
    QList<QJsonObject> written() {
        session.background().finish();
        QFile file(answers);
        QList<QJsonObject> out;
        if (!file.open(QIODevice::ReadOnly)) return out;
        for (const QByteArray& line : file.readAll().split('\n'))
            if (!line.isEmpty()) out << QJsonDocument::fromJson(line).object();
        return out;
    }
};

} // namespace strata::test
