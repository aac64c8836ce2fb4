// The reception page as the eye sees it: the queue at the left, the packet in the middle, the paper
// at the right. It moves the cursor from part to part and knows nothing of desks.
#pragma once

#include "client/ui/reception/applicant_form.h"
#include "client/ui/reception/checklist_view.h"
#include "client/ui/reception/condition_questions.h"
#include "client/ui/reception/queue_panel.h"
#include "client/ui/reception/receipt_view.h"
#include "client/ui/reception/scan_panel.h"
#include "client/ui/reception/subject_form.h"
#include "client/ui/reception/summary_strip.h"

class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace okno::client::ui {

class ReceptionView : public QWidget {
    Q_OBJECT

public:
    enum class Content { nothing, reception, receipt };

    ReceptionView(const Theme& theme, FieldRules rules, QWidget* parent = nullptr);

    void setContent(Content content);
    [[nodiscard]] Content content() const;
    /// What the middle says while no reception is open.
    void setInvitation(const QString& title, const QString& words);
    void setHeader(const QString& service, const QString& regulation);
    void setDraftChip(const QString& word, ChipRole role);
    void setPacketTitle(const QString& title);
    /// Between the packet and its summary; the view takes the panel over.
    void addInlinePanel(QWidget* panel);

    void focusApplicant();
    void focusSubject();
    void focusQuestions();
    void focusDocuments();
    void focusPages();

    [[nodiscard]] QueuePanel& queue() { return *m_queue; }
    [[nodiscard]] ApplicantForm& applicant() { return *m_applicant; }
    [[nodiscard]] SubjectForm& subject() { return *m_subject; }
    [[nodiscard]] ConditionQuestions& questions() { return *m_questions; }
    [[nodiscard]] ChecklistView& documents() { return *m_documents; }
    [[nodiscard]] ScanPanel& scan() { return *m_scan; }
    [[nodiscard]] SummaryStrip& summary() { return *m_summary; }
    [[nodiscard]] ReceiptView& receipt() { return *m_receipt; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] QWidget* makeReception();
    [[nodiscard]] QWidget* makeInvitation();
    void connectSteps();
    void showFocus(QWidget* now);
    void showCurrentDocument();

    const Theme& m_theme;
    QueuePanel* m_queue;
    Panel* m_middle;
    ScanPanel* m_scan;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    ApplicantForm* m_applicant;
    SubjectForm* m_subject;
    ConditionQuestions* m_questions;
    Section* m_packet;
    ChecklistView* m_documents;
    SummaryStrip* m_summary;
    ReceiptView* m_receipt;
    QVBoxLayout* m_inline;
    QLabel* m_invitationTitle;
    QLabel* m_invitationWords;
};

} // namespace okno::client::ui
