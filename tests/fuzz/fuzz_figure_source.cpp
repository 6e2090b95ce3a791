// SPDX-License-Identifier: GPL-3.0-or-later
// The document that a figure carries. By its first byte the input is a PDF ('%'), a PNG or an SVG ('<') as it is; the
// document itself ('{'), or what zlib made of one, inside an SVG.
#include "tests/fuzz/fuzz_support.h"
#include "widgets/export/figure_source.h"
#include "widgets/export/svg_source.h"

#include <QtGlobal>

using namespace strata;

namespace {

void saysNothing(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& /*text*/) {}

QByteArray svgWith(const QByteArray& letters) {
    return withSvgSource("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", letters);
}

QString fileWith(const char* name, const QByteArray& bytes) {
    return QString::fromStdString(
        fuzz::fileOf(name, {bytes.constData(), static_cast<std::size_t>(bytes.size())}).string());
}

QString figureOf(std::string_view input) {
    const QByteArray bytes(input.data(), static_cast<qsizetype>(input.size()));
    const char first = bytes.isEmpty() ? '<' : bytes[0];
    if (first == '%') return fileWith("x.pdf", bytes);
    if (first == '\x89') return fileWith("x.png", bytes);
    if (first == '<') return fileWith("x.svg", bytes);
    if (first == '{') return fileWith("x.svg", svgWith(packedSource(bytes)));
    return fileWith("x.svg", svgWith((QByteArray(4, '\0') + bytes).toBase64()));
}

Result<void> read(const QString& file) {
    fuzz::require(isFigurePicture(file), "a picture is none");
    STRATA_TRY(const auto bytes, attachedSource(file));
    STRATA_TRY(const FigureSource source, readFigureSource(file));
    fuzz::require(bytes && source.document, "a document comes from nothing");
    const QByteArray written = figureSourceBytes(source, false);
    fuzz::require(!written.isEmpty(), "a document that was read cannot go along");
    const auto again = readFigureSource(fileWith("again.svg", svgWith(packedSource(written))));
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    fuzz::require(again->figure == source.figure && figureSourceBytes(*again, false) == written,
                  "what is written is read as something else");
    (void)figureSourceBytes(source, true);
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto before = qInstallMessageHandler(saysNothing);
    (void)before;
    const auto result = read(figureOf(fuzz::textOf(data, size)));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
