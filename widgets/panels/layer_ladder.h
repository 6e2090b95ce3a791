// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a model from bottom to top, with its heads hanging where they read.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/run.h"
#endif

#include <QWidget>

namespace strata {

/// One bar per layer, 0 (the embedding, dashed) at the bottom, and a coloured label per head with readout and drift.
/// Deep models get thinner bars; labels never overlap. Click or arrow keys choose a head.
class LayerLadder : public QWidget {
    Q_OBJECT
public:
    explicit LayerLadder(QWidget* parent = nullptr);
    void setModel(std::vector<HeadSummary> heads, int layers);
    void setSelectedHead(const QString& name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void headChosen(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Tag {
        QRectF box;
        QString text;
        int head = 0;
    };
    double rowHeight() const;
    double rowCentre(int layer) const;
    std::vector<Tag> tags() const;
    QString tagText(const HeadSummary& head, bool brief) const;
    void choose(int head);

    std::vector<HeadSummary> m_heads;
    int m_layers = 0;
    QString m_selected;
};

} // namespace strata
