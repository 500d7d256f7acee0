#include "render/messages.h"

#include <bit>

#include "base/decimal.h"
#include "text/ascii.h"

namespace broadside {
namespace {

// The words of a language: one string, because a table of views would cost the module more bytes than the
// words. Each entry ends with NUL. First the entries of Message in its order; then the ListWords, "before"
// for one name and for several; the long date with D, M and Y for day, month and year; the twelve months;
// then the entries of CountedMessage in its order: the forms for the language's plural categories in the
// order of PluralCategory, separated by "|", with # for the number. A form that is the same as the one before
// it, up to the end, is left out. Numbers have European digits in every language: CLDR's default for "ar"
// too, if not for each of its regions.
constexpr char kEnglish[] =
    "Contents\0"
    "Notes\0"
    "Note\0"
    "Back to the text\0"
    "Link to this section\0"
    "Link copied\0"
    "Updated\0"
    "Table\0"
    "Code\0"
    "Done\0"
    "To do\0"
    "Problems in the source of this article\0"
    "Be the first to comment\0"
    "Oldest first\0"
    "Newest first\0"
    "Anonymous\0"
    "In reply to\0"
    "a deleted comment\0"
    "This comment was deleted.\0"
    "edited\0"
    "Show in the article\0"
    "Reply\0"
    "Edit\0"
    "Delete\0"
    "Copy link\0"
    "Leave a Reply\0"
    "Leave a Reply to @\0"
    "Edit your comment\0"
    "Your email address will not be published.\0"
    "Required fields are marked\0"
    "Comment\0"
    "Name\0"
    "Email\0"
    "Website\0"
    "Save my name, email, and website in this browser for the next time I comment.\0"
    "Post Comment\0"
    "Save changes\0"
    "Cancel reply\0"
    "Cancel\0"
    "Remove quote\0"
    "Formatting\0"
    "Bold\0"
    "Italic\0"
    "Link\0"
    "Quote\0"
    "Preview\0"
    "Markdown works: **bold**, *italic*, [link](https://…), > quote, `code`.\0"
    "Your data\0"
    "In this browser:\0"
    "Nothing was sent anywhere. A file that you keep is the only sure copy.\0"
    "This page is a file: other files on this computer may be able to read the comments, and moving this one "
    "may lose them.\0"
    "Add from a file\0"
    "Erase everything here\0"
    "Erase all comments, drafts and your details from this browser, for good?\0"
    "Erase\0"
    "Keep\0"
    "New:\0"
    "Known:\0"
    "Damaged lines:\0"
    "Write a comment first.\0"
    "Enter your name.\0"
    "Enter an email address, such as name@example.org.\0"
    "Enter a web address, such as https://example.org.\0"
    "The comment that this is about is not here, or not yours.\0"
    "This cannot be posted. Reload the page.\0"
    "Saving…\0"
    "Saved in this browser only\0"
    "Draft saved\0"
    "The draft could not be saved. Copy your text.\0"
    "Draft restored\0"
    "Discard\0"
    "Draft discarded\0"
    "Undo\0"
    "Comment posted. It is saved in this browser only.\0"
    "Comment changed\0"
    "Comment deleted\0"
    "Comment restored\0"
    "Reply to this\0"
    "The quoted passage is no longer in the article.\0"
    "Another tab is writing here too.\0"
    "Download comments\0"
    "This browser lets the page store nothing. Comments are here until this page is closed.\0"
    "Not saved: storage is full. Free some space and post again, or download the comments.\0"
    "Not saved: this browser lets the page store nothing. Download the comments.\0"
    "Not saved: the comments here were written by a newer version. Reload the page.\0"
    "Not saved: the storage failed. The text is still here. Try again, or download the comments.\0"
    "The file is larger than 64 MiB. Divide it.\0"
    "Save damaged lines\0"
    "Everything was erased from this browser.\0"
    "The comments that belong to this article could not be loaded.\0"
    "By \0"
    "By \0"
    ", \0"
    " and \0"
    "D M Y\0"
    "January\0February\0March\0April\0May\0June\0July\0August\0September\0October\0November\0December\0"
    "# min read\0"
    "# comment|# comments\0"
    "# draft|# drafts\0"
    "Show # more comment|Show # more comments\0"
    "Hide # reply|Hide # replies\0"
    "Show # reply|Show # replies\0"
    "# character left|# characters left\0"
    "# character too many. Shorten the text.|# characters too many. Shorten the text.\0"
    "# draft is older than 90 days.|# drafts are older than 90 days.\0";

constexpr char kRussian[] =
    "Содержание\0"
    "Примечания\0"
    "Примечание\0"
    "Вернуться к тексту\0"
    "Ссылка на этот раздел\0"
    "Ссылка скопирована\0"
    "Обновлено\0"
    "Таблица\0"
    "Код\0"
    "Выполнено\0"
    "Не выполнено\0"
    "Недочёты в исходном тексте статьи\0"
    "Будьте первым, кто оставит комментарий\0"
    "Сначала старые\0"
    "Сначала новые\0"
    "Аноним\0"
    "Ответ на:\0"
    "удалённый комментарий\0"
    "Комментарий удалён.\0"
    "изменён\0"
    "Показать в статье\0"
    "Ответить\0"
    "Изменить\0"
    "Удалить\0"
    "Скопировать ссылку\0"
    "Добавить комментарий\0"
    "Добавить комментарий для @\0"
    "Изменить свой комментарий\0"
    "Ваш адрес email не будет опубликован.\0"
    "Обязательные поля помечены\0"
    "Комментарий\0"
    "Имя\0"
    "Email\0"
    "Сайт\0"
    "Сохранить моё имя, email и адрес сайта в этом браузере для последующих моих комментариев.\0"
    "Отправить комментарий\0"
    "Сохранить изменения\0"
    "Отменить ответ\0"
    "Отмена\0"
    "Убрать цитату\0"
    "Оформление\0"
    "Полужирный\0"
    "Курсив\0"
    "Ссылка\0"
    "Цитата\0"
    "Просмотр\0"
    "Работает Markdown: **полужирный**, *курсив*, [ссылка](https://…), > цитата, `код`.\0"
    "Ваши данные\0"
    "В этом браузере:\0"
    "Ничего никуда не отправлено. Единственная надёжная копия — файл, который вы сохраните сами.\0"
    "Эта страница — файл: другие файлы на этом компьютере могут прочитать комментарии, а если переместить "
    "этот, они могут потеряться.\0"
    "Добавить из файла\0"
    "Стереть всё здесь\0"
    "Стереть из этого браузера все комментарии, черновики и ваши данные навсегда?\0"
    "Стереть\0"
    "Оставить\0"
    "Новых:\0"
    "Известных:\0"
    "Повреждённых строк:\0"
    "Сначала напишите комментарий.\0"
    "Укажите имя.\0"
    "Укажите адрес email, например name@example.org.\0"
    "Укажите адрес сайта, например https://example.org.\0"
    "Комментария, к которому это относится, здесь нет, или он не ваш.\0"
    "Отправить не удалось. Обновите страницу.\0"
    "Сохраняется…\0"
    "Сохранено только в этом браузере\0"
    "Черновик сохранён\0"
    "Черновик не сохранён. Скопируйте текст.\0"
    "Черновик восстановлен\0"
    "Удалить черновик\0"
    "Черновик удалён\0"
    "Вернуть\0"
    "Комментарий добавлен. Он сохранён только в этом браузере.\0"
    "Комментарий изменён\0"
    "Комментарий удалён\0"
    "Комментарий возвращён\0"
    "Ответить на это\0"
    "Цитируемого места в статье больше нет.\0"
    "Здесь пишут и в другой вкладке.\0"
    "Скачать комментарии\0"
    "Браузер не даёт странице ничего хранить. Комментарии останутся здесь, пока страница открыта.\0"
    "Не сохранено: хранилище заполнено. Освободите место и отправьте снова или скачайте комментарии.\0"
    "Не сохранено: браузер не даёт странице ничего хранить. Скачайте комментарии.\0"
    "Не сохранено: комментарии здесь записаны более новой версией. Обновите страницу.\0"
    "Не сохранено: сбой хранилища. Текст остался здесь. Попробуйте снова или скачайте комментарии.\0"
    "Файл больше 64 МиБ. Разделите его.\0"
    "Сохранить повреждённые строки\0"
    "Из этого браузера всё стёрто.\0"
    "Комментарии к этой статье не загрузились.\0"
    "Автор: \0"
    "Авторы: \0"
    ", \0"
    " и \0"
    "D M Y г.\0"
    "января\0февраля\0марта\0апреля\0мая\0июня\0июля\0августа\0сентября\0октября\0ноября\0декабря\0"
    "# минута чтения|# минуты чтения|# минут чтения\0"
    "# комментарий|# комментария|# комментариев\0"
    "# черновик|# черновика|# черновиков\0"
    "Показать ещё # комментарий|Показать ещё # комментария|Показать ещё # комментариев\0"
    "Скрыть # ответ|Скрыть # ответа|Скрыть # ответов\0"
    "Показать # ответ|Показать # ответа|Показать # ответов\0"
    "Остался # знак|Осталось # знака|Осталось # знаков\0"
    "Лишний # знак. Сократите текст.|Лишних # знака. Сократите текст.|Лишних # знаков. Сократите текст.\0"
    "# черновик старше 90 дней.|# черновика старше 90 дней.|# черновиков старше 90 дней.\0";

constexpr char kKazakh[] =
    "Мазмұны\0"
    "Ескертпелер\0"
    "Ескертпе\0"
    "Мәтінге оралу\0"
    "Осы бөлімге сілтеме\0"
    "Сілтеме көшірілді\0"
    "Жаңартылған күні:\0"
    "Кесте\0"
    "Код\0"
    "Орындалды\0"
    "Орындалмады\0"
    "Мақаланың бастапқы мәтініндегі кемшіліктер\0"
    "Алғашқы болып пікір қалдырыңыз\0"
    "Алдымен ескілері\0"
    "Алдымен жаңалары\0"
    "Аноним\0"
    "Мынаған жауап:\0"
    "жойылған пікір\0"
    "Бұл пікір жойылды.\0"
    "өзгертілген\0"
    "Мақалада көрсету\0"
    "Жауап беру\0"
    "Өзгерту\0"
    "Жою\0"
    "Сілтемені көшіру\0"
    "Пікір қалдыру\0"
    "@ пікіріне жауап беру\0"
    "Пікіріңізді өзгерту\0"
    "Электрондық поштаңыз жарияланбайды.\0"
    "Міндетті өрістер былай белгіленген:\0"
    "Пікір\0"
    "Аты\0"
    "Email\0"
    "Веб-сайт\0"
    "Келесі пікірім үшін атымды, email мен сайтымды осы браузерде сақтау.\0"
    "Пікірді жіберу\0"
    "Өзгерістерді сақтау\0"
    "Жауаптан бас тарту\0"
    "Бас тарту\0"
    "Дәйексөзді алып тастау\0"
    "Пішімдеу\0"
    "Қалың\0"
    "Көлбеу\0"
    "Сілтеме\0"
    "Дәйексөз\0"
    "Алдын ала қарау\0"
    "Markdown жұмыс істейді: **қалың**, *көлбеу*, [сілтеме](https://…), > дәйексөз, `код`.\0"
    "Деректеріңіз\0"
    "Осы браузерде:\0"
    "Ешқайда ештеңе жіберілген жоқ. Жалғыз сенімді көшірме — өзіңіз сақтаған файл.\0"
    "Бұл бет — файл: компьютердегі басқа файлдар пікірлерді оқи алуы мүмкін, ал осы файлды жылжытсаңыз, олар "
    "жоғалуы мүмкін.\0"
    "Файлдан қосу\0"
    "Мұндағының бәрін өшіру\0"
    "Осы браузерден барлық пікірді, жоба мен деректеріңізді біржола өшіру керек пе?\0"
    "Өшіру\0"
    "Қалдыру\0"
    "Жаңа:\0"
    "Белгілі:\0"
    "Бүлінген жолдар:\0"
    "Алдымен пікір жазыңыз.\0"
    "Атыңызды жазыңыз.\0"
    "Email мекенжайын жазыңыз, мысалы name@example.org.\0"
    "Сайт мекенжайын жазыңыз, мысалы https://example.org.\0"
    "Бұған қатысты пікір мұнда жоқ немесе сіздікі емес.\0"
    "Жіберу мүмкін болмады. Бетті жаңартыңыз.\0"
    "Сақталуда…\0"
    "Тек осы браузерде сақталды\0"
    "Жоба сақталды\0"
    "Жоба сақталмады. Мәтінді көшіріп алыңыз.\0"
    "Жоба қалпына келтірілді\0"
    "Жобаны жою\0"
    "Жоба жойылды\0"
    "Қайтару\0"
    "Пікір қосылды. Ол тек осы браузерде сақталған.\0"
    "Пікір өзгертілді\0"
    "Пікір жойылды\0"
    "Пікір қайтарылды\0"
    "Осыған жауап беру\0"
    "Дәйексөз келтірілген жер мақалада енді жоқ.\0"
    "Мұнда басқа қойындыда да жазылып жатыр.\0"
    "Пікірлерді жүктеп алу\0"
    "Браузер бетке ештеңе сақтауға рұқсат бермейді. Пікірлер бет жабылғанша ғана осында.\0"
    "Сақталмады: қойма толы. Орын босатып, қайта жіберіңіз немесе пікірлерді жүктеп алыңыз.\0"
    "Сақталмады: браузер бетке ештеңе сақтауға рұқсат бермейді. Пікірлерді жүктеп алыңыз.\0"
    "Сақталмады: мұндағы пікірлерді жаңарақ нұсқа жазған. Бетті жаңартыңыз.\0"
    "Сақталмады: қойма істен шықты. Мәтін осында қалды. Қайталап көріңіз немесе пікірлерді жүктеп алыңыз.\0"
    "Файл 64 МиБ-тан үлкен. Оны бөліңіз.\0"
    "Бүлінген жолдарды сақтау\0"
    "Осы браузерден бәрі өшірілді.\0"
    "Осы мақаланың пікірлері жүктелмеді.\0"
    "Авторы: \0"
    "Авторлары: \0"
    ", \0"
    " және \0"
    "Y ж. D M\0"
    "қаңтар\0ақпан\0наурыз\0сәуір\0мамыр\0маусым\0шілде\0тамыз\0қыркүйек\0қазан\0қараша\0желтоқсан\0"
    "Оқу уақыты: # минут\0"
    "# пікір\0"
    "# жоба\0"
    "Тағы # пікірді көрсету\0"
    "# жауапты жасыру\0"
    "# жауапты көрсету\0"
    "# таңба қалды\0"
    "# таңба артық. Мәтінді қысқартыңыз.\0"
    "# жоба 90 күннен ескі.\0";

constexpr char kArabic[] =
    "المحتويات\0"
    "الهوامش\0"
    "هامش\0"
    "العودة إلى النص\0"
    "رابط إلى هذا القسم\0"
    "تم نسخ الرابط\0"
    "آخر تحديث:\0"
    "جدول\0"
    "شيفرة برمجية\0"
    "مُنجَزة\0"
    "غير مُنجَزة\0"
    "مشكلات في النص المصدري لهذه المقالة\0"
    "كن أول من يعلّق\0"
    "الأقدم أولًا\0"
    "الأحدث أولًا\0"
    "مجهول\0"
    "ردًّا على\0"
    "تعليق محذوف\0"
    "حُذف هذا التعليق.\0"
    "معدَّل\0"
    "أظهره في المقال\0"
    "رد\0"
    "تعديل\0"
    "حذف\0"
    "نسخ الرابط\0"
    "اترك تعليقاً\0"
    "اترك رداً على @\0"
    "عدّل تعليقك\0"
    "لن يتم نشر عنوان بريدك الإلكتروني.\0"
    "الحقول الإلزامية مشار إليها بـ\0"
    "التعليق\0"
    "الاسم\0"
    "البريد الإلكتروني\0"
    "الموقع الإلكتروني\0"
    "احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي.\0"
    "إرسال التعليق\0"
    "حفظ التعديلات\0"
    "إلغاء الرد\0"
    "إلغاء\0"
    "إزالة الاقتباس\0"
    "التنسيق\0"
    "عريض\0"
    "مائل\0"
    "رابط\0"
    "اقتباس\0"
    "معاينة\0"
    "يعمل Markdown: **عريض**، *مائل*، [رابط](https://…)، > اقتباس، `شيفرة`.\0"
    "بياناتك\0"
    "في هذا المتصفّح:\0"
    "لم يُرسَل شيء إلى أي مكان. النسخة المضمونة الوحيدة ملف تحتفظ به.\0"
    "هذه الصفحة ملف: قد تستطيع ملفات أخرى على هذا الحاسوب قراءة التعليقات، وقد يضيّعها نقل هذا الملف.\0"
    "إضافة من ملف\0"
    "محو كل ما هنا\0"
    "أتريد محو كل التعليقات والمسودات وبياناتك من هذا المتصفّح نهائيًّا؟\0"
    "محو\0"
    "إبقاء\0"
    "جديدة:\0"
    "معروفة:\0"
    "أسطر تالفة:\0"
    "اكتب تعليقًا أولًا.\0"
    "أدخل اسمك.\0"
    "أدخل عنوان بريد إلكتروني مثل name@example.org.\0"
    "أدخل عنوان موقع مثل https://example.org.\0"
    "التعليق المقصود ليس هنا أو ليس لك.\0"
    "تعذّر الإرسال. أعد تحميل الصفحة.\0"
    "جارٍ الحفظ…\0"
    "محفوظ في هذا المتصفّح فقط\0"
    "حُفظت المسودة\0"
    "تعذّر حفظ المسودة. انسخ نصّك.\0"
    "استُعيدت المسودة\0"
    "تجاهل\0"
    "حُذفت المسودة\0"
    "تراجع\0"
    "أُضيف التعليق. وهو محفوظ في هذا المتصفّح فقط.\0"
    "عُدّل التعليق\0"
    "حُذف التعليق\0"
    "استُعيد التعليق\0"
    "رد على هذا\0"
    "لم يعد المقطع المقتبس في المقال.\0"
    "تُكتب هنا أيضًا مسودة في علامة تبويب أخرى.\0"
    "تنزيل التعليقات\0"
    "لا يسمح المتصفّح للصفحة بتخزين شيء. تبقى التعليقات هنا حتى تُغلق الصفحة.\0"
    "لم يُحفظ: التخزين ممتلئ. أفرغ مساحة وأرسل ثانيةً، أو نزّل التعليقات.\0"
    "لم يُحفظ: لا يسمح المتصفّح للصفحة بالتخزين. نزّل التعليقات.\0"
    "لم يُحفظ: كُتبت التعليقات هنا بإصدار أحدث. أعد تحميل الصفحة.\0"
    "لم يُحفظ: تعطّل التخزين. النص باقٍ هنا. حاول ثانيةً أو نزّل التعليقات.\0"
    "الملف أكبر من 64 ميبيبايت. قسّمه.\0"
    "حفظ الأسطر التالفة\0"
    "مُحي كل شيء من هذا المتصفّح.\0"
    "تعذّر تحميل تعليقات هذا المقال.\0"
    "بقلم \0"
    "بقلم \0"
    " و\0"
    " و\0"
    "D M Y\0"
    "يناير\0فبراير\0مارس\0أبريل\0مايو\0يونيو\0يوليو\0أغسطس\0سبتمبر\0أكتوبر\0نوفمبر\0ديسمبر\0"
    "أقل من دقيقة للقراءة|دقيقة واحدة للقراءة|دقيقتان للقراءة|# دقائق للقراءة|# دقيقة للقراءة\0"
    "لا تعليقات|تعليق واحد|تعليقان|# تعليقات|# تعليقًا|# تعليق\0"
    "لا مسودات|مسودة واحدة|مسودتان|# مسودات|# مسودة\0"
    "أظهر # تعليق آخر|أظهر تعليقًا آخر|أظهر تعليقين آخرين|أظهر # تعليقات أخرى|أظهر # تعليقًا آخر|أظهر # تعليق "
    "آخر\0"
    "إخفاء # رد|إخفاء الرد|إخفاء ردّين|إخفاء # ردود|إخفاء # ردًّا|إخفاء # رد\0"
    "إظهار # رد|إظهار الرد|إظهار ردّين|إظهار # ردود|إظهار # ردًّا|إظهار # رد\0"
    "لم يبقَ أي حرف|بقي حرف واحد|بقي حرفان|بقيت # أحرف|بقي # حرفًا|بقي # حرف\0"
    "# حرف زائد. اختصر النص.|حرف واحد زائد. اختصر النص.|حرفان زائدان. اختصر النص.|# أحرف زائدة. اختصر "
    "النص.|# حرفًا زائدًا. اختصر النص.|# حرف زائد. اختصر النص.\0"
    "# مسودة أقدم من 90 يومًا.|مسودة واحدة أقدم من 90 يومًا.|مسودتان أقدم من 90 يومًا.|# مسودات أقدم من 90 "
    "يومًا.|# مسودة أقدم من 90 يومًا.\0";

constexpr std::size_t kListWords = static_cast<std::size_t>(Message::published_failed) + 1;
constexpr std::size_t kLongDate = kListWords + 4;
constexpr std::size_t kMonths = kLongDate + 1;
constexpr std::size_t kCounted = kMonths + 12;
constexpr std::size_t kEntries = kCounted + static_cast<std::size_t>(CountedMessage::old_drafts) + 1;

// The size without the NUL that the compiler adds.
template <std::size_t N>
constexpr bool has_every_entry(const char (&words)[N]) {
  std::size_t entries = 0;
  for (std::size_t i = 0; i + 1 < N; ++i) entries += words[i] == '\0' ? 1U : 0U;
  return entries == kEntries;
}
static_assert(has_every_entry(kEnglish) && has_every_entry(kRussian) && has_every_entry(kKazakh) &&
              has_every_entry(kArabic));

const char* words_of(UiLanguage language) {
  switch (language) {
    case UiLanguage::russian:
      return kRussian;
    case UiLanguage::kazakh:
      return kKazakh;
    case UiLanguage::arabic:
      return kArabic;
    case UiLanguage::english:
      break;
  }
  return kEnglish;
}

std::string_view entry(UiLanguage language, std::size_t index) {
  std::string_view found = words_of(language);
  while (index-- > 0) found = found.data() + found.size() + 1;
  return found;
}

// A set of plural categories: those that whole numbers have in the language.
std::uint32_t categories_of(UiLanguage language) {
  switch (language) {
    case UiLanguage::russian:
      return 0b011010;  // one, few, many
    case UiLanguage::arabic:
      return 0b111111;
    case UiLanguage::english:
    case UiLanguage::kazakh:
      break;
  }
  return 0b100010;  // one, other
}

std::string_view plural_form(std::string_view forms, UiLanguage language, PluralCategory category) {
  const std::uint32_t below = (1U << static_cast<std::uint32_t>(category)) - 1;
  for (int skip = std::popcount(categories_of(language) & below); skip > 0; --skip) {
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) break;
    forms.remove_prefix(bar + 1);
  }
  return forms.substr(0, forms.find('|'));
}

}  // namespace

