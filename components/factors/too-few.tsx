/** Too few administrators to approve a recovery: what can be done, and by whom. The command is the same in every language. */
export function TooFew({ children }: { children: string }) {
  return (
    <div className="measure grid gap-1 border-s-[3px] border-risk ps-3 text-small">
      <p>{children}</p>
      <code dir="ltr" className="text-start break-words rtl:text-end">
        npm run person -- add … <span className="whitespace-nowrap">--administrator</span>
      </code>
    </div>
  );
}
