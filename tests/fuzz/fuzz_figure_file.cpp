// SPDX-License-Identifier: GPL-3.0-or-later
// *.figure.json: read, written, read as the same; and what moving and removing its panels makes of it.
#include "model/base/utf8.h"
#include "tests/fuzz/fuzz_support.h"
#include "widgets/compose/figure_file.h"

using namespace strata;

namespace {

void checkGrid(const FigureFile& file) {
    fuzz::require(file.rows() <= FigureFile::mostLines && file.columns() <= FigureFile::mostLines, "a grid too large");
    for (std::size_t i = 0; i < file.panels.size(); ++i) {
        const FigurePanel& panel = file.panels[i];
        fuzz::require(panel.cell.left() >= 0 && panel.cell.top() >= 0 && panel.cell.isValid(), "a panel nowhere");
        fuzz::require(panel.document >= 0 && std::size_t(panel.document) < file.documents.size(), "a panel of nothing");
        for (std::size_t k = 0; k < i; ++k)
            fuzz::require(!file.panels[k].cell.intersects(panel.cell), "a panel over another");
    }
    fuzz::require(file.letterOf().size() == qsizetype(file.panels.size()), "letters of other panels");
}

void checkChanges(const FigureFile& file) {
    for (std::size_t i = 0; i < file.panels.size(); ++i) {
        FigureFile moved = file;
        placePanel(moved, i, QRect(int(i * 37 % 70) - 2, int(i * 11 % 70) - 2, 1 + int(i % 5), 1 + int(i % 3)));
        checkGrid(moved);
        removePanel(moved, i);
        checkGrid(moved);
        if (const QRect free = freeCell(moved); !free.isNull() && !moved.panels.empty()) placePanel(moved, 0, free);
        checkGrid(moved);
    }
}

Result<void> read(std::string_view text) {
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    STRATA_TRY(const FigureFile file, figureFileFromJson(bytes, "x.figure.json"));
    checkGrid(file);
    const QByteArray written = figureFileToJson(file);
    const auto again = figureFileFromJson(written, "x.figure.json");
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    fuzz::require(*again == file && figureFileToJson(*again) == written, "what is written is read as something else");
    fuzz::require(isValidUtf8(laterVersionNote(file).toStdString()), "a note that is not UTF-8");
    checkChanges(file);
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::textOf(data, size));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
