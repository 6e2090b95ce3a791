// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas are set as they are written, and every one of the program's help is one that the setter knows.
#include "model/analysis/lens_statistics.h"
#include "widgets/common/glossary.h"
#include "widgets/common/language.h"
#include "widgets/reference/formula.h"
#include "widgets/reference/formula_label.h"
#include "widgets/reference/reference_entries.h"
#include "widgets/reference/reference_window.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

using namespace strata;

namespace {

/// The rectangle of everything that was painted, on a page much larger than the formula.
QRect inkOf(const Formula& formula, double pixels, QPoint at) {
    QImage page(1200, 400, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setPen(Qt::black);
    formula.paint(painter, at, pixels);
    painter.end();
    QRect ink;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            if (qGray(page.pixel(x, y)) < 200) ink |= QRect(x, y, 1, 1);
    return ink;
}

} // namespace

class TestFormula : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Language::instance().install(*qApp); }
    void cleanup() { Language::instance().setChoice(QStringLiteral("en")); }

    void everyFormulaOfTheHelpIsKnownAndStaysInItsBox() {
        int formulas = 0;
        for (const ReferenceEntry& entry : referenceEntries()) {
            if (entry.latex.isEmpty()) continue;
            ++formulas;
            const Formula formula(entry.latex);
            QVERIFY2(formula.complete(), qPrintable(entry.term + QStringLiteral(": ") + entry.latex));
            const QSizeF size = formula.size(20);
            QVERIFY2(size.width() < 1000 && size.height() < 120, qPrintable(entry.term));
            const QRect ink = inkOf(formula, 20, {100, 100});
            const QRect box = QRectF({100, 100}, size).toAlignedRect().adjusted(-3, -3, 3, 3);
            QVERIFY2(!ink.isEmpty() && box.contains(ink), qPrintable(QStringLiteral("%1: ink %2 %3 %4 %5, box %6 × %7")
                                                                         .arg(entry.term)
                                                                         .arg(ink.left() - 100)
                                                                         .arg(ink.top() - 100)
                                                                         .arg(ink.right() - 100)
                                                                         .arg(ink.bottom() - 100)
                                                                         .arg(size.width())
                                                                         .arg(size.height())));
        }
        QVERIFY(formulas >= 30);
    }
    void partsStandWhereTheyBelong() {
        const QSizeF plain = Formula(QStringLiteral("a")).size(20), both = Formula(QStringLiteral("a_i^2")).size(20);
        const QSizeF fraction = Formula(QStringLiteral("\\frac{a}{b}")).size(20),
                     root = Formula(QStringLiteral("\\sqrt{a}")).size(20);
        QVERIFY(both.height() > plain.height() && both.width() > plain.width());
        QVERIFY(fraction.height() > 1.6 * plain.height());
        QVERIFY(root.width() > plain.width() && root.height() > plain.height());
        // Both scripts share their column: the wider one decides.
        QVERIFY(Formula(QStringLiteral("a_i^2")).size(20).width() <
                Formula(QStringLiteral("a_i b^2")).size(20).width());
        // Limits of a sum stand under and over it, not beside it.
        QVERIFY(Formula(QStringLiteral("\\sum_i")).size(20).width() <
                Formula(QStringLiteral("x\\sum_i")).size(20).width());
    }
    void whatIsNotKnownIsShownAndSaid() {
        for (const char* wrong : {"\\unknown x", "{a", "a}", "\\frac{a}", "\\text", "x_", "^"}) {
            const Formula formula{QString::fromLatin1(wrong)};
            QVERIFY2(!formula.complete(), wrong);
            QVERIFY2(formula.size(20).width() > 0, wrong);
        }
        QVERIFY(Formula(QString()).complete());
    }
    void deepNestingEnds() {
        const Formula deep(QString(5000, QLatin1Char('{')));
        QVERIFY(!deep.complete());
        QVERIFY(deep.size(12).width() >= 0);
        QString roots;
        for (int i = 0; i < 2000; ++i)
            roots += QStringLiteral("\\sqrt");
        roots += QLatin1Char('x'); // complete but for its depth
        QVERIFY(!Formula(roots).complete());
        QVERIFY(Formula(roots).size(12).width() > 0);
        QString fractions = QStringLiteral("x");
        for (int i = 0; i < 15; ++i)
            fractions = QStringLiteral("\\frac{%1}{y}").arg(fractions);
        QVERIFY(Formula(fractions).size(12).height() > 0); // measured once a level, not twice
    }

    void everyStatisticOfALensHasItsFormula() {
        const auto entries = referenceEntries();
        for (const LensStatisticInfo& info : lensStatistics()) {
            const int at = referenceIndexOf(entries, QString::fromUtf8(info.key));
            QVERIFY2(at >= 0, info.key);
            const ReferenceEntry& entry = entries[std::size_t(at)];
            QVERIFY2(!entry.latex.isEmpty() && !entry.words.isEmpty(), info.key);
            QCOMPARE(entry.unit, QString::fromUtf8(info.unit));
        }
    }
    void noTermStandsTwiceAndNoneIsEmpty() {
        QStringList seen;
        for (const ReferenceEntry& entry : referenceEntries()) {
            QVERIFY(!entry.term.isEmpty() && !entry.group.isEmpty());
            QVERIFY2(!seen.contains(entry.term.toLower()), qPrintable(entry.term));
            seen << entry.term.toLower();
        }
    }

    void theHelpIsSearchedAndOpensAtATerm() {
        ReferenceWindow window;
        window.show();
        QVERIFY(window.showTerm(QStringLiteral("KL to final")));
        QCOMPARE(window.term(), QStringLiteral("KL to final"));
        QVERIFY(!window.showTerm(QStringLiteral("no such term")));
        QCOMPARE(window.term(), QStringLiteral("KL to final"));
        auto* search = window.findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("ece"));
        QCOMPARE(window.term(), QStringLiteral("ECE")); // what was chosen no longer fits: the first that does
        search->setText(QStringLiteral("xyzzy"));
        QCOMPARE(window.term(), QStringLiteral("ECE"));
        search->clear();
        QVERIFY(window.showTerm(QStringLiteral("Brier score")));
        for (auto* button : window.findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains(QStringLiteral("LaTeX"))) button->click();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("\\frac{1}{n}")));
        Language::instance().setChoice(QStringLiteral("de"));
        QCOMPARE(window.findChild<FormulaLabel*>()->formula().latex(), QApplication::clipboard()->text());
    }
    void aTipThatExplainsATermIsRemembered() {
        QVERIFY(explainedTip(QStringLiteral("KL to final: 0.3 nats"), QStringLiteral("layer 3: KL to final (nats)"))
                    .contains(QStringLiteral("<i>")));
        QCOMPARE(lastExplainedTerm(), QStringLiteral("KL to final"));
        explainedTip(QStringLiteral("nothing"), QStringLiteral("nothing to explain"));
        QCOMPARE(lastExplainedTerm(), QStringLiteral("KL to final"));
    }
};

QTEST_MAIN(TestFormula)
#include "test_formula.moc"
