// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/reading_tip.h"

#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <cmath>

namespace strata {

QString readingTip(const QString& heading, const Reading& reading, TokenId chosen, int atMost) {
    const auto say = [](const char* text) { return QCoreApplication::translate("ReadingTip", text).toHtmlEscaped(); };
    QString html = QStringLiteral("<p style='white-space:nowrap'><b>%1</b></p>").arg(heading.toHtmlEscaped());
    html += QStringLiteral("<p style='white-space:nowrap'>%1 %2 · %3 %4 · %5 %6</p>")
                .arg(say(QT_TRANSLATE_NOOP("ReadingTip", "p")), formatProbability(std::exp(double(reading.logprob)), 3),
                     say(QT_TRANSLATE_NOOP("ReadingTip", "entropy")), formatNats(reading.entropy, 2),
                     say(QT_TRANSLATE_NOOP("ReadingTip", "margin")), formatNats(reading.margin, 2));
    if (reading.top.empty()) return html;
    html +=
        QStringLiteral("<table cellspacing='0' cellpadding='2'><tr><th align='left'>%1</th><th align='right'>%2</th>"
                       "<th align='right'>%3</th><th align='right'>%4</th><th align='left'>%5</th></tr>")
            .arg(say(QT_TRANSLATE_NOOP("ReadingTip", "token")), say(QT_TRANSLATE_NOOP("ReadingTip", "probability")),
                 say(QT_TRANSLATE_NOOP("ReadingTip", "log p (nats)")), say(QT_TRANSLATE_NOOP("ReadingTip", "id")),
                 say(QT_TRANSLATE_NOOP("ReadingTip", "bytes")));
    int shown = 0;
    for (const TokenScore& score : reading.top) {
        if (shown++ == atMost) break;
        const bool mark = score.id == chosen;
        const QString cell = mark ? QStringLiteral("<b>%1</b>") : QStringLiteral("%1");
        html += QStringLiteral(
                    "<tr><td style='font-family:\"DejaVu Sans Mono\"; white-space:pre'>%1</td><td align='right'>%2</td>"
                    "<td align='right'>%3</td><td align='right'>%4</td><td style='white-space:pre'>&nbsp;%5</td></tr>")
                    .arg(cell.arg(tokenDisplay(score.text).toHtmlEscaped()),
                         formatProbability(std::exp(double(score.logprob)), 3), formatFixed(score.logprob, 3),
                         QString::number(score.id.value), hexBytes(score.text).toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace strata
