#include "client/ui/cards/cards_page.h"

#include "client/desk/when_done.h"
#include "client/ui/cards/card_list.h"
#include "client/ui/cards/card_view.h"
#include "client/ui/cards/card_words.h"
#include "client/ui/cards/case_filters.h"
#include "client/ui/cards/case_lists.h"
#include "client/ui/cards/correction_form.h"
#include "client/ui/cards/result_form.h"
#include "client/ui/controls/panel.h"
#include "client/ui/error_text.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

// Several records often change in one breath; the lists are read once.
constexpr int cardsRefreshMs = 40;

} // namespace

CardsPage::CardsPage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_refresh(new QTimer(this))
    , m_view(new CardView(theme))
    , m_form(new ResultForm(theme))
    , m_correction(new CorrectionForm(theme))
    , m_notice(new InlinePanel(theme, QStringLiteral("cardNotice")))
    , m_journal(new JournalView(theme))
    , m_files(new FileCheck(parts.blobs, this)) {
    makeActions();
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_notice);
    column->addWidget(m_view, 1);
    m_view->setForm(m_form);
    m_view->setForm(m_correction);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    row->addWidget(makeLists(), 9);
    row->addWidget(middle, 20);
    row->addWidget(m_journal, 10);

    m_refresh->setSingleShot(true);
    m_refresh->setInterval(cardsRefreshMs);
    connect(m_refresh, &QTimer::timeout, this, &CardsPage::refresh);
    connect(&parts.store, &store::Store::recordsChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(m_files, &FileCheck::finished, this, &CardsPage::showCard);
    connect(m_files, &FileCheck::filesMissing, this, &CardsPage::filesMissing);
    connect(m_view, &CardView::conflictResolved, this, &CardsPage::resolve);
    connect(m_correction, &CorrectionForm::confirmed, this, &CardsPage::confirmCorrection);
    connect(m_form, &ResultForm::fileTyped, this, &CardsPage::importFile);
    connect(m_form, &ResultForm::browseRequested, this, &CardsPage::browse);
    connect(m_form, &ResultForm::confirmed, this, &CardsPage::confirmResult);
    if (parts.scanner != nullptr) {
        connect(parts.scanner, &scanning::Scanner::pageStored, this, &CardsPage::keepScan);
        connect(
            parts.scanner, &scanning::Scanner::stackFinished, this, [this] { m_scanning = false; });
    }
    updateActions();
}

void CardsPage::makeActions() {
    m_take = makeAction("takeCardAction", tr("Take"), Qt::Key_F5, [this] { take(); });
    m_correct = makeAction(
        "correctCardAction", tr("Correct…"), Qt::Key_F8, [this] { beginCorrection(); });
    m_scan = makeAction("scanResultAction", tr("Scan the result"), Qt::Key_F2, [this] { scan(); });
    m_attach
        = makeAction("attachFileAction", tr("Attach a file…"), Qt::Key_F7, [this] { browse(); });
    m_ready = makeAction(
        "resultReadyAction", tr("Result ready"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
            if (m_form->isVisible())
                confirmResult();
            else
                beginResult();
        });
    m_scan->setVisible(m_parts.scanner != nullptr);
}

QWidget* CardsPage::makeLists() {
    m_lists = new CaseLists(m_theme);
    m_cards = new CardList(m_theme, m_parts.store.reader());
    m_cardsPanel = new Panel(m_theme);
    m_cardsPanel->addContent(m_lists);
    m_cardsPanel->setHeader({}, tr("by due date"));
    m_cardsPanel->addContent(m_cards, 1);
    connect(m_lists, &CaseLists::listChosen, this, &CardsPage::chooseList);
    connect(m_cards, &CardList::cardChosen, this, &CardsPage::chooseCard);
    return m_cardsPanel;
}

PageActions CardsPage::actions() const {
    return {{m_take, m_scan, m_attach, m_correct}, {m_ready}};
}

LocalDate CardsPage::today() const {
    return m_parts.store.reader().zone().toLocal(m_parts.clock.now()).date;
}

void CardsPage::setEmployee(const domain::Employee& employee) {
    m_employee = employee;
    m_correct->setVisible(employee.role != domain::Role::executor); // who sees no contacts
    refreshCounts();
    chooseList(m_lists->currentKey());
}

void CardsPage::activate() {
    refresh();
    m_cards->setFocus();
}

void CardsPage::open(const domain::CardId& card) {
    chooseCard(QString::fromStdString(card.toString()));
}

void CardsPage::filesArrived() {
    if (m_card)
        m_files->check(filesOf(*m_card));
}

void CardsPage::refresh() {
    if (!m_employee)
        return;
    refreshCounts();
    // The words count days: they are made anew, lest the list still says yesterday's.
    m_cards->setWording([words = CardWords(m_parts.store.reader(), today())](
                            const store::CardSummary& card) { return words.row(card); });
    m_cards->refresh();
    if (m_card)
        chooseCard(QString::fromStdString(m_card->id.toString()));
}

void CardsPage::refreshCounts() {
    QList<CaseListRow> rows;
    for (const CaseFilter& list : caseFilters(*m_employee)) {
        const int count = m_parts.store.reader().countCards(list.filter);
        if (count > 0 || !list.filter.inConflict) // rare: no empty line for it
            rows += {list.key, list.title, count};
    }
    m_lists->setLists(rows);
}

void CardsPage::chooseList(const QString& list) {
    if (!m_employee)
        return;
    for (const CaseFilter& candidate : caseFilters(*m_employee))
        if (candidate.key == list)
            showList(candidate.title, tr("by due date"), candidate.filter);
}