UiLanguage ui_language(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  for (const UiLanguage language : {UiLanguage::russian, UiLanguage::kazakh, UiLanguage::arabic}) {
    if (equals_ignoring_ascii_case(primary, language_tag(language))) return language;
  }
  return UiLanguage::english;
}

std::string_view language_tag(UiLanguage language) {
  return std::string_view("enrukkar").substr(2 * static_cast<std::size_t>(language), 2);
}

std::string_view message(UiLanguage language, Message id) {
  return entry(language, static_cast<std::size_t>(id));
}

ListWords byline_words(UiLanguage language, std::size_t names) {
  return {entry(language, kListWords + (names > 1 ? 1U : 0U)), entry(language, kListWords + 2),
          entry(language, kListWords + 3)};
}

PluralCategory plural_category(UiLanguage language, std::uint32_t n) {
  const std::uint32_t units = n % 10;
  const std::uint32_t hundredth = n % 100;
  switch (language) {
    case UiLanguage::russian:
      if (hundredth >= 11 && hundredth <= 14) return PluralCategory::many;
      if (units == 1) return PluralCategory::one;
      return units >= 2 && units <= 4 ? PluralCategory::few : PluralCategory::many;
    case UiLanguage::arabic:
      if (n <= 2) return static_cast<PluralCategory>(n);
      if (hundredth >= 3 && hundredth <= 10) return PluralCategory::few;
      return hundredth >= 11 ? PluralCategory::many : PluralCategory::other;
    case UiLanguage::english:
    case UiLanguage::kazakh:
      break;
  }
  return n == 1 ? PluralCategory::one : PluralCategory::other;
}

std::string counted_message(UiLanguage language, CountedMessage id, std::uint32_t n) {
  const std::string_view forms = entry(language, kCounted + static_cast<std::size_t>(id));
  std::string out;
  for (const char c : plural_form(forms, language, plural_category(language, n))) {
    if (c == '#') {
      append_decimal(out, n);
    } else {
      out += c;
    }
  }
  return out;
}

std::string long_date(UiLanguage language, const Date& date) {
  std::string out;
  for (const char c : entry(language, kLongDate)) {
    switch (c) {
      case 'D':
        append_decimal(out, date.day);
        break;
      case 'M':
        out += entry(language, kMonths + date.month - 1U);
        break;
      case 'Y':
        append_decimal(out, date.year);
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace broadside
