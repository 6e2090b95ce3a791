// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that are tracked later, and groups of them: the same numbers as of a lens that tracked them from the
// beginning.
#include "model/lens/lens_job.h"
#include "tests/engine/toy.h"
#include "tests/support/value_of.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace strata;

namespace {

const JobControl noControl;

std::shared_ptr<const LoadedModel> load() {
    LoadOptions options;
    options.dtype = DType::Float32;
    return valueOf(
        loadModel(toy::make(toy::smallArchitecture(), {{"low", 2, Readout::Raw, false}}, DType::Float32).checkpoint,
                  options, noControl));
}

} // namespace

class LensTracking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokensReadLaterAreThoseOfATrackedLens() {
        const auto model = load();
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 13)));
        for (const LensMatrix::Kind kind :
             {LensMatrix::Kind::FinalHead, LensMatrix::Kind::InputEmbedding, LensMatrix::Kind::Head}) {
            LensRequest request;
            request.afterAttention = true;
            request.topK = 2;
            request.matrix = {kind, HeadIndex(0)};
            const Lens plain = valueOf(computeLens(model, nullptr, text, request, noControl));
            request.tracked = {TokenId(3), TokenId(17)};
            const Lens tracked = valueOf(computeLens(model, nullptr, text, request, noControl));
            const Lens later = valueOf(
                trackTokens(model, nullptr, plain, {{7, {TokenId(17)}}, {0, {TokenId(3), TokenId(17)}}}, noControl));
            QCOMPARE(later.tracked, (std::vector<TokenId>{TokenId(17), TokenId(3)}));
            QCOMPARE(later.topIds, plain.topIds);
            QVERIFY(!later.textOf(TokenId(3)).empty());
            for (std::size_t row = 0; row < plain.rows.size(); ++row)
                for (std::size_t position = 0; position < 13; ++position)
                    for (const TokenId id : {TokenId(3), TokenId(17)}) {
                        const float value = later.trackedLogprob(id, row, position);
                        const bool read = position == 0 || (position == 7 && id == TokenId(17));
                        QCOMPARE(std::isfinite(value), read);
                        if (!read) continue;
                        const float known = tracked.trackedLogprob(id, row, position), away = std::abs(value - known);
                        QVERIFY2(away <= 1e-6f * std::max(10.f, std::abs(known)),
                                 qPrintable(QStringLiteral("row %1, position %2: %3 instead of %4")
                                                .arg(row)
                                                .arg(position)
                                                .arg(double(value), 0, 'g', 9)
                                                .arg(double(known), 0, 'g', 9)));
                    }
        }
    }

    /// Beside 16-bit weights a lens keeps its states in float32, and so does what is read later: also where
    /// the decode kernels do not fit the architecture.
    void sixteenBitsLoseNothingLater_data() {
        QTest::addColumn<bool>("decodeKernels");
        QTest::newRow("decode kernels") << true;
        QTest::newRow("LibTorch's functions") << false;
    }
    void sixteenBitsLoseNothingLater() {
        QFETCH(bool, decodeKernels);
        Architecture a = toy::smallArchitecture();
        if (!decodeKernels) a.activation = Activation::GeluTanh;
        LoadOptions options;
        options.dtype = DType::BFloat16;
        const auto model = valueOf(
            loadModel(toy::make(a, {{"low", 2, Readout::Raw, false}}, DType::BFloat16).checkpoint, options, noControl));
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 13)));
        LensRequest request;
        const Lens plain = valueOf(computeLens(model, nullptr, text, request, noControl));
        request.tracked = {TokenId(3), TokenId(17)};
        const Lens tracked = valueOf(computeLens(model, nullptr, text, request, noControl));
        const Lens later = valueOf(trackTokens(model, nullptr, plain, {{11, request.tracked}}, noControl));
        for (std::size_t row = 0; row < plain.rows.size(); ++row)
            for (const TokenId id : request.tracked) {
                const float value = later.trackedLogprob(id, row, 11), known = tracked.trackedLogprob(id, row, 11);
                QVERIFY2(
                    std::abs(value - known) <= 1e-3f,
                    qPrintable(
                        QStringLiteral("row %1: %2 instead of %3").arg(row).arg(double(value)).arg(double(known))));
            }
    }

    void whatCannotBeTrackedIsNamed() {
        const auto model = load();
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 5)));
        Lens lens = valueOf(computeLens(model, nullptr, text, {}, noControl));
        const auto refused = [&](const Lens& of, std::int32_t position, int token) {
            const auto result = trackTokens(model, nullptr, of, {{position, {TokenId(token)}}}, noControl);
            return result ? QString() : QString::fromStdString(result.error().message());
        };
        QVERIFY(refused(lens, 5, 3).contains(QStringLiteral("position 5")));
        QVERIFY(refused(lens, -1, 3).contains(QStringLiteral("position -1")));
        QVERIFY(refused(lens, 2, 99'999).contains(QStringLiteral("#99999")));
        Lens other = lens;
        other.model.hash = "of another model";
        other.model.layers = 7;
        QVERIFY(refused(other, 2, 3).contains(QStringLiteral("another model")));
        lens.matrix = "no_such.weight";
        QVERIFY(refused(lens, 2, 3).contains(QStringLiteral("no_such.weight")));
    }

    void aGroupIsTheSumOfItsTokens() {
        const auto model = load();
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 6)));
        LensRequest request;
        request.tracked = {TokenId(5)};
        request.groups = {{TokenId(3), TokenId(5), TokenId(17)}};
        const Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QCOMPARE(lens.tracked, (std::vector<TokenId>{TokenId(5), TokenId(3), TokenId(17)}));
        QCOMPARE(lens.groups, request.groups);
        for (std::size_t row = 0; row < lens.rows.size(); ++row) {
            double sum = 0;
            for (const TokenId id : request.groups[0])
                sum += std::exp(double(lens.trackedLogprob(id, row, 4)));
            QVERIFY(std::abs(lens.groupLogprob(request.groups[0], row, 4) - std::log(sum)) <= 1e-6);
        }
        QVERIFY(std::isnan(lens.groupLogprob({TokenId(3), TokenId(9)}, 0, 0))); // one of them is not tracked
        request.groups = {{TokenId(3)}};
        QVERIFY(!computeLens(model, nullptr, text, request, noControl));
        request.groups = {{TokenId(3), TokenId(99'999)}};
        QVERIFY(!computeLens(model, nullptr, text, request, noControl));
    }

    void sumsOfLogarithmsDoNotOverflow() {
        QVERIFY(std::abs(logSumExp({-1000, -1000}) - (-1000 + std::log(2.0))) < 1e-12);
        QVERIFY(std::abs(logSumExp({1000, -1000}) - 1000) < 1e-12);
        QVERIFY(std::isinf(logSumExp({})));
        QVERIFY(std::isnan(logSumExp({0, std::nan("")})));
    }
};

QTEST_GUILESS_MAIN(LensTracking)
#include "test_tracking.moc"
