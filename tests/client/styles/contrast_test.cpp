// Words must be readable in every theme: WCAG 2.1, 1.4.3, contrast of at least 4.5:1.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double linear(int channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const QString& colour) {
    const auto channel = [&](int at) { return linear(colour.mid(at, 2).toInt(nullptr, 16)); };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const QString& one, const QString& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

struct Pair {
    QString text;
    QStringList grounds;
};

QList<Pair> pairs() {
    const auto names
        = [](const char* words) { return QString::fromLatin1(words).split(QLatin1Char(' ')); };
    const QStringList sheets
        = names("bg panel sunken field hover row-selected accent-soft chip key");
    return {
        {QStringLiteral("ink"), sheets + names("good-soft warn-soft bad-soft")},
        {QStringLiteral("soft"), sheets},
        {QStringLiteral("faint"), names("bg panel sunken field hover row-selected")},
        {QStringLiteral("accent"), names("bg panel sunken accent-soft")},
        {QStringLiteral("accent-ink"), names("accent accent-hover accent-pressed")},
        {QStringLiteral("accent-ink-soft"), names("accent")},
        {QStringLiteral("good"), names("panel good-soft")},
        {QStringLiteral("warn"), names("panel warn-soft")},
        {QStringLiteral("bad"), names("panel field bad-soft")},
        {QStringLiteral("bad-ink"), names("bad")},
        {QStringLiteral("chip-ink"), names("chip")},
        {QStringLiteral("tooltip-ink"), names("tooltip")},
    };
}

class Styles : public testing::TestWithParam<const char*> {
protected:
    QJsonObject palette() const {
        const auto path = QStringLiteral(":/styles/%1.json").arg(QLatin1String(GetParam()));
        return QJsonDocument::fromJson(read(path)).object();
    }
};

TEST_P(Styles, everyTextStandsOutFromItsGround) {
    const QJsonObject roles = palette();

    for (const auto& [text, grounds] : pairs())
        for (const QString& ground : grounds)
            EXPECT_GE(contrast(roles[text].toString(), roles[ground].toString()), 4.5)
                << text.toStdString() << " on " << ground.toStdString();
}

TEST_P(Styles, everyRoleOfTheSheetIsInThePalette) {
    const QJsonObject roles = palette();
    const QString sheet = QString::fromUtf8(read(QStringLiteral(":/styles/base.qss")));
    ASSERT_FALSE(sheet.isEmpty());

    auto used = QRegularExpression(QStringLiteral("@([a-z-]+)@")).globalMatch(sheet);
    while (used.hasNext()) {
        const QString role = used.next().captured(1);
        EXPECT_TRUE(role == QLatin1String("theme") || roles.contains(role)) << role.toStdString();
    }
}

TEST_P(Styles, everyPictureOfTheSheetIsThere) {
    QString sheet = QString::fromUtf8(read(QStringLiteral(":/styles/base.qss")));
    const bool isLight = std::string(GetParam()) == "light";
    sheet.replace(
        QLatin1String("@theme@"), isLight ? QLatin1String("light") : QLatin1String("dark"));

    auto used = QRegularExpression(QStringLiteral("url\\(([^)]+)\\)")).globalMatch(sheet);
    ASSERT_TRUE(used.hasNext());
    while (used.hasNext()) {
        const QString picture = used.next().captured(1);
        EXPECT_TRUE(QFile::exists(picture)) << picture.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, Styles, testing::Values("light", "dark", "contrast"),
    [](const auto& theme) { return std::string(theme.param); });

} // namespace
