#include "client/ui/reception/reception_page.h"

#include "client/desk/when_done.h"
#include "client/ui/error_text.h"
#include "client/ui/reception/admit_panel.h"
#include "client/ui/reception/field_rules.h"
#include "client/ui/reception/packet_rows.h"
#include "client/ui/reception/reception_view.h"
#include "client/ui/reception/scan_words.h"
#include "client/ui/reception/ticket_rows.h"
#include "client/ui/reception/transfer_panel.h"
#include "client/ui/reception/transfer_targets.h"
#include "client/ui/reception/visit_end.h"
#include "client/ui/reception/visit_panels.h"

#include <QAction>
#include <QShortcut>
#include <QVBoxLayout>

namespace okno::client::ui {

using printing::toText;

ReceptionPage::ReceptionPage(ReceptionParts parts, QWidget* parent)
    : Page(parent)
    , m_parts(std::move(parts))
    , m_view(new ReceptionView(
          m_parts.theme, fieldRules([this] { return m_parts.tickets.localNow().date; }), this))
    , m_visit(new Visit(m_parts, m_view->queue(), this))
    , m_intake(new Intake(m_parts, *m_view, this))
    , m_stack(new Stack(m_parts, *m_view, *m_intake, this))
    , m_end(new VisitEnd(m_parts, *m_visit, *m_intake, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    makeActions();
    makePanels();
    makeJumps();
    connectParts();
    takeTicket();
}

void ReceptionPage::takeOver() {
    m_visit->resume();
}

void ReceptionPage::noteIssued() {
    m_end->noteIssued();
}

PageActions ReceptionPage::actions() const {
    return {{m_callNextAction, m_arrivedAction, m_admitAction, m_recallAction, m_startAction,
                m_noShowAction, m_scanAction, m_postponeAction, m_transferAction, m_pauseAction},
        {m_refuseAction, m_finishOpenAction, m_printAction, m_finishAndCallAction, m_finishAction,
            m_registerAction}};
}

void ReceptionPage::activate() {
    Q_EMIT scannerStateChanged(wordsOf(m_parts.scanner.state()));
    if (m_intake->reception())
        m_view->focusApplicant();
    else
        m_view->queue().focusTickets();
}

void ReceptionPage::makeActions() {
    makeVisitActions();
    makeCardActions();
}

void ReceptionPage::makeVisitActions() {
    m_callNextAction = makeAction(
        "callNextAction", tr("&Call next"), Qt::Key_F5, [this] { m_visit->callNext(); });
    m_recallAction
        = makeAction("recallAction", tr("C&all again"), Qt::Key_F6, [this] { m_visit->recall(); });
    m_startAction
        = makeAction("startAction", tr("S&tart"), Qt::Key_F7, [this] { m_visit->startByHand(); });
    m_pauseAction = makeAction("pauseAction", tr("Pa&use"), Qt::Key_F4, [this] { pauseOrGoOn(); });
    m_noShowAction = makeAction(
        "noShowAction", tr("&No-show"), Qt::Key_F11, [this] { m_visit->markNoShow(); });
    m_arrivedAction
        = makeAction("arrivedAction", tr("&Has come"), QKeySequence(Qt::SHIFT | Qt::Key_F5),
            [this] { m_visit->markArrived(m_view->queue().current()); });
    m_admitAction = makeAction(
        "admitAction", tr("&Without booking"), Qt::Key_Insert, [this] { m_admit->ask(); });
    m_postponeAction
        = makeAction("postponeAction", tr("&Postpone"), Qt::Key_F9, [this] { m_postpone->ask(); });
    m_transferAction = makeAction("transferAction", tr("&Transfer"), Qt::Key_F12,
        [this] { m_transfer->ask(transferTargets(m_parts, m_visit->ticket())); });
    m_finishAction
        = makeAction("finishAction", tr("Finis&h"), Qt::Key_F8, [this] { m_end->ask(false); });
    m_finishAction->setPriority(QAction::HighPriority);
    m_finishOpenAction
        = makeAction("finishOpenAction", tr("Finis&h"), Qt::Key_F8, [this] { m_end->ask(false); });
    m_finishAndCallAction = makeAction("finishAndCallAction", tr("Finish, call ne&xt"),
        QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { m_end->ask(true); });
}

void ReceptionPage::makeCardActions() {
    m_scanAction = makeAction("scanAction", tr("&Scan"), Qt::Key_F2,
        [this] { m_stack->toggle(scanning::PaperSource::feeder); });
    m_scanBothAction
        = makeAction("scanBothAction", tr("&Both sides"), QKeySequence(Qt::SHIFT | Qt::Key_F2),
            [this] { m_stack->toggle(scanning::PaperSource::duplex); });
    addAction(m_scanBothAction); // no button: the empty scan panel names its key
    m_refuseAction
        = makeAction("refuseAction", tr("Re&fuse reception…"), {}, [this] { m_end->refuse(); });
    m_printAction = makeAction("printAction", tr("Print &receipt"),
        QKeySequence(Qt::CTRL | Qt::Key_P), [this] { printReceipt(); });
    m_registerAction = makeAction(
        "registerAction", tr("Register and sen&d"), {}, [this] { m_intake->registerCard(); });
    m_registerAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
}

void ReceptionPage::makePanels() {
    m_notice = new InlinePanel(m_parts.theme, QStringLiteral("notice"));
    auto* read = m_notice->addButton(QStringLiteral("noticeClose"), KeyButton::Rank::small,
        tr("Understood"), QStringLiteral("Esc"));
    connect(read, &QPushButton::clicked, m_notice, &InlinePanel::dismiss);
    m_admit = new AdmitPanel(m_parts.theme, m_parts.store.reader());
    m_postpone = new PostponePanel(m_parts.theme);
    m_transfer = new TransferPanel(m_parts.theme);
    m_pause = new PausePanel(m_parts.theme);
    for (auto* panel : panels())
        m_view->addInlinePanel(panel);
    connect(m_admit, &AdmitPanel::confirmed, m_visit, &Visit::admit);
    connect(m_postpone, &PostponePanel::confirmed, m_visit, &Visit::postpone);
    connect(m_transfer, &TransferPanel::confirmed, m_visit, &Visit::transfer);
    connect(m_pause, &PausePanel::confirmed, m_visit, &Visit::pause);
}

void ReceptionPage::makeJumps() {
    const auto jump = [this](Qt::Key key, void (ReceptionView::*focus)()) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, m_view, focus);
    };
    jump(Qt::Key_1, &ReceptionView::focusApplicant);
    jump(Qt::Key_2, &ReceptionView::focusSubject);
    jump(Qt::Key_3, &ReceptionView::focusQuestions);
    jump(Qt::Key_4, &ReceptionView::focusDocuments);
    jump(Qt::Key_5, &ReceptionView::focusPages);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, [this] {
        for (auto* panel : panels())
            panel->dismiss();
    });
}

