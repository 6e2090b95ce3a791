// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/lesson_sheet.h"

#include "model/lesson/masks.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lesson/lesson_words.h"

#include <QPainter>

#include <algorithm>

namespace strata {
namespace {

constexpr double gap = 18;
const QString blank = QString(60, QLatin1Char('_'));

} // namespace

std::unique_ptr<Figure> figureOfStep(const Lesson& lesson, const LessonStep& step, const StoredRuns& runs,
                                     const Registry& figures, bool whole) {
    if (!step.look || step.look->view.empty()) return nullptr;
    const FigureSpec* const spec = figures.figure(fromUtf8(step.look->view));
    const auto run = runs.find(runLookedAt(lesson, step));
    if (!spec || run == runs.end()) return nullptr;
    if (!whole && isHiddenWhole(run->second.document, step.look->mask)) return nullptr;
    const DocumentPtr document = whole ? run->second.document : lookedAt(run->second.document, *step.look);
    if (spec->kind != QString::fromUtf8(document->kind().data(), qsizetype(document->kind().size()))) return nullptr;
    QJsonObject options;
    if (!step.look->statistic.empty()) options.insert(QStringLiteral("statistic"), fromUtf8(step.look->statistic));
    if (!whole && step.look->mask.legend) options.insert(QStringLiteral("legend"), false);
    if (step.look->at != FactPlace())
        if (const auto selection = selectionAt(*run->second.document, step.look->at))
            options.insert(selectionKey, selectionToJson(*selection));
    return spec->makeFigure(document, options);
}

LessonSheet::LessonSheet(const Lesson& lesson, const StoredRuns& runs, const Registry& figures, bool key)
    : m_title(plainOfMarkdown(lessonText(lesson.title, lesson, nullptr, runs))) {
    if (key) m_title = tr("Answer key: %1").arg(m_title);
    m_table.caption = m_title;
    m_table.columns = {tr("step"), tr("question")};
    if (key) m_table.columns << tr("answer");
    m_provenance.entries = {{tr("lesson"), fromUtf8(lesson.id)}, {tr("licence"), fromUtf8(lesson.licence)}};
    if (!lesson.model.id.empty()) m_provenance.entries.emplace_back(tr("model"), fromUtf8(lesson.model.id));
    addHead(lesson, runs, key);
    for (const LessonStep& step : lesson.steps)
        addStep(lesson, runs, step, figures, key);
    for (const FigurePart& part : m_parts)
        m_figures.emplace_back(part, m_provenance);
}

void LessonSheet::addHead(const Lesson& lesson, const StoredRuns& runs, bool key) {
    FigurePart part;
    part.heading = m_title;
    if (!key)
        part.paragraphs << tr("Name: %1   Date: %2").arg(QString(32, QLatin1Char('_')), QString(14, QLatin1Char('_')));
    if (lesson.minutes > 0) part.paragraphs << tr("%n minute(s)", nullptr, int(lesson.minutes));
    for (const LessonText& goal : lesson.goals)
        part.paragraphs << QStringLiteral("• ") + plainOfMarkdown(lessonText(goal, lesson, nullptr, runs));
    m_parts.push_back(std::move(part));
}

void LessonSheet::addStep(const Lesson& lesson, const StoredRuns& runs, const LessonStep& step, const Registry& figures,
                          bool key) {
    const QString number = QString::number(m_parts.size());
    const auto said = [&](const LessonText& text) {
        return text.isEmpty() ? QString() : plainOfMarkdown(lessonText(text, lesson, &step, runs));
    };
    FigurePart part;
    part.heading = step.minutes > 0 ? tr("%1   (%n minute(s))", nullptr, int(step.minutes)).arg(number) : number;
    const auto add = [&](const QString& paragraph) {
        if (!paragraph.isEmpty()) part.paragraphs << paragraph;
    };
    add(said(step.say));
    QString question, right;
    if (step.ask) {
        add(question = said(step.ask->prompt));
        const auto ask = posed(lesson, step, runs);
        if (ask) right = rightWords(*ask, lesson, step, runs);
        for (std::size_t i = 0; ask && i < ask->options.size(); ++i) {
            const bool order = ask->kind == LessonQuestion::Kind::Order;
            add((order ? QStringLiteral("__ ")
                       : QStringLiteral("☐ ") + optionLetter(qsizetype(i)) + QStringLiteral("  ")) +
                optionText(ask->options[i], lesson, step, runs));
        }
        if (!key && (!ask || ask->options.empty())) add(blank);
        if (!key && step.ask->reason) add(tr("Why? %1").arg(blank));
    }
    if (!step.observe.isEmpty()) {
        add(said(step.observe));
        if (!key) add(blank);
    }
    if (key) {
        if (!right.isEmpty()) add(tr("Answer: %1").arg(right));
        add(said(step.reveal.say));
        if (!step.teacher.isEmpty()) add(tr("Teacher: %1").arg(said(step.teacher)));
    }
    part.figure = figureOfStep(lesson, step, runs, figures, key);
    std::vector<QVariant> row{number, question.isEmpty() ? said(step.say) : question};
    if (key) row.push_back(right);
    m_table.rows.push_back(std::move(row));
    m_parts.push_back(std::move(part));
}

double LessonSheet::widthOf(double width) const {
    for (const PartFigure& part : m_figures)
        width = std::max(width, part.contentSize(width, FigureStyle::light()).width());
    return width;
}

QSizeF LessonSheet::contentSize(double width, const FigureStyle& style) const {
    const double wide = widthOf(width);
    FigureStyle still = style;
    still.minimumHeight = 0;
    double high = 0;
    for (const PartFigure& part : m_figures)
        high += part.contentSize(wide, still).height() + gap;
    return {wide, std::max(high, style.minimumHeight)};
}

void LessonSheet::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    FigureStyle still = style;
    still.minimumHeight = 0;
    double y = rect.top();
    for (const PartFigure& part : m_figures) {
        const QSizeF size = part.contentSize(rect.width(), still);
        part.paint(painter, {rect.left(), y, rect.width(), size.height()}, still);
        y += size.height() + gap;
    }
}

std::vector<PlacedPlot> LessonSheet::plots(const QSizeF& size, const FigureStyle& style) const {
    FigureStyle still = style;
    still.minimumHeight = 0;
    std::vector<PlacedPlot> out;
    double y = 0;
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const QSizeF part = m_figures[i].contentSize(size.width(), still);
        for (PlacedPlot& placed : m_figures[i].plots(part, still)) {
            placed.id = QString::number(i) + QLatin1Char('.') + placed.id;
            placed.rect.translate(0, y);
            out.push_back(std::move(placed));
        }
        y += part.height() + gap;
    }
    return out;
}

std::vector<std::shared_ptr<const Figure>> LessonSheet::pages() const {
    return {std::make_shared<const LessonSheet>(*this)};
}

std::vector<double> LessonSheet::breaks(double width) const {
    const double wide = widthOf(width);
    std::vector<double> out;
    double y = 0;
    for (const PartFigure& part : m_figures)
        out.push_back(y += part.contentSize(wide, FigureStyle::light()).height() + gap);
    return out;
}

} // namespace strata
