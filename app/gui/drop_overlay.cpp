// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/drop_overlay.h"

#include "app/gui/lesson_files.h"
#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/compose/figure_file.h"
#include "widgets/export/figure_source.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>

namespace strata {

namespace {

QString droppedPath(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QFileInfo info(urls.front().toLocalFile());
    const bool known = info.isDir() || isLessonFile(info.fileName()) ||
                       info.fileName().endsWith(QLatin1String(".task.json"), Qt::CaseInsensitive) ||
                       QStringList{QStringLiteral("safetensors"), QStringLiteral("gguf"), QStringLiteral("strata"),
                                   QStringLiteral("jsonl"),       QStringLiteral("csv"),  QStringLiteral("tsv")}
                           .contains(info.suffix(), Qt::CaseInsensitive) ||
                       isFigurePicture(info.fileName()) || isFigureFile(info.fileName());
    return known ? info.absoluteFilePath() : QString();
}

} // namespace

DropOverlay::DropOverlay(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    hide();
}

bool DropOverlay::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::DragEnter:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event); // one that enters is one as well
        const QString path = droppedPath(drop->mimeData());
        if (event->type() == QEvent::Drop) hide();
        if (path.isEmpty()) return true;
        drop->acceptProposedAction();
        if (event->type() == QEvent::DragEnter)
            showFor(QFileInfo(path).fileName());
        else
            Q_EMIT dropped(path);
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DropOverlay::showFor(const QString& name) {
    m_name = name;
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colors.surface;
    veil.setAlphaF(0.82f);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(colors.accent, 2, Qt::DashLine));
    painter.setBrush(colors.accentSoft);
    const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
    painter.drawRoundedRect(frame, 12, 12);
    painter.setFont(uiFont(20, QFont::DemiBold));
    painter.setPen(colors.text);
    painter.drawText(frame.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Drop to open “%1”").arg(m_name));
}

} // namespace strata
