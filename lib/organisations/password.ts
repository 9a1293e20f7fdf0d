import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id, 64 MiB, three passes: some forty milliseconds each here, and a thousand times that for a guesser's farm. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** More at once would only take each other's memory. */
const atOnce = 4;
let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>(resolve => queue.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize("NFKC"), cost));

let decoy: Promise<string> | undefined;

/** Takes as long for somebody unknown as for somebody known, so that the time tells nobody who has an account. */
export async function passwordMatches(password: string, known: string | null): Promise<boolean> {
  decoy ??= hashPassword("nobody's password");
  const stranger = await decoy;
  const matches = await inTurn(() => verify(known ?? stranger, password.normalize("NFKC")));
  return matches && known !== null;
}

const common = [
  "password",
  "motdepasse",
  "123456",
  "qwerty",
  "azerty",
  "concord",
  "letmein",
  "welcome",
  "bienvenue",
];

const plainly = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Why a password is refused: length first (NIST SP 800-63B), then what everybody guesses.
 * @param own the person's mail and name, which a guesser tries first
 */
export function passwordWeakness(
  password: string,
  own: readonly string[] = [],
): "password_short" | "password_common" | undefined {
  if ([...password].length < 12) return "password_short";
  const plain = plainly(password);
  const guessed = [...common, ...own.flatMap(text => text.split(/[@\s]/)).map(plainly)].filter(
    word => word.length > 3,
  );
  return new Set(plain).size < 5 || guessed.some(word => plain.replaceAll(word, "").length < 6)
    ? "password_common"
    : undefined;
}
