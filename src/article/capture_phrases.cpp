#include "article/capture_phrases.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace broadside {
namespace {

// The phrases, a list for each kind, "|" between them: small letters, no punctuation, "#" for a number. Only
// their hashes are compiled in.
struct List {
  Phrase kind;
  std::string_view phrases;
};
constexpr List kLists[] = {
    {Phrase::navigation,
     "skip to content|skip to the content|skip to main content|skip to navigation|перейти к содержимому|"
     "перейти к содержанию|мазмұнға өту|انتقل الى المحتوى|تخطي الى المحتوى|zum inhalt springen|"
     "aller au contenu|saltar al contenido|ir al contenido|home|menu|search|log in|login|sign in|about|about "
     "us|contact|contact "
     "us|privacy policy|terms of use|cookies|sitemap|rss|view this email in your browser|view in "
     "browser|главная|меню|поиск|войти|вход|регистрация|о нас|контакты|басты "
     "бет|мәзір|іздеу|кіру|الرئيسية|القائمة|بحث|تسجيل الدخول|اتصل بنا|من "
     "نحن|startseite|menü|suche|anmelden|impressum|datenschutz|kontakt|accueil|recherche|rechercher|se "
     "connecter|connexion|inicio|buscar|iniciar "
     "sesión|contacto|首页|登录|搜索|ホーム|メニュー|検索|ログイン|przejdź do treści|pular para o "
     "conteúdo|vai al contenuto|ga naar de inhoud|перейти до вмісту|içeriğe geç"},
    {Phrase::service,
     "sign up|register|newsletter|close|accept|back to top|archive|archives|more|show more|load "
     "more|learn more|bookmark|listen to this article|подписаться|читать "
     "далее|подробнее|наверх|толығырақ|اقرا المزيد|المزيد|abonnieren|mehr lesen|weiterlesen|nach "
     "oben|abonnez vous|lire la suite|suscríbete|leer más"},
    {Phrase::anywhere,
     "advertisement|sponsored|sponsored content|subscribe|subscribed|story continues below advertisement|"
     "article continues after advertisement|skip advertisement|"
     "this article is more than # month old|this article is more than # months old|this article is more than "
     "# year old|"
     "this article is more than # years old|на правах рекламы|реклама|жарнама|اعلان|anzeige|"
     "publicité|publicidad|広告|广告"},
    {Phrase::share,
     "share|share this|share this article|share this post|share this story|share this page|share on|share "
     "via|"
     "share with|shares|# shares|# share|tweet|pin it|print|print this|print this article|copy link|link "
     "copied|save|"
     "save for later|like this|like|like loading|# likes|follow us|follow|listen|# restacks|email this|email "
     "this "
     "article|# views|click to share on|opens in new window|"
     "поделиться|поделитесь|поделиться ссылкой|поделиться в|распечатать|версия для печати|скопировать ссылку|"
     "# просмотров|просмотров #|бөлісу|басып шығару|"
     "شارك|مشاركة|شارك المقال|شارك هذا المقال|شارك على|طباعة|نسخ الرابط|teilen|artikel teilen|drucken|link "
     "kopieren|"
     "partager|partager cet article|partager sur|imprimer|copier le lien|compartir|compartir en|copiar "
     "enlace|"
     "comparte|comparte "
     "en|compartilhe|compartilhar|分享|分享到|シェア|シェアする|印刷|udostępnij|condividi|paylaş|поділитися"},
    {Phrase::network,
     "facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|tumblr|mastodon|"
     "bluesky|viber|"
     "email|e mail|вконтакте|вк|одноклассники|фейсбук|твиттер|телеграм|فيسبوك|تويتر|واتساب|微信|微博|line"},
    {Phrase::comments,
     "be the first to comment|be the first to leave a comment|leave a reply|leave a comment|leave your "
     "comment|discussion about this post|"
     "write a comment|post a comment|add a comment|add your comment|join the conversation|join the "
     "discussion|"
     "# comments|# comment|# responses|# response|# replies|# reply|no comments|no comments yet|# thoughts "
     "on|"
     "# thought on|# comments on|no comments on|# replies on|# reply on|# replies to|one thought on|one "
     "comment on|one response to|# comment on|# responses to|comments #|comments are "
     "closed|view comments|"
     "view all comments|cancel reply|комментарии #|# комментариев|# комментария|# комментарий|оставить "
     "комментарий|"
     "оставьте комментарий|добавить комментарий|написать комментарий|отменить ответ|комментариев нет|"
     "нет комментариев|комментариев пока нет|будьте первым кто оставит комментарий|комментарии закрыты|"
     "# пікір|пікірлер #|пікір қалдыру|пікір жазу|пікір қосу|алғашқы болып пікір қалдырыңыз|әзірге пікір жоқ|"
     "اترك تعليقا|اترك ردا|اضف تعليقا|اضف تعليق|كن اول من يعلق|# تعليقات|# تعليق|التعليقات #|لا توجد تعليقات|"
     "الغاء الرد|# kommentare|# kommentar|kommentare #|kommentar schreiben|kommentar hinterlassen|"
     "schreibe einen kommentar|schreiben sie einen kommentar|keine kommentare|antworten abbrechen|"
     "# commentaires|# commentaire|commentaires #|laisser un commentaire|ajouter un commentaire|aucun "
     "commentaire|"
     "soyez le premier à commenter|annuler la réponse|# comentarios|# comentario|comentarios #|deja un "
     "comentario|"
     "dejar un comentario|deja una respuesta|sin comentarios|cancelar la respuesta|sé el primero en comentar|"
     "发表评论|暂无评论|コメントを残す|コメントする|成为第一个评论的人|schreibe den ersten kommentar|poster "
     "un commentaire|dejar una contestación|seja o primeiro a comentar|faça um comentário|будьте першим хто "
     "прокоментує|deixe um comentário|deixe uma resposta|cancelar "
     "resposta|lascia un commento|annulla risposta|geef een reactie|reactie annuleren|dodaj komentarz|anuluj "
     "pisanie odpowiedzi|залишити коментар|залишити відповідь|скасувати відповідь|bir yanıt yazın|bir cevap "
     "yazın|yorum yap|yanıtı iptal et|השארת תגובה|כתיבת תגובה|دیدگاهتان را بنویسید|لغو پاسخ|ارسال "
     "نظر"},
    {Phrase::maybe_comments,
     "comments|comment|responses|комментарии|пікірлер|التعليقات|تعليقات|kommentare|"
     "commentaires|réactions|comentarios|评论|コメント"},
    {Phrase::form,
     "name|your name|website|your email|email address|your email address will not be published|"
     "required fields are marked|save my name email and website in this browser for the next time i comment|"
     "post comment|submit|send|reply|notify me of follow up comments by email|"
     "notify me of new posts by email|имя|ваше имя|сайт|комментарий|отправить|ответить|"
     "ваш адрес email не будет опубликован|обязательные поля помечены|"
     "сохранить мое имя email и адрес сайта в этом браузере для последующих моих комментариев|атыңыз|жіберу|"
     "электрондық поштаңыз жарияланбайды|الاسم|البريد الالكتروني|الموقع الالكتروني|ارسال التعليق|التعليق|"
     "لن يتم نشر عنوان بريدك الالكتروني|الحقول الالزامية مشار اليها بـ|kommentar|kommentar "
     "abschicken|antworten|"
     "deine e mail adresse wird nicht veröffentlicht|ihre e mail adresse wird nicht veröffentlicht|"
     "erforderliche felder sind mit markiert|nom|site web|commentaire|répondre|publier le commentaire|"
     "votre adresse e mail ne sera pas publiée|les champs obligatoires sont indiqués avec|nombre|"
     "correo electrónico|web|comentario|responder|publicar el comentario|"
     "tu dirección de correo electrónico no será publicada|los campos obligatorios están marcados "
     "con|名前|姓名"},
    {Phrase::after,
     "most read|most popular|most viewed|popular posts|trending|recent posts|recent comments|explore more on "
     "these topics|related|related articles|related "
     "posts|related stories|related news|related topics|see also|read also|also read|read next|more "
     "stories|more "
     "news|more articles|more on this story|you may also like|you might also "
     "like|"
     "recommended|recommended for you|previous|next|previous post|next post|previous article|next article|"
     "post navigation|latest news|latest articles|читайте также|похожие статьи|похожие записи|похожие "
     "новости|"
     "другие новости|по теме|материалы по теме|предыдущая запись|следующая запись|навигация по записям|"
     "предыдущая статья|следующая статья|последние новости|тағы оқыңыз|ұқсас жаңалықтар|оқи отырыңыз|"
     "اقرا ايضا|مقالات ذات صلة|مواضيع ذات صلة|اخبار ذات صلة|المقال السابق|المقال التالي|"
     "lesen sie auch|mehr zum thema|ähnliche artikel|ähnliche beiträge|weitere artikel|vorheriger beitrag|"
     "nächster beitrag|beitragsnavigation|à lire aussi|lire aussi|articles similaires|sur le même sujet|"
     "article précédent|article suivant|lea también|artículos relacionados|noticias relacionadas|entrada "
     "anterior|"
     "entrada siguiente|相关阅读|相关文章|上一篇|下一篇|関連記事|前の記事|次の記事|read more|leia "
     "também|leggi anche|lees ook|czytaj też|читайте також"},
    {Phrase::reading_time,
     "reading time|read time|estimated reading time|# min|# mins|# minutes|# minute|read|to read|# minutes "
     "ago|"
     "# hours ago|# hour ago|# days ago|# day ago|время чтения|время на чтение|на чтение|# минут|# минуты|# "
     "мин|"
     "чтения|оқу уақыты|оқуға|مدة القراءة|وقت القراءة|# دقائق|# دقيقة|قراءة|lesezeit|lesedauer|# minuten|"
     "temps de lecture|de lecture|tiempo de lectura|# minutos|de lectura|阅读时间|# 分钟|# 分"},
    {Phrase::section,
     "news|world|world news|national|local|local "
     "news|international|politics|opinion|editorial|analysis|commentary|"
     "explainer|sport|sports|business|economy|culture|books|science|technology|health|environment|"
     "climate|"
     "education|food|society|history|theory|interview|review|feature|report|"
     "special report|"
     "investigation|video|podcast|live|breaking|breaking news|exclusive|press release|for immediate "
     "release|blog|"
     "letters|obituary|profile|long read|statement|"
     "новости|новости мира|мир|в "
     "мире|политика|экономика|общество|мнение|мнения|культура|спорт|наука|технологии|"
     "здоровье|образование|интервью|репортаж|аналитика|расследование|происшествия|история|заявление|пресс "
     "релиз|"
     "жаңалықтар|саясат|қоғам|мәдениет|әлем|пікір|сұхбат|білім|ғылым|"
     "اخبار|الاخبار|سياسة|اقتصاد|ثقافة|رياضة|راي|العالم|تقارير|تقرير|مقالات|حوار|تحليل|مجتمع|بيان صحفي|"
     "politik|wirtschaft|kultur|meinung|wissenschaft|gesellschaft|nachrichten|"
     "pressemitteilung|politique|économie|monde|société|tribune|entretien|actualités|santé|"
     "communiqué de "
     "presse|política|economía|mundo|internacional|sociedad|cultura|opinión|deportes|noticias|entrevista|"
     "nota de prensa|社会|政治|経済|国際|文化|科学|スポーツ|オピニオン|新闻|国际|经济|体育|观点|科技"},
    {Phrase::published,
     "published|published on|posted|posted on|post date|date|first published|опубликовано|дата "
     "публикации|дата|"
     "жарияланды|жарияланған|жарияланған күні|نشر|نشر في|نشر بتاريخ|تاريخ "
     "النشر|veröffentlicht|veröffentlicht am|"
     "datum|vom|publié|publié le|publicado|publicado el|fecha|公開日|投稿日|掲載日|发布时间|发布|发表于"},
    {Phrase::updated,
     "updated|updated on|last updated|last updated on|last update|last modified|обновлено|последнее "
     "обновление|"
     "жаңартылды|اخر تحديث|تحديث|aktualisiert|aktualisiert am|zuletzt aktualisiert|stand|mis à jour|mis à "
     "jour le|"
     "dernière mise à jour|actualizado|actualizado el|última actualización|更新|更新日|更新时间|modifié"},
    {Phrase::by,
     "by|written by|posted by|published by|words by|text by|report by|מאת|بقلم|كتب|كتبت|von|par|propos "
     "recueillis par|por|interview by"},
    {Phrase::author,
     "author|authors|post author|words|from|автор|авторы|текст|автор "
     "текста|авторлар|мәтін|الكاتب|اعداد|autor|autorin|auteur|auteure|"
     "autora|texto|作者|撰文|文|記者|著者"},
    {Phrase::tags,
     "tags|tag|tagged|tagged with|filed under|posted "
     "in|categories|category|topics|keywords|теги|тег|тэги|метки|рубрика|"
     "рубрики|ключевые слова|тегтер|وسوم|الوسوم|كلمات "
     "مفتاحية|schlagwörter|kategorie|kategorien|themen|étiquettes|"
     "mots clés|catégories|etiquetas|categorías|标签|タグ"},
    {Phrase::appeal,
     "liked this article|liked what you read|patreon|like this article|did you like this|enjoyed this "
     "article|did you enjoy this|"
     "if you liked this|if you enjoyed this|like what you read|support our|support us|support independent "
     "journalism|"
     "please support us|please support our|please donate|please consider|make a donation|donate|"
     "become a patron|become a member|become a supporter|buy me a coffee|chip in|subscribe to our|subscribe "
     "now|"
     "sign up for our|sign up to our|"
     "понравилась статья|понравился материал|если вам понравилась|если вам понравился|поддержите|станьте "
     "патроном|"
     "стать патроном|подпишитесь|сделать пожертвование|мақала ұнады ма|мақала ұнаса|бізді қолдаңыз|қолдау "
     "көрсетіңіз|"
     "اعجبك المقال|هل اعجبك|اذا اعجبك|ادعم|ادعمنا|ادعمونا|تبرع|كن داعما|"
     "hat ihnen der artikel|hat ihnen dieser artikel|hat dir der artikel|hat dir dieser artikel|unterstützen "
     "sie|unterstütze|jetzt spenden|spenden sie|"
     "vous avez aimé|cet article vous a plu|soutenez|faites un don|faire un don|"
     "te ha gustado|le ha gustado|si te ha gustado|apóyanos|haz una "
     "donación|gostou deste artigo|apoie|faça uma doação|ti è piaciuto|sostieni|сподобалась "
     "стаття|підтримайте|喜欢这篇文章|喜欢这篇文章吗|支持我们|この記事が気に入ったら"},
    {Phrase::plea,
     "we need your|your support|your help|help us|ko fi|paypal|our work|our newsletter|join us|"
     "ваша поддержка|нашу работу|қолдаңыз|دعمكم|spenden|nos|devenez|dona|hazte"},
    {Phrase::cookies,
     "we use cookies to|we use cookies on|this site uses cookies|this website uses cookies|wir verwenden "
     "cookies|nous utilisons des cookies|utilizamos cookies|мы используем cookies|мы используем файлы "
     "cookie"},
    {Phrase::rights,
     "all rights reserved|все права защищены|барлық құқықтар қорғалған|جميع الحقوق محفوظة|alle rechte "
     "vorbehalten|"
     "tous droits réservés|todos los derechos reservados|版权所有"},
    {Phrase::caption,
     "photo|photos|image source|photograph|photography|photo "
     "by|image|picture|source|sources|credit|illustration|фото|источник|источники|"
     "иллюстрация|сурет|дереккөз|صورة|الصورة|المصدر|foto|fotos|bild|quelle|quellen|photographie|crédit|"
     "imagen|fuente|"
     "图|图片|来源|写真|出典"},
    {Phrase::filler,
     "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|of|on|at|st|nd|rd|"
     "th|"
     "am|pm|t|z|a|m|p|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|г|года|в|от|мск|"
     "дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|жылғы|жыл|ж|"
     "الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد|في|م|"
     "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|der|den|um|uhr|"
     "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|à|er|h|"
     "lunes|martes|miércoles|jueves|viernes|sábado|domingo|de|del|el"},
};

// The names of the months, a line for each.
// clang-format off
constexpr std::string_view kMonths[12] = {
    "january|jan|январь|января|янв|қаңтар|қаңтарда|يناير|januar|jänner|janvier|janv|enero|ene|janeiro|січня|ocak",
    "february|feb|февраль|февраля|фев|ақпан|فبراير|شباط|februar|février|févr|febrero|fevereiro|лютого|şubat",
    "march|mar|март|марта|мар|наурыз|مارس|اذار|märz|mär|mars|marzo|março|березня|mart",
    "april|apr|апрель|апреля|апр|сәуір|ابريل|نيسان|avril|avr|abril|abr|квітня|nisan",
    "may|май|мая|мамыр|مايو|ايار|mai|mayo|maio|травня|mayıs",
    "june|jun|июнь|июня|июн|маусым|يونيو|حزيران|juni|juin|junio|junho|червня|haziran",
    "july|jul|июль|июля|июл|шілде|يوليو|تموز|juli|juillet|juil|julio|julho|липня|temmuz",
    "august|aug|август|августа|авг|тамыз|اغسطس|اب|août|aout|agosto|ago|серпня|ağustos",
    "september|sep|sept|сентябрь|сентября|сен|қыркүйек|سبتمبر|ايلول|septembre|septiembre|setembro|вересня|eylül",
    "october|oct|октябрь|октября|окт|қазан|اكتوبر|oktober|okt|octobre|octubre|outubro|жовтня|ekim",
    "november|nov|ноябрь|ноября|ноя|қараша|نوفمبر|novembre|noviembre|novembro|листопада|kasım",
    "december|dec|декабрь|декабря|дек|желтоқсан|ديسمبر|dezember|dez|décembre|déc|diciembre|dic|dezembro|грудня|aralık",
};
// clang-format on

constexpr std::uint32_t kSeed = 2166136261u;

constexpr std::uint32_t mix(std::uint32_t hash, char32_t c) { return (hash ^ c) * 16777619u; }

// The character that stands for `c` in a hash; 0 for vowel signs and the tatweel, which are left out.
constexpr char32_t fold(char32_t c) {
  if (c < 0x80) return is_between(c, 'A', 'Z') ? c + 32 : c;
  if (c == 0x451) return 0x435;                              // yo as ye
  if (c == 0x622 || c == 0x623 || c == 0x625) return 0x627;  // alef with a sign as alef
  if (c == 0x640 || is_between(c, 0x64B, 0x65F) || c == 0x670 || is_between(c, 0x5B0, 0x5BD)) return 0;
  return to_lower(c);
}

// The table keeps the upper 24 bits of each hash.
constexpr std::uint32_t shorten(std::uint32_t hash) { return (hash ^ (hash << 11)) >> 8; }

struct Entry {
  std::uint32_t hash;
  std::uint8_t kind;
};

constexpr std::size_t count_all() {
  std::size_t count = 0;
  const auto add = [&count](std::string_view list) {
    ++count;
    for (const char c : list) count += c == '|';
  };
  for (const List& list : kLists) add(list.phrases);
  for (const std::string_view list : kMonths) add(list);
  return count;
}

constexpr std::size_t kCount = count_all();
using Entries = std::array<Entry, kCount>;

constexpr Entries hash_phrases() {
  Entries entries{};
  std::size_t used = 0;
  const auto add = [&](std::string_view list, Phrase kind) {
    std::uint32_t hash = kSeed;
    for (std::size_t i = 0; i < list.size();) {
      const auto lead = static_cast<unsigned char>(list[i]);
      const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
      char32_t c = size == 1 ? lead : lead & (size == 2 ? 0x1Fu : 0x0Fu);
      for (std::size_t k = 1; k < size; ++k) c = (c << 6) | (static_cast<unsigned char>(list[i + k]) & 0x3Fu);
      i += size;
      if (c == '|') {
        entries[used++] = {shorten(hash), static_cast<std::uint8_t>(kind)};
        hash = kSeed;
      } else if (const char32_t folded = fold(c); folded != 0) {
        hash = mix(hash, folded);
      }
    }
    entries[used++] = {shorten(hash), static_cast<std::uint8_t>(kind)};
  };
  for (const List& list : kLists) add(list.phrases, list.kind);
  for (std::size_t m = 0; m < 12; ++m) {
    add(kMonths[m], static_cast<Phrase>(static_cast<std::size_t>(Phrase::january) + m));
  }
  return entries;
}

// Shell sort: the standard one is not constexpr everywhere.
constexpr Entries sorted(Entries entries) {
  for (const std::size_t gap : {301u, 132u, 57u, 23u, 10u, 4u, 1u}) {
    for (std::size_t i = gap; i < kCount; ++i) {
      const Entry entry = entries[i];
      std::size_t at = i;
      for (; at >= gap && entries[at - gap].hash > entry.hash; at -= gap) entries[at] = entries[at - gap];
      entries[at] = entry;
    }
  }
  return entries;
}

constexpr Entries kHashed = hash_phrases();
constexpr Entries kSorted = sorted(kHashed);

constexpr bool has_no_collisions() {
  for (std::size_t i = 1; i < kCount; ++i) {
    if (kSorted[i].hash == kSorted[i - 1].hash) return false;
  }
  return true;
}
static_assert(has_no_collisions(), "a phrase is listed twice, or two phrases have the same hash");

// The sorted table: of the hashes only their lower 16 bits, and for each value of the upper 8 bits how many
// entries have it. 19 random bits are left of each phrase and its kind, and these do not compress.
struct Table {
  std::array<std::uint8_t, 256> counts{};
  std::array<std::uint8_t, kCount> kinds{};
  std::array<std::uint16_t, kCount> low{};
};
constexpr Table pack(const Entries& entries) {
  Table table;
  for (std::size_t i = 0; i < kCount; ++i) {
    ++table.counts[entries[i].hash >> 16];
    table.low[i] = static_cast<std::uint16_t>(entries[i].hash);
    table.kinds[i] = entries[i].kind;
  }
  return table;
}
constexpr Table kTable = pack(kSorted);

constexpr std::size_t kMostPhraseCharacters = 160;
constexpr int kMostPhraseWords = 16;  // the words of the longest phrase
constexpr int kMostStarts = 100;      // how many words of a piece are looked at as the start of a phrase

}  // namespace

