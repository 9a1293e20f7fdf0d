import type { ReactNode } from "react";

/** One subject of a package's page: what it is about, a sentence, then the matter itself. */
export function Section({
  id,
  title,
  sentence,
  children,
}: {
  id: string;
  title: string;
  sentence?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-[clamp(40px,6vw,64px)]">
      <h2 id={`${id}-title`} className="font-serif text-title font-semibold">
        {title}
      </h2>
      {sentence && <p className="mt-1 max-w-[68ch] text-ink-2">{sentence}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
