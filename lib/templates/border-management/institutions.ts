import { t } from "../template";

export const interior = t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية");
export const borderPolice = t("Border police", "Police des frontières", "شرطة الحدود");
export const customs = t("Customs administration", "Administration des douanes", "إدارة الجمارك");
export const center = t("Joint border centre", "Centre conjoint des frontières", "المركز المشترك للحدود");
export const ombudsperson = t(
  "Ombudsperson for human rights",
  "Défenseur des droits",
  "أمين المظالم لحقوق الإنسان",
);
export const academy = t(
  "Border service training school",
  "École de formation des services de frontière",
  "مدرسة تدريب أجهزة الحدود",
);
