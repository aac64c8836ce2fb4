#include "client/ui/controls/field.h"
#include "tests/end_to_end/play.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace okno::rehearsal {

namespace {

constexpr int sheetsInFeeder = 12; // at least
constexpr int mostKeyPresses = 60;
constexpr int scanPatienceMs = 60'000;

using Draft = client::store::Draft;

Draft draftOf(DeskStation& station) {
    const auto drafts = station.store().reader().openDrafts();
    require(drafts.size() == 1, QStringLiteral("one reception is open"));
    return drafts.front();
}

domain::Ticket ticketNow(DeskStation& station, const domain::TicketId& id) {
    const auto ticket = station.store().reader().ticket(id);
    require(ticket.has_value(), QStringLiteral("the ticket is known"));
    return *ticket;
}

void fill(Operator& specialist, const QString& text) {
    specialist.type(text);
    specialist.press(Qt::Key_Return);
}

/// Scans the stack in the feeder; every page that the window shows must already be safe.
void scanStack(Play& play, Operator& specialist) {
    auto& thumbnails = specialist.see<QListView>(QStringLiteral("thumbnailList"));
    specialist.press(Qt::Key_F2);
    waitUntil([&] { return thumbnails.model()->rowCount() > 0; },
        QStringLiteral("the first page appears while the scanner runs"), scanPatienceMs);
    const int shown = thumbnails.model()->rowCount();
    const Draft underWay = draftOf(*play.window);
    require(static_cast<int>(underWay.pages.size()) >= shown,
        QStringLiteral("a page is shown only once it is in the store"));
    for (int i = 0; i < shown; ++i)
        require(play.window->blobs()
                    .verify(underWay.pages[static_cast<std::size_t>(i)].blob)
                    .has_value(),
            QStringLiteral("a page is shown only once it is whole on disk"));
    waitUntil(
        [&] {
            return play.window->scanner().state() == client::scanning::Scanner::State::idle
                && thumbnails.model()->rowCount() >= sheetsInFeeder;
        },
        QStringLiteral("the stack is fed"), scanPatienceMs);
    // The separators are recognised a moment after their pages are safe.
    waitUntil(
        [&] {
            const auto pages = draftOf(*play.window).pages;
            return std::ranges::count(pages, std::string("TITLE"), &domain::Page::document) >= 7
                && std::ranges::count(pages, std::string("APP"), &domain::Page::document) >= 2;
        },
        QStringLiteral("the pages land on their documents"), scanPatienceMs);
}

void examineBrought(Operator& specialist) {
    specialist.press(Qt::Key_4, Qt::ControlModifier);
    specialist.press(Qt::Key_1); // application: taken
    specialist.press(Qt::Key_2); // passport: shown
    specialist.press(Qt::Key_3); // contract: copied
}

void checkExamined(const Draft& draft) {
    for (const auto& [document, found] :
        std::initializer_list<std::pair<std::string, domain::Examination>>{
            {"APP", domain::Examination::taken}, {"ID", domain::Examination::shown},
            {"TITLE", domain::Examination::copied}}) {
        const auto row = std::ranges::find(draft.rows, document, &domain::ChecklistRow::document);
        require(row != draft.rows.end() && row->examination == found && row->examined,
            QStringLiteral("%1 is examined, with author and time")
                .arg(QString::fromStdString(document)));
    }
}

std::vector<std::string> queriedDocuments(const domain::Card& card) {
    std::vector<std::string> documents;
    for (const domain::Query& query : card.queries)
        documents.push_back(query.document);
    std::ranges::sort(documents);
    return documents;
}

void checkReceipt(Play& play, const domain::Card& card, const QString& number) {
    const QDir papers(QString::fromStdString((play.window->folder() / "papers").string()));
    const QString name = QStringLiteral("receipt-%1.pdf")
                             .arg(QString(number).replace(QLatin1Char('/'), QLatin1Char('-')));
    waitUntil([&] { return papers.exists(name); }, QStringLiteral("the receipt is printed"));
    const QString text = printedText(papers.filePath(name));
    for (const QString& words : {number, QStringLiteral("Соколова"), QStringLiteral("рабочих дней"),
             QStringLiteral("Росреестр")})
        require(text.contains(words), QStringLiteral("the receipt says %1").arg(words));
    require(!card.queries.empty(), QStringLiteral("the card has its queries"));
}

void finishAndCallNext(Play& play, Operator& specialist) {
    specialist.press(Qt::Key_Return); // a card: it was registered in this visit
    waitUntil(
        [&] {
            return ticketNow(*play.window, play.ticket->id).state == domain::TicketState::finished;
        },
        QStringLiteral("the ticket is finished"));
    waitUntil([&] { return specialist.sees(QStringLiteral("callNextButton")); },
        QStringLiteral("the window is free for the next"));
    const int seenAfter = callAndWatch(play, [&] { specialist.press(Qt::Key_F5); });
    play.rehearsal.note(QStringLiteral("the board showed the call %1 ms after F5").arg(seenAfter));
    waitUntil([&] { return specialist.sees(QStringLiteral("nameEdit")); },
        QStringLiteral("the next ticket opens its reception"));
}

} // namespace

