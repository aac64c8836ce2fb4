#include "tests/end_to_end/rehearsal.h"

#include <QDir>
#include <QPixmap>
#include <QTest>
#include <QTextStream>

namespace okno::rehearsal {

namespace {
constexpr int settleMs = 150; // the picture shows what a person sees: the window at rest
} // namespace

Rehearsal::Rehearsal(City& city, QString pictures)
    : m_city(city)
    , m_pictures(std::move(pictures)) {
    QDir folder(m_pictures);
    folder.mkpath(QStringLiteral("."));
    for (const QString& earlier :
        folder.entryList({QStringLiteral("[0-9][0-9]-*.png")}, QDir::Files))
        folder.remove(earlier);
}

void Rehearsal::step(const QString& name, const QString& what, QWidget& window,
    const std::function<void()>& script) {
    ++m_number;
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    QString outcome;
    try {
        script();
    } catch (const Failed& failed) {
        outcome = QStringLiteral(" FAILED: ") + failed.words;
    }
    const qint64 elapsed = timer.elapsed();
    QTest::qWait(settleMs);
    const QString picture
        = QDir(m_pictures)
              .filePath(
                  QStringLiteral("%1-%2.png").arg(m_number, 2, 10, QLatin1Char('0')).arg(name));
    if (!window.grab().save(picture) && outcome.isEmpty()) {
        outcome = QStringLiteral(" FAILED: the picture cannot be written");
    }
    out << QStringLiteral("%1  %2 ms  %3%4").arg(m_number, 2).arg(elapsed, 6).arg(what, outcome)
        << Qt::endl;
    if (!outcome.isEmpty())
        throw Failed{QStringLiteral("the rehearsal stops at step %1").arg(m_number)};
}

void Rehearsal::note(const QString& words) {
    QTextStream(stdout) << QStringLiteral("            ") << words << Qt::endl;
}

} // namespace okno::rehearsal
