/**
 * @typedef {import('./error.js').Code} Code
 * @typedef {import('./error.js').BroadsideError} BroadsideError
 * @typedef {Record<Code | 'title', string>} Words
 */

/** @type {Record<string, Words>} */
const languages = {
  en: {
    title: 'The article cannot be shown',
    'not-found': 'It could not be loaded. Check the address and the connection:',
    file: 'This page is a file, and browsers let no file read another. Put the text inside the element, or make one file of both:',
    csp: "The page's Content-Security-Policy forbids it. Allow there:",
    'no-wasm': 'This browser has WebAssembly off, as in Lockdown Mode. Allow it for this page or use another browser.',
    damaged: 'The files of Broadside are damaged, missing or of different versions. Install them anew.',
    failed: 'Memory ran out, or Broadside has a fault. Reload the page.',
    empty: 'It has no text.',
    'too-large': 'It is larger than 8 MiB. Divide it.',
    nothing: 'None is named. Give its address, or put its text inside the element:',
  },
  ru: {
    title: 'Не удалось показать статью',
    'not-found': 'Она не загрузилась. Проверьте адрес и соединение:',
    file: 'Страница открыта из файла, а браузер не даёт одному файлу читать другой. Поместите текст внутрь элемента или соберите всё в один файл:',
    csp: 'Этому мешает Content-Security-Policy страницы. Разрешите в ней:',
    'no-wasm': 'В браузере отключён WebAssembly, как в режиме блокировки. Разрешите его для этой страницы или откройте её в другом браузере.',
    damaged: 'Файлы Broadside повреждены, отсутствуют или разных версий. Установите их заново.',
    failed: 'Не хватило памяти, или в Broadside ошибка. Обновите страницу.',
    empty: 'В ней нет текста.',
    'too-large': 'Она больше 8 МиБ. Разделите её.',
    nothing: 'Она не указана. Укажите адрес или поместите текст внутрь элемента:',
  },
  kk: {
    title: 'Мақаланы көрсету мүмкін болмады',
    'not-found': 'Ол жүктелмеді. Мекенжайы мен байланысты тексеріңіз:',
    file: 'Бет файлдан ашылған, ал браузер бір файлға басқасын оқуға рұқсат бермейді. Мәтінді элементтің ішіне салыңыз немесе бәрін бір файлға жинаңыз:',
    csp: 'Беттің Content-Security-Policy саясаты бұған тыйым салады. Онда рұқсат етіңіз:',
    'no-wasm': 'Браузерде WebAssembly өшірулі (Lockdown Mode сияқты). Оған осы бетте рұқсат беріңіз немесе бетті басқа браузерде ашыңыз.',
    damaged: 'Broadside файлдары бүлінген, жоқ немесе нұсқалары әртүрлі. Оларды қайта орнатыңыз.',
    failed: 'Жад жетпеді немесе Broadside қатесі бар. Бетті жаңартыңыз.',
    empty: 'Онда мәтін жоқ.',
    'too-large': 'Ол 8 МиБ-тан үлкен. Оны бөліңіз.',
    nothing: 'Ол көрсетілмеген. Мекенжайын көрсетіңіз немесе мәтінін элементтің ішіне салыңыз:',
  },
  ar: {
    title: 'تعذّر عرض المقال',
    'not-found': 'لم يُحمَّل. تحقّق من العنوان ومن الاتصال:',
    file: 'فُتحت الصفحة من ملف، والمتصفّح لا يدع ملفًا يقرأ ملفًا آخر. ضع النص داخل العنصر، أو اجمع الاثنين في ملف واحد:',
    csp: 'تمنعه سياسة Content-Security-Policy لهذه الصفحة. اسمح فيها بما يلي:',
    'no-wasm': 'تقنية WebAssembly معطّلة في هذا المتصفّح (كما في وضع Lockdown). اسمح بها لهذه الصفحة أو استخدم متصفّحًا آخر.',
    damaged: 'ملفات Broadside تالفة أو ناقصة أو من إصدارات مختلفة. ثبّتها من جديد.',
    failed: 'لم تكفِ الذاكرة، أو في Broadside خلل. أعد تحميل الصفحة.',
    empty: 'ليس فيه نص.',
    'too-large': 'حجمه أكبر من 8 ميبيبايت. قسّمه.',
    nothing: 'لم يُذكر. اذكر عنوانه أو ضع نصّه داخل العنصر:',
  },
};

const example = '<broadside-article src="report.md">';

/** @param {string} wanted a language tag */
function languageFor(wanted) {
  const primary = wanted.toLowerCase().split('-')[0];
  return Object.hasOwn(languages, primary) ? primary : 'en';
}

/**
 * @param {Code} code
 * @param {string} wanted a language tag
 */
export const sentence = (code, wanted) => languages[languageFor(wanted)][code];

/**
 * What stands where the article should: the notice, and below it the text of an article that cannot be rendered.
 *
 * @param {BroadsideError} error
 * @param {string} wanted a language tag
 * @param {string} text
 */
export function notice({ code, detail }, wanted, text) {
  const lang = languageFor(wanted);
  const shown = code === 'nothing' ? example : detail;
  const words = make('p', {}, languages[lang][code]);
  if (shown) words.append(' ', make('code', { dir: 'ltr' }, shown));
  const box = make('div', { class: 'notice', part: 'notice', role: 'alert' });
  box.append(make('p', { class: 'notice-title' }, languages[lang].title), words);
  const sheet = make('div', {}, box);
  for (const paragraph of text.split(/\n\s*\n/)) {
    if (paragraph.trim()) sheet.append(make('p', { lang: '', dir: 'auto' }, paragraph));
  }
  const view = make('div', { class: 'broadside', lang, dir: lang === 'ar' ? 'rtl' : 'ltr' }, sheet);
  return { view, message: `${languages[lang].title}. ${words.textContent}` };
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