bool PhraseReader::next() {
  const char32_t* at = word.end;
  while (at != end_ && !is_word(*at)) ++at;
  word.begin = at;
  const std::uint32_t before = hash == 0 ? kSeed : mix(hash, ' ');
  std::uint32_t now = before;
  bool number = false;
  for (; at != end_ && is_word(*at); ++at) {
    number = number || kind_of(*at) == Kind::digit;
    if (const char32_t folded = fold(*at); folded != 0) now = mix(now, folded);
  }
  word.end = at;
  if (word.empty()) return false;
  // "10:30" and "1,200" are one number.
  if (!number) {
    hash = now;
  } else if (!after_number_) {
    hash = mix(before, '#');
  }
  after_number_ = number;
  return true;
}

Phrase PhraseReader::phrase() const {
  const std::uint32_t wanted = shorten(hash);
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < wanted >> 16; ++i) at += kTable.counts[i];
  for (const std::size_t end = at + kTable.counts[wanted >> 16]; at < end; ++at) {
    if (kTable.low[at] == (wanted & 0xFFFF)) return static_cast<Phrase>(kTable.kinds[at]);
  }
  return Phrase::unknown;
}

bool same_words(const Piece& a, const Piece& b) {
  PhraseReader left(a);
  PhraseReader right(b);
  for (;;) {
    const bool more = left.next();
    if (right.next() != more || left.word.size() != right.word.size()) return false;
    if (!more) return true;
    for (std::size_t i = 0; i < left.word.size(); ++i) {
      if (fold(left.word.begin[i]) != fold(right.word.begin[i])) return false;
    }
  }
}

