// SPDX-License-Identifier: GPL-3.0-or-later
// What a painter draws, as TikZ: paths, and type that is set in the font of the document around it.
#pragma once

#include "widgets/export/page_device.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QString>

#include <memory>

namespace strata {

/// A number as TeX reads it: at most three decimals, never an exponent.
QByteArray tikzNumber(double value);
/// Text in LaTeX: what is special is escaped, dashes and arrows become commands. `known`, when given, says whether
/// every character is one that pdflatex sets without further packages.
QByteArray latexText(const QString& text, bool* known = nullptr);
/// The same within a line of text; what pdflatex has no characters for is drawn, as this font (at 96 dpi) has it.
QByteArray latexInline(const QString& text, const QFont& font);

/// A device to paint a page on, in pixels at 96 dpi, for a tikzpicture of which x is 0.75bp and y is -0.75bp. Text that
/// pdflatex has no characters for becomes outlines. Any thread, one at a time.
class TikzDevice : public PageDevice {
public:
    explicit TikzDevice(const QSizeF& page);
    ~TikzDevice() override;
    QPaintEngine* paintEngine() const override;

    /// The name by which commands mean this colour, without its opacity; it is defined in colorDefinitions().
    QByteArray color(const QColor& color);
    QByteArray colorDefinitions() const;
    /// What was drawn so far.
    QByteArray commands() const;
    /// So many paths and texts.
    int count() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace strata
