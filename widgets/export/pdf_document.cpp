// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/pdf_document.h"

#include "model/base/shown_text.h"
#include "widgets/export/pdf_streams.h"

#define POINTERHOLDER_TRANSITION 4 // we have none of qpdf's old pointers
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdint>
#include <exception>
#include <stdexcept>
#include <utility>

namespace strata {

namespace {

constexpr std::size_t mostOfTables = std::size_t{4}
                                     << 20; ///< what a PDF from outside has besides its attachment, unpacked
constexpr std::size_t mostOfOwn = std::size_t{1} << 32; ///< of a PDF that was just made here

/// Takes what a decoder gives, up to a bound: a small file may become gigabytes.
class BoundedBytes : public Pipeline {
public:
    explicit BoundedBytes(std::size_t most) : Pipeline("figure", nullptr), m_most(most) {}
    void write(const unsigned char* data, std::size_t size) override {
        m_isBeyond = m_isBeyond || size > m_most - std::size_t(m_bytes.size());
        if (m_isBeyond) throw std::runtime_error("it becomes too large");
        m_bytes.append(reinterpret_cast<const char*>(data), qsizetype(size));
    }
    void finish() override {}
    bool isBeyond() const { return m_isBeyond; } ///< also where a decoder kept the exception to itself
    QByteArray taken() { return std::move(m_bytes); }

private:
    const std::size_t m_most;
    QByteArray m_bytes;
    bool m_isBeyond = false;
};

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
    const PdfStreamBound bound(mostOfOwn);
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
                    "could not be finished (" + shownName(problem.what()) + "): please report this.");
    }
}

Result<std::optional<QByteArray>> attachmentOf(const QByteArray& pdf, const char* name, std::size_t most,
                                               const std::string& subject) {
    try {
        const PdfStreamBound tables(mostOfTables);
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("figure", pdf.constData(), std::size_t(pdf.size()));
        QPDFEmbeddedFileDocumentHelper files(document);
        const auto found = files.getEmbeddedFile(name);
        if (!found) return std::optional<QByteArray>();
        BoundedBytes bytes(most);
        const PdfStreamBound attachment(most);
        if (!found->getEmbeddedFileStream().pipeStreamData(&bytes, 0, qpdf_dl_generalized, true) || bytes.isBeyond())
            throw std::runtime_error("its attachment is damaged, or too large");
        return std::optional<QByteArray>(bytes.taken());
    } catch (const std::exception& problem) {
        return fail(ErrorCode::BadFormat, subject, "cannot be read: " + shownName(problem.what()) + ".");
    }
}

Result<QByteArray> inflated(const QByteArray& compressed, std::size_t most, const std::string& subject) {
    try {
        BoundedBytes bytes(most);
        Pl_Flate inflate("figure", &bytes, Pl_Flate::a_inflate);
        inflate.write(reinterpret_cast<const unsigned char*>(compressed.constData()), std::size_t(compressed.size()));
        inflate.finish();
        return bytes.taken();
    } catch (const std::exception& problem) {
        return fail(ErrorCode::BadFormat, subject, "cannot be read: " + shownName(problem.what()) + ".");
    }
}

Result<PdfFonts> fontsOf(const QByteArray& pdf) {
    try {
        const PdfStreamBound bound(mostOfOwn);
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
        return fail(ErrorCode::BadFormat, "the PDF", "cannot be read: " + shownName(problem.what()) + ".");
    }
}

} // namespace strata
