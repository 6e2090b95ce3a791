// SPDX-License-Identifier: GPL-3.0-or-later
// Small pieces that the panels share.
#pragma once

#include <QIcon>
#include <QLabel>

#include <functional>

class QScrollArea;

namespace strata {

/// Above a field, or a word of explanation.
QLabel* captionLabel(const QString& text, QWidget* parent = nullptr);
/// The name beside a value.
QLabel* secondaryLabel(const QString& text, QWidget* parent = nullptr);

/// A caption with its field below; a long text inside never makes the panel wider than its column.
/// `caption` is asked again when the language changes; it also names the field for who cannot see it.
QWidget* labelledField(QWidget* field, std::function<QString()> caption);

/// One line that ends in "…" when there is no room; the whole text as tool tip unless another was set.
class OneLineLabel : public QLabel {
    Q_OBJECT
public:
    explicit OneLineLabel(const QString& text = {}, QWidget* parent = nullptr);
    void setFullText(const QString& text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_full;
};

/// Makes `area` a frameless, vertically scrolling panel and returns the widget that holds its content.
QWidget* preparePanel(QScrollArea* area);

/// Signs on buttons, drawn as shapes so that they need no font.
enum class Glyph { Run, Stop, StepBack, StepForward, Play, Pause, Save, Remove, Open, Again, More };
QIcon glyphIcon(Glyph glyph, const QColor& colour, const QColor& disabled);

} // namespace strata
