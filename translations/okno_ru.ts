<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Paper</name>
    <message>
        <source>shown, given back</source>
        <translation>предъявлен, возвращён</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>copied, given back</source>
        <translation>снята копия, возвращён</translation>
    </message>
    <message>
        <source>taken with a remark</source>
        <translation>принят с замечанием</translation>
    </message>
    <message>
        <source>not brought</source>
        <translation>не представлен</translation>
    </message>
    <message>
        <source>INN %1, OGRN %2</source>
        <translation>ИНН %1, ОГРН %2</translation>
    </message>
    <message>
        <source>sole trader, OGRNIP %1</source>
        <translation>индивидуальный предприниматель, ОГРНИП %1</translation>
    </message>
    <message>
        <source>by SMS to %1</source>
        <translation>в СМС на %1</translation>
    </message>
    <message>
        <source>by a call to %1</source>
        <translation>по телефону %1</translation>
    </message>
    <message>
        <source>by e-mail to %1</source>
        <translation>по почте %1</translation>
    </message>
    <message>
        <source>ask at the office by telephone</source>
        <translation>если вы позвоните нам</translation>
    </message>
    <message>
        <source>Receipt %1 · %2</source>
        <translation>Расписка %1 · %2</translation>
    </message>
    <message>
        <source>%1 · city of %2</source>
        <comment>office, city</comment>
        <translation>%1 · город %2</translation>
    </message>
    <message>
        <source>%1, tel. %2</source>
        <comment>address, telephone</comment>
        <translation>%1, тел. %2</translation>
    </message>
    <message>
        <source>Receipt for documents</source>
        <translation>Расписка о приёме документов</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <comment>number, date</comment>
        <translation>№ %1 от %2</translation>
    </message>
    <message>
        <source>Provisional number %1 of %2</source>
        <comment>number, date</comment>
        <translation>Временный номер %1 от %2</translation>
    </message>
    <message>
        <source>The number is provisional: the official registration number follows as soon as the registry answers. Either number finds your card.</source>
        <translation>Номер временный: официальный регистрационный номер появится, как только ответит реестр. Карточка находится по любому из двух номеров.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>power of attorney No. %1 of %2, valid until %3</source>
        <translation>доверенность № %1 от %2, действует до %3</translation>
    </message>
    <message>
        <source>Documents of the applicant</source>
        <translation>Документы заявителя</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листов</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>The office keeps: %1, %2.</source>
        <comment>documents, sheets</comment>
        <translation>У нас остаются: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n лист</numerusform>
            <numerusform>%n листа</numerusform>
            <numerusform>%n листов</numerusform>
        </translation>
    </message>
    <message>
        <source>We ask the agencies ourselves</source>
        <translation>Сами запросим в ведомствах</translation>
    </message>
    <message>
        <source>you need not bring these (210-FZ, art. 7)</source>
        <translation>приносить их не нужно (ст. 7 Федерального закона № 210-ФЗ)</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Ведомство</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Ждём ответ до</translation>
    </message>
    <message>
        <source>We will tell you %1.</source>
        <comment>by SMS to ...</comment>
        <translation>О готовности сообщим %1.</translation>
    </message>
    <message>
        <source>The result is given out at this office on showing an identity document.</source>
        <translation>Результат выдаём в этом отделении по документу, удостоверяющему личность.</translation>
    </message>
    <message>
        <source>Result by</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Documents taken on %1 at %2, window %3</source>
        <translation>Документы приняты %1 в %2, окно %3</translation>
    </message>
    <message>
        <source>documents taken</source>
        <translation>документы принял</translation>
    </message>
    <message>
        <source>documents handed in, receipt taken</source>
        <translation>документы сдал, расписку получил</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Расписка %1</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>стр. %1 из %2</translation>
    </message>
    <message>
        <source>identity document</source>
        <translation>документ, удостоверяющий личность</translation>
    </message>
    <message>
        <source>the receipt for your documents</source>
        <translation>расписка о приёме документов</translation>
    </message>
    <message>
        <source>power of attorney, if you act for somebody else</source>
        <translation>доверенность, если вы действуете за другого</translation>
    </message>
    <message>
        <source>Submitting documents</source>
        <translation>Подача документов</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Collecting the result</source>
        <translation>Получение результата</translation>
    </message>
    <message>
        <source>Bring with you</source>
        <translation>Возьмите с собой</translation>
    </message>
    <message>
        <source>If this is your case</source>
        <translation>Если это ваш случай</translation>
    </message>
    <message>
        <source>We ask the agencies ourselves for</source>
        <translation>Сами запросим в ведомствах</translation>
    </message>
    <message>
        <source>city of %1</source>
        <translation>город %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Талон</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Талон %1</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message numerus="yes">
        <source>%n minute(s), while you wait</source>
        <translation>
            <numerusform>%n минута, при вас</numerusform>
            <numerusform>%n минуты, при вас</numerusform>
            <numerusform>%n минут, при вас</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s), on the same day</source>
        <translation>
            <numerusform>%n час, в тот же день</numerusform>
            <numerusform>%n часа, в тот же день</numerusform>
            <numerusform>%n часов, в тот же день</numerusform>
        </translation>
    </message>
    <message>
        <source>on the day of the request</source>
        <translation>в день обращения</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) from %1</source>
        <translation>
            <numerusform>%n рабочий день с %1</numerusform>
            <numerusform>%n рабочих дня с %1</numerusform>
            <numerusform>%n рабочих дней с %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s) from %1</source>
        <translation>
            <numerusform>%n календарный день с %1</numerusform>
            <numerusform>%n календарных дня с %1</numerusform>
            <numerusform>%n календарных дней с %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from %1</source>
        <translation>
            <numerusform>%n месяц с %1</numerusform>
            <numerusform>%n месяца с %1</numerusform>
            <numerusform>%n месяцев с %1</numerusform>
        </translation>
    </message>
    <message>
        <source>counted from receipt by the authority</source>
        <translation>считаем со дня поступления в ведомство</translation>
    </message>
    <message>
        <source>counted from the complete set of documents</source>
        <translation>считаем со дня полного комплекта документов</translation>
    </message>
    <message>
        <source>counted from the payment</source>
        <translation>считаем со дня оплаты</translation>
    </message>
    <message>
        <source>counted from the answers to the queries</source>
        <translation>считаем со дня ответов на запросы</translation>
    </message>
    <message>
        <source>days off are not counted</source>
        <translation>выходные не считаются</translation>
    </message>
    <message>
        <source>%1 is a day off, so the term ends on the next working day</source>
        <translation>%1 — нерабочий день, поэтому срок кончается в следующий рабочий</translation>
    </message>
    <message>
        <source>waiting for agencies is included</source>
        <translation>срок запросов внутри</translation>
    </message>
    <message>
        <source>waiting for agencies is not included</source>
        <translation>ожидание ответов на запросы в срок не входит</translation>
    </message>
</context>
</TS>
