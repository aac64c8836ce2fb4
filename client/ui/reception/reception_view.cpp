#include "client/ui/reception/reception_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace okno::client::ui {

ReceptionView::ReceptionView(const Theme& theme, FieldRules rules, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_queue(new QueuePanel(theme))
    , m_middle(new Panel(theme))
    , m_scan(new ScanPanel(theme))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_applicant(new ApplicantForm(theme, std::move(rules)))
    , m_subject(new SubjectForm(theme))
    , m_questions(new ConditionQuestions(theme))
    , m_packet(new Section(theme, tr("Documents")))
    , m_documents(new ChecklistView(theme))
    , m_summary(new SummaryStrip(theme))
    , m_receipt(new ReceiptView(theme))
    , m_inline(new QVBoxLayout)
    , m_invitationTitle(new QLabel)
    , m_invitationWords(new QLabel) {
    m_middle->setObjectName(QStringLiteral("receptionPanel"));
    m_middle->setHeader({}, {});
    m_stack->addWidget(makeInvitation());
    m_stack->addWidget(makeReception());
    m_stack->addWidget(m_receipt);
    m_middle->addContent(m_stack, 1);
    auto* inlines = new QWidget;
    inlines->setLayout(m_inline);
    m_inline->setContentsMargins(0, 0, 0, 0);
    m_middle->addContent(inlines);
    m_middle->addContent(m_summary);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    row->addWidget(m_queue);
    row->addWidget(m_middle, 1);
    row->addWidget(m_scan);
    connect(&theme, &Theme::changed, this, &ReceptionView::fit);
    connectSteps();
    setContent(Content::nothing);
}

void ReceptionView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// Larger letters widen the side panels only so far: the packet in the middle must stay readable.
void ReceptionView::fit() {
    m_queue->setFixedWidth(std::min(m_theme.scaled(330), width() * 24 / 100));
    m_scan->setFixedWidth(std::min(m_theme.scaled(440), width() * 28 / 100));
}

QWidget* ReceptionView::makeReception() {
    auto* content = new QWidget;
    content->setProperty("role", QStringLiteral("content"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_packet->setObjectName(QStringLiteral("packetSection"));
    m_packet->setProperty("role", QStringLiteral("plain"));
    m_applicant->setKey(QStringLiteral("Ctrl+1"));
    m_subject->setKey(QStringLiteral("Ctrl+2"));
    m_questions->setKey(QStringLiteral("Ctrl+3"));
    m_packet->setKey(QStringLiteral("Ctrl+4"));
    m_packet->setSummary(ChecklistView::keysInWords());
    for (auto* part : {static_cast<QWidget*>(m_applicant), static_cast<QWidget*>(m_subject),
             static_cast<QWidget*>(m_questions), static_cast<QWidget*>(m_packet),
             static_cast<QWidget*>(m_documents)})
        column->addWidget(part);
    column->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    return m_scroll;
}

QWidget* ReceptionView::makeInvitation() {
    auto* page = new QWidget;
    m_invitationTitle->setObjectName(QStringLiteral("invitationTitle"));
    m_invitationTitle->setProperty("role", QStringLiteral("heading"));
    m_invitationWords->setObjectName(QStringLiteral("invitationWords"));
    m_invitationWords->setProperty("role", QStringLiteral("small"));
    auto* column = new QVBoxLayout(page);
    column->setSpacing(8);
    column->addStretch(2);
    for (auto* label : {m_invitationTitle, m_invitationWords}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(3);
    return page;
}

void ReceptionView::connectSteps() {
    connect(m_applicant, &ApplicantForm::finished, this, &ReceptionView::focusSubject);
    connect(m_subject, &SubjectForm::finished, this, &ReceptionView::focusQuestions);
    connect(m_questions, &ConditionQuestions::finished, this, &ReceptionView::focusDocuments);
    connect(m_applicant, &Section::headingPressed, this, &ReceptionView::focusApplicant);
    connect(m_subject, &Section::headingPressed, this, &ReceptionView::focusSubject);
    connect(m_questions, &Section::headingPressed, this, &ReceptionView::focusQuestions);
    connect(m_packet, &Section::headingPressed, this, &ReceptionView::focusDocuments);
    connect(m_scan, &ScanPanel::documentStepped, m_documents, &ChecklistView::stepDocument);
    connect(m_documents, &ChecklistView::currentDocumentChanged, this,
        &ReceptionView::showCurrentDocument);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget* /*before*/, QWidget* now) { showFocus(now); });
}

void ReceptionView::setContent(Content content) {
    m_stack->setCurrentIndex(static_cast<int>(content));
    m_summary->setVisible(content == Content::reception);
}

ReceptionView::Content ReceptionView::content() const {
    return static_cast<Content>(m_stack->currentIndex());
}

void ReceptionView::setInvitation(const QString& title, const QString& words) {
    m_invitationTitle->setText(title);
    m_invitationWords->setText(words);
}

void ReceptionView::setHeader(const QString& service, const QString& regulation) {
    m_middle->setHeader(service, regulation);
}

void ReceptionView::setDraftChip(const QString& word, ChipRole role) {
    m_middle->setChip(word, role);
}

void ReceptionView::setPacketTitle(const QString& title) {
    m_packet->setTitle(title);
}

void ReceptionView::addInlinePanel(QWidget* panel) {
    m_inline->addWidget(panel);
}

void ReceptionView::focusApplicant() {
    m_applicant->focusFirst();
}

void ReceptionView::focusSubject() {
    if (m_subject->isEmpty()) {
        focusQuestions();
        return;
    }
    m_applicant->setCompact(true);
    m_subject->focusFirst();
}

void ReceptionView::focusQuestions() {
    if (m_questions->isEmpty()) {
        focusDocuments();
        return;
    }
    m_applicant->setCompact(true);
    m_questions->setFolded(false);
    m_questions->focusFirst();
}

void ReceptionView::focusDocuments() {
    m_applicant->setCompact(true);
    m_subject->setFolded(true);
    m_questions->setFolded(true);
    m_documents->setFocus(Qt::ShortcutFocusReason);
    showCurrentDocument();
}

void ReceptionView::focusPages() {
    m_scan->focusPages();
}

void ReceptionView::showFocus(QWidget* now) {
    if (now != nullptr && now != m_documents && m_scroll->widget()->isAncestorOf(now))
        m_scroll->ensureWidgetVisible(now, 0, m_theme.scaled(40));
}

void ReceptionView::showCurrentDocument() {
    const auto row = m_documents->visualRect(m_documents->currentIndex());
    const auto middle = m_documents->mapTo(m_scroll->widget(), row.center());
    m_scroll->ensureVisible(0, middle.y(), 0, row.height());
}

} // namespace okno::client::ui
