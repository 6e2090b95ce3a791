// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/lens_panel.h"

#include "model/requests/grammar.h"
#include "widgets/common/beside_box.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"
#include "widgets/common/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace strata {

namespace {

/// Entries that get their texts with the language.
QComboBox* choices(int count) {
    auto* box = new QComboBox;
    for (int i = 0; i < count; ++i)
        box->addItem(QString());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

} // namespace

LensPanel::LensPanel(QWidget* parent)
    : QScrollArea(parent), m_source(choices(3)), m_text(new TextField), m_bos(choices(3)), m_readout(choices(2)),
      m_matrix(choices(2)), m_target(choices(3)), m_typedTarget(new QLineEdit), m_antiTarget(new QLineEdit),
      m_layers(choices(4)), m_chosenLayers(new QLineEdit), m_sublayers(new QCheckBox), m_topK(new QSpinBox),
      m_tracked(new QLineEdit), m_trackedList(new QWidget), m_inner(new QCheckBox), m_headless(new QCheckBox),
      m_notice(new QLabel), m_problem(new QLabel), m_compute(new QPushButton), m_cancel(new QPushButton),
      m_progress(new QProgressBar) {
    QWidget* content = preparePanel(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 16);
    layout->setSpacing(12);
    whenScaled(m_text, [this] {
        m_text->setMinimumHeight(scaledPixels(72));
        m_text->setMaximumHeight(scaledPixels(150));
    });
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    auto* source = new QWidget;
    auto* sourceLayout = new QVBoxLayout(source);
    sourceLayout->setContentsMargins(0, 0, 0, 0);
    sourceLayout->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{m_source, m_text, m_bos})
        sourceLayout->addWidget(part);
    layout->addWidget(labelledField(source, [] { return tr("What is read"); }));

