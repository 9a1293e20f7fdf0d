/** What a deliberate act brings with it, one consequence a line. */
export function Effects({ of }: { of: readonly string[] }) {
  return (
    <ul className="measure grid list-disc gap-1.5 ps-5">
      {of.map(effect => (
        <li key={effect}>{effect}</li>
      ))}
    </ul>
  );
}
