import { t } from "../template";

export const interior = t(
  "Ministry of the Interior",
  "Ministère de l’Intérieur",
  "وزارة الداخلية",
  "Ministerio del Interior",
  "Ministério do Interior",
);
export const borderPolice = t(
  "Border police",
  "Police des frontières",
  "شرطة الحدود",
  "Policía de fronteras",
  "Polícia de fronteiras",
);
export const customs = t(
  "Customs administration",
  "Administration des douanes",
  "إدارة الجمارك",
  "Administración de aduanas",
  "Administração das alfândegas",
);
export const center = t(
  "Joint border centre",
  "Centre conjoint des frontières",
  "المركز المشترك للحدود",
  "Centro conjunto de fronteras",
  "Centro conjunto das fronteiras",
);
export const ombudsperson = t(
  "Ombudsperson for human rights",
  "Défenseur des droits",
  "أمين المظالم لحقوق الإنسان",
  "Defensoría de los Derechos Humanos",
  "Provedoria dos Direitos Humanos",
);
export const academy = t(
  "Border service training school",
  "École de formation des services de frontière",
  "مدرسة تدريب أجهزة الحدود",
  "Escuela de formación de los servicios de frontera",
  "Escola de formação dos serviços de fronteira",
);
