// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/task_preview.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"
#include "widgets/common/tips.h"
#include "widgets/common/tokens.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>
#include <QTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

namespace {

constexpr std::size_t mostListed = 4'000; ///< tokens; a longer list helps nobody

QString number(std::int64_t value) {
    return QLocale().toString(qlonglong(value));
}

/// Where special tokens, and those written as marks, stand in a part's text, by their spelling: begin and length, in
/// order.
std::vector<std::pair<qsizetype, qsizetype>> marksIn(const QString& text, const std::vector<TextPiece>& pieces) {
    std::vector<std::pair<qsizetype, qsizetype>> out;
    qsizetype from = 0;
    for (const TextPiece& piece : pieces) {
        const QString spelled = QString::fromStdString(piece.piece);
        const bool mark =
            spelled.size() > 2 && spelled.startsWith(QLatin1Char('<')) && spelled.endsWith(QLatin1Char('>'));
        if (!piece.special && !mark) continue;
        const qsizetype at = spelled.isEmpty() ? -1 : text.indexOf(spelled, from);
        if (at < 0) continue;
        out.emplace_back(at, spelled.size());
        from = at + spelled.size();
    }
    return out;
}

} // namespace

TaskPreview::TaskPreview(QWidget* parent)
    : QWidget(parent), m_examples(new QComboBox), m_form(new QFormLayout), m_problem(new QLabel), m_text(new QTextEdit),
      m_pieces(new QTreeWidget) {
    auto* title = new QLabel(tr("What the model sees"));
    setScreenFont(title, 13, QFont::DemiBold);
    m_examples->setAccessibleName(tr("Example"));
    m_examples->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_examples->setMinimumContentsLength(14);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setAccessibleName(tr("Text with all marks"));
    m_text->setMinimumHeight(80);
    setScreenMonoFont(m_text, 13);
    m_pieces->setObjectName(QStringLiteral("previewPieces"));
    m_pieces->setAccessibleName(tr("Pieces and their tokens"));
    m_pieces->setUniformRowHeights(true);
    m_pieces->setHeaderLabels({tr("piece"), tr("position"), tr("id"), tr("read by")});
    m_pieces->header()->setStretchLastSection(true);
    auto* both = new QSplitter(Qt::Vertical);
    both->addWidget(m_text);
    both->addWidget(m_pieces);
    both->setChildrenCollapsible(false);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_examples);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addWidget(both, 1);
    connect(m_examples, &QComboBox::activated, this, [this](int index) {
        const auto& task = m_checked.task;
        if (!task || index < 1 || std::size_t(index) > task->examples.size()) return;
        m_sample.fields = task->examples[std::size_t(index) - 1].fields;
        Q_EMIT sampleChanged();
    });
    connect(&Theme::instance(), &Theme::changed, this, &TaskPreview::showText);
}

void TaskPreview::setSample(const TaskSample& sample) {
    m_sample = sample;
}

