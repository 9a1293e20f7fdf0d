import { safeguards } from "../common/safeguards";
import { undertakings } from "../common/undertakings";
import { type Template, t } from "../template";
import { firstMilestones } from "./first-milestones";
import { foundations } from "./foundations";
import { indicators } from "./indicators";
import { laterMilestones } from "./later-milestones";
import { measures } from "./measures";
import { money } from "./money";

export const borderManagement: Template = {
  key: "border-management",
  name: t(
    "Border management",
    "Gestion des frontières",
    "إدارة الحدود",
    "Gestión de fronteras",
    "Gestão das fronteiras",
  ),
  summary: t(
    "Crossings that are easy for people and trade, services that work as one, travellers who can complain, and observation that oversight comes before.",
    "Des postes aisés pour les personnes et le commerce, des services qui agissent de concert, des voyageurs qui peuvent se plaindre et un contrôle qui précède l’observation.",
    "معابر ميسَّرة للناس والتجارة، وأجهزة تعمل معًا، ومسافرون يستطيعون الشكوى، ورقابة تسبق المراقبة التقنية.",
    "Pasos fronterizos ágiles para las personas y el comercio, servicios que actúan como uno solo, viajeros que pueden presentar quejas y una observación precedida por el control.",
    "Postos fronteiriços fáceis para as pessoas e o comércio, serviços que agem como um só, viajantes que podem apresentar queixas e uma observação precedida pela fiscalização.",
  ),
  clauses: [
    ...foundations,
    ...firstMilestones,
    ...laterMilestones,
    ...undertakings,
    ...money,
    ...indicators,
    ...measures,
    ...safeguards,
  ],
};
