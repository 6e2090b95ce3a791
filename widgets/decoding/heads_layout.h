// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of the Heads figure stands. Pure geometry and text: no selection, no colours but by role.
#pragma once

#include "widgets/common/glosses.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/figure/figure.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace strata {

/// How a token is shown and how wide that is, kept between layouts: a growing run asks for the same tokens thirty times
/// a second.
class TokenShapes {
public:
    struct Shape {
        QString text;
        double width = 0; ///< in monoFont(13)
    };
    const Shape& of(const std::string& text, const std::string& bytes);

private:
    std::unordered_map<std::string, Shape> m_shapes;
};

struct HeadsLayout {
    struct Text {
        QRectF rect;
        QString text;
        QFont font;
        QColor Colors::* color = &Colors::text;
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    };
    struct Chip {
        QRectF rect;
        int stage = 0, token = 0;
        bool own = false;       ///< this column's head decoded it
        bool disagrees = false; ///< first choice and decoded token differ
        bool compact = false;
        double probability = 0;
        QString text;
        const Reading* reading = nullptr; ///< inside the run
    };
    struct Bar {
        QRectF rect;
        BarRow row;
        BarMetrics metrics;
        int stage = 0;
    };
    struct Column {
        QRectF card;
        int head = -1; ///< index into Run::heads; of a lens column a number after them, for its colour
        std::string headName;
        QString name, detail;
        std::vector<Text> texts;
        std::vector<double> rules; ///< y of the dashed lines between sections
        std::vector<Chip> chips;   ///< by y, then x
        std::vector<Bar> bars;
    };
    std::vector<Column> columns;
    double headerHeight = 0;  ///< of every card: name and detail
    bool detailBelow = false; ///< the detail stands under the name, not beside it
    QSizeF size;
    double legendTop = 0;
};

inline constexpr double headsLegendHeight = 30;

/// `wrapRows`: cards that do not fit beside each other go below, else the content becomes wider than `width`.
/// Glosses stand under their tokens.
HeadsLayout layOutHeads(const Run& run, double width, double minimumHeight, bool wrapRows, double legendHeight,
                        TokenShapes& shapes, const Glosses& glosses = {});

QFont captionFont();
QFont headNameFont();

} // namespace strata
