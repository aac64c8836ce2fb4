<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Arrival</name>
    <message>
        <source>Wait in the hall: the board calls your number to a free window.</source>
        <translation>Залда күтіңіз: табло нөміріңізді бос терезеге шақырады.</translation>
    </message>
    <message>
        <source>Your time is %1, window %2. Wait in the hall: the board calls your number.</source>
        <translation>Уақытыңыз — %1, %2-терезе. Залда күтіңіз: табло нөміріңізді шақырады.</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Сіз ерте келдіңіз</translation>
    </message>
    <message>
        <source>Your time is %1. Come to this terminal again at %2: then we note that you are here.</source>
        <translation>Уақытыңыз — %1. Терминалға қайта келетін уақыт — %2: сонда келгеніңізді белгілейміз.</translation>
    </message>
    <message>
        <source>Your time has passed</source>
        <translation>Уақытыңыз өтіп кетті</translation>
    </message>
    <message>
        <source>It was %1. Ask the administrator: you will be let in or get another time.</source>
        <translation>Белгіленген уақыт — %1. Әкімшіге жүгініңіз: сізді жазылусыз қабылдайды немесе басқа уақытқа жазады.</translation>
    </message>
    <message>
        <source>You are being called</source>
        <translation>Сізді шақырып жатыр</translation>
    </message>
    <message>
        <source>Go to window %1 now.</source>
        <translation>%1-терезеге барыңыз.</translation>
    </message>
    <message>
        <source>This ticket is not valid any more</source>
        <translation>Талон енді жарамсыз</translation>
    </message>
    <message>
        <source>The visit is over or was cancelled. Take a new ticket, or ask the administrator.</source>
        <translation>Қабылдау аяқталған немесе тоқтатылған. Жаңа талон алыңыз немесе әкімшіге жүгініңіз.</translation>
    </message>
    <message>
        <source>Ask the administrator</source>
        <translation>Әкімшіге жүгініңіз</translation>
    </message>
    <message>
        <source>We know that you are here</source>
        <translation>Келгеніңіз белгіленді</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Something is not filled in as it should be. What you have typed is kept.</source>
        <translation>Бір жері дұрыс толтырылмаған. Енгізілгені сақталды.</translation>
    </message>
    <message>
        <source>This is not known at the station any more. The lists now show how things stand.</source>
        <translation>Мұндай мәлімет бұл орында енді жоқ. Тізімдер қазіргі жағдайды көрсетеді.</translation>
    </message>
    <message>
        <source>Another station was faster. Nothing was lost; the lists now show how things stand.</source>
        <translation>Мұны басқа орында бұрынырақ жасап қойды. Ештеңе жоғалған жоқ; тізімдер қазіргі жағдайды көрсетеді.</translation>
    </message>
    <message>
        <source>The rules of the service do not allow this. Nothing was changed.</source>
        <translation>Қызмет көрсету ережелері бұған жол бермейді. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed.</source>
        <translation>Сіздің рөліңіз бұған жол бермейді. Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Sign in again. What you have typed is kept on this station.</source>
        <translation>Қайта кіріңіз. Енгізілгені осы орында сақталды.</translation>
    </message>
    <message>
        <source>There is no answer just now. Work goes on here; it is sent as soon as the answer comes.</source>
        <translation>Қазір жауап жоқ. Жұмыс жалғасады; байланыс пайда болғанда бәрі жіберіледі.</translation>
    </message>
    <message>
        <source>The disk of this station failed. What was shown as done is safe; repeat the last step or tell the administrator.</source>
        <translation>Бұл орынның дискісі істен шықты. Дайын деп көрсетілгеннің бәрі сақталған; соңғы әрекетті қайталаңыз немесе әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The versions of the program differ. Nothing was changed; tell the administrator.</source>
        <translation>Бағдарлама нұсқалары сәйкес емес. Ештеңе өзгерген жоқ; әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>%1, %2, %3, window %4</source>
        <comment>weekday, date, time, number of the window</comment>
        <translation>%1, %2, %3, %4-терезе</translation>
    </message>
    <message>
        <source>The nearest free times: %1.</source>
        <translation>Ең жақын бос уақыт: %1.</translation>
    </message>
