#include "client/ui/cards/result_form.h"

#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"

namespace okno::client::ui {

namespace {

const QString positiveValue = QStringLiteral("positive");
const QString refusalValue = QStringLiteral("refusal");

} // namespace

ResultForm::ResultForm(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("result"), parent)
    , m_kind(new ChoiceField(theme, QStringLiteral("resultKind"), tr("Decision")))
    , m_title(new Field(theme, QStringLiteral("resultTitle"), tr("&Title of the paper")))
    , m_file(new Field(theme, QStringLiteral("resultFile"), tr("&File (PDF, JPEG, PNG)"))) {
    m_kind->addChoice(tr("Positive"), positiveValue);
    m_kind->addChoice(tr("Refusal"), refusalValue);
    m_title->setRequired(true);
    m_file->editor()->setPlaceholderText(tr("path, then Enter; F7 chooses"));
    addField(m_kind, 2);
    addField(m_title, 4);
    addField(m_file, 4);
    auto* browse = addButton(
        QStringLiteral("browse"), KeyButton::Rank::plain, tr("Choose a file…"), tr("F7"));
    auto* confirm = addButton(QStringLiteral("confirmResult"), KeyButton::Rank::primary,
        tr("Result ready"), tr("Ctrl+Enter"));
    connect(browse, &QPushButton::clicked, this, &ResultForm::browseRequested);
    connect(confirm, &QPushButton::clicked, this, &ResultForm::confirmed);
    connect(m_file, &Field::confirmed, this, [this] {
        if (!m_file->text().isEmpty())
            Q_EMIT fileTyped(m_file->text());
    });
    connect(m_kind, &ChoiceField::edited, this, [this] {
        m_title->setText(kind() == domain::ResultKind::positive ? m_positive : m_refusal);
    });
}

void ResultForm::begin(const QString& positive, const QString& refusal) {
    m_positive = positive;
    m_refusal = refusal;
    m_names.clear();
    m_pages.clear();
    m_kind->setValue(positiveValue);
    m_title->setText(positive);
    m_file->setText({});
    showFiles();
    open(m_title->editor());
    m_title->editor()->selectAll();
}

void ResultForm::addFile(const QString& name, const domain::Page& page) {
    m_names += name;
    m_pages.push_back(page);
    m_pages.back().sheet = static_cast<int>(m_pages.size());
    m_file->setText({});
    showFiles();
}

void ResultForm::showFiles() {
    const QString words = m_names.isEmpty()
        ? tr("Attach the paper as a file or scan it with F2. The applicant is told as soon as the "
             "result is ready.")
        : tr("Attached: %1. The applicant is told as soon as the result is ready.")
              .arg(m_names.join(QStringLiteral(", ")));
    setWords(tr("Result"), words, Tone::plain);
}

void ResultForm::showProblem(const QString& problem) {
    setWords(tr("Result"), problem, Tone::bad);
}

bool ResultForm::check() {
    if (!m_title->check()) {
        m_title->editor()->setFocus();
        return false;
    }
    if (m_pages.empty()) {
        m_file->showProblem(tr("no file yet"));
        m_file->editor()->setFocus();
        return false;
    }
    return true;
}

domain::ResultKind ResultForm::kind() const {
    return m_kind->value() == refusalValue ? domain::ResultKind::refusal
                                           : domain::ResultKind::positive;
}

QString ResultForm::title() const {
    return m_title->text();
}

} // namespace okno::client::ui
