import type { LocalisedText } from "@/lib/clauses/field";
import type { OrganisationKind } from "@/lib/kernel/viewer";
import { t } from "./clause";

/** Country of the demo: fictitious, so a code that ISO 3166 leaves to its users. */
const country = "XS";

type Organisation = { kind: OrganisationKind; name: LocalisedText; country: string | null };

export const organisations = {
  donor: {
    kind: "donor",
    name: t("Donor agency", "Agence de coopération", "وكالة التعاون المانحة"),
    country: null,
  },
  partner: {
    kind: "donor",
    name: t("Partner donor", "Bailleur partenaire", "الجهة المانحة الشريكة"),
    country: null,
  },
  justice: {
    kind: "host",
    name: t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل"),
    country,
  },
  interior: {
    kind: "host",
    name: t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية"),
    country,
  },
  mediation: {
    kind: "mediator",
    name: t("Regional mediation centre", "Centre régional de médiation", "المركز الإقليمي للوساطة"),
    country: null,
  },
  parliament: {
    kind: "oversight",
    name: t(
      "Parliament committee on internal affairs",
      "Commission parlementaire des affaires intérieures",
      "لجنة الشؤون الداخلية في البرلمان",
    ),
    country,
  },
  forum: {
    kind: "civil_society",
    name: t("Forum of civil society", "Forum de la société civile", "منتدى المجتمع المدني"),
    country,
  },
} satisfies Record<string, Organisation>;

export type OrganisationKey = keyof typeof organisations;

type Language = "en" | "fr" | "ar";
type Person = { organisation: OrganisationKey; name: string; language: Language; administrator: boolean };

const person = (
  organisation: OrganisationKey,
  name: string,
  language: Language,
  administrator = false,
): Person => ({ organisation, name, language, administrator });

/** Everybody who can sign in to the demo, by a role that is stable: other programs look sign-ins up by it. */
export const people = {
  "donor-lead": person("donor", "Programme officer", "en", true),
  "donor-drafter": person("donor", "Drafting adviser", "en"),
  "donor-signatory": person("donor", "Donor signatory", "en"),
  "host-lead": person("justice", "Ministry official", "fr", true),
  "host-drafter": person("justice", "Legal drafter", "fr"),
  "host-signatory": person("justice", "Ministry signatory", "fr"),
  "interior-drafter": person("interior", "Police reform adviser", "ar", true),
  "partner-lead": person("partner", "Partner programme officer", "en", true),
  mediator: person("mediation", "Mediator", "en", true),
  overseer: person("parliament", "Committee secretary", "fr", true),
  "civil-society": person("forum", "Forum coordinator", "ar", true),
} satisfies Record<string, Person>;

export type Role = keyof typeof people;
