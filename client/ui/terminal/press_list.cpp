#include "client/ui/terminal/press_list.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScroller>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

class PressButton : public QPushButton {
public:
    PressButton(const Theme& theme, const PressRow& row, double scale)
        : m_theme(theme)
        , m_scale(scale)
        , m_row(row) {
        setObjectName(row.key + QStringLiteral("Button"));
        setAccessibleName(row.words);
        setAccessibleDescription(row.note);
        setAutoDefault(true);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] QSize sizeHint() const override { return {600, heightForWidth(900)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, heightForWidth(900)}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override {
        const QRect inside(0, 0, width - 2 * padding() - px(30), 4000);
        int height = QFontMetrics(strong())
                         .boundingRect(inside, Qt::AlignLeft | Qt::TextWordWrap, m_row.words)
                         .height();
        if (!m_row.note.isEmpty())
            height += QFontMetrics(small()).height() + px(4);
        return height + 2 * px(21);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double frame = hasFocus() ? 3 : 1.5;
        painter.setPen(QPen(m_theme.color(hasFocus() ? Role::accent : Role::line), frame));
        painter.setBrush(m_theme.color(isDown() ? Role::accentSoft : Role::panel));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2), 12, 12);
        const QRect inside = rect().adjusted(padding(), px(21), -padding() - px(30), -px(21));
        painter.setPen(m_theme.color(Role::ink));
        painter.setFont(strong());
        painter.drawText(inside,
            Qt::AlignLeft | Qt::TextWordWrap
                | (m_row.note.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop),
            m_row.words);
        painter.setPen(m_theme.color(Role::soft));
        painter.setFont(small());
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, m_row.note);
        painter.setFont(strong());
        painter.drawText(rect().adjusted(0, 0, -padding(), 0), Qt::AlignRight | Qt::AlignVCenter,
            QStringLiteral("›"));
    }

private:
    [[nodiscard]] int px(int pixels) const {
        return m_theme.scaled(static_cast<int>(pixels * m_scale));
    }
    [[nodiscard]] int padding() const { return px(26); }
    [[nodiscard]] QFont strong() const { return m_theme.font(24 * m_scale, QFont::DemiBold); }
    [[nodiscard]] QFont small() const { return m_theme.font(18 * m_scale); }

    const Theme& m_theme;
    double m_scale;
    PressRow m_row;
};

} // namespace

PressList::PressList(const Theme& theme, const QString& name, double scale, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_scale(scale) {
    setObjectName(name);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    content->setProperty("role", QStringLiteral("content"));
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.scaled(14));
    setWidget(content);
    QScroller::grabGesture(viewport(), QScroller::LeftMouseButtonGesture);
}

void PressList::setRows(const QList<PressRow>& rows) {
    if (rows == m_shown)
        return;
    m_shown = rows;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PressRow& row : rows) {
        auto* button = new PressButton(m_theme, row, m_scale);
        m_rows->addWidget(button);
        connect(
            button, &QPushButton::clicked, this, [this, key = row.key] { Q_EMIT pressed(key); });
    }
    m_rows->addStretch(1);
}

void PressList::focusFirst() {
    if (m_rows->count() > 0 && m_rows->itemAt(0)->widget() != nullptr)
        m_rows->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
}

QStringList PressList::words() const {
    QStringList all;
    for (const PressRow& row : m_shown)
        all += row.words;
    return all;
}

} // namespace okno::client::ui
