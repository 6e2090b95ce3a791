// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer says of the labels of each level, as part of a figure: layers down, levels across.
#pragma once

#include "model/documents/label_reading.h"
#include "widgets/common/colors.h"
#include "widgets/figure/figure.h"

#include <QRectF>

#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace strata {

/// One level: what was answered, what is right where that is known, and what the layers and heads say.
struct LevelReadings {
    std::string name, answer;
    std::optional<std::string> gold;
    std::vector<LabelReading> readings;
};

/// In each cell the label that the reading holds most probable, tinted by its probability, and the rank and the
/// probability of gold under it.
class ReadingsBlock {
public:
    explicit ReadingsBlock(std::vector<LevelReadings> levels = {});

    const std::vector<LevelReadings>& levels() const { return m_levels; }
    bool isEmpty() const { return m_rows.empty(); }
    int rows() const { return static_cast<int>(m_rows.size()); }
    double height() const;
    double leastWidth() const;
    QRectF cellRect(int row, int level, double width) const; ///< its corner is that of the block
    /// Null: this level was not read there.
    const LabelReading* reading(int row, int level) const;
    QString rowName(int row) const; ///< "layer 3, head domain", "layer 3, lens"
    QString tip(int row, int level) const;
    void paint(QPainter& painter, double width, const Colors& colors) const;
    FigureTable table(const QString& caption) const;

private:
    struct Row {
        LayerIndex layer;
        std::string head;
        Readout readout = Readout::Norm;
        friend bool operator==(const Row&, const Row&) = default;
    };
    double namesWidth() const;
    QString shortName(int row) const;
    std::vector<LevelReadings> m_levels;
    std::vector<Row> m_rows; ///< the last layer first; at one layer heads before the lens
};

} // namespace strata