void CardsPage::showList(
    const QString& title, const QString& note, const store::CardFilter& filter) {
    m_cardsPanel->setHeader(title, note);
    m_cards->setWording([words = CardWords(m_parts.store.reader(), today())](
                            const store::CardSummary& card) { return words.row(card); });
    m_cards->setFilter(filter);
}

void CardsPage::find(const QString& words) {
    store::CardFilter filter;
    filter.text = words.toStdString();
    showList(tr("Found: %1").arg(m_parts.store.reader().countCards(filter)), words, filter);
}

void CardsPage::chooseCard(const QString& key) {
    const auto id = domain::CardId::parse(key.toStdString());
    auto card = id ? m_parts.store.reader().card(*id) : std::nullopt;
    const bool other = !card || !m_card || m_card->id != card->id;
    m_card = std::move(card);
    if (other) {
        m_form->dismiss();
        m_correction->dismiss();
    }
    if (m_card)
        m_files->check(filesOf(*m_card));
    showCard();
}

void CardsPage::showCard() {
    if (m_card) {
        const CardFacts facts = CardWords(m_parts.store.reader(), today()).facts(*m_card, *m_files);
        m_view->setFacts(facts);
        m_journal->setLines(facts.journal);
    } else {
        m_view->setNothing(tr("There is no card in this list. New ones appear by themselves."));
        m_journal->setLines({});
    }
    updateActions();
}

void CardsPage::updateActions() {
    const bool open = m_card
        && (m_card->state == domain::CardState::registered
            || m_card->state == domain::CardState::inWork);
    m_take->setEnabled(m_card && m_card->state == domain::CardState::registered);
    m_correct->setEnabled(m_card && m_card->state != domain::CardState::closed);
    for (QAction* action : {m_scan, m_attach, m_ready})
        action->setEnabled(open);
}

void CardsPage::take() {
    if (m_card)
        whenDone(m_parts.desk.take(m_card->id), this,
            [this](const Result<domain::Card>& card) { finish(card); });
}

void CardsPage::beginCorrection() {
    if (!m_card || m_correction->isVisible())
        return;
    m_notice->dismiss();
    m_form->dismiss();
    m_correction->begin(*m_card);
}

void CardsPage::confirmCorrection() {
    const auto corrections = m_correction->corrections();
    if (!corrections)
        return;
    m_correction->dismiss();
    for (const domain::CorrectCard& one : *corrections)
        whenDone(m_parts.desk.correct(one.card, one.group, one.before, one.after), this,
            [this](const Result<domain::Card>& card) {
                if (card)
                    return finish(card);
                m_correction->showProblem(errorText(card.error())); // with what was typed
                m_correction->open();
            });
}

void CardsPage::resolve(const QString& conflict, domain::Choice choice) {
    const auto id = domain::ConflictId::parse(conflict.toStdString());
    if (m_card && id)
        whenDone(m_parts.desk.resolve(*m_card, *id, choice), this,
            [this](const Result<domain::Card>& card) { finish(card); });
}

void CardsPage::beginResult() {
    if (!m_card || m_form->isVisible())
        return;
    m_notice->dismiss();
    m_correction->dismiss();
    QStringList titles{QString(), QString()};
    if (const auto service = m_parts.store.reader().service(m_card->service))
        for (std::size_t i = 0; i < service->results.size() && i < 2; ++i)
            titles[static_cast<qsizetype>(i)] = printing::Words().text(service->results[i]);
    m_form->begin(titles.at(0), titles.at(1));
}

void CardsPage::confirmResult() {
    if (!m_card || !m_form->check())
        return;
    whenDone(m_parts.desk.attachResult(
                 m_card->id, m_form->kind(), m_form->title().toStdString(), m_form->pages()),
        this, [this](const Result<domain::Card>& card) {
            if (card)
                m_form->dismiss();
            finish(card);
        });
}

void CardsPage::browse() {
    beginResult();
    auto* dialog = new QFileDialog(
        this, tr("The paper of the result"), QString(), tr("Papers (*.pdf *.jpg *.jpeg *.png)"));
    dialog->setObjectName(QStringLiteral("resultFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CardsPage::importFile);
    dialog->open();
}

void CardsPage::importFile(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    whenDone(m_parts.desk.importFile(path.toStdString()), this,
        [this, name](const Result<domain::Page>& page) {
            if (page)
                m_form->addFile(name, *page);
            else
                m_form->showProblem(errorText(page.error(), name));
        });
}

void CardsPage::scan() {
    beginResult();
    scanning::ScanRequest request;
    request.folder = m_parts.blobs.incoming().string();
    m_scanning = m_parts.scanner->scan(request);
}

void CardsPage::keepScan(const scanning::ScannedPage& scanned) {
    if (!m_scanning)
        return;
    whenDone(m_parts.desk.importFile(scanned.file.toStdString()), this,
        [this, file = scanned.file](const Result<domain::Page>& page) {
            if (!page) {
                m_form->showProblem(errorText(page.error()));
                return;
            }
            QFile::remove(file);
            m_form->addFile(tr("scanned page"), *page);
        });
}

void CardsPage::finish(const Result<domain::Card>& outcome) {
    if (!outcome) {
        m_notice->setWords({}, errorText(outcome.error()), InlinePanel::Tone::bad);
        m_notice->open();
        return;
    }
    m_notice->dismiss();
    m_card = *outcome;
    showCard();
}

} // namespace okno::client::ui
