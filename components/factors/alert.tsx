/** Why an act of a form was refused. */
export function Alert({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
      {children}
    </p>
  );
}
