#include "client/printing/receipt.h"

#include "client/printing/receipt_page.h"
#include "client/printing/wording.h"

#include <algorithm>
#include <variant>

namespace okno::client::printing {

namespace {

using domain::ContactWay;
using domain::Examination;

QString numberOf(const ReceiptPaper& paper, ReceiptNumber number) {
    return number == ReceiptNumber::official && paper.card.number
        ? toText(domain::toString(*paper.card.number))
        : toText(paper.card.provisionalNumber);
}

/// Empty for what the applicant neither brought nor owes.
QString examinationOf(Examination examination, const Words& words) {
    switch (examination) {
    case Examination::shown:
        return words.translate("Paper", "shown, given back");
    case Examination::taken:
        return words.translate("Paper", "taken");
    case Examination::copied:
        return words.translate("Paper", "copied, given back");
    case Examination::defect:
        return words.translate("Paper", "taken with a remark");
    case Examination::missing:
        return words.translate("Paper", "not brought");
    case Examination::notExamined:
    case Examination::notNeeded:
        return {};
    }
    return {};
}

QString documentName(const ReceiptPaper& paper, const std::string& code, const Words& words) {
    for (const domain::RequiredDocument& document : paper.service.documents)
        if (document.code == code)
            return words.text(document.name);
    return toText(code);
}

const domain::QueryKind* findKind(const ReceiptPaper& paper, const std::string& code) {
    const auto kind = std::find_if(paper.queryKinds.begin(), paper.queryKinds.end(),
        [&](const domain::QueryKind& candidate) { return candidate.code == code; });
    return kind == paper.queryKinds.end() ? nullptr : &*kind;
}

QString subjectLabel(const ReceiptPaper& paper, const std::string& name, const Words& words) {
    for (const domain::QueryKind& kind : paper.queryKinds)
        for (const domain::QueryField& field : kind.request)
            if (field.name == name)
                return words.text(field.label);
    return toText(name);
}

QString applicantNumbers(const domain::Applicant& applicant, const Words& words) {
    if (const auto* organisation = std::get_if<domain::Organisation>(&applicant))
        return words.translate("Paper", "INN %1, OGRN %2")
            .arg(toText(organisation->inn.digits()), toText(organisation->ogrn.digits()));
    if (const auto* trader = std::get_if<domain::SoleTrader>(&applicant))
        return words.translate("Paper", "sole trader, OGRNIP %1")
            .arg(toText(trader->ogrnip.digits()));
    return {};
}

QString noticeOf(const domain::Contacts& contacts, ContactWay way, const Words& words) {
    QString phone = contacts.phone ? toText(contacts.phone->toString()) : QString();
    phone.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    switch (way) {
    case ContactWay::sms:
        return words.translate("Paper", "by SMS to %1").arg(phone);
    case ContactWay::phone:
        return words.translate("Paper", "by a call to %1").arg(phone);
    case ContactWay::email:
        return words.translate("Paper", "by e-mail to %1")
            .arg(contacts.email ? toText(contacts.email->text()) : QString());
    }
    return {};
}

QString noticesOf(const domain::Contacts& contacts, const Words& words) {
    QStringList ways;
    for (const ContactWay way : contacts.notifyBy)
        ways += noticeOf(contacts, way, words);
    return ways.isEmpty() ? words.translate("Paper", "ask at the office by telephone")
                          : ways.join(QStringLiteral("; "));
}

class ReceiptDrawing {
public:
    ReceiptDrawing(
        Sheet& sheet, const ReceiptPaper& paper, ReceiptNumber kind, int pages, const Words& words)
        : m_paper(paper)
        , m_words(words)
        , m_kind(kind)
        , m_number(numberOf(paper, kind))
        , m_page(sheet, words,
              words.translate("Paper", "Receipt %1 · %2")
                  .arg(m_number, words.text(paper.office.name)),
              pages) { }

    int draw() {
        drawHead();
        drawParties();
        drawDocuments();
        drawQueries();
        drawDue();
        drawSignatures();
        return m_page.finish();
    }

private:
    void drawHead();
    void drawProvisional();
    void drawParties();
    void drawDocuments();
    void drawKept();
    void drawQueries();
    void drawDue();
    void drawSignatures();
    void drawSignature(double x, double width, const QString& act, const QString& name);

