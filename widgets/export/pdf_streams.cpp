// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/pdf_streams.h"

#define POINTERHOLDER_TRANSITION 4 // we have none of qpdf's old pointers
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFStreamFilter.hh>

#include <cstdlib>
#include <limits>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>

namespace strata {

namespace {

thread_local std::size_t left = std::numeric_limits<std::size_t>::max(); ///< bytes that may still come

/// Passes on what a decoder gives, as long as it may.
class CountedBytes : public Pipeline {
public:
    explicit CountedBytes(Pipeline* into) : Pipeline("bound", into) {}
    void write(const unsigned char* data, std::size_t size) override {
        if (size > left) throw std::runtime_error("it becomes too large");
        left -= size;
        getNext()->write(data, size);
    }
    void finish() override { getNext()->finish(); }
};

/// Takes back what PNG's filters made of rows: each is told by its difference to its neighbours.
class PngRows : public Pipeline {
public:
    PngRows(Pipeline* into, std::size_t rowBytes, std::size_t pixelBytes)
        : Pipeline("rows", into), m_pixel(pixelBytes), m_above(rowBytes, '\0') {}
    void write(const unsigned char* data, std::size_t size) override {
        for (std::size_t i = 0; i < size; ++i) {
            m_row += char(data[i]);
            if (m_row.size() > m_above.size()) pass();
        }
    }
    void finish() override {
        if (m_row.size() > 1) pass(); // the last row may be short
        getNext()->finish();
    }

private:
    void pass() {
        const int kind = static_cast<unsigned char>(m_row.front());
        m_row.erase(0, 1);
        const auto byte = [](const std::string& row, std::size_t i) { return int(static_cast<unsigned char>(row[i])); };
        for (std::size_t i = 0; i < m_row.size(); ++i) {
            const bool first = i < m_pixel;
            const int before = first ? 0 : byte(m_row, i - m_pixel), above = byte(m_above, i),
                      corner = first ? 0 : byte(m_above, i - m_pixel);
            m_row[i] = char(byte(m_row, i) + predicted(kind, before, above, corner));
        }
        getNext()->write(reinterpret_cast<const unsigned char*>(m_row.data()), m_row.size());
        m_row.resize(m_above.size());
        m_above = std::exchange(m_row, {});
    }
    static int predicted(int kind, int before, int above, int corner) {
        if (kind == 1) return before;
        if (kind == 2) return above;
        if (kind == 3) return (before + above) / 2;
        if (kind != 4) return 0;
        const int sum = before + above - corner;
        const int a = std::abs(sum - before), b = std::abs(sum - above), c = std::abs(sum - corner);
        return a <= b && a <= c ? before : b <= c ? above : corner;
    }
    const std::size_t m_pixel;
    std::string m_above, m_row; ///< m_row with its filter in front
};

/// A whole number of the parameters, within what rows of a table may have; −1: it is none.
int parameter(QPDFObjectHandle parameters, const char* key, int initial) {
    constexpr int most = 1 << 16;
    QPDFObjectHandle value = parameters.getKey(key);
    if (value.isNull()) return initial;
    const long long number = value.isInteger() ? value.getIntValue() : -1;
    return number >= 1 && number <= most ? int(number) : -1;
}

class BoundedFlate : public QPDFStreamFilter {
public:
    bool setDecodeParms(QPDFObjectHandle parameters) override {
        if (parameters.isNull()) return true;
        if (!parameters.isDictionary()) return false;
        const int predictor = parameter(parameters, "/Predictor", 1), columns = parameter(parameters, "/Columns", 1),
                  colors = parameter(parameters, "/Colors", 1), bits = parameter(parameters, "/BitsPerComponent", 8);
        if (predictor == 1) return true;
        if (predictor < 10 || predictor > 15 || columns < 0 || colors < 1 || colors > 32 || bits < 1 || bits > 16)
            return false;
        m_rowBytes = (std::size_t(columns) * std::size_t(colors) * std::size_t(bits) + 7) / 8;
        m_pixelBytes = (std::size_t(colors) * std::size_t(bits) + 7) / 8;
        return true;
    }
    Pipeline* getDecodePipeline(Pipeline* next) override {
        if (m_rowBytes > 0) {
            m_rows = std::make_unique<PngRows>(next, m_rowBytes, m_pixelBytes);
            next = m_rows.get();
        }
        m_counted = std::make_unique<CountedBytes>(next);
        m_flate = std::make_unique<Pl_Flate>("stream", m_counted.get(), Pl_Flate::a_inflate);
        return m_flate.get();
    }

private:
    std::size_t m_rowBytes = 0, m_pixelBytes = 0;
    std::unique_ptr<Pipeline> m_rows, m_counted, m_flate;
};

class Refused : public QPDFStreamFilter {
public:
    bool setDecodeParms(QPDFObjectHandle /*parameters*/) override { return false; }
    Pipeline* getDecodePipeline(Pipeline* /*next*/) override { return nullptr; }
};

void registerFilters() {
    static std::once_flag once;
    std::call_once(once, [] {
        QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<BoundedFlate>(); });
        for (const char* other : {"/LZWDecode", "/RunLengthDecode", "/DCTDecode"})
            QPDF::registerStreamFilter(other, [] { return std::make_shared<Refused>(); });
    });
}

} // namespace

PdfStreamBound::PdfStreamBound(std::size_t most) : m_before(std::exchange(left, most)) {
    registerFilters();
}

PdfStreamBound::~PdfStreamBound() {
    left = m_before;
}

} // namespace strata
