// SPDX-License-Identifier: GPL-3.0-or-later
// What a tip shows is what it is about, also where that looks like markup.
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/common/tips.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/decoding/inspector_view.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/tree/hierarchy_view.h"

#include <QHelpEvent>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QtTest>

using namespace strata;

namespace {

/// As a label shows it that guesses what it gets.
QString seen(const QString& tip) {
    return Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
}

/// Every tip that a pointer meets on its way over a view.
QStringList tipsOf(FigureView& view) {
    QStringList out;
    for (int y = 4; y < view.viewport()->height(); y += 9)
        for (int x = 4; x < view.viewport()->width(); x += 17) {
            const QPoint at(x, y);
            QToolTip::hideText();
            QHelpEvent event(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
            QApplication::sendEvent(view.viewport(), &event);
            if (QToolTip::isVisible() && !out.contains(QToolTip::text())) out << QToolTip::text();
        }
    QToolTip::hideText();
    return out;
}

} // namespace

class TestTips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void plainIsPlain() {
        for (const char* text :
             {"R&D", "<br>", "a \"b\" 'c'", "x < y && z > 1", "two\nlines", "plain", "&lt;", "%1 %2"})
            QCOMPARE(seen(plainTip(QString::fromLatin1(text))), QString::fromLatin1(text));
        QVERIFY(plainTip({}).isEmpty());
    }

    void labelsAndTokensThatLookLikeMarkup() {
        Run run = test::sampleHierarchicalRun();
        RunLevel& level = run.levels[0];
        level.candidates[1].label = "R&D \"x\"";
        RunToken& token = level.tokens[0];
        token.reading.text = token.bytes = "&";
        token.reading.top[0].text = "&";
        const auto shared = std::make_shared<const Run>(run);
        Selection selection;
        selection.stage = selection.token = 0;
        HeadsView heads;
        HierarchyView hierarchy;
        InspectorView inspector;
        for (FigureView* view : std::initializer_list<FigureView*>{&heads, &hierarchy, &inspector}) {
            view->resize(900, 600);
            view->setRun(shared);
            view->setSelection(selection);
            view->show();
            QApplication::processEvents();
            const QStringList tips = tipsOf(*view);
            QVERIFY2(!tips.isEmpty(), qPrintable(view->accessibleName()));
            for (const QString& tip : tips)
                for (const char* escaped : {"&amp;", "&quot;", "&lt;"})
                    QVERIFY2(!seen(tip).contains(QLatin1String(escaped)), qPrintable(tip));
            view->hide();
        }
        ConfidenceView confidence; // a token's text is never a place of the sentence
        Run percent = run;
        percent.levels[0].tokens[0].reading.text = percent.levels[0].tokens[0].bytes = "%2";
        confidence.setRun(std::make_shared<const Run>(percent));
        confidence.setSelection(selection);
        QVERIFY(confidence.accessibleDescription().contains(QString::fromUtf8("“%2”, position")));
    }
};

QTEST_MAIN(TestTips)
#include "test_tips.moc"
