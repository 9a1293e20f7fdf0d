import { frenchForms } from "../word-forms";
import type { Wordings } from "./expressions";

const er = "(?:e|es|ent|er|era|erai|eront|erait|eraient|ait|aient|ant|é|ée|és|ées|ons|ez)";
/** The same without the participle, which is also a noun (une dictée) or the law's word (peine imposée). */
const active = "(?:e|es|ent|er|era|erai|eront|erait|eraient|ait|aient|ant|ons|ez)";
const some = "(?: [\\p{L}’']+)";
const donor = "(?:bailleurs?|donateurs?|partenaires?|agences?)";
const side = "(?:le (?:ministère|gouvernement|pays|parlement)|l[’']hôte|les autorités|vous)";
const help = "(?:aides?|appuis?|fonds|financements?|soutiens?|versements?|coopération)";
const law = "(?:la loi|le code|le droit|le règlement|la constitution)";
const court = `(?:${law}|le juge|un juge|le tribunal|un tribunal|le conseil de discipline)`;

export const french: Wordings = {
  demand: {
    matches: frenchForms(
      `(?<!(?:loi|code|poste|norme|règlement|fonction) )exig(?:e|es|ent|er|era|eront|erait|eait|eaient|eons|ez|eant(?= (?:que|du|des?|les?|la)))|` +
        `exig(?:é|ée|és|ées)(?! par ${law})|${donor} insist(?:e|ent|era)`,
    ),
    instead: "demander",
  },
  impose: {
    matches: frenchForms(`(?<!s[’'])impos${active}|impos(?:é|ée|és|ées)(?! par ${court})`),
    instead: "convenir de",
  },
  compel: {
    matches: frenchForms(
      "contraindre|contraind(?:ra|ront|rait)|contraign(?:ent|ant|ait)|contraints? (?:à|de|par)|sous la contrainte|" +
        "(?:est|sont|sera|seront|était|étaient|être|soit|soient|été) contraintes? (?:à|de|par)|" +
        `(?:forcer|forcent|forcera|forceront|forcerait|forçant)${some}{0,3} (?:à|de)|${donor} force${some}{1,3} (?:à|de)|` +
        `(?<!(?:travail|travaux|disparitions?|déplacements?|mariages?|retours?|recrutements?) )forcé(?:e|s|es)?${some}{0,3} (?:à|de)|` +
        "(?<!(?:moyens?|pouvoirs?) )coerciti(?:f|fs|ve|ves|on)",
    ),
    instead: "inviter",
  },
  dictate: {
    matches: frenchForms(
      `dict${active}|dict(?:é|ée|és|ées) par(?! (?:${law}|les besoins|la nécessité|l[’']urgence|les circonstances))|` +
        "sommé(?:e|s|es)? de|mis(?:e|es)? en demeure|mises? en demeure",
    ),
    instead: "proposer",
  },
  punish: {
    matches: frenchForms(
      `puni(?:r|t|ra|ront|ssent|tions?)|puni(?:s|e|es)?(?! (?:par|en vertu d(?:e|u)) )|` +
        "pénalités?(?! (?:de retard|contractuelles?|fiscales?))|pénalis" +
        er +
        "|(?<!(?:échelle|barème|code|régime|registre|commission|gradation) des )sanctions?" +
        "(?! (?:disciplinaires?|administratives?|pénales?|judiciaires?|internes?|internationales?|alternatives?|des nations unies|prévues))|" +
        `sanctionn${er}(?! par ${court})`,
    ),
    instead: "conséquence convenue",
  },
  threaten: {
    matches: frenchForms(
      "ultimatums?|sous peine de|sous la menace|dernier avertissement|à prendre ou à laisser|" +
        `sinon,? (?:nous|le bailleur|les bailleurs|l[’']aide|les fonds|l[’']agence)|` +
        `ou (?:nous|le bailleur|les bailleurs|l[’']agence) (?:suspend|retir|coup|bloqu|arrêt|annul|gèl|cess)\\p{L}*|` +
        `(?:coup|supprim|retir|bloqu)(?:er|e|ent|era|eront|erons|ons|ez) (?:toute? |les |l[’']|le |la |son |sa |notre )*${help}|` +
        `si ${side} refus(?:e|ent|ez|ait)|menac(?:e|ent|era|er|é|ant) de (?:suspendre|couper|retirer|arrêter|cesser)|` +
        "(?:subi(?:r|t|ra|ront|rez|ssent)|assumer(?:a|ont|ez)?) les conséquences",
    ),
    instead: "à la date convenue par les deux parties",
  },
  comply: {
    matches: frenchForms(
      "manque(?:nt)? de se conformer|faute de se conformer|vous devez vous (?:soumettre|conformer|plier)|" +
        "(?<!(?:fiches?|rapports?|taux|constats?) de )non-conformité(?! (?:techniques?|du matériel|des lots|des équipements|à la norme|aux normes))|" +
        "obéi(?:r|t|ssent|ra|ront)?(?! (?:à la loi|aux lois|à la constitution|aux ordres lég))|obéissance(?! (?:à la loi|aux lois|à la constitution))",
    ),
    instead: "pas encore rempli comme convenu",
  },
  unconditional: {
    matches: frenchForms(
      "inconditionnel(?:le|s|les|lement)?|sans condition ni délai|" +
        `${side} doi(?:t|vent) immédiatement|n[’'](?:a|ont|avez|aura|auront) pas (?:d[’']autre |le )?choix|(?:pas|non) négociables?`,
    ),
    instead: "dans la fenêtre convenue",
  },
  discretion: {
    matches: frenchForms(
      "(?:seule|entière) discrétion|unilatéra(?:l|le|ux|les|lement)|(?<!pouvoirs? )discrétionnaires?",
    ),
    instead: "d’un commun accord",
  },
  intolerable: {
    matches: frenchForms(
      "ne (?:sera|seront) (?:pas )?toléré(?:e|s|es)?|inacceptables?|intolérables?|" +
        "tolérance zéro(?! (?:envers|pour|à l[’']égard|face|en matière))",
    ),
    instead: "une préoccupation examinée ensemble",
  },
  belittle: {
    matches: frenchForms(
      "(?:pays|états?|peuples?|police|institutions?|mentalités?|sociétés?) arriérée?s?|états? faillis?|" +
        "(?<!(?:déclare|déclarent|tribunal|juridiction|juge) )incompétent(?:e|s|es)?|corrompu(?:e|s|es)?",
    ),
    instead: "qui renforce encore ses capacités",
  },
  regime: {
    matches: frenchForms("changements? de régime|le régime en place"),
    instead: "la réforme, sous le nom choisi ensemble",
  },
  conditionality: {
    matches: frenchForms("conditionnalités?"),
    instead: "conditions convenues par les deux parties",
  },
  recipient: {
    matches: frenchForms("(?:pays|états?) (?:bénéficiaires?|récipiendaires?|cibles?)"),
    instead: "pays hôte",
  },
};
