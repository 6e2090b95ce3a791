// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views.h"

namespace strata {

/// Declares the function, which lies in the folder of its view, and calls it.
#define STRATA_ADD(function)                                                                                           \
    void function(Registry&);                                                                                          \
    function(all)

const Registry& registry() {
    static const Registry made = [] {
        Registry all; // in the order of menus, panels and --export
        STRATA_ADD(addHeadsView);
        STRATA_ADD(addConfidenceView);
        STRATA_ADD(addHierarchyView);
        STRATA_ADD(addInspectorView);
        STRATA_ADD(addLabelReadingsView);
        STRATA_ADD(addComputeView);
        STRATA_ADD(addLensViews);
        STRATA_ADD(addTokenizerView);
        STRATA_ADD(addNoteView);
        STRATA_ADD(addEvaluationViews);
        STRATA_ADD(addTrainingViews);
        STRATA_ADD(addSeriesView);
        STRATA_ADD(addComparisonView);
        return all;
    }();
    return made;
}

} // namespace strata
