// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/start_page.h"

#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

namespace {

constexpr int cardWidth = 560;

/// Texts are sources in the context of StartPage; null: filled in later.
QLabel* heading(const char* text, int pixels) {
    auto* label = new QLabel;
    if (text) withText<StartPage>(label, text);
    setScreenFont(label, pixels, QFont::DemiBold);
    label->setWordWrap(true);
    return label;
}

QLabel* paragraph(const char* text) {
    QLabel* label = secondaryLabel({});
    if (text) withText<StartPage>(label, text);
    label->setWordWrap(true);
    return label;
}

QPushButton* button(const char* text, bool primary) {
    auto* push = withText<StartPage>(new QPushButton, text);
    push->setObjectName(primary ? QStringLiteral("primaryButton") : QStringLiteral("plainButton"));
    push->setAutoDefault(true);
    push->setCursor(Qt::PointingHandCursor);
    return push;
}

QHBoxLayout* row(std::initializer_list<QWidget*> widgets) {
    auto* layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

QVBoxLayout* column(QWidget* page) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    return layout;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), m_states(new QStackedWidget(this)), m_looking(new QTimer(this)) {
    m_looking->setInterval(2000);
    connect(m_looking, &QTimer::timeout, this, &StartPage::lookForSpecimens);
    m_states->addWidget(buildChoices());
    m_states->addWidget(buildBusy());
    m_states->addWidget(buildProblem());
    whenScaled(m_states, [this] {
        m_states->setMinimumWidth(std::min(scaledPixels(320), 480));
        m_states->setMaximumWidth(scaledPixels(cardWidth));
    });
    m_states->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_states, 100);
    across->addStretch(1);
    // A small window scrolls.
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget fills it
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(24, 24, 24, 24);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    whenTranslated(this, [this] { setAccessibleName(tr("Start")); });
}

QWidget* StartPage::buildChoices() {
    auto* page = new QWidget;
    QVBoxLayout* layout = column(page);
    auto* sign = new QLabel;
    sign->setPixmap(QGuiApplication::windowIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    layout->addWidget(sign);
    layout->addWidget(heading(QT_TR_NOOP("See what each layer says"), 26));
    layout->addWidget(paragraph(QT_TR_NOOP(
        "Strata opens a hierarchical decoder language model, runs a prompt, and shows the answer of every head "
        "along its depth, how sure each is, and the path of labels that they decode.")));
    layout->addSpacing(8);
    m_demo = button(QT_TR_NOOP("Open the demonstration"), true);
    QPushButton* open = button(QT_TR_NOOP("Open a model…"), false);
    QPushButton* run = button(QT_TR_NOOP("Open a saved run…"), false);
    layout->addLayout(row({m_demo, open, run}));
    m_demoNote = withText<StartPage>(captionLabel({}),
                                     QT_TR_NOOP("A small model that classifies definitions: domain → family → kind."));
    layout->addWidget(m_demoNote);
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(run, &QPushButton::clicked, this, &StartPage::openRunRequested);

    m_offers = new QVBoxLayout;
    m_offers->setSpacing(8);
    layout->addLayout(m_offers);

    m_recentBox = new QWidget;
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, 16, 0, 0);
    m_recent->setSpacing(2);
    layout->addWidget(m_recentBox);
    layout->addSpacing(12);
    layout->addWidget(
        withText<StartPage>(captionLabel({}), QT_TR_NOOP("Or drop a model folder, a .safetensors or .gguf file, a "
                                                         ".strata run or a task file anywhere in this window.")));
    return page;
}

QWidget* StartPage::buildBusy() {
    auto* page = new QWidget;
    QVBoxLayout* layout = column(page);
    m_busyTitle = heading(nullptr, 20);
    m_busyStage = secondaryLabel({});
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    whenTranslated(m_progress, [this] { m_progress->setAccessibleName(tr("Progress")); });
    QPushButton* cancel = button(QT_TR_NOOP("Cancel"), false);
    layout->addWidget(m_busyTitle);
    layout->addWidget(m_progress);
    layout->addWidget(m_busyStage);
    layout->addSpacing(4);
    layout->addLayout(row({cancel}));
    layout->addStretch(1); // the pages are as high as the highest of them
    connect(cancel, &QPushButton::clicked, this, &StartPage::cancelRequested);
    return page;
}

