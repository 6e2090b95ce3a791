// SPDX-License-Identifier: GPL-3.0-or-later
// Mock pages of venues, and colours as a grey print and other eyes have them.
#include "widgets/dialogs/page_preview.h"
#include "widgets/export/color_vision.h"

#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

QRgb seen(Vision vision, QRgb color) {
    QImage one(2, 1, QImage::Format_RGB32);
    one.fill(color);
    return seenWith(vision, one).pixel(1, 0) & 0xFFFFFFU;
}

} // namespace

class TestPagePreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Worked out by hand: the matrices of Machado et al. 2009 (severity 1) on linear sRGB, and CIE luminance.
    void coloursAsOthersSeeThem() {
        QCOMPARE(seen(Vision::Deuteranopia, 0xFF0000), 0xA39000U);
        QCOMPARE(seen(Vision::GreyPrint, 0xFF0000), 0x7F7F7FU);
        QCOMPARE(seen(Vision::GreyPrint, 0x00FF00), 0xDCDCDCU);
        for (const Vision vision :
             {Vision::Normal, Vision::GreyPrint, Vision::Deuteranopia, Vision::Protanopia, Vision::Tritanopia}) {
            QCOMPARE(seen(vision, 0xFFFFFF), 0xFFFFFFU);
            QCOMPARE(seen(vision, 0x000000), 0U);
            const QRgb grey = seen(vision, 0x808080);
            for (const int channel : {qRed(grey), qGreen(grey), qBlue(grey)})
                QVERIFY(std::abs(channel - 0x80) <= 1); // who sees fewer colours sees the same greys
        }
        // Red and green of about the same lightness.
        const auto apart = [](Vision vision) {
            const QRgb a = seen(vision, 0xC05050), b = seen(vision, 0x5A8A3C);
            return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
        };
        QVERIFY(apart(Vision::Deuteranopia) < apart(Vision::Normal) / 2);
        QVERIFY(apart(Vision::Tritanopia) > apart(Vision::Normal) / 2);
    }

    void pagesAreAsTheVenuesSizesSay() {
        for (const FigurePreset& preset : figurePresets(QStringLiteral("/nowhere")).presets) {
            const MockPage mock = mockPageFor(preset);
            if (preset.heightMm || preset.pageHeightMm || preset.widthMm > 210) {
                QVERIFY2(mock.page.isEmpty(), qPrintable(preset.id));
                continue;
            }
            const bool both = preset.id.endsWith(QStringLiteral("-page"));
            QCOMPARE(mock.column, both ? (preset.widthMm - mock.gap) / 2 : preset.widthMm);
            QVERIFY2(mock.left > 0, qPrintable(preset.id));
            const double right = mock.left + mock.columns * mock.column + (mock.columns - 1) * mock.gap;
            QVERIFY2(std::abs(mock.page.width() - right - mock.left) < 1e-9,
                     qPrintable(preset.id)); // margins are equal
        }
        QVERIFY(mockPageFor(std::nullopt).page.isEmpty());
        FigurePreset column;
        column.widthMm = 77;
        QCOMPARE(mockPageFor(column).columns, 2);
    }
};

QTEST_MAIN(TestPagePreview)
#include "test_page_preview.moc"
