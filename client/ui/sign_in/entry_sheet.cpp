#include "client/ui/sign_in/entry_sheet.h"

#include "client/ui/shell/logo.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {
constexpr int sheetWidth = 460;
} // namespace

EntrySheet::EntrySheet(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_note(new QLabel) {
    setObjectName(name);
    setProperty("role", QStringLiteral("ground"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setWordWrap(true);
    m_note->setObjectName(name + QStringLiteral("Note"));
    m_note->setProperty("role", QStringLiteral("small"));
    m_note->setWordWrap(true);
    auto* sheet = new QFrame;
    sheet->setProperty("role", QStringLiteral("panel"));
    const auto fit = [sheet, &theme] { sheet->setFixedWidth(theme.scaled(sheetWidth)); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(32, 28, 32, 32);
    m_column->setSpacing(14);
    m_column->addWidget(new Logo(theme), 0, Qt::AlignLeft);
    m_column->addSpacing(8);
    m_column->addWidget(m_title);
    m_column->addWidget(m_note);
    m_column->addSpacing(2);
    auto* middle = new QGridLayout(this);
    middle->setRowStretch(0, 2);
    middle->setRowStretch(2, 3);
    middle->setColumnStretch(0, 1);
    middle->setColumnStretch(2, 1);
    middle->addWidget(sheet, 1, 1);
}

void EntrySheet::setTitle(const QString& title) {
    m_title->setText(title);
}

void EntrySheet::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void EntrySheet::addContent(QWidget* widget) {
    m_column->addWidget(widget);
}

} // namespace okno::client::ui
