import type { ClauseNames } from "@/components/clauses/names";

/** A clause by its title, leading to its text. */
export function ClauseLink({
  id,
  names,
  quiet = false,
}: {
  id: string;
  names: ClauseNames;
  quiet?: boolean;
}) {
  const name = names[id];
  if (!name) return null;
  return (
    <a
      href={name.href}
      lang={name.language}
      className={quiet ? "text-ink no-underline hover:underline" : undefined}
    >
      {name.label}
    </a>
  );
}
