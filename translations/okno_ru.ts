<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Arrival</name>
    <message>
        <source>Wait in the hall: the board calls your number to a free window.</source>
        <translation>Ждите в зале: табло вызовет ваш номер к свободному окну.</translation>
    </message>
    <message>
        <source>Your time is %1, window %2. Wait in the hall: the board calls your number.</source>
        <translation>Ваше время — %1, окно %2. Ждите в зале: табло вызовет вас по номеру.</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Вы пришли рано</translation>
    </message>
    <message>
        <source>Your time is %1. Come to this terminal again at %2: then we note that you are here.</source>
        <translation>Ваше время — %1. Подойдите к терминалу ещё раз в %2: тогда мы отметим, что вы здесь.</translation>
    </message>
    <message>
        <source>Your time has passed</source>
        <translation>Ваше время прошло</translation>
    </message>
    <message>
        <source>It was %1. Ask the administrator: you will be let in or get another time.</source>
        <translation>Оно было в %1. Обратитесь к администратору: вас примут без записи или запишут на другое время.</translation>
    </message>
    <message>
        <source>You are being called</source>
        <translation>Вас вызывают</translation>
    </message>
    <message>
        <source>Go to window %1 now.</source>
        <translation>Пройдите к окну %1.</translation>
    </message>
    <message>
        <source>This ticket is not valid any more</source>
        <translation>Талон больше не действует</translation>
    </message>
    <message>
        <source>The visit is over or was cancelled. Take a new ticket, or ask the administrator.</source>
        <translation>Приём уже прошёл или отменён. Возьмите новый талон или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Ask the administrator</source>
        <translation>Обратитесь к администратору</translation>
    </message>
    <message>
        <source>We know that you are here</source>
        <translation>Вы отмечены</translation>
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
    <message>
        <source>With conflicts</source>
        <translation>С расхождениями</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>taken</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>предъявлен</translation>
    </message>
    <message>
        <source>copy made</source>
        <translation>копия</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не нужен</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>не смотрели</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The places of this channel are gone for that day; others may still have some. Nothing was booked; choose another day.</source>
        <translation>Места этого канала на этот день закончились; у других каналов они ещё могут быть. Ничего не записано, выберите другой день.</translation>
    </message>
    <message>
        <source>This time begins too soon to be booked. Nothing was booked; choose a later one.</source>
        <translation>До этого времени осталось слишком мало. Ничего не записано, выберите время позже.</translation>
    </message>
    <message>
        <source>This time is kept for another station. Nothing was booked; choose another time.</source>
        <translation>Это время закреплено за другим рабочим местом. Ничего не записано, выберите другое.</translation>
    </message>
    <message>
        <source>Some of these times are kept for another station. Nothing was reserved.</source>
        <translation>Часть этих мест закреплена за другим рабочим местом. Ничего не закреплено.</translation>
    </message>
    <message>
        <source>Window %1 is closed today. Nothing was changed; choose another window.</source>
        <translation>Окно %1 сегодня закрыто. Ничего не изменено, выберите другое окно.</translation>
    </message>
    <message>
        <source>This line asks for the visitor&apos;s name. Type it and confirm again.</source>
        <translation>Для этой очереди нужно имя посетителя. Введите его и подтвердите ещё раз.</translation>
    </message>
    <message>
        <source>This line asks for a telephone number. Type it and confirm again.</source>
        <translation>Для этой очереди нужен телефон. Введите его и подтвердите ещё раз.</translation>
    </message>
    <message>
        <source>The visitor is early: arrival is noted from %1.</source>
        <translation>Посетитель пришёл рано: приход отмечается с %1.</translation>
    </message>
    <message>
        <source>The visitor is late: arrival was noted until %1. Book another time, or let the visitor in without a ticket.</source>
        <translation>Посетитель опоздал: приход отмечался до %1. Запишите на другое время или примите без талона.</translation>
    </message>
    <message>
        <source>Choose the line or the window to which the visitor goes.</source>
        <translation>Выберите очередь или окно, куда направить посетителя.</translation>
    </message>
    <message>
        <source>That line is not in the office&apos;s list. Choose another one.</source>
        <translation>Такой очереди нет в списке. Выберите другую.</translation>
    </message>
    <message>
        <source>The time at which the visitor is to be called is missing. Type it and confirm again.</source>
        <translation>Не указано время вызова. Введите его и подтвердите ещё раз.</translation>
    </message>
    <message>
        <source>The time has passed. Nothing was changed; type a later one.</source>
        <translation>Это время прошло. Ничего не изменено, введите более позднее.</translation>
    </message>
    <message>
        <source>There is no change of this ticket to take back.</source>
        <translation>У этого талона нечего отменять.</translation>
    </message>
    <message>
        <source>A change can be taken back for ten seconds. Nothing was changed.</source>
        <translation>Изменение можно отменить в течение десяти секунд. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Somebody else has changed the ticket meanwhile: window %1. Nothing was taken back.</source>
        <translation>Талон тем временем изменил другой: окно %1. Ничего не отменено.</translation>
    </message>
    <message>
        <source>Somebody has already called the ticket: window %1. The list shows how it stands.</source>
        <translation>Талон уже вызван: окно %1. Список показывает, как обстоит дело.</translation>
    </message>
    <message>
        <source>The visitor is already being served: window %1. The list shows how it stands.</source>
        <translation>Посетителя уже принимают: окно %1. Список показывает, как обстоит дело.</translation>
    </message>
    <message>
        <source>The ticket is already postponed: window %1. The list shows until when.</source>
        <translation>Талон уже отложен: окно %1. Список показывает, до какого времени.</translation>
    </message>
    <message>
        <source>The visitor has already been sent on: window %1. The list shows how it stands.</source>
        <translation>Посетитель уже направлен дальше: окно %1. Список показывает, как обстоит дело.</translation>
    </message>
    <message>
        <source>The visit is already over: window %1. Nothing was changed.</source>
        <translation>Приём уже завершён: окно %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The visitor is already marked as absent: window %1. Nothing was changed.</source>
        <translation>Неявка уже отмечена: окно %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The ticket is already cancelled. Nothing was changed.</source>
        <translation>Талон уже отменён. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The visitor&apos;s arrival is already noted. Nothing was doubled.</source>
        <translation>Приход посетителя уже отмечен. Ничего не удвоено.</translation>
    </message>
    <message>
        <source>Nobody is waiting for this window. New tickets appear by themselves.</source>
        <translation>К этому окну никто не ждёт. Новые талоны появятся сами.</translation>
    </message>
    <message>
        <source>This time has just been given to somebody else. Nothing was booked; choose another time.</source>
        <translation>Это время только что занял другой человек. Запись не сделана; выберите другое время.</translation>
    </message>
    <message>
        <source>This time has passed. Nothing was booked; choose a later one.</source>
        <translation>Это время уже прошло. Запись не сделана; выберите более позднее.</translation>
    </message>
    <message>
        <source>The window does not receive at this time. Nothing was booked; choose another time.</source>
        <translation>В это время окно не принимает. Запись не сделана; выберите другое время.</translation>
    </message>
    <message>
        <source>The office is closed on this day. Nothing was booked; choose another day.</source>
        <translation>В этот день приёма нет. Запись не сделана; выберите другой день.</translation>
    </message>
    <message>
        <source>Tickets are not booked that far ahead. Nothing was booked; choose an earlier day.</source>
        <translation>Так далеко вперёд не записывают. Запись не сделана; выберите более ранний день.</translation>
    </message>
    <message>
        <source>The ticket is for another day (%1). It stays as it is; call a ticket of today.</source>
        <translation>Талон на другой день (%1). Он не изменён; вызовите сегодняшний талон.</translation>
    </message>
    <message>
        <source>The ticket has been called three times. Mark a no-show with F11 or postpone it with F9.</source>
        <translation>Талон вызван уже три раза. Отметьте неявку (F11) или отложите его (F9).</translation>
    </message>
    <message>
        <source>The ticket has not been called, or another station has already dealt with it. The list now shows how it stands.</source>
        <translation>Талон не вызван, или с ним уже поработали на другом месте. Список показывает, как обстоит дело сейчас.</translation>
    </message>
    <message>
        <source>The visit is not under way, so it cannot be finished. The list now shows how the ticket stands.</source>
        <translation>Приём не идёт, завершить его нельзя. Список показывает, как обстоит дело с талоном.</translation>
    </message>
    <message>
        <source>This ticket is already booked. Nothing was doubled.</source>
        <translation>Этот талон уже записан. Второй записи не появилось.</translation>
    </message>
    <message>
        <source>A ticket can be postponed by 1 to %1 minutes. Correct the number.</source>
        <translation>Талон можно отложить на срок от 1 до %1 минут. Исправьте число.</translation>
    </message>
    <message>
        <source>The reason is missing. Type it and confirm again.</source>
        <translation>Не указана причина. Впишите её и подтвердите ещё раз.</translation>
    </message>
    <message>
        <source>The ticket belongs to another window. Ask for it to be transferred to yours.</source>
        <translation>Талон принадлежит другому окну. Попросите передать его вам.</translation>
    </message>
    <message>
        <source>That window does not serve this kind of visit. Choose another window.</source>
        <translation>То окно не ведёт такой приём. Выберите другое окно.</translation>
    </message>
    <message>
        <source>That window is not on the roster. Choose another one.</source>
        <translation>Такого окна нет в расписании. Выберите другое.</translation>
    </message>
    <message>
        <source>The ticket needs a service. Choose one and try again.</source>
        <translation>Для талона нужна услуга. Выберите её и повторите.</translation>
    </message>
    <message>
        <source>A field is empty: %1. What you have typed is kept; fill it in and register again.</source>
        <translation>Не заполнено поле: %1. Введённое сохранено; заполните поле и зарегистрируйте ещё раз.</translation>
    </message>
    <message>
        <source>A field is not written as it should be: %1. What you have typed is kept; correct it and register again.</source>
        <translation>Поле заполнено не по образцу: %1. Введённое сохранено; исправьте и зарегистрируйте ещё раз.</translation>
    </message>
    <message>
        <source>Some fields are empty or wrong; each says what it needs. What you have typed is kept.</source>
        <translation>Некоторые поля пусты или неверны; у каждого написано, что нужно. Введённое сохранено.</translation>
    </message>
    <message>
        <source>The chosen way of notice needs a phone number or an e-mail address. Type it or choose another way.</source>
        <translation>Для выбранного способа извещения нужен телефон или адрес почты. Впишите его или выберите другой способ.</translation>
    </message>
    <message>
        <source>A document has not been examined: %1. Everything is kept; say what was found and register again.</source>
        <translation>Документ не рассмотрен: %1. Всё сохранено; отметьте результат и зарегистрируйте ещё раз.</translation>
    </message>
    <message>
        <source>The applicant has not brought a document that the regulation demands: %1. Postpone the visit, or refuse the reception with the reason.</source>
        <translation>Заявитель не принёс документ, обязательный по регламенту: %1. Отложите приём или откажите в нём с указанием причины.</translation>
    </message>
    <message>
        <source>A document with a defect has no remark: %1. Press 4 on it and say what is wrong.</source>
        <translation>У документа с недостатком нет замечания: %1. Нажмите на нём 4 и напишите, что не так.</translation>
    </message>
    <message>
        <source>The identity document has not been shown. Look at it, mark it with 2 and register again.</source>
        <translation>Документ, удостоверяющий личность, не предъявлен. Посмотрите его, отметьте клавишей 2 и зарегистрируйте ещё раз.</translation>
    </message>
    <message>
        <source>The passport&apos;s number and date are needed. Type them and register again.</source>
        <translation>Нужны номер и дата выдачи паспорта. Впишите их и зарегистрируйте ещё раз.</translation>
    </message>
    <message>
        <source>The power of attorney is missing. Type its number and dates.</source>
        <translation>Не указана доверенность. Впишите её номер и даты.</translation>
    </message>
    <message>
        <source>The power of attorney has expired. The representative may not act by it.</source>
        <translation>Срок доверенности истёк. Действовать по ней представитель не может.</translation>
    </message>
    <message>
        <source>The power of attorney is not valid yet. The representative may not act by it.</source>
        <translation>Доверенность ещё не вступила в силу. Действовать по ней представитель не может.</translation>
    </message>
    <message>
        <source>An organisation acts through its representative. Tick the box and fill in who it is.</source>
        <translation>Организация действует через представителя. Поставьте отметку и впишите, кто это.</translation>
    </message>
    <message>
        <source>The regulation of this service does not name this kind of applicant. Choose the right kind, or refuse the reception.</source>
        <translation>Регламент услуги не предусматривает такого заявителя. Выберите верный вид или откажите в приёме.</translation>
    </message>
    <message>
        <source>The regulation has changed since this reception began. Everything is kept; look through the documents and register again.</source>
        <translation>За время приёма изменился регламент. Всё сохранено; просмотрите документы и зарегистрируйте ещё раз.</translation>
    </message>
    <message>
        <source>The queries no longer agree with the documents. Everything is kept; look through the documents and register again.</source>
        <translation>Запросы больше не соответствуют документам. Всё сохранено; просмотрите документы и зарегистрируйте ещё раз.</translation>
    </message>
    <message>
        <source>A scanned page lies on a document that this case does not need. Lay it on another one or put it aside.</source>
        <translation>Скан лежит на документе, который здесь не нужен. Переложите его на другой или отложите.</translation>
    </message>
    <message>
        <source>There are no pages yet. Scan or attach them first.</source>
        <translation>Страниц ещё нет. Сначала отсканируйте или приложите их.</translation>
    </message>
    <message>
        <source>No service has been chosen for this visit. Choose one, and the documents appear.</source>
        <translation>Для этого приёма не выбрана услуга. Выберите её, и появится перечень документов.</translation>
    </message>
    <message>
        <source>This reception is already registered. Nothing was doubled; its card is in the list.</source>
        <translation>Этот приём уже зарегистрирован. Второй карточки не появилось; она есть в списке.</translation>
    </message>
    <message>
        <source>The draft is no longer on this station: it has been registered or dropped. Call the ticket again to begin anew.</source>
        <translation>Черновика на этом месте больше нет: он зарегистрирован или снят. Вызовите талон ещё раз, чтобы начать заново.</translation>
    </message>
    <message>
        <source>The page is no longer in the draft. The list now shows how the stack stands.</source>
        <translation>Этой страницы в черновике уже нет. Список показывает стопку как она есть.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this station. Nothing was changed; sign in and repeat.</source>
        <translation>На этом месте никто не вошёл в систему. Ничего не изменено; войдите и повторите.</translation>
    </message>
    <message>
        <source>There is no card for this visit. Register the request, or finish the visit as a consultation.</source>
        <translation>У этого приёма нет карточки. Зарегистрируйте заявление или завершите приём как консультацию.</translation>
    </message>
    <message>
        <source>The card is closed, nothing about it can be changed any more.</source>
        <translation>Карточка закрыта, изменить в ней ничего нельзя.</translation>
    </message>
    <message>
        <source>The result has already been issued. The card shows to whom and when.</source>
        <translation>Результат уже выдан. В карточке видно кому и когда.</translation>
    </message>
    <message>
        <source>The card already has its result. Nothing was changed; look at the card.</source>
        <translation>У карточки уже есть результат. Ничего не изменено; посмотрите карточку.</translation>
    </message>
    <message>
        <source>This query has been answered. Nothing was doubled.</source>
        <translation>На этот запрос уже ответили. Второго ответа не появилось.</translation>
    </message>
    <message>
        <source>This has already been sent. Nothing was doubled.</source>
        <translation>Это уже отправлено. Второй отправки не было.</translation>
    </message>
    <message>
        <source>The result is not ready yet. The card shows its executor and the due date.</source>
        <translation>Результат ещё не готов. В карточке видны исполнитель и срок.</translation>
    </message>
    <message>
        <source>Scans of this card are still at the station that made them (%1). Nothing was issued; wait until it has sent them, then issue again.</source>
        <translation>Сканы ещё на рабочем месте, где их сделали (%1). Ничего не выдано; дождитесь, пока они дойдут до реестра, и выдайте снова.</translation>
    </message>
    <message>
        <source>The person is not the one on the card. Nothing was issued; compare name and passport, or ask for a power of attorney.</source>
        <translation>Это не тот человек, что указан в карточке. Ничего не выдано; сверьте имя и паспорт или попросите доверенность.</translation>
    </message>
    <message>
        <source>The result needs a title. Type it and try again.</source>
        <translation>Результату нужно название. Впишите его и повторите.</translation>
    </message>
    <message>
        <source>The card belongs to another department. Only its own people may change it.</source>
        <translation>Карточка другого подразделения. Менять её могут только его сотрудники.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed; ask the senior specialist.</source>
        <translation>Ваша роль этого не позволяет. Ничего не изменено; обратитесь к старшему специалисту.</translation>
    </message>
    <message>
        <source>This file belongs to a card that your role does not show. Nothing was changed; ask those who work on the card.</source>
        <translation>Файл относится к карточке, которая вашей роли не показывается. Ничего не изменилось; обратитесь к тем, кто ведёт карточку.</translation>
    </message>
    <message>
        <source>There is no word to search for. Type a name, a number, an address or a phone.</source>
        <translation>Нет слова для поиска. Введите фамилию, номер, адрес или телефон.</translation>
    </message>
    <message>
        <source>The card has no registration number yet. The receipt prints with the provisional one.</source>
        <translation>У карточки ещё нет регистрационного номера. Расписка печатается с временным.</translation>
    </message>
    <message>
        <source>The file is not on this station yet. It comes from the registry as soon as the connection allows.</source>
        <translation>Файла на этом месте ещё нет. Он придёт из реестра, как только появится связь.</translation>
    </message>
    <message>
        <source>The file on this station is damaged. The registry&apos;s copy is not touched; tell the administrator.</source>
        <translation>Файл на этом месте повреждён. Копия в реестре не затронута; сообщите администратору.</translation>
    </message>
    <message>
        <source>There is no such file: %1. Choose another one.</source>
        <translation>Такого файла нет: %1. Выберите другой.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1. Nothing was changed; choose another one.</source>
        <translation>Файл не читается: %1. Ничего не изменено; выберите другой.</translation>
    </message>
    <message>
        <source>The disk of this station is full. What was shown as done is safe, the last step was not kept. Free some space and repeat it.</source>
        <translation>Диск этого места полон. Всё, что показано готовым, цело; последнее действие не сохранено. Освободите место и повторите его.</translation>
    </message>
    <message>
        <source>The station could not write to its disk. What was shown as done is safe, the last step was not kept. Repeat it; if this happens again, tell the administrator.</source>
        <translation>Не удалось записать на диск. Всё, что показано готовым, цело; последнее действие не сохранено. Повторите его; если это случится снова, сообщите администратору.</translation>
    </message>
    <message>
        <source>The station&apos;s data cannot be read. What was sent is safe in the registry. Work at another station and tell the administrator.</source>
        <translation>Данные этого места не читаются. Отправленное цело в реестре. Работайте на другом месте и сообщите администратору.</translation>
    </message>
    <message>
        <source>The station&apos;s enrolment file is not there: %1. Nothing was changed; ask the administrator for it, or start Okno with the right one.</source>
        <translation>Нет файла регистрации рабочего места: %1. Ничего не изменено; попросите файл у администратора или запустите «Окно» с нужным.</translation>
    </message>
    <message>
        <source>The station&apos;s enrolment file cannot be read (%1). Nothing was changed; ask the administrator to enrol the station again.</source>
        <translation>Файл регистрации рабочего места не читается (%1). Ничего не изменено; попросите администратора зарегистрировать рабочее место заново.</translation>
    </message>
    <message>
        <source>The data were written by a newer version of Okno. They are untouched; update the program on this station.</source>
        <translation>Данные записаны более новой версией «Окна». Они не тронуты; обновите программу на этом месте.</translation>
    </message>
    <message>
        <source>Okno is already running with these data. Use the window that is open.</source>
        <translation>«Окно» уже работает с этими данными. Пользуйтесь открытой программой.</translation>
    </message>
    <message>
        <source>The data folder belongs to another station. It is untouched; tell the administrator.</source>
        <translation>Папка данных принадлежит другому месту. Она не тронута; сообщите администратору.</translation>
    </message>
    <message>
        <source>The folder for scans cannot be used: %1. Nothing was lost; tell the administrator.</source>
        <translation>Папкой для сканов нельзя пользоваться: %1. Ничего не потеряно; сообщите администратору.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to: %1. Tell the administrator.</source>
        <translation>В папку данных нельзя писать: %1. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The paper could not be written to %1. The card is safe; print it again.</source>
        <translation>Не удалось записать документ в %1. Карточка цела; напечатайте ещё раз.</translation>
    </message>
    <message>
        <source>The printer did not take the paper. The card is safe; look at the printer and print again.</source>
        <translation>Принтер не принял документ. Карточка цела; проверьте принтер и напечатайте ещё раз.</translation>
    </message>
    <message>
        <source>The printer %1 is not there. The card is safe; switch it on or choose another one.</source>
        <translation>Принтер %1 не найден. Карточка цела; включите его или выберите другой.</translation>
    </message>
    <message>
        <source>The registry knows less than this station: it was set back to an earlier state. Nothing is lost here; tell the administrator at once.</source>
        <translation>Реестр знает меньше, чем это рабочее место: его вернули к прежнему состоянию. Здесь ничего не потеряно; сразу сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry is being restored and gives no registration numbers yet. Go on with the provisional number; everything is sent as soon as it is ready.</source>
        <translation>Реестр восстанавливается и пока не выдаёт регистрационных номеров. Продолжайте с временным номером: всё будет отправлено, как только он будет готов.</translation>
    </message>
    <message>
        <source>The registry does not understand this newer program yet. Nothing is lost; the work is sent after the registry&apos;s update. Tell the administrator.</source>
        <translation>Реестр пока не понимает эту более новую программу. Ничего не потеряно: всё будет отправлено после обновления реестра. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry needs a newer program than the one on this station. Nothing is lost; the work is sent after the update. Tell the administrator.</source>
        <translation>Реестру нужна более новая программа, чем на этом рабочем месте. Ничего не потеряно: всё будет отправлено после обновления. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry&apos;s history is not what this station has seen before. The work here is safe; tell the administrator at once.</source>
        <translation>История реестра не совпадает с тем, что это рабочее место видело раньше. Работа здесь сохранена; немедленно сообщите администратору.</translation>
    </message>
    <message>
        <source>The installation is damaged: %1 is missing.</source>
        <translation>Программа установлена не полностью: нет %1.</translation>
    </message>
    <message>
        <source>Something is not filled in as it should be. What you have typed is kept.</source>
        <translation>Что-то заполнено не так, как нужно. Введённое сохранено.</translation>
    </message>
    <message>
        <source>This is not known at the station any more. The lists now show how things stand.</source>
        <translation>На этом месте таких сведений уже нет. Списки показывают, как обстоит дело сейчас.</translation>
    </message>
    <message>
        <source>Another station was faster. Nothing was lost; the lists now show how things stand.</source>
        <translation>На другом месте это сделали раньше. Ничего не потеряно; списки показывают, как обстоит дело сейчас.</translation>
    </message>
    <message>
        <source>The rules of the service do not allow this. Nothing was changed.</source>
        <translation>Правила услуги этого не позволяют. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed.</source>
        <translation>Ваша роль этого не позволяет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Sign in again. What you have typed is kept on this station.</source>
        <translation>Войдите снова. Введённое сохранено на этом месте.</translation>
    </message>
    <message>
        <source>There is no answer just now. Work goes on here; it is sent as soon as the answer comes.</source>
        <translation>Сейчас ответа нет. Работа продолжается; всё уйдёт, как только появится связь.</translation>
    </message>
    <message>
        <source>The disk of this station failed. What was shown as done is safe; repeat the last step or tell the administrator.</source>
        <translation>Сбой диска на этом месте. Всё, что показано готовым, цело; повторите последнее действие или сообщите администратору.</translation>
    </message>
    <message>
        <source>The versions of the program differ. Nothing was changed; tell the administrator.</source>
        <translation>Версии программы не совпадают. Ничего не изменено; сообщите администратору.</translation>
    </message>
    <message>
        <source>This service is not in the station&apos;s catalogue: %1. Nothing was lost; tell the administrator.</source>
        <translation>Этой услуги нет в перечне на этом месте: %1. Ничего не потеряно; сообщите администратору.</translation>
    </message>
    <message>
        <source>The production calendar has not reached this station yet, so no due date can be counted. Wait for the connection, then call the ticket again.</source>
        <translation>Производственный календарь ещё не пришёл на это место, срок посчитать нельзя. Дождитесь связи и вызовите талон ещё раз.</translation>
    </message>
    <message>
        <source>The catalogue is incomplete: %1 is missing. Everything is kept; tell the administrator.</source>
        <translation>Перечень неполон: нет %1. Всё сохранено; сообщите администратору.</translation>
    </message>
    <message>
        <source>Somebody has already chosen between the two values. Nothing was changed; the card shows the choice.</source>
        <translation>Между двумя значениями уже выбрали. Ничего не изменилось; выбор виден в карточке.</translation>
    </message>
    <message>
        <source>One of the two values has just been corrected again. Nothing was changed; compare them as they are now and choose again.</source>
        <translation>Одно из двух значений только что исправили ещё раз. Ничего не изменилось; сравните их теперь и выберите снова.</translation>
    </message>
    <message>
        <source>A person cannot become an organisation on a registered card. Nothing was changed; register a new request.</source>
        <translation>В зарегистрированной карточке гражданин не может стать организацией. Ничего не изменилось; зарегистрируйте новый запрос.</translation>
    </message>
    <message>
        <source>The packet of this card does not want the document: %1. Nothing was changed.</source>
        <translation>По этой карточке документ не требуется: %1. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The card has no such field: %1. Nothing was changed; look at the card again.</source>
        <translation>В карточке нет такого поля: %1. Ничего не изменилось; посмотрите карточку ещё раз.</translation>
    </message>
    <message>
        <source>The login or the password is wrong. Look at the keyboard layout and at Caps Lock, and type the password again.</source>
        <translation>Логин или пароль неверны. Посмотрите на раскладку клавиатуры и Caps Lock и наберите пароль ещё раз.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Nobody is locked out for ever: the next try is possible in %1 s.</source>
        <translation>Слишком много неверных паролей. Это не навсегда: следующая попытка через %1 с.</translation>
    </message>
    <message>
        <source>This password was handed over and is good for one thing: sign in while the registry is connected and choose your own.</source>
        <translation>Этот пароль вам выдали, он годится только для одного: войдите при связи с реестром и придумайте свой.</translation>
    </message>
    <message>
        <source>The password is too short. It needs ten characters.</source>
        <translation>Пароль слишком короткий. Нужно не меньше десяти знаков.</translation>
    </message>
    <message>
        <source>The password is too long. Choose a shorter one.</source>
        <translation>Пароль слишком длинный. Придумайте покороче.</translation>
    </message>
    <message>
        <source>The password is the login. Choose another one.</source>
        <translation>Пароль совпадает с логином. Придумайте другой.</translation>
    </message>
    <message>
        <source>This password is among those that everybody tries first. Choose another one.</source>
        <translation>Такой пароль пробуют первым. Придумайте другой.</translation>
    </message>
    <message>
        <source>This password repeats a few characters. Choose one that is harder to guess.</source>
        <translation>В этом пароле повторяются одни и те же знаки. Придумайте такой, который труднее угадать.</translation>
    </message>
    <message>
        <source>This is the password that was handed over. Choose one that only you know.</source>
        <translation>Это тот пароль, который вам выдали. Придумайте такой, который знаете только вы.</translation>
    </message>
    <message>
        <source>The session has ended. The work goes on and everything is kept at this station; it is sent as soon as you have typed your password.</source>
        <translation>Сеанс закончился. Работа продолжается, всё хранится на этом рабочем месте и отправится, как только вы наберёте пароль.</translation>
    </message>
    <message>
        <source>The registry does not know this station. What was done here is kept; ask the administrator to enrol the station.</source>
        <translation>Реестр не знает этого рабочего места. Сделанное здесь сохранено; попросите администратора подключить рабочее место.</translation>
    </message>
    <message>
        <source>The administrator has taken this station out of service. What was done here is kept; it is sent when the station is enrolled again.</source>
        <translation>Администратор отключил это рабочее место. Сделанное здесь сохранено и отправится, когда рабочее место подключат снова.</translation>
    </message>
    <message>
        <source>Two computers work with the key of this station, so the registry has locked both. What was done here is kept; tell the administrator, who enrols the right one again.</source>
        <translation>С ключом этого рабочего места работают два компьютера, поэтому реестр отключил оба. Сделанное здесь сохранено; сообщите администратору, он подключит нужный заново.</translation>
    </message>
    <message>
        <source>The registry does not accept the code of this station&apos;s invitation: it has been used already, or a newer one was made. Nothing was changed; ask the administrator for a new invitation.</source>
        <translation>Реестр не принимает код приглашения этого рабочего места: он уже использован или выдан более новый. Ничего не изменилось; попросите у администратора новое приглашение.</translation>
    </message>
    <message>
        <source>The invitation of this station is older than a day and holds no more. Nothing was changed; ask the administrator for a new one.</source>
        <translation>Приглашение этого рабочего места старше суток и больше не действует. Ничего не изменилось; попросите у администратора новое.</translation>
    </message>
    <message>
        <source>The registry does not answer. Check the network cable and try again, or tell the administrator.</source>
        <translation>Реестр не отвечает. Проверьте сетевой кабель и попробуйте ещё раз или сообщите администратору.</translation>
    </message>
    <message>
        <source>The computer that answers in the registry&apos;s place cannot prove that it is the registry. Nothing was sent to it; tell the administrator at once.</source>
        <translation>Компьютер, который отвечает вместо реестра, не может доказать, что он реестр. Ему ничего не отправлено; сразу сообщите администратору.</translation>
    </message>
    <message>
        <source>What answers at the registry&apos;s address speaks without encryption, so it is not the registry of this station&apos;s invitation. Nothing was sent to it; tell the administrator at once.</source>
        <translation>По адресу реестра отвечают без шифрования, а в приглашении этого рабочего места реестр с шифрованием. Туда ничего не отправлено; сразу сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry takes the connection and closes it without an answer. The work is safe on this station. If this goes on, tell the administrator: the registry may want an encrypted connection (https), which this station&apos;s invitation does not know of.</source>
        <translation>Реестр принимает соединение и закрывает его без ответа. Работа сохранена на этом рабочем месте. Если это не пройдёт, сообщите администратору: возможно, реестр ждёт соединения с шифрованием (https), а в приглашении этого рабочего места его нет.</translation>
    </message>
    <message>
        <source>The invitation names a registry without encryption (%1). Nothing was sent to it; ask the administrator for a new invitation.</source>
        <translation>В приглашении указан реестр без шифрования (%1). Ему ничего не отправлено; попросите у администратора новое приглашение.</translation>
    </message>
    <message>
        <source>The registry does not answer, and nobody with this login has signed in at this station of late. Check the network cable, or tell the administrator.</source>
        <translation>Реестр не отвечает, а с этим логином на этом рабочем месте давно никто не входил. Проверьте сетевой кабель или сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry has not confirmed this password for more than %1 days, so this station may not do it any longer. Check the network cable, or tell the administrator.</source>
        <translation>Реестр не подтверждал этот пароль больше %1 дней, и само рабочее место больше не вправе. Проверьте сетевой кабель или сообщите администратору.</translation>
    </message>
    <message>
        <source>The clock of this computer shows an earlier time than it has shown before. Put it right, or connect the registry, and sign in again.</source>
        <translation>Часы этого компьютера показывают более раннее время, чем уже показывали. Поправьте их или восстановите связь с реестром и войдите снова.</translation>
    </message>
    <message>
        <source>This computer has too little memory left to check a password. Close other programs and try again.</source>
        <translation>Компьютеру не хватает памяти, чтобы проверить пароль. Закройте другие программы и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The administrator has closed this account. What was done is kept; ask the administrator.</source>
        <translation>Администратор закрыл эту учётную запись. Сделанное сохранено; обратитесь к администратору.</translation>
    </message>
    <message>
        <source>The registry does not accept the key of this station. What was done here is kept; ask the administrator for a new invitation.</source>
        <translation>Реестр не принимает ключ этого рабочего места. Сделанное здесь сохранено; попросите у администратора новое приглашение.</translation>
    </message>
    <message>
        <source>The registry&apos;s disk is full. The work is safe on this station and is sent as soon as there is room; tell the administrator.</source>
        <translation>На диске реестра нет места. Работа цела на этом месте и будет отправлена, как только место появится; сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry could not read or write its data. The work is safe on this station and is sent later; if this goes on, tell the administrator.</source>
        <translation>Реестр не смог прочитать или записать свои данные. Работа цела на этом месте и будет отправлена позже; если это повторяется, сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry has no room for one more at this moment. The work is safe on this station; try again in a few seconds.</source>
        <translation>Реестр сейчас занят и не принимает ещё одного. Работа цела на этом месте; повторите через несколько секунд.</translation>
    </message>
    <message>
        <source>The registry is just being taken over by another computer. The work is safe on this station; try again in half a minute.</source>
        <translation>Работу реестра сейчас принимает другой компьютер. Работа цела на этом месте; повторите через полминуты.</translation>
    </message>
    <message>
        <source>This station asks faster than the registry answers. The work is safe here and is sent later; if this goes on, tell the administrator.</source>
        <translation>Это место спрашивает чаще, чем реестр отвечает. Работа цела здесь и будет отправлена позже; если это повторяется, сообщите администратору.</translation>
    </message>
    <message>
        <source>The registry holds too many half-sent scans of this station. The scans are safe here; those that were begun are finished first. If this goes on, tell the administrator.</source>
        <translation>В реестре слишком много недосланных сканов этого места. Сканы целы здесь; сначала будут досланы начатые. Если это повторяется, сообщите администратору.</translation>
    </message>
    <message>
        <source>A scan or a message is larger than the registry takes. It is safe on this station; scan the paper in several parts, or tell the administrator.</source>
        <translation>Скан или сообщение больше, чем принимает реестр. Они целы на этом месте; отсканируйте документ по частям или сообщите администратору.</translation>
    </message>
    <message>
        <source>The disk is full, the table was not saved to %1. A file that was there before is untouched. Free some space or choose another disk.</source>
        <translation>Диск заполнен, таблица не сохранена в %1. Файл, который там был, не тронут. Освободите место или выберите другой диск.</translation>
    </message>
    <message>
        <source>You have no right to write to %1. The table was not saved; choose another folder.</source>
        <translation>У вас нет права писать в %1. Таблица не сохранена; выберите другую папку.</translation>
    </message>
    <message>
        <source>The folder of %1 is not there any more. The table was not saved; choose another folder.</source>
        <translation>Папки для %1 больше нет. Таблица не сохранена; выберите другую папку.</translation>
    </message>
    <message>
        <source>The table could not be saved to %1. Close it if another program has it open, or choose another name.</source>
        <translation>Таблицу не удалось сохранить в %1. Закройте файл, если он открыт в другой программе, или выберите другое имя.</translation>
    </message>
    <message>
        <source>This consultation is counted already.</source>
        <translation>Эта консультация уже учтена.</translation>
    </message>
    <message>
        <source>An interval ends before it begins. Correct the hours.</source>
        <translation>Интервал кончается раньше, чем начинается. Исправьте часы.</translation>
    </message>
    <message>
        <source>Two intervals overlap or are not in order. Correct the hours.</source>
        <translation>Интервалы пересекаются или идут не по порядку. Исправьте часы.</translation>
    </message>
    <message>
        <source>A ticket must last at least one minute.</source>
        <translation>Талон должен длиться хотя бы минуту.</translation>
    </message>
    <message>
        <source>Two shifts of one window overlap. Change the hours or the days of one of them.</source>
        <translation>Две смены одного окна пересекаются. Измените часы или дни одной из них.</translation>
    </message>
    <message>
        <source>The lines of one shift must have tickets of one length. Leave out the line that differs.</source>
        <translation>У всех очередей одной смены талоны должны быть одной длительности. Уберите очередь, которая отличается.</translation>
    </message>
    <message>
        <source>The office has no such line. Choose another one.</source>
        <translation>Такой очереди в отделении нет. Выберите другую.</translation>
    </message>
    <message>
        <source>The hall has no such window. Correct the number.</source>
        <translation>Такого окна в зале нет. Исправьте номер.</translation>
    </message>
    <message>
        <source>The hall has no such organisation.</source>
        <translation>Такой организации в зале нет.</translation>
    </message>
    <message>
        <source>Window and line belong to different organisations. Choose lines of the window&apos;s own one.</source>
        <translation>Окно и очередь принадлежат разным организациям. Выберите очереди той же организации, что и окно.</translation>
    </message>
    <message>
        <source>There is no such weekday.</source>
        <translation>Такого дня недели нет.</translation>
    </message>
    <message>
        <source>A number is out of its bounds. Correct it.</source>
        <translation>Число вне допустимых границ. Исправьте его.</translation>
    </message>
    <message>
        <source>The last day is before the first. Correct the dates.</source>
        <translation>Последний день раньше первого. Исправьте даты.</translation>
    </message>
    <message>
        <source>The limits of waiting are not in the order of dates.</source>
        <translation>Пределы ожидания идут не по порядку дат.</translation>
    </message>
    <message>
        <source>There already is an entry for this day and window. Change that one.</source>
        <translation>На этот день и окно запись уже есть. Измените её.</translation>
    </message>
    <message>
        <source>%1 remain at the end in which no whole ticket fits.</source>
        <translation>В конце остаётся %1: целый талон туда не помещается.</translation>
    </message>
    <message>
        <source>One person sits at two windows at the same time.</source>
        <translation>Один сотрудник сидит одновременно за двумя окнами.</translation>
    </message>
    <message>
        <source>No window serves the line: %1.</source>
        <translation>Очередь не обслуживает ни одно окно: %1.</translation>
    </message>
    <message>
        <source>The production calendar does not know the year of this day yet.</source>
        <translation>Производственного календаря на год этого дня ещё нет.</translation>
    </message>
    <message>
        <source>Somebody has changed this entry meanwhile. Nothing was changed; look at it as it is now and repeat what is still needed.</source>
        <translation>Эту запись тем временем изменил кто-то другой. Ничего не изменено; посмотрите, какова она сейчас, и повторите, что ещё нужно.</translation>
    </message>
    <message>
        <source>That day is over. Choose today or a later day.</source>
        <translation>Этот день уже прошёл. Выберите сегодняшний или более поздний.</translation>
    </message>
    <message>
        <source>The ticket is not known at this station. Nothing was changed; the lists now show how things stand.</source>
        <translation>Такого талона на этом рабочем месте нет. Ничего не изменено; списки показывают, как обстоят дела.</translation>
    </message>
    <message>
        <source>This line receives people with a booked time only. Book a time, or ask the administrator.</source>
        <translation>В эту очередь принимают только по записи. Запишите на время или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>%1, %2, %3, window %4</source>
        <comment>weekday, date, time, number of the window</comment>
        <translation>%1, %2, %3, окно %4</translation>
    </message>
    <message>
        <source>The nearest free times: %1.</source>
        <translation>Ближайшее свободное время: %1.</translation>
    </message>
    <message>
        <source>This time cannot be given just now. Nothing was booked; choose another time.</source>
        <translation>Это время сейчас занять нельзя. Запись не сделана; выберите другое время.</translation>
    </message>
    <message>
        <source>Enough times of this window are kept for other stations. Nothing was reserved.</source>
        <translation>За рабочими местами закреплено уже достаточно времени этого окна. Ничего не закреплено.</translation>
    </message>
    <message>
        <source>Without the registry this cannot be taken back: the old time may be somebody else&apos;s by now. Nothing was changed; give the person another time.</source>
        <translation>Без связи с реестром это не отменить: прежнее время, возможно, уже отдано другому. Ничего не изменено; предложите посетителю другое время.</translation>
    </message>
