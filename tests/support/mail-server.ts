import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type Received = { from: string; to: string[]; source: string };

export type MailServer = {
  url: string;
  /** What was accepted, in order. */
  received: Received[];
  stop(): Promise<void>;
};

type Rules = {
  /** Refuses a recipient, with the reply's code. */
  refuse?: (address: string) => number | undefined;
  /** Called with a message whole, before it is accepted; whoever sent it waits. */
  beforeAccepting?: (message: Received) => Promise<void> | void;
  onSender?: () => void;
};

/** A mail server that speaks SMTP for real, on a port of its own. */
export async function startMailServer(
  rules: Rules = {},
  options: SMTPServerOptions = {},
): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    // Our own client keeps its connection open; the server would wait half a minute for it to go.
    closeTimeout: 100,
    ...options,
    onMailFrom: (_, __, callback) => {
      rules.onSender?.();
      callback();
    },
    onRcptTo: ({ address }, _, callback) => {
      const responseCode = rules.refuse?.(address);
      if (responseCode === undefined) return callback();
      callback(Object.assign(new Error("not here"), { responseCode }));
    },
    onData: (stream, { envelope }, callback) => {
      void text(stream).then(async source => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const message = { from, to: envelope.rcptTo.map(({ address }) => address), source };
        received.push(message);
        await rules.beforeAccepting?.(message);
        callback();
      }, callback);
    },
  });
  // A client that is killed breaks its connection; that is what some tests are about.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise(resolve => server.close(() => resolve())),
  };
}

export const headerOf = ({ source }: Pick<Received, "source">, name: string): string | undefined =>
  new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(source.split(/\r?\n\r?\n/)[0] ?? "")?.[1];
