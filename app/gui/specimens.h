// SPDX-License-Identifier: GPL-3.0-or-later
// The specimens that come with the program: trained heads and updates of a base model that the user brings.
#pragma once

#include "widgets/panels/specimen_offer.h"

#include <QStringList>
#include <QVector>

namespace strata {

/// Every specimen under `places` (share/strata/specimens beside the program's folder, or the sources of a development
/// build), by name, each once; whether its base is there is looked up now. What is not whole is left out.
QVector<Specimen> specimens(const QStringList& places);
/// $STRATA_SPECIMENS, the installed folder, the sources'.
QStringList specimenPlaces();

} // namespace strata