</context>
<context>
    <name>FieldProblem</name>
    <message>
        <source>digits are missing</source>
        <translation>цифрлар жетіспейді</translation>
    </message>
    <message>
        <source>too many digits</source>
        <translation>артық цифрлар бар</translation>
    </message>
    <message>
        <source>check digits disagree</source>
        <translation>бақылау цифрлары сәйкес емес</translation>
    </message>
    <message>
        <source>characters are wrong</source>
        <translation>рұқсат етілмеген таңбалар</translation>
    </message>
    <message>
        <source>number of another kind</source>
        <translation>басқа түрдегі нөмір</translation>
    </message>
    <message>
        <source>first name is missing</source>
        <translation>аты көрсетілмеген</translation>
    </message>
    <message>
        <source>there is no such date</source>
        <translation>мұндай күн жоқ</translation>
    </message>
    <message>
        <source>date is incomplete</source>
        <translation>күн толық емес</translation>
    </message>
    <message>
        <source>date is in the future</source>
        <translation>күн әлі келген жоқ</translation>
    </message>
    <message>
        <source>date is too long ago</source>
        <translation>тым ескі күн</translation>
    </message>
    <message>
        <source>address is incomplete</source>
        <translation>мекенжай толық емес</translation>
    </message>
    <message>
        <source>address is too long</source>
        <translation>мекенжай тым ұзын</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>толтырыңыз</translation>
    </message>
    <message>
        <source>not written as it should be</source>
        <translation>үлгіге сай емес</translation>
    </message>
    <message>
        <source>needed for the notice</source>
        <translation>хабарлау үшін қажет</translation>
    </message>
    <message>
        <source>INN of an organisation</source>
        <translation>ұйымның ИНН-і</translation>
    </message>
    <message>
        <source>INN of a person</source>
        <translation>жеке тұлғаның ИНН-і</translation>
    </message>
    <message>
        <source>OGRN of an organisation</source>
        <translation>ұйымның ОГРН-і</translation>
    </message>
    <message>
        <source>OGRNIP of a sole trader</source>
        <translation>кәсіпкердің ОГРНИП-і</translation>
    </message>
    <message>
        <source>power has expired</source>
        <translation>мерзімі өтіп кеткен</translation>
    </message>
    <message>
        <source>power not valid yet</source>
        <translation>әлі күшіне енбеген</translation>
    </message>
