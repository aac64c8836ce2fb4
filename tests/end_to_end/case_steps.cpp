#include "tests/end_to_end/play.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace okno::rehearsal {

namespace {

domain::Card cardAt(DeskStation& station, const domain::CardId& id) {
    const auto card = station.store().reader().card(id);
    require(card.has_value(), QStringLiteral("the card is known at the station"));
    return *card;
}

bool allAnswered(const domain::Card& card) {
    return std::ranges::all_of(card.queries, [](const domain::Query& query) {
        return query.state == domain::QueryState::answered && query.paper;
    });
}

std::vector<BlobId> filesOf(const domain::Card& card) {
    std::vector<BlobId> files;
    for (const domain::Page& page : card.pages)
        files.push_back(page.blob);
    for (const domain::Query& query : card.queries)
        files.push_back(*query.paper);
    return files;
}

/// The executor's station fetches every file of the card and checks its SHA-256.
void checkFiles(DeskStation& station, const domain::Card& card) {
    for (const BlobId& file : filesOf(card)) {
        waitUntil([&] { return station.blobs().has(file); },
            QStringLiteral("a file of the card arrives"), 30'000);
        require(station.blobs().verify(file).has_value(), QStringLiteral("its SHA-256 agrees"));
    }
}

QString resultFile(Play& play) {
    // The first sample paper stands for the signed plan.
    const QString source = play.rehearsal.city().samplePage();
    const QString file = play.rehearsal.city().folder() + QStringLiteral("/plan.jpg");
    QFile::remove(file);
    require(QFile::copy(source, file), QStringLiteral("the result is there as a file"));
    return file;
}

void attachResult(Play& play, Operator& executor) {
    executor.press(Qt::Key_Return, Qt::ControlModifier);
    require(executor.sees(QStringLiteral("resultTitleEdit")),
        QStringLiteral("the form of the result opens"));
    executor.press(Qt::Key_Tab);
    executor.type(resultFile(play));
    executor.press(Qt::Key_Return);
    waitUntil(
        [&] {
            return executor.see<QLabel>(QStringLiteral("resultWords"))
                .text()
                .contains(QStringLiteral("plan.jpg"));
        },
        QStringLiteral("the file is taken over"));
    executor.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil([&] { return cardAt(*play.office, *play.card).state == domain::CardState::ready; },
        QStringLiteral("the result is ready"));
    waitUntil(
        [&] {
            const auto notices = cardAt(*play.window, *play.card).notices;
            return notices.size() == 2 && std::ranges::all_of(notices, [](const auto& notice) {
                return notice.state == domain::NoticeState::queued;
            });
        },
        QStringLiteral("the notices to the applicant are queued"));
}

void openIssuing(Operator& specialist) {
    auto& tab = specialist.see<QAbstractButton>(QStringLiteral("issuingTab"));
    tab.click();
}

} // namespace

void decideAndIssue(Play& play) {
    auto& rehearsal = play.rehearsal;
    Operator executor(play.office->window());
    rehearsal.step(QStringLiteral("second-station"),
        QStringLiteral(
            "scans and agencies' answers are at the second station, every SHA-256 checked"),
        play.office->window(), [&] {
            signIn(play, *play.office, QString::fromLatin1(executorLogin));
            waitUntil(
                [&] {
                    const auto card = play.office->store().reader().card(*play.card);
                    return card && allAnswered(*card);
                },
                QStringLiteral("the agencies answer"), 60'000);
            executor.press(Qt::Key_2, Qt::AltModifier);
            waitUntil(
                [&] {
                    return executor.see<QLabel>(QStringLiteral("cardSubtitleLabel"))
                        .text()
                        .contains(QString::fromStdString(
                            domain::toString(*cardAt(*play.office, *play.card).number)));
                },
                QStringLiteral("the card is on the screen"));
            checkFiles(*play.office, cardAt(*play.office, *play.card));
            waitUntil(
                [&] {
                    return executor.window().findChildren<QLabel*>().size() > 0
                        && std::ranges::any_of(
                            executor.window().findChildren<QLabel*>(), [](const QLabel* label) {
                                return label->isVisible()
                                    && label->text().contains(QStringLiteral("SHA-256"));
                            });
                },
                QStringLiteral("the window says that the files are sound"));
        });
    rehearsal.step(QStringLiteral("result"),
        QStringLiteral("the executor takes the card and attaches the result; notices are queued"),
        play.office->window(), [&] {
            executor.press(Qt::Key_F5);
            waitUntil(
                [&] { return cardAt(*play.office, *play.card).state == domain::CardState::inWork; },
                QStringLiteral("the card is taken"));
            executor.press(Qt::Key_1, Qt::AltModifier);
            waitUntil(
                [&] {
                    return executor.window().isVisible()
                        && executor.sees(QStringLiteral("cardTitleLabel"));
                },
                QStringLiteral("the card is among mine"));
            attachResult(play, executor);
        });
    Operator specialist(play.window->window());
    rehearsal.step(QStringLiteral("issue-refused"),
        QStringLiteral("another passport is refused at the window"), play.window->window(), [&] {
            openIssuing(specialist);
            specialist.type(
                QString::fromStdString(domain::toString(*cardAt(*play.window, *play.card).number)));
            specialist.press(Qt::Key_Return);
            waitUntil([&] { return specialist.sees(QStringLiteral("recipientPassportEdit")); },
                QStringLiteral("the card is found"));
            specialist.type(QStringLiteral("5214317806"));
            specialist.press(Qt::Key_Return);
            specialist.type(QStringLiteral("17062014"));
            specialist.press(Qt::Key_Return, Qt::ControlModifier);
            waitUntil(
                [&] {
                    return specialist.see<QLineEdit>(QStringLiteral("recipientPassportEdit"))
                        .hasFocus();
                },
                QStringLiteral("the passport is asked for again"));
            require(cardAt(*play.window, *play.card).state == domain::CardState::ready,
                QStringLiteral("nothing is issued"));
        });
    rehearsal.step(QStringLiteral("issued"),
        QStringLiteral("the result is issued to the applicant; the card is closed everywhere"),
        play.window->window(), [&] {
            const BlobId paper = cardAt(*play.window, *play.card).result->pages.front().blob;
            waitUntil([&] { return play.window->blobs().has(paper); },
                QStringLiteral("the paper arrives at the window"), 30'000);
            specialist.see<QLineEdit>(QStringLiteral("recipientPassportEdit")).clear();
            specialist.type(QStringLiteral("5214317805"));
            specialist.press(Qt::Key_Return, Qt::ControlModifier);
            for (DeskStation* station : {play.window.get(), play.office.get()})
                waitUntil(
                    [&] { return cardAt(*station, *play.card).state == domain::CardState::closed; },
                    QStringLiteral("the card is closed"));
        });
}

} // namespace okno::rehearsal
