import { t } from "../template";

export const defence = t(
  "Ministry of Defence",
  "Ministère de la Défense",
  "وزارة الدفاع",
  "Ministerio de Defensa",
  "Ministério da Defesa",
);
export const staff = t(
  "General staff of the armed forces",
  "État-major des forces armées",
  "هيئة أركان القوات المسلحة",
  "Estado Mayor de las Fuerzas Armadas",
  "Estado-Maior General das Forças Armadas",
);
export const committee = t(
  "Parliamentary committee on defence",
  "Commission parlementaire de la défense",
  "لجنة الدفاع في البرلمان",
  "Comisión parlamentaria de defensa",
  "Comissão parlamentar de defesa",
);
export const logistics = t(
  "Logistics command",
  "Commandement de la logistique",
  "قيادة اللوجستيات",
  "Jefatura de logística",
  "Comando de logística",
);
export const school = t(
  "National school of administration",
  "École nationale d’administration",
  "المدرسة الوطنية للإدارة",
  "Escuela Nacional de Administración",
  "Escola Nacional de Administração",
);
