// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers between starts: typed values with keys.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace strata {

/// One remembered value of type T: its key and what it is when nothing was remembered. Reading a value of another type
/// gives the initial one. Lives on the GUI thread.
template <class T> class Setting {
public:
    Setting(QSettings& store, QString key, T initial)
        : m_store(store), m_key(std::move(key)), m_initial(std::move(initial)) {}
    T get() const {
        const QVariant value = m_store.value(m_key);
        return value.isValid() && value.canConvert<T>() ? value.template value<T>() : m_initial;
    }
    void set(const T& value) { m_store.setValue(m_key, QVariant::fromValue(value)); }
    const QString& key() const { return m_key; }

private:
    QSettings& m_store;
    QString m_key;
    T m_initial;
};

/// A list of files, the most recent first, each once.
class RecentFiles {
public:
    RecentFiles(QSettings& store, const QString& key) : m_list(store, key, {}) {}
    QStringList get() const { return m_list.get(); }
    void add(const QString& path);
    void remove(const QString& path);
    void clear() { m_list.set({}); }

private:
    static constexpr qsizetype mostRemembered = 8;
    Setting<QStringList> m_list;
};

/// All settings of the program. One object, owned by the main window's composition root, passed by reference.
class Settings {
public:
    /// `file`: an ini file of its own (tests); empty: the user's settings ($XDG_CONFIG_HOME/strata/strata.ini).
    explicit Settings(const QString& file = {});

private:
    QSettings m_store; ///< first: the values below refer to it

public:
    Setting<QByteArray> windowGeometry{m_store, QStringLiteral("window/geometry"), {}};
    /// The arrangement of a workspace's panels, by the id of the workspace.
    Setting<QByteArray> arrangement(const QString& of) {
        const bool first = of == QLatin1String("explore");
        return {m_store, first ? QStringLiteral("window/docks") : QStringLiteral("window/%1_docks").arg(of), {}};
    }
    /// The user's own shortcut of an action (the id of its row): all its keys as portable text, "none",
    /// or empty as it is at first.
    Setting<QString> shortcut(const QString& action) { return {m_store, QStringLiteral("shortcuts/") + action, {}}; }
    /// What is chosen in a figure and holds for every document: a JSON object, by the figure's id.
    Setting<QString> figureOptions(const QString& figure) { return {m_store, QStringLiteral("figures/") + figure, {}}; }
    Setting<QString> workspace{m_store, QStringLiteral("window/workspace"), QStringLiteral("explore")}; ///< its id
    Setting<QString> theme{m_store, QStringLiteral("window/theme"), QStringLiteral("system")}; ///< system, light, dark
    Setting<QString> language{m_store, QStringLiteral("window/language"),
                              QStringLiteral("system")};                       ///< system, or a code: en, de, ja, zh
    Setting<int> typeSize{m_store, QStringLiteral("window/type_size"), 100};   ///< percent
    Setting<QString> lastFolder{m_store, QStringLiteral("window/folder"), {}}; ///< something was opened from it
    Setting<QString> saveFolder{m_store, QStringLiteral("window/save_folder"), {}}; ///< something was saved into it
    Setting<bool> keepHistory{m_store, QStringLiteral("history/keep"), true};
    Setting<QString> device{m_store, QStringLiteral("engine/device"), QStringLiteral("cpu")};
    Setting<QString> dtype{m_store, QStringLiteral("engine/dtype"),
                           QStringLiteral("auto")};                     ///< auto, float32, bfloat16, float16
    Setting<int> threads{m_store, QStringLiteral("engine/threads"), 0}; ///< 0: as many as pay for the model's width
    Setting<double> temperature{m_store, QStringLiteral("sampling/temperature"), 0.0};
    Setting<int> topK{m_store, QStringLiteral("sampling/top_k"), 0};
    Setting<double> topP{m_store, QStringLiteral("sampling/top_p"), 1.0};
    Setting<qulonglong> seed{m_store, QStringLiteral("sampling/seed"), 0};
    Setting<int> shownTopK{m_store, QStringLiteral("sampling/shown_top_k"), 10};
    Setting<QString> playbackUnit{m_store, QStringLiteral("playback/unit"), QStringLiteral("token")};
    Setting<QString> playbackSpeed{m_store, QStringLiteral("playback/speed"), QStringLiteral("playNormal")};
    /// Views that are presented from a workspace, by its id.
    Setting<QStringList> presentedViews(const QString& from) {
        return {m_store, QStringLiteral("present/") + from, {}};
    }
    Setting<double> presentedType{m_store, QStringLiteral("present/type"), 1.0}; ///< size of type, 1: as the stage asks
    Setting<bool> playbackLoop{m_store, QStringLiteral("playback/loop"), false};
    Setting<bool> layerReadings{m_store, QStringLiteral("run/layer_readings"), true};
    Setting<QString> figurePreset{m_store, QStringLiteral("export/preset"), {}};
    Setting<QString> exportFolder{m_store, QStringLiteral("export/folder"), {}};
    Setting<QString> exportFormat{m_store, QStringLiteral("export/format"), QStringLiteral("pdf")};
    RecentFiles recentHosts{m_store, QStringLiteral("recent/hosts")}; ///< "HOST PATH", the path as it is there
    RecentFiles recentModels{m_store, QStringLiteral("recent/models")};
    RecentFiles recentRuns{m_store, QStringLiteral("recent/runs")};
};

} // namespace strata
