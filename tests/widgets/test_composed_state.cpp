// SPDX-License-Identifier: GPL-3.0-or-later
// A composed figure keeps what was measured and what was saved: its width, room for words, where its documents lie.
#include "tests/support/bird_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/common/fonts.h"
#include "widgets/compose/composed_figure.h"
#include "widgets/compose/composer_state.h"
#include "widgets/figure/registry.h"
#include "widgets/views.h"

#include <QFontMetricsF>
#include <QtTest>

#include <algorithm>

using namespace strata;

namespace {

DocumentPtr sampleRun() {
    return std::make_shared<const Run>(test::sampleHierarchicalRun());
}

/// As wide as it is asked to be, but not narrower than it can be.
class WideFigure : public Figure {
public:
    explicit WideFigure(double least) : m_least(least) {}
    QString title() const override { return QStringLiteral("wide"); }
    QSizeF contentSize(double width, const FigureStyle& style) const override {
        return {std::max(width, m_least), std::max(100.0, style.minimumHeight)};
    }
    void paint(QPainter&, const QRectF&, const FigureStyle&) const override {}
    FigureTable table() const override { return {}; }
    Provenance provenance() const override { return {}; }

private:
    double m_least;
};

} // namespace

class TestComposedState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    /// What is measured at one width is painted at the one that comes back: nothing may move by that.
    void aWideColumnIsMeasuredOnce_data() {
        QTest::addColumn<QList<double>>("least");
        QTest::newRow("in the middle") << QList<double>{100, 620, 100};
        QTest::newRow("on the left") << QList<double>{711.3, 100, 100, 100};
        QTest::newRow("two") << QList<double>{500, 100, 500};
        QTest::newRow("wider than the page") << QList<double>{100, 3000};
        QTest::newRow("alone") << QList<double>{1234.5};
        QTest::newRow("none") << QList<double>{100, 100, 100};
    }
    void aWideColumnIsMeasuredOnce() {
        QFETCH(QList<double>, least);
        std::vector<ComposedPanel> panels;
        for (int i = 0; i < least.size(); ++i)
            panels.push_back({std::make_unique<WideFigure>(least[i]), QStringLiteral("wide"), {i, 0, 1, 1}, {}, {}});
        const ComposedFigure figure(std::move(panels), {});
        const FigureStyle style;
        for (const double width : {300.0, 619.5, 820.0, 1000.0}) {
            const QSizeF size = figure.contentSize(width, style);
            QVERIFY(size.width() >= width);
            QCOMPARE(figure.contentSize(size.width(), style), size);
            double right = 0;
            for (int i = 0; i < least.size(); ++i) {
                const QRectF rect = figure.panelRect(std::size_t(i), size, style);
                QVERIFY(rect.width() >= least[i] - 0.5);
                QVERIFY(rect.left() >= right);
                right = rect.right();
            }
            QVERIFY2(right <= size.width() + 0.5, qPrintable(QString::number(right - size.width())));
        }
    }

    /// Words in place of a plot are not cut, however low the rest of their row is.
    void aPanelOfWordsHasRoomForThem() {
        const auto norms = registry()
                               .figure(QStringLiteral("norms"))
                               ->makeFigure(std::make_shared<const Lens>([] {
                                                Lens lens = test::birdLens(5, 4);
                                                lens.inner.reset();
                                                return lens;
                                            }()),
                                            {});
        FigureStyle style;
        style.interactive = false;
        for (const double width : {240.0, 820.0}) {
            const QSizeF size = norms->contentSize(width, style);
            QVERIFY2(size.height() - 32 >= 2 * QFontMetricsF(uiFont(13)).height(),
                     qPrintable(QString::number(size.height())));
        }
    }

    void whereDocumentsLieIsNotUndone() {
        ComposerState state;
        const auto add = [&](const DocumentPtr& document) {
            state.add({{document, QStringLiteral("t")}, QStringLiteral("confidence"), {}, {}});
        };
        const auto writtenAs = [&](const char* file) {
            Composition written = state.now();
            for (std::size_t i = 0; i < written.documents.size(); ++i) {
                written.documents[i].file = QString::fromLatin1(file).arg(i);
                written.documents[i].sha256 = QStringLiteral("%1%1").arg(i);
            }
            return written;
        };
        add(sampleRun());
        add(sampleRun());
        state.saved(writtenAs("/tmp/p-%1.strata"));
        QVERIFY(state.history().isClean());
        state.history().undo();
        QCOMPARE(state.now().documents[0].file, QStringLiteral("/tmp/p-0.strata"));
        state.history().redo();
        QCOMPARE(state.now().documents[1].file, QStringLiteral("/tmp/p-1.strata"));
        QCOMPARE(state.now().documents[1].sha256, QStringLiteral("11"));
        QVERIFY(state.history().isClean());
        // Something is changed while it is written.
        add(sampleRun());
        const Composition written = writtenAs("/tmp/q-%1.strata");
        state.change(QStringLiteral("title"), [](FigureFile& file) { file.title = QStringLiteral("Birds"); });
        state.saved(written);
        QVERIFY(!state.history().isClean());
        QCOMPARE(state.now().documents[2].file, QStringLiteral("/tmp/q-2.strata"));
        // What somebody answered as it was opened is not saved.
        state.reset(Composition(state.now()), true);
        QVERIFY(!state.history().isClean() && !state.history().canUndo());
        state.saved(Composition(state.now()));
        QVERIFY(state.history().isClean());
        state.reset(Composition(state.now()));
        QVERIFY(state.history().isClean());
    }
};

QTEST_MAIN(TestComposedState)
#include "test_composed_state.moc"
