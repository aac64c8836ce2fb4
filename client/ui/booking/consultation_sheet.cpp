#include "client/ui/booking/consultation_sheet.h"

#include "client/printing/wording.h"
#include "client/ui/controls/text_label.h"
#include "client/ui/terminal/service_sheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace okno::client::ui {

using domain::ApplicantKind;
using domain::Supplier;

namespace {

QString applicantWord(ApplicantKind kind) {
    switch (kind) {
    case ApplicantKind::person:
        return ConsultationSheet::tr("citizens");
    case ApplicantKind::soleTrader:
        return ConsultationSheet::tr("sole traders");
    case ApplicantKind::organisation:
        break;
    }
    return ConsultationSheet::tr("organisations");
}

/// A part without lines is not shown, nor is its heading above it.
void putLines(QLabel& label, const QStringList& lines) {
    const QString mark = lines.size() > 1 ? QStringLiteral("• ") : QString();
    QStringList marked;
    for (const QString& line : lines)
        marked += mark + line;
    label.setText(marked.join(QLatin1Char('\n')));
    label.parentWidget()->setVisible(!lines.isEmpty());
}

} // namespace

QString feeText(const domain::Service& service) {
    if (!service.feeRubles)
        return ConsultationSheet::tr("reckoned for each case");
    return *service.feeRubles == 0
        ? ConsultationSheet::tr("free of charge")
        : ConsultationSheet::tr("%1 ₽", "roubles").arg(QLocale().toString(*service.feeRubles));
}

QString applicantsText(const domain::Service& service) {
    QStringList kinds;
    for (const ApplicantKind kind : service.applicants)
        kinds += applicantWord(kind);
    return kinds.join(QStringLiteral(", "));
}

ConsultationSheet::ConsultationSheet(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_whole(new QWidget) {
    setObjectName(QStringLiteral("consultationSheet"));
    setAccessibleName(tr("Consultation"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_whole->setProperty("role", QStringLiteral("content"));
    auto* column = new QVBoxLayout(m_whole);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(14);
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(24);
    facts->setVerticalSpacing(2);
    m_term = addFact(facts, 0, tr("Term"), "consultationTerm");
    m_fee = addFact(facts, 1, tr("Fee"), "consultationFee");
    m_applicants = addFact(facts, 2, tr("Who may apply"), "consultationApplicants");
    column->addLayout(facts);
    m_bring = addPart(tr("Bring with you"), "consultationBring");
    m_sometimes = addPart(tr("In some cases also"), "consultationSometimes");
    m_asked = addPart(tr("The city asks for itself"), "consultationAsked");
    m_result = addPart(tr("What the applicant gets"), "consultationResult");
    m_authority = addPart(tr("Who decides"), "consultationAuthority");
    column->addStretch(1);
    setWidget(m_whole);
}

QLabel* ConsultationSheet::addFact(
    QGridLayout* grid, int column, const QString& caption, const char* name) {
    auto* value = makeLabel("heading");
    value->setObjectName(QLatin1String(name));
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setAccessibleDescription(caption);
    grid->addWidget(makeLabel("section", caption), 0, column);
    grid->addWidget(value, 1, column);
    grid->setColumnStretch(column, column == 2 ? 3 : 2);
    return value;
}

QLabel* ConsultationSheet::addPart(const QString& caption, const char* name) {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* lines = makeLabel("consultation");
    lines->setObjectName(QLatin1String(name));
    lines->setAccessibleDescription(caption);
    column->addWidget(makeLabel("section", caption));
    column->addWidget(lines);
    m_whole->layout()->addWidget(part);
    return lines;
}

void ConsultationSheet::setService(const domain::Service& service) {
    const printing::Words words;
    m_term->setText(termInWords(service.term));
    m_fee->setText(feeText(service));
    m_applicants->setText(applicantsText(service));
    putLines(*m_bring, documentLines(service, Supplier::applicant, InPacket::always));
    putLines(*m_sometimes, documentLines(service, Supplier::applicant, InPacket::sometimes));
    putLines(*m_asked,
        documentLines(service, Supplier::agency, InPacket::always)
            + documentLines(service, Supplier::agency, InPacket::sometimes));
    QStringList results;
    for (const domain::Wording& result : service.results)
        results += words.text(result);
    putLines(*m_result, results);
    putLines(*m_authority, {words.text(service.authority)});
    ensureVisible(0, 0);
}

} // namespace okno::client::ui
