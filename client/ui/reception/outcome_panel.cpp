#include "client/ui/reception/outcome_panel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace okno::client::ui {

using domain::VisitOutcome;

namespace {

constexpr int choicesInRow = 3;

struct OutcomeChoice {
    VisitOutcome outcome;
    const char* name;
    const char* words;
};
// In the order of their digits.
constexpr std::array outcomeChoices{
    OutcomeChoice{
        VisitOutcome::card, "outcomeCard", QT_TRANSLATE_NOOP("OutcomePanel", "Card registered")},
    OutcomeChoice{VisitOutcome::refusal, "outcomeRefusal",
        QT_TRANSLATE_NOOP("OutcomePanel", "Reception refused…")},
    OutcomeChoice{VisitOutcome::consultation, "outcomeConsultation",
        QT_TRANSLATE_NOOP("OutcomePanel", "Consultation given")},
    OutcomeChoice{
        VisitOutcome::issued, "outcomeIssued", QT_TRANSLATE_NOOP("OutcomePanel", "Result issued")},
    OutcomeChoice{
        VisitOutcome::left, "outcomeLeft", QT_TRANSLATE_NOOP("OutcomePanel", "The person left")},
};

} // namespace

OutcomePanel::OutcomePanel(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("outcome"), parent) {
    setFocusPolicy(Qt::StrongFocus); // with nothing known the digits work all the same
    auto* choices = new QWidget;
    auto* grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(10);
    const auto put = [&](QWidget* button) {
        const int place = grid->count();
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(button, place / choicesInRow, place % choicesInRow);
    };
    for (const OutcomeChoice& one : outcomeChoices) {
        auto* button = new KeyButton(theme, KeyButton::Rank::plain,
            QCoreApplication::translate("OutcomePanel", one.words),
            QString::number(m_choices.size() + 1));
        button->setObjectName(QLatin1String(one.name) + QStringLiteral("Button"));
        button->setCheckable(true);
        put(button);
        const Choice choice{one.outcome, button};
        connect(button, &QPushButton::clicked, this, [this, choice] { choose(choice); });
        m_choices.push_back(choice);
    }
    auto* cancel
        = new KeyButton(theme, KeyButton::Rank::plain, tr("&Go on"), QStringLiteral("Esc"));
    cancel->setObjectName(QStringLiteral("outcomeCancelButton"));
    put(cancel);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
    addField(choices);
}

void OutcomePanel::ask(const Question& question) {
    m_known = question.known;
    QWidget* marked = this;
    for (const Choice& choice : m_choices) {
        choice.button->setEnabled(choice.outcome != VisitOutcome::card || question.hasCard);
        choice.button->setChecked(choice.outcome == m_known);
        if (choice.outcome == m_known)
            marked = choice.button;
    }
    const QString title = question.callsNext ? tr("What came of the visit? Then the next is called")
                                             : tr("What came of the visit?");
    if (question.losesDraft)
        setWords(title,
            tr("Nothing is registered yet: what has been typed and scanned will be dropped. "
               "Ctrl+Enter registers it."),
            Tone::warn);
    else
        setWords(
            title, m_known ? tr("Enter takes what is marked, a digit another answer.") : QString());
    open(marked);
}

void OutcomePanel::confirmKnown() {
    const auto choice = std::ranges::find_if(
        m_choices, [this](const Choice& one) { return one.outcome == m_known; });
    if (choice != m_choices.end())
        choose(*choice);
}

void OutcomePanel::choose(const Choice& choice) {
    if (!choice.button->isEnabled())
        return;
    dismiss();
    Q_EMIT confirmed(choice.outcome);
}

void OutcomePanel::keyPressEvent(QKeyEvent* event) {
    const int place = event->key() - Qt::Key_1;
    if (place >= 0 && place < static_cast<int>(m_choices.size()))
        return choose(m_choices.at(static_cast<std::size_t>(place)));
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return InlinePanel::keyPressEvent(event);
    const auto focused
        = std::ranges::find_if(m_choices, [](const Choice& one) { return one.button->hasFocus(); });
    if (focused != m_choices.end())
        choose(*focused);
}

} // namespace okno::client::ui
