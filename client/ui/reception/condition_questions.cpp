#include "client/ui/reception/condition_questions.h"

#include "client/ui/controls/key_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace okno::client::ui {

QuestionWidget::QuestionWidget(const Theme& theme, const QuestionRow& row, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_row(row)
    , m_yes(new KeyButton(theme, KeyButton::Rank::small, tr("Yes"), QStringLiteral("1")))
    , m_no(new KeyButton(theme, KeyButton::Rank::small, tr("No"), QStringLiteral("2"))) {
    setObjectName(QStringLiteral("question_") + row.key);
    setAccessibleName(row.text);
    setFocusPolicy(Qt::StrongFocus);
    auto* text = new QLabel(row.text);
    text->setWordWrap(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 3, 4, 3);
    line->setSpacing(8);
    line->addWidget(text, 1);
    m_yes->setObjectName(QStringLiteral("yesButton_") + row.key);
    m_no->setObjectName(QStringLiteral("noButton_") + row.key);
    for (auto* button : {m_yes, m_no}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        line->addWidget(button);
    }
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
    setAnswer(row.answer);
}

void QuestionWidget::setAnswer(QuestionRow::Answer answer) {
    m_row.answer = answer;
    m_yes->setChecked(answer == QuestionRow::Answer::yes);
    m_no->setChecked(answer == QuestionRow::Answer::no);
}

void QuestionWidget::keyPressEvent(QKeyEvent* event) {
    const auto typed = event->text().toUpper();
    if (event->key() == Qt::Key_1 || (!typed.isEmpty() && tr("Yes").toUpper().startsWith(typed)))
        answer(true);
    else if (event->key() == Qt::Key_2
        || (!typed.isEmpty() && tr("No").toUpper().startsWith(typed)))
        answer(false);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        Q_EMIT left(1);
    else if (event->key() == Qt::Key_Up)
        Q_EMIT left(-1);
    else
        QFrame::keyPressEvent(event);
}

void QuestionWidget::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    update();
}

void QuestionWidget::focusOutEvent(QFocusEvent* event) {
    QFrame::focusOutEvent(event);
    update();
}

void QuestionWidget::paintEvent(QPaintEvent* /*event*/) {
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::accent), 2));
    painter.setBrush(m_theme.color(Role::hover));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void QuestionWidget::answer(bool yes) {
    setAnswer(yes ? QuestionRow::Answer::yes : QuestionRow::Answer::no);
    Q_EMIT answered(m_row.key, yes);
    Q_EMIT left(1);
}

ConditionQuestions::ConditionQuestions(const Theme& theme, QWidget* parent)
    : Section(theme, tr("Questions to the applicant"), parent)
    , m_theme(theme)
    , m_list(nullptr) {
    setObjectName(QStringLiteral("questionSection"));
    auto* body = new QWidget;
    m_list = new QVBoxLayout(body);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(2);
    setBody(body);
    setVisible(false);
}

void ConditionQuestions::setQuestions(const QList<QuestionRow>& rows) {
    const bool same = std::ranges::equal(rows, m_rows,
        [](const auto& a, const auto& b) { return a.key == b.key && a.text == b.text; });
    m_rows = rows;
    if (!same)
        rebuild();
    refresh();
}

void ConditionQuestions::focusFirst() {
    const auto open = std::ranges::find(m_rows, QuestionRow::Answer::open, &QuestionRow::answer);
    const auto at = open == m_rows.end() ? 0 : open - m_rows.begin();
    if (at < m_questions.size())
        m_questions.at(at)->setFocus(Qt::ShortcutFocusReason);
}

void ConditionQuestions::rebuild() {
    qDeleteAll(m_questions);
    m_questions.clear();
    for (const auto& row : m_rows) {
        auto* question = new QuestionWidget(m_theme, row);
        connect(question, &QuestionWidget::answered, this, &ConditionQuestions::answered);
        connect(question, &QuestionWidget::left, this,
            [this, question](int step) { this->step(question, step); });
        m_list->addWidget(question);
        m_questions.append(question);
    }
    setVisible(!m_rows.isEmpty());
}

void ConditionQuestions::refresh() {
    int open = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        m_questions.at(i)->setAnswer(m_rows.at(i).answer);
        open += m_rows.at(i).answer == QuestionRow::Answer::open ? 1 : 0;
    }
    setSummary(open == 0 ? tr("all answered") : tr("%n to answer", nullptr, open));
}

void ConditionQuestions::step(QuestionWidget* from, int step) {
    const auto at = m_questions.indexOf(from) + step;
    if (at >= m_questions.size())
        Q_EMIT finished();
    else if (at >= 0)
        m_questions.at(at)->setFocus(Qt::TabFocusReason);
}

} // namespace okno::client::ui