void TaskPreview::show(const CheckedTask& checked, const ModelAtHand& model) {
    const bool readable = checked.task != nullptr;
    m_model = model;
    if (!readable) { // the last one that was readable stays, greyed
        m_problem->setText(tr("Shown as of before the last changes: the task cannot be read as it is now."));
        m_problem->setVisible(m_checked.task != nullptr);
        m_text->setEnabled(false);
        m_pieces->setEnabled(false);
        return;
    }
    m_checked = checked;
    m_sample = checked.sample;
    m_text->setEnabled(true);
    m_pieces->setEnabled(true);
    QString problem = QString::fromStdString(checked.problem);
    if (problem.isEmpty() && !checked.tokenizer) problem = tr("Open a model to see the token ids.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_showing = true;
    showExamples();
    showSampleFields();
    m_showing = false;
    showText();
    showPieces();
}

void TaskPreview::showExamples() {
    QStringList titles{tr("Choose an example…")};
    for (const TaskExample& example : m_checked.task->examples)
        titles << QString::fromStdString(example.title);
    QStringList before;
    for (int i = 0; i < m_examples->count(); ++i)
        before << m_examples->itemText(i);
    m_examples->setVisible(titles.size() > 1);
    if (before == titles) return;
    m_examples->clear();
    m_examples->addItems(titles);
}

void TaskPreview::showSampleFields() {
    const Task& task = *m_checked.task;
    QStringList wanted;
    for (const auto& [name, text] : m_sample.fields)
        wanted << QString::fromStdString(name);
    const qsizetype fields = wanted.size();
    for (const TaskLevel& level : task.levels)
        wanted << QString::fromStdString(level.name);
    if (wanted != m_formOf) {
        m_formOf = wanted;
        while (m_form->rowCount() > 0)
            m_form->removeRow(0);
        m_fields.clear();
        m_answers.clear();
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (i < fields) {
                auto* field = new TextField;
                field->setTabChangesFocus(true);
                field->setAccessibleName(wanted[i]);
                field->setObjectName(QStringLiteral("sample_") + wanted[i]);
                whenScaled(field, [field] { field->setFixedHeight(scaledPixels(44)); });
                m_form->addRow(wanted[i], field);
                m_fields[wanted[i].toStdString()] = field;
                connect(field, &TextField::textChanged, this, [this, field, name = wanted[i].toStdString()] {
                    if (m_showing) return;
                    m_sample.fields[name] = field->wholeText().toStdString();
                    Q_EMIT sampleChanged();
                });
                continue;
            }
            auto* answer = new QComboBox;
            answer->setEditable(true);
            answer->setInsertPolicy(QComboBox::NoInsert);
            answer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            answer->setMinimumContentsLength(12);
            answer->setAccessibleName(tr("Answer of %1").arg(wanted[i]));
            m_form->addRow(tr("Answer of %1").arg(wanted[i]), answer);
            const std::size_t level = m_answers.size();
            m_answers.push_back(answer);
            connect(answer, &QComboBox::editTextChanged, this, [this, level](const QString& text) {
                if (m_showing || level >= m_sample.answers.size()) return;
                const auto& choices = m_checked.choices[level];
                if (!choices.empty() && std::ranges::find(choices, text.toStdString()) == choices.end())
                    return; // is still being typed
                m_sample.answers[level] = text.toStdString();
                Q_EMIT sampleChanged();
            });
        }
    }
    for (const auto& [name, field] : m_fields)
        if (const QString text = QString::fromStdString(m_sample.fields[name]); field->wholeText() != text)
            field->setWholeText(text);
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        QStringList choices;
        for (const std::string& label : m_checked.choices[i])
            choices << QString::fromStdString(label);
        QStringList before;
        for (int k = 0; k < m_answers[i]->count(); ++k)
            before << m_answers[i]->itemText(k);
        const QString text = QString::fromStdString(m_sample.answers[i]);
        if (before != choices) {
            m_answers[i]->clear();
            m_answers[i]->addItems(choices);
        }
        if (m_answers[i]->currentText() != text) m_answers[i]->setEditText(text);
    }
}

QString TaskPreview::headWords(std::size_t level) const {
    const auto head = level < m_checked.heads.size() ? m_checked.heads[level] : std::nullopt;
    if (head)
        return tr("head %1, layer %2")
            .arg(QString::fromStdString(m_model.heads[*head].name.name))
            .arg(m_model.heads[*head].layer);
    const std::string& named = m_checked.task->levels[level].head;
    return named.empty() ? tr("the model's head of level %1").arg(level + 1)
                         : tr("head %1").arg(QString::fromStdString(named));
}

