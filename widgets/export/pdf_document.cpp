// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/pdf_document.h"

#define POINTERHOLDER_TRANSITION 4 // we have none of qpdf's old pointers
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdint>
#include <exception>
#include <stdexcept>

namespace strata {

namespace {

QPDFObjectHandle number(double points) {
    return QPDFObjectHandle::newReal(points, 3);
}

/// Qt measures from the top of a page whose height is rounded: the exact page begins there and ends below or above. A
/// page longer than 14,400 points has units of its own.
void setExactSize(QPDFObjectHandle page, QSizeF size) {
    if (QPDFObjectHandle unit = page.getKey("/UserUnit"); unit.isNumber() && unit.getNumericValue() > 0)
        size /= unit.getNumericValue();
    const QPDFObjectHandle::Rectangle rounded = page.getKey("/MediaBox").getArrayAsRectangle();
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const double edge : {0.0, rounded.ury - size.height(), size.width(), rounded.ury})
        box.appendItem(number(edge));
    for (const char* key : {"/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"})
        if (page.hasKey(key)) page.replaceKey(key, box.shallowCopy());
}

/// The whole content is one marked sequence of the structure's only figure.
void tagAsFigure(QPDF& pdf, QPDFObjectHandle page, int index, QPDFObjectHandle root, QPDFObjectHandle parents,
                 const std::string& alternative) {
    QPDFObjectHandle figure = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    figure.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
    figure.replaceKey("/S", QPDFObjectHandle::newName("/Figure"));
    figure.replaceKey("/P", root);
    figure.replaceKey("/Pg", page);
    figure.replaceKey("/K", QPDFObjectHandle::newInteger(0));
    figure.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(alternative));
    root.getKey("/K").appendItem(figure);
    parents.appendItem(QPDFObjectHandle::newInteger(index));
    QPDFObjectHandle ofPage = QPDFObjectHandle::newArray();
    ofPage.appendItem(figure);
    parents.appendItem(ofPage);
    page.replaceKey("/StructParents", QPDFObjectHandle::newInteger(index));
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, "/Figure <</MCID 0>> BDC\n"), true);
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, "\nEMC\n"), false);
}

/// Six letters from the bytes of a font.
std::string tagOf(const QPDFObjectHandle& fontFile) {
    const std::shared_ptr<Buffer> data = QPDFObjectHandle(fontFile).getRawStreamData();
    std::uint64_t hash = 14695981039346656037u; // FNV-1a
    for (std::size_t i = 0; i < data->getSize(); ++i)
        hash = (hash ^ data->getBuffer()[i]) * 1099511628211u;
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26)
        tag += char('A' + hash % 26);
    return tag;
}

/// Qt numbers the parts of fonts in the order of a hash table, which is another each time.
void nameFontsByContent(QPDF& pdf) {
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/FontDescriptor") || !object.getKey("/FontName").isName()) continue;
        const std::string name = object.getKey("/FontName").getName(); // "/ABCDEF+Face"
        QPDFObjectHandle file = object.getKey("/FontFile2");
        if (name.size() < 8 || name[7] != '+' || !file.isStream()) continue;
        object.replaceKey("/FontName", QPDFObjectHandle::newName('/' + tagOf(file) + name.substr(7)));
    }
}

QByteArray finished(const QByteArray& bytes, const PdfFinish& finish) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("figure", bytes.constData(), std::size_t(bytes.size()));
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    if (pages.size() != finish.pages.size()) throw std::runtime_error("it has another number of pages");
    QPDFObjectHandle catalog = pdf.getRoot();
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/StructTreeRoot"));
    root.replaceKey("/K", QPDFObjectHandle::newArray());
    QPDFObjectHandle parents = QPDFObjectHandle::newArray();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        setExactSize(pages[i], finish.pages[i]);
        tagAsFigure(pdf, pages[i], int(i), root, parents, finish.alternativeText.toStdString());
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", parents);
    root.replaceKey("/ParentTree", tree);
    root.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(static_cast<long long>(pages.size())));
    catalog.replaceKey("/StructTreeRoot", root);
    QPDFObjectHandle marked = QPDFObjectHandle::newDictionary();
    marked.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    catalog.replaceKey("/MarkInfo", marked);
    catalog.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(finish.language.toStdString()));
    QPDFObjectHandle display = QPDFObjectHandle::newDictionary();
    display.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    catalog.replaceKey("/ViewerPreferences", display);
    QPDFObjectHandle trailer = pdf.getTrailer();
    if (QPDFObjectHandle info = trailer.getKey("/Info"); info.isDictionary())
        for (const char* key : {"/CreationDate", "/ModDate"})
            info.removeKey(key);
    for (QPDFObjectHandle object : pdf.getAllObjects()) { // an attached file says when it was made
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary()) continue;
        if (QPDFObjectHandle parameters = dictionary.getKey("/Params"); parameters.isDictionary())
            for (const char* key : {"/CreationDate", "/ModDate"})
                parameters.removeKey(key);
    }
    nameFontsByContent(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable); // fonts and boxes stay where simple readers look for them
    writer.setMinimumPDFVersion("1.6");
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), qsizetype(out->getSize())};
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfFinish& finish) {
    try {
        return finished(pdf, finish);
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Internal, "the PDF",
                    std::string("could not be finished (") + problem.what() + "): please report this.");
    }
}

Result<std::optional<QByteArray>> attachmentOf(const QByteArray& pdf, const char* name) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("figure", pdf.constData(), std::size_t(pdf.size()));
        QPDFEmbeddedFileDocumentHelper files(document);
        const auto found = files.getEmbeddedFile(name);
        if (!found) return std::optional<QByteArray>();
        const std::shared_ptr<Buffer> data = found->getEmbeddedFileStream().getStreamData();
        return std::optional<QByteArray>(
            QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())));
    } catch (const std::exception& problem) {
        return fail(ErrorCode::BadFormat, "the PDF", std::string("cannot be read: ") + problem.what() + ".");
    }
}

Result<PdfFonts> fontsOf(const QByteArray& pdf) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("figure", pdf.constData(), std::size_t(pdf.size()));
        PdfFonts fonts;
        for (QPDFObjectHandle object : document.getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/Type3")) fonts.hasType3 = true;
            if (!object.isDictionaryOfType("/FontDescriptor")) continue;
            if (object.hasKey("/FontFile") || object.hasKey("/FontFile2") || object.hasKey("/FontFile3")) {
                ++fonts.embedded;
                continue;
            }
            QPDFObjectHandle name = object.getKey("/FontName");
            fonts.missing.push_back(name.isName() ? QString::fromStdString(name.getName().substr(1)) : QString());
        }
        return fonts;
    } catch (const std::exception& problem) {
        return fail(ErrorCode::BadFormat, "the PDF", std::string("cannot be read: ") + problem.what() + ".");
    }
}

} // namespace strata
