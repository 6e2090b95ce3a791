// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told of the views: a child per token, label and point, with its name, place and state.
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/decoding/inspector_view.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/tree/hierarchy_view.h"

#include <QAccessible>
#include <QtTest>

using namespace strata;

namespace {

std::shared_ptr<const Run> run() {
    return std::make_shared<const Run>(test::sampleHierarchicalRun());
}

template <class View> std::unique_ptr<View> shown() {
    auto view = std::make_unique<View>();
    view->resize(760, 480);
    view->setAttribute(Qt::WA_DontShowOnScreen);
    view->show();
    view->setRun(run());
    QCoreApplication::processEvents();
    return view;
}

QStringList names(QAccessibleInterface* interface) {
    QStringList out;
    for (int i = 0; i < interface->childCount(); ++i)
        out << interface->child(i)->text(QAccessible::Name);
    return out;
}

} // namespace

class TestAccessible : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void everyTokenHasAName() {
        const auto view = shown<HeadsView>();
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(view.get());
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::List);
        const QStringList all = names(interface);
        QVERIFY(all.size() > 6);
        for (const QString& name : all) {
            QVERIFY2(name.contains(QStringLiteral(" %, ")), qPrintable(name));
            QVERIFY2(name.contains(QStringLiteral("layer")), qPrintable(name));
        }
        const QRect view_ = QRect(view->viewport()->mapToGlobal(QPoint(0, 0)), view->viewport()->size());
        for (int i = 0; i < interface->childCount(); ++i) {
            QAccessibleInterface* cell = interface->child(i);
            QVERIFY(cell->isValid());
            QCOMPARE(cell->role(), QAccessible::ListItem);
            QCOMPARE(cell->parent(), interface);
            QCOMPARE(interface->indexOfChild(cell), i);
            QVERIFY(cell->rect().width() > 5 && cell->rect().height() > 5);
            QCOMPARE(bool(cell->state().offscreen), !view_.intersects(cell->rect()));
            const QPoint centre = cell->rect().center();
            QCOMPARE(interface->childAt(centre.x(), centre.y()), cell);
        }
    }

    void focusFollowsTheSelection() {
        const auto view = shown<HeadsView>();
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(view.get());
        QAccessibleInterface* third = interface->child(2);
        auto* action = static_cast<QAccessibleActionInterface*>(third->interface_cast(QAccessible::ActionInterface));
        QVERIFY(action);
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(view->currentCell(), 2);
        QVERIFY(third->state().selected);
        QVERIFY(!interface->child(0)->state().selected);
        QVERIFY(third->text(QAccessible::Name).startsWith(view->cells()[2].name));

        // A key moves the focus.
        view->hide();
        view->setAttribute(Qt::WA_DontShowOnScreen, false);
        view->show();
        view->activateWindow();
        view->setFocus();
        QTRY_VERIFY(view->hasFocus());
        QTest::keyClick(view.get(), Qt::Key_Left);
        QCOMPARE(view->currentCell(), 1);
        QCOMPARE(interface->focusChild(), interface->child(1));
        QVERIFY(interface->child(1)->state().focused);
    }

    void aSelectionWithoutAHeadIsTheDecoders() {
        const auto view = shown<HeadsView>();
        Selection s;
        s.stage = 1;
        s.token = 0;
        view->setSelection(s);
        QVERIFY(view->currentCell() >= 0);
        QCOMPARE(*view->cells()[std::size_t(view->currentCell())].selection.head, view->run()->levels[1].head);
    }

    void labelsAndPoints() {
        const auto tree = shown<HierarchyView>();
        QAccessibleInterface* labels = QAccessible::queryAccessibleInterface(tree.get());
        const std::string decoded = *tree->run()->levels[0].label;
        QVERIFY2(names(labels).join(QLatin1Char('\n')).contains(QString::fromStdString(decoded)),
                 qPrintable(names(labels).join(QLatin1Char('\n'))));
        const auto plot = shown<ConfidenceView>();
        QAccessibleInterface* points = QAccessible::queryAccessibleInterface(plot.get());
        QVERIFY(points->childCount() > 6);
        QVERIFY2(names(points).front().contains(QStringLiteral("probability")), qPrintable(names(points).front()));
        for (int i = 0; i < points->childCount(); ++i)
            QVERIFY(QRect(plot->viewport()->mapToGlobal(QPoint(0, 0)), plot->viewport()->size())
                        .intersects(points->child(i)->rect()));
        const auto inspector = shown<InspectorView>();
        Selection s;
        s.stage = s.token = 0;
        inspector->setSelection(s);
        QVERIFY(
            names(QAccessible::queryAccessibleInterface(inspector.get())).filter(QStringLiteral("entropy: ")).size() >=
            1);
    }

    void anotherRunLeavesNothingBehind() {
        const auto view = shown<HeadsView>();
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(view.get());
        QAccessibleInterface* last = interface->child(interface->childCount() - 1);
        view->setRun(nullptr);
        QCOMPARE(interface->childCount(), 0);
        QVERIFY(!last->isValid());
        QVERIFY(last->state().invalid);
        QCOMPARE(last->rect(), QRect());
        view->setRun(run());
        QVERIFY(last->isValid());
    }
};

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
