#include "client/ui/booking/read_back.h"

#include "client/ui/controls/text_label.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

QString captionOf(ReadBack::State state) {
    switch (state) {
    case ReadBack::State::proposed:
        return ReadBack::tr("Read to the caller, then book");
    case ReadBack::State::moving:
        return ReadBack::tr("Read to the caller, then move");
    case ReadBack::State::confirming:
        return ReadBack::tr("Being confirmed…");
    case ReadBack::State::booked:
        return ReadBack::tr("Booked. Read back to the caller");
    case ReadBack::State::known:
        break;
    }
    return ReadBack::tr("The caller's ticket");
}

void put(QLabel& label, const QString& text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

ReadBack::ReadBack(QWidget* parent)
    : QFrame(parent)
    , m_caption(makeLabel("section"))
    , m_number(makeLabel("spokenNumber"))
    , m_when(makeLabel("spoken"))
    , m_service(makeLabel("spokenService"))
    , m_papers(makeLabel("spokenPapers"))
    , m_others(makeLabel("small")) {
    setObjectName(QStringLiteral("readBack"));
    setProperty("role", QStringLiteral("notice"));
    m_caption->setObjectName(QStringLiteral("readBackCaption"));
    m_number->setObjectName(QStringLiteral("readBackNumber"));
    m_when->setObjectName(QStringLiteral("phraseLabel"));
    m_papers->setObjectName(QStringLiteral("papersLabel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(6);
    for (QLabel* label : {m_caption, m_number, m_when, m_service, m_papers, m_others})
        column->addWidget(label);
}

void ReadBack::show(State state, const SpokenVisit& visit) {
    m_caption->setText(captionOf(state));
    put(*m_number, visit.number.isEmpty() ? QString() : tr("Ticket %1").arg(visit.number));
    put(*m_when, visit.when);
    const bool isAlone = state == State::booked; // the service stands nowhere else any more
    put(*m_service, isAlone ? visit.service : QString());
    put(*m_papers, visit.papers);
    put(*m_others, visit.others);
    setAccessibleName(
        QStringList{m_number->text(), visit.when, visit.service, visit.papers, visit.others}.join(
            QLatin1Char(' ')));
    restyle(state == State::booked ? "good" : "plain");
}

void ReadBack::showHint(const QString& hint) {
    m_caption->setText(hint);
    for (QLabel* label : {m_number, m_when, m_service, m_papers, m_others})
        put(*label, {});
    setAccessibleName(hint);
    restyle("plain");
}

void ReadBack::restyle(const char* tone) {
    setProperty("state", QLatin1String(tone));
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace okno::client::ui
