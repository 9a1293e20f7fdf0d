import { t } from "../template";

export const authority = t(
  "Public procurement authority",
  "Autorité des marchés publics",
  "هيئة المشتريات العامة",
  "Autoridad de contratación pública",
  "Autoridade da contratação pública",
);
export const buyers = t(
  "Purchasing services of defence and interior",
  "Services d’achat de la défense et de l’intérieur",
  "أجهزة الشراء في الدفاع والداخلية",
  "Servicios de compras de defensa e interior",
  "Serviços de compras da defesa e do interior",
);
export const integrity = t(
  "Integrity commission",
  "Commission de l’intégrité",
  "هيئة النزاهة",
  "Comisión de integridad",
  "Comissão de integridade",
);
export const board = t(
  "Independent review board for bidders",
  "Commission indépendante de recours",
  "مجلس التظلمات المستقل",
  "Junta independiente de recursos de los licitantes",
  "Instância independente de recurso dos concorrentes",
);
export const committee = t(
  "Parliamentary committee on public accounts",
  "Commission parlementaire des comptes publics",
  "لجنة الحسابات العامة في البرلمان",
  "Comisión parlamentaria de cuentas públicas",
  "Comissão parlamentar de contas públicas",
);
export const school = t(
  "National school of administration",
  "École nationale d’administration",
  "المدرسة الوطنية للإدارة",
  "Escuela Nacional de Administración",
  "Escola Nacional de Administração",
);
