#include "client/ui/controls/choice_field.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>

namespace okno::client::ui {

ChoiceField::ChoiceField(
    const Theme& theme, const QString& name, const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_caption(caption)
    , m_label(new ElidedLabel(theme, Role::soft, 12, QFont::Normal))
    , m_combo(new QComboBox) {
    setObjectName(name + QStringLiteral("Field"));
    m_combo->setObjectName(name + QStringLiteral("Combo"));
    m_combo->setAccessibleName(caption);
    m_combo->installEventFilter(this);
    m_label->setText(caption);
    setFocusProxy(m_combo);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_label);
    column->addWidget(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this] {
        showProblem({});
        Q_EMIT edited();
    });
}

void ChoiceField::addChoice(const QString& words, const QString& value, bool isOpen) {
    m_combo->addItem(words, value);
    if (isOpen)
        return;
    if (auto* model = qobject_cast<QStandardItemModel*>(m_combo->model()))
        model->item(m_combo->count() - 1)->setEnabled(false);
}

void ChoiceField::clear() {
    m_combo->clear();
}

void ChoiceField::setValue(const QString& value) {
    if (const auto index = m_combo->findData(value); index >= 0)
        m_combo->setCurrentIndex(index);
    showProblem({});
}

QString ChoiceField::value() const {
    return m_combo->currentData().toString();
}

QString ChoiceField::words() const {
    return m_combo->currentText();
}

void ChoiceField::showProblem(const QString& problem) {
    m_label->setText(problem.isEmpty() ? m_caption : m_caption + QStringLiteral(": ") + problem);
    m_label->setInk(problem.isEmpty() ? Role::soft : Role::bad);
    m_combo->setAccessibleDescription(problem);
    m_combo->setProperty(
        "state", problem.isEmpty() ? QStringLiteral("valid") : QStringLiteral("error"));
    m_combo->style()->unpolish(m_combo);
    m_combo->style()->polish(m_combo);
}

bool ChoiceField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT confirmed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace okno::client::ui
