// SPDX-License-Identifier: GPL-3.0-or-later
// What all views of a lens have in common: the lens itself.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/documents/lens.h"
#include "widgets/figure/figure_view.h"
#endif

namespace strata {

/// A FigureView of a lens; the run that it is also given is not shown. GUI thread.
class LensFigureView : public FigureView {
    Q_OBJECT
public:
    using FigureView::FigureView;
    /// Cheap: several times a second while a lens grows. nullptr shows the empty state.
    void setLens(std::shared_ptr<const Lens> lens) {
        m_lens = std::move(lens);
        lensChanged();
        contentChanged();
    }
    const std::shared_ptr<const Lens>& lens() const { return m_lens; }
    void setDocument(const QString& kind, const DocumentPtr& document) override {
        if (kind == QLatin1String("lens")) setLens(documentAs<Lens>(document));
    }

protected:
    virtual void lensChanged() = 0;
    void runChanged() override {
        if (m_lens) lensChanged(); // also when the language changed
    }
    bool isEmpty() const override { return !m_lens || m_lens->rows.empty() || m_lens->positions.empty(); }
    QString emptyText() const override {
        return tr("No lens yet. Choose what to read and press Compute, or ask for the lens of a run.");
    }

private:
    std::shared_ptr<const Lens> m_lens;
};

} // namespace strata
