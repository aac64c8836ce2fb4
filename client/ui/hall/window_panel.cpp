#include "client/ui/hall/window_panel.h"

#include "client/printing/wording.h"

#include <algorithm>

namespace okno::client::ui {

using domain::WindowMode;

namespace {
const QString enterCap = QStringLiteral("Enter");
} // namespace

WindowPanel::WindowPanel(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("hallWindow"), parent)
    , m_reason(new Field(theme, QStringLiteral("hallWindowReason"), tr("Reason"))) {
    m_reason->setRequired(true);
    addField(m_reason);
    auto* cancel = addButton(QStringLiteral("hallWindowCancel"), KeyButton::Rank::plain,
        tr("&Go on"), QStringLiteral("Esc"));
    m_confirm = addButton(
        QStringLiteral("hallWindowConfirm"), KeyButton::Rank::primary, tr("&Pause"), enterCap);
    connect(m_reason, &Field::confirmed, this, &WindowPanel::confirm);
    connect(m_confirm, &QPushButton::clicked, this, &WindowPanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
}

void WindowPanel::askToPause(const QString& window) {
    m_window = window;
    m_mode = WindowMode::paused;
    setWords(tr("Pause window %1").arg(window),
        tr("Nobody is called there until the window goes on; neighbours help those who wait."));
    m_confirm->setWords(tr("&Pause"), enterCap);
    ask(tr("break"));
}

void WindowPanel::askToClose(const QString& window, const std::vector<domain::Ticket>& touched) {
    m_window = window;
    m_mode = WindowMode::closed;
    const auto here = static_cast<int>(
        std::ranges::count(touched, domain::TicketState::arrived, &domain::Ticket::state));
    const auto count = static_cast<int>(touched.size());
    QString words = tr("Nobody else holds a ticket of today for this window.");
    if (count > 0)
        words = tr("%n ticket(s) of today lose their place, from %1 on; %2 of these people are "
                   "here. Nothing is cancelled: the tickets wait on the page of moves.",
            nullptr, count)
                    .arg(printing::toText(touched.front().place.start))
                    .arg(here);
    setWords(
        tr("Close window %1 for today").arg(window), words, count > 0 ? Tone::warn : Tone::plain);
    m_confirm->setWords(tr("&Close"), enterCap);
    ask({});
}

void WindowPanel::ask(const QString& reason) {
    m_reason->setText(reason);
    open(m_reason);
    m_reason->editor()->selectAll();
}

void WindowPanel::confirm() {
    if (!m_reason->check())
        return;
    const QString reason = m_reason->text();
    dismiss();
    Q_EMIT confirmed(m_window, m_mode, reason);
}

} // namespace okno::client::ui
