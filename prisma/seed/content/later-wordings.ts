import type { Body } from "@/lib/clauses/catalogue";
import { t } from "./clause";

type Milestone = Body<"milestone">;

/** Agreed in the course of the talks: the complaints body answers to Parliament. */
export const reportsToParliament = (agreed: Milestone): Milestone => ({
  ...agreed,
  text: t(
    "A complaints body, independent of the police in budget and appointment, receives complaints in every region and is operational by 30 June 2027. It reports to Parliament twice a year.",
    "Un organe de plaintes, indépendant de la police par son budget et ses nominations, reçoit les plaintes dans chaque région et est opérationnel au plus tard le 30 juin 2027. Il fait rapport au Parlement deux fois par an.",
    "تتلقى هيئة للشكاوى، مستقلة عن الشرطة في ميزانيتها وتعييناتها، الشكاوى في كل منطقة، وتباشر عملها في موعد أقصاه 30 يونيو 2027. وترفع تقريرًا إلى البرلمان مرتين في السنة.",
  ),
});

/** The host's open proposal. */
export const operationalByDecember = (agreed: Milestone): Milestone => ({
  ...agreed,
  text: t(
    "A complaints body, independent of the police in budget and appointment, receives complaints in every region and is operational by 31 December 2027. It reports to Parliament twice a year.",
    "Un organe de plaintes, indépendant de la police par son budget et ses nominations, reçoit les plaintes dans chaque région et est opérationnel au plus tard le 31 décembre 2027. Il fait rapport au Parlement deux fois par an.",
    "تتلقى هيئة للشكاوى، مستقلة عن الشرطة في ميزانيتها وتعييناتها، الشكاوى في كل منطقة، وتباشر عملها في موعد أقصاه 31 ديسمبر 2027. وترفع تقريرًا إلى البرلمان مرتين في السنة.",
  ),
  window: { earliest: "2027-07-01", target: "2027-12-31", latest: "2028-03-31" },
});

/** The donor's answer to it. */
export const twoRegionsFirst = (agreed: Milestone): Milestone => ({
  ...agreed,
  text: t(
    "A complaints body, independent of the police in budget and appointment, is operational in two pilot regions by 30 June 2027 and receives complaints in every region by 31 December 2027. It reports to Parliament twice a year.",
    "Un organe de plaintes, indépendant de la police par son budget et ses nominations, est opérationnel dans deux régions pilotes au plus tard le 30 juin 2027 et reçoit les plaintes dans chaque région au plus tard le 31 décembre 2027. Il fait rapport au Parlement deux fois par an.",
    "تباشر هيئة للشكاوى، مستقلة عن الشرطة في ميزانيتها وتعييناتها، عملها في منطقتين رائدتين في موعد أقصاه 30 يونيو 2027، وتتلقى الشكاوى في كل منطقة في موعد أقصاه 31 ديسمبر 2027. وترفع تقريرًا إلى البرلمان مرتين في السنة.",
  ),
  window: { earliest: "2027-04-01", target: "2027-12-31", latest: "2027-12-31" },
});

/** The mediator's one wording for both: regions first, but after the budget vote. */
export const regionsAfterTheVote = (agreed: Milestone): Milestone => ({
  ...agreed,
  text: t(
    "A complaints body, independent of the police in budget and appointment, is operational in two pilot regions by 30 September 2027 and receives complaints in every region by 31 March 2028. It reports to Parliament twice a year.",
    "Un organe de plaintes, indépendant de la police par son budget et ses nominations, est opérationnel dans deux régions pilotes au plus tard le 30 septembre 2027 et reçoit les plaintes dans chaque région au plus tard le 31 mars 2028. Il fait rapport au Parlement deux fois par an.",
    "تباشر هيئة للشكاوى، مستقلة عن الشرطة في ميزانيتها وتعييناتها، عملها في منطقتين رائدتين في موعد أقصاه 30 سبتمبر 2027، وتتلقى الشكاوى في كل منطقة في موعد أقصاه 31 مارس 2028. وترفع تقريرًا إلى البرلمان مرتين في السنة.",
  ),
  window: { earliest: "2027-07-01", target: "2027-12-31", latest: "2028-03-31" },
});

/** Both sides moved the custody register's target at the same time; the host's wording was agreed first. */
export const custodyAfterTheBudget = (agreed: Milestone): Milestone => ({
  ...agreed,
  window: { earliest: "2027-09-01", target: "2028-03-15", latest: "2028-06-15" },
});

export const custodyWithUnannouncedVisits = (agreed: Milestone): Milestone => ({
  ...agreed,
  window: { ...agreed.window, target: "2028-02-15" },
  evidence: [
    ...(agreed.evidence ?? []),
    {
      what: t(
        "Report of two unannounced visits by the parliament committee",
        "Rapport de deux visites inopinées de la commission parlementaire",
        "تقرير عن زيارتين غير معلنتين للجنة البرلمانية",
      ),
    },
  ],
});

export const withAppeals = (agreed: Milestone): Milestone => ({
  ...agreed,
  evidence: [
    ...(agreed.evidence ?? []),
    {
      what: t(
        "Appeals lodged and how each was decided",
        "Recours formés et suite donnée à chacun",
        "الطعون المقدَّمة وما تقرر في كل منها",
      ),
    },
  ],
});
