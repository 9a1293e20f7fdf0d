import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** BCP 47. */
  language: string;
  /** RFC 5322; the same for every try, so that a reader's program can tell one letter that came twice. */
  messageId: string;
  /** The page on which its reader chooses to get less. */
  unsubscribe: string;
};

/** `permanent`: the receiving side said that asking again is no use (RFC 5321, replies 5yz). */
export type Delivery = { accepted: true } | { accepted: false; permanent: boolean; why: string };

/** Where there is no server for mail, letters are kept for administrators to read. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/** Of this process; how many letters may be under way at once is how many connections there are. */
export const connections = 3;

const kept = globalThis as { concordMail?: Transporter };

function transport(): Transporter {
  kept.concordMail ??= createTransport({
    url: env().SMTP_URL,
    pool: true,
    maxConnections: connections,
    // Whatever is tried again is tried by the queue, which counts: a connection lost after the letter was taken would
    // otherwise send it twice unseen.
    maxRequeues: 0,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    dnsTimeout: 15_000,
    // What a letter holds is text: nothing in it may make this program read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return kept.concordMail;
}

/** Hands one message to the mail server. Never throws: what went wrong is in the answer. */
export async function deliver(mail: Mail): Promise<Delivery> {
  const { to, subject, text, html, language, messageId, unsubscribe } = mail;
  try {
    await transport().sendMail({
      from: senderAddress(),
      to,
      envelope: { from: senderAddress().address, to: to.address },
      subject,
      text,
      html,
      messageId,
      headers: { "Content-Language": language, "Auto-Submitted": "auto-generated" },
      list: { unsubscribe: { url: unsubscribe } },
    });
    return { accepted: true };
  } catch (error) {
    return refusalOf(error);
  }
}

/** The address letters come from: given, or derived from the installation's own. */
export const senderAddress = (): { name: string; address: string } => ({
  name: "Concord",
  address: env().MAIL_FROM ?? `concord@${mailDomain()}`,
});

/** The installation's name, as far as it can stand behind an @. */
export function mailDomain(): string {
  const { hostname } = new URL(env().APP_URL);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(hostname) ? hostname : "localhost";
}

/** Replies that are about this letter. One to a greeting or a password is about the server, and may be mended. */
const aboutTheLetter = /^(MAIL|RCPT|DATA)/;

/** `EENVELOPE` without a reply: an address that cannot be said to this server at all. */
type Refused = { code: string; responseCode: number; command: string };

function refusalOf(error: unknown): Extract<Delivery, { accepted: false }> {
  const { message, code, responseCode, command } = error as Error & Partial<Refused>;
  const permanent =
    responseCode === undefined
      ? code === "EENVELOPE"
      : responseCode >= 500 && aboutTheLetter.test(command ?? "");
  return { accepted: false, permanent, why: String(message).replace(/\s+/g, " ").slice(0, 300) };
}
