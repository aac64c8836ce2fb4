#include "client/ui/unsent/unsent_page.h"

#include "client/desk/when_done.h"
#include "client/ui/cards/field_words.h"
#include "client/ui/controls/panel.h"
#include "client/ui/error_text.h"
#include "client/ui/joined.h"
#include "client/ui/unsent/unsent_list.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

using printing::toText;

namespace {

constexpr int mostShown = 500; // the rest follows as these go
// Several records often change in one breath; the lists are read once.
constexpr int unsentRefreshMs = 60;

} // namespace

UnsentPage::UnsentPage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_parts(parts)
    , m_words(parts.store.reader())
    , m_list(new UnsentList(theme))
    , m_panel(new Panel(theme))
    , m_view(new UnsentView(theme))
    , m_notice(new InlinePanel(theme, QStringLiteral("unsentNotice")))
    , m_refresh(new QTimer(this)) {
    makeActions();
    m_panel->setHeader(tr("Not sent"), {});
    m_panel->addContent(m_list, 1);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(10);
    middle->addWidget(m_notice);
    middle->addWidget(m_view, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    row->addWidget(m_panel, 11);
    row->addLayout(middle, 20);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(unsentRefreshMs);
    connect(m_refresh, &QTimer::timeout, this, &UnsentPage::refresh);
    const auto soon = [this] { m_refresh->start(); };
    connect(&parts.store, &store::Store::recordsChanged, this, soon);
    connect(&parts.store, &store::Store::outboxChanged, this, soon);
    connect(m_list, &UnsentList::entryChosen, this, &UnsentPage::show);
    connect(m_list, &QListView::activated, this, &UnsentPage::openCard);
    refresh();
    tellRescue();
}

void UnsentPage::makeActions() {
    m_open = makeAction(
        "openUnsentCardAction", tr("Open the card"), Qt::Key_F6, [this] { openCard(); });
    m_copy = makeAction("copyUnsentAction", tr("Copy as text"), Qt::Key_F7, [this] { copy(); });
    m_repeat
        = makeAction("repeatRefusedAction", tr("Do it again"), Qt::Key_F5, [this] { repeat(); });
    m_read = makeAction("markReadAction", tr("I have read it"),
        QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { markRead(); });
    m_open->setVisible(m_parts.opensCards);
}

/// The station's database was damaged and a new one took over what could be read.
void UnsentPage::tellRescue() {
    const auto& rescue = m_parts.store.rescue();
    if (!rescue)
        return;
    QString words = tr("The station's data were damaged. Taken over from them: %1 unsent, %2 "
                       "refused, %3 receptions begun. The damaged files and a readable list are "
                       "kept in %4; tell the administrator.")
                        .arg(rescue->commands)
                        .arg(rescue->refused)
                        .arg(rescue->drafts)
                        .arg(QString::fromStdU16String(rescue->folder.u16string()));
    if (!rescue->wasComplete)
        words += QLatin1Char(' ')
            + tr("Not everything could be read: compare the day's receipts with the cards.");
    m_notice->setWords({}, words, InlinePanel::Tone::warn);
    m_notice->open();
}

PageActions UnsentPage::actions() const {
    return {{m_open, m_copy, m_repeat}, {m_read}};
}

void UnsentPage::activate() {
    refresh();
    m_list->setFocus();
}

void UnsentPage::setConnection(const Connection& connection) {
    m_connection = connection;
    m_refresh->start();
}

UnsentPage::Entry UnsentPage::entryOf(const domain::Command& command) const {
    const QString title = CommandWords::title(command.args);
    const QString about = m_words.about(command.args);
    const QString when = m_words.when(command.at);
    Entry entry;
    entry.row = {toText(command.id.toString()), title, joined({about, when}), {}, {}};
    entry.facts.title = title;
    entry.facts.subtitle = joined({about, when, m_words.personName(command.actor)});
    entry.facts.caption = tr("What was typed");
    entry.facts.facts = m_words.facts(command.args);
    const auto card = CommandWords::cardOf(command.args);
    if (card && m_parts.store.reader().card(*card))
        entry.card = card;
    return entry;
}

QList<UnsentPage::Entry> UnsentPage::waiting() const {
    QList<Entry> entries;
    for (const domain::Command& command : m_parts.store.reader().unsentCommands(mostShown)) {
        Entry entry = entryOf(command);
        const bool underWay = command.n <= m_connection.sendingUpTo;
        entry.row.chip = entry.facts.chip = underWay ? tr("being sent") : tr("waits");
        entry.row.role = entry.facts.role = underWay ? ChipRole::accent : ChipRole::neutral;
        entry.facts.words = !m_connection.trouble.isEmpty() ? m_connection.trouble
            : m_connection.connected
            ? tr("The registry is connected: this goes by itself within seconds. It is safe on "
                 "this station's disk until the registry has confirmed it.")
            : tr("%1. This is safe on this station's disk and goes by itself as soon as the "
                 "registry answers; there is nothing to do.")
                  .arg(m_connection.words);
        entries += entry;
    }
    return entries;
}

QList<UnsentPage::Entry> UnsentPage::refused() const {
    QList<Entry> entries;
    for (const store::RefusedCommand& refusal : m_parts.store.reader().refused()) {
        Entry entry = entryOf(refusal.command);
        entry.row.chip = entry.facts.chip = tr("refused");
        entry.row.role = entry.facts.role = ChipRole::bad;
        entry.facts.words = errorText(refusal.error);
        entry.facts.tone = InlinePanel::Tone::bad;
        entry.facts.caption = tr("What was typed; the registry did not take it on %1")
                                  .arg(m_words.when(refusal.refusedAt));
        entry.refused = refusal.command;
        entries += entry;
    }
    return entries;
}

QList<UnsentPage::Entry> UnsentPage::conflicts() const {
    const auto& reader = m_parts.store.reader();
    store::CardFilter filter;
    filter.inConflict = true;
    QList<Entry> entries;
    for (const store::CardSummary& summary : reader.cards(filter, 0, mostShown)) {
        const auto card = reader.card(summary.id);
        if (!card)
            continue;
        const auto& number = summary.number.empty() ? summary.provisionalNumber : summary.number;
        Entry entry;
        entry.row = {toText(summary.id.toString()), toText(number), toText(summary.applicantName),
            tr("conflict"), ChipRole::warn};
        entry.facts = {joined({toText(number), toText(summary.applicantName)}), {}, tr("conflict"),
            ChipRole::warn,
            tr("Two people have typed different things at the same time. Both are kept; open the "
               "card and choose the right one."),
            InlinePanel::Tone::warn, tr("Both values"), {}};
        for (const ConflictRow& conflict : FieldWords(reader).conflicts(*card)) {
            entry.facts.facts += {tr("%1 on the card").arg(conflict.title),
                joined({conflict.current, conflict.currentNote})};
            entry.facts.facts += {tr("%1 typed as well").arg(conflict.title),
                joined({conflict.wanted, conflict.wantedNote})};
        }
        entry.card = summary.id;
        entries += entry;
    }
    return entries;
}

void UnsentPage::refresh() {
    const auto outbox = m_parts.store.reader().outbox();
    QList<CardRow> rows;
    m_entries.clear();
    const auto add = [&](const QString& key, const QString& heading, const QList<Entry>& entries) {
        if (entries.isEmpty())
            return;
        rows += CardRow{key, heading, {}, {}, {}};
        for (const Entry& entry : entries)
            rows += entry.row;
        m_entries += entries;
    };
    const auto refusedOnes = refused();
    add(QStringLiteral("refused"), tr("Refused by the registry: %1").arg(refusedOnes.size()),
        refusedOnes);
    // Who cannot open a card cannot choose on it either.
    const auto inConflict = m_parts.opensCards ? conflicts() : QList<Entry>();
    add(QStringLiteral("conflicts"), tr("Conflicts: %1").arg(inConflict.size()), inConflict);
    add(QStringLiteral("waiting"), tr("Waits to be sent: %1").arg(outbox.unsent), waiting());
    const int scans = m_parts.store.reader().blobsWaiting();
    m_panel->setHeader(
        tr("Not sent"), scans > 0 ? tr("%n scan(s) to go", nullptr, scans) : QString());
    m_list->setRows(rows);
    show(m_list->currentKey());
}

const UnsentPage::Entry* UnsentPage::current() const {
    const QString key = m_list->currentKey();
    const auto found = std::ranges::find_if(
        m_entries, [&key](const Entry& entry) { return entry.row.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

void UnsentPage::show(const QString& /*key*/) {
    const Entry* entry = current();
    if (entry == nullptr)
        m_view->setNothing(
            tr("Everything has reached the registry, and there is nothing to decide."));
    else
        m_view->setFacts(entry->facts);
    m_open->setEnabled(entry != nullptr && entry->card);
    m_copy->setEnabled(entry != nullptr);
    m_repeat->setEnabled(entry != nullptr && entry->refused);
    m_read->setEnabled(entry != nullptr && entry->refused);
}

void UnsentPage::openCard() {
    const Entry* entry = current();
    if (entry != nullptr && entry->card && m_parts.opensCards)
        Q_EMIT cardRequested(*entry->card);
}

void UnsentPage::copy() {
    const Entry* entry = current();
    if (entry == nullptr)
        return;
    QStringList lines{entry->facts.title, entry->facts.subtitle, entry->facts.words};
    for (const Fact& fact : entry->facts.facts)
        lines += tr("%1: %2", "name, value").arg(fact.name, fact.value);
    lines.removeAll(QString());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void UnsentPage::repeat() {
    const Entry* entry = current();
    if (entry != nullptr && entry->refused)
        whenDone(m_parts.desk.repeat(*entry->refused), this,
            [this](const Result<void>& outcome) { finish(outcome); });
}

void UnsentPage::markRead() {
    const Entry* entry = current();
    if (entry != nullptr && entry->refused)
        whenDone(m_parts.desk.markRead(entry->refused->id), this,
            [this](const Result<void>& outcome) { finish(outcome); });
}

void UnsentPage::finish(const Result<void>& outcome) {
    if (outcome) {
        m_notice->dismiss();
        refresh();
        return;
    }
    m_notice->setWords({}, errorText(outcome.error()), InlinePanel::Tone::bad);
    m_notice->open();
}

void UnsentPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        Page::keyPressEvent(event);
}

} // namespace okno::client::ui
