// Small pieces that the panels share.
#pragma once

#include <QIcon>
#include <QLabel>

class QScrollArea;

namespace strata {

/// 11–12 px grey text that follows the theme.
class CaptionLabel : public QLabel {
    Q_OBJECT
public:
    enum class Tone { Secondary, Faint };
    CaptionLabel(const QString& text, int pixels, Tone tone, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    Tone m_tone;
};

/// Above a field, or a word of explanation.
QLabel* captionLabel(const QString& text, QWidget* parent = nullptr);
/// The name beside a value.
QLabel* secondaryLabel(const QString& text, QWidget* parent = nullptr);

/// One line that ends in "…" when there is no room; the whole text as tool tip unless another was set.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
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
enum class Glyph { Run, Stop, StepBack, StepForward, Save, Remove, Open };
QIcon glyphIcon(Glyph glyph, const QColor& colour, const QColor& disabled);

} // namespace strata
