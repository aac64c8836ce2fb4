#include "client/ui/hall/moves_page.h"

#include "client/desk/call_desk.h"
#include "client/desk/when_done.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/controls/two_line_list.h"
#include "client/ui/error_text.h"
#include "client/ui/joined.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

using printing::toText;

namespace {

// So long after something has changed the lists are read anew.
constexpr std::chrono::milliseconds readAfter(300);
constexpr int undoFor = 10;

} // namespace

MovesPage::MovesPage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_notice(new InlinePanel(theme, QStringLiteral("movesNotice")))
    , m_strandedPanel(new Panel(theme))
    , m_stranded(new TwoLineList(theme, QStringLiteral("strandedList")))
    , m_phonePanel(new Panel(theme))
    , m_phone(new TwoLineList(theme, QStringLiteral("phoneList")))
    , m_later(new QTimer(this)) {
    makeActions();
    layOut();
    m_later->setSingleShot(true);
    m_later->setInterval(readAfter);
    connect(m_later, &QTimer::timeout, this, &MovesPage::read);
    connect(&m_parts.store, &store::Store::recordsChanged, this, [this] {
        m_isOld = true;
        if (isVisible() && !m_later->isActive())
            m_later->start();
    });
    connect(m_stranded, &QListView::activated, this, &MovesPage::moveOne);
    connect(m_phone, &QListView::activated, this, &MovesPage::notePhoned);
    for (TwoLineList* list : {m_stranded, m_phone})
        connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MovesPage::fitActions);
    show({});
}

void MovesPage::makeActions() {
    m_switch = makeAction("switchMovesListAction", tr("Moves / calls"), Qt::Key_F6, [this] {
        (m_phone->hasFocus() ? m_stranded : m_phone)->setFocus(Qt::ShortcutFocusReason);
    });
    m_phoned
        = makeAction("phonedAction", tr("Has been phoned"), Qt::Key_F8, [this] { notePhoned(); });
    m_moveAll = makeAction("moveAllAction", tr("Move all to the nearest"),
        QKeySequence(Qt::SHIFT | Qt::Key_F7), [this] { moveAll(); });
    m_moveOne
        = makeAction("moveOneAction", tr("Move to the nearest"), Qt::Key_F7, [this] { moveOne(); });
}

PageActions MovesPage::actions() const {
    return {{m_switch, m_phoned}, {m_moveAll, m_moveOne}};
}