</context>
<context>
    <name>FieldProblem</name>
    <message>
        <source>digits are missing</source>
        <translation>не хватает цифр</translation>
    </message>
    <message>
        <source>too many digits</source>
        <translation>лишние цифры</translation>
    </message>
    <message>
        <source>check digits disagree</source>
        <translation>не сходится</translation>
    </message>
    <message>
        <source>characters are wrong</source>
        <translation>недопустимые знаки</translation>
    </message>
    <message>
        <source>number of another kind</source>
        <translation>номер другого вида</translation>
    </message>
    <message>
        <source>first name is missing</source>
        <translation>нет имени</translation>
    </message>
    <message>
        <source>there is no such date</source>
        <translation>такой даты нет</translation>
    </message>
    <message>
        <source>date is incomplete</source>
        <translation>дата неполная</translation>
    </message>
    <message>
        <source>date is in the future</source>
        <translation>дата в будущем</translation>
    </message>
    <message>
        <source>date is too long ago</source>
        <translation>слишком давно</translation>
    </message>
    <message>
        <source>address is incomplete</source>
        <translation>адрес неполный</translation>
    </message>
    <message>
        <source>address is too long</source>
        <translation>адрес слишком длинный</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>заполните</translation>
    </message>
    <message>
        <source>not written as it should be</source>
        <translation>не по образцу</translation>
    </message>
    <message>
        <source>needed for the notice</source>
        <translation>нужен</translation>
    </message>
    <message>
        <source>INN of an organisation</source>
        <translation>ИНН организации</translation>
    </message>
    <message>
        <source>INN of a person</source>
        <translation>ИНН физлица</translation>
    </message>
    <message>
        <source>OGRN of an organisation</source>
        <translation>ОГРН организации</translation>
    </message>
    <message>
        <source>OGRNIP of a sole trader</source>
        <translation>ОГРНИП предпринимателя</translation>
    </message>
    <message>
        <source>power has expired</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>power not valid yet</source>
        <translation>ещё не действует</translation>
    </message>
