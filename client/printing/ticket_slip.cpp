#include "client/printing/ticket_slip.h"

#include "client/printing/sheet.h"
#include "client/printing/wording.h"

#include <QStringList>

namespace okno::client::printing {

namespace {

using domain::Need;
using domain::Purpose;
using domain::Supplier;

constexpr double rollWidth = 80;
constexpr double tileHeight = 16.5;
constexpr double tileGap = 3;
constexpr double wideTiles = 50;

const Type label{.points = 8.5};
const Type plain{.points = 10};
const Type head{.points = 11, .bold = true};

struct Packet {
    QStringList bring;
    QStringList bringIf; // where the condition of the regulation holds
    QStringList queried;
};

void addOnce(QStringList& list, const QString& name) {
    if (!list.contains(name))
        list += name;
}

Packet packetOf(const TicketPaper& paper, const Words& words) {
    Packet packet;
    if (paper.ticket.purpose == Purpose::collect)
        packet.bring = {words.translate("Paper", "identity document"),
            words.translate("Paper", "the receipt for your documents"),
            words.translate("Paper", "power of attorney, if you act for somebody else")};
    if (paper.ticket.purpose != Purpose::submit)
        return packet;
    for (const domain::Service& service : paper.services)
        for (const domain::RequiredDocument& document : service.documents) {
            const QString name = words.text(document.name);
            if (document.supplier == Supplier::agency)
                addOnce(packet.queried, name);
            else
                addOnce(document.need == Need::always ? packet.bring : packet.bringIf, name);
        }
    return packet;
}

QString purposeOf(Purpose purpose, const Words& words) {
    switch (purpose) {
    case Purpose::submit:
        return words.translate("Paper", "Submitting documents");
    case Purpose::consult:
        return words.translate("Paper", "Consultation");
    case Purpose::collect:
        return words.translate("Paper", "Collecting the result");
    }
    return {};
}

class TicketDrawing {
public:
    TicketDrawing(Sheet& sheet, const TicketPaper& paper, const Words& words)
        : m_sheet(sheet)
        , m_paper(paper)
        , m_words(words)
        , m_margin(isWide() ? 6 : 4)
        , m_width(sheet.width() - 2 * m_margin)
        , m_y(m_margin) { }

    double draw() {
        drawHead();
        drawPlace();
        drawPurpose();
        const Packet packet = packetOf(m_paper, m_words);
        drawList(m_words.translate("Paper", "Bring with you"), packet.bring, true);
        drawList(m_words.translate("Paper", "If this is your case"), packet.bringIf, true);
        drawList(
            m_words.translate("Paper", "We ask the agencies ourselves for"), packet.queried, false);
        drawFoot();
        return m_y + m_margin;
    }

private:
    void room(double height) {
        if (m_y + height <= m_sheet.height() - m_margin)
            return;
        m_sheet.newPage();
        m_y = m_margin;
    }

    void put(const QString& text, const Type& type, double after = 0) {
        room(m_sheet.heightOf(m_width, text, type));
        m_y += m_sheet.text(m_margin, m_y, m_width, text, type) + after;
    }

    void rule() {
        m_sheet.line(m_margin, m_y, m_margin + m_width, m_y, 0.35, Qt::black);
        m_y += 2.2;
    }

    void drawHead() {
        const QString office = m_words.text(m_paper.office.name);
        const QString city = m_words.text(m_paper.office.city);
        if (isWide()) {
            put(m_words.translate("Paper", "%1 · city of %2", "office, city").arg(office, city),
                head, 1.6);
        } else {
            put(office, head);
            put(m_words.translate("Paper", "city of %1").arg(city), plain, 1.6);
        }
        rule();
    }

