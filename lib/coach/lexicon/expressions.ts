import { arabicForms, frenchForms, words } from "./word-forms";

export const lexiconLanguages = ["en", "fr", "ar"] as const;
export type LexiconLanguage = (typeof lexiconLanguages)[number];

/** Words that press rather than propose, and what a negotiator would say instead (F4). */
export type Expression = Record<LexiconLanguage, { matches: RegExp; instead: string }>;

const er = "(?:e|es|ent|er|era|erai|eront|erait|eraient|ait|aient|ant|é|ée|és|ées|ons|ez)";

export const lexicon: Record<string, Expression> = {
  demand: {
    en: {
      matches: words("(?<!on )demand(?:s|ed|ing)?(?= (?:that|the|of|from|an?|full|immediate|its|their))"),
      instead: "ask for",
    },
    fr: {
      matches: frenchForms("exig(?:e|es|ent|er|era|eront|erait|eait|eaient|eant|é|ée|és|ées|eons|ez)"),
      instead: "demander",
    },
    ar: { matches: arabicForms(["يطالب", "تطالب", "طالب", "مطالبة"]), instead: "يقترح" },
  },
  impose: {
    en: { matches: words("impos(?:e|es|ed|ing|ition)"), instead: "agree on" },
    fr: { matches: frenchForms(`impos${er}`), instead: "convenir de" },
    ar: { matches: arabicForms(["يفرض", "تفرض", "فرض", "مفروض", "مفروضة"]), instead: "الاتفاق على" },
  },
  compel: {
    en: {
      matches: words(
        "compel(?:s|led|ling)?|coerc(?:e|es|ed|ing|ion|ive)|forc(?:e|es|ed|ing)(?: [\\p{L}’']+){0,3} to",
      ),
      instead: "invite",
    },
    fr: {
      matches: frenchForms(
        `contraindre|contraind(?:ra|ront|rait)|contraign(?:ent|ant|ait)|contraint(?:e|s|es)? (?:à|de|par)|sous la contrainte|(?:forcer|force(?:nt|ra|ront)|forcé(?:e|s|es)?)(?: [\\p{L}’']+){0,3} (?:à|de)|coerciti(?:f|fs|ve|ves|on)`,
      ),
      instead: "inviter",
    },
    ar: {
      matches: arabicForms([
        "يجبر",
        "تجبر",
        "إجبار",
        "يرغم",
        "ترغم",
        "إرغام",
        "يكره على",
        "إكراه",
        "قسري",
        "قسرية",
        "قسرا",
      ]),
      instead: "دعوة",
    },
  },
  dictate: {
    en: {
      matches: words(
        "dictat(?:e|es|ed|ing)|(?:is|are) ordered to|instructs? the (?:host|government|ministry)",
      ),
      instead: "propose",
    },
    fr: {
      matches: frenchForms(`dict${er}|sommé(?:e|s|es)? de|mis(?:e|es)? en demeure|mises? en demeure`),
      instead: "proposer",
    },
    ar: { matches: arabicForms(["يملي", "تملي", "إملاء", "إملاءات"]), instead: "اقتراح" },
  },
  punish: {
    en: {
      matches: words(
        "punish(?:es|ed|ing|ment|ments|able)?|penalt(?:y|ies)|penali[sz](?:e|es|ed|ing)|sanction(?:s|ed|ing)?",
      ),
      instead: "agreed consequence",
    },
    fr: {
      matches: frenchForms(
        `puni(?:r|t|s|e|es|ra|ront|ssent|tions?)|pénalités?|pénalis${er}|sanctions?|sanctionn${er}`,
      ),
      instead: "conséquence convenue",
    },
    ar: {
      matches: arabicForms(["يعاقب", "تعاقب", "معاقبة", "عقوبة", "عقوبات", "جزاءات"]),
      instead: "نتيجة متفق عليها",
    },
  },
  threaten: {
    en: {
      matches: words("ultimatum|ultimata|or else|under threat of|final warning|on pain of"),
      instead: "by the date both sides agreed",
    },
    fr: {
      matches: frenchForms("ultimatums?|sous peine de|sous la menace|dernier avertissement"),
      instead: "à la date convenue par les deux parties",
    },
    ar: {
      matches: arabicForms(["إنذار نهائي", "إنذار أخير", "تحت طائلة", "تحت التهديد"]),
      instead: "في الموعد الذي اتفق عليه الطرفان",
    },
  },
  comply: {
    en: {
      matches: words(
        "fail(?:s|ed|ing|ure)? to comply|non-?complian(?:ce|t)|obey(?:s|ed|ing)?|obedien(?:ce|t)",
      ),
      instead: "not yet met as agreed",
    },
    fr: {
      matches: frenchForms(
        "manque(?:nt)? de se conformer|faute de se conformer|non-conformité|obéi(?:r|t|ssent|ra|ront)|obéissance",
      ),
      instead: "pas encore rempli comme convenu",
    },
    ar: {
      matches: arabicForms(["عدم الامتثال", "الانصياع", "انصياع", "الرضوخ", "رضوخ", "الإذعان", "إذعان"]),
      instead: "لم يُستوفَ بعد كما اتُّفق",
    },
  },
  unconditional: {
    en: {
      matches: words(
        "unconditional(?:ly)?|without (?:any )?conditions? or delay|must immediately|must at once",
      ),
      instead: "within the agreed window",
    },
    fr: {
      matches: frenchForms(
        "inconditionnel(?:le|s|les|lement)?|sans condition ni délai|doi(?:t|vent) immédiatement",
      ),
      instead: "dans la fenêtre convenue",
    },
    ar: {
      matches: arabicForms(["دون قيد أو شرط", "بلا قيد أو شرط", "يجب فورا", "على الفور ودون شرط"]),
      instead: "ضمن النافذة المتفق عليها",
    },
  },
  discretion: {
    en: {
      matches: words("(?:sole|absolute) discretion|unilateral(?:ly)?"),
      instead: "by agreement of both sides",
    },
    fr: {
      matches: frenchForms("(?:seule|entière) discrétion|unilatéra(?:l|le|ux|les|lement)|discrétionnaires?"),
      instead: "d’un commun accord",
    },
    ar: {
      matches: arabicForms([
        "من جانب واحد",
        "أحادي الجانب",
        "أحادية الجانب",
        "بتقديرها المنفرد",
        "وفق تقديرها المطلق",
      ]),
      instead: "باتفاق الطرفين",
    },
  },
  intolerable: {
    en: {
      matches: words("(?:will|shall|would) not (?:be )?tolerated?|unacceptable|zero tolerance"),
      instead: "a concern the parties look into together",
    },
    fr: {
      matches: frenchForms(
        "ne (?:sera|seront) pas toléré(?:e|s|es)?|inacceptables?|intolérables?|tolérance zéro",
      ),
      instead: "une préoccupation examinée ensemble",
    },
    ar: {
      matches: arabicForms(["غير مقبول", "غير مقبولة", "لن تتسامح", "لن يتسامح", "لا تسامح"]),
      instead: "شاغل ينظر فيه الطرفان معًا",
    },
  },
  belittle: {
    en: {
      matches: words(
        "backward(?:ness)?|failed state|incompetent|incapable|uncivili[sz]ed|corrupt (?:regime|government|officials?|police|state|forces)",
      ),
      instead: "still building its capacity",
    },
    fr: {
      matches: frenchForms(
        "(?:pays|états?|peuples?|police|institutions?|mentalités?|sociétés?) arriérée?s?|états? faillis?|incompétent(?:e|s|es)?|corrompu(?:e|s|es)?",
      ),
      instead: "qui renforce encore ses capacités",
    },
    ar: {
      matches: arabicForms(["متخلف", "متخلفة", "دولة فاشلة", "عاجز", "عاجزة", "فاسد", "فاسدة", "فاسدين"]),
      instead: "لا تزال تبني قدراتها",
    },
  },
  regime: {
    en: {
      matches: words("regime change|the regime(?! of)"),
      instead: "the reform, by the name both sides chose",
    },
    fr: {
      matches: frenchForms("changements? de régime|le régime en place"),
      instead: "la réforme, sous le nom choisi ensemble",
    },
    ar: {
      matches: arabicForms(["تغيير النظام", "إسقاط النظام"]),
      instead: "الإصلاح بالاسم الذي اختاره الطرفان",
    },
  },
  conditionality: {
    en: { matches: words("conditionalit(?:y|ies)"), instead: "conditions that both sides agreed" },
    fr: { matches: frenchForms("conditionnalités?"), instead: "conditions convenues par les deux parties" },
    ar: { matches: arabicForms(["مشروطية", "المشروطيات"]), instead: "شروط اتفق عليها الطرفان" },
  },
  recipient: {
    en: {
      matches: words("(?:recipient|beneficiary|target) (?:countr(?:y|ies)|governments?|states?|nations?)"),
      instead: "host nation",
    },
    fr: {
      matches: frenchForms("(?:pays|états?) (?:bénéficiaires?|récipiendaires?|cibles?)"),
      instead: "pays hôte",
    },
    ar: {
      matches: arabicForms(["البلد المستفيد", "الدولة المستفيدة", "البلد المتلقي", "الدولة المتلقية"]),
      instead: "الدولة المضيفة",
    },
  },
};
