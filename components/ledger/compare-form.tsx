import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";

/** Two numbers and a question: a plain form, because what is compared belongs in the address. */
export function CompareForm({ latest, from, to }: { latest: number; from: number; to: number }) {
  const t = useTranslations("ledger.compare");
  return (
    <form action="#comparison" className="flex flex-wrap items-end gap-3 print:hidden">
      <p className="w-full text-small text-ink-2">{t("lead")}</p>
      <Choice name="from" label={t("from")} value={from} numbers={range(0, latest)} />
      <Choice name="to" label={t("to")} value={to} numbers={range(1, latest)} />
      <button type="submit" className={buttonLook("plain")}>
        {t("submit")}
      </button>
    </form>
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => to - index);

function Choice({
  name,
  label,
  value,
  numbers,
}: {
  name: "from" | "to";
  label: string;
  value: number;
  numbers: readonly number[];
}) {
  const t = useTranslations("ledger.compare");
  return (
    <label className="grid gap-1 text-small font-medium">
      {label}
      <select
        name={name}
        defaultValue={value}
        className="min-h-9 rounded-control border border-field bg-sheet px-2 font-normal pointer-coarse:min-h-11"
      >
        {numbers.map(number => (
          <option key={number} value={number}>
            {number === 0 ? t("start") : t("at", { number: String(number) })}
          </option>
        ))}
      </select>
    </label>
  );
}
