// SPDX-License-Identifier: GPL-3.0-or-later
// Which view to write as which kind of file, and how large.
#pragma once

#include "widgets/export/export_figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QProgressBar;
class QTimer;

namespace strata {

class AnimationBox;
class FigureTextsBox;
class FindingsList;
class GlossesField;
class PagePreview;

/// A view that can be exported.
struct ExportableView {
    QString id;    ///< "heads"
    QString title; ///< "Heads"
    /// By what it can be played in an animated picture: names and their words; empty: not at all.
    std::vector<std::pair<QString, QString>> playedBy = {};
};

/// Where a first export goes: `remembered` as long as it is there, else the documents, else the home folder.
QString exportFolder(const QString& remembered);

/// Stays open until the file is written, so that what was chosen is there for another try. Whoever shows it writes the
/// file that it asks for, and then calls exported() or failed().
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `folder`: where the last export went; empty or gone: see exportFolder().
    ExportDialog(const std::vector<ExportableView>& views, const QString& currentView, const QString& presetId,
                 const QString& format, const QString& folder, QWidget* parent = nullptr);

    QString viewId() const;
    QString format() const;   ///< "pdf", "svg", "tex" …
    QString presetId() const; ///< empty: as on screen
    ExportOptions options() const;
    void chooseProvenance(bool shown);
    void chooseAnimation(const AnimationOptions& options); ///< at first

    void requestExport(const QString& file); ///< what the file dialog does with its choice
    void exported() { accept(); }
    void failed(const QString& sentence); ///< shown in place

    /// Of what is being written, 0 … 1; from then on Cancel stops it, and asks for no other.
    void showProgress(double fraction);

    /// A number for what is chosen now: findings of another are not for this figure.
    int check() const { return m_check; }
    void showFindings(const std::vector<LintFinding>& findings);
    void checkFailed(const QString& sentence);

    /// Of what is chosen now (check() says which); previewRequested() asked for it.
    PagePreview& preview() { return *m_preview; }

    /// For the view that is chosen; textsRequested() asked for them.
    void showTexts(const QString& alternativeText, const QString& caption);

Q_SIGNALS:
    void exportRequested(const QString& file);
    void checkRequested();   ///< who shows it finds out, and calls showFindings()
    void previewRequested(); ///< who shows it paints the figure, and hands it to preview()
    void stopRequested();    ///< what is being written is not wanted any more; failed() follows
    void textsRequested();   ///< who shows it drafts them, and calls showTexts()

public Q_SLOTS:
    void reject() override;

private:
    void describe();
    void offerAnimations();
    bool isAnimated() const;
    bool showsTokens() const;
    void chooseFile();
    void askForCheck();
    void choiceChanged();
    void askForTexts(bool shown);
    QString m_folder;
    std::vector<FigurePreset> m_presets;
    QFormLayout* m_form;
    QComboBox* m_view;
    QComboBox* m_format;
    QComboBox* m_preset;
    std::vector<ExportableView> m_views;
    AnimationBox* m_animation;
    GlossesField* m_glosses;
    QProgressBar* m_progress;
    QCheckBox* m_dark;
    QCheckBox* m_provenance;
    QCheckBox* m_anonymous;
    QCheckBox* m_interactive;
    QPushButton* m_wantsTexts;
    FigureTextsBox* m_texts;
    QPushButton* m_wantsPreview;
    PagePreview* m_preview;
    QTimer* m_previewSoon;
    QLabel* m_note;
    QLabel* m_problem;
    FindingsList* m_findings; ///< hidden until they are asked for; from then on they follow what is chosen
    QTimer* m_checkSoon;
    int m_check = 0;
    QDialogButtonBox* m_buttons;
};

} // namespace strata