</context>
<context>
    <name>HallRows</name>
    <message>
        <source>off duty</source>
        <translation>не по смене</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>free</source>
        <translation>свободно</translation>
    </message>
    <message>
        <source>called</source>
        <translation>вызван</translation>
    </message>
    <message>
        <source>service</source>
        <translation>приём</translation>
    </message>
    <message>
        <source>nobody on the roster</source>
        <translation>никого в расписании</translation>
    </message>
    <message>
        <source>not on the roster</source>
        <translation>нет в расписании</translation>
    </message>
    <message>
        <source>in place of %1</source>
        <translation>вместо: %1</translation>
    </message>
    <message>
        <source>ticket for %1</source>
        <translation>талон на %1</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>сверх на %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ещё %1</translation>
    </message>
    <message>
        <source>any window</source>
        <translation>любое окно</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>окно %1</translation>
    </message>
    <message numerus="yes">
        <source>%n receive(s)</source>
        <translation>
            <numerusform>%n работает</numerusform>
            <numerusform>%n работают</numerusform>
            <numerusform>%n работают</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n на перерыве</numerusform>
            <numerusform>%n на перерыве</numerusform>
            <numerusform>%n на перерыве</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n закрыто</numerusform>
            <numerusform>%n закрыты</numerusform>
            <numerusform>%n закрыто</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n off duty</source>
        <translation>
            <numerusform>%n не по смене</numerusform>
            <numerusform>%n не по смене</numerusform>
            <numerusform>%n не по смене</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n окно</numerusform>
            <numerusform>%n окна</numerusform>
            <numerusform>%n окон</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <translation>
            <numerusform>придёт ещё %n</numerusform>
            <numerusform>придут ещё %n</numerusform>
            <numerusform>придут ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>longest wait %1</source>
        <translation>дольше всех ждут %1</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>ждёт %n</numerusform>
            <numerusform>ждут %n</numerusform>
            <numerusform>ждут %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>никто не ждёт</translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) expected</source>
        <translation>
            <numerusform>ожидается %n нарушение</numerusform>
            <numerusform>ожидается %n нарушения</numerusform>
            <numerusform>ожидается %n нарушений</numerusform>
        </translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>ждёт %1</translation>
    </message>
    <message>
        <source>is here early</source>
        <translation>пришёл раньше</translation>
    </message>
    <message>
        <source>without a booking</source>
        <translation>без записи</translation>
    </message>
    <message>
        <source>since %1 not here</source>
        <translation>с %1 не пришёл</translation>
    </message>
    <message>
        <source>to be phoned</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>to be phoned: %1</source>
        <translation>позвонить: %1</translation>
    </message>
    <message>
        <source>has no paper ticket</source>
        <translation>нет бумажного талона</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>нет бумаги</translation>
    </message>
    <message>
        <source>%1 at %2, window %3</source>
        <comment>day, time, window</comment>
        <translation>%1 в %2, окно %3</translation>
    </message>
    <message>
        <source>no telephone number</source>
        <translation>телефона нет</translation>
    </message>
    <message>
        <source>%1  →  %2</source>
        <comment>from, to</comment>
        <translation>%1  →  %2</translation>
    </message>
    <message>
        <source>%1; no free place on the days of booking</source>
        <translation>%1; на дни записи свободного места нет</translation>
    </message>
    <message>
        <source>nowhere to go</source>
        <translation>некуда</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>to be moved</source>
        <translation>перенести</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>Card registered</source>
        <translation>Запрос принят</translation>
    </message>
    <message>
        <source>Reception refused…</source>
        <translation>Отказ в приёме…</translation>
    </message>
    <message>
        <source>Consultation given</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Result issued</source>
        <translation>Результат выдан</translation>
    </message>
    <message>
        <source>The person left</source>
        <translation>Заявитель ушёл</translation>
    </message>