    m_compute->setObjectName(QStringLiteral("primaryButton"));
    m_cancel->setObjectName(QStringLiteral("plainButton"));
    layout->addWidget(new BesideBox({m_compute, m_cancel}));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress);
    m_problem->setObjectName(QStringLiteral("inlineProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice->setObjectName(QStringLiteral("runNotice")); // as a changed prompt is marked
    m_notice->setWordWrap(true);
    layout->addWidget(m_notice);
    layout->addWidget(m_problem);

    layout->addWidget(labelledField(m_readout, [] { return tr("Readout"); }));
    layout->addWidget(labelledField(m_matrix, [] { return tr("Matrix"); }));
    layout->addWidget(labelledField(m_target, [] { return tr("Target"); }));
    layout->addWidget(m_typedTarget);
    layout->addWidget(labelledField(m_antiTarget, [] { return tr("Anti-target"); }));
    layout->addWidget(labelledField(m_layers, [] { return tr("Layers"); }));
    m_chosenLayers->setPlaceholderText(QStringLiteral("0, 3-5, 8"));
    layout->addWidget(m_chosenLayers);
    m_topK->setRange(1, 100);
    m_topK->setValue(10);
    auto* tracked = new QWidget;
    auto* trackedLayout = new QVBoxLayout(tracked);
    trackedLayout->setContentsMargins(0, 0, 0, 0);
    trackedLayout->setSpacing(2);
    trackedLayout->addWidget(m_tracked);
    trackedLayout->addWidget(m_trackedList);
    auto* list = new QVBoxLayout(m_trackedList);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    m_trackedList->hide();
    layout->addWidget(labelledField(tracked, [] { return tr("Tokens to track"); }));
    auto* topK = labelledField(m_topK, [] { return tr("Tokens listed in each cell"); });
    layout->addWidget(topK);
    for (QCheckBox* box : {m_sublayers, m_inner, m_headless})
        layout->addWidget(box);
    layout->addStretch(1);

    connect(m_source, &QComboBox::currentIndexChanged, this, &LensPanel::sourceChanged);
    connect(m_target, &QComboBox::currentIndexChanged, this, &LensPanel::layersChanged);
    connect(m_layers, &QComboBox::currentIndexChanged, this, &LensPanel::layersChanged);
    connect(m_text, &TextField::textChanged, this, &LensPanel::showNotice);
    for (QComboBox* box : {m_source, m_readout})
        connect(box, &QComboBox::currentIndexChanged, this, &LensPanel::showNotice);
    connect(m_compute, &QPushButton::clicked, this, &LensPanel::computeRequested);
    connect(m_cancel, &QPushButton::clicked, this, &LensPanel::cancelRequested);
    for (QLineEdit* line : {m_tracked, m_typedTarget, m_antiTarget, m_chosenLayers})
        connect(line, &QLineEdit::returnPressed, m_compute, &QPushButton::click);
    whenTranslated(this, [this] { retranslate(); });
    layersChanged();
    showProblem({});
    setComputing(false);
    setModel(nullptr);
}

void LensPanel::retranslate() {
    const auto name = [](QComboBox* box, const QStringList& texts) {
        for (int i = 0; i < texts.size(); ++i)
            box->setItemText(i, texts.at(i));
    };
    name(m_source, {tr("a typed text"), tr("the shown run"), tr("token ids")});
    name(m_bos, {tr("BOS as the tokenizer does it"), tr("BOS in front"), tr("no BOS in front")});
    name(m_readout, {tr("final norm"), tr("raw")});
    name(m_matrix, {tr("final head"), tr("input embedding")});
    name(m_target, {tr("next token"), tr("final answer"), tr("a typed token")});
    name(m_layers, {tr("every layer"), tr("every 2nd layer"), tr("every 4th layer"), tr("chosen layers")});
    m_sublayers->setText(tr("rows after attention"));
    m_inner->setText(tr("inner optimisation"));
    m_headless->setText(tr("headless readout"));
    m_compute->setText(tr("Compute"));
    m_cancel->setText(tr("Cancel"));
    m_text->setAccessibleName(tr("Text to read"));
    m_source->setAccessibleName(tr("What is read"));
    m_bos->setAccessibleName(tr("Beginning of text"));
    m_bos->setToolTip(tr("Whether the token that begins a text (BOS) stands before the typed one"));
    m_progress->setAccessibleName(tr("Progress of the lens"));
    m_typedTarget->setAccessibleName(tr("Target token"));
    m_chosenLayers->setAccessibleName(tr("Chosen layers"));
    m_readout->setToolTip(tr("Each state after the model's final norm with its own statistics, or as it is"));
    m_matrix->setToolTip(tr("The matrix that turns a state into tokens"));
    m_typedTarget->setPlaceholderText(tr("one token, or #id"));
    m_antiTarget->setPlaceholderText(tr("none"));
    m_antiTarget->setToolTip(tr("A token against which the target is measured: one token, or #id"));
    m_topK->setToolTip(tr("How many of the most probable tokens are kept at every layer and position"));
    m_tracked->setAccessibleName(tr("Tokens to track"));
    m_tracked->setPlaceholderText(tr("cat, dog | fox, #12"));
    m_tracked->setToolTip(tr("Tokens or #ids with commas; a | b is a group whose probabilities are summed. Their "
                             "log-probability is kept in every cell, also outside the top-k."));
    m_inner->setToolTip(tr("Curves of the Norms view: needs a backward pass at every layer"));
    m_headless->setToolTip(tr("Contrastive loss, nearest embeddings and anisotropy at every layer"));
    sourceChanged();
    setComputing(m_computing);
}

bool LensPanel::eventFilter(QObject* object, QEvent* event) {
    if (object == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & Qt::ControlModifier) && m_compute->isEnabled()) {
            Q_EMIT computeRequested();
            return true;
        }
    }
    return QScrollArea::eventFilter(object, event);
}

void LensPanel::setModel(std::shared_ptr<const ModelFacts> model) {
    if (model != m_model) {
        const int before = m_matrix->currentIndex();
        while (m_matrix->count() > 2)
            m_matrix->removeItem(2);
        if (model)
            for (const HeadSummary& head : model->heads)
                m_matrix->addItem(tr("head %1").arg(QString::fromStdString(head.name)));
        m_matrix->setCurrentIndex(before >= 0 && before < m_matrix->count() ? before : 0);
    }
    m_model = std::move(model);
    setComputing(m_computing);
}

LensTextSource::Kind LensPanel::source() const {
    return LensTextSource::Kind(m_source->currentIndex());
}
void LensPanel::setSource(LensTextSource::Kind kind) {
    m_source->setCurrentIndex(int(kind));
}

void LensPanel::setText(const QString& text) {
    setSource(LensTextSource::Kind::Text);
    m_text->setWholeText(text);
}

void LensPanel::setBos(std::optional<bool> added) {
    m_bos->setCurrentIndex(!added ? 0 : *added ? 1 : 2);
}

