import { Link } from "./link";

/** Where a list goes on, and back to where it begins. Nothing where it fits one page. */
export function PageLinks({
  label,
  first,
  next,
}: {
  label: string;
  first: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
}) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-2 print:hidden">
      {first ? (
        <Link href={first.href} className="tap">
          {first.label}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link href={next.href} rel="next" className="tap">
          {next.label}
        </Link>
      )}
    </nav>
  );
}