</context>
<context>
    <name>PacketRows</name>
    <message numerus="yes">
        <source>%n sh.</source>
        <translation>
            <numerusform>%n л.</numerusform>
            <numerusform>%n л.</numerusform>
            <numerusform>%n л.</numerusform>
        </translation>
    </message>
    <message>
        <source>no representative, not needed</source>
        <translation>представителя нет — не нужна</translation>
    </message>
    <message>
        <source>only of organisations</source>
        <translation>только для организаций</translation>
    </message>
    <message>
        <source>only of sole traders</source>
        <translation>только для предпринимателей</translation>
    </message>
    <message>
        <source>%1 — no</source>
        <translation>%1 — нет</translation>
    </message>
    <message>
        <source>the original goes back to the applicant</source>
        <translation>оригинал вернуть заявителю</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>ответ до %1</translation>
    </message>
    <message>
        <source>%1 — yes</source>
        <translation>%1 — да</translation>
    </message>
    <message>
        <source>will query</source>
        <translation>запросим</translation>
    </message>
    <message>
        <source>to examine</source>
        <translation>рассмотреть</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>предъявлен</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>copy</source>
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
    <message>
        <source>not needed</source>
        <translation>не нужен</translation>
    </message>
    <message>
        <source>applicant brings</source>
        <translation>приносит заявитель</translation>
    </message>
    <message>
        <source>pp. %1</source>
        <translation>стр. %1</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>по СМС</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>по эл. почте</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>в тот же день</translation>
    </message>
    <message numerus="yes">
        <source>%n work. day(s)</source>
        <translation>
            <numerusform>%n раб. день</numerusform>
            <numerusform>%n раб. дня</numerusform>
            <numerusform>%n раб. дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents · taken %1 of %2, will query %3</source>
        <translation>Документы · принято %1 из %2, запросим %3</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>пустая</translation>
    </message>
    <message>
        <source>we will tell %1</source>
        <translation>сообщим %1</translation>
    </message>
</context>
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
    <message>
        <source>%1, taken at %2</source>
        <comment>date, time</comment>
        <translation>%1, взят в %2</translation>
    </message>
    <message>
        <source>No booked time. Wait in the hall: the board calls you to a free window.</source>
        <translation>Без записи ко времени. Ждите в зале: табло вызовет вас к свободному окну.</translation>
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
    <name>ScanWords</name>
    <message>
        <source>The scanner does not answer. Check that it is switched on and connected, then press F2.</source>
        <translation>Сканер не отвечает. Проверьте, включён ли он и подключён ли, затем нажмите F2.</translation>
    </message>
    <message>
        <source>The feeder is empty. Put the stack in and press F2.</source>
        <translation>Податчик пуст. Положите стопку и нажмите F2.</translation>
    </message>
    <message>
        <source>Paper jam or two sheets at once at sheet %1. The sheets before it are safe. Take the paper out, put sheet %1 and the rest back in, and press F2.</source>
        <translation>Замятие или два листа сразу на листе %1. Листы до него сохранены. Уберите бумагу, положите лист %1 и остаток обратно и нажмите F2.</translation>
    </message>
    <message>
        <source>The cover is open at sheet %1. The sheets before it are safe. Close it, put sheet %1 and the rest back in, and press F2.</source>
        <translation>На листе %1 открыта крышка. Листы до него сохранены. Закройте её, положите лист %1 и остаток обратно и нажмите F2.</translation>
    </message>
    <message>
        <source>Another program holds the scanner. Close it there and press F2.</source>
        <translation>Сканер занят другой программой. Закройте его там и нажмите F2.</translation>
    </message>
    <message>
        <source>This account may not use the scanner. Tell the administrator.</source>
        <translation>Этой учётной записи сканер недоступен. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The scanner gives no pages that Okno can use. Tell the administrator.</source>
        <translation>Сканер не даёт страниц, пригодных для «Окна». Сообщите администратору.</translation>
    </message>
    <message>
        <source>The scanner stopped answering at sheet %1. The sheets before it are safe. Check cable and power, put sheet %1 and the rest back in, and press F2.</source>
        <translation>Сканер перестал отвечать на листе %1. Листы до него сохранены. Проверьте кабель и питание, положите лист %1 и остаток обратно и нажмите F2.</translation>
    </message>
    <message>
        <source>The disk is full: sheet %1 was not kept, the sheets before it are safe. Free some space and scan the rest.</source>
        <translation>Диск полон: лист %1 не сохранён, листы до него целы. Освободите место и сканируйте остаток.</translation>
    </message>
    <message>
        <source>The disk failed: sheet %1 was not kept, the sheets before it are safe. Tell the administrator.</source>
        <translation>Сбой диска: лист %1 не сохранён, листы до него целы. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The scanner&apos;s driver failed at sheet %1 and is started anew. The sheets before it are safe. Put sheet %1 and the rest back in and press F2.</source>
        <translation>Драйвер сканера отказал на листе %1 и запускается заново. Листы до него сохранены. Положите лист %1 и остаток обратно и нажмите F2.</translation>
    </message>
    <message>
        <source>The scanning program is missing: the installation is damaged. Tell the administrator.</source>
        <translation>Нет программы сканирования: установка повреждена. Сообщите администратору.</translation>
    </message>
    <message>
        <source>Scanner: ready</source>
        <translation>Сканер: готов</translation>
    </message>
    <message>
        <source>Scanner: looking for it</source>
        <translation>Сканер: поиск</translation>
    </message>
    <message>
        <source>Scanner: getting ready</source>
        <translation>Сканер: готовится</translation>
    </message>
    <message>
        <source>Scanner: scanning</source>
        <translation>Сканер: сканирует</translation>
    </message>
    <message>
        <source>Scanner: stopping</source>
        <translation>Сканер: останавливается</translation>
    </message>
    <message>
        <source>separator</source>
        <translation>разделитель</translation>
    </message>
    <message>
        <source>skewed %1°</source>
        <translation>перекос %1°</translation>
    </message>
</context>
<context>
    <name>ScheduleRows</name>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>other hours</source>
        <translation>другие часы</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>Окно %1</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>specialist</source>
        <translation>специалист</translation>
    </message>
    <message>
        <source>senior specialist</source>
        <translation>старший специалист</translation>
    </message>
    <message>
        <source>call centre</source>
        <translation>колл-центр</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>исполнитель</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>руководитель</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>lobby terminal</source>
        <translation>терминал</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>обмен</translation>
    </message>
    <message>
        <source>analyst</source>
        <translation>аналитик</translation>
    </message>
    <message>
        <source>catalogue editor</source>
        <translation>редактор каталога</translation>
    </message>
    <message>
        <source>dispatcher</source>
        <translation>диспетчер зала</translation>
    </message>
    <message>
        <source>hall display</source>
        <translation>табло</translation>
    </message>
    <message>
        <source>Connected to the registry</source>
        <translation>Связь с реестром есть</translation>
    </message>
    <message>
        <source>No connection: work goes on, everything is sent later</source>
        <translation>Связи нет: работа продолжается, всё уйдёт позже</translation>
    </message>
    <message>
        <source>Window %1 · %2</source>
        <translation>Окно %1 · %2</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карточки</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>Выдача</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Okno · %1 · training clock</source>
        <translation>Окно · %1 · учебные часы</translation>
    </message>
    <message>
        <source>Okno · %1</source>
        <translation>Окно · %1</translation>
    </message>
    <message>
        <source>The session has ended: Ctrl+I to sign in again</source>
        <translation>Сеанс закончился: Ctrl+I — войти снова</translation>
    </message>
    <message>
        <source>The registry does not accept this station: tell the administrator</source>
        <translation>Реестр не принимает это рабочее место: сообщите администратору</translation>
    </message>
    <message>
        <source>The registry hangs up without an answer: work goes on, tell the administrator</source>
        <translation>Реестр обрывает связь без ответа: работа продолжается, сообщите администратору</translation>
    </message>
    <message>
        <source>Another computer answers in the registry&apos;s place: nothing is sent</source>
        <translation>Вместо реестра отвечает другой компьютер: ничего не отправлено</translation>
    </message>
    <message>
        <source>Connected, but not everything can be sent now: Ctrl+O tells why</source>
        <translation>Связь с реестром есть, но отправить можно не всё: почему, скажет Ctrl+O</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Зал</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Переносы</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
</context>
<context>
    <name>StatisticsColumns</name>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Талоны</translation>
    </message>
    <message>
        <source>All tickets of the period, whatever became of them</source>
        <translation>Все талоны за период, чем бы ни кончилось</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>терминал</translation>
    </message>
    <message>
        <source>Taken at the terminal</source>
        <translation>Взяты в терминале</translation>
    </message>
    <message>
        <source>call c.</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>Booked by telephone</source>
        <translation>Записаны по телефону</translation>
    </message>
    <message>
        <source>window</source>
        <translation>окно</translation>
    </message>
    <message>
        <source>Given at a window</source>
        <translation>Выданы в окне</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Visits that were finished</source>
        <translation>Завершённые приёмы</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Неявки</translation>
    </message>
    <message>
        <source>Called in vain</source>
        <translation>Вызваны и не подошли</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отмены</translation>
    </message>
    <message>
        <source>Cancelled before the call</source>
        <translation>Отменены до вызова</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Вне учёта</translation>
    </message>
    <message>
        <source>Visits over midnight or at a time that is not exact: not counted here</source>
        <translation>Приёмы через полночь или с неточным временем: во времена не входят</translation>
    </message>
    <message>
        <source>median</source>
        <translation>медиана</translation>
    </message>
    <message>
        <source>%1: half of the visits took no longer</source>
        <translation>%1: у половины не дольше</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>%1: 90 of 100 visits took no longer</source>
        <translation>%1: у 90 из 100 не дольше</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>%1: 95 of 100 visits took no longer</source>
        <translation>%1: у 95 из 100 не дольше</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>макс.</translation>
    </message>
    <message>
        <source>%1: the longest of all</source>
        <translation>%1: самое долгое</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>вызовы</translation>
    </message>
    <message>
        <source>%1: half of them by no more</source>
        <translation>%1: половина не больше чем на</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>In limit</source>
        <translation>В пределе</translation>
    </message>
    <message>
        <source>Waits no longer than the law allows</source>
        <translation>Ожидание не дольше, чем разрешает закон</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Before time</source>
        <translation>Раньше срока</translation>
    </message>
    <message>
        <source>Called before the booked time</source>
        <translation>Вызваны раньше времени талона</translation>
    </message>
    <message>
        <source>After time</source>
        <translation>Позже срока</translation>
    </message>
    <message>
        <source>Called after the booked time</source>
        <translation>Вызваны позже времени талона</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Консульт.</translation>
    </message>
    <message>
        <source>Short consultations on what a service demands: by telephone or at a window</source>
        <translation>Короткие консультации о том, что нужно для услуги: по телефону или у окна</translation>
    </message>
</context>
<context>
    <name>StatisticsRows</name>
    <message>
        <source>without a service</source>
        <translation>без услуги</translation>
    </message>
    <message>
        <source>line that is no more</source>
        <translation>линии больше нет</translation>
    </message>
    <message>
        <source>called nowhere yet</source>
        <translation>ещё не вызваны</translation>
    </message>
    <message>
        <source>served by nobody</source>
        <translation>никем не принят</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>Call centre</source>
        <translation>Колл-центр</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Подача документов</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Получение результата</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>По услугам</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>По линиям</translation>
    </message>
    <message>
        <source>By window</source>
        <translation>По окнам</translation>
    </message>
    <message>
        <source>By specialist</source>
        <translation>По специалистам</translation>
    </message>
    <message>
        <source>By hour of day</source>
        <translation>По часам</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>По каналам</translation>
    </message>
    <message>
        <source>By purpose</source>
        <translation>По цели визита</translation>
    </message>
    <message>
        <source>somebody who is no more here</source>
        <translation>сотрудника больше нет</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>Окно %1</translation>
    </message>
    <message>
        <source>%1:00 to %2:00</source>
        <translation>с %1:00 до %2:00</translation>
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
    <name>TicketRows</name>
    <message>
        <source>sent on</source>
        <translation>направлен</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>карточка %1</translation>
    </message>
    <message numerus="yes">
        <source>did not come, called %n time(s)</source>
        <translation>
            <numerusform>не явился, вызван %n раз</numerusform>
            <numerusform>не явился, вызван %n раза</numerusform>
            <numerusform>не явился, вызван %n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here since %1, waiting %n min</source>
        <translation>
            <numerusform>здесь с %1, ждёт %n мин</numerusform>
            <numerusform>здесь с %1, ждёт %n мин</numerusform>
            <numerusform>здесь с %1, ждёт %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>by phone, call centre</source>
        <translation>по телефону, колл-центр</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>записан</translation>
    </message>
    <message>
        <source>here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>called</source>
        <translation>вызван</translation>
    </message>
    <message>
        <source>at the window</source>
        <translation>у окна</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>завершён</translation>
    </message>
    <message>
        <source>no-show</source>
        <translation>неявка</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>free</source>
        <translation>свободно</translation>
    </message>
    <message>
        <source>+ book</source>
        <translation>+ запись</translation>
    </message>
    <message>
        <source>submission</source>
        <translation>подача</translation>
    </message>
    <message>
        <source>consultation</source>
        <translation>консультация</translation>
    </message>
    <message>
        <source>issuing</source>
        <translation>выдача</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Сегодня, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>%n впереди</numerusform>
            <numerusform>%n впереди</numerusform>
            <numerusform>%n впереди</numerusform>
        </translation>
    </message>
    <message>
        <source>has no paper ticket</source>
        <translation>нет бумажного талона</translation>
    </message>
    <message>
        <source>no booking</source>
        <translation>без записи</translation>
    </message>
