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
<context>
    <name>Purpose</name>
    <message>
        <source>Submitting documents</source>
        <translation>Подача документов</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Collecting a result</source>
        <translation>Получение результата</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::BookingPage</name>
    <message>
        <source>&amp;Service, or number of the receipt</source>
        <translation>&amp;Услуга или номер расписки</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Цель визита</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Новый звонок</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>type, then Enter</source>
        <translation>наберите и нажмите Enter</translation>
    </message>
    <message>
        <source>Read back to the caller</source>
        <translation>Прочитайте вслух</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Звонящий</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>Type the number of the receipt, such as 01-12/004512</source>
        <translation>Наберите номер расписки, например 01-12/004512</translation>
    </message>
    <message>
        <source>No service has these words</source>
        <translation>Нет услуги с такими словами</translation>
    </message>
    <message>
        <source>No time has been chosen yet.</source>
        <translation>Время ещё не выбрано.</translation>
    </message>
    <message>
        <source>%1, %2, at %3, window %4.</source>
        <comment>weekday, date, time, window</comment>
        <translation>%1, %2, в %3, окно %4.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>service</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Bring with you: %1.</source>
        <translation>Возьмите с собой: %1.</translation>
    </message>
    <message>
        <source>You need not bring: %1; we ask for it ourselves.</source>
        <translation>Приносить не нужно: %1; это мы запросим сами.</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Талон %1</translation>
    </message>
    <message>
        <source>booking of %1</source>
        <translation>запись %1</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CardList</name>
    <message>
        <source>Cards</source>
        <translation>Карточки</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CardWords</name>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1 (временный)</translation>
    </message>
    <message>
        <source>registered on %1, window %2</source>
        <translation>принято %1, окно %2</translation>
    </message>
    <message>
        <source>no executor yet</source>
        <translation>исполнителя пока нет</translation>
    </message>
    <message>
        <source>executor %1</source>
        <translation>исполнитель %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Срок %1</translation>
    </message>
    <message numerus="yes">
        <source>late by %n working day(s)</source>
        <translation>
            <numerusform>опоздание %n рабочий день</numerusform>
            <numerusform>опоздание %n рабочих дня</numerusform>
            <numerusform>опоздание %n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>registered</source>
        <translation>зарегистрировано</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>ready to issue</source>
        <translation>готово к выдаче</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>выдано</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>предъявлен</translation>
    </message>
    <message>
        <source>here</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>копия</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>не принесён</translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>опаздывает на %n день</numerusform>
            <numerusform>опаздывает на %n дня</numerusform>
            <numerusform>опаздывает на %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>asked</source>
        <translation>запрошено</translation>
    </message>
    <message>
        <source>received</source>
        <translation>получено</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>нет данных</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>Documents and answers</source>
        <translation>Документы и ответы</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) scanned</source>
        <translation>
            <numerusform>скан: %n страница</numerusform>
            <numerusform>скан: %n страницы</numerusform>
            <numerusform>скан: %n страниц</numerusform>
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
        <source>asked %1</source>
        <translation>запрошено: %1</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>ответ до %1</translation>
    </message>
    <message>
        <source>%1 answered on %2</source>
        <translation>%1, ответ %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Отказ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Кому выдано</translation>
    </message>
    <message>
        <source>Notice to the applicant</source>
        <translation>Уведомление заявителя</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>по СМС</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>по почте</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>в очереди</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>сегодня, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>registered, %n query(ies)</source>
        <translation>
            <numerusform>зарегистрировано, %n запрос</numerusform>
            <numerusform>зарегистрировано, %n запроса</numerusform>
            <numerusform>зарегистрировано, %n запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>pages attached</source>
        <translation>добавлены страницы</translation>
    </message>
    <message>
        <source>query sent: %1</source>
        <translation>запрос отправлен: %1</translation>
    </message>
    <message>
        <source>answer received: %1</source>
        <translation>ответ получен: %1</translation>
    </message>
    <message>
        <source>agency refused: %1</source>
        <translation>ведомство отказало: %1</translation>
    </message>
    <message>
        <source>agency has no data: %1</source>
        <translation>у ведомства нет данных: %1</translation>
    </message>
    <message>
        <source>query failed: %1</source>
        <translation>запрос не удался: %1</translation>
    </message>
    <message>
        <source>taken into work</source>
        <translation>взято в работу</translation>
    </message>
    <message>
        <source>result attached: %1</source>
        <translation>результат готов: %1</translation>
    </message>
    <message>
        <source>issued: %1</source>
        <translation>выдано: %1</translation>
    </message>
    <message>
        <source>SHA-256 differs: tell the administrator</source>
        <translation>SHA-256 не сходится, сообщите администратору</translation>
    </message>
    <message>
        <source>still on its way to this station</source>
        <translation>ещё в пути на эту станцию</translation>
    </message>
    <message>
        <source>checking SHA-256…</source>
        <translation>SHA-256 проверяется…</translation>
    </message>
    <message>
        <source>SHA-256 checked</source>
        <translation>SHA-256 проверен</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CardsPage</name>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Scan the result</source>
        <translation>Сканировать результат</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Приложить файл…</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Результат готов</translation>
    </message>
    <message>
        <source>by due date</source>
        <translation>по сроку</translation>
    </message>
    <message>
        <source>There is no card in this list. New ones appear by themselves.</source>
        <translation>В этом списке карточек нет. Новые появятся сами.</translation>
    </message>
    <message>
        <source>The paper of the result</source>
        <translation>Документ результата</translation>
    </message>
    <message>
        <source>Papers (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Документы (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>scanned page</source>
        <translation>отсканированная страница</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CaseListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>list, count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CaseLists</name>
    <message>
        <source>Lists of cards</source>
        <translation>Списки карточек</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::IssueForm</name>
    <message>
        <source>Who takes the paper</source>
        <translation>Кто получает</translation>
    </message>
    <message>
        <source>&amp;Name, as in the passport</source>
        <translation>&amp;Имя, как в паспорте</translation>
    </message>
    <message>
        <source>&amp;Passport</source>
        <translation>&amp;Паспорт</translation>
    </message>
    <message>
        <source>Issued &amp;on</source>
        <translation>&amp;Выдан</translation>
    </message>
    <message>
        <source>Power of &amp;attorney No.</source>
        <translation>&amp;Доверенность №</translation>
    </message>
    <message>
        <source>&amp;Given on</source>
        <translation>В&amp;ыдана</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Действует д&amp;о</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>Заявитель: %1</translation>
    </message>
    <message>
        <source>Representative: %1</source>
        <translation>Представитель: %1</translation>
    </message>
    <message>
        <source>Another person by power of attorney</source>
        <translation>Другой человек по доверенности</translation>
    </message>
    <message>
        <source>not as on the card</source>
        <translation>не как в карточке</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::IssuingPage</name>
    <message>
        <source>Find a card</source>
        <translation>Найти карточку</translation>
    </message>
    <message>
        <source>Issue and close</source>
        <translation>Выдать и закрыть</translation>
    </message>
    <message>
        <source>&amp;Number or name</source>
        <translation>&amp;Номер или имя</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>Выдача</translation>
    </message>
    <message>
        <source>results that wait here</source>
        <translation>ждут получателя</translation>
    </message>
    <message>
        <source>Paper to issue</source>
        <translation>Документ к выдаче</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>ничего не нашлось</translation>
    </message>
    <message>
        <source>No result waits here. They appear by themselves when an executor is done.</source>
        <translation>Результатов к выдаче нет. Они появятся сами, когда исполнитель закончит.</translation>
    </message>
    <message>
        <source>Nothing is found by these words among the results that wait here.</source>
        <translation>Среди результатов к выдаче по этим словам ничего не нашлось.</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Результата пока нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without a preview. Print it and hand it over.</source>
        <translation>
            <numerusform>%n файл без просмотра. Распечатайте и выдайте.</numerusform>
            <numerusform>%n файла без просмотра. Распечатайте и выдайте.</numerusform>
            <numerusform>%n файлов без просмотра. Распечатайте и выдайте.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>The paper is still on its way to this station.</source>
        <translation>Документ ещё в пути на эту станцию.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выдано</translation>
    </message>
    <message>
        <source>%1 has taken the paper; the card is closed. F4 finds the next one.</source>
        <translation>Документ получен: %1. Карточка закрыта. F4 — найти следующую.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::JournalView</name>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>сначала новое</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::NumberPad</name>
    <message>
        <source>Number of the receipt</source>
        <translation>Номер расписки</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::PlaceBoard</name>
    <message>
        <source>No free time on this day. Choose another one.</source>
        <translation>На этот день свободного времени нет. Выберите другой.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Before lunch</source>
        <translation>До обеда</translation>
    </message>
    <message>
        <source>After lunch</source>
        <translation>После обеда</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ResultForm</name>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>&amp;Title of the paper</source>
        <translation>&amp;Название документа</translation>
    </message>
    <message>
        <source>&amp;File (PDF, JPEG, PNG)</source>
        <translation>&amp;Файл (PDF, JPEG, PNG)</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Положительное</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>path, then Enter; F7 chooses</source>
        <translation>путь и Enter; F7 — выбрать</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Результат готов</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Attach the paper as a file or scan it with F2. The applicant is told as soon as the result is ready.</source>
        <translation>Приложите документ файлом или отсканируйте по F2. Заявителю сообщим, как только результат готов.</translation>
    </message>
    <message>
        <source>Attached: %1. The applicant is told as soon as the result is ready.</source>
        <translation>Приложено: %1. Заявителю сообщим, как только результат готов.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>файла ещё нет</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ServiceList</name>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::SignInPage</name>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Okno</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Good day. Who works here?</source>
        <translation>Добрый день. Кто сегодня здесь?</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translation>Спрашиваем реестр…</translation>
    </message>
    <message>
        <source>The login or the password is wrong. Nothing is blocked: look at the keyboard layout and Caps Lock, and type the password again.</source>
        <translation>Неверный логин или пароль. Ничего не заблокировано: проверьте раскладку и Caps Lock и наберите пароль ещё раз.</translation>
    </message>
    <message>
        <source>The registry at %1 does not answer. Signing in needs it once; check the network cable and try again, or tell the administrator.</source>
        <translation>Реестр по адресу %1 не отвечает. Для входа он нужен один раз: проверьте сетевой кабель и повторите или сообщите администратору.</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>заполните</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TerminalWindow</name>
    <message>
        <source>Okno</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>%1 · city of %2</source>
        <comment>office, city</comment>
        <translation>%1 · город %2</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Вопросы: %1</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>Зачем вы пришли?</translation>
    </message>
    <message>
        <source>You get an exact time, and the window calls you by your ticket.</source>
        <translation>Вы получите точное время, и окно вызовет вас по талону.</translation>
    </message>
    <message>
        <source>hand in an application for a service</source>
        <translation>сдать заявление и документы на услугу</translation>
    </message>
    <message>
        <source>ask what is needed and how long it takes</source>
        <translation>узнать, что нужно и сколько ждать</translation>
    </message>
    <message>
        <source>you have been told that it is ready</source>
        <translation>вам сообщили, что всё готово</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём речь?</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>Какая услуга?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>purpose, category</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The number of your receipt</source>
        <translation>Номер вашей расписки</translation>
    </message>
    <message>
        <source>It stands under the title, such as 01-12/004512.</source>
        <translation>Он стоит под заголовком, например 01-12/004512.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>No card has this number. Compare it with the receipt, or ask at the information desk.</source>
        <translation>Такого номера нет. Сверьте его с распиской или подойдите к администратору зала.</translation>
    </message>
    <message>
        <source>The result is not ready yet, or it has been given out. We will tell you as soon as it is ready.</source>
        <translation>Результат ещё не готов или уже выдан. Мы сообщим, как только он будет готов.</translation>
    </message>
    <message>
        <source>Choose day and time</source>
        <translation>Выберите день и время</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>service, purpose</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Bring with you:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Возьмите с собой:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>We ask for the rest ourselves: %1.</source>
        <translation>Остальное запросим сами: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Bring with you:&lt;/b&gt; your passport and the receipt; a power of attorney if you act for somebody else.</source>
        <translation>&lt;b&gt;Возьмите с собой:&lt;/b&gt; паспорт и расписку; доверенность, если вы действуете за другого.</translation>
    </message>
    <message>
        <source>Get a ticket for %1</source>
        <translation>Получить талон на %1</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Выберите время</translation>
    </message>
    <message>
        <source>Your ticket</source>
        <translation>Ваш талон</translation>
    </message>
    <message numerus="yes">
        <source>Back to the beginning in %n s</source>
        <translation>
            <numerusform>Вернёмся в начало через %n с</numerusform>
            <numerusform>Вернёмся в начало через %n с</numerusform>
            <numerusform>Вернёмся в начало через %n с</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TicketView</name>
    <message>
        <source>%1, %2, at %3 · window %4</source>
        <comment>weekday, date, time, window</comment>
        <translation>%1, %2, в %3 · окно %4</translation>
    </message>
    <message>
        <source>The ticket is being printed…</source>
        <translation>Талон печатается…</translation>
    </message>
    <message>
        <source>Take the printed ticket. Come a few minutes early; the board calls your number.</source>
        <translation>Возьмите напечатанный талон. Приходите чуть раньше; табло вызовет ваш номер.</translation>
    </message>
    <message>
        <source>The ticket could not be printed. You are booked all the same: note down number, day and time.</source>
        <translation>Талон не напечатался. Вы всё равно записаны: запишите номер, день и время.</translation>
    </message>
</context>
<context>
    <name>CaseFilters</name>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Of the department, without executor</source>
        <translation>Отдела, без исполнителя</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Ждут ответа на запрос</translation>
    </message>
    <message>
        <source>Ready to issue</source>
        <translation>Готовы к выдаче</translation>
    </message>
</context>
</TS>
