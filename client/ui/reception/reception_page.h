// The specialist's page: the queue, the reception, the scans. It gives the actions of the bar and
// binds the ticket at the window (Visit), the reception (Intake) and the stack (Stack) together.
#pragma once

#include "client/ui/reception/intake.h"
#include "client/ui/reception/stack.h"
#include "client/ui/reception/visit.h"
#include "client/ui/shell/page.h"

#include <memory>

class QShortcut;

namespace okno::client::ui {

class ReceptionView;
class PostponePanel;
class PausePanel;
class TransferPanel;
class InlinePanel;
class AdmitPanel;
class VisitEnd;

class ReceptionPage : public Page {
    Q_OBJECT

public:
    explicit ReceptionPage(ReceptionParts parts, QWidget* parent = nullptr);

    /// After sign-in, and again when another person takes the window over: the visit that was
    /// under way goes on.
    void takeOver();
    /// A result was handed out while the visit at the window goes on.
    void noteIssued();
    [[nodiscard]] PageActions actions() const override;
    void activate() override;

Q_SIGNALS:
    /// A visit to collect a result: the issuing page takes it from here.
    void issuingRequested(const okno::domain::CardId& card);
    /// "+ book" on a free place of today, by its start.
    void bookingRequested(const QString& start);
    /// For the line of state.
    void scannerStateChanged(const QString& words);
    void printerStateChanged(const QString& words);

private:
    void makeActions();
    void makeVisitActions();
    void makeCardActions();
    void makePanels();
    void makeJumps();
    void connectParts();
    void takeTicket();
    void showActions();
    void showInvitation();
    void showReceipt(const domain::Card& card);
    /// The official number takes the place of the provisional one as soon as it is known.
    void numberReceipt();
    void printReceipt();
    void pauseOrGoOn();
    [[nodiscard]] std::vector<InlinePanel*> panels() const;
    void showError(const Error& error, const QString& subject = {});
    void showNotice(const QString& words);

    ReceptionParts m_parts;
    ReceptionView* m_view;
    Visit* m_visit;
    Intake* m_intake;
    Stack* m_stack;
    VisitEnd* m_end;
    std::optional<domain::Card> m_registered; // whose receipt is shown
    InlinePanel* m_notice;
    AdmitPanel* m_admit;
    PostponePanel* m_postpone;
    TransferPanel* m_transfer;
    PausePanel* m_pause;
    QAction* m_callNextAction;
    QAction* m_recallAction;
    QAction* m_startAction;
    QAction* m_pauseAction;
    QAction* m_scanAction;
    QAction* m_scanBothAction;
    QAction* m_postponeAction;
    QAction* m_transferAction;
    QAction* m_noShowAction;
    QAction* m_arrivedAction;
    QAction* m_admitAction;
    QAction* m_refuseAction;
    QAction* m_printAction;
    QAction* m_finishAction;
    QAction* m_finishOpenAction; // the same while a reception is open
    QAction* m_finishAndCallAction;
    QAction* m_registerAction;
};

} // namespace okno::client::ui
