// SPDX-License-Identifier: GPL-3.0-or-later
// What is followed over the layers: pins belong to the lens, a line keeps its colour as long as it lives, tracked
// tokens are seen and can be taken away, and a part of the y axis can be looked at.
#include "tests/support/bird_lens.h"
#include "tests/support/value_of.h"
#include "widgets/common/theme.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_options.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lens/trajectory_view.h"
#include "widgets/panels/lens_panel.h"
#include "widgets/plot/range_button.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

Lens bird() {
    return test::birdLens(17, 8);
}

std::shared_ptr<const Lens> shared(Lens lens) {
    return std::make_shared<const Lens>(std::move(lens));
}

/// Tracks a token at every position, or at one.
void track(Lens& lens, TokenId token, int position = -1) {
    const std::size_t before = lens.tracked.size(), cells = lens.rows.size() * lens.positions.size();
    std::vector<float> wider;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        for (std::size_t i = 0; i < before; ++i)
            wider.push_back(lens.trackedLogprobs[cell * before + i]);
        const bool here = position < 0 || int(cell % lens.positions.size()) == position;
        wider.push_back(here ? -3.5f : std::numeric_limits<float>::quiet_NaN());
    }
    lens.tracked.push_back(token);
    lens.trackedLogprobs = std::move(wider);
}

Selection cellOf(int layer, int position) {
    Selection s;
    s.layer = layer;
    s.position = position;
    return s;
}

void show(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.show();
    QApplication::processEvents();
}

} // namespace

