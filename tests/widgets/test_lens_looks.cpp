// SPDX-License-Identifier: GPL-3.0-or-later
// Views of a lens on screen: what is copied or counted elsewhere is the same, and what is low or narrow shows whole
// things.
#include "model/session/analysis.h"
#include "tests/support/bird_lens.h"
#include "widgets/common/theme.h"
#include "widgets/lens/agreement_view.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lens/norms_figure.h"
#include "widgets/plot/plot_picture.h"

#include <QPainter>
#include <QSemaphore>
#include <QThreadPool>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

std::shared_ptr<const Lens> bird(int positions = 17, int layers = 8) {
    Lens lens = test::birdLens(positions, layers);
    test::addCurves(lens);
    return std::make_shared<const Lens>(std::move(lens));
}

void show(QWidget& view, const QSize& size) {
    view.resize(size);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.show();
    QApplication::processEvents();
}

constexpr int patience = 60'000;

/// While it lives no thread of the pool of analyses is free.
class AllTaken {
public:
    AllTaken() {
        analysisPool().waitForDone();
        for (int i = 0; i < analysisPool().maxThreadCount(); ++i)
            analysisPool().start([this] { m_end.acquire(); });
    }
    ~AllTaken() {
        m_end.release(analysisPool().maxThreadCount());
        analysisPool().waitForDone();
    }
    AllTaken(const AllTaken&) = delete;
    AllTaken& operator=(const AllTaken&) = delete;

private:
    QSemaphore m_end;
};

} // namespace

class TestLensLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void boxesAreCopiedAsTheyAreDrawn() {
        // A screen copies each colour's box, a page draws shapes: the same pixels, at whole ones.
        LensView view;
        view.setLens(bird());
        show(view, {1100, 480});
        const QImage screen = view.viewport()->grab().toImage();
        QImage drawn(screen.size(), screen.format());
        drawn.fill(Theme::instance().colors().surface);
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        const LensLayout shown = view.layout();
        painter.setPen(Qt::NoPen);
        for (std::size_t row = 0; row < shown.rows; ++row)
            for (std::size_t position = 0; position < shown.positions; ++position) {
                painter.setBrush(QColor::fromRgb(view.grid().scale().rgb(view.grid().value(row, position))));
                painter.drawRoundedRect(
                    shown.cell(row, position).adjusted(shown.gap(), shown.gap(), -shown.gap(), -shown.gap()), 3, 3);
            }
        painter.end();
        for (std::size_t row = 0; row < shown.rows; ++row)
            for (std::size_t position = 0; position < 6; ++position) {
                const QRect box = shown.cell(row, position).toRect();
                // Above and below the text.
                for (const int y : {box.top() + int(shown.gap()) + 1, box.bottom() - int(shown.gap()) - 1})
                    for (const int x :
                         {box.left() + int(shown.gap()) + 5, box.center().x(), box.right() - int(shown.gap()) - 5}) {
                        const QColor a = screen.pixelColor(x, y), b = drawn.pixelColor(x, y);
                        QVERIFY2(std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                                         std::abs(a.blue() - b.blue()) <=
                                     6,
                                 qPrintable(QStringLiteral("row %1, position %2: %3 and %4")
                                                .arg(row)
                                                .arg(position)
                                                .arg(a.name(), b.name())));
                    }
            }
    }

    void normsShowWholePlots() {
        // In a low dock the first row of plots is in sight to its axis; a page has room for taller ones.
        NormsFigure figure;
        figure.setLens(bird());
        FigureStyle screen, page;
        screen.interactive = true;
        screen.minimumHeight = 196;
        const auto first = [&](const FigureStyle& style) {
            return figure.plots(figure.contentSize(770, style), style).front();
        };
        PlotGeometry low, high;
        recordPlot(first(screen).plot, first(screen).rect.size(), lightColors(), &low);
        recordPlot(first(page).plot, first(page).rect.size(), lightColors(), &high);
        QVERIFY(first(screen).rect.bottom() <= 196 + 1);
        QVERIFY(low.area.height() > 50);
        QVERIFY(high.area.height() > low.area.height() + 30);
        // Several numbers say what the scale is, in either.
        QVERIFY(low.yLabels.size() >= 3);
        QVERIFY(high.yLabels.size() >= 3);
    }

    void agreementIsCountedBesideTheWindow() {
        const auto lens = bird(4096, 32);
        AgreementView view;
        show(view, {300, 560});
        view.setLens(lens);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isCounting(), patience);
        {
            // Nothing is counted while all threads of the pool are taken: who waited for it would not come back.
            const AllTaken taken;
            view.setKind(LensAgreement::TopKJaccard);
            view.grab();
            QVERIFY(view.isCounting()); // the picture without it was there before the count
            QVERIFY(std::isnan(view.table().rows.back()[3].toDouble()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!view.isCounting(), patience);
        // The same as when it is counted at once, which is what an export does.
        AgreementFigure plain;
        plain.setLens(lens);
        plain.setKind(LensAgreement::TopKJaccard);
        QVERIFY(plain.matrix() == static_cast<const AgreementFigure&>(*view.figure()).matrix());
        // Another question gives up the first one; going away does not wait for it.
        view.setKind(LensAgreement::TopOne);
        view.setKind(LensAgreement::TopKJaccard);
        view.setLens(bird());
        QTRY_VERIFY_WITH_TIMEOUT(!view.isCounting(), patience);
        const AllTaken taken;
        auto other = std::make_unique<AgreementView>();
        other->setLens(lens);
        other->setKind(LensAgreement::TopKJaccard);
        other.reset();
    }

    void distancesAreAskedForOnScreenOnly() {
        AgreementView view;
        QSignalSpy wanted(&view, &AgreementView::distancesWanted);
        view.setLens(bird());
        view.setKind(LensAgreement::JsDistance);
        QCOMPARE(wanted.count(), 0);
        show(view, {300, 400});
        QCOMPARE(wanted.count(), 1);
        auto measured = std::make_shared<Lens>(*bird());
        measured->rowDistances = RowDistances{{0}, std::vector<float>(measured->rows.size() * measured->rows.size())};
        view.setLens(measured);
        QCOMPARE(wanted.count(), 1);
        view.setLens(bird());
        QCOMPARE(wanted.count(), 2);
        view.setKind(LensAgreement::TopOne);
        QCOMPARE(wanted.count(), 2);
    }
};

QTEST_MAIN(TestLensLooks)
#include "test_lens_looks.moc"