</context>
<context>
    <name>TransferTargets</name>
    <message>
        <source>pause since %1: %2</source>
        <translation>перерыв с %1: %2</translation>
    </message>
    <message>
        <source>closed since %1: %2</source>
        <translation>закрыто с %1: %2</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>Окно %1</translation>
    </message>
    <message>
        <source>nobody receives here today</source>
        <translation>сегодня не работает</translation>
    </message>
    <message>
        <source>Line: %1</source>
        <translation>Очередь: %1</translation>
    </message>
    <message>
        <source>Window %1, free at %2</source>
        <translation>Окно %1, свободно в %2</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message>
        <source>wait over the limit by %1</source>
        <translation>ждёт дольше срока на %1</translation>
    </message>
    <message>
        <source>%1 of the wait left</source>
        <translation>срок ожидания: ещё %1</translation>
    </message>
    <message>
        <source>Pause since %1</source>
        <translation>Пауза с %1</translation>
    </message>
    <message>
        <source>Closed since %1</source>
        <translation>Окно закрыто с %1</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>выбран вручную</translation>
    </message>
    <message>
        <source>sent here to be called first</source>
        <translation>передан сюда без очереди</translation>
    </message>
    <message>
        <source>the time of the ticket has come</source>
        <translation>подошло время талона</translation>
    </message>
    <message>
        <source>the ticket&apos;s own window is busy</source>
        <translation>своё окно сейчас занято</translation>
    </message>
    <message>
        <source>waits longer than the law allows</source>
        <translation>ждёт дольше, чем разрешено</translation>
    </message>
    <message>
        <source>came late and waits</source>
        <translation>опоздал и ждёт</translation>
    </message>
    <message>
        <source>is back after a postponement</source>
        <translation>вернулся после отсрочки</translation>
    </message>
    <message>
        <source>sent on from another window</source>
        <translation>передан из другого окна</translation>
    </message>
    <message>
        <source>is here early, nobody else is due</source>
        <translation>пришёл раньше, других сейчас нет</translation>
    </message>
    <message>
        <source>has no booking; there is time before the next ticket</source>
        <translation>без записи, до талона есть время</translation>
    </message>
    <message>
        <source>Nobody is to be called now</source>
        <translation>Сейчас вызывать некого</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>прихода ещё не отмечали</translation>
    </message>
    <message>
        <source>Next: %1, %2</source>
        <translation>Следующий: %1, %2</translation>
    </message>
    <message>
        <source>no network: only this window&apos;s own tickets</source>
        <translation>без сети: только талоны этого окна</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::AdmitPanel</name>
    <message>
        <source>Words of the service</source>
        <translation>Слова из названия услуги</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Let in without a booking</source>
        <translation>Принять без записи</translation>
    </message>
    <message>
        <source>The person waits for a free window; ticket-holders are not kept waiting by it.</source>
        <translation>Посетитель ждёт свободного окна; записанные ко времени из-за него не ждут.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить приём</translation>
    </message>
    <message>
        <source>&amp;Let in</source>
        <translation>&amp;Принять в очередь</translation>
    </message>
    <message>
        <source>none begins like this</source>
        <translation>нет такой услуги</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ApplicantForm</name>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>A &amp;representative acts, by power of attorney</source>
        <translation>Действует &amp;представитель по доверенности</translation>
    </message>
    <message>
        <source>A representative acts, by power of attorney</source>
        <translation>Действует представитель по доверенности</translation>
    </message>
    <message>
        <source>Last, first, middle name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>SNILS</source>
        <translation>СНИЛС</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Power of attorney, number</source>
        <translation>Доверенность, номер</translation>
    </message>
    <message>
        <source>Power given on</source>
        <translation>Доверенность выдана</translation>
    </message>
    <message>
        <source>Power valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>How to tell of readiness</source>
        <translation>Как сообщить о готовности</translation>
    </message>
    <message>
        <source>SMS and phone</source>
        <translation>СМС и телефон</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>СМС</translation>
    </message>
    <message>
        <source>SMS and e-mail</source>
        <translation>СМС и эл. почта</translation>
    </message>
    <message>
        <source>SMS, phone and e-mail</source>
        <translation>СМС, телефон и эл. почта</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Гражданин</translation>
    </message>
    <message>
        <source>Sole &amp;trader</source>
        <translation>&amp;ИП</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Организация</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::BarChart</name>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>ещё %n в таблице</numerusform>
            <numerusform>ещё %n в таблице</numerusform>
            <numerusform>ещё %n в таблице</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::BoardWindow</name>
    <message>
        <source>Board</source>
        <translation>Табло</translation>
    </message>
    <message>
        <source>Called tickets</source>
        <translation>Вызванные талоны</translation>
    </message>
    <message>
        <source>Please come</source>
        <translation>Проходите, пожалуйста</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>окно %1</translation>
    </message>
    <message>
        <source>Booked for %1, called at %2.
We call by the booked time.</source>
        <translation>Записаны на %1, вызваны в %2.
Вызываем по времени записи.</translation>
    </message>
    <message>
        <source>Please wait for your call</source>
        <translation>Ожидайте вызова</translation>
    </message>
    <message>
        <source>Your number and the window appear here.
We call by the booked time.</source>
        <translation>Номер талона и окно появятся здесь.
Вызываем по времени записи.</translation>
    </message>
    <message>
        <source>The board has no connection just now.
The specialists call by voice.</source>
        <translation>Табло временно без связи.
