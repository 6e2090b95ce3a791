// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/label_words.h"

#include <QCoreApplication>

namespace strata {

namespace {

constexpr const char* names[] = {QT_TRANSLATE_NOOP("strata::LabelMode", "free"),
                                 QT_TRANSLATE_NOOP("strata::LabelMode", "constrained"),
                                 QT_TRANSLATE_NOOP("strata::LabelMode", "scored")};

QString say(const char* text) {
    return QCoreApplication::translate("strata::LabelMode", text);
}

} // namespace

QString labelModeWord(const QString& name) {
    for (const char* known : names)
        if (name == QLatin1String(known)) return say(known);
    return name;
}

QStringList labelModeWords() {
    QStringList out;
    for (const char* name : names)
        out << say(name);
    return out;
}

QString labelModeHelp() {
    return say(QT_TRANSLATE_NOOP("strata::LabelMode",
                                 "How a level that answers with a label finds it.\n"
                                 "free: any text, which is then mapped to a label\n"
                                 "constrained: only labels of the tree, token by token\n"
                                 "scored: every label whole; the most probable one is the answer"));
}

} // namespace strata
