#include "tests/end_to_end/board_watch.h"

#include <QByteArray>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QPainter>
#include <QPicture>

namespace okno::rehearsal {

namespace {

/// As a recorded painting keeps its texts.
QByteArray recorded(const QString& text) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << text;
    return bytes.mid(sizeof(quint32)); // behind the length
}

} // namespace

BoardWatch::BoardWatch(client::ui::BoardWindow& board)
    : m_board(board) {
    board.installEventFilter(this);
}

bool BoardWatch::paints(const QString& text) {
    QPicture picture;
    m_rendering = true;
    QPainter painter(&picture);
    m_board.render(&painter);
    painter.end();
    m_rendering = false;
    return QByteArray(picture.data(), static_cast<qsizetype>(picture.size()))
        .contains(recorded(text));
}

bool BoardWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && !m_rendering) {
        const auto& face = m_board.face();
        m_painted.clear();
        if (face.latest)
            m_painted += face.latest->number;
        for (const auto& call : face.earlier)
            m_painted += call.number;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace okno::rehearsal
