import { words } from "../word-forms";
import type { Wordings } from "./expressions";

const some = "(?: [\\p{L}’']+)";
/** Whom pressure is put upon; equipment must comply with a standard, and nobody is pressed. */
const side = "(?:the (?:host|ministry|government|country|authorities|state|parliament|other side)|you|they)";
const whole = "(?:the|its|their|his|her|an?|any|every|each|all|us|them|it)";
const forceNames =
  "armed|security|police|border|air|defen[cs]e|naval|land|ground|task|special|national|regional|joint|" +
  "peacekeeping|multinational|rapid reaction|reaction|labou?r|auxiliary|reserve|intervention";
const help = "(?:aid|money|funds?|funding|financing|support|assistance|help|payments?|cooperation)";
const lawful =
  "(?:disciplinary|administrative|criminal|penal|legal|judicial|internal|alternative|proportionate)";

export const english: Wordings = {
  demand: {
    matches: words(
      "(?<!(?:on|in|the|rising|growing|public|peak) )demands?(?= (?:of|from))|" +
        "(?<!(?:on|in|public) )demand(?:s|ed|ing)?(?= (?:that|the|an?|full|immediate|its|their))|" +
        "(?:donors?|partners?|agency|we) insists?(?= (?:that|on))",
    ),
    instead: "ask for",
  },
  impose: {
    matches: words(
      "(?<!(?:sentences?|penalt(?:y|ies)|taxes|duties|fees?) )(?:(?:is|are|was|were) )?imposed(?! by (?:a|the|any) (?:court|judge|tribunal|law))|" +
        "impos(?:e|es|ing|ition)",
    ),
    instead: "agree on",
  },
  compel: {
    matches: words(
      "compel(?:s|led|ling)?|coerc(?:e|es|ed|ing|ion)|coercive(?! (?:powers?|means|force))|" +
        `forced (?:by${some}{1,4} )?to(?! (?:serve|flee|leave))|` +
        `(?:will|would|can|could|may|must|shall|to) force ${whole}${some}{0,3} to|` +
        `(?<!(?:${forceNames}) )forc(?:es|ing) ${whole}${some}{0,3} to`,
    ),
    instead: "invite",
  },
  dictate: {
    matches: words(
      "(?<!(?:circumstances?|readiness|needs?|law|geography) )dictat(?:e|es|ed|ing)(?! by (?:law|the law|circumstances|need|readiness))|" +
        "(?:is|are) ordered to(?! pay)|instructs? (?:the (?:host|government|ministry))",
    ),
    instead: "propose",
  },
  punish: {
    matches: words(
      "punish(?:es|ing|ment|ments)?(?! (?:by|under) (?:the )?(?:law|penal|criminal|military|code))|" +
        "punish(?:ed|able)(?! (?:by|under) (?:the )?(?:law|penal|criminal|military|code))|" +
        `(?<!${lawful} )penalt(?:y|ies)(?! (?:clause|for (?:late|misconduct|torture|corruption)))|penali[sz](?:e|es|ed|ing)|` +
        `(?<!(?:${lawful}|united nations|un|security council|targeted|international|scale of|schedule of|code of|range of) )` +
        "sanctions?(?! (?:list|screening|committee|regime|for misconduct))|sanction(?:ed|ing)(?! by (?:the )?(?:disciplinary|court|law))",
    ),
    instead: "agreed consequence",
  },
  threaten: {
    matches: words(
      "ultimatum|ultimata|or else|under threat of|final warning|on pain of|take it or leave it|" +
        "threat(?:en|ens|ened|ening)? to (?:suspend|withhold|withdraw|stop|cut|end|cancel|leave)|" +
        `or (?:we|the (?:donors?|agency|partners?))(?: will| shall| would)? (?:withhold|suspend|stop|cut|end|cancel|freeze|block)s?|` +
        `or (?:lose|forfeit)${some}{1,3}|` +
        `(?:cut|cuts|cutting) off (?:all |any |its |the |our |their )*${help}|` +
        `(?:fac|bear|suffer)(?:e|es|ing|s)? the consequences|` +
        `if ${side} (?:refuses?|resists?|disobeys?)`,
    ),
    instead: "by the date both sides agreed",
  },
  comply: {
    matches: words(
      "fail(?:s|ed|ing|ure)? to comply|you (?:must|have to|will have to|shall) comply|" +
        "non-?complian(?:ce|t)(?! (?:with the (?:technical )?(?:standard|norm)|report|rate))|" +
        "obey(?:s|ed|ing)?(?! (?:the (?:law|constitution)|lawful|only|orders))|obedien(?:ce|t)(?! to the (?:law|constitution))",
    ),
    instead: "not yet met as agreed",
  },
  unconditional: {
    matches: words(
      "unconditional(?:ly)?|without (?:any )?conditions? or delay|" +
        `${side} must (?:immediately|at once)|no (?:other )?choice but|non-?negotiable|not negotiable`,
    ),
    instead: "within the agreed window",
  },
  discretion: {
    matches: words("(?:sole|absolute) discretion|unilateral(?:ly)?"),
    instead: "by agreement of both sides",
  },
  intolerable: {
    matches: words(
      "(?:will|shall|would) not (?:be )?tolerated?|unacceptable(?! risks?)|zero tolerance(?! (?:for|of|to|towards?|policy))",
    ),
    instead: "a concern the parties look into together",
  },
  belittle: {
    matches: words(
      "backward(?:ness)?|failed state|incompetent|incapable|uncivili[sz]ed|corrupt (?:regime|government|officials?|police|state|forces)",
    ),
    instead: "still building its capacity",
  },
  regime: {
    matches: words("regime change|(?<!legal )the regime(?! (?:of|for|governing|that governs|applicable))"),
    instead: "the reform, by the name both sides chose",
  },
  conditionality: {
    matches: words("conditionalit(?:y|ies)"),
    instead: "conditions that both sides agreed",
  },
  recipient: {
    matches: words("(?:recipient|beneficiary|target) (?:countr(?:y|ies)|governments?|states?|nations?)"),
    instead: "host nation",
  },
};
