#include "tests/client/ui/ui_test.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>

namespace okno::client::ui::test {

Theme& theme() {
    static Theme theme(*qApp);
    return theme;
}

QList<TicketRow> sampleTickets() {
    const auto row = [](const char* time, const char* number, const char* purpose, const char* note,
                         const char* chip, ChipRole role) {
        return TicketRow{QLatin1String(time), QLatin1String(time), QString::fromUtf8(number),
            QString::fromUtf8(purpose), QString::fromUtf8(note), QString::fromUtf8(chip), role,
            false, false};
    };
    auto rows = QList{
        row("10:40", "А-018", "выдача", "здесь с 10:21, ждёт 7 мин", "здесь", ChipRole::good),
        row("11:00", "А-019", "подача", "Присвоение адреса", "здесь", ChipRole::good),
        row("11:20", "А-020", "консультация", "по телефону, колл-центр", "записан",
            ChipRole::neutral),
        row("11:40", "А-021", "подача", "Перевод помещения", "записан", ChipRole::neutral),
        row("12:00", "", "", "свободно", "+ запись", ChipRole::accent),
        row("12:20", "А-022", "подача", "Копия постановления", "записан", ChipRole::neutral),
        row("10:00", "А-016", "подача", "карточка 01-12/004512", "завершён", ChipRole::neutral),
        row("09:40", "А-015", "подача", "не явился, вызван 3 раза", "неявка", ChipRole::bad)};
    rows[0].next = true;
    rows[6].past = true;
    rows[7].past = true;
    return rows;
}

QList<DocumentRow> sampleDocuments() {
    const auto row = [](const char* key, const char* name, const char* note, const char* source,
                         const char* chip, ChipRole role, const char* pages) {
        return DocumentRow{QLatin1String(key), QString::fromUtf8(name), QString::fromUtf8(note),
            QString::fromUtf8(source), QString::fromUtf8(chip), role, QString::fromUtf8(pages), {},
            true};
    };
    auto rows = QList{row("APP", "Заявление", "заполнено и подписано", "приносит заявитель",
                          "принято · 2 л.", ChipRole::good, "стр. 1–2"),
        row("ID", "Паспорт", "оригинал вернуть заявителю", "показывает", "предъявлен · 2 л.",
            ChipRole::good, "стр. 3–4"),
        row("TITLE", "Правоустанавливающий документ", "право не внесено в ЕГРН",
            "приносит заявитель", "сканируется…", ChipRole::accent, "стр. 5–11"),
        row("PLAN", "Схема расположения участка", "нет подписи на листе 2", "приносит заявитель",
            "замечание", ChipRole::warn, "стр. 12–13"),
        row("EGRN", "Выписка из ЕГРН об объекте", "ответ до 30 ноября, внутри общего срока",
            "Росреестр", "запросим", ChipRole::accent, "5 раб. дней"),
        row("OKN", "Заключение органа охраны памятников", "если объект — памятник: да",
            "Минкультуры обл.", "запросим", ChipRole::accent, "5 раб. дней"),
        row("POA", "Доверенность", "представителя нет — не нужна", "приносит заявитель", "не нужна",
            ChipRole::neutral, "")};
    rows[6].needed = false;
    rows[1].open = true;
    rows[2].open = true;
    return rows;
}

QList<ScanRow> samplePages(int count) {
    QList<ScanRow> rows;
    for (int i = 1; i <= count; ++i) {
        QImage paper(116, 164, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        for (int line = 18; line < 140 && i != 9; line += 12)
            painter.fillRect(14, line, 88, 2, QColor(0xc5, 0xcc, 0xd4));
        ScanRow row;
        row.key = QString::number(i);
        row.number = i;
        row.thumbnail = paper;
        row.mark = i == 9 ? QString::fromUtf8("пустая") : QString();
        row.safe = true;
        rows.append(row);
    }
    return rows;
}

FieldRules noRules() {
    const auto nothing = [](const std::string&, const QString&) { return QString(); };
    const auto same = [](const std::string&, const QString& text) { return text; };
    return {nothing, same};
}

QImage screenshot(QWidget& widget, const QString& name) {
    // Layouts settle with their posted events.
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const auto image = widget.grab().toImage();
    QDir().mkpath(QStringLiteral(OKNO_SCREENSHOTS));
    image.save(QStringLiteral(OKNO_SCREENSHOTS "/%1.png").arg(name));
    return image;
}

} // namespace okno::client::ui::test