class TestPins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void pinsBelongToTheLens() {
        Lens pinned = bird();
        const LensPin pin{9, TokenId(101)};
        pinned.pins = {pin};
        LensView view;
        view.setLens(shared(pinned));
        QCOMPARE(view.pins(), (std::vector<LensPin>{pin}));
        QCOMPARE(view.pins().front().color, 0);
        view.setLens(shared(bird()));
        QVERIFY(view.pins().empty());
        // What is edited is told, and the lens that has it takes the place of the one before.
        LensPins pins;
        QSignalSpy edited(&pins, &LensPins::edited), changed(&pins, &LensPins::changed);
        pins.setLens(shared(bird()));
        QCOMPARE(edited.count(), 0);
        pins.togglePin(pin);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(changed.count(), 1);
        pins.setLens(shared(pinned));
        QCOMPARE(pins.pins(), (std::vector<LensPin>{pin}));
        QCOMPARE(changed.count(), 1); // nothing new
        QCOMPARE(edited.count(), 1);
    }

    void coloursStay() {
        LensView view;
        view.setLens(shared(bird()));
        TrajectoryView lines;
        lines.setLens(view.lens());
        const auto colour = [&](const LensPin& pin) {
            lines.setPins(view.followed(), view.pins().size());
            const auto figure = lines.figure();
            const auto& paths = static_cast<const TrajectoryFigure&>(*figure);
            const LinePlot plot = paths.plot(lightColors());
            for (std::size_t s = 0; s < plot.series.size(); s += 2)
                if (paths.pins()[paths.pinOf(s)] == pin) return std::pair(plot.series[s].color, plot.series[s].line);
            return std::pair(QColor(), Qt::NoPen);
        };
        const LensPin a{9, TokenId(101)}, b{9, TokenId(102)}, c{8, TokenId(103)};
        view.togglePin(a);
        view.togglePin(b);
        view.togglePin(c);
        const auto ofB = colour(b), ofC = colour(c);
        QVERIFY(ofB.first.isValid() && ofB != ofC);
        view.togglePin(a);
        QCOMPARE(colour(b), ofB);
        QCOMPARE(colour(c), ofC);
        // The selected cell's line keeps its colour when it is pinned, and while other pins come and go.
        view.setSelection(cellOf(8, 12));
        const LensPin own = view.followed().back();
        const auto ofOwn = colour(own);
        QVERIFY(ofOwn.first.isValid() && ofOwn != ofB && ofOwn != ofC);
        view.togglePin(c);
        QCOMPARE(colour(own), ofOwn);
        view.togglePin(own);
        QCOMPARE(colour(own), ofOwn);
        QCOMPARE(colour(b), ofB);
        // Another text and back, with the pins that the session keeps in the lens.
        Lens other = bird(), kept = bird();
        other.positions[3].id = TokenId(7);
        kept.pins.assign(view.pins().begin(), view.pins().end());
        const auto first = shared(kept);
        view.setLens(shared(other));
        lines.setLens(view.lens());
        view.setLens(first);
        lines.setLens(first);
        QCOMPARE(colour(b), ofB);
    }

    void coloursComeBackWithTheSession() {
        LensPins pins;
        pins.setLens(shared(bird()));
        pins.setSelection(cellOf(2, 3));
        const LensPin first = pins.followed().back();
        pins.togglePin(first);
        pins.setSelection(cellOf(4, 5));
        const LensPin second = pins.followed().back();
        pins.togglePin(second);
        pins.togglePin(first); // the second one alone is pinned, in the second colour
        QCOMPARE(pins.pins().size(), std::size_t(1));
        QCOMPARE(pins.pins().front().color, second.color);
        QVERIFY(first.color != second.color);
        pins.setSelection(cellOf(2, 3));
        const QJsonArray kept = pinsToJson(pins.followed());
        Lens opened = bird();
        opened.pins = {pins.pins().front()};
        const auto again = shared(opened);
        LensPins other;
        other.setLens(again);
        other.recallColors(pinsFromJson(kept, again.get()));
        other.setSelection(cellOf(2, 3));
        QCOMPARE(other.followed().size(), pins.followed().size());
        for (std::size_t i = 0; i < pins.followed().size(); ++i)
            QCOMPARE(other.followed()[i].color, pins.followed()[i].color);
    }

    void trackedTokensAreFollowed() {
        Lens lens = bird();
        track(lens, TokenId(140));    // asked for
        track(lens, TokenId(141), 5); // read for a pin at position 5
        QCOMPARE(tokensTrackedEverywhere(lens), (std::vector<TokenId>{TokenId(140)}));
        LensView view;
        view.setLens(shared(lens));
        QVERIFY(view.followed().empty());
        for (const int position : {5, 11}) {
            view.setSelection(cellOf(8, position));
            const auto& followed = view.followed();
            const LensPin wanted{position, TokenId(140)};
            const auto found = std::find(followed.begin(), followed.end(), wanted);
            QVERIFY(found != followed.end() && found->tracked);
            QCOMPARE(std::count_if(followed.begin(), followed.end(), [](const LensPin& p) { return p.tracked; }), 1);
        }
        TrajectoryView lines;
        lines.setLens(view.lens());
        lines.setPins(view.followed(), 0);
        const LinePlot plot = static_cast<const TrajectoryFigure&>(*lines.figure()).plot(Theme::instance().colors());
        QVERIFY(std::any_of(plot.series.begin(), plot.series.end(), [](const PlotSeries& s) { return s.removable; }));
    }

    void whatIsTypedIsRead() {
        LensPanel panel;
        panel.setText(QStringLiteral("a"));
        panel.setTracked(QStringLiteral("cat, dog,  #12, "));
        QCOMPARE(valueOf(panel.order(nullptr)).tracked,
                 QStringList({QStringLiteral("cat"), QStringLiteral("dog"), QStringLiteral("#12")}));
    }

    void anotherTextThanTheLensHasIsMarked() {
        Lens lens = bird();
        lens.segments.clear();
        lens.text = "a small bird";
        LensPanel panel;
        panel.setText(QStringLiteral("a small bird"));
        panel.setReadout(lens.readout);
        panel.setShownLens(shared(lens));
        QCOMPARE(panel.notice(), QString());
        panel.setText(QStringLiteral("a red stone"));
        QCOMPARE(panel.notice(), QStringLiteral("The text was changed since this lens"));
        panel.setText(QStringLiteral("a small bird"));
        panel.setReadout(lens.readout == Readout::Raw ? Readout::Norm : Readout::Raw);
        QCOMPARE(panel.notice(), QStringLiteral("The readout was changed since this lens"));
        panel.setReadout(lens.readout);
        QCOMPARE(panel.notice(), QString());
    }

    void trackedTokensAreListed() {
        LensPanel panel;
        panel.setTracked(QStringLiteral("bird, #140, cat | dog, fox"));
        panel.setTrackedTokens({{{TokenId(140)}, {QStringLiteral(" robin")}},
                                {{TokenId(7), TokenId(9)}, {QStringLiteral(" cat"), QStringLiteral("dog")}},
                                {{TokenId(11)}, {QStringLiteral(" fox")}}});
        show(panel, {320, 900});
        const auto buttons = [&panel] {
            QList<QToolButton*> out;
            for (QToolButton* button : panel.findChildren<QToolButton*>())
                if (button->accessibleName().startsWith(QStringLiteral("Track "))) out << button;
            return out;
        };
        QCOMPARE(buttons().size(), qsizetype(3));
        QVERIFY(buttons()[0]->toolTip().contains(QStringLiteral("robin")));
        QSignalSpy removed(&panel, &LensPanel::trackedRemoved);
        auto* field = panel.findChildren<QLineEdit*>().last();
        for (QLineEdit* line : panel.findChildren<QLineEdit*>())
            if (line->text().contains(QStringLiteral("#140"))) field = line;
        buttons()[0]->click();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].value<std::vector<TokenId>>(), (std::vector<TokenId>{TokenId(140)}));
        QCOMPARE(field->text(), QStringLiteral("bird, cat | dog, fox"));
        buttons()[1]->click();
        QCOMPARE(field->text(), QStringLiteral("bird, fox"));
        panel.setTrackedTokens({});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(buttons().isEmpty());
    }

    void aReopenedTextComesBack() {
        LensPanel panel;
        auto* text = panel.findChild<QPlainTextEdit*>();
        panel.setSource(LensTextSource::Kind::Run);
        panel.setReopenedText(QStringLiteral("a small bird"));
        QCOMPARE(text->toPlainText(), QStringLiteral("a small bird"));
        QCOMPARE(panel.source(), LensTextSource::Kind::Text);
        panel.setReopenedText(QStringLiteral("a large bird"));
        QCOMPARE(text->toPlainText(), QStringLiteral("a large bird"));
        text->setPlainText(QStringLiteral("typed by hand")); // is not lost
        panel.setReopenedText(QStringLiteral("a small bird"));
        QCOMPARE(text->toPlainText(), QStringLiteral("typed by hand"));
    }

    void theAxisCanBeZoomed() {
        Lens lens = bird();
        track(lens, TokenId(140));
        const std::size_t width = lens.tracked.size();
        lens.trackedLogprobs[lens.cell(2, 9) * width + width - 1] = -270;
        auto* content = new TrajectoryView;
        TrajectoryView& view = *content;
        PanelFrame frame(QStringLiteral("Trajectories"), content);
        view.addControlsTo(frame);
        view.setLens(shared(lens));
        view.setPins({{9, TokenId(140)}, {9, lens.topId(8, 9)}}, 2);
        show(frame, {760, 320});
        auto* button = frame.findChild<RangeButton*>();
        QVERIFY(button);
        const auto plot = [&view] { return static_cast<const TrajectoryFigure&>(*view.figure()).plot(lightColors()); };
        QVERIFY(plot().y.low < -270);
        view.setRange({{}, {}, true});
        QVERIFY2(plot().y.low > -30, qPrintable(QString::number(plot().y.low)));
        QVERIFY(button->range().robust);
        view.setRange({});
        const QPointF at(200, 100);
        const auto wheel = [&](int steps) {
            QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.viewport(), &event);
        };
        const double all = plot().y.high - plot().y.low;
        wheel(3);
        const LinePlot zoomed = plot();
        QVERIFY(zoomed.y.high - zoomed.y.low < all * 0.6);
        QCOMPARE(view.options().y, button->range());
        // Dragging moves what is shown, and pins nothing.
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at.toPoint());
        QMouseEvent move(QEvent::MouseMove, at + QPointF(0, 40), view.viewport()->mapToGlobal(at + QPointF(0, 40)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at.toPoint() + QPoint(0, 40));
        QVERIFY(plot().y.low > zoomed.y.low);
        QVERIFY(std::abs((plot().y.high - plot().y.low) - (zoomed.y.high - zoomed.y.low)) < 1e-9);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at.toPoint());
        QVERIFY(view.options().y.isEverything());
        wheel(2);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(view.options().y.isEverything());
        wheel(2);
        wheel(-4); // out beyond everything
        QVERIFY(view.options().y.isEverything());
    }
};

QTEST_MAIN(TestPins)
#include "test_pins.moc"
