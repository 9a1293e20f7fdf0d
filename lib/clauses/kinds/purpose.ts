import { choice, line, list, plain, prose } from "../field";
import { kind } from "../kind";

/** Why the package exists, and what each side gains from it (F4). */
export const purpose = kind({
  name: "purpose",
  chapter: "foundations",
  shape: {
    text: prose(),
    hostGains: prose().optional(),
    donorGains: prose().optional(),
    participants: list({
      name: line(),
      role: choice(["funding", "accountable", "extending", "implementing"]),
      identifier: plain(120).optional(),
    }).optional(),
  },
});