void LensPanel::setReadout(Readout readout) {
    m_readout->setCurrentIndex(readout == Readout::Raw ? 1 : 0);
}
void LensPanel::setSublayers(bool on) {
    m_sublayers->setChecked(on);
}

void LensPanel::setCurves(bool innerOptimisation, bool headless) {
    m_inner->setChecked(innerOptimisation);
    m_headless->setChecked(headless);
}

void LensPanel::setTracked(const QString& tokens) {
    m_tracked->setText(tokens);
}

void LensPanel::track(TokenId token) {
    const QString id = QStringLiteral("#%1").arg(token.value);
    QStringList tracked = m_tracked->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& one : tracked)
        one = one.trimmed();
    if (!tracked.contains(id)) tracked << id;
    m_tracked->setText(tracked.join(QStringLiteral(", ")));
}

void LensPanel::setTrackedTokens(const std::vector<Tracked>& tracked) {
    const auto same = [](const Tracked& a, const Tracked& b) { return a.tokens == b.tokens && a.texts == b.texts; };
    if (std::equal(tracked.begin(), tracked.end(), m_shownTracked.begin(), m_shownTracked.end(), same) &&
        (tracked.empty() || m_trackedList->layout()->count() > 0))
        return; // a lens that grows says so thirty times a second
    m_shownTracked = tracked;
    while (QLayoutItem* item = m_trackedList->layout()->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Tracked& entry : tracked) {
        QStringList names;
        for (const QString& text : entry.texts)
            names << QStringLiteral("“%1”").arg(tokenDisplay(text.toStdString()));
        auto* row = new QWidget;
        auto* rowLayout = new QHBoxLayout(row);
        rowLayout->setContentsMargins(0, 0, 0, 0);
        auto* name = new OneLineLabel(names.join(QStringLiteral(" + ")));
        auto* remove = new QToolButton;
        remove->setText(QStringLiteral("✕"));
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::TabFocus);
        rowLayout->addWidget(name, 1);
        rowLayout->addWidget(remove);
        whenTranslated(remove, [remove, text = names.join(QStringLiteral(" + "))] {
            remove->setToolTip(tr("Track %1 no longer").arg(text));
            remove->setAccessibleName(remove->toolTip());
        });
        connect(remove, &QToolButton::clicked, this, [this, entry] { removeTracked(entry); });
        m_trackedList->layout()->addWidget(row);
    }
    m_trackedList->setVisible(!tracked.empty());
}

void LensPanel::removeTracked(const Tracked& entry) {
    // What was typed for it goes too, so that the next lens does not track it again.
    const auto isOf = [&entry](const QString& typed) {
        for (std::size_t i = 0; i < entry.tokens.size(); ++i)
            if (typed == QStringLiteral("#%1").arg(entry.tokens[i].value) ||
                typed == entry.texts.value(qsizetype(i)).trimmed())
                return true;
        return false;
    };
    QStringList left;
    for (const QString& one : m_tracked->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList parts = one.split(QLatin1Char('|'));
        const bool all = parts.size() == qsizetype(entry.tokens.size()) &&
                         std::all_of(parts.begin(), parts.end(), [&](const QString& p) { return isOf(p.trimmed()); });
        if (!all) left << one;
    }
    m_tracked->setText(left.join(QLatin1Char(',')).trimmed());
    Q_EMIT trackedRemoved(entry.tokens);
}

void LensPanel::setReopenedText(const QString& text) {
    if (!m_text->wholeText().isEmpty() && m_text->wholeText() != m_reopened) return;
    setText(text);
    m_reopened = text;
}

void LensPanel::sourceChanged() {
    m_text->setVisible(source() != LensTextSource::Kind::Run);
    m_bos->setVisible(source() == LensTextSource::Kind::Text);
    m_text->setPlaceholderText(source() == LensTextSource::Kind::Ids ? tr("12 7 99 …")
                                                                     : tr("A text of which every layer is read"));
}

void LensPanel::layersChanged() {
    m_chosenLayers->setVisible(m_layers->currentIndex() == 3);
    m_typedTarget->setVisible(m_target->currentIndex() == 2);
}

void LensPanel::setShownLens(std::shared_ptr<const Lens> lens) {
    m_lens = std::move(lens);
    showNotice();
}

