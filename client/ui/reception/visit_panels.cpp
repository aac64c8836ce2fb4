#include "client/ui/reception/visit_panels.h"

namespace okno::client::ui {

namespace {

const QString enterKey = QStringLiteral("Enter");
const QString escapeKey = QStringLiteral("Esc");
constexpr int usualMinutes = 20;
constexpr int mostMinutes = 8 * 60;

QString minutesProblem(const QString& text) {
    bool number = false;
    const auto minutes = text.toInt(&number);
    return number && minutes > 0 && minutes <= mostMinutes
        ? QString()
        : PostponePanel::tr("1 to %1").arg(mostMinutes);
}

} // namespace

RefusalPanel::RefusalPanel(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("refusal"), parent)
    , m_reason(new Field(theme, QStringLiteral("refusalReason"), tr("Reason of the refusal"))) {
    setWords(tr("Refuse reception"),
        tr("The ticket is finished as refused and the draft is dropped. The reason goes into the "
           "journal."),
        Tone::warn);
    m_reason->setRequired(true);
    addField(m_reason);
    auto* cancel = addButton(
        QStringLiteral("refusalCancel"), KeyButton::Rank::plain, tr("&Go on"), escapeKey);
    auto* accept = addButton(
        QStringLiteral("refusalConfirm"), KeyButton::Rank::primary, tr("&Refuse"), enterKey);
    connect(m_reason, &Field::confirmed, this, &RefusalPanel::confirm);
    connect(accept, &QPushButton::clicked, this, &RefusalPanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
}

void RefusalPanel::ask() {
    m_reason->setText({});
    open(m_reason);
}

void RefusalPanel::confirm() {
    if (!m_reason->check())
        return;
    const auto reason = m_reason->text();
    dismiss();
    Q_EMIT confirmed(reason);
}

PostponePanel::PostponePanel(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("postpone"), parent)
    , m_minutes(new Field(theme, QStringLiteral("postponeMinutes"), tr("For how many minutes")))
    , m_reason(new Field(theme, QStringLiteral("postponeReason"), tr("Reason"))) {
    setWords(tr("Postpone the visit"),
        tr("What has been typed and scanned is kept. The ticket comes back to this window's "
           "queue."));
    Field::Rule rule;
    rule.problem = minutesProblem;
    rule.required = true;
    m_minutes->setRule(std::move(rule));
    m_reason->setRequired(true);
    addField(m_minutes);
    addField(m_reason, 3);
    auto* cancel = addButton(
        QStringLiteral("postponeCancel"), KeyButton::Rank::plain, tr("&Go on"), escapeKey);
    auto* accept = addButton(
        QStringLiteral("postponeConfirm"), KeyButton::Rank::primary, tr("&Postpone"), enterKey);
    connect(m_minutes, &Field::confirmed, this, [this] { m_reason->setFocus(Qt::TabFocusReason); });
    connect(m_reason, &Field::confirmed, this, &PostponePanel::confirm);
    connect(accept, &QPushButton::clicked, this, &PostponePanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
}

void PostponePanel::ask() {
    m_minutes->setText(QString::number(usualMinutes));
    m_reason->setText({});
    open(m_minutes);
    m_minutes->editor()->selectAll();
}

void PostponePanel::confirm() {
    const bool minutesRight = m_minutes->check();
    if (!m_reason->check() || !minutesRight)
        return;
    const auto minutes = m_minutes->text().toInt();
    const auto reason = m_reason->text();
    dismiss();
    Q_EMIT confirmed(minutes, reason);
}

PausePanel::PausePanel(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("pause"), parent)
    , m_reason(new Field(theme, QStringLiteral("pauseReason"), tr("Reason"))) {
    setWords(tr("Pause the window"),
        tr("Nobody is called here until F4 is pressed again; neighbours help those who wait."));
    m_reason->setRequired(true);
    addField(m_reason);
    auto* cancel
        = addButton(QStringLiteral("pauseCancel"), KeyButton::Rank::plain, tr("&Go on"), escapeKey);
    auto* accept = addButton(
        QStringLiteral("pauseConfirm"), KeyButton::Rank::primary, tr("&Pause"), enterKey);
    connect(m_reason, &Field::confirmed, this, &PausePanel::confirm);
    connect(accept, &QPushButton::clicked, this, &PausePanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
}

void PausePanel::ask() {
    m_reason->setText(tr("break"));
    open(m_reason);
    m_reason->editor()->selectAll();
}

void PausePanel::confirm() {
    if (!m_reason->check())
        return;
    const auto reason = m_reason->text();
    dismiss();
    Q_EMIT confirmed(reason);
}

} // namespace okno::client::ui