Специалисты вызывают голосом.</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>Вызваны раньше</translation>
    </message>
    <message>
        <source>window</source>
        <comment>before its number</comment>
        <translation>окно</translation>
    </message>
    <message>
        <source>Called at %1.</source>
        <translation>Вызваны в %1.</translation>
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
        <source>booking of %1</source>
        <translation>запись %1</translation>
    </message>
    <message>
        <source>&amp;New call</source>
        <translation>&amp;Новый звонок</translation>
    </message>
    <message>
        <source>C&amp;onsultation</source>
        <translation>&amp;Консультация</translation>
    </message>
    <message>
        <source>&amp;Find a ticket</source>
        <translation>На&amp;йти талон</translation>
    </message>
    <message>
        <source>To &amp;phone</source>
        <translation>О&amp;бзвон</translation>
    </message>
    <message>
        <source>C&amp;ancel the ticket…</source>
        <translation>О&amp;тменить талон…</translation>
    </message>
    <message>
        <source>Has &amp;been phoned</source>
        <translation>&amp;Дозвонились</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Талоны</translation>
    </message>
    <message>
        <source>of today and the days to come</source>
        <translation>на сегодня и дальше</translation>
    </message>
    <message>
        <source>To be phoned</source>
        <translation>Обзвон</translation>
    </message>
    <message>
        <source>Type what the caller wants</source>
        <translation>Наберите, что нужно звонящему</translation>
    </message>
    <message>
        <source>Another time for %1</source>
        <translation>Другое время для %1</translation>
    </message>
    <message>
        <source>Every place until %1 is taken</source>
        <translation>Всё занято по %1 включительно</translation>
    </message>
    <message>
        <source>The next day is %1, %2; it can be booked from %3 on.</source>
        <comment>weekday, date, date from which</comment>
        <translation>Следующий день приёма — %1, %2; запись на него откроется с %3.</translation>
    </message>
    <message>
        <source>No day to come is open for this service yet.</source>
        <translation>Дни приёма дальше по этой услуге пока не открыты.</translation>
    </message>
    <message>
        <source>Ticket in hand</source>
        <translation>Талон в работе</translation>
    </message>
    <message>
        <source>Esc lets it go</source>
        <translation>Esc — вернуться</translation>
    </message>
    <message>
        <source>name needed</source>
        <translation>нужно имя</translation>
    </message>
    <message>
        <source>telephone needed</source>
        <translation>нужен телефон</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>move of %1</source>
        <translation>перенос %1</translation>
    </message>
    <message>
        <source>The booking of the call before was refused</source>
        <translation>Запись прошлого звонка не прошла</translation>
    </message>
    <message>
        <source>%1: just taken by somebody else</source>
        <translation>%1 — только что заняли</translation>
    </message>
    <message>
        <source>Nothing else is free. Choose another day or service.</source>
        <translation>Больше ничего свободного нет. Выберите другой день или услугу.</translation>
    </message>
    <message>
        <source>The nearest free times; press the number that the caller chooses, with Alt while typing.</source>
        <translation>Ближайшее свободное время: нажмите цифру, которую выберет звонящий, а во время набора — вместе с Alt.</translation>
    </message>
    <message>
        <source>Type digits of the telephone, the name in any order, or the number of the ticket.</source>
        <translation>Наберите цифры телефона, имя в любом порядке или номер талона.</translation>
    </message>
    <message>
        <source>No ticket of today or the days to come is like this.</source>
        <translation>Такого талона на сегодня и следующие дни нет.</translation>
    </message>
    <message>
        <source>Nobody waits for a call.</source>
        <translation>Звонить никому не нужно.</translation>
    </message>
    <message>
        <source>To &amp;phone: %1</source>
        <translation>О&amp;бзвон: %1</translation>
    </message>
    <message>
        <source>to phone: %1</source>
        <translation>позвонить: %1</translation>
    </message>
    <message>
        <source>Cancel ticket %1?</source>
        <translation>Отменить талон %1?</translation>
    </message>
    <message>
        <source>%1 will be free for others at once.</source>
        <translation>%1 — время сразу достанется другим.</translation>
    </message>
    <message>
        <source>Ticket %1 is cancelled</source>
        <translation>Талон %1 отменён</translation>
    </message>
    <message>
        <source>%1 is free again.</source>
        <translation>%1 снова свободно.</translation>
    </message>
    <message>
        <source>cancelling of %1</source>
        <translation>отмена %1</translation>
    </message>
    <message>
        <source>Some letters of the service, Enter, a time by the arrow keys, Enter, name and telephone, Ctrl+Enter. Esc goes back one step.</source>
        <translation>Несколько букв услуги, Enter, время стрелками, Enter, имя и телефон, Ctrl+Enter. Esc — на шаг назад.</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>%1: cannot be given just now</source>
        <translation>%1: сейчас отдать нельзя</translation>
    </message>
    <message>
        <source>Nothing more can be given on this day just now</source>
        <translation>На этот день сейчас записать нельзя</translation>
    </message>
    <message>
        <source>Without the registry only the times kept for this workplace can be given. Look at the other days.</source>
        <translation>Без связи с реестром можно отдать только время, закреплённое за этим рабочим местом. Посмотрите другие дни.</translation>
    </message>
    <message>
        <source>call about %1</source>
        <translation>звонок по %1</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CallWords</name>
    <message>
        <source>%1, %2, at %3, window %4</source>
        <comment>weekday, date, time, window</comment>
        <translation>%1, %2, в&#xa0;%3, окно&#xa0;%4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, window %3</source>
        <comment>date, time, window</comment>
        <translation>%1, %2, окно&#xa0;%3</translation>
    </message>
    <message>
        <source>Bring with you: your passport and the receipt.</source>
        <translation>Возьмите с собой паспорт и расписку.</translation>
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
        <source>is here</source>
        <translation>пришёл</translation>
    </message>
    <message>
        <source>at the window</source>
        <translation>у окна</translation>
    </message>
    <message>
        <source>waits in the hall</source>
        <translation>ждёт в зале</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>завершён</translation>
    </message>
    <message>
        <source>no-show</source>
        <translation>неявка</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>result withdrawn</source>
        <translation>результат отозван</translation>
    </message>
    <message>
        <source>window closed</source>
        <translation>окно закрыто</translation>
    </message>
    <message>
        <source>hours changed</source>
        <translation>часы изменились</translation>
    </message>
    <message>
        <source>to be phoned</source>
        <translation>позвонить</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CallerForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message numerus="yes">
        <source>This caller already has %n ticket(s)</source>
        <translation>
            <numerusform>У звонящего уже есть %n талон</numerusform>
            <numerusform>У звонящего уже есть %n талона</numerusform>
            <numerusform>У звонящего уже есть %n талонов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CallerTicketList</name>
    <message>
        <source>window %1</source>
        <translation>окно %1</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Талоны</translation>
    </message>
    <message>
        <source>no telephone</source>
        <translation>нет телефона</translation>
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
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>остался %n рабочий день</numerusform>
            <numerusform>осталось %n рабочих дня</numerusform>
            <numerusform>осталось %n рабочих дней</numerusform>
        </translation>
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
    <message>
        <source>corrected: %1</source>
        <translation>исправлено: %1</translation>
    </message>
    <message>
        <source>typed at the same time as another: %1</source>
        <translation>введено одновременно с другим: %1</translation>
    </message>
    <message>
        <source>conflict ended, the card stays: %1</source>
        <translation>расхождение снято, осталось как в карточке: %1</translation>
    </message>
    <message>
        <source>conflict ended, the other value taken: %1</source>
        <translation>расхождение снято, взято другое значение: %1</translation>
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
        <source>Found: %1</source>
        <translation>Найдено: %1</translation>
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
    <message>
        <source>Correct…</source>
        <translation>Исправить…</translation>
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
    <name>okno::client::ui::ChecklistDelegate</name>
    <message>
        <source>What is wrong with it</source>
        <translation>Что с ним не так</translation>
    </message>
    <message>
        <source>Remark on the document</source>
        <translation>Замечание к документу</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ChecklistView</name>
    <message>
        <source>Documents of the packet</source>
        <translation>Документы пакета</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CommandFacts</name>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>To the window</source>
        <translation>В окно</translation>
    </message>
    <message>
        <source>To the line</source>
        <translation>В очередь</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Когда и где</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Посетитель</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Талон</translation>
    </message>
    <message>
        <source>Postponed by</source>
        <translation>Отложен на</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Number on the receipt</source>
        <translation>Номер на расписке</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Сканы</translation>
    </message>
    <message>
        <source>Query for</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>положительный</translation>
    </message>
    <message>
        <source>refusal</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>Title of the paper</source>
        <translation>Название документа</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>заявителю</translation>
    </message>
    <message>
        <source>the representative</source>
        <translation>представителю</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>passport, date</comment>
        <translation>%1 от %2</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Доверенность</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Corrected to</source>
        <translation>Исправлено на</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Выбрано</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Не выбрано</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>request registered</source>
        <translation>запрос зарегистрирован</translation>
    </message>
    <message>
        <source>reception refused</source>
        <translation>отказано в приёме</translation>
    </message>
    <message>
        <source>consultation</source>
        <translation>консультация</translation>
    </message>
    <message>
        <source>result issued</source>
        <translation>результат выдан</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>the person left</source>
        <translation>заявитель ушёл</translation>
    </message>
    <message>
        <source>Changed to</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>as on other days</source>
        <translation>как в обычные дни</translation>
    </message>
    <message>
        <source>no such shift</source>
        <translation>смены нет</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CommandWords</name>
    <message>
        <source>Booking of a ticket</source>
        <translation>Запись на приём</translation>
    </message>
    <message>
        <source>Ticket cancelled</source>
        <translation>Отмена талона</translation>
    </message>
    <message>
        <source>Visitor has come</source>
        <translation>Посетитель пришёл</translation>
    </message>
    <message>
        <source>Ticket called</source>
        <translation>Вызов талона</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translation>Начало приёма</translation>
    </message>
    <message>
        <source>Ticket postponed</source>
        <translation>Талон отложен</translation>
    </message>
    <message>
        <source>Ticket moved to another time</source>
        <translation>Талон перенесён на другое время</translation>
    </message>
    <message>
        <source>Visitor let in without a ticket</source>
        <translation>Посетитель принят без талона</translation>
    </message>
    <message>
        <source>Ticket sent on</source>
        <translation>Талон направлен дальше</translation>
    </message>
    <message>
        <source>Change of a ticket taken back</source>
        <translation>Изменение талона отменено</translation>
    </message>
    <message>
        <source>Mark on a ticket</source>
        <translation>Отметка на талоне</translation>
    </message>
    <message>
        <source>Window opened or closed</source>
        <translation>Окно открыто или закрыто</translation>
    </message>
    <message>
        <source>Slots reserved for this station</source>
        <translation>Места закреплены за рабочим местом</translation>
    </message>
    <message>
        <source>Result withdrawn</source>
        <translation>Результат отозван</translation>
    </message>
    <message>
        <source>Visit finished</source>
        <translation>Приём завершён</translation>
    </message>
    <message>
        <source>Visitor did not come</source>
        <translation>Неявка</translation>
    </message>
    <message>
        <source>Registration of a request</source>
        <translation>Регистрация запроса</translation>
    </message>
    <message>
        <source>Scans for a card</source>
        <translation>Сканы к карточке</translation>
    </message>
    <message>
        <source>Query sent</source>
        <translation>Запрос отправлен</translation>
    </message>
    <message>
        <source>Answer to a query</source>
        <translation>Ответ на запрос</translation>
    </message>
    <message>
        <source>Card taken into work</source>
        <translation>Карточка взята в работу</translation>
    </message>
    <message>
        <source>Result of a request</source>
        <translation>Результат по запросу</translation>
    </message>
    <message>
        <source>Result issued</source>
        <translation>Выдача результата</translation>
    </message>
    <message>
        <source>Reference record</source>
        <translation>Справочная запись</translation>
    </message>
    <message>
        <source>Correction of a card</source>
        <translation>Исправление карточки</translation>
    </message>
    <message>
        <source>Choice between two values</source>
        <translation>Выбор из двух значений</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>a card that this station does not hold</source>
        <translation>карточка, которой на этом рабочем месте нет</translation>
    </message>
    <message>
        <source>a ticket that this station does not hold</source>
        <translation>талон, которого на этом рабочем месте нет</translation>
    </message>
    <message>
        <source>window %1, %2, %3</source>
        <comment>window, date, time</comment>
        <translation>окно %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 of %2, valid until %3</source>
        <translation>%1 от %2, действует до %3</translation>
    </message>
    <message>
        <source>Consultation noted</source>
        <translation>Учтённая консультация</translation>
    </message>
    <message>
        <source>Unusual day of the hall</source>
        <translation>Особый день зала</translation>
    </message>
    <message>
        <source>Shift of the roster</source>
        <translation>Смена в расписании окон</translation>
    </message>
    <message>
        <source>Reserved slots given back</source>
        <translation>Закреплённые места возвращены</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ConditionQuestions</name>
    <message>
        <source>Questions to the applicant</source>
        <translation>Вопросы заявителю</translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>на все есть ответ</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>остался %n</numerusform>
            <numerusform>осталось %n</numerusform>
            <numerusform>осталось %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ConflictView</name>
    <message>
        <source>Conflicts</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Two people changed the same at the same time. Nothing is lost: choose what is right, the journal keeps who chose.</source>
        <translation>Двое исправили одно и то же одновременно. Ничего не потеряно: выберите верное, журнал сохранит, кто выбрал.</translation>
    </message>
    <message>
        <source>%1: in the card %2; waiting %3</source>
        <translation>%1: в карточке %2; ждёт %3</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Оставить это</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Взять это</translation>
    </message>
    <message>
        <source>In the card</source>
        <translation>В карточке</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждёт выбора</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ConsultationSheet</name>
    <message>
        <source>citizens</source>
        <translation>граждане</translation>
    </message>
    <message>
        <source>sole traders</source>
        <translation>ИП</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>организации</translation>
    </message>
    <message>
        <source>reckoned for each case</source>
        <translation>по расчёту</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>бесплатно</translation>
    </message>
    <message>
        <source>%1 ₽</source>
        <comment>roubles</comment>
        <translation>%1 ₽</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Плата</translation>
    </message>
    <message>
        <source>Who may apply</source>
        <translation>Кто может обратиться</translation>
    </message>
    <message>
        <source>Bring with you</source>
        <translation>Взять с собой</translation>
    </message>
    <message>
        <source>In some cases also</source>
        <translation>В отдельных случаях также</translation>
    </message>
    <message>
        <source>The city asks for itself</source>
        <translation>Город запросит сам</translation>
    </message>
    <message>
        <source>What the applicant gets</source>
        <translation>Что получит заявитель</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто решает</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CorrectionForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Эл. &amp;почта</translation>
    </message>
    <message>
        <source>Tell of readiness</source>
        <translation>Известить о готовности</translation>
    </message>
    <message>
        <source>No notice</source>
        <translation>Не извещать</translation>
    </message>
    <message>
        <source>SMS and phone</source>
        <translation>СМС и телефон</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>СМС</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone and e-mail</source>
        <translation>Телефон и эл. почта</translation>
    </message>
    <message>
        <source>SMS and e-mail</source>
        <translation>СМС и эл. почта</translation>
    </message>
    <message>
        <source>SMS, phone and e-mail</source>
        <translation>СМС, телефон и эл. почта</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>The journal says who corrected what. Should somebody else correct the same, both values stay until one is chosen.</source>
        <translation>Журнал покажет, кто и что исправил. Если то же исправит кто-то ещё, оба значения останутся, пока не выберут одно.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::CredentialsForm</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
    <message>
        <source>The registry at %1 does not answer, and nobody with this login has signed in at this station of late. Check the network cable and try again, or tell the administrator.</source>
        <translation>Реестр по адресу %1 не отвечает, а с этим логином на этом рабочем месте давно никто не входил. Проверьте сетевой кабель и попробуйте ещё раз или сообщите администратору.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Nobody is locked out for ever: the next try is possible in %1 s.</source>
        <translation>Слишком много неверных паролей. Это не навсегда: следующая попытка через %1 с.</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>заполните</translation>
    </message>
    <message>
        <source>The password is wrong. Look at the keyboard layout and at Caps Lock, and type it again.</source>
        <translation>Пароль неверен. Посмотрите на раскладку клавиатуры и Caps Lock и наберите его ещё раз.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::DayForm</name>
    <message>
        <source>like 31.12.2026</source>
        <translation>например 31.12.2026</translation>
    </message>
    <message>
        <source>like 9:00–13:00, 14:00–16:00</source>
        <translation>например 9:00–13:00, 14:00–16:00</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Windows; empty: all</source>
        <translation>Окна; пусто — все</translation>
    </message>
    <message>
        <source>Hours of reception; empty: closed</source>
        <translation>Часы приёма; пусто — закрыто</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::Field</name>
    <message>
        <source>to be filled in</source>
        <translation>заполните</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::FieldWords</name>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Address of the applicant</source>
        <translation>Адрес заявителя</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>born on %1</source>
        <translation>дата рождения %1</translation>
    </message>
    <message>
        <source>passport %1 of %2</source>
        <translation>паспорт %1 от %2</translation>
    </message>
    <message>
        <source>SNILS %1</source>
        <translation>СНИЛС %1</translation>
    </message>
    <message>
        <source>INN %1</source>
        <translation>ИНН %1</translation>
    </message>
    <message>
        <source>OGRN %1</source>
        <translation>ОГРН %1</translation>
    </message>
    <message>
        <source>OGRNIP %1</source>
        <translation>ОГРНИП %1</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>СМС</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>по эл. почте</translation>
    </message>
    <message>
        <source>no notice</source>
        <translation>без извещения</translation>
    </message>
    <message>
        <source>notice %1</source>
        <translation>известить %1</translation>
    </message>
    <message>
        <source>no telephone</source>
        <translation>телефона нет</translation>
    </message>
    <message>
        <source>power of attorney %1 until %2</source>
        <translation>доверенность %1 до %2</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>не рассмотрен</translation>
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
        <source>%1, %2, %3</source>
        <comment>who, date, time</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::FigureTiles</name>
    <message>
        <source>Served</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Waiting, 90 of 100</source>
        <translation>Ожидание, 90 из 100</translation>
    </message>
    <message>
        <source>Within the legal limit</source>
        <translation>В пределах закона</translation>
    </message>
    <message>
        <source>Service, median</source>
        <translation>Приём, медиана</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Не явились</translation>
    </message>
    <message numerus="yes">
        <source>of %n ticket(s)</source>
        <translation>
            <numerusform>из %n талона</numerusform>
            <numerusform>из %n талонов</numerusform>
            <numerusform>из %n талонов</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1, longest %2</source>
        <translation>медиана %1, самое долгое %2</translation>
    </message>
    <message>
        <source>longer than the limit: %1</source>
        <translation>дольше предела: %1</translation>
    </message>
    <message>
        <source>90 of 100: %1</source>
        <translation>90 из 100: %1</translation>
    </message>
    <message>
        <source>cancelled: %1</source>
        <translation>отменены: %1</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::HallPage</name>
    <message>
        <source>Windows / people</source>
        <translation>Окна / люди</translation>
    </message>
    <message>
        <source>Pause the window</source>
        <translation>Перерыв в окне</translation>
    </message>
    <message>
        <source>Close the window…</source>
        <translation>Закрыть окно…</translation>
    </message>
    <message>
        <source>Send the visitor on…</source>
        <translation>Направить посетителя…</translation>
    </message>
    <message>
        <source>Tickets without a place</source>
        <translation>Талоны без места</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Окна</translation>
    </message>
    <message>
        <source>Waiting by hour</source>
        <translation>Ожидание по часам</translation>
    </message>
    <message>
        <source>lower part: median; whole bar: 90 of 100</source>
        <translation>нижняя часть — медиана, весь столбец — 90 из 100</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Visitors who wait or are still to come</source>
        <translation>Посетители, которые ждут или ещё придут</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Tickets that somebody must see to</source>
        <translation>Талоны, которыми надо заняться</translation>
    </message>
    <message>
        <source>To be seen to</source>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>%1 here, %2 still to come</source>
        <translation>здесь %1, придут ещё %2</translation>
    </message>
    <message>
        <source>from %1:00</source>
        <translation>с %1:00</translation>
    </message>
    <message>
        <source>limit %1 min</source>
        <translation>предел %1 мин</translation>
    </message>
    <message>
        <source>Pause window %1</source>
        <translation>Перерыв в окне %1</translation>
    </message>
    <message>
        <source>Open window %1</source>
        <translation>Открыть окно %1</translation>
    </message>
    <message>
        <source>Close window %1…</source>
        <translation>Закрыть окно %1…</translation>
    </message>
    <message>
        <source>Window %1 is open.</source>
        <translation>Окно %1 открыто.</translation>
    </message>
    <message>
        <source>Window %1 is paused.</source>
        <translation>В окне %1 перерыв.</translation>
    </message>
    <message>
        <source>Window %1 is closed for today.</source>
        <translation>Окно %1 закрыто до конца дня.</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>Окно %1</translation>
    </message>
    <message>
        <source>Line: %1</source>
        <translation>Очередь: %1</translation>
    </message>
    <message>
        <source>Window %1, free at %2</source>
        <translation>Окно %1, свободно в %2</translation>
    </message>
    <message>
        <source>Ticket %1 has moved.</source>
        <translation>Талон %1 перенесён.</translation>
    </message>
    <message>
        <source>Ticket %1 is sent on.</source>
        <translation>Посетитель с талоном %1 направлен дальше.</translation>
    </message>
    <message>
        <source>Ticket %1 is as before.</source>
        <translation>Талон %1 снова прежний.</translation>
    </message>
    <message>
        <source>change of window %1</source>
        <translation>состояние окна %1</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>изменение %1</translation>
    </message>
    <message>
        <source>Lines of the queue</source>
        <translation>Очереди зала</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::HallTiles</name>
    <message>
        <source>Waiting now</source>
        <translation>Ждут сейчас</translation>
    </message>
    <message>
        <source>Wait, 90 of 100</source>
        <translation>Ждали, 90 из 100</translation>
    </message>
    <message>
        <source>Service, median</source>
        <translation>Приём, медиана</translation>
    </message>
    <message>
        <source>Served today</source>
        <translation>Принято сегодня</translation>
    </message>
    <message>
        <source>Breaches within the hour</source>
        <translation>Нарушений за час</translation>
    </message>
    <message>
        <source>over the limit: %1</source>
        <translation>дольше предела: %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>медиана %1</translation>
    </message>
    <message>
        <source>90 of 100: %1</source>
        <translation>90 из 100: %1</translation>
    </message>
    <message numerus="yes">
        <source>of %n ticket(s)</source>
        <translation>
            <numerusform>из %n талона</numerusform>
            <numerusform>из %n талонов</numerusform>
            <numerusform>из %n талонов</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>breaches</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>nobody will wait too long</source>
        <translation>все дождутся в срок</translation>
    </message>
    <message>
        <source>line %1, from %2</source>
        <translation>линия %1, с %2</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::Intake</name>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не сохранён</translation>
    </message>
    <message>
        <source>Pages laid on “%1”</source>
        <translation>Страницы положены на «%1»</translation>
    </message>
    <message>
        <source>Finding on “%1”</source>
        <translation>Отметка на «%1»</translation>
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
    <name>okno::client::ui::LetterKeys</name>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Стереть всё</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::LockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Another employee signs in</source>
        <translation>Войдёт другой сотрудник</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>%1 is locked. What was begun is kept and goes on after the password; what was done goes on being sent.</source>
        <translation>%1: рабочее место заблокировано. Начатое сохранено и продолжится после ввода пароля, сделанное отправляется своим чередом.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::Logo</name>
    <message>
        <source>Okno</source>
        <translation>Окно</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::MainWindow</name>
    <message>
        <source>Okno</source>
        <translation>Окно</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::MovesPage</name>
    <message>
        <source>Moves / calls</source>
        <translation>Переносы / звонки</translation>
    </message>
    <message>
        <source>Has been phoned</source>
        <translation>Позвонили</translation>
    </message>
    <message>
        <source>Move all to the nearest</source>
        <translation>Перенести все</translation>
    </message>
    <message>
        <source>Move to the nearest</source>
        <translation>Перенести на ближайшее</translation>
    </message>
    <message>
        <source>Tickets without a place</source>
        <translation>Талоны без места</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Без места</translation>
    </message>
    <message>
        <source>People to be phoned</source>
        <translation>Кому позвонить</translation>
    </message>
    <message>
        <source>To be phoned</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>ищем…</translation>
    </message>
    <message>
        <source>every ticket has its place</source>
        <translation>у каждого талона есть место</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n талон</numerusform>
            <numerusform>%n талона</numerusform>
            <numerusform>%n талонов</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никому</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человеку</numerusform>
            <numerusform>%n людям</numerusform>
            <numerusform>%n людям</numerusform>
        </translation>
    </message>
    <message>
        <source>not moved</source>
        <translation>не перенесён</translation>
    </message>
    <message>
        <source>Move all to the nearest (%1)</source>
        <translation>Перенести все на ближайшие (%1)</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>перенесён, было: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) moved; who is not here is to be phoned.</source>
        <translation>
            <numerusform>Перенесён %n талон; кто не здесь — в списке звонков.</numerusform>
            <numerusform>Перенесены %n талона; кто не здесь — в списке звонков.</numerusform>
            <numerusform>Перенесено %n талонов; кто не здесь — в списке звонков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be moved; each says why.</source>
        <translation>
            <numerusform>%n перенести не удалось, причина — у талона.</numerusform>
            <numerusform>%n перенести не удалось, причина — у каждого.</numerusform>
            <numerusform>%n перенести не удалось, причина — у каждого.</numerusform>
        </translation>
    </message>
    <message>
        <source>move of %1</source>
        <translation>перенос %1</translation>
    </message>
    <message>
        <source>call about %1</source>
        <translation>звонок по %1</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::NowServed</name>
    <message>
        <source>Nobody is at the window</source>
        <translation>У окна никого нет</translation>
    </message>
    <message>
        <source>Call the next ticket with F5</source>
        <translation>Вызовите следующего: F5</translation>
    </message>
    <message numerus="yes">
        <source>over %n minute(s)</source>
        <translation>
            <numerusform>больше %n минуты</numerusform>
            <numerusform>больше %n минут</numerusform>
            <numerusform>больше %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n minute(s)</source>
        <translation>
            <numerusform>из %n минуты</numerusform>
            <numerusform>из %n минут</numerusform>
            <numerusform>из %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Now served: %1, %2, %3</source>
        <translation>Сейчас у окна: %1, %2, %3</translation>
    </message>
    <message>
        <source>since the call</source>
        <translation>после вызова</translation>
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
    <message>
        <source>Number of the ticket</source>
        <translation>Номер талона</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::OutcomePanel</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить приём</translation>
    </message>
    <message>
        <source>What came of the visit? Then the next is called</source>
        <translation>Чем закончился приём? Затем — вызов следующего</translation>
    </message>
    <message>
        <source>What came of the visit?</source>
        <translation>Чем закончился приём?</translation>
    </message>
    <message>
        <source>Nothing is registered yet: what has been typed and scanned will be dropped. Ctrl+Enter registers it.</source>
        <translation>Запрос ещё не зарегистрирован: введённое и отсканированное будет удалено. Зарегистрировать — Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Enter takes what is marked, a digit another answer.</source>
        <translation>Enter — отмеченный ответ, цифра — другой.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::PasswordField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Включён Caps Lock.</translation>
    </message>
    <message>
        <source>The keyboard types Russian letters.</source>
        <translation>Раскладка клавиатуры русская.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::PasswordPage</name>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Новый пароль</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Ещё &amp;раз</translation>
    </message>
    <message>
        <source>Keep this password</source>
        <translation>Сохранить пароль</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>Придумайте свой пароль</translation>
    </message>
    <message>
        <source>The password you were given was only for today. Your own has at least %1 characters, is not your login (%2) and none of those that everybody tries first. Three or four words of your own are easy to keep in mind.</source>
        <translation>Выданный пароль годится только для первого входа. В своём должно быть не меньше %1 знаков; он не совпадает с логином (%2) и не из тех, что пробуют первыми. Легко запомнить три-четыре собственных слова.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>Пароли не совпали. Наберите второй ещё раз.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::PausePanel</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Pause the window</source>
        <translation>Пауза в работе окна</translation>
    </message>
    <message>
        <source>Nobody is called here until F4 is pressed again; neighbours help those who wait.</source>
        <translation>До повторного нажатия F4 сюда никого не вызывают; ожидающим помогают соседние окна.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить приём</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>П&amp;ауза</translation>
    </message>
    <message>
        <source>break</source>
        <translation>перерыв</translation>
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
    <name>okno::client::ui::PostponePanel</name>
    <message>
        <source>1 to %1</source>
        <translation>от 1 до %1</translation>
    </message>
    <message>
        <source>For how many minutes</source>
        <translation>На сколько минут</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Postpone the visit</source>
        <translation>Отложить приём</translation>
    </message>
    <message>
        <source>What has been typed and scanned is kept. The ticket comes back to this window&apos;s queue.</source>
        <translation>Введённое и отсканированное сохраняется. Талон вернётся в очередь этого окна.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить приём</translation>
    </message>
    <message>
        <source>&amp;Postpone</source>
        <translation>О&amp;тложить</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::QuestionWidget</name>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::QueuePanel</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Tickets of today at this window</source>
        <translation>Талоны этого окна на сегодня</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ReadBack</name>
    <message>
        <source>Read to the caller, then book</source>
        <translation>Прочитайте звонящему, потом запишите</translation>
    </message>
    <message>
        <source>Being confirmed…</source>
        <translation>Подтверждается…</translation>
    </message>
    <message>
        <source>Booked. Read back to the caller</source>
        <translation>Записано. Прочитайте звонящему</translation>
    </message>
    <message>
        <source>The caller&apos;s ticket</source>
        <translation>Талон звонящего</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Талон %1</translation>
    </message>
    <message>
        <source>Read to the caller, then move</source>
        <translation>Прочитайте звонящему, потом перенесите</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ReceiptView</name>
    <message>
        <source>&amp;Print receipt</source>
        <translation>&amp;Напечатать расписку</translation>
    </message>
    <message>
        <source>&amp;Finish the ticket</source>
        <translation>&amp;Завершить приём</translation>
    </message>
    <message>
        <source>Registered and sent</source>
        <translation>Зарегистрировано и отправлено</translation>
    </message>
    <message>
        <source>Provisional number. It finds the card for ever; the registration number comes as soon as the registry answers.</source>
        <translation>Временный номер. По нему карточка находится всегда; регистрационный придёт, как только ответит реестр.</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Регистрационный номер</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Услуга:</translation>
    </message>
    <message>
        <source>Applicant:</source>
        <translation>Заявитель:</translation>
    </message>
    <message>
        <source>Due:</source>
        <translation>Срок:</translation>
    </message>
    <message>
        <source>The result:</source>
        <translation>Результат:</translation>
    </message>
    <message>
        <source>Taken and shown</source>
        <translation>Принято и предъявлено</translation>
    </message>
    <message>
        <source>Queries sent</source>
        <translation>Отправлены запросы</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ReceptionPage</name>
    <message>
        <source>&amp;Call next</source>
        <translation>&amp;Вызвать</translation>
    </message>
    <message>
        <source>C&amp;all again</source>
        <translation>По&amp;вторить</translation>
    </message>
    <message>
        <source>&amp;No-show</source>
        <translation>&amp;Не явился</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>&amp;Сканировать</translation>
    </message>
    <message>
        <source>&amp;Postpone</source>
        <translation>О&amp;тложить</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Передать</translation>
    </message>
    <message>
        <source>Re&amp;fuse reception…</source>
        <translation>О&amp;тказ в приёме…</translation>
    </message>
    <message>
        <source>Print &amp;receipt</source>
        <translation>Напечатать &amp;расписку</translation>
    </message>
    <message>
        <source>Finis&amp;h</source>
        <translation>&amp;Завершить</translation>
    </message>
    <message>
        <source>Register and sen&amp;d</source>
        <translation>За&amp;регистрировать и отправить</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>услуга %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Nobody is at the window</source>
        <translation>У окна никого нет</translation>
    </message>
    <message>
        <source>Press F5 to call the next ticket, or choose one in the list and press Enter.</source>
        <translation>Нажмите F5, чтобы вызвать следующего, или выберите талон в списке и нажмите Enter.</translation>
    </message>
    <message>
        <source>The result is issued on the Issuing page. F8 finishes the visit.</source>
        <translation>Результат выдаётся на странице «Выдача». F8 завершает приём.</translation>
    </message>
    <message>
        <source>Answer the person&apos;s questions. F8 finishes the visit.</source>
        <translation>Ответьте на вопросы посетителя. F8 завершает приём.</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>зарегистрировано</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Печатается…</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Расписка напечатана.</translation>
    </message>
    <message>
        <source>Printer: ready</source>
        <translation>Принтер: готов</translation>
    </message>
    <message>
        <source>Printer: not ready</source>
        <translation>Принтер: не готов</translation>
    </message>
    <message>
        <source>&amp;Both sides</source>
        <translation>&amp;Обе стороны</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Начать</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Па&amp;уза</translation>
    </message>
    <message>
        <source>Finish, call ne&amp;xt</source>
        <translation>Завершить и &amp;вызвать</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>Прод&amp;олжить</translation>
    </message>
    <message>
        <source>The window calls nobody</source>
        <translation>Окно никого не вызывает</translation>
    </message>
    <message>
        <source>Press F4 to go on; whoever waits is called again with F5.</source>
        <translation>Нажмите F4, чтобы продолжить; затем F5 вызовет следующего.</translation>
    </message>
    <message>
        <source>&amp;Has come</source>
        <translation>Пришёл</translation>
    </message>
    <message>
        <source>&amp;Without booking</source>
        <translation>&amp;Без записи</translation>
    </message>
    <message>
        <source>Ticket %1, without a booking</source>
        <translation>Талон %1 — без записи</translation>
    </message>
    <message>
        <source>Tell the person this number: the board calls it to a free window.</source>
        <translation>Назовите этот номер посетителю: табло вызовет его к свободному окну.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ReceptionView</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::RefusalPanel</name>
    <message>
        <source>Reason of the refusal</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>Refuse reception</source>
        <translation>Отказ в приёме</translation>
    </message>
    <message>
        <source>The ticket is finished as refused and the draft is dropped. The reason goes into the journal.</source>
        <translation>Талон завершается отказом, черновик снимается. Причина попадает в журнал.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить приём</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Отказать</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ReportBar</name>
    <message>
        <source>Period · Alt+1 to Alt+5</source>
        <translation>Период · Alt+1 … Alt+5</translation>
    </message>
    <message>
        <source>Rows · F2</source>
        <translation>Строки · F2</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until, included</source>
        <translation>По, включительно</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Эта неделя</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Свои даты</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Приёмы</translation>
    </message>
    <message>
        <source>the first day is after the last</source>
        <translation>первый день позже последнего</translation>
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
    <name>okno::client::ui::ScanDelegate</name>
    <message>
        <source>aside</source>
        <translation>убрана</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>пишется</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ScanModel</name>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>отложена</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>документ %1</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ScanPanel</name>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Отсканированные страницы</translation>
    </message>
    <message>
        <source>Put the stack into the feeder and press F2
