#include "client/ui/issuing/issuing_page.h"

#include "client/desk/when_done.h"
#include "client/ui/cards/card_list.h"
#include "client/ui/cards/card_view.h"
#include "client/ui/cards/card_words.h"
#include "client/ui/controls/field.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/error_text.h"
#include "client/ui/issuing/issue_form.h"
#include "client/ui/reception/page_preview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

constexpr int issuingRefreshMs = 40;
constexpr QSize resultPreviewBounds{900, 1200};

} // namespace

IssuingPage::IssuingPage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_find(makeAction("findCardAction", tr("Find a card"), Qt::Key_F4,
          [this] {
              m_search->editor()->setFocus(Qt::ShortcutFocusReason);
              m_search->editor()->selectAll();
          }))
    , m_issue(makeAction("issueAction", tr("Issue and close"),
          QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { issue(); }))
    , m_refresh(new QTimer(this))
    , m_search(new Field(theme, QStringLiteral("issueSearch"), tr("&Number or name")))
    , m_cards(new CardList(theme, parts.store.reader()))
    , m_view(new CardView(theme))
    , m_form(new IssueForm(theme))
    , m_notice(new InlinePanel(theme, QStringLiteral("issueNotice")))
    , m_paperPanel(new Panel(theme))
    , m_paper(new PagePreview(theme))
    , m_files(new FileCheck(parts.blobs, this)) {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_notice);
    column->addWidget(m_view, 1);
    m_view->setForm(m_form);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    row->addWidget(makeFinder(), 9);
    row->addWidget(middle, 20);
    row->addWidget(makePaper(), 11);

    m_refresh->setSingleShot(true);
    m_refresh->setInterval(issuingRefreshMs);
    connect(m_refresh, &QTimer::timeout, this, &IssuingPage::refresh);
    connect(&parts.store, &store::Store::recordsChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(m_files, &FileCheck::finished, this, &IssuingPage::showCard);
    connect(m_files, &FileCheck::filesMissing, this, &IssuingPage::filesMissing);
    connect(&parts.images, &documents::PageImages::imageReady, this, &IssuingPage::showPaper);
    connect(m_form, &IssueForm::confirmed, this, &IssuingPage::issue);
    connect(m_view, &CardView::conflictResolved, this, &IssuingPage::resolve);
    refresh();
    narrow();
}

QWidget* IssuingPage::makeFinder() {
    auto* finder = new Panel(m_theme);
    finder->setHeader(tr("Issuing"), tr("results that wait here"));
    auto* field = new QWidget;
    auto* around = new QVBoxLayout(field);
    around->setContentsMargins(16, 10, 16, 12);
    around->addWidget(m_search);
    finder->addContent(field);
    finder->addContent(m_cards, 1);
    connect(m_search, &Field::edited, this, &IssuingPage::narrow);
    connect(m_search, &Field::confirmed, this, &IssuingPage::find);
    connect(m_cards, &CardList::cardChosen, this, &IssuingPage::chooseCard);
    connect(m_cards, &CardList::activated, m_form, &IssueForm::focusFirst);
    return finder;
}

QWidget* IssuingPage::makePaper() {
    m_paper->setObjectName(QStringLiteral("resultPreview"));
    m_paperPanel->setHeader(tr("Paper to issue"), {});
    m_paperPanel->addContent(m_paper, 1);
    return m_paperPanel;
}

PageActions IssuingPage::actions() const {
    return {{m_find}, {m_issue}};
}

LocalDate IssuingPage::today() const {
    return m_parts.store.reader().zone().toLocal(m_parts.clock.now()).date;
}

void IssuingPage::activate() {
    refresh();
    m_search->editor()->setFocus(Qt::OtherFocusReason);
}

void IssuingPage::open(const domain::CardId& card) {
    chooseCard(QString::fromStdString(card.toString()));
    m_form->focusFirst();
}

void IssuingPage::filesArrived() {
    if (m_card)
        m_files->check(filesOf(*m_card));
}

void IssuingPage::narrow() {
    store::CardFilter filter;
    filter.states = {domain::CardState::ready};
    filter.text = m_search->text().toStdString();
    m_cards->setFilter(filter);
}

void IssuingPage::find() {
    // A number finds its card whatever its state: the person at the window wants to know.
    const auto exact = m_parts.store.reader().cardByNumber(m_search->text().toStdString());
    if (exact) {
        open(exact->id);
        return;
    }
    if (m_cards->currentKey().isEmpty()) {
        m_search->showProblem(tr("nothing found"));
        return;
    }
    m_form->focusFirst();
}

