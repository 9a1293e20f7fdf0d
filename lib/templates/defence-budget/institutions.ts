import { t } from "../template";

export const defence = t("Ministry of Defence", "Ministère de la Défense", "وزارة الدفاع");
export const staff = t(
  "General staff of the armed forces",
  "État-major des forces armées",
  "هيئة أركان القوات المسلحة",
);
export const committee = t(
  "Parliamentary committee on defence",
  "Commission parlementaire de la défense",
  "لجنة الدفاع في البرلمان",
);
export const logistics = t("Logistics command", "Commandement de la logistique", "قيادة اللوجستيات");
export const school = t(
  "National school of administration",
  "École nationale d’administration",
  "المدرسة الوطنية للإدارة",
);
