// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics by LibTorch's operators, which other devices use, against the loops for the processor.
#include "model/engine/device_cells.h"
#include "model/kernels/cell_kernels.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace strata;

class DeviceCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreeWithTheProcessorsLoops() {
        constexpr std::int64_t rows = 5, vocabulary = 700;
        constexpr std::int32_t topK = 6;
        std::mt19937 random(11);
        std::normal_distribution<double> normal(0, 4);
        const at::Tensor logits = at::empty({2, rows, vocabulary}, at::kDouble);
        double* const z = logits.data_ptr<double>();
        for (std::int64_t i = 0; i < logits.numel(); ++i)
            z[i] = normal(random);
        // The second row of cells at the first position is nearly the final one: distances near 0.
        for (std::int64_t i = 0; i < vocabulary; ++i)
            z[rows * vocabulary + i] = z[i] + 1e-5 * std::sin(static_cast<double>(i));
        at::Tensor final = at::empty({rows, vocabulary}, at::kDouble);
        const std::vector<TokenId> tracked{TokenId(3), TokenId(699)};
        const DeviceCellTask task{topK, true, true, tracked, false};
        std::vector<std::int32_t> targets{4, -1, 0, 699, 17};
        const auto blockFor = [&](std::size_t row) {
            CellBlock block;
            block.row = row;
            block.count = rows;
            block.topIds.assign(rows * topK, -1);
            block.topLogprobs.assign(rows * topK, 0);
            for (auto* values :
                 {&block.entropy, &block.klToFinal, &block.jsToFinal, &block.targetLogprob, &block.targetRank})
                values->assign(rows, 0);
            block.trackedLogprobs.assign(rows * tracked.size(), 0);
            return block;
        };
        CellBlock first = blockFor(0), second = blockFor(1);
        reduceOnDevice(logits[0], true, task, final, targets, first);
        reduceOnDevice(logits[1], false, task, final, targets, second);
        std::vector<double> scratch(vocabulary), probabilities(vocabulary);
        for (std::size_t i = 0; i < rows; ++i) {
            std::vector<std::int32_t> ids(topK);
            std::vector<double> logprobs(topK);
            CellTask<double> cell;
            cell.vocabulary = vocabulary;
            cell.topK = topK;
            cell.target = targets[i];
            cell.scratch = scratch.data();
            CellResult result;
            result.topIds = ids.data();
            result.topLogprobs = logprobs.data();
            const auto offset = static_cast<std::int64_t>(i) * vocabulary;
            cellKernels<double>().reduce(z + offset, cell, result);
            QVERIFY(std::abs(first.entropy[i] - result.entropy) <= 1e-12);
            QCOMPARE(first.klToFinal[i], 0.0);
            cellKernels<double>().probabilities(z + offset, vocabulary, result.logSumExp, probabilities.data());
            cell.final = probabilities.data();
            cell.finalEntropy = result.entropy;
            cell.jensenShannon = true;
            const double* const other = z + rows * vocabulary + offset;
            cellKernels<double>().reduce(other, cell, result);
            QVERIFY(std::abs(second.entropy[i] - result.entropy) <= 1e-12);
            QVERIFY(std::abs(second.klToFinal[i] - result.klFromFinal) <= 1e-12);
            QVERIFY2(std::abs(second.jsToFinal[i] - result.jensenShannon) <=
                         1e-9 * std::max(1e-3, result.jensenShannon),
                     qPrintable(QString::number(second.jsToFinal[i] - result.jensenShannon)));
            for (std::size_t k = 0; k < topK; ++k) {
                QCOMPARE(second.topIds[i * topK + k], ids[k]);
                QVERIFY(std::abs(second.topLogprobs[i * topK + k] - logprobs[k]) <= 1e-12);
            }
            for (std::size_t t = 0; t < tracked.size(); ++t)
                QVERIFY(std::abs(second.trackedLogprobs[i * tracked.size() + t] -
                                 (other[tracked[t].value] - result.logSumExp)) <= 1e-12);
            if (targets[i] < 0) {
                QVERIFY(std::isnan(second.targetRank[i]) && std::isnan(second.targetLogprob[i]));
            } else {
                QCOMPARE(second.targetRank[i], static_cast<double>(result.rank));
                QVERIFY(std::abs(second.targetLogprob[i] - (other[targets[i]] - result.logSumExp)) <= 1e-12);
            }
        }
    }
};

QTEST_GUILESS_MAIN(DeviceCells)
#include "test_device_cells.moc"
