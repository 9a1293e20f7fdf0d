import { t } from "../template";

export const authority = t(
  "Public procurement authority",
  "Autorité des marchés publics",
  "هيئة المشتريات العامة",
);
export const buyers = t(
  "Purchasing services of defence and interior",
  "Services d’achat de la défense et de l’intérieur",
  "أجهزة الشراء في الدفاع والداخلية",
);
export const integrity = t("Integrity commission", "Commission de l’intégrité", "هيئة النزاهة");
export const board = t(
  "Independent review board for bidders",
  "Commission indépendante de recours",
  "مجلس التظلمات المستقل",
);
export const committee = t(
  "Parliamentary committee on public accounts",
  "Commission parlementaire des comptes publics",
  "لجنة الحسابات العامة في البرلمان",
);
export const school = t(
  "National school of administration",
  "École nationale d’administration",
  "المدرسة الوطنية للإدارة",
);
