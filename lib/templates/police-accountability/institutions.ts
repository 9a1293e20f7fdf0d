import { t } from "../template";

export const interior = t(
  "Ministry of the Interior",
  "Ministère de l’Intérieur",
  "وزارة الداخلية",
  "Ministerio del Interior",
  "Ministério do Interior",
);
export const police = t(
  "National police",
  "Police nationale",
  "الشرطة الوطنية",
  "Policía nacional",
  "Polícia nacional",
);
export const academy = t(
  "National police academy",
  "Académie nationale de police",
  "الأكاديمية الوطنية للشرطة",
  "Academia nacional de policía",
  "Academia nacional de polícia",
);
export const complaints = t(
  "Independent complaints body",
  "Organe indépendant de plaintes",
  "هيئة الشكاوى المستقلة",
  "Órgano de quejas independiente",
  "Órgão de queixas independente",
);
export const committee = t(
  "Parliamentary committee on internal affairs",
  "Commission parlementaire des affaires intérieures",
  "لجنة الشؤون الداخلية في البرلمان",
  "Comisión parlamentaria de asuntos del interior",
  "Comissão parlamentar dos assuntos do interior",
);
