import { t } from "../template";

export const justice = t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل");
export const judiciary = t(
  "High council of the judiciary",
  "Conseil supérieur de la magistrature",
  "المجلس الأعلى للقضاء",
);
export const prosecution = t("Prosecution service", "Parquet", "النيابة العامة");
export const prisons = t("Prison administration", "Administration pénitentiaire", "إدارة السجون");
export const bar = t("Bar association", "Barreau", "نقابة المحامين");
export const inspectors = t(
  "Visitors of places of custody",
  "Contrôleurs des lieux de détention",
  "مفتشو أماكن الاحتجاز",
);
export const institute = t(
  "Judicial training institute",
  "Institut de formation judiciaire",
  "معهد التدريب القضائي",
);
