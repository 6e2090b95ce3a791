// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/figure_file.h"

#include "model/base/json_file.h"
#include "model/base/json_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <numeric>
#include <string_view>
#include <utility>

namespace strata {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t mostBytes = std::size_t{4} << 20;
constexpr std::array<std::pair<const char*, PanelLetters>, 4> letterNames{{{"(a)", PanelLetters::Parentheses},
                                                                           {"a", PanelLetters::Lower},
                                                                           {"A", PanelLetters::Upper},
                                                                           {"none", PanelLetters::None}}};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QJsonObject toQt(const nlohmann::json& json) {
    // No number of an option is NaN or infinite: dump() writes null for them.
    const std::string utf8 = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return QJsonDocument::fromJson(QByteArray::fromStdString(utf8)).object();
}

ordered_json fromQt(const QJsonObject& object) {
    return ordered_json::parse(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

/// What the object has besides the keys that are read.
QJsonObject others(const nlohmann::json& object, std::initializer_list<std::string_view> known) {
    nlohmann::json rest = nlohmann::json::object();
    for (auto at = object.begin(); at != object.end(); ++at)
        if (std::ranges::find(known, std::string_view(at.key())) == known.end()) rest[at.key()] = at.value();
    return toQt(rest);
}

void add(ordered_json& to, const QJsonObject& more) {
    const ordered_json rest = fromQt(more);
    for (const auto& [key, value] : rest.items())
        if (!to.contains(key)) to[key] = value;
}

std::string stringIn(const JsonReader& reader, const char* key) {
    std::string value;
    reader.optional(key, value);
    return value;
}

/// A whole number of the grid.
int lineIn(const JsonReader& reader, const char* key, int initial, int least) {
    int value = initial;
    reader.optional(key, value);
    if (!reader.failed() && (value < least || value > FigureFile::mostLines))
        reader.note(key, "must be a whole number from " + std::to_string(least) + " to " +
                             std::to_string(FigureFile::mostLines) + ".");
    return reader.failed() ? initial : value; // no rectangle is made of what is refused
}

FigureDocument documentIn(const JsonReader& reader) {
    FigureDocument out;
    if (!reader.isObject()) return out;
    std::string path;
    reader.required("path", path);
    if (!reader.failed() && (path.empty() || path.find('\0') != std::string::npos))
        reader.note("path", "must name a file.");
    out.path = text(path);
    out.sha256 = text(stringIn(reader, "sha256")).toLower();
    out.kind = text(stringIn(reader, "kind"));
    out.more = others(reader.value(), {"path", "sha256", "kind"});
    return out;
}

FigurePanel panelIn(const JsonReader& reader, std::size_t documents) {
    FigurePanel out;
    if (!reader.isObject()) return out;
    reader.required("document", out.document);
    if (!reader.failed() && (out.document < 0 || std::size_t(out.document) >= documents))
        reader.note("document", "is " + std::to_string(out.document) + ", but \"documents\" has " +
                                    std::to_string(documents) + " (the first is 0).");
    std::string figure;
    reader.required("figure", figure);
    out.figure = text(figure);
    if (reader.has("options")) {
        const nlohmann::json& options = reader.value()["options"];
        if (options.is_object())
            out.options = toQt(options);
        else
            reader.note("options", "must be a JSON object.");
    }
    const int column = lineIn(reader, "column", 0, 0), row = lineIn(reader, "row", 0, 0);
    out.cell = {column, row, lineIn(reader, "column_span", 1, 1), lineIn(reader, "row_span", 1, 1)};
    if (!reader.failed() && (out.cell.right() >= FigureFile::mostLines || out.cell.bottom() >= FigureFile::mostLines))
        reader.note("column", "and its neighbours reach beyond a grid of " + std::to_string(FigureFile::mostLines) +
                                  " rows and columns.");
    out.heading = text(stringIn(reader, "heading"));
    reader.optional("lettered", out.lettered);
    out.more = others(reader.value(), {"document", "figure", "options", "column", "row", "column_span", "row_span",
                                       "heading", "lettered"});
    return out;
}

/// An array, or the problem is noted.
const nlohmann::json* arrayIn(const JsonReader& reader, const char* key) {
    if (reader.failed()) return nullptr;
    const auto found = reader.value().find(key);
    if (found != reader.value().end() && found->is_array()) return &*found;
    reader.note(key, "must be a JSON array.");
    return nullptr;
}

void readPanels(const JsonReader& reader, FigureFile& file) {
    const nlohmann::json* const documents = arrayIn(reader, "documents");
    const nlohmann::json* const panels = arrayIn(reader, "panels");
    if (!documents || !panels) return;
    const std::string bound = "; a figure has at most " + std::to_string(FigureFile::mostPanels) + ".";
    if (documents->size() > FigureFile::mostPanels)
        return reader.note("documents", "are " + std::to_string(documents->size()) + bound);
    if (panels->size() > FigureFile::mostPanels)
        return reader.note("panels", "are " + std::to_string(panels->size()) + bound);
    if (panels->empty()) return reader.note("panels", "is empty; a figure has at least one panel.");
    const auto one = [&](const nlohmann::json& value, const char* key, std::size_t i) {
        return JsonReader(value, *reader.problem(), std::string(key) + "[" + std::to_string(i) + "]");
    };
    for (std::size_t i = 0; i < documents->size() && !reader.failed(); ++i)
        file.documents.push_back(documentIn(one((*documents)[i], "documents", i)));
    for (std::size_t i = 0; i < panels->size() && !reader.failed(); ++i) {
        const JsonReader panel = one((*panels)[i], "panels", i);
        file.panels.push_back(panelIn(panel, file.documents.size()));
        for (std::size_t k = 0; k < i && !reader.failed(); ++k)
            if (file.panels[k].cell.intersects(file.panels[i].cell))
                panel.note("row", "and \"column\" put it over panels[" + std::to_string(k) + "].");
    }
}

void readLook(const JsonReader& reader, FigureFile& file) {
    file.title = text(stringIn(reader, "title"));
    file.preset = text(stringIn(reader, "preset"));
    if (const std::string wanted = stringIn(reader, "letters"); reader.has("letters") && !reader.failed()) {
        const auto found = std::ranges::find(letterNames, wanted, [](const auto& one) { return one.first; });
        if (found == letterNames.end())
            reader.note("letters", "must be one of \"(a)\", \"a\", \"A\", \"none\".");
        else
            file.letters = found->second;
    }
    reader.optional("shared_scale", file.sharedScale);
    reader.optional("aligned_axes", file.alignedAxes);
    reader.optional("provenance", file.provenance);
}

QString letter(int index) {
    QString out;
    for (++index; index > 0; index = (index - 1) / 26)
        out.prepend(QChar(char16_t(u'a' + (index - 1) % 26)));
    return out;
}

bool isFree(const FigureFile& file, const QRect& cell) {
    return std::ranges::none_of(file.panels, [&](const FigurePanel& panel) { return panel.cell.intersects(cell); });
}

} // namespace

int FigureFile::rows() const {
    int out = 0;
    for (const FigurePanel& panel : panels)
        out = std::max(out, panel.cell.bottom() + 1);
    return out;
}

int FigureFile::columns() const {
    int out = 0;
    for (const FigurePanel& panel : panels)
        out = std::max(out, panel.cell.right() + 1);
    return out;
}

std::vector<std::size_t> FigureFile::readingOrder() const {
    std::vector<std::size_t> order(panels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [this](std::size_t i) { return std::pair(panels[i].cell.top(), panels[i].cell.left()); });
    return order;
}

QStringList FigureFile::letterOf() const {
    std::vector<QString> out(panels.size());
    int next = 0;
    for (const std::size_t i : readingOrder()) {
        if (letters == PanelLetters::None || !panels[i].lettered) continue;
        const QString small = letter(next++);
        out[i] = letters == PanelLetters::Parentheses ? QLatin1Char('(') + small + QLatin1Char(')')
                 : letters == PanelLetters::Upper     ? small.toUpper()
                                                      : small;
    }
    return {out.begin(), out.end()};
}

Result<FigureFile> figureFileFromJson(const QByteArray& json, const std::string& subject) {
    STRATA_TRY(const nlohmann::json document,
               parseJson(std::string_view(json.constData(), std::size_t(json.size())), subject));
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    FigureFile file;
    if (reader.isObject()) {
        if (const std::string format = stringIn(reader, "format");
            !reader.failed() && format != "strata-composed-figure")
            reader.note("format", "must be \"strata-composed-figure\"; this is no composed figure.");
        reader.required("version", file.version);
        if (!reader.failed() && file.version < 1) reader.note("version", "must be a whole number from 1 on.");
        readLook(reader, file);
        readPanels(reader, file);
    }
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    file.more = others(document, {"format", "version", "title", "preset", "letters", "shared_scale", "aligned_axes",
                                  "provenance", "documents", "panels"});
    return file;
}

QByteArray figureFileToJson(const FigureFile& file) {
    const auto named = std::ranges::find(letterNames, file.letters, [](const auto& one) { return one.second; });
    ordered_json json;
    json["format"] = "strata-composed-figure";
    json["version"] = file.version;
    if (!file.title.isEmpty()) json["title"] = file.title.toStdString();
    if (!file.preset.isEmpty()) json["preset"] = file.preset.toStdString();
    json["letters"] = named->first;
    json["shared_scale"] = file.sharedScale;
    json["aligned_axes"] = file.alignedAxes;
    json["provenance"] = file.provenance;
    json["documents"] = ordered_json::array();
    for (const FigureDocument& document : file.documents) {
        ordered_json one;
        one["path"] = document.path.toStdString();
        one["sha256"] = document.sha256.toStdString();
        one["kind"] = document.kind.toStdString();
        add(one, document.more);
        json["documents"].push_back(std::move(one));
    }
    json["panels"] = ordered_json::array();
    for (const FigurePanel& panel : file.panels) {
        ordered_json one;
        one["document"] = panel.document;
        one["figure"] = panel.figure.toStdString();
        one["column"] = panel.cell.left();
        one["row"] = panel.cell.top();
        one["column_span"] = panel.cell.width();
        one["row_span"] = panel.cell.height();
        one["lettered"] = panel.lettered;
        if (!panel.heading.isEmpty()) one["heading"] = panel.heading.toStdString();
        one["options"] = fromQt(panel.options);
        add(one, panel.more);
        json["panels"].push_back(std::move(one));
    }
    add(json, file.more);
    return QByteArray::fromStdString(json.dump(2) + "\n");
}

Result<FigureFile> readFigureFile(const std::filesystem::path& path) {
    STRATA_TRY(const std::string bytes, readTextFile(path, mostBytes));
    return figureFileFromJson(QByteArray::fromStdString(bytes), path.string());
}

Result<void> writeFigureFile(const FigureFile& file, const std::filesystem::path& path) {
    return writeFileAtomically(path, figureFileToJson(file).toStdString());
}

bool isFigureFile(const QString& path) {
    return path.endsWith(QLatin1String(".figure.json"), Qt::CaseInsensitive);
}

QString laterVersionNote(const FigureFile& file) {
    const bool kept = !file.more.isEmpty() || std::ranges::any_of(file.documents, [](const FigureDocument& one) {
        return !one.more.isEmpty();
    }) || std::ranges::any_of(file.panels, [](const FigurePanel& one) { return !one.more.isEmpty(); });
    if (file.version <= FigureFile::newest && !kept) return {};
    if (file.version <= FigureFile::newest)
        return QCoreApplication::translate("FigureFile",
                                           "it has what this version does not know: that is kept, and not shown");
    return QCoreApplication::translate("FigureFile", "it has what a later version of Strata wrote (version %1): that "
                                                     "is kept, and not shown")
        .arg(file.version);
}

QRect freeCell(const FigureFile& file) {
    const int columns = std::max(1, file.columns());
    for (int row = 0; row < FigureFile::mostLines; ++row)
        for (int column = 0; column < columns; ++column)
            if (const QRect cell(column, row, 1, 1); isFree(file, cell)) return cell;
    const QRect beside(columns, 0, 1, 1);
    return columns < FigureFile::mostLines ? beside : QRect();
}

void placePanel(FigureFile& file, std::size_t panel, const QRect& wanted) {
    constexpr int most = FigureFile::mostLines;
    const QPoint at(std::clamp(wanted.left(), 0, most - 1), std::clamp(wanted.top(), 0, most - 1));
    const QRect cell(
        at, QSize(std::clamp(wanted.width(), 1, most - at.x()), std::clamp(wanted.height(), 1, most - at.y())));
    FigureFile next = file;
    const QRect before = std::exchange(next.panels[panel].cell, cell);
    for (std::size_t i = 0; i < next.panels.size(); ++i) {
        if (i == panel || !next.panels[i].cell.intersects(cell)) continue;
        // Two that change places; what has no room there goes where there is some.
        const QRect theirs = std::exchange(next.panels[i].cell, {});
        QRect there(before.topLeft(), theirs.size());
        if (there.right() >= most || there.bottom() >= most || !isFree(next, there)) there = freeCell(next);
        if (there.isNull()) return;
        next.panels[i].cell = there;
    }
    file = std::move(next);
}

int removePanel(FigureFile& file, std::size_t panel) {
    const int document = file.panels[panel].document;
    file.panels.erase(file.panels.begin() + std::ptrdiff_t(panel));
    if (std::ranges::any_of(file.panels, [&](const FigurePanel& one) { return one.document == document; })) return -1;
    file.documents.erase(file.documents.begin() + document);
    for (FigurePanel& one : file.panels)
        if (one.document > document) --one.document;
    return document;
}

} // namespace strata