void ReceptionPage::connectParts() {
    connect(m_visit, &Visit::ticketChanged, this, &ReceptionPage::takeTicket);
    connect(m_visit, &Visit::stateChanged, this, &ReceptionPage::showActions);
    connect(m_visit, &Visit::failed, this, [this](const Error& error) { showError(error); });
    connect(m_visit, &Visit::admitted, this, [this](const QString& number) {
        m_notice->setWords(tr("Ticket %1, without a booking").arg(number),
            tr("Tell the person this number: the board calls it to a free window."),
            InlinePanel::Tone::good);
        m_notice->open();
    });
    connect(m_visit, &Visit::undoOffered, this, &Page::undoOffered);
    connect(m_visit, &Visit::undoWithdrawn, this, &Page::undoWithdrawn);
    connect(m_intake, &Intake::touched, m_visit, &Visit::start);
    connect(m_intake, &Intake::receptionChanged, this, &ReceptionPage::showActions);
    connect(m_intake, &Intake::registered, this, &ReceptionPage::showReceipt);
    connect(m_intake, &Intake::failed, this, &ReceptionPage::showError);
    connect(&m_parts.store, &store::Store::recordsChanged, this, &ReceptionPage::numberReceipt);
    connect(m_intake, &Intake::undoOffered, this, &Page::undoOffered);
    connect(m_intake, &Intake::undoWithdrawn, this, &Page::undoWithdrawn);
    connect(m_stack, &Stack::runningChanged, this, [this] {
        showActions();
        Q_EMIT scannerStateChanged(wordsOf(m_parts.scanner.state()));
    });
    connect(m_stack, &Stack::faulted, this, &ReceptionPage::showNotice);
    connect(m_stack, &Stack::failed, this, [this](const Error& error) { showError(error); });
    connect(&m_view->receipt(), &ReceiptView::printRequested, this, &ReceptionPage::printReceipt);
    connect(&m_view->receipt(), &ReceiptView::finishRequested, m_finishAction, &QAction::trigger);
    connect(&m_view->queue(), &QueuePanel::freePlaceChosen, this, &ReceptionPage::bookingRequested);
}

void ReceptionPage::takeTicket() {
    for (auto* panel : panels()) // they asked about the ticket of before
        panel->dismiss();
    m_registered.reset();
    m_intake->close();
    const auto& ticket = m_visit->ticket();
    const auto made = ticket && ticket->purpose == domain::Purpose::submit && ticket->card
        ? m_parts.store.reader().card(*ticket->card)
        : std::nullopt;
    if (made) { // registered before the program ended, or before the finish was taken back
        showReceipt(*made);
        showActions();
        return;
    }
    if (ticket && ticket->purpose == domain::Purpose::submit)
        m_intake->open(*ticket);
    if (m_intake->reception()) {
        const auto& reception = *m_intake->reception();
        const printing::Words words;
        m_view->setHeader(words.text(reception.service().name),
            tr("service %1").arg(toText(reception.service().code)));
        m_view->setDraftChip(tr("draft"), ChipRole::accent);
        m_view->summary().setExecutor(words.text(reception.service().authority));
        m_view->setContent(ReceptionView::Content::reception);
        m_view->focusApplicant();
    } else {
        showInvitation();
    }
    if (ticket && ticket->purpose == domain::Purpose::collect && ticket->card)
        Q_EMIT issuingRequested(*ticket->card);
    showActions();
}