void IssuingPage::refresh() {
    m_cards->setWording([words = CardWords(m_parts.store.reader(), today())](
                            const store::CardSummary& card) { return words.row(card); });
    if (m_card)
        m_card = m_parts.store.reader().card(m_card->id);
    // A card that has just been issued leaves the list, but not the eyes of who issued it.
    const bool stays = m_card && m_card->state == domain::CardState::closed;
    const QSignalBlocker quiet(stays ? m_cards : nullptr);
    m_cards->refresh();
    if (m_card)
        chooseCard(QString::fromStdString(m_card->id.toString()));
}

void IssuingPage::chooseCard(const QString& key) {
    const auto id = domain::CardId::parse(key.toStdString());
    auto card = id ? m_parts.store.reader().card(*id) : std::nullopt;
    const bool other = !card || !m_card || m_card->id != card->id;
    m_card = std::move(card);
    // What is being typed about this card stays while the list is read anew.
    if (m_card && other)
        m_form->begin(*m_card, today());
    if (m_card)
        m_files->check(filesOf(*m_card));
    showCard();
}

void IssuingPage::showCard() {
    const bool ready = m_card && m_card->state == domain::CardState::ready;
    m_issue->setEnabled(ready);
    m_form->setVisible(ready);
    if (m_card)
        m_view->setFacts(CardWords(m_parts.store.reader(), today()).facts(*m_card, *m_files));
    else
        m_view->setNothing(m_search->text().isEmpty()
                ? tr("No result waits here. They appear by themselves when an executor is done.")
                : tr("Nothing is found by these words among the results that wait here."));
    showPaper();
}

void IssuingPage::showPaper() {
    if (!m_card || !m_card->result) {
        m_paperPanel->setHeader(tr("Paper to issue"), {});
        m_paper->setPicture({}, m_card ? tr("There is no result yet.") : QString());
        return;
    }
    const domain::ResultPaper& result = *m_card->result;
    m_paperPanel->setHeader(QString::fromStdString(result.title), {});
    const bool picture = !result.pages.empty() && result.pages.front().widthPx > 0;
    if (!picture) {
        m_paper->setPicture({},
            tr("%n file(s) without a preview. Print it and hand it over.", nullptr,
                static_cast<int>(result.pages.size())));
        return;
    }
    const BlobId& blob = result.pages.front().blob;
    const bool sound = m_files->state(blob) == FileCheck::State::sound;
    m_paper->setPicture(sound ? m_parts.images.image(blob, resultPreviewBounds) : QImage(),
        sound ? tr("Opening…") : tr("The paper is still on its way to this station."));
}

void IssuingPage::issue() {
    if (!m_issue->isEnabled() || !m_card)
        return;
    const auto recipient = m_form->recipient();
    if (!recipient)
        return;
    whenDone(m_parts.desk.issue(m_card->id, *recipient), this,
        [this](const Result<domain::Card>& card) { finish(card); });
}

void IssuingPage::resolve(const QString& conflict, domain::Choice choice) {
    const auto id = domain::ConflictId::parse(conflict.toStdString());
    if (!m_card || !id)
        return;
    whenDone(
        m_parts.desk.resolve(*m_card, *id, choice), this, [this](const Result<domain::Card>& card) {
            if (!card) {
                m_notice->setWords({}, errorText(card.error()), InlinePanel::Tone::bad);
                m_notice->open();
                return;
            }
            m_card = *card;
            showCard();
        });
}

void IssuingPage::finish(const Result<domain::Card>& outcome) {
    if (!outcome) {
        if (!m_form->showError(outcome.error())) {
            m_notice->setWords({}, errorText(outcome.error()), InlinePanel::Tone::bad);
            m_notice->open();
        } else {
            m_notice->dismiss();
        }
        return;
    }
    m_card = *outcome;
    const QString name
        = m_card->issue ? QString::fromStdString(domain::fullName(m_card->issue->name)) : QString();
    m_notice->setWords(tr("Issued"),
        tr("%1 has taken the paper; the card is closed. F4 finds the next one.").arg(name),
        InlinePanel::Tone::good);
    m_notice->open();
    showCard();
    m_find->trigger();
    Q_EMIT cardIssued(m_card->id);
}

} // namespace okno::client::ui
