#include "model/session/session_values.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace strata {

QString ModelFacts::name() const {
    const QString path = QString::fromStdString(summary.path);
    const QFileInfo info(path.endsWith(QLatin1Char('/')) ? path.chopped(1) : path);
    return info.fileName().isEmpty() ? path : info.fileName();
}

ModelFacts modelFactsOfRun(const Run& run) {
    ModelFacts facts;
    facts.summary = run.model;
    facts.heads = run.heads;
    facts.device = QString::fromStdString(run.device);
    facts.dtype = QString::fromStdString(run.dtype);
    return facts;
}

QString runTitle(const Run& run) {
    const auto input = run.fields.find("input");
    QString text =
        QString::fromStdString(input != run.fields.end() && !input->second.empty() ? input->second : run.promptText);
    text = text.trimmed().section(QLatin1Char('\n'), 0, 0).simplified();
    return text.isEmpty() ? QCoreApplication::translate("strata::Session", "Run without input") : text;
}

ModelFacts modelFactsOfLens(const Lens& lens) {
    ModelFacts facts;
    facts.summary = lens.model;
    facts.heads = lens.heads;
    facts.device = QString::fromStdString(lens.device);
    facts.dtype = QString::fromStdString(lens.dtype);
    return facts;
}

QString lensTitle(const Lens& lens) {
    const QString text = QString::fromStdString(lens.text).trimmed().section(QLatin1Char('\n'), 0, 0).simplified();
    return text.isEmpty() ? QCoreApplication::translate("strata::Session", "Lens of token ids") : text;
}

} // namespace strata