Phrase classify(const Piece& piece) {
  if (piece.size() > kMostPhraseCharacters) return Phrase::unknown;
  PhraseReader reader(piece);
  while (reader.next()) continue;
  return reader.phrase();
}

const char32_t* match_start(const Piece& piece, Phrase phrase) {
  PhraseReader reader(piece);
  const char32_t* found = nullptr;
  for (int words = 0; words < kMostPhraseWords && reader.next(); ++words) {
    if (reader.phrase() == phrase) found = reader.word.end;
  }
  return found;
}

std::uint32_t count_phrases(const Piece& piece, Phrase phrase) {
  std::uint32_t count = 0;
  PhraseReader reader(piece);
  for (int words = 0; words < kMostStarts && reader.next(); ++words) {
    count += match_start({reader.word.begin, piece.end}, phrase) != nullptr;
  }
  return count;
}

std::uint32_t read_row(const Piece& piece) {
  std::uint32_t count = 0;
  if (piece.size() > kMostPhraseCharacters) return 0;
  for (const char32_t* from = piece.begin;;) {
    PhraseReader reader({from, piece.end});
    Phrase longest = Phrase::unknown;
    bool any = false;
    for (int words = 0; words < kMostPhraseWords && reader.next(); ++words) {
      any = true;
      if (!is_chrome(reader.phrase())) continue;
      longest = reader.phrase();
      from = reader.word.end;
    }
    if (!any) return count;
    if (longest == Phrase::unknown) return 0;
    count = (count + 1) | (longest == Phrase::share ? kShares : 0);
  }
}

}  // namespace broadside