QWidget* StartPage::buildProblem() {
    auto* page = new QWidget;
    QVBoxLayout* layout = column(page);
    m_problemTitle = heading(nullptr, 20);
    m_problemText = new QLabel;
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->setWordWrap(true);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problemAdvice = paragraph(nullptr);
    QPushButton* retry = button(QT_TR_NOOP("Try again"), true);
    QPushButton* other = button(QT_TR_NOOP("Open another model…"), false);
    QPushButton* back = button(QT_TR_NOOP("Back"), false);
    layout->addWidget(m_problemTitle);
    layout->addWidget(m_problemText);
    layout->addWidget(m_problemAdvice);
    layout->addSpacing(8);
    layout->addLayout(row({retry, other, back}));
    layout->addStretch(1);
    connect(retry, &QPushButton::clicked, this, &StartPage::retryRequested);
    connect(other, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(back, &QPushButton::clicked, this, &StartPage::backRequested);
    return page;
}

void StartPage::setDemoAvailable(bool available) {
    m_demo->setVisible(available);
    m_demoNote->setVisible(available);
}

void StartPage::setSpecimens(std::function<QVector<Specimen>()> find) {
    m_findSpecimens = std::move(find);
    if (isVisible()) lookForSpecimens();
}

void StartPage::lookForSpecimens() {
    if (!m_findSpecimens) return;
    const QVector<Specimen> now = m_findSpecimens();
    const bool complete = std::ranges::all_of(now, &Specimen::baseIsThere);
    complete ? m_looking->stop() : m_looking->start();
    if (now == m_specimens) return;
    m_specimens = now;
    while (m_offers->count() > now.size()) {
        QLayoutItem* const item = m_offers->takeAt(m_offers->count() - 1);
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < now.size(); ++i) {
        if (i < m_offers->count()) {
            qobject_cast<SpecimenOffer*>(m_offers->itemAt(i)->widget())->setSpecimen(now[i]);
            continue;
        }
        auto* offer = new SpecimenOffer(now[i]);
        connect(offer, &SpecimenOffer::openRequested, this, &StartPage::specimenRequested);
        m_offers->addWidget(offer);
    }
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    lookForSpecimens();
}

void StartPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_looking->stop();
}

void StartPage::setRecent(const QStringList& models, const QStringList& runs) {
    m_models = models;
    m_files = runs;
    fillRecent();
}

void StartPage::setLessons(const QVector<std::pair<QString, QString>>& lessons) {
    m_lessons = lessons;
    fillRecent();
}

void StartPage::setEarlierRuns(const QVector<std::pair<quint64, QString>>& runs) {
    if (runs == m_runs) return;
    m_runs = runs;
    fillRecent();
}

void StartPage::fillRecent() {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentBox->setVisible(!m_lessons.isEmpty() || !m_models.isEmpty() || !m_files.isEmpty() || !m_runs.isEmpty());
    const auto heading = [this](const QString& title) {
        if (m_recent->count() > 0) m_recent->addSpacing(10);
        m_recent->addWidget(captionLabel(title));
    };
    const auto entry = [this](const QString& text) {
        auto* button = new QPushButton; // the text of a tool button stands in the middle
        button->setObjectName(QStringLiteral("recentEntry"));
        button->setAutoDefault(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumWidth(1); // never makes the window wider
        button->setCursor(Qt::PointingHandCursor);
        button->setText(
            QFontMetrics(uiFont(scaledPixels(13))).elidedText(text, Qt::ElideMiddle, scaledPixels(cardWidth - 48)));
        m_recent->addWidget(button);
        return button;
    };
    const auto section = [&](const QString& title, const QStringList& paths) {
        if (paths.isEmpty()) return;
        heading(title);
        for (const QString& path : paths.mid(0, 5)) {
            QString folder = QFileInfo(path).absolutePath();
            if (folder.startsWith(QDir::homePath())) folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
            auto* button = entry(QFileInfo(path).fileName() + QStringLiteral("   ") + folder);
            button->setToolTip(path);
            button->setAccessibleName(tr("Open %1").arg(path));
            connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT pathChosen(path); });
        }
    };
    if (!m_lessons.isEmpty()) heading(tr("Lessons"));
    for (const auto& [path, title] : m_lessons.mid(0, 12)) {
        auto* button = entry(title);
        button->setToolTip(path);
        button->setAccessibleName(tr("Play the lesson “%1”").arg(title));
        connect(button, &QPushButton::clicked, this, [this, lesson = path] { Q_EMIT pathChosen(lesson); });
    }
    section(tr("Recent models"), m_models);
    section(tr("Recent runs"), m_files);
    if (!m_runs.isEmpty()) heading(tr("Runs of earlier sessions"));
    for (const auto& [id, asked] : m_runs.mid(0, 5)) {
        auto* button = entry(asked);
        button->setToolTip(asked);
        button->setAccessibleName(tr("Show the run “%1”").arg(asked));
        connect(button, &QPushButton::clicked, this, [this, run = id] { Q_EMIT earlierRunChosen(run); });
    }
}

void StartPage::showChoices() {
    m_states->setCurrentIndex(0);
}

void StartPage::showBusy(const QString& what) {
    m_busyTitle->setText(tr("Opening %1").arg(what));
    setProgress({}, -1);
    m_states->setCurrentIndex(1);
}

void StartPage::setProgress(const QString& stage, double fraction) {
    m_busyStage->setText(stage);
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0) m_progress->setValue(static_cast<int>(1000 * std::min(fraction, 1.0)));
}

void StartPage::showProblem(const QString& what, const Problem& problem) {
    m_problemTitle->setText(tr("%1 could not be opened").arg(what));
    m_problemText->setText(problem.text);
    m_problemAdvice->setText(problem.advice);
    m_problemAdvice->setVisible(!problem.advice.isEmpty());
    m_states->setCurrentIndex(2);
}

void StartPage::takeFocus() {
    for (QPushButton* push : m_states->currentWidget()->findChildren<QPushButton*>())
        if (push->isVisibleTo(this)) return push->setFocus();
}

void StartPage::keyPressEvent(QKeyEvent* event) {
    const int state = m_states->currentIndex();
    if (event->key() != Qt::Key_Escape || state == 0) return QWidget::keyPressEvent(event);
    if (state == 1)
        Q_EMIT cancelRequested();
    else
        Q_EMIT backRequested();
}

void StartPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().colors().surface);
}

} // namespace strata
