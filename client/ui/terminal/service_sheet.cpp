#include "client/ui/terminal/service_sheet.h"

#include "client/printing/wording.h"
#include "client/ui/reception/packet_rows.h"
#include "client/ui/terminal/large_label.h"

#include <QScroller>

#include <algorithm>

namespace okno::client::ui {

using domain::Need;
using domain::Supplier;

namespace {

/// Most names of the catalogue carry their condition, in brackets or after a comma.
bool tellsWhen(const QString& name) {
    return name.contains(QLatin1Char('(')) || name.contains(QLatin1Char(','));
}

QString withCondition(const domain::RequiredDocument& document, const printing::Words& words) {
    const QString name = words.text(document.name);
    if (tellsWhen(name))
        return name;
    switch (document.need) {
    case Need::always:
        return name;
    case Need::whenRepresented:
        return ServiceSheet::tr("%1 (if you act for somebody else)").arg(name);
    case Need::whenOrganisation:
        return ServiceSheet::tr("%1 (of an organisation)").arg(name);
    case Need::whenSoleTrader:
        return ServiceSheet::tr("%1 (of a sole trader)").arg(name);
    case Need::whenAnswered:
        return ServiceSheet::tr("%1 — %2", "document, condition")
            .arg(name, words.text(document.condition));
    }
    return name;
}

QStringList order(const domain::Service& service) {
    QStringList lines{
        ServiceSheet::tr("Take a ticket here, by telephone or at the information desk."),
        ServiceSheet::tr("Hand in the papers at the window; originals stay with you.")};
    if (std::ranges::any_of(service.documents,
            [](const auto& document) { return document.supplier == Supplier::agency; }))
        lines += ServiceSheet::tr("The city asks the agencies for the rest itself.");
    lines += service.instantIssue
        ? ServiceSheet::tr("The result is given out at the window at once.")
        : ServiceSheet::tr("We tell you when the result is ready; it is given out at any window.");
    return lines;
}

} // namespace

QStringList documentLines(const domain::Service& service, Supplier supplier, InPacket part) {
    const printing::Words words;
    QStringList lines;
    for (const domain::RequiredDocument& document : service.documents)
        if (document.supplier == supplier
            && (part == InPacket::always) == (document.need == Need::always))
            lines += withCondition(document, words);
    return lines;
}

QString termInWords(const domain::Term& term) {
    if (term.unit == domain::TermUnit::workingDay)
        return ServiceSheet::tr("%n working day(s)", nullptr, term.value);
    return termText(term);
}

QList<SheetPart> sheetParts(const domain::Service& service, const domain::Office& office) {
    const printing::Words words;
    QStringList results;
    for (const domain::Wording& result : service.results)
        results += words.text(result);
    return {{ServiceSheet::tr("Bring with you"),
                documentLines(service, Supplier::applicant, InPacket::always)},
        {ServiceSheet::tr("In some cases also"),
            documentLines(service, Supplier::applicant, InPacket::sometimes)},
        {ServiceSheet::tr("We ask for ourselves"),
            documentLines(service, Supplier::agency, InPacket::always)
                + documentLines(service, Supplier::agency, InPacket::sometimes)},
        {ServiceSheet::tr("Term"), {termInWords(service.term)}},
        {ServiceSheet::tr("What you get"), results},
        {ServiceSheet::tr("In this order"), order(service)},
        {ServiceSheet::tr("Where"),
            {words.text(office.name), printing::toText(office.address),
                ServiceSheet::tr("Telephone: %1").arg(printing::toText(office.phone))}},
        {ServiceSheet::tr("Who decides"), {words.text(service.authority)}}};
}

ServiceSheet::ServiceSheet(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_text(largeLabel(theme, QStringLiteral("serviceSheetLabel"), {22, Role::ink})) {
    setObjectName(QStringLiteral("serviceSheet"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop);
    m_text->setProperty("role", QStringLiteral("content"));
    setWidget(m_text);
    QScroller::grabGesture(viewport(), QScroller::LeftMouseButtonGesture);
}

void ServiceSheet::setParts(const QList<SheetPart>& parts) {
    QString text;
    m_words.clear();
    for (const SheetPart& part : parts) {
        QStringList lines;
        for (const QString& line : part.lines)
            if (!line.isEmpty())
                lines += line.toHtmlEscaped();
        if (lines.isEmpty())
            continue;
        text += QStringLiteral("<p style='margin-top: 18px; margin-bottom: 6px'><b>%1</b></p>")
                    .arg(part.title.toHtmlEscaped());
        m_words += part.title;
        m_words += part.lines;
        for (const QString& line : lines)
            text += QStringLiteral("<p style='margin-top: 0; margin-bottom: 6px'>%1%2</p>")
                        .arg(lines.size() > 1 ? QStringLiteral("• ") : QString(), line);
    }
    m_text->setText(text);
}

} // namespace okno::client::ui
