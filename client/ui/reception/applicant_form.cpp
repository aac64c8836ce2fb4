#include "client/ui/reception/applicant_form.h"

#include "client/desk/form.h"
#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/key_button.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace okno::client::ui {

namespace field = desk::field;

namespace {

/// "passport_issued_on" as the beginning of an object name: "passportIssuedOn".
QString camelCase(const char* name) {
    const auto words = QLatin1String(name).toString().split(QLatin1Char('_'));
    QString joined = words.first();
    for (const auto& word : words.mid(1))
        joined += word.at(0).toUpper() + word.mid(1);
    return joined;
}

QGridLayout* newGrid(QWidget* parent) {
    auto* grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(10);
    return grid;
}

} // namespace

ApplicantForm::ApplicantForm(const Theme& theme, FieldRules rules, QWidget* parent)
    : Section(theme, tr("Applicant"), parent)
    , m_theme(theme)
    , m_rules(std::move(rules))
    , m_represented(new QCheckBox(tr("A &representative acts, by power of attorney")))
    , m_first(new QWidget)
    , m_more(new QWidget)
    , m_power(new QWidget) {
    setObjectName(QStringLiteral("applicantSection"));
    m_represented->setObjectName(QStringLiteral("representedCheck"));
    m_represented->setAccessibleName(tr("A representative acts, by power of attorney"));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (auto* part : {m_first, m_more, static_cast<QWidget*>(m_represented), m_power})
        column->addWidget(part);
    m_represented->installEventFilter(this);
    makeFields();
    makeNotify();
    makeKinds();
    newGrid(m_first);
    newGrid(m_more);
    newGrid(m_power);
    setBody(body);
    connect(m_represented, &QCheckBox::toggled, this, [this](bool on) {
        layOut();
        Q_EMIT textEdited(field::represented, on ? QStringLiteral("yes") : QString());
    });
    layOut();
}

void ApplicantForm::makeFields() {
    makeField(field::name, tr("Last, first, middle name"), 5);
    makeField(field::organisation, tr("Organisation"), 0);
    makeField(field::snils, tr("SNILS"), 11);
    makeField(field::phone, tr("Phone"), 11);
    makeField(field::passport, tr("Passport"), 10);
    makeField(field::passportIssuedOn, tr("Issued on"), 8);
    makeField(field::bornOn, tr("Date of birth"), 8);
    makeField(field::inn, tr("INN"), 10);
    makeField(field::ogrn, tr("OGRN"), 13);
    makeField(field::email, tr("E-mail"), 6);
    makeField(field::address, tr("Address"), 0);
    makeField(field::representativeName, tr("Representative"), 5);
    makeField(field::representativePassport, tr("Passport"), 10);
    makeField(field::representativePassportIssuedOn, tr("Issued on"), 8);
    makeField(field::powerNumber, tr("Power of attorney, number"), 0);
    makeField(field::powerIssuedOn, tr("Power given on"), 8);
    makeField(field::powerValidUntil, tr("Power valid until"), 8);
}

void ApplicantForm::makeField(const char* name, const QString& caption, int completeLength) {
    auto* made = new Field(m_theme, camelCase(name), caption, this);
    // Only the grid says how wide a field is: all rows share their columns.
    made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const std::string key(name);
    Field::Rule rule;
    rule.problem = [this, key](const QString& text) { return m_rules.problem(key, text); };
    rule.written = [this, key](const QString& text) { return m_rules.written(key, text); };
    rule.completeLength = completeLength;
    made->setRule(std::move(rule));
    connect(
        made, &Field::edited, this, [this, made, key] { Q_EMIT textEdited(key, made->text()); });
    connect(made, &Field::confirmed, this, [this, made] { moveOn(made); });
    m_fields.insert(QLatin1String(name), made);
}

void ApplicantForm::makeNotify() {
    m_notify = new ChoiceField(m_theme, QStringLiteral("notifyBy"), tr("How to tell of readiness"));
    m_notify->setParent(this);
    m_notify->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_notify->addChoice(tr("SMS and phone"), QStringLiteral("sms phone"));
    m_notify->addChoice(tr("SMS"), QStringLiteral("sms"));
    m_notify->addChoice(tr("Phone"), QStringLiteral("phone"));
    m_notify->addChoice(tr("E-mail"), QStringLiteral("email"));
    m_notify->addChoice(tr("SMS and e-mail"), QStringLiteral("sms email"));
    m_notify->addChoice(tr("SMS, phone and e-mail"), QStringLiteral("sms phone email"));
    connect(m_notify, &ChoiceField::edited, this,
        [this] { Q_EMIT textEdited(field::notifyBy, m_notify->value()); });
    connect(m_notify, &ChoiceField::confirmed, this, [this] { moveOn(m_notify); });
}

void ApplicantForm::makeKinds() {
    auto* corner = new QWidget;
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_kinds = new QButtonGroup(this);
    const auto add = [this, row](const char* name, const char* kind, const QString& words) {
        auto* button = new KeyButton(m_theme, KeyButton::Rank::small, words, {});
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setProperty("value", QLatin1String(kind));
        m_kinds->addButton(button);
        row->addWidget(button);
    };
    add("personKindButton", "person", tr("&Person"));
    add("soleTraderKindButton", "sole_trader", tr("Sole &trader"));
    add("organisationKindButton", "organisation", tr("&Organisation"));
    m_kinds->buttons().constFirst()->setChecked(true);
    connect(m_kinds, &QButtonGroup::buttonClicked, this, [this] { chooseKind(kind()); });
    setCorner(corner);
}

