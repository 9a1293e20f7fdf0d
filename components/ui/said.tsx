/** What somebody wrote: set apart at the side where the page begins, in the direction of its own words. */
export function Said({ children }: { children: string }) {
  return (
    <div className="measure border-s-[3px] border-line-strong ps-3 text-small">
      <p dir="auto" className="w-fit max-w-full whitespace-pre-line [overflow-wrap:anywhere]">
        {children}
      </p>
    </div>
  );
}