QString LensPanel::notice() const {
    if (!m_lens || m_computing) return {};
    const QString typed = m_text->wholeText();
    bool sameText = true; // a run is what it is; an empty field asks for nothing
    if (source() == LensTextSource::Kind::Text && !typed.isEmpty())
        sameText = m_lens->segments.empty() && typed.toStdString() == m_lens->text;
    if (source() == LensTextSource::Kind::Ids && !typed.isEmpty()) {
        const auto ids = parseIds(typed.toStdString());
        sameText = ids && std::equal(ids->begin(), ids->end(), m_lens->positions.begin(), m_lens->positions.end(),
                                     [](TokenId id, const SequenceToken& token) { return id == token.id; });
    }
    if (!sameText) return tr("The text was changed since this lens");
    if ((m_readout->currentIndex() == 1 ? Readout::Raw : Readout::Norm) != m_lens->readout)
        return tr("The readout was changed since this lens");
    return {};
}

void LensPanel::showNotice() {
    const QString said = notice();
    m_notice->setText(said);
    m_notice->setVisible(!said.isEmpty());
}

Result<LensOrder> LensPanel::order(std::shared_ptr<const Run> shownRun) const {
    LensOrder order;
    order.source.kind = source();
    order.source.text = m_text->wholeText();
    if (m_bos->currentIndex() > 0) order.source.addBos = m_bos->currentIndex() == 1;
    if (source() == LensTextSource::Kind::Run) order.source.run = std::move(shownRun);
    if (source() == LensTextSource::Kind::Ids) {
        STRATA_TRY(order.source.ids, parseIds(m_text->wholeText().toStdString()));
    }
    LensRequest& request = order.request;
    request.readout = m_readout->currentIndex() == 1 ? Readout::Raw : Readout::Norm;
    if (m_matrix->currentIndex() == 1) request.matrix.kind = LensMatrix::Kind::InputEmbedding;
    if (m_matrix->currentIndex() > 1)
        request.matrix = {LensMatrix::Kind::Head, HeadIndex(m_matrix->currentIndex() - 2)};
    request.target = m_target->currentIndex() == 1 ? LensTarget::Final : LensTarget::Next;
    if (m_target->currentIndex() == 2) {
        order.target = m_typedTarget->text();
        if (order.target.isEmpty())
            return fail(ErrorCode::BadArgument, "target", "type one token, or #id, or choose the next token");
    }
    order.antiTarget = m_antiTarget->text();
    if (m_layers->currentIndex() == 3) {
        STRATA_TRY(request.layers,
                   parseLayers(m_chosenLayers->text().toStdString(), m_model ? int(m_model->summary.layers) : 0));
    } else {
        request.stride = 1 << m_layers->currentIndex();
    }
    request.afterAttention = m_sublayers->isChecked();
    request.topK = m_topK->value();
    const QStringList typed = m_tracked->text().split(QLatin1Char(','));
    for (qsizetype i = 0; i < typed.size(); ++i) {
        QString token = typed.at(i);
        while (i > 0 && token.startsWith(QLatin1Char(' '))) // between a comma and its token
            token.remove(0, 1);
        if (token.trimmed().startsWith(QLatin1Char('#'))) token = token.trimmed();
        if (!token.isEmpty()) order.tracked << token;
    }
    request.innerOptimisation = m_inner->isChecked();
    request.headless = m_headless->isChecked();
    return order;
}

void LensPanel::setComputing(bool computing) {
    m_computing = computing;
    const bool ready = m_model && m_model->loaded;
    m_compute->setEnabled(ready);
    // Of an opened lens whose model is not there the form can order nothing.
    for (QWidget* field : std::initializer_list<QWidget*>{m_source, m_text, m_bos, m_readout, m_matrix, m_target,
                                                          m_typedTarget, m_antiTarget, m_layers, m_chosenLayers, m_topK,
                                                          m_tracked, m_sublayers, m_inner, m_headless})
        field->setEnabled(ready);
    const QString help = tr("Computes the lens (Ctrl+Return in the text)");
    m_compute->setToolTip(ready ? help : help + QLatin1Char('\n') + tr("Open a model first."));
    m_cancel->setEnabled(computing);
    m_progress->setVisible(computing);
    if (computing) setProgress({}, -1);
    showNotice();
}

void LensPanel::setProgress(const QString& stage, double fraction) {
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    m_progress->setValue(int(fraction * 1000));
    m_progress->setToolTip(stage);
}

void LensPanel::showProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace strata
