#include "client/ui/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QRegularExpression>
#include <QScreen>
#include <QStyleFactory>
#include <algorithm>
#include <array>
#include <cmath>

namespace okno::client::ui {

namespace {

// In the order of Role.
constexpr std::array roleNames{"bg", "panel", "sunken", "hover", "row-selected", "field", "ink",
    "soft", "faint", "line", "line-strong", "accent", "accent-hover", "accent-pressed",
    "accent-soft", "accent-second", "accent-ink", "accent-ink-soft", "accent-line", "good",
    "good-soft", "warn", "warn-soft", "bad", "bad-soft", "chip", "chip-ink", "key", "scan-ground"};

QString nameOf(Role role) {
    return QLatin1String(roleNames.at(static_cast<std::size_t>(role)));
}

QString picturesOf(Shade shade) {
    return shade == Shade::light ? QStringLiteral("light") : QStringLiteral("dark");
}

QString paletteOf(Shade shade) {
    return shade == Shade::contrast ? QStringLiteral("contrast") : picturesOf(shade);
}

Result<QByteArray> resource(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::incompatible, "resource-missing", path.toStdString());
    return file.readAll();
}

QString scaledLengths(QString text, int percent) {
    static const QRegularExpression length(
        QStringLiteral("(font-size|min-height|max-height)\\s*:\\s*(\\d+(?:\\.\\d+)?)px"));
    qsizetype from = 0;
    for (auto match = length.match(text, from); match.hasMatch();
         match = length.match(text, from)) {
        const auto pixels = std::lround(match.captured(2).toDouble() * percent / 100.0);
        const auto replacement = match.captured(1) + QStringLiteral(": ") + QString::number(pixels)
            + QStringLiteral("px");
        text.replace(match.capturedStart(), match.capturedLength(), replacement);
        from = match.capturedStart() + replacement.size();
    }
    return text;
}

QMap<QString, QColor> colorsOf(const QByteArray& json) {
    QMap<QString, QColor> colors;
    const auto object = QJsonDocument::fromJson(json).object();
    for (auto role = object.begin(); role != object.end(); ++role)
        colors.insert(role.key(), QColor(role.value().toString()));
    return colors;
}

} // namespace

Theme::Theme(QApplication& application)
    : m_application(application) {
    m_application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    for (QDirIterator fonts(QStringLiteral(":/fonts")); fonts.hasNext();)
        QFontDatabase::addApplicationFont(fonts.next());
    m_family = QFontDatabase::hasFamily(QStringLiteral("Inter")) ? QStringLiteral("Inter")
                                                                 : application.font().family();
}

Result<void> Theme::apply(Shade shade, int textScale) {
    const auto json = resource(QStringLiteral(":/styles/%1.json").arg(paletteOf(shade)));
    if (!json)
        return tl::unexpected(json.error());
    m_colors = colorsOf(*json);
    m_shade = shade;
    m_textScale = std::clamp(textScale, 100, 200);
    const auto sheet = styleSheet(shade);
    if (!sheet)
        return tl::unexpected(sheet.error());

    applyPalette();
    m_application.setFont(font(15));
    m_application.setStyleSheet(*sheet);
    Q_EMIT changed();
    return {};
}

Result<QString> Theme::styleSheet(Shade shade) const {
    const auto source = resource(QStringLiteral(":/styles/base.qss"));
    if (!source)
        return tl::unexpected(source.error());
    auto text = scaledLengths(QString::fromUtf8(*source), m_textScale);
    for (auto role = m_colors.begin(); role != m_colors.end(); ++role)
        text.replace(QLatin1Char('@') + role.key() + QLatin1Char('@'), role->name(QColor::HexArgb));
    text.replace(QStringLiteral("@theme@"), picturesOf(shade));
    return text;
}

void Theme::applyPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, color(Role::ground));
    palette.setColor(QPalette::WindowText, color(Role::ink));
    palette.setColor(QPalette::Base, color(Role::panel));
    palette.setColor(QPalette::AlternateBase, color(Role::sunken));
    palette.setColor(QPalette::Text, color(Role::ink));
    palette.setColor(QPalette::PlaceholderText, color(Role::faint));
    palette.setColor(QPalette::Button, color(Role::panel));
    palette.setColor(QPalette::ButtonText, color(Role::ink));
    palette.setColor(QPalette::Highlight, color(Role::accent));
    palette.setColor(QPalette::HighlightedText, color(Role::accentInk));
    palette.setColor(QPalette::ToolTipBase, color(Role::panel));
    palette.setColor(QPalette::ToolTipText, color(Role::ink));
    palette.setColor(QPalette::Link, color(Role::accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Role::faint));
    m_application.setPalette(palette);
}

QColor Theme::color(Role role) const {
    return m_colors.value(nameOf(role), Qt::magenta);
}

QFont Theme::font(double pixels, QFont::Weight weight) const {
    QFont font(m_family);
    // As points, since a size in pixels has no fraction.
    const auto* screen = QGuiApplication::primaryScreen();
    const auto dpi = screen == nullptr ? 96.0 : screen->logicalDotsPerInchY();
    font.setPointSizeF(pixels * m_textScale / 100.0 * 72.0 / dpi);
    font.setWeight(weight);
    return font;
}

int Theme::scaled(int pixels) const {
    return static_cast<int>(std::lround(pixels * m_textScale / 100.0));
}

QIcon Theme::icon(const QString& name) const {
    const QString shade = picturesOf(m_shade);
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 48, 64}) {
        const auto path = QStringLiteral(":/icons/%1/%2-%3.png").arg(shade, name).arg(size);
        if (QFile::exists(path))
            icon.addFile(path, QSize(size, size));
    }
    return icon;
}

} // namespace okno::client::ui