(Shift+F2 for both sides)</source>
        <translation>Положите стопку в податчик и нажмите F2
(Shift+F2 — обе стороны)</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::SchedulePage</name>
    <message>
        <source>Days / shifts</source>
        <translation>Дни / смены</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Новый день</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>Новая смена</translation>
    </message>
    <message>
        <source>Remove the entry…</source>
        <translation>Убрать запись…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Unusual days</source>
        <translation>Особые дни</translation>
    </message>
    <message>
        <source>Roster of the windows</source>
        <translation>Расписание окон</translation>
    </message>
    <message>
        <source>Tickets that would lose their place</source>
        <translation>Талоны, которые останутся без места</translation>
    </message>
    <message>
        <source>New unusual day</source>
        <translation>Новый особый день</translation>
    </message>
    <message>
        <source>New shift of the roster</source>
        <translation>Новая смена в расписании</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>ищем…</translation>
    </message>
    <message>
        <source>none</source>
        <comment>tickets</comment>
        <translation>нет</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n талон</numerusform>
            <numerusform>%n талона</numerusform>
            <numerusform>%n талонов</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s) to be moved</source>
        <translation>
            <numerusform>%1: перенести %n талон</numerusform>
            <numerusform>%1: перенести %n талона</numerusform>
            <numerusform>%1: перенести %n талонов</numerusform>
        </translation>
    </message>
    <message>
        <source>The schedule is changed.</source>
        <translation>Расписание изменено.</translation>
    </message>
    <message numerus="yes">
        <source>The schedule is changed. %n ticket(s) wait on the page of moves.</source>
        <translation>
            <numerusform>Расписание изменено. %n талон ждёт на странице «Переносы».</numerusform>
            <numerusform>Расписание изменено. %n талона ждут на странице «Переносы».</numerusform>
            <numerusform>Расписание изменено. %n талонов ждут на странице «Переносы».</numerusform>
        </translation>
    </message>
    <message>
        <source>change of the schedule</source>
        <translation>изменение расписания</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ScheduleWords</name>
    <message>
        <source>all windows</source>
        <translation>все окна</translation>
    </message>
    <message numerus="yes">
        <source>window(s) %1</source>
        <translation>
            <numerusform>окно %1</numerusform>
            <numerusform>окна %1</numerusform>
            <numerusform>окна %1</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>окно %1</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>каждый день</translation>
    </message>
    <message>
        <source> from %1</source>
        <translation> с %1</translation>
    </message>
    <message>
        <source> until %1</source>
        <translation> по %1</translation>
    </message>
    <message>
        <source>window %1, from %2</source>
        <translation>окно %1, с %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>entry, what is wrong</comment>
        <translation>%1: %2</translation>
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
    <name>okno::client::ui::ServiceSearch</name>
    <message>
        <source>Search for a service</source>
        <translation>Поиск услуги</translation>
    </message>
    <message>
        <source>Beginning of a word</source>
        <translation>Начало слова</translation>
    </message>
    <message>
        <source>No service has such words. Type the beginning of another word, or ask at the information desk.</source>
        <translation>Услуг с такими словами нет. Наберите начало другого слова или спросите у администратора зала.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ServiceSheet</name>
    <message>
        <source>%1 (if you act for somebody else)</source>
        <translation>%1 (если вы действуете за другого человека)</translation>
    </message>
    <message>
        <source>%1 (of an organisation)</source>
        <translation>%1 (для организаций)</translation>
    </message>
    <message>
        <source>%1 (of a sole trader)</source>
        <translation>%1 (для индивидуальных предпринимателей)</translation>
    </message>
    <message>
        <source>Take a ticket here, by telephone or at the information desk.</source>
        <translation>Возьмите талон здесь, по телефону или у администратора зала.</translation>
    </message>
    <message>
        <source>Hand in the papers at the window; originals stay with you.</source>
        <translation>Сдайте документы в окне; подлинники останутся у вас.</translation>
    </message>
    <message>
        <source>The city asks the agencies for the rest itself.</source>
        <translation>Остальное город запросит у ведомств сам.</translation>
    </message>
    <message>
        <source>The result is given out at the window at once.</source>
        <translation>Результат выдают в окне сразу.</translation>
    </message>
    <message>
        <source>We tell you when the result is ready; it is given out at any window.</source>
        <translation>Мы сообщим о готовности; результат выдают в любом окне.</translation>
    </message>
    <message>
        <source>Bring with you</source>
        <translation>Возьмите с собой</translation>
    </message>
    <message>
        <source>We ask for ourselves</source>
        <translation>Запросим сами</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>What you get</source>
        <translation>Что вы получите</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Telephone: %1</source>
        <translation>Телефон: %1</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто принимает решение</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>document, condition</comment>
        <translation>%1 — %2</translation>
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
        <source>In some cases also</source>
        <translation>В отдельных случаях также</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::SessionPanel</name>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>The registry asks who works here</source>
        <translation>Реестр спрашивает, кто работает</translation>
    </message>
    <message>
        <source>Ctrl+I: to the password · Esc: later</source>
        <translation>Ctrl+I — к паролю · Esc — позже</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ShiftForm</name>
    <message>
        <source>like 31.12.2026</source>
        <translation>например 31.12.2026</translation>
    </message>
    <message>
        <source>like 9:00–13:00</source>
        <translation>например 9:00–13:00</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Специалист</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Цели</translation>
    </message>
    <message>
        <source>Days of the week; none: every day</source>
        <translation>Дни недели; не выбраны — каждый день</translation>
    </message>
    <message>
        <source>Hours; empty: the office&apos;s</source>
        <translation>Часы; пусто — часы отделения</translation>
    </message>
    <message>
        <source>On these dates only</source>
        <translation>Только в эти даты</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until, included</source>
        <translation>По, включительно</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>пока никто</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Okno</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Good day. Who works here?</source>
        <translation>Добрый день. Кто сегодня здесь?</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::Stack</name>
    <message numerus="yes">
        <source>%n page(s) put aside or taken back</source>
        <translation>
            <numerusform>%n страница отложена или возвращена</numerusform>
            <numerusform>%n страницы отложены или возвращены</numerusform>
            <numerusform>%n страниц отложено или возвращено</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Scan · stack %1</source>
        <translation>Скан · стопка %1</translation>
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
        <source>scanning…</source>
        <translation>сканируется…</translation>
    </message>
    <message>
        <source>300 dpi, colour</source>
        <translation>300 т/д, цвет</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::StateLine</name>
    <message>
        <source>Not sent: %1</source>
        <translation>Не отправлено: %1</translation>
    </message>
    <message>
        <source>%1: undo with F10, %2 s left</source>
        <translation>%1: F10 отменяет, ещё %2 с</translation>
    </message>
    <message>
        <source>What has not left this station, Ctrl+O</source>
        <translation>Что не ушло с этого рабочего места, Ctrl+O</translation>
    </message>
    <message>
        <source>Not sent: %1 · refused: %2</source>
        <translation>Не отправлено: %1 · отказано: %2</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::StatisticsModel</name>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::StatisticsPage</name>
    <message>
        <source>Count again</source>
        <translation>Пересчитать</translation>
    </message>
    <message>
        <source>Choose the rows</source>
        <translation>Выбрать строки</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Сортировать по столбцу</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить в CSV…</translation>
    </message>
    <message>
        <source>Save for Excel…</source>
        <translation>Сохранить для Excel…</translation>
    </message>
    <message>
        <source>%1: median %2, 90 of 100 within %3</source>
        <translation>%1: медиана %2, 90 из 100 не дольше %3</translation>
    </message>
    <message>
        <source>%1: %2 served of %3</source>
        <translation>%1: принято %2 из %3</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Приёмы</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>считаем…</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>на %1</translation>
    </message>
    <message>
        <source>no tickets in this period</source>
        <translation>за этот период талонов нет</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>с %1 по %2</translation>
    </message>
    <message>
        <source>Queue %1 %2 %3</source>
        <comment>file name: from, until, grouping</comment>
        <translation>Очередь %1 %2 %3</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Tables (*.%1)</source>
        <translation>Таблицы (*.%1)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>limit %1 min</source>
        <translation>предел %1 мин</translation>
    </message>
    <message>
        <source>lower part: median; whole bar: 90 of 100</source>
        <translation>нижняя часть: медиана; весь столбик: 90 из 100</translation>
    </message>
    <message>
        <source>lower part: served; whole bar: all tickets</source>
        <translation>нижняя часть: принято; весь столбик: все талоны</translation>
    </message>
    <message>
        <source>this computer keeps tickets from %1 on</source>
        <translation>этот компьютер хранит талоны с %1</translation>
    </message>
    <message>
        <source>%1: nobody was measured</source>
        <translation>%1: измерений нет</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::StatisticsTable</name>
    <message>
        <source>Figures</source>
        <translation>Показатели</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::SubjectForm</name>
    <message>
        <source>What the request is about</source>
        <translation>Предмет заявления</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::SummaryStrip</name>
    <message>
        <source>Due:</source>
        <translation>Срок:</translation>
    </message>
    <message>
        <source>Executor:</source>
        <translation>Исполнитель:</translation>
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
    <message>
        <source>High contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Крупный шрифт</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Читать вслух</translation>
    </message>
    <message>
        <source>About the services</source>
        <translation>Справка об услугах</translation>
    </message>
    <message>
        <source>papers, order, term and place, without a ticket</source>
        <translation>документы, порядок, срок и место, без талона</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Найти по названию</translation>
    </message>
    <message>
        <source>Type the beginning of any word of its name.</source>
        <translation>Наберите начало любого слова из названия.</translation>
    </message>
    <message>
        <source>About the service</source>
        <translation>Об услуге</translation>
    </message>
    <message>
        <source>Get a ticket</source>
        <translation>Получить талон</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>Талон не вышел</translation>
    </message>
    <message>
        <source>The number of your ticket</source>
        <translation>Номер вашего талона</translation>
    </message>
    <message>
        <source>Its digits are enough: 17 for А-017.</source>
        <translation>Достаточно цифр: для А-017 наберите 17.</translation>
    </message>
    <message>
        <source>I have come</source>
        <translation>Отметиться</translation>
    </message>
    <message>
        <source>No ticket of today has this number. Look at the date on your ticket, or ask the administrator.</source>
        <translation>На сегодня талона с таким номером нет. Посмотрите дату на талоне или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Which ticket is yours?</source>
        <translation>Какой талон ваш?</translation>
    </message>
    <message>
        <source>Several lines have this number today.</source>
        <translation>Сегодня этот номер есть в нескольких очередях.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, purpose</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>All times of today are taken.
