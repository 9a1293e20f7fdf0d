import { connect, type Socket } from "node:net";

/**
 * One connection of the load generator: asks, reads the whole answer, asks again. It reads bytes and no more HTTP than the
 * answer's length, because whatever the client costs is taken from the server on the same two cores.
 */
export class KeepAlive {
  readonly #socket: Socket;
  readonly #question: Buffer;
  #received: Buffer = Buffer.alloc(0);
  #taken: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket, question: Buffer) {
    this.#socket = socket;
    this.#question = question;
    socket.on("data", chunk => this.#read(chunk));
    socket.on("error", error => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("The server closed the connection.")));
  }

  static async open(url: URL, headers: Readonly<Record<string, string>>): Promise<KeepAlive> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const socket = connect(Number(url.port), url.hostname, resolve).setNoDelay(true);
    socket.once("error", reject);
    await promise;
    const lines = Object.entries({ host: url.host, ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    const question = `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join("")}\r\n`;
    return new KeepAlive(socket, Buffer.from(question));
  }

  /** Asks once; resolves with the status when the whole answer is there. */
  ask(): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#taken = { resolve, reject };
    this.#socket.write(this.#question);
    return promise;
  }

  close(): void {
    this.#taken = undefined;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const head = this.#received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const header = this.#received.toString("latin1", 0, head);
    if (!this.#isWhole(header, head + 4)) return;
    this.#received = Buffer.alloc(0);
    const taken = this.#taken;
    this.#taken = undefined;
    taken?.resolve(Number(header.slice(9, 12)));
  }

  #isWhole(header: string, start: number): boolean {
    const length = /\r\ncontent-length: *(\d+)/i.exec(header)?.[1];
    if (length !== undefined) return this.#received.length >= start + Number(length);
    if (/\r\ntransfer-encoding: *chunked/i.test(header))
      return this.#received.subarray(-5).equals(LAST_CHUNK);
    return true;
  }

  #fail(error: Error): void {
    const taken = this.#taken;
    this.#taken = undefined;
    taken?.reject(error);
  }
}

const LAST_CHUNK = Buffer.from("0\r\n\r\n");
