// SPDX-License-Identifier: GPL-3.0-or-later
// A panel: a quiet title bar whose controls stand at the right, and the content under it.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedLayout;
class QTableWidget;
class QToolButton;

namespace strata {

class DetailLabel;
class FigureView;
class TitleBar;

/// "Confidence … probability ▾  over positions ▾". A figure view inside gets a menu "⋯" with Show as table, Copy table
/// and Export….
class PanelFrame : public QWidget {
    Q_OBJECT
public:
    /// `content` may be null: the frame is then empty until it is given one.
    explicit PanelFrame(const QString& title, QWidget* content, QWidget* parent = nullptr);
    /// Once.
    void setContent(QWidget* content);

    void setTitle(const QString& title);
    /// Grey text at the right, before the controls: "strata-wordnet".
    void setDetail(const QString& detail) { setDetails(detail, {}); }
    /// `brief` is shown where `detail` does not fit.
    void setDetails(const QString& detail, const QString& brief);
    /// Adds a control to the right of those that are there. The frame takes it.
    void addControl(QWidget* control);
    /// A control with a menu that stands in "⋯" where the title bar has no room for it; those that came first stay
    /// longest. The menu's title is its name there.
    void addSpareControl(QToolButton* control);
    /// Whether there is anything to choose; also said when the control's text has changed.
    void setOffered(QToolButton* control, bool offered);

    /// A control that shows its choice and offers the others: "probability ▾". `chosen` gets the index.
    /// Both texts are asked for again when the language changes.
    QToolButton* addChoice(std::function<QStringList()> labels, int current, std::function<QString()> accessibleName,
                           std::function<void(int)> chosen);
    QToolButton* addChoice(const QStringList& labels, int current, const QString& accessibleName,
                           std::function<void(int)> chosen) {
        return addChoice([labels] { return labels; }, current, [accessibleName] { return accessibleName; },
                         std::move(chosen));
    }

    /// A line between title and content: the frame takes it; it shows itself when it has something to say.
    void setBanner(QWidget* banner);

    QWidget* content() const { return m_content; }
    QMenu* menu() const { return m_menu; } ///< nullptr for a content that is no figure
    bool showsTable() const;
    void setShowsTable(bool table);

Q_SIGNALS:
    void exportRequested();

private:
    void addFigureMenu();
    void addTableMenu();
    void fillTable();
    void copyTable();

    QWidget* m_content = nullptr;
    TitleBar* m_titleBar;
    QLabel* m_title;
    DetailLabel* m_detail;
    QHBoxLayout* m_bar;
    QStackedLayout* m_stack;
    QToolButton* m_menuButton = nullptr;
    QMenu* m_menu = nullptr;
    QTableWidget* m_table = nullptr;
    QTimer m_refill;
};

} // namespace strata