void typeReception(Operator& specialist, const QString& name) {
    fill(specialist, name);
    for (const char* text : {"11223344595", "89136001420", "5214317805", "17062014"})
        fill(specialist, QString::fromLatin1(text));
    specialist.press(Qt::Key_Return); // SMS and telephone stand there already
    for (const char* text : {"01021985", "", "", ""}) // birth; INN, address and e-mail are left
        fill(specialist, QString::fromLatin1(text));
    specialist.press(Qt::Key_Return); // no representative
    for (const char* text : {"земельный участок", "55:36:090205:1234", "Омск, 3-я Северная, 48"})
        fill(specialist, QString::fromUtf8(text));
    specialist.press(Qt::Key_1); // the right is not in the register: the contract is brought
    specialist.press(Qt::Key_1); // the house is listed heritage
}

domain::Card registerCard(Play& play, Operator& specialist, const domain::TicketId& ticket) {
    specialist.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil(
        [&] {
            return specialist.sees(QStringLiteral("receiptNumberLabel"))
                || specialist.sees(QStringLiteral("noticePanel"));
        },
        QStringLiteral("registering answers"));
    require(specialist.sees(QStringLiteral("receiptNumberLabel")),
        QStringLiteral("registered; the window says: ")
            + (specialist.sees(QStringLiteral("noticePanel"))
                    ? specialist.see<QLabel>(QStringLiteral("noticeWords")).text()
                    : QString()));
    const auto card = ticketNow(*play.window, ticket).card;
    require(card.has_value(), QStringLiteral("the ticket names its card"));
    return play.window->store().reader().card(*card).value();
}

