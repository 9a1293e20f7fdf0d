import { paragraphsOf } from "@/lib/talking/wording";

/** What was said, as it was typed: each line in its own direction, names that were called, addresses that nobody opens but the reader. */
export function MessageText({ body, calls }: { body: string; calls: readonly string[] }) {
  return (
    <div className="grid gap-1.5 [overflow-wrap:anywhere]">
      {paragraphsOf(body, calls).map(parts => (
        <p key={parts[0]?.at} dir="auto" className="w-fit max-w-full">
          {parts.map(({ at, kind, text }) => (
            <Piece key={at} kind={kind} text={text} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({ kind, text }: { kind: "text" | "call" | "link"; text: string }) {
  if (kind === "call") return <strong className="font-semibold">{text}</strong>;
  if (kind === "text") return text;
  return (
    <a
      href={text}
      rel="nofollow noopener noreferrer"
      target="_blank"
      dir="ltr"
      className="[unicode-bidi:isolate]"
    >
      {text}
    </a>
  );
}
