// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session/model_maker.h"

#include <QWidget>

#include <vector>

namespace strata {

/// The layers of a model from the last one at the top, as rungs; a click or the space bar puts a head on one or takes
/// it away. Rungs where the model has heads already are not changed.
class RungPicker : public QWidget {
    Q_OBJECT
public:
    RungPicker(const BaseFacts& facts, QWidget* parent = nullptr);
    const std::vector<int>& chosen() const { return m_chosen; } ///< ascending
    void toggle(int layer);
    /// Whether a head can be put there.
    bool isFree(int layer) const;
    /// The middle of a layer's rung, for tests.
    QPoint pointOf(int layer) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int layerAt(const QPointF& point) const;
    double rowHeight() const;
    QString taken(int layer) const; ///< the names of the model's own heads there
    int m_layers;
    std::vector<HeadSpec> m_heads;
    std::vector<int> m_chosen;
    int m_current = 0; ///< the rung of the keyboard
};

} // namespace strata
