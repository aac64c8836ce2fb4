// One reception under the specialist's hands: the form, the packet, the registering press. Every
// change is kept as a draft at once and can be taken back for ten seconds. GUI thread.
#pragma once

#include "client/ui/reception/checklist_view.h"
#include "client/ui/reception/reception_parts.h"

#include <QObject>
#include <functional>
#include <optional>

class QTimer;

namespace okno::client::ui {

class ReceptionView;

class Intake : public QObject {
    Q_OBJECT

public:
    Intake(const ReceptionParts& parts, ReceptionView& view, QObject* parent);

    [[nodiscard]] const std::optional<desk::Reception>& reception() const { return m_reception; }
    void open(const domain::Ticket& ticket);
    /// Keeps the draft; the ticket's next call takes it up.
    void close();
    /// The draft is dropped, as when the reception is refused.
    void discard();
    void registerCard();
    /// Something was typed, answered, scanned or examined that is not registered.
    [[nodiscard]] bool hasWork() const;

    using Change = std::function<void(desk::Reception&)>;
    /// Changes what is on the page and keeps it. With `what` in words the change can be undone.
    void change(const Change& change, const QString& what = {});
    /// A page that is safe on disk.
    void addPage(const domain::Page& page);
    void layPages(const std::vector<std::size_t>& pages, const QString& document);

Q_SIGNALS:
    /// Something was typed, examined or scanned: the person is here.
    void touched();
    void receptionChanged();
    void registered(const okno::domain::Card& card);
    void failed(const okno::Error& error, const QString& subject);
    void undoOffered(const QString& what, int seconds, const std::function<void()>& undo);
    void undoWithdrawn();

private:
    void connectView();
    void begin(desk::Reception reception);
    void keep(const desk::Reception& before);
    void saveNow();
    void examine(const QString& document, domain::Examination examination, const QString& remark);
    void find(const QString& document, Finding finding);
    void countSheets(const QString& document, int by);
    [[nodiscard]] bool showProblems();
    void showForm();
    void showPacket();
    void showFailure(const Error& error);
    [[nodiscard]] QString documentName(const std::string& code) const;

    const ReceptionParts& m_parts;
    ReceptionView& m_view;
    std::optional<desk::Reception> m_reception;
    QTimer* m_saving;
    bool m_registering = false;
};

} // namespace okno::client::ui
