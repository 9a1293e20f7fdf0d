import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";

export type Choice = { value: string; label: string };

/** A form that asks for a file: its address says which one, so that it works without a script and can be bookmarked. */
export function DownloadForm({
  action,
  submit,
  children,
}: {
  action: string;
  submit: string;
  children: ReactNode;
}) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-3 print:hidden">
      {children}
      <button type="submit" className={buttonLook("plain")}>
        <Icon name="download" /> {submit}
      </button>
    </form>
  );
}

export function SelectOne({
  name,
  label,
  choices,
  chosen,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  chosen?: string;
}) {
  return (
    <label className="grid min-w-0 max-w-full grid-cols-[minmax(0,1fr)] gap-1 text-small font-medium">
      {label}
      <select
        name={name}
        defaultValue={chosen}
        className="min-h-9 max-w-full rounded-control border border-field bg-sheet px-2 font-normal pointer-coarse:min-h-11"
      >
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