QString ApplicantForm::kind() const {
    return m_kinds->checkedButton()->property("value").toString();
}

void ApplicantForm::chooseKind(const QString& kind) {
    layOut();
    Q_EMIT textEdited(field::kind, kind);
    focusFirst();
}

QList<ApplicantForm::Place> ApplicantForm::placesFor(const QString& kind) const {
    if (kind == QLatin1String("organisation"))
        return {{field::organisation, 2}, {field::inn, 1}, {field::ogrn, 1}, {field::phone, 1},
            {field::email, 1}, {field::notifyBy, 2}, {field::address, 4}};
    if (kind == QLatin1String("sole_trader"))
        return {{field::name, 2}, {field::inn, 1}, {field::ogrn, 1}, {field::passport, 1},
            {field::passportIssuedOn, 1}, {field::notifyBy, 2}, {field::snils, 1},
            {field::phone, 1}, {field::bornOn, 1}, {field::email, 1}, {field::address, 4}};
    return {{field::name, 2}, {field::snils, 1}, {field::phone, 1}, {field::passport, 1},
        {field::passportIssuedOn, 1}, {field::notifyBy, 2}, {field::bornOn, 1}, {field::inn, 1},
        {field::email, 2}, {field::address, 4}};
}

void ApplicantForm::layOut() {
    for (auto* made : std::as_const(m_fields))
        made->setVisible(false);
    m_order.clear();
    const auto places = placesFor(kind());
    int cells = 0;
    qsizetype firstRows = 0;
    for (; cells < 8; ++firstRows)
        cells += places.at(firstRows).span;
    placeRows(static_cast<QGridLayout*>(m_first->layout()), places.first(firstRows));
    placeRows(static_cast<QGridLayout*>(m_more->layout()), places.mid(firstRows));
    m_order.append(m_represented);
    if (m_represented->isChecked())
        placeRows(static_cast<QGridLayout*>(m_power->layout()),
            {{field::representativeName, 2}, {field::representativePassport, 1},
                {field::representativePassportIssuedOn, 1}, {field::powerNumber, 2},
                {field::powerIssuedOn, 1}, {field::powerValidUntil, 1}});
    m_power->setVisible(m_represented->isChecked() && !m_compact);
    for (qsizetype i = 1; i < m_order.size(); ++i)
        setTabOrder(m_order.at(i - 1), m_order.at(i));
}

void ApplicantForm::placeRows(QGridLayout* grid, const QList<Place>& places) {
    int row = 0;
    int column = 0;
    for (int i = 0; i < 4; ++i)
        grid->setColumnStretch(i, i < m_columns ? 1 : 0);
    for (const auto& place : places) {
        QWidget* widget = m_fields.value(QLatin1String(place.field));
        if (widget == nullptr)
            widget = m_notify;
        const auto span = std::min(place.span, m_columns);
        grid->addWidget(widget, row, column, 1, span);
        widget->setVisible(true);
        m_order.append(widget);
        column += span;
        row += column / m_columns;
        column %= m_columns;
    }
}

void ApplicantForm::resizeEvent(QResizeEvent* event) {
    Section::resizeEvent(event);
    const auto columns = width() < m_theme.scaled(560) ? 2 : 4;
    if (columns == m_columns)
        return;
    m_columns = columns;
    layOut();
}

bool ApplicantForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            moveOn(m_represented);
            return true;
        }
    }
    return Section::eventFilter(watched, event);
}

void ApplicantForm::moveOn(QWidget* from) {
    const auto next = m_order.indexOf(from) + 1;
    if (next >= m_order.size())
        Q_EMIT finished();
    else
        m_order.at(next)->setFocus(Qt::TabFocusReason);
}

void ApplicantForm::setTexts(const std::map<std::string, std::string>& texts) {
    const auto text = [&texts](const std::string& name) {
        const auto found = texts.find(name);
        return found == texts.end() ? QString() : QString::fromStdString(found->second);
    };
    const QSignalBlocker quiet(this);
    for (auto* button : m_kinds->buttons()) {
        if (button->property("value").toString() == text(field::kind))
            button->setChecked(true);
    }
    m_represented->setChecked(!text(field::represented).isEmpty());
    for (auto made = m_fields.begin(); made != m_fields.end(); ++made)
        made.value()->setText(text(made.key().toStdString()));
    m_notify->setValue(text(field::notifyBy));
    layOut();
}

void ApplicantForm::showProblems(const std::map<std::string, QString>& problems) {
    if (problems.empty())
        return;
    setCompact(false);
    QWidget* first = nullptr;
    for (const auto& [name, problem] : problems) {
        QWidget* wrong = nullptr;
        if (name == field::notifyBy) {
            m_notify->showProblem(problem);
            wrong = m_notify;
        } else if (auto* made = m_fields.value(QString::fromStdString(name))) {
            made->showProblem(problem);
            wrong = made;
        }
        if (wrong != nullptr
            && (first == nullptr || m_order.indexOf(wrong) < m_order.indexOf(first)))
            first = wrong;
    }
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void ApplicantForm::focusFirst() {
    setCompact(false);
    m_order.constFirst()->setFocus(Qt::ShortcutFocusReason);
}

void ApplicantForm::setCompact(bool compact) {
    m_compact = compact;
    m_more->setVisible(!compact);
    m_represented->setVisible(!compact);
    m_power->setVisible(!compact && m_represented->isChecked());
}

} // namespace okno::client::ui