void MovesPage::layOut() {
    m_stranded->setAccessibleName(tr("Tickets without a place"));
    m_strandedPanel->setHeader(tr("Without a place"), {});
    m_strandedPanel->addContent(m_stranded, 1);
    m_phone->setAccessibleName(tr("People to be phoned"));
    m_phonePanel->setHeader(tr("To be phoned"), {});
    m_phonePanel->addContent(m_phone, 1);
    auto* lists = new QHBoxLayout;
    lists->setSpacing(12);
    lists->addWidget(m_strandedPanel, 1);
    lists->addWidget(m_phonePanel, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addLayout(lists, 1);
}

void MovesPage::activate() {
    read();
    m_stranded->setFocus(Qt::OtherFocusReason);
}

void MovesPage::read() {
    if (m_isReading)
        return;
    m_isReading = true;
    m_isOld = false;
    m_strandedPanel->setChip(tr("looking…"), ChipRole::accent);
    whenDone(m_parts.hall.ahead(), this, [this](const Result<desk::TicketsAhead>& ahead) {
        m_isReading = false;
        m_strandedPanel->setChip({}, ChipRole::neutral);
        if (ahead) {
            show(*ahead);
        } else {
            m_notice->setWords({}, errorText(ahead.error()), InlinePanel::Tone::bad);
            m_notice->open();
        }
        if (m_isOld)
            m_later->start();
    });
}

void MovesPage::show(desk::TicketsAhead ahead) {
    m_ahead = std::move(ahead);
    QList<TwoLineRow> stranded;
    for (const domain::Relocation& one : m_ahead.stranded)
        stranded += rowOf(one);
    QList<TwoLineRow> toPhone;
    for (const domain::Ticket& ticket : m_ahead.toPhone)
        toPhone += phoneRow(ticket);
    m_stranded->setRows(stranded);
    m_phone->setRows(toPhone);
    m_stranded->chooseFirst();
    m_phone->chooseFirst();
    m_strandedPanel->setHeader(tr("Without a place"),
        stranded.isEmpty() ? tr("every ticket has its place")
                           : tr("%n ticket(s)", nullptr, static_cast<int>(stranded.size())));
    m_phonePanel->setHeader(tr("To be phoned"),
        toPhone.isEmpty() ? tr("nobody")
                          : tr("%n person(s)", nullptr, static_cast<int>(toPhone.size())));
    fitActions();
}

TwoLineRow MovesPage::rowOf(const domain::Relocation& one) const {
    TwoLineRow row = strandedRow(one);
    if (const auto refused = m_refused.find(one.ticket.id); refused != m_refused.end()) {
        row.note = refused->second;
        row.chip = tr("not moved");
        row.role = ChipRole::bad;
    }
    return row;
}

const domain::Relocation* MovesPage::chosen() const {
    const std::string key = m_stranded->current().toStdString();
    const auto found = std::ranges::find_if(m_ahead.stranded,
        [&](const domain::Relocation& one) { return one.ticket.id.toString() == key; });
    return found == m_ahead.stranded.end() ? nullptr : &*found;
}

void MovesPage::fitActions() {
    const domain::Relocation* one = chosen();
    const auto movable = std::ranges::count_if(
        m_ahead.stranded, [](const domain::Relocation& other) { return other.place.has_value(); });
    m_moveOne->setEnabled(m_waiting == 0 && one != nullptr && one->place);
    m_moveAll->setEnabled(m_waiting == 0 && movable > 0);
    m_moveAll->setText(tr("Move all to the nearest (%1)").arg(movable));
    m_phoned->setEnabled(!m_phone->current().isEmpty());
}

void MovesPage::moveOne() {
    const domain::Relocation* one = chosen();
    if (one != nullptr && one->place && m_waiting == 0)
        move({*one});
}

void MovesPage::moveAll() {
    if (m_waiting > 0)
        return;
    std::vector<domain::Relocation> movable;
    for (const domain::Relocation& one : m_ahead.stranded)
        if (one.place)
            movable.push_back(one);
    move(movable);
}

void MovesPage::move(const std::vector<domain::Relocation>& relocations) {
    m_refused.clear();
    m_moved = 0;
    m_failed = 0;
    m_waiting = relocations.size();
    fitActions();
    for (const domain::Relocation& one : relocations)
        whenDone(m_parts.hall.relocate(one.ticket.id, *one.place,
                     tr("moved from %1").arg(placeText(one.ticket.place)).toStdString()),
            this, [this, one](const Result<domain::Ticket>& result) { noteOutcome(one, result); });
}

void MovesPage::noteOutcome(const domain::Relocation& one, const Result<domain::Ticket>& result) {
    --m_waiting;
    if (result)
        ++m_moved;
    else
        ++m_failed;
    if (!result)
        m_refused[one.ticket.id] = errorText(result.error());
    if (m_waiting > 0)
        return;
    tellOutcome();
    if (m_moved == 1 && m_failed == 0)
        Q_EMIT undoOffered(tr("move of %1").arg(toText(result->number)), undoFor,
            [this, id = one.ticket.id] { takeBack(id); });
    read();
}

void MovesPage::tellOutcome() {
    QString words = tr("%n ticket(s) moved; who is not here is to be phoned.", nullptr, m_moved);
    if (m_failed > 0)
        words += QLatin1Char(' ') + tr("%n could not be moved; each says why.", nullptr, m_failed);
    m_notice->setWords({}, words, m_failed > 0 ? InlinePanel::Tone::warn : InlinePanel::Tone::good);
    m_notice->open();
}

void MovesPage::takeBack(const domain::TicketId& id) {
    whenDone(m_parts.tickets.undo(id), this, [this](const Result<domain::Ticket>& result) {
        if (!result) {
            m_notice->setWords({}, errorText(result.error()), InlinePanel::Tone::bad);
            return m_notice->open();
        }
        m_notice->dismiss();
        whenDone(m_parts.hall.flag(result->id, domain::TicketFlag::needsPhoneCall, false, {}), this,
            [this](const Result<domain::Ticket>&) { read(); });
    });
}

void MovesPage::notePhoned() {
    const auto id = domain::TicketId::parse(m_phone->current().toStdString());
    const auto ticket = id ? m_parts.store.reader().ticket(*id) : std::nullopt;
    if (!ticket)
        return;
    const std::string reason = desk::whyToPhone(*ticket).value_or(std::string());
    whenDone(m_parts.hall.flag(*id, domain::TicketFlag::needsPhoneCall, false, {}), this,
        [this, id = *id, reason](const Result<domain::Ticket>& result) {
            if (!result) {
                m_notice->setWords({}, errorText(result.error()), InlinePanel::Tone::bad);
                return m_notice->open();
            }
            Q_EMIT undoOffered(
                tr("call about %1").arg(toText(result->number)), undoFor, [this, id, reason] {
                    m_parts.hall.flag(id, domain::TicketFlag::needsPhoneCall, true, reason);
                });
        });
}

} // namespace okno::client::ui
