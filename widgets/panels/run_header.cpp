// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/run_header.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/figure/figure.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace strata {

namespace {

constexpr qsizetype mostInTip = 1500;

QPushButton* smallButton(QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setObjectName(QStringLiteral("bannerButton"));
    setScreenFont(button, 12);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

/// "input" first, then the others in their order; fields without text are left out.
std::vector<std::pair<QString, QString>> fieldsOf(const Run& run) {
    std::vector<std::pair<QString, QString>> out;
    for (const bool input : {true, false})
        for (const auto& [name, value] : run.fields)
            if ((name == "input") == input && !value.empty()) out.emplace_back(fromUtf8(name), fromUtf8(value));
    return out;
}

} // namespace

RunHeader::RunHeader(QWidget* parent)
    : QWidget(parent), m_prompt(new OneLineLabel(QString(), this)), m_notice(new OneLineLabel(QString(), this)),
      m_runButton(smallButton(this)), m_putBack(smallButton(this)), m_whole(smallButton(this)) {
    setObjectName(QStringLiteral("runHeader"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 8, 3);
    layout->setSpacing(8);
    setScreenFont(m_prompt, 12);
    m_prompt->setProperty("tone", QStringLiteral("secondary"));
    setScreenFont(m_notice, 12);
    // The prompt gives way first.
    m_prompt->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_notice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_notice->setObjectName(QStringLiteral("runNotice"));
    layout->addWidget(m_prompt, 1);
    layout->addWidget(m_notice);
    for (QPushButton* button : {m_runButton, m_putBack, m_whole})
        layout->addWidget(button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_runButton, &QPushButton::clicked, this, &RunHeader::runRequested);
    connect(m_putBack, &QPushButton::clicked, this, &RunHeader::putBackRequested);
    connect(m_whole, &QPushButton::clicked, this, &RunHeader::wholeRunRequested);
    whenTranslated(this, [this] {
        m_runButton->setText(tr("Run"));
        m_runButton->setToolTip(tr("Runs what the form says now"));
        m_putBack->setText(tr("Put back"));
        m_putBack->setToolTip(tr("Writes what this run was asked into the form again"));
        m_whole->setText(tr("Show all"));
        m_whole->setToolTip(tr("Ends the playback and shows the whole run"));
        refresh();
    });
}

void RunHeader::setRun(std::shared_ptr<const Run> run) {
    m_run = std::move(run);
    refresh();
}

void RunHeader::setChange(PromptChange change, bool canRun, bool canPutBack) {
    m_change = change;
    m_canRun = canRun;
    m_canPutBack = canPutBack;
    refresh();
}

void RunHeader::setPlayback(const QString& notice) {
    m_playback = notice;
    refresh();
}

QString RunHeader::promptText() const {
    if (!m_run) return {};
    QStringList parts;
    for (const auto& [name, value] : fieldsOf(*m_run)) {
        const QString line = value.left(400).simplified();
        parts << (name == QLatin1String("input") ? line : tr("%1: %2").arg(name, line));
    }
    if (parts.isEmpty())
        return m_run->fields.empty() ? fromUtf8(m_run->promptText).left(400).simplified() : tr("empty prompt");
    return parts.join(QStringLiteral(" · "));
}

void RunHeader::setGold(std::map<std::string, std::string> gold) {
    if (gold == m_gold) return;
    m_gold = std::move(gold);
    refresh();
}

/// Where a row's mistake began; null: nowhere, as far as is known.
const RunLevel* RunHeader::firstWrong() const {
    for (const RunLevel& level : m_run->levels)
        if (const auto gold = m_gold.find(level.name); gold != m_gold.end() && !gold->second.empty())
            if ((level.label ? *level.label : level.text) != gold->second) return &level;
    return nullptr;
}

QString RunHeader::verdict() const {
    QStringList right;
    for (const RunLevel& level : m_run->levels)
        if (const auto gold = m_gold.find(level.name); gold != m_gold.end() && !gold->second.empty())
            right << fromUtf8(gold->second);
    if (right.isEmpty()) return {};
    const QString path = right.join(QStringLiteral(" › "));
    const RunLevel* const wrong = firstWrong();
    return wrong ? tr("wrong from %1 on; right: %2").arg(fromUtf8(wrong->name), path) : tr("right: %1").arg(path);
}

QString RunHeader::notice() const {
    if (!m_run) return {};
    if (!m_playback.isEmpty()) return m_playback;
    switch (m_change) {
    case PromptChange::None:
        return verdict();
    case PromptChange::Prompt:
        return tr("The prompt was changed since this run");
    case PromptChange::Settings:
        return tr("The settings were changed since this run");
    case PromptChange::Task:
        return tr("The task was changed since this run");
    }
    return {};
}

void RunHeader::refresh() {
    setVisible(m_run != nullptr);
    if (!m_run) return;
    m_prompt->setFullText(promptText());
    QStringList tip;
    for (const auto& [name, value] : fieldsOf(*m_run))
        tip << tr("%1: %2").arg(name, value.size() > mostInTip ? value.left(mostInTip) + QChar(0x2026) : value);
    const QString whole = tip.isEmpty() ? promptText() : tip.join(QLatin1Char('\n'));
    m_prompt->setToolTip(QStringLiteral("<qt><p><b>%1</b></p><p style='white-space:pre-wrap'>%2</p></qt>")
                             .arg(tr("What this run was asked").toHtmlEscaped(), whole.toHtmlEscaped()));
    m_prompt->setAccessibleName(tr("Prompt of the shown run: %1").arg(promptText()));
    const QString said = notice();
    const bool playback = !m_playback.isEmpty();
    const bool quiet = playback || (m_change == PromptChange::None && firstWrong() == nullptr);
    m_notice->setFullText(said);
    m_notice->setVisible(!said.isEmpty());
    // A changed prompt is something to look out for, a playback is not.
    if (const char* name = quiet ? "playbackNotice" : "runNotice"; m_notice->objectName() != QLatin1String(name)) {
        m_notice->setObjectName(QLatin1String(name));
        m_notice->style()->unpolish(m_notice);
        m_notice->style()->polish(m_notice);
    }
    m_runButton->setVisible(!playback && m_change != PromptChange::None && m_canRun);
    m_putBack->setVisible(!playback && m_change != PromptChange::None && m_canPutBack);
    m_whole->setVisible(playback);
}

} // namespace strata