</context>
<context>
    <name>PacketRows</name>
    <message numerus="yes">
        <source>%n sh.</source>
        <translation>
            <numerusform>%n п.</numerusform>
            <numerusform>%n п.</numerusform>
        </translation>
    </message>
    <message>
        <source>no representative, not needed</source>
        <translation>өкіл жоқ — қажет емес</translation>
    </message>
    <message>
        <source>only of organisations</source>
        <translation>тек ұйымдар үшін</translation>
    </message>
    <message>
        <source>only of sole traders</source>
        <translation>тек жеке кәсіпкерлер үшін</translation>
    </message>
    <message>
        <source>%1 — no</source>
        <translation>%1 — жоқ</translation>
    </message>
    <message>
        <source>the original goes back to the applicant</source>
        <translation>түпнұсқа өтініш берушіге қайтарылады</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>жауап мерзімі — %1</translation>
    </message>
    <message>
        <source>%1 — yes</source>
        <translation>%1 — иә</translation>
    </message>
    <message>
        <source>will query</source>
        <translation>сұратамыз</translation>
    </message>
    <message>
        <source>to examine</source>
        <translation>қарау керек</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>көрсетілді</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>қабылданды</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>көшірме</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>ескерту</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>әкелінбеген</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>қажет емес</translation>
    </message>
    <message>
        <source>applicant brings</source>
        <translation>өтініш беруші әкеледі</translation>
    </message>
    <message>
        <source>pp. %1</source>
        <translation>%1-бет</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>телефонмен</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>СМС арқылы</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>эл. поштамен</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n сағат</numerusform>
            <numerusform>%n сағат</numerusform>
        </translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>сол күні</translation>
    </message>
    <message numerus="yes">
        <source>%n work. day(s)</source>
        <translation>
            <numerusform>%n жұм. күні</numerusform>
            <numerusform>%n жұм. күні</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n күн</numerusform>
            <numerusform>%n күн</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n ай</numerusform>
            <numerusform>%n ай</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents · taken %1 of %2, will query %3</source>
        <translation>Құжаттар · қабылданғаны %1/%2, сұратылатыны %3</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>we will tell %1</source>
        <translation>хабарлаймыз: %1</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>identity document</source>
        <translation>жеке басты куәландыратын құжат</translation>
    </message>
    <message>
        <source>the receipt for your documents</source>
        <translation>құжаттардың қабылданғаны туралы қолхат</translation>
    </message>
    <message>
        <source>power of attorney, if you act for somebody else</source>
        <translation>басқа адамның атынан келсеңіз — сенімхат</translation>
    </message>
    <message>
        <source>Submitting documents</source>
        <translation>Құжат тапсыру</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Кеңес алу</translation>
    </message>
    <message>
        <source>Collecting the result</source>
        <translation>Нәтижені алу</translation>
    </message>
    <message>
        <source>Bring with you</source>
        <translation>Өзіңізбен бірге алыңыз</translation>
    </message>
    <message>
        <source>If this is your case</source>
        <translation>Егер сізге қатысты болса</translation>
    </message>
    <message>
        <source>We ask the agencies ourselves for</source>
        <translation>Ведомстволардан өзіміз сұратамыз</translation>
    </message>
    <message>
        <source>%1 · city of %2</source>
        <comment>office, city</comment>
        <translation>%1 · %2 қаласы</translation>
    </message>
    <message>
        <source>city of %1</source>
        <translation>%1 қаласы</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Талон</translation>
    </message>
    <message>
        <source>%1, taken at %2</source>
        <comment>date, time</comment>
        <translation>%1, алынған уақыты — %2</translation>
    </message>
    <message>
        <source>No booked time. Wait in the hall: the board calls you to a free window.</source>
        <translation>Уақыты белгіленбеген. Залда күтіңіз: табло сізді бос терезеге шақырады.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Терезе</translation>
    </message>
    <message>
        <source>%1, tel. %2</source>
        <comment>address, telephone</comment>
        <translation>%1, тел. %2</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Талон %1</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Submitting documents</source>
        <translation>Құжат тапсыру</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Кеңес алу</translation>
    </message>
    <message>
        <source>Collecting a result</source>
        <translation>Нәтижені алу</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message numerus="yes">
        <source>%n minute(s), while you wait</source>
        <translation>
            <numerusform>%n минут, күтіп тұрғанда</numerusform>
            <numerusform>%n минут, күтіп тұрғанда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s), on the same day</source>
        <translation>
            <numerusform>%n сағат, сол күні</numerusform>
            <numerusform>%n сағат, сол күні</numerusform>
        </translation>
    </message>
    <message>
        <source>on the day of the request</source>
        <translation>өтініш берілген күні</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) from %1</source>
        <translation>
            <numerusform>%n жұмыс күні, %1 күнінен бастап</numerusform>
            <numerusform>%n жұмыс күні, %1 күнінен бастап</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s) from %1</source>
        <translation>
            <numerusform>%n күнтізбелік күн, %1 күнінен бастап</numerusform>
            <numerusform>%n күнтізбелік күн, %1 күнінен бастап</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) from %1</source>
        <translation>
            <numerusform>%n ай, %1 күнінен бастап</numerusform>
            <numerusform>%n ай, %1 күнінен бастап</numerusform>
        </translation>
    </message>
    <message>
        <source>counted from receipt by the authority</source>
        <translation>ведомствоға түскен күннен бастап есептейміз</translation>
    </message>
    <message>
        <source>counted from the complete set of documents</source>
        <translation>құжаттар толық жиналған күннен бастап есептейміз</translation>
    </message>
    <message>
        <source>counted from the payment</source>
        <translation>төлем жасалған күннен бастап есептейміз</translation>
    </message>
    <message>
        <source>counted from the answers to the queries</source>
        <translation>сұратуларға жауап келген күннен бастап есептейміз</translation>
    </message>
    <message>
        <source>days off are not counted</source>
        <translation>демалыс күндері есептелмейді</translation>
    </message>
    <message>
        <source>%1 is a day off, so the term ends on the next working day</source>
        <translation>%1 — демалыс күні, сондықтан мерзім келесі жұмыс күні аяқталады</translation>
    </message>
    <message>
        <source>waiting for agencies is included</source>
        <translation>ведомстволардың жауабын күту мерзімге кіреді</translation>
    </message>
    <message>
        <source>waiting for agencies is not included</source>
        <translation>ведомстволардың жауабын күту мерзімге кірмейді</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::LetterKeys</name>
    <message>
        <source>Space</source>
        <translation>Бос орын</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Өшіру</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Бәрін өшіру</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::NumberPad</name>
    <message>
        <source>Number of the receipt</source>
        <translation>Қолхат нөмірі</translation>
    </message>
    <message>
        <source>Number of the ticket</source>
        <translation>Талон нөмірі</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Өшіру</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::PlaceBoard</name>
    <message>
        <source>No free time on this day. Choose another one.</source>
        <translation>Бұл күні бос уақыт жоқ. Басқа күнді таңдаңыз.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>Before lunch</source>
        <translation>Түске дейін</translation>
    </message>
    <message>
        <source>After lunch</source>
        <translation>Түстен кейін</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ServiceSearch</name>
    <message>
        <source>Search for a service</source>
        <translation>Қызметті іздеу</translation>
    </message>
    <message>
        <source>Beginning of a word</source>
        <translation>Сөздің басы</translation>
    </message>
    <message>
        <source>No service has such words. Type the beginning of another word, or ask at the information desk.</source>
        <translation>Мұндай сөздері бар қызмет жоқ. Басқа сөздің басын теріңіз немесе зал әкімшісінен сұраңыз.</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::ServiceSheet</name>
    <message>
        <source>%1 (if you act for somebody else)</source>
        <translation>%1 (басқа адамның атынан келсеңіз)</translation>
    </message>
    <message>
        <source>%1 (of an organisation)</source>
        <translation>%1 (ұйымдар үшін)</translation>
    </message>
    <message>
        <source>%1 (of a sole trader)</source>
        <translation>%1 (жеке кәсіпкерлер үшін)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>document, condition</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Take a ticket here, by telephone or at the information desk.</source>
        <translation>Талонды осында, телефон арқылы немесе зал әкімшісінен алыңыз.</translation>
    </message>
    <message>
        <source>Hand in the papers at the window; originals stay with you.</source>
        <translation>Құжаттарды терезеге тапсырыңыз; түпнұсқалары өзіңізде қалады.</translation>
    </message>
    <message>
        <source>The city asks the agencies for the rest itself.</source>
        <translation>Қалғанын қала ведомстволардан өзі сұратады.</translation>
    </message>
    <message>
        <source>The result is given out at the window at once.</source>
        <translation>Нәтиже терезеде бірден беріледі.</translation>
    </message>
    <message>
        <source>We tell you when the result is ready; it is given out at any window.</source>
        <translation>Нәтиже дайын болғанда хабарлаймыз; оны кез келген терезеден алуға болады.</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n жұмыс күні</numerusform>
            <numerusform>%n жұмыс күні</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring with you</source>
        <translation>Өзіңізбен бірге алыңыз</translation>
    </message>
    <message>
        <source>In some cases also</source>
        <translation>Кейбір жағдайда қосымша</translation>
    </message>
    <message>
        <source>We ask for ourselves</source>
        <translation>Өзіміз сұратамыз</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>What you get</source>
        <translation>Нені аласыз</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>Тәртібі</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Telephone: %1</source>
        <translation>Телефон: %1</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Шешімді кім қабылдайды</translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TerminalWindow</name>
    <message>
        <source>The number of your ticket</source>
        <translation>Талоныңыздың нөмірі</translation>
    </message>
    <message>
        <source>Its digits are enough: 17 for А-017.</source>
        <translation>Цифрлары жеткілікті: А-017 үшін 17 деп теріңіз.</translation>
    </message>
    <message>
        <source>I have come</source>
        <translation>Келдім</translation>
    </message>
    <message>
        <source>No ticket of today has this number. Look at the date on your ticket, or ask the administrator.</source>
        <translation>Бүгінге мұндай нөмірлі талон жоқ. Талондағы күнді қараңыз немесе әкімшіге жүгініңіз.</translation>
    </message>
    <message>
        <source>Which ticket is yours?</source>
        <translation>Қай талон сіздікі?</translation>
    </message>
    <message>
        <source>Several lines have this number today.</source>
        <translation>Бүгін бұл нөмір бірнеше кезекте бар.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, purpose</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>All times of today are taken.
