// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: reads the command line, then opens the window or writes figures without one.
#include "app/gui/application.h"

int main(int argc, char** argv) {
    return strata::runApplication(argc, argv);
}