    void drawPlace() {
        const domain::Place& place = m_paper.ticket.place;
        const double top = m_y;
        put(m_words.translate("Paper", "Ticket"), label);
        put(toText(m_paper.ticket.number),
            {.points = isWide() ? 38.0 : 46.0, .bold = true, .leading = 1.02}, 0.8);
        if (m_paper.ticket.unbooked) {
            put(m_words.translate("Paper", "%1, taken at %2", "date, time")
                    .arg(m_words.date(place.date), toText(place.start)),
                plain, 1.2);
            put(m_words.translate("Paper",
                    "No booked time. Wait in the hall: the board calls you to a free window."),
                {.points = 12, .bold = true}, 2.2);
            return;
        }
        if (isWide())
            drawTiles(m_margin + m_width - wideTiles, top + 1.2, wideTiles);
        put(m_words.translate("Paper", "%1, %2", "weekday, date")
                .arg(m_words.weekday(place.date), m_words.date(place.date)),
            {.points = 12, .bold = true}, 2.2);
        if (isWide())
            return;
        drawTiles(m_margin, m_y, m_width);
        m_y += tileHeight + 3.4;
    }

    [[nodiscard]] bool isWide() const { return m_sheet.width() > rollWidth; }

    void drawTiles(double x, double y, double width) {
        const double time = width * (isWide() ? 0.6 : 0.52);
        const domain::Place& place = m_paper.ticket.place;
        drawTile(QRectF(x, y, time, tileHeight), m_words.translate("Paper", "Time"),
            toText(place.start), false);
        drawTile(QRectF(x + time + tileGap, y, width - time - tileGap, tileHeight),
            m_words.translate("Paper", "Window"), toText(place.window), true);
    }

    void drawTile(const QRectF& area, const QString& name, const QString& value, bool filled) {
        const QColor ink = filled ? Qt::white : Qt::black;
        if (filled)
            m_sheet.box(area, Qt::black, 1.6);
        else
            m_sheet.frame(area.adjusted(0.2, 0.2, -0.2, -0.2), 0.4, Qt::black, 1.5);
        m_sheet.text(
            area.x() + 2.6, area.y() + 1.3, area.width() - 5, name, {.points = 8.5, .ink = ink});
        m_sheet.text(area.x() + 2.5, area.y() + 4.6, area.width() - 4, value,
            {.points = 25, .bold = true, .ink = ink, .leading = 1.15});
    }

    void drawPurpose() {
        put(purposeOf(m_paper.ticket.purpose, m_words), plain, 0.3);
        for (const domain::Service& service : m_paper.services)
            put(m_words.text(service.name), {.points = 11.5, .bold = true, .leading = 1.18}, 1);
        m_y += 1.2;
    }

    void drawList(const QString& title, const QStringList& items, bool boxes) {
        if (items.isEmpty())
            return;
        room(14);
        rule();
        put(title, head, 1.2);
        for (const QString& item : items) {
            const double indent = boxes ? 5 : 3.6;
            room(m_sheet.heightOf(m_width - indent, item, plain));
            if (boxes)
                m_sheet.frame(QRectF(m_margin + 0.2, m_y + 0.75, 2.9, 2.9), 0.25, Qt::black, 0.4);
            else
                m_sheet.box(QRectF(m_margin + 0.6, m_y + 1.7, 1.1, 1.1), Qt::black, 0.55);
            m_y += m_sheet.text(m_margin + indent, m_y, m_width - indent, item, plain) + 0.9;
        }
        m_y += 1.6;
    }

    void drawFoot() {
        const QString foot = m_words.translate("Paper", "%1, tel. %2", "address, telephone")
                                 .arg(toText(m_paper.office.address), toText(m_paper.office.phone));
        room(2.2 + m_sheet.heightOf(m_width, foot, plain));
        rule();
        put(foot, plain);
    }

    Sheet& m_sheet;
    const TicketPaper& m_paper;
    const Words& m_words;
    double m_margin;
    double m_width;
    double m_y;
};

} // namespace

QString ticketTitle(const TicketPaper& paper, const Words& words) {
    return words.translate("Paper", "Ticket %1").arg(toText(paper.ticket.number));
}

double drawTicket(Sheet& sheet, const TicketPaper& paper, const Words& words) {
    return TicketDrawing(sheet, paper, words).draw();
}

} // namespace okno::client::printing