Wait for a free window without a booked time</source>
        <translation>Бүгінгі уақыттың бәрі алынған.
Жазылусыз бос терезені күту</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Ірі қаріп</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Дауыстап оқу</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>Не үшін келдіңіз?</translation>
    </message>
    <message>
        <source>You get an exact time, and the window calls you by your ticket.</source>
        <translation>Сізге нақты уақыт беріледі, терезе талоныңыз бойынша шақырады.</translation>
    </message>
    <message>
        <source>hand in an application for a service</source>
        <translation>қызметке өтініш пен құжаттар тапсыру</translation>
    </message>
    <message>
        <source>ask what is needed and how long it takes</source>
        <translation>не қажет екенін және қанша күтетінін білу</translation>
    </message>
    <message>
        <source>you have been told that it is ready</source>
        <translation>бәрі дайын деп хабарланған болса</translation>
    </message>
    <message>
        <source>I have a ticket</source>
        <translation>Менде талон бар</translation>
    </message>
    <message>
        <source>tell that you have come</source>
        <translation>келгеніңізді белгілеу</translation>
    </message>
    <message>
        <source>About the services</source>
        <translation>Қызметтер туралы анықтама</translation>
    </message>
    <message>
        <source>papers, order, term and place, without a ticket</source>
        <translation>құжаттар, тәртібі, мерзімі және орны — талонсыз</translation>
    </message>
    <message>
        <source>The number of your receipt</source>
        <translation>Қолхатыңыздың нөмірі</translation>
    </message>
    <message>
        <source>It stands under the title, such as 01-12/004512.</source>
        <translation>Ол тақырыптың астында тұр, мысалы 01-12/004512.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>No card has this number. Compare it with the receipt, or ask at the information desk.</source>
        <translation>Мұндай нөмір жоқ. Қолхатпен салыстырыңыз немесе зал әкімшісіне жүгініңіз.</translation>
    </message>
    <message>
        <source>The result is not ready yet, or it has been given out. We will tell you as soon as it is ready.</source>
        <translation>Нәтиже әлі дайын емес немесе беріліп қойған. Дайын болғанда хабарлаймыз.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Мәселе не туралы?</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Атауы бойынша табу</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>Қай қызмет?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>purpose, category</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Type the beginning of any word of its name.</source>
        <translation>Атауындағы кез келген сөздің басын теріңіз.</translation>
    </message>
    <message>
        <source>About the service</source>
        <translation>Қызмет туралы</translation>
    </message>
    <message>
        <source>Get a ticket</source>
        <translation>Талон алу</translation>
    </message>
    <message>
        <source>Choose day and time</source>
        <translation>Күн мен уақытты таңдаңыз</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>service, purpose</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Bring with you:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Өзіңізбен бірге алыңыз:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>We ask for the rest ourselves: %1.</source>
        <translation>Қалғанын өзіміз сұратамыз: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Bring with you:&lt;/b&gt; your passport and the receipt; a power of attorney if you act for somebody else.</source>
        <translation>&lt;b&gt;Өзіңізбен бірге алыңыз:&lt;/b&gt; паспорт пен қолхат; басқа адамның атынан келсеңіз — сенімхат.</translation>
    </message>
    <message>
        <source>Get a ticket for %1</source>
        <translation>Талон алу: %1</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Уақытты таңдаңыз</translation>
    </message>
    <message>
        <source>This time is gone</source>
        <translation>Бұл уақыт алынып қойды</translation>
    </message>
    <message>
        <source>These are the nearest free times. Touch one to get a ticket for it.</source>
        <translation>Ең жақын бос уақыт осы. Талон алу үшін керегін басыңыз.</translation>
    </message>
    <message>
        <source>%1, window %2</source>
        <comment>time, number of the window</comment>
        <translation>%1, %2-терезе</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Басқа уақыт</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Бір сәт…</translation>
    </message>
    <message>
        <source>Your ticket</source>
        <translation>Сіздің талоныңыз</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>Қайта басып шығару</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>Талон шықпады</translation>
    </message>
    <message>
        <source>Okno</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>%1 · city of %2</source>
        <comment>office, city</comment>
        <translation>%1 · %2 қаласы</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Сұрақтар: %1</translation>
    </message>
    <message numerus="yes">
        <source>Back to the beginning in %n s</source>
        <translation>
            <numerusform>%n с кейін басына ораламыз</numerusform>
            <numerusform>%n с кейін басына ораламыз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>okno::client::ui::TicketView</name>
    <message>
        <source>The ticket is being printed…</source>
        <translation>Талон басылып жатыр…</translation>
    </message>
    <message>
        <source>The time is held for you. The ticket is being printed…</source>
        <translation>Уақыт сізге сақталды. Талон басылып жатыр…</translation>
    </message>
    <message>
        <source>Take the printed ticket and stay in the hall: you are noted as being here, and the board calls your number.</source>
        <translation>Басылған талонды алып, залда күтіңіз: келгеніңіз белгіленді, табло нөміріңізді шақырады.</translation>
    </message>
    <message>
        <source>Take the printed ticket. Come a few minutes early and tell this terminal that you have come; the board calls your number.</source>
        <translation>Басылған талонды алыңыз. Бірнеше минут ертерек келіп, осы терминалда белгіленіңіз; табло нөміріңізді шақырады.</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no paper ticket.&lt;/b&gt; Your number is valid all the same: remember it or take a picture of it. The board calls you by it, and the staff have been told.</source>
        <translation>&lt;b&gt;Қағаз талон жоқ.&lt;/b&gt; Нөміріңіз бәрібір жарамды: есте сақтаңыз немесе суретке түсіріп алыңыз. Табло сізді осы нөмірмен шақырады; қызметкерлерге хабарланды.</translation>
    </message>
    <message>
        <source>Without a booked time: wait in the hall, the board calls you to a free window.</source>
        <translation>Уақыты белгіленбеген: залда күтіңіз, табло сізді бос терезеге шақырады.</translation>
    </message>
    <message>
        <source>%1, %2, at %3 · window %4</source>
        <comment>weekday, date, time, window</comment>
        <translation>%1, %2, сағат %3 · %4-терезе</translation>
    </message>
</context>
</TS>
