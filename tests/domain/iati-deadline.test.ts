import { describe, expect, test } from "vitest";
import { deadlineIn, holdsPayment } from "@/lib/interchange/iati/deadline";

describe("I3 what the wording of a condition says about time", () => {
  test.each([
    ["| Due Date :15-Jul-2011", { due: "2011-07-15" }],
    ["Due Date : 30-JUN-2016", { due: "2016-06-30" }],
    ["consisting of senior officials from BFD. | DueDate :15-May-2011", { due: "2011-05-15" }],
    ["| Due Date:31-August-2020", { due: "2020-08-31" }],
    ["undertakes to appoint by August 15, 2023, a third-party firm", { due: "2023-08-15" }],
    ["but in any case not later than March31, 2023, the plan", { due: "2023-03-31" }],
    ["signed byDecember30, 2018", { due: "2018-12-30" }],
    ["shall be in place no later than 2021-03-04", { due: "2021-03-04" }],
    ["au plus tard le 30 juin 2020", { due: "2020-06-30" }],
    ["a más tardar el 30 de junio de 2027", { due: "2027-06-30" }],
    ["antes del 1º de septiembre de 2027, el Ministerio", { due: "2027-09-01" }],
    ["Fecha límite: 15 ene 2028", { due: "2028-01-15" }],
    ["até ao dia 31 de março de 2027", { due: "2027-03-31" }],
    ["o mais tardar em 1 de dezembro de 2027", { due: "2027-12-01" }],
    ["Data limite: 30-OUT-2026", { due: "2026-10-30" }],
    [
      "dentro de los noventa (90) días hábiles siguientes a la firma y",
      { words: "dentro de los noventa (90) días hábiles siguientes a la firma" },
    ],
    [
      "no prazo de 12 meses a contar da assinatura.",
      { words: "no prazo de 12 meses a contar da assinatura" },
    ],
    ["antes del inicio de las obras, el", { words: "antes del inicio de las obras" }],
    ["antes do início das obras, o", { words: "antes do início das obras" }],
    ["antes del 1 de mayo de cada año, un plan", { words: "antes del 1 de mayo de cada año" }],
    ["Frequência: anual", { words: "Frequência: anual" }],
    [
      "by nolater than 24 months after the Effective date. This",
      { words: "by nolater than 24 months after the Effective date" },
    ],
    ["within 90 days of signature", { words: "within 90 days of signature" }],
    ["dans les 12 mois suivant la signature.", { words: "dans les 12 mois suivant la signature" }],
    ["| Frequency :Yearly", { words: "Frequency :Yearly" }],
    [
      "Prior to commencement of any works under the project, the",
      { words: "Prior to commencement of any works under the project" },
    ],
    ["adopt by not later than May 1 of each year, a plan", { words: "by not later than May 1 of each year" }],
    [
      "Within thirty (30) days after the Effective Date, establish a unit. | Due Date: 31-August-2020",
      { due: "2020-08-31", words: "Within thirty (30) days after the Effective Date" },
    ],
  ])("%s", (words, deadline) => expect(deadlineIn(words)).toEqual(deadline));

  test("takes no date where there are several, none without a day, and none that does not exist", () => {
    expect(deadlineIn("signed by September 30, 2019; in operation by June 30, 2020")).toEqual({
      words: "by September 30, 2019; by June 30, 2020",
    });
    expect(deadlineIn("will be signed by December 2018")).toEqual({ words: "by December 2018" });
    expect(deadlineIn("hasta junio de 2020")).toEqual({ words: "hasta junio de 2020" });
    expect(deadlineIn("by 31 February 2020")).toEqual({ words: "by 31 February 2020" });
    expect(deadlineIn("without the prior written concurrence of the Association in 2020")).toEqual({});
  });

  test("knows wording that holds the payment", () => {
    expect(holdsPayment("satisfactory to the Association (Condition ofdisbursement)")).toBe(true);
    expect(holdsPayment("condición previa al primer desembolso")).toBe(true);
    expect(holdsPayment("condição prévia ao desembolso")).toBe(true);
    expect(holdsPayment("condition préalable au premier décaissement")).toBe(true);
    expect(holdsPayment("The Recipient shall maintain a unit")).toBe(false);
  });

  test("stays quick on long text made to be slow", () => {
    const began = performance.now();
    for (const bait of [
      "by the ",
      "no later than ",
      "12 months after ",
      "1 ",
      "prior to commencement of ",
      "(9) dias a partir de ",
      "até o ",
    ])
      deadlineIn(bait.repeat(20_000 / bait.length));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
