import { t } from "../template";

export const interior = t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية");
export const police = t("National police", "Police nationale", "الشرطة الوطنية");
export const academy = t(
  "National police academy",
  "Académie nationale de police",
  "الأكاديمية الوطنية للشرطة",
);
export const complaints = t(
  "Independent complaints body",
  "Organe indépendant de plaintes",
  "هيئة الشكاوى المستقلة",
);
export const committee = t(
  "Parliamentary committee on internal affairs",
  "Commission parlementaire des affaires intérieures",
  "لجنة الشؤون الداخلية في البرلمان",
);