void TaskPreview::showText() {
    if (!m_checked.task) return;
    const Colors& colors = Theme::instance().colors();
    const int at = m_text->verticalScrollBar()->value();
    m_text->clear();
    QTextCursor cursor(m_text->document());
    QTextCharFormat plain;
    plain.setForeground(colors.text);
    QTextCharFormat mark = plain;
    mark.setBackground(colors.track);
    mark.setForeground(readableOn(colors.track));
    const auto write = [&](const QString& text, const QTextCharFormat& format) {
        QString shown = text;
        cursor.insertText(shown.replace(QLatin1Char('\n'), QStringLiteral("⏎\n")), format);
    };
    for (const PreviewPart& shown : m_checked.parts) {
        const LayoutPart& part = shown.part;
        const QString text = cutForShowing(QString::fromStdString(part.text));
        QTextCharFormat own = plain;
        if (part.kind == LayoutPart::Kind::Answer) {
            const auto head = m_checked.heads[std::size_t(part.level)];
            const QColor hue = headColor(head ? int(*head) : part.level, colors);
            const QColor tint = confidenceTint(hue, 0.5, colors);
            own.setBackground(tint);
            own.setForeground(readableOn(tint));
            own.setFontUnderline(true);
        } else if (part.kind == LayoutPart::Kind::Input) {
            own.setFontWeight(QFont::DemiBold);
        }
        const auto marks = marksIn(text, shown.pieces);
        if (part.kind == LayoutPart::Kind::Opening && !shown.pieces.empty() && shown.pieces.front().special &&
            (marks.empty() || !text.startsWith(QString::fromStdString(shown.pieces.front().piece))))
            write(QString::fromStdString(shown.pieces.front().piece), mark); // BOS is a token, but no text
        qsizetype from = 0;
        for (const auto& [begin, length] : marks) {
            write(text.mid(from, begin - from), own);
            write(text.mid(begin, length), mark);
            from = begin + length;
        }
        write(text.mid(from), own);
    }
    m_text->verticalScrollBar()->setValue(at);
}

void TaskPreview::showPieces() {
    using Kind = LayoutPart::Kind;
    std::vector<bool> open;
    for (int i = 0; i < m_pieces->topLevelItemCount(); ++i)
        open.push_back(m_pieces->topLevelItem(i)->isExpanded());
    const int at = m_pieces->verticalScrollBar()->value();
    m_pieces->clear();
    std::size_t listed = 0;
    for (const PreviewPart& shown : m_checked.parts) {
        const LayoutPart& part = shown.part;
        const QString level =
            part.level < 0 ? QString() : QString::fromStdString(m_checked.task->levels[std::size_t(part.level)].name);
        const QString name = part.kind == Kind::Opening ? tr("before the input")
                             : part.kind == Kind::Input ? tr("the input")
                             : part.kind == Kind::Turn  ? tr("before %1").arg(level)
                                                        : tr("answer of %1").arg(level);
        const auto count = std::int64_t(part.ids.size());
        const QString places = count == 0   ? QString()
                               : count == 1 ? number(part.begin)
                                            : tr("%1–%2").arg(number(part.begin), number(part.begin + count - 1));
        QString reads;
        if (part.kind == Kind::Answer) {
            reads = headWords(std::size_t(part.level));
            if (count > 0) // a token is said where the one before it stands
                reads = tr("%1, at %2–%3").arg(reads, number(part.begin - 1), number(part.begin + count - 2));
        }
        auto* row =
            new QTreeWidgetItem({name, places, count > 0 ? tr("%n token(s)", nullptr, int(count)) : QString(), reads});
        row->setToolTip(0, plainTip(cutForShowing(QString::fromStdString(part.text)).left(400)));
        row->setToolTip(3, plainTip(reads));
        for (std::size_t i = 0; i < shown.pieces.size() && listed < mostListed; ++i, ++listed) {
            const TextPiece& piece = shown.pieces[i];
            auto* token = new QTreeWidgetItem({tokenDisplay(piece.special ? piece.piece : piece.bytes, piece.bytes),
                                               number(part.begin + std::int64_t(i)), QString::number(piece.id.value)});
            token->setToolTip(0, plainTip(tr("in the vocabulary: %1; bytes %2")
                                              .arg(QString::fromStdString(piece.piece), hexBytes(piece.bytes))));
            row->addChild(token);
        }
        m_pieces->addTopLevelItem(row);
    }
    for (int i = 0; i < m_pieces->topLevelItemCount(); ++i)
        m_pieces->topLevelItem(i)->setExpanded(std::size_t(i) < open.size() && open[std::size_t(i)]);
    for (int i = 0; i < 3; ++i)
        m_pieces->resizeColumnToContents(i);
    m_pieces->verticalScrollBar()->setValue(at);
}

} // namespace strata