void receive(Play& play) {
    auto& rehearsal = play.rehearsal;
    auto& station = *play.window;
    Operator specialist(station.window());
    QString login;
    int seenAfter = 0;
    rehearsal.step(QStringLiteral("call-next"),
        QStringLiteral("Enter calls the ticket in the list; its reception opens with the service"),
        station.window(), [&] {
            const auto office = play.callCentre->store().reader().office();
            login
                = QString::fromStdString(domain::findWindow(*office, play.windowNumber)->employee);
            signIn(play, station, login);
            waitUntil([&] { return station.store().reader().ticket(play.ticket->id).has_value(); },
                QStringLiteral("the ticket is known at the window"));
            specialist.startCounting();
            // Booked by telephone and not yet due: F5 would wait for the time of the ticket.
            specialist.see<QListView>(QStringLiteral("ticketList")).setFocus();
            specialist.press(Qt::Key_Home);
            seenAfter = callAndWatch(play, [&] { specialist.press(Qt::Key_Return); });
            waitUntil([&] { return specialist.sees(QStringLiteral("nameEdit")); },
                QStringLiteral("the reception opens"));
            require(ticketNow(station, play.ticket->id).state == domain::TicketState::called,
                QStringLiteral("the ticket is called"));
            require(draftOf(station).service == "MU-001", QStringLiteral("the service is chosen"));
        });
    seeCallOnBoard(play, seenAfter);
    rehearsal.step(QStringLiteral("wrong-snils"),
        QStringLiteral("a wrong check digit is told beside its field"), station.window(), [&] {
            specialist.type(QStringLiteral("Соколова Марина Андреевна"));
            auto& snils = specialist.see<QLineEdit>(QStringLiteral("snilsEdit"));
            snils.setFocus();
            specialist.type(QStringLiteral("11223344596"));
            waitUntil(
                [&] {
                    return !specialist.see<client::ui::Field>(QStringLiteral("snilsField"))
                                .problem()
                                .isEmpty();
                },
                QStringLiteral("the error stands beside SNILS"));
        });
    rehearsal.step(QStringLiteral("applicant"),
        QStringLiteral("applicant, subject and questions are typed"), station.window(), [&] {
            specialist.see<QLineEdit>(QStringLiteral("snilsEdit")).clear();
            auto& name = specialist.see<QLineEdit>(QStringLiteral("nameEdit"));
            name.clear();
            name.setFocus();
            typeReception(specialist, QStringLiteral("Соколова Марина Андреевна"));
        });
    lockAndUnlock(play, login);
    rehearsal.step(QStringLiteral("scan"),
        QStringLiteral("the stack is scanned; every page is safe before it is shown"),
        station.window(), [&] { scanStack(play, specialist); });
    rehearsal.step(QStringLiteral("examined"),
        QStringLiteral("each document is examined; the agencies' are proposed as queries"),
        station.window(), [&] {
            examineBrought(specialist);
            waitUntil(
                [&] {
                    return std::ranges::none_of(draftOf(station).rows, [](const auto& row) {
                        return row.document == "TITLE"
                            && row.examination == domain::Examination::notExamined;
                    });
                },
                QStringLiteral("the findings are kept"));
            checkExamined(draftOf(station));
        });
    rehearsal.step(QStringLiteral("registered"),
        QStringLiteral("one press registers card and queries; the number comes"), station.window(),
        [&] {
            domain::Card card = registerCard(play, specialist, play.ticket->id);
            play.card = card.id;
            waitUntil([&] { return station.store().reader().card(*play.card)->number.has_value(); },
                QStringLiteral("the registry numbers the card"));
            card = *station.store().reader().card(*play.card);
            require(queriedDocuments(card) == std::vector<std::string>{"EGRN", "OKN"},
                QStringLiteral("exactly the agencies' documents are asked for"));
            const QString number = QString::fromStdString(domain::toString(*card.number));
            waitUntil(
                [&] {
                    return specialist.see<QLabel>(QStringLiteral("receiptNumberLabel")).text()
                        == number;
                },
                QStringLiteral("the receipt shows the number"));
            specialist.press(Qt::Key_P, Qt::ControlModifier);
            checkReceipt(play, card, number);
        });
    rehearsal.step(QStringLiteral("outcome"),
        QStringLiteral("F8 asks what came of the visit and marks what it knows"), station.window(),
        [&] {
            specialist.press(Qt::Key_F8);
            require(specialist.sees(QStringLiteral("outcomeCardButton"))
                    && specialist.see<QAbstractButton>(QStringLiteral("outcomeCardButton"))
                           .isChecked(),
                QStringLiteral("a card was registered in this visit"));
        });
    rehearsal.step(QStringLiteral("next"),
        QStringLiteral("the ticket is finished and the next one called"), station.window(), [&] {
            finishAndCallNext(play, specialist);
            require(specialist.keyPresses() <= mostKeyPresses && specialist.clicks() == 0,
                QStringLiteral("%1 key presses and %2 clicks")
                    .arg(specialist.keyPresses())
                    .arg(specialist.clicks()));
            rehearsal.note(
                QStringLiteral("the whole reception took %1 key presses beyond typed data")
                    .arg(specialist.keyPresses()));
        });
}

} // namespace okno::rehearsal
