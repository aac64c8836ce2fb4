#include "client/ui/controls/key_button.h"

#include "client/ui/controls/paint.h"

#include <QFontMetrics>
#include <QPainter>

namespace okno::client::ui {

namespace {

constexpr int gap = 9;

} // namespace

KeyButton::KeyButton(
    const Theme& theme, Rank rank, const QString& words, const QString& key, QWidget* parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_rank(rank) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (rank == Rank::small)
        setProperty("kind", QStringLiteral("small"));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    setWords(words, key);
}

void KeyButton::setWords(const QString& words, const QString& key) {
    setText(words);
    m_key = key;
    setAccessibleName(QString(words).remove(QLatin1Char('&')));
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const {
    const QFontMetrics metrics(wordFont());
    auto width = metrics.size(Qt::TextShowMnemonic, text()).width() + 2 * padding();
    if (!m_key.isEmpty())
        width += m_theme.scaled(gap) + keyCapSize(m_theme, m_key).width();
    return {width, m_theme.scaled(m_rank == Rank::small ? 30 : 42)};
}

void KeyButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(frame(), width));
    painter.setBrush(ground());
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 7, 7);

    auto words = rect().adjusted(padding(), 0, -padding(), 0);
    if (!m_key.isEmpty()) {
        const auto cap = keyCapSize(m_theme, m_key);
        const QPoint corner(words.right() + 1 - cap.width(), (height() - cap.height()) / 2);
        paintKeyCap(painter, m_theme, QRect(corner, cap), m_key, filled());
        words.setRight(corner.x() - m_theme.scaled(gap));
    }
    painter.setFont(wordFont());
    painter.setPen(ink());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, text());
}

bool KeyButton::filled() const {
    return m_rank == Rank::primary && isEnabled();
}

int KeyButton::padding() const {
    return m_theme.scaled(m_rank == Rank::small ? 10 : 15);
}

QFont KeyButton::wordFont() const {
    return m_rank == Rank::small ? m_theme.font(13, QFont::DemiBold)
                                 : m_theme.font(15, QFont::DemiBold);
}

QColor KeyButton::frame() const {
    if (hasFocus())
        return m_theme.color(filled() ? Role::accentLine : Role::accent);
    return m_theme.color(filled() || isChecked() ? Role::accent : Role::line);
}

QColor KeyButton::ground() const {
    if (!isEnabled())
        return m_theme.color(Role::panel);
    if (isDown() || isChecked())
        return m_theme.color(filled() ? Role::accentPressed : Role::accentSoft);
    if (underMouse())
        return m_theme.color(filled() ? Role::accentHover : Role::hover);
    return m_theme.color(filled() ? Role::accent : Role::panel);
}

QColor KeyButton::ink() const {
    if (!isEnabled())
        return m_theme.color(Role::faint);
    if (filled())
        return m_theme.color(Role::accentInk);
    return m_theme.color(isChecked() ? Role::accent : Role::ink);
}

} // namespace okno::client::ui
