import { t } from "../template";

export const justice = t(
  "Ministry of Justice",
  "Ministère de la Justice",
  "وزارة العدل",
  "Ministerio de Justicia",
  "Ministério da Justiça",
);
export const judiciary = t(
  "High council of the judiciary",
  "Conseil supérieur de la magistrature",
  "المجلس الأعلى للقضاء",
  "Consejo Superior de la Magistratura",
  "Conselho Superior da Magistratura Judicial",
);
export const prosecution = t(
  "Prosecution service",
  "Parquet",
  "النيابة العامة",
  "Fiscalía",
  "Ministério Público",
);
export const prisons = t(
  "Prison administration",
  "Administration pénitentiaire",
  "إدارة السجون",
  "Administración penitenciaria",
  "Administração penitenciária",
);
export const bar = t(
  "Bar association",
  "Barreau",
  "نقابة المحامين",
  "Colegio de abogados",
  "Ordem dos Advogados",
);
export const inspectors = t(
  "Visitors of places of custody",
  "Contrôleurs des lieux de détention",
  "مفتشو أماكن الاحتجاز",
  "Visitadores de los lugares de detención",
  "Visitadores dos locais de detenção",
);
export const institute = t(
  "Judicial training institute",
  "Institut de formation judiciaire",
  "معهد التدريب القضائي",
  "Instituto de formación judicial",
  "Instituto de formação judiciária",
);
