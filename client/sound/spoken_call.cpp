#include "client/sound/spoken_call.h"

#include <QStringList>

#include <array>

namespace okno::client::sound {

namespace {

const std::array upToNineteen{u"ноль", u"один", u"два", u"три", u"четыре", u"пять", u"шесть",
    u"семь", u"восемь", u"девять", u"десять", u"одиннадцать", u"двенадцать", u"тринадцать",
    u"четырнадцать", u"пятнадцать", u"шестнадцать", u"семнадцать", u"восемнадцать",
    u"девятнадцать"};
const std::array tens{u"", u"", u"двадцать", u"тридцать", u"сорок", u"пятьдесят", u"шестьдесят",
    u"семьдесят", u"восемьдесят", u"девяносто"};
const std::array hundreds{u"", u"сто", u"двести", u"триста", u"четыреста", u"пятьсот", u"шестьсот",
    u"семьсот", u"восемьсот", u"девятьсот"};

struct LetterName {
    QChar letter;
    const char16_t* name;
};
constexpr std::array letterNames{LetterName{u'А', u"А"}, LetterName{u'Б', u"Бэ"},
    LetterName{u'В', u"Вэ"}, LetterName{u'Г', u"Гэ"}, LetterName{u'Д', u"Дэ"},
    LetterName{u'Е', u"Е"}, LetterName{u'Ё', u"Ё"}, LetterName{u'Ж', u"Жэ"},
    LetterName{u'З', u"Зэ"}, LetterName{u'И', u"И"}, LetterName{u'Й', u"И краткое"},
    LetterName{u'К', u"Ка"}, LetterName{u'Л', u"Эль"}, LetterName{u'М', u"Эм"},
    LetterName{u'Н', u"Эн"}, LetterName{u'О', u"О"}, LetterName{u'П', u"Пэ"},
    LetterName{u'Р', u"Эр"}, LetterName{u'С', u"Эс"}, LetterName{u'Т', u"Тэ"},
    LetterName{u'У', u"У"}, LetterName{u'Ф', u"Эф"}, LetterName{u'Х', u"Ха"},
    LetterName{u'Ц', u"Цэ"}, LetterName{u'Ч', u"Че"}, LetterName{u'Ш', u"Ша"},
    LetterName{u'Щ', u"Ща"}, LetterName{u'Ъ', u"Твёрдый знак"}, LetterName{u'Ы', u"Ы"},
    LetterName{u'Ь', u"Мягкий знак"}, LetterName{u'Э', u"Э"}, LetterName{u'Ю', u"Ю"},
    LetterName{u'Я', u"Я"}, LetterName{u'A', u"А"}, LetterName{u'B', u"Бэ"},
    LetterName{u'C', u"Цэ"}, LetterName{u'D', u"Дэ"}, LetterName{u'E', u"Е"},
    LetterName{u'F', u"Эф"}, LetterName{u'G', u"Жэ"}, LetterName{u'H', u"Аш"},
    LetterName{u'I', u"И"}, LetterName{u'J', u"Йот"}, LetterName{u'K', u"Ка"},
    LetterName{u'L', u"Эль"}, LetterName{u'M', u"Эм"}, LetterName{u'N', u"Эн"},
    LetterName{u'O', u"О"}, LetterName{u'P', u"Пэ"}, LetterName{u'Q', u"Ку"},
    LetterName{u'R', u"Эр"}, LetterName{u'S', u"Эс"}, LetterName{u'T', u"Тэ"},
    LetterName{u'U', u"У"}, LetterName{u'V', u"Вэ"}, LetterName{u'W', u"Дубль-вэ"},
    LetterName{u'X', u"Икс"}, LetterName{u'Y', u"Игрек"}, LetterName{u'Z', u"Зет"}};

constexpr int longestNumber = 3; // digits read as one number

QString spokenDigits(QString digits) {
    while (digits.size() > 1 && digits.front() == QLatin1Char('0'))
        digits.remove(0, 1);
    if (digits.size() <= longestNumber)
        return spokenNumber(digits.toInt());
    QStringList words;
    for (const QChar digit : digits)
        words += spokenNumber(digit.digitValue());
    return words.join(QLatin1Char(' '));
}

} // namespace

QString spokenNumber(int number) {
    const auto word = [](const char16_t* text) { return QStringView(text).toString(); };
    Q_ASSERT(number >= 0 && number < 1000);
    QStringList words;
    if (number >= 100)
        words += word(hundreds.at(static_cast<std::size_t>(number / 100)));
    const int rest = number % 100;
    if (rest >= 20) {
        words += word(tens.at(static_cast<std::size_t>(rest / 10)));
        if (rest % 10 != 0)
            words += word(upToNineteen.at(static_cast<std::size_t>(rest % 10)));
    } else if (rest > 0 || number == 0) {
        words += word(upToNineteen.at(static_cast<std::size_t>(rest)));
    }
    return words.join(QLatin1Char(' '));
}

QString spokenLetter(QChar letter) {
    for (const LetterName& known : letterNames)
        if (known.letter == letter.toUpper())
            return QStringView(known.name).toString();
    return letter;
}

QString spokenSign(const QString& sign) {
    QString words;
    QChar before; // the last character that was said
    for (qsizetype at = 0; at < sign.size();) {
        const QChar character = sign.at(at);
        qsizetype end = at + 1;
        if (!character.isLetterOrNumber()) {
            at = end;
            continue;
        }
        while (character.isDigit() && end < sign.size() && sign.at(end).isDigit())
            ++end;
        if (!words.isEmpty())
            words += before.isDigit() && character.isDigit() ? QStringLiteral(", ")
                                                             : QStringLiteral(" ");
        words
            += character.isDigit() ? spokenDigits(sign.mid(at, end - at)) : spokenLetter(character);
        before = character;
        at = end;
    }
    return words;
}

QString spokenCall(const QString& ticket, const QString& window) {
    return QStringLiteral("Талон %1, окно %2.").arg(spokenSign(ticket), spokenSign(window));
}

} // namespace okno::client::sound
