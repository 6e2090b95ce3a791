// SPDX-License-Identifier: GPL-3.0-or-later
// A kind of figure: made from a document and options, with or without a window.
#pragma once

#include "widgets/figure/figure.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace strata {

/// Options are one JSON object: what is chosen in the view ("statistic", "mode" …), the "selection", and how what a
/// person made of the document looks ("colors" of pins); the pins themselves are the document's. What is left out is as
/// at first; what a figure does not know is passed over, and a value that is none counts as left out.
struct FigureSpec {
    QString id;   ///< of its view, and of `--export ID=FILE`
    QString kind; ///< of the documents that it is made from; empty: it needs none, all is in its options
    /// Any thread. A document that is null or of another kind gives the empty figure.
    std::function<std::unique_ptr<Figure>(const DocumentPtr&, const QJsonObject&)> makeFigure;
    QStringList remembered = {}; ///< keys of the options that hold for every document, and from one start to the next
};

/// Those of a view's options that are remembered.
inline QJsonObject rememberedOptions(const FigureSpec& spec, const QJsonObject& options) {
    QJsonObject kept;
    for (const QString& key : spec.remembered)
        if (const QJsonValue value = options.value(key); !value.isUndefined()) kept.insert(key, value);
    return kept;
}

} // namespace strata