Wait for a free window without a booked time</source>
        <translation>На сегодня всё время занято.
Ждать свободного окна без записи</translation>
    </message>
    <message>
        <source>I have a ticket</source>
        <translation>У меня есть талон</translation>
    </message>
    <message>
        <source>tell that you have come</source>
        <translation>отметить, что вы пришли</translation>
    </message>
    <message>
        <source>This time is gone</source>
        <translation>Это время уже занято</translation>
    </message>
    <message>
        <source>These are the nearest free times. Touch one to get a ticket for it.</source>
        <translation>Вот ближайшее свободное время. Коснитесь нужного, чтобы получить талон.</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <comment>time, number of the window</comment>
        <translation>%1, окно %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Другое время</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TicketInHand</name>
    <message>
        <source>now: %1</source>
        <comment>place</comment>
        <translation>сейчас: %1</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TicketPanel</name>
    <message>
        <source>Te&amp;lephone, name or number of the ticket</source>
        <translation>Те&amp;лефон, имя или номер талона</translation>
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
        <source>&lt;b&gt;There is no paper ticket.&lt;/b&gt; Your number is valid all the same: remember it or take a picture of it. The board calls you by it, and the staff have been told.</source>
        <translation>&lt;b&gt;Бумажного талона нет.&lt;/b&gt; Номер действует: запомните его или сфотографируйте. Вас вызовут по нему на табло; сотрудникам уже сообщили.</translation>
    </message>
    <message>
        <source>The time is held for you. The ticket is being printed…</source>
        <translation>Время за вами. Талон печатается…</translation>
    </message>
    <message>
        <source>The ticket is being printed…</source>
        <translation>Талон печатается…</translation>
    </message>
    <message>
        <source>Take the printed ticket and stay in the hall: you are noted as being here, and the board calls your number.</source>
        <translation>Возьмите напечатанный талон и оставайтесь в зале: вы отмечены, табло вызовет вас по номеру.</translation>
    </message>
    <message>
        <source>Take the printed ticket. Come a few minutes early and tell this terminal that you have come; the board calls your number.</source>
        <translation>Возьмите напечатанный талон. Приходите на несколько минут раньше и отметьтесь на этом терминале; табло вызовет вас по номеру.</translation>
    </message>
    <message>
        <source>Without a booked time: wait in the hall, the board calls you to a free window.</source>
        <translation>Без записи ко времени: ждите в зале, табло вызовет вас к свободному окну.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TopBar</name>
    <message>
        <source>Find a card, applicant, ticket…   F3</source>
        <translation>Найти карточку, заявителя, талон…   F3</translation>
    </message>
    <message>
        <source>Find a card, applicant or ticket</source>
        <translation>Найти карточку, заявителя или талон</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TransferPanel</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Продолжить приём</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Передать</translation>
    </message>
    <message>
        <source>like 14:40</source>
        <translation>например, 14:40</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>To be called</source>
        <translation>Вызвать</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Потом</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>в порядке очереди</translation>
    </message>
    <message>
        <source>first</source>
        <translation>первым</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>ко времени</translation>
    </message>
    <message>
        <source>stays there</source>
        <translation>остаётся там</translation>
    </message>
    <message>
        <source>back to me</source>
        <translation>обратно ко мне</translation>
    </message>
    <message>
        <source>Transfer the visitor</source>
        <translation>Передать посетителя</translation>
    </message>
    <message>
        <source>There is no other window or line today. Postpone the visit instead.</source>
        <translation>Сегодня нет других окон и очередей. Приём можно отложить.</translation>
    </message>
    <message>
        <source>The wait goes on counting from the first arrival. A free time moves the ticket.</source>
        <translation>Ожидание считается от первого прихода. Выбор свободного времени переносит талон.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::UnsentList</name>
    <message>
        <source>What has not left this station</source>
        <translation>Что не ушло с этого рабочего места</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::UnsentModel</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::UnsentPage</name>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Скопировать текстом</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Что было набрано</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>The registry is connected: this goes by itself within seconds. It is safe on this station&apos;s disk until the registry has confirmed it.</source>
        <translation>Связь с реестром есть: отправится само за секунды. Пока реестр не подтвердил, всё надёжно лежит на диске этого рабочего места.</translation>
    </message>
    <message>
        <source>%1. This is safe on this station&apos;s disk and goes by itself as soon as the registry answers; there is nothing to do.</source>
        <translation>%1. Всё надёжно лежит на диске этого рабочего места; делать ничего не нужно.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>What was typed; the registry did not take it on %1</source>
        <translation>Что было набрано; реестр не принял это %1</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>расхождение</translation>
    </message>
    <message>
        <source>Two people have typed different things at the same time. Both are kept; open the card and choose the right one.</source>
        <translation>Двое одновременно набрали разное. Сохранено и то и другое; откройте карточку и выберите верное.</translation>
    </message>
    <message>
        <source>Both values</source>
        <translation>Оба значения</translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation>%1: в карточке</translation>
    </message>
    <message>
        <source>%1 typed as well</source>
        <translation>%1: набрано ещё</translation>
    </message>
    <message>
        <source>Refused by the registry: %1</source>
        <translation>Реестр отказал: %1</translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation>Расхождения: %1</translation>
    </message>
    <message>
        <source>Waits to be sent: %1</source>
        <translation>Ждёт отправки: %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Неотправленное</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) to go</source>
        <translation>
            <numerusform>ещё %n скан</numerusform>
            <numerusform>ещё %n скана</numerusform>
            <numerusform>ещё %n сканов</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has reached the registry, and there is nothing to decide.</source>
        <translation>Всё дошло до реестра, решать нечего.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The station&apos;s data were damaged. Taken over from them: %1 unsent, %2 refused, %3 receptions begun. The damaged files and a readable list are kept in %4; tell the administrator.</source>
        <translation>Данные этого рабочего места были повреждены. Из них перенесено: неотправленных — %1, отказанных — %2, начатых приёмов — %3. Повреждённые файлы и читаемый список лежат в %4; сообщите администратору.</translation>
    </message>
    <message>
        <source>Not everything could be read: compare the day&apos;s receipts with the cards.</source>
        <translation>Прочитать удалось не всё: сверьте расписки за день с карточками.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::Visit</name>
    <message>
        <source>call of %1</source>
        <translation>вызов %1</translation>
    </message>
    <message>
        <source>start of %1</source>
        <translation>начало приёма %1</translation>
    </message>
    <message>
        <source>postponement of %1</source>
        <translation>отсрочка %1</translation>
    </message>
    <message>
        <source>transfer of %1</source>
        <translation>передача %1</translation>
    </message>
    <message>
        <source>no-show of %1</source>
        <translation>неявка %1</translation>
    </message>
    <message>
        <source>finish of %1</source>
        <translation>завершение %1</translation>
    </message>
    <message>
        <source>Go on with F4</source>
        <translation>Продолжить: F4</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::WindowHeader</name>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Специалист</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Принято</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::WindowList</name>
    <message>
        <source>Windows of the hall</source>
        <translation>Окна зала</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::WindowPanel</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Не надо</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Перерыв</translation>
    </message>
    <message>
        <source>Pause window %1</source>
        <translation>Перерыв в окне %1</translation>
    </message>
    <message>
        <source>Nobody is called there until the window goes on; neighbours help those who wait.</source>
        <translation>Пока окно не откроют, туда никого не вызывают; тем, кто ждёт, помогут соседние окна.</translation>
    </message>
    <message>
        <source>break</source>
        <translation>перерыв</translation>
    </message>
    <message>
        <source>Nobody else holds a ticket of today for this window.</source>
        <translation>Талонов на сегодня в это окно больше ни у кого нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of today lose their place, from %1 on; %2 of these people are here. Nothing is cancelled: the tickets wait on the page of moves.</source>
        <translation>
            <numerusform>%n талон на сегодня остаётся без места, начиная с %1; из этих людей здесь: %2. Ничего не отменяется: талон ждёт на странице «Переносы».</numerusform>
            <numerusform>%n талона на сегодня остаются без места, начиная с %1; из этих людей здесь: %2. Ничего не отменяется: талоны ждут на странице «Переносы».</numerusform>
            <numerusform>%n талонов на сегодня остаются без места, начиная с %1; из этих людей здесь: %2. Ничего не отменяется: талоны ждут на странице «Переносы».</numerusform>
        </translation>
    </message>
    <message>
        <source>Close window %1 for today</source>
        <translation>Закрыть окно %1 до конца дня</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
</context>
</TS>
