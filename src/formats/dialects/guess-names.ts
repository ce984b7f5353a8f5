// What columns are called in English and in Arabic, by what they mean.

/** Letters and digits alone, small: "Started_At" is "startedat"; forms of one Arabic letter are one. */
const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[إأآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The more telling first. A name may also hold one of them that has four letters or more. */
const WORDS: Readonly<Record<string, string>> = {
  start:
    'start startdate started startedat datestart begin began beginning from eventdate incidentdate date day datetime timestamp occurred when التاريخ تاريخ تاريخالحدث البدايه بدايه تاريخالبدايه اليوم يوم من',
  end: 'end enddate ended endedat finish finished finishedat dateend until to النهايه نهايه تاريخالنهايه الي حتي',
  year: 'year yr السنه سنه العام عام',
  time: 'time clock hour timeofday الوقت وقت الساعه ساعه',
  title: 'title headline event eventname name subject incident what العنوان عنوان الحدث حدث اسمالحدث الاسم',
  kind: 'kind eventtype type category class sort نوع النوع نوعالحدث الفئه فئه التصنيف تصنيف',
  participant:
    'participants participant actors actor parties party actor1 side sides who involved طرف الطرف الاطراف اطراف المشاركون مشاركون الجهات الجهه جهه',
  mediator: 'mediators mediator mediation الوسيط وسيط الوسطاء وسطاء',
  place:
    'place location locationname where city town village site settlement oblast province governorate region district raion hromada municipality community neighbourhood country المكان مكان الموقع موقع المدينه مدينه المحافظه محافظه المنطقه منطقه البلد بلد الدوله',
  lat: 'lat latitude y خطالعرض دائرهالعرض عرض',
  lon: 'lon lng long longitude x خطالطول الطول طول',
  source: 'source sources sourcename publisher reference references المصدر مصدر المصادر مصادر',
  sourceUrl: 'sourceurl url link href sourcelink uri الرابط رابط روابط رابطالمصدر',
  summary:
    'summary description details notes note text body content comment الوصف وصف ملخص الملخص التفاصيل تفاصيل ملاحظات نص النص',
  tags: 'tags tag keywords keyword topics topic theme labels وسوم الوسوم كلمات كلماتمفتاحيه موضوع الموضوع',
  id: 'id eventid uid key identifier رقم الرقم معرف المعرف',
  lang: 'lang language اللغه لغه',
  quote: 'quote quotation statement اقتباس',
  figure: 'fatalities deaths killed casualties dead قتلي القتلي ضحايا الضحايا وفيات',
};

const LEAST_PART = 4;

/** How well the name fits: 0 for not at all, 1 for the best. */
export function nameFit(column: string, name: string): number {
  const folded = foldedName(name);
  if (folded === '') return 0;
  const words = (WORDS[column] ?? '').split(' ');
  const exact = words.indexOf(folded);
  if (exact >= 0) return 1 - exact / (words.length * 2);
  const part = words.findIndex((word) => word.length >= LEAST_PART && folded.includes(word));
  return part >= 0 ? 0.4 - part / (words.length * 4) : 0;
}

/** Parts of words that tell kinds of events. */
const KIND_WORDS: readonly (readonly [string, string])[] = [
  ['shelling', 'shell artillery mortar rocketfire قصف مدفع'],
  ['agreement', 'agreement accord treaty deal ceasefire truce signing اتفاق توقيع هدنه معاهده'],
  ['talks', 'talks meeting negotiation dialogue summit mediation محادثات مفاوضات اجتماع لقاء قمه حوار'],
  ['statement', 'statement speech declaration announcement press بيان تصريح خطاب اعلان'],
  [
    'attack',
    'attack strike battle clash bomb raid killing assault missile drone explosion هجوم غاره ضربه اشتباك تفجير معركه',
  ],
  ['report', 'report تقرير'],
];

/** Null for a word that tells none. */
export function kindInWord(value: string): string | null {
  const folded = foldedName(value);
  return KIND_WORDS.find(([, words]) => words.split(' ').some((word) => folded.includes(word)))?.[0] ?? null;
}