void ReceptionPage::showActions() {
    const auto& ticket = m_visit->ticket();
    const bool open = m_intake->reception().has_value();
    const bool busy = m_stack->isRunning();
    const bool paused = m_visit->isPaused();
    if (!ticket)
        showInvitation();
    const bool mayLeave = ticket && !m_registered;
    m_callNextAction->setVisible(!ticket);
    m_callNextAction->setEnabled(!ticket && !paused);
    m_arrivedAction->setVisible(!ticket);
    m_admitAction->setVisible(!ticket);
    m_pauseAction->setVisible(!ticket);
    m_pauseAction->setText(paused ? tr("C&ontinue") : tr("Pa&use"));
    m_recallAction->setVisible(m_visit->isCalled());
    m_startAction->setVisible(m_visit->isCalled());
    m_noShowAction->setVisible(m_visit->isCalled());
    m_scanAction->setVisible(open);
    m_scanBothAction->setEnabled(open && !busy);
    m_scanAction->setText(
        m_parts.scanner.state() == scanning::Scanner::State::scanning ? tr("&Stop") : tr("&Scan"));
    for (auto* action : {m_postponeAction, m_transferAction}) {
        action->setVisible(mayLeave);
        action->setEnabled(mayLeave && !busy);
    }
    m_refuseAction->setVisible(open);
    m_registerAction->setVisible(open);
    m_registerAction->setEnabled(!busy);
    m_printAction->setVisible(m_registered.has_value());
    m_finishAction->setVisible(ticket && !open);
    m_finishOpenAction->setVisible(open && m_visit->isUnderWay());
    m_finishOpenAction->setEnabled(!busy);
    m_finishAndCallAction->setVisible(ticket && !open && !paused);
}

void ReceptionPage::showInvitation() {
    const auto& ticket = m_visit->ticket();
    m_view->setContent(ReceptionView::Content::nothing);
    m_view->setDraftChip({}, ChipRole::neutral);
    if (!ticket) {
        m_view->setHeader(tr("Reception"), {});
        if (m_visit->isPaused()) {
            m_view->setInvitation(tr("The window calls nobody"),
                tr("Press F4 to go on; whoever waits is called again with F5."));
            return;
        }
        m_view->setInvitation(tr("Nobody is at the window"),
            tr("Press F5 to call the next ticket, or choose one in the list and press Enter."));
        return;
    }
    m_view->setHeader(toText(ticket->number), wordsOf(ticket->purpose));
    m_view->setInvitation(toText(ticket->number) + QStringLiteral(" · ") + wordsOf(ticket->purpose),
        ticket->purpose == domain::Purpose::collect
            ? tr("The result is issued on the Issuing page. F8 finishes the visit.")
            : tr("Answer the person's questions. F8 finishes the visit."));
}

void ReceptionPage::showReceipt(const domain::Card& card) {
    m_registered = card;
    m_notice->dismiss();
    m_view->setDraftChip(tr("registered"), ChipRole::good);
    m_view->receipt().setFacts(receiptFacts(card, m_parts.store.reader(), printing::Words()));
    m_view->setContent(ReceptionView::Content::receipt);
    m_view->receipt().setFocus(Qt::OtherFocusReason);
    numberReceipt();
}

void ReceptionPage::numberReceipt() {
    if (!m_registered || m_registered->number)
        return;
    const auto card = m_parts.store.reader().card(m_registered->id);
    if (!card || !card->number)
        return;
    m_registered = card;
    m_view->receipt().setFacts(receiptFacts(*card, m_parts.store.reader(), printing::Words()));
}

void ReceptionPage::printReceipt() {
    const auto card = m_registered ? m_parts.store.reader().card(m_registered->id) : std::nullopt;
    if (!card)
        return;
    m_view->receipt().setPrinted(tr("Printing…"));
    whenDone(m_parts.printing.printReceipt(*card), this, [this](const Result<QString>& result) {
        m_view->receipt().setPrinted(result ? tr("The receipt is printed.") : QString());
        Q_EMIT printerStateChanged(result ? tr("Printer: ready") : tr("Printer: not ready"));
        if (!result)
            showError(result.error());
    });
}

void ReceptionPage::pauseOrGoOn() {
    if (m_visit->isPaused())
        m_visit->goOn();
    else
        m_pause->ask();
}

std::vector<InlinePanel*> ReceptionPage::panels() const {
    std::vector<InlinePanel*> all = m_end->panels();
    all.insert(all.end(), {m_notice, m_admit, m_postpone, m_transfer, m_pause});
    return all;
}

void ReceptionPage::showError(const Error& error, const QString& subject) {
    const auto tone
        = error.code == ErrorCode::notFound ? InlinePanel::Tone::plain : InlinePanel::Tone::bad;
    m_notice->setWords({}, errorText(error, subject), tone);
    m_notice->open();
}

void ReceptionPage::showNotice(const QString& words) {
    m_notice->setWords({}, words, InlinePanel::Tone::warn);
    m_notice->open();
}

} // namespace okno::client::ui