    const ReceiptPaper& m_paper;
    const Words& m_words;
    ReceiptNumber m_kind;
    QString m_number;
    ReceiptPage m_page;
};

void ReceiptDrawing::drawHead() {
    Sheet& sheet = m_page.sheet();
    const double x = m_page.left();
    const double codeSize = 25;
    const double textWidth = m_page.width() - codeSize - 8;
    const double top = m_page.y();
    sheet.code(QRectF(x + m_page.width() - codeSize, top, codeSize, codeSize), m_number);
    double y = top;
    y += sheet.text(x, y, textWidth,
        m_words.translate("Paper", "%1 · city of %2", "office, city")
            .arg(m_words.text(m_paper.office.name), m_words.text(m_paper.office.city)),
        {.points = 11, .bold = true, .ink = accentInk()});
    y += sheet.text(x, y, textWidth,
        m_words.translate("Paper", "%1, tel. %2", "address, telephone")
            .arg(toText(m_paper.office.address), toText(m_paper.office.phone)),
        {.points = 9, .ink = softInk()});
    y += 4.4;
    y += sheet.text(x, y, textWidth, m_words.translate("Paper", "Receipt for documents"),
        {.face = Face::serif, .points = 20, .bold = true, .leading = 1.2});
    const QString number = m_kind == ReceiptNumber::official
        ? m_words.translate("Paper", "No. %1 of %2", "number, date")
        : m_words.translate("Paper", "Provisional number %1 of %2", "number, date");
    y += sheet.text(x, y + 0.6, textWidth,
        number.arg(m_number, m_words.date(m_paper.card.registeredOn)),
        {.points = 13, .bold = true});
    m_page.advance(std::max(y - top + 3, codeSize + 3));
    if (m_kind == ReceiptNumber::provisional)
        drawProvisional();
    m_page.advance(2);
}

void ReceiptDrawing::drawProvisional() {
    const QString text = m_words.translate("Paper",
        "The number is provisional: the official registration number follows as soon as the "
        "registry answers. Either number finds your card.");
    const Type type{.points = 10};
    const double height = m_page.sheet().heightOf(m_page.width() - 8, text, type);
    const QRectF area(m_page.left(), m_page.y(), m_page.width(), height + 4);
    m_page.sheet().box(area, tint(), 1.5);
    m_page.sheet().text(area.x() + 4, area.y() + 2, area.width() - 8, text, type);
    m_page.advance(area.height() + 2);
}

void ReceiptDrawing::drawParties() {
    const domain::Card& card = m_paper.card;
    m_page.fact(m_words.translate("Paper", "Service"), m_words.text(m_paper.service.name),
        m_words.text(m_paper.service.authority));
    m_page.fact(m_words.translate("Paper", "Applicant"),
        toText(domain::displayName(card.applicant)), applicantNumbers(card.applicant, m_words));
    if (card.representative) {
        const domain::PowerOfAttorney& power = card.representative->power;
        m_page.fact(m_words.translate("Paper", "Representative"),
            toText(domain::fullName(card.representative->name)),
            m_words.translate("Paper", "power of attorney No. %1 of %2, valid until %3")
                .arg(toText(power.number), m_words.date(power.issuedOn),
                    m_words.date(power.validUntil)));
    }
    for (const auto& [name, value] : card.subject)
        m_page.fact(subjectLabel(m_paper, name, m_words), toText(value));
}

void ReceiptDrawing::drawDocuments() {
    std::vector<QStringList> rows;
    for (const domain::ChecklistRow& row : m_paper.card.checklist) {
        const QString examination = examinationOf(row.examination, m_words);
        if (examination.isEmpty())
            continue;
        rows.push_back(
            {QString::number(rows.size() + 1), documentName(m_paper, row.document, m_words),
                examination, row.sheets > 0 ? QString::number(row.sheets) : QStringLiteral("—"),
                toText(row.remark)});
    }
    if (rows.empty())
        return;
    m_page.heading(m_words.translate("Paper", "Documents of the applicant"));
    m_page.table({{QStringLiteral("№"), 9}, {m_words.translate("Paper", "Document"), 69},
                     {m_words.translate("Paper", "What was done"), 42},
                     {m_words.translate("Paper", "Sheets"), 16, Flow::right},
                     {m_words.translate("Paper", "Remark"), m_page.width() - 136}},
        rows);
    drawKept();
}

void ReceiptDrawing::drawKept() {
    int documents = 0;
    int sheets = 0;
    for (const domain::ChecklistRow& row : m_paper.card.checklist)
        if (row.examination == Examination::taken || row.examination == Examination::defect) {
            ++documents;
            sheets += row.sheets;
        }
    if (documents == 0)
        return;
    m_page.advance(1.4);
    m_page.paragraph(m_words.translate("Paper", "The office keeps: %1, %2.", "documents, sheets")
                         .arg(m_words.translate("Paper", "%n document(s)", nullptr, documents),
                             m_words.translate("Paper", "%n sheet(s)", nullptr, sheets)),
        {.points = 10, .bold = true});
}

void ReceiptDrawing::drawQueries() {
    std::vector<QStringList> rows;
    for (const domain::Query& query : m_paper.card.queries) {
        const domain::QueryKind* kind = findKind(m_paper, query.kind);
        rows.push_back(
            {QString::number(rows.size() + 1), documentName(m_paper, query.document, m_words),
                kind ? m_words.text(kind->agency) : toText(query.kind),
                m_words.dayAndMonth(query.dueOn)});
    }
    if (rows.empty())
        return;
    m_page.heading(m_words.translate("Paper", "We ask the agencies ourselves"),
        m_words.translate("Paper", "you need not bring these (210-FZ, art. 7)"));
    m_page.table({{QStringLiteral("№"), 9}, {m_words.translate("Paper", "Document"), 74},
                     {m_words.translate("Paper", "Agency"), m_page.width() - 115},
                     {m_words.translate("Paper", "Answer by"), 32}},
        rows);
}

void ReceiptDrawing::drawDue() {
    Sheet& sheet = m_page.sheet();
    const Type label{.points = 9, .ink = softInk()};
    const Type plain{.points = 10, .leading = 1.2};
    const Type big{.face = Face::serif, .points = 17, .bold = true};
    const double left = 58;
    const double right = m_page.width() - left - 14;
    const QString due = explainDue(m_paper.card.due, m_words);
    const QString notice = m_words.translate("Paper", "We will tell you %1.", "by SMS to ...")
                               .arg(noticesOf(m_paper.card.contacts, m_words));
    const QString place = m_words.translate(
        "Paper", "The result is given out at this office on showing an identity document.");
    const double height = sheet.heightOf(right, due, plain) + sheet.heightOf(right, notice, plain)
        + sheet.heightOf(right, place, plain) + 3;
    m_page.advance(6);
    const double boxHeight = std::max(height, 17.0) + 8;
    m_page.room(boxHeight);
    const QRectF area(m_page.left(), m_page.y(), m_page.width(), boxHeight);
    sheet.box(area, tint(), 1.8);
    sheet.box(QRectF(area.x(), area.y(), 1.2, area.height()), accentInk());
    sheet.text(area.x() + 5, area.y() + 4, left, m_words.translate("Paper", "Result by"), label);
    sheet.text(area.x() + 5, area.y() + 8, left, m_words.date(m_paper.card.due.date), big);
    double y = area.y() + 4;
    for (const QString& text : {due, notice, place})
        y += sheet.text(area.x() + left + 9, y, right, text, plain) + 1.5;
    m_page.advance(boxHeight);
}

void ReceiptDrawing::drawSignatures() {
    m_page.advance(7);
    m_page.room(24);
    const QString taken = m_words.translate("Paper", "Documents taken on %1 at %2, window %3")
                              .arg(m_words.date(m_paper.takenAt.date), toText(m_paper.takenAt.time),
                                  toText(m_paper.card.window));
    m_page.paragraph(taken, {.points = 10}, 8);
    const double half = (m_page.width() - 10) / 2;
    const QString giver = m_paper.card.representative
        ? toText(domain::shortName(m_paper.card.representative->name))
        : toText(domain::shortDisplayName(m_paper.card.applicant));
    drawSignature(m_page.left(), half, m_words.translate("Paper", "documents taken"),
        toText(m_paper.employee));
    drawSignature(m_page.left() + half + 10, half,
        m_words.translate("Paper", "documents handed in, receipt taken"), giver);
}

void ReceiptDrawing::drawSignature(
    double x, double width, const QString& act, const QString& name) {
    Sheet& sheet = m_page.sheet();
    const double y = m_page.y();
    const Type nameType{.points = 10};
    const double nameWidth = std::min(sheet.widthOf(name, nameType) + 1, width * 0.6);
    sheet.line(x, y, x + width - nameWidth - 2, y, 0.25, Qt::black);
    sheet.text(x + width - nameWidth, y - 3.6, nameWidth, name, nameType);
    sheet.text(x, y + 0.8, width, act, {.points = 8.5, .ink = softInk()});
}

} // namespace

QString receiptTitle(const ReceiptPaper& paper, ReceiptNumber number, const Words& words) {
    return words.translate("Paper", "Receipt %1").arg(numberOf(paper, number));
}

int drawReceipt(
    Sheet& sheet, const ReceiptPaper& paper, ReceiptNumber number, int pages, const Words& words) {
    return ReceiptDrawing(sheet, paper, number, pages, words).draw();
}

} // namespace okno::client::printing
