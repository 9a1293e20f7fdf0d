import { rule } from "../rule";

/** Each side reads what it gains (F4). */
export const gainsUnsaid = rule("F4", function* (text) {
  for (const { id, body } of text.of("purpose")) {
    if (!body.hostGains) yield { clauseId: id, path: "hostGains", about: "host", params: { side: "host" } };
    if (!body.donorGains)
      yield { clauseId: id, path: "donorGains", about: "donor", params: { side: "donor" } };
  }
});

/** Donors say what they want for themselves (N5). */
export const interestUndeclared = rule("N5", function* (text) {
  if (text.of("interest").length === 0 && text.of("incentive").length > 0) yield {};
});

/** The reform has a name that its own people chose (N4). */
export const nameUnchosen = rule("N4", function* (text) {
  if (text.of("term").length === 0 && text.size > 1) yield {};
});

/** Conditions without one promise in return bind one side alone (I3). */
export const dutiesOneSided = rule("I3", function* (text) {
  const [first] = text.of("condition");
  if (first && text.of("commitment").length === 0)
    yield { clauseId: first.id, params: { count: text.of("condition").length } };
});

export const waiverOneSided = rule("I3", function* (text) {
  for (const { id, body } of text.of("condition"))
    if (body.waivedBy === "donor") yield { clauseId: id, path: "waivedBy" };
});

/** Who is judged also judges, and someone of neither side looks on (F8). */
export const panelOneSided = rule("F8", function* (text) {
  for (const { id, body } of text.of("milestone"))
    if (body.panel && (body.panel.donor === 0) !== (body.panel.host === 0))
      yield { clauseId: id, path: "panel" };
});

export const reviewAbsent = rule("F8", function* (text) {
  if (text.of("milestone").length > 0 && !text.of("review").some(({ body }) => body.type === "periodic"))
    yield {};
});

/** An indicator both sides can check says from where, to where, and by whose count (F5). */
export const indicatorUnmeasured = rule("F5", function* (text) {
  for (const { id, body } of text.of("indicator"))
    if (!body.baseline || !body.target || !body.source) yield { clauseId: id, path: "baseline" };
});
