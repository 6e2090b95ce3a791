// Which view to write as which kind of file, and how large.
#pragma once

#include "widgets/export/export_figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace strata {

/// A view that can be exported.
struct ExportableView {
    QString id;    ///< "heads"
    QString title; ///< "Heads"
};

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const std::vector<ExportableView>& views, const QString& currentView, const QString& presetId,
                 const QString& format, QWidget* parent = nullptr);

    QString viewId() const;
    QString format() const;   ///< "pdf", "svg", "png", "csv", "json"
    QString presetId() const; ///< empty: as on screen
    ExportOptions options() const;

private:
    void describe();
    std::vector<FigurePreset> m_presets;
    QComboBox* m_view;
    QComboBox* m_format;
    QComboBox* m_preset;
    QCheckBox* m_dark;
    QCheckBox* m_provenance;
    QLabel* m_note;
};

} // namespace strata
