// SPDX-License-Identifier: GPL-3.0-or-later
// The words that go with a figure into a paper, drafted from its values: caption and what LaTeX is told.
#pragma once

#include "widgets/figure/figure.h"

#include <QString>

#include <optional>

namespace strata {

/// What is shown of which model and data, how many of them, in which unit, by which method and seed; a draft for who
/// writes the caption. Translated. Any thread.
QString captionDraft(const Figure& figure, const Provenance& from);

/// "\includegraphics[width=77mm,alt={…}]{heads.pdf}"; without a width as large as the file's picture is. For a .tex,
/// how it is read in.
QString includeSnippet(const QString& file, const std::optional<double>& widthMm, const QString& alternativeText);
/// "\Description{…}", for the ACM's classes.
QString descriptionSnippet(const QString& alternativeText);

} // namespace strata
