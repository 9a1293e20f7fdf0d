import { execFile } from "node:child_process";
import { access, constants, copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "@/lib/cli/postgres";
import { type Server, start } from "../server";

/** An installed nginx: the one that NGINX_PATH names, or the system's. */
export async function findNginx(): Promise<string | undefined> {
  for (const candidate of [process.env.NGINX_PATH || [], "/usr/sbin/nginx", "/usr/local/sbin/nginx"].flat()) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  return undefined;
}

/** nginx with files of our own bytes, compressed beforehand: the limit for anything that is the same for everybody. */
export async function serveStatic(nginx: string, folder: string, files: readonly string[]): Promise<Server> {
  for (const file of files) {
    const copy = path.join(folder, path.basename(file));
    await copyFile(file, copy);
    await promisify(execFile)("gzip", ["-k", copy]);
  }
  const port = await freePort();
  const site = `gzip_static on; default_type text/html; server { listen 127.0.0.1:${port}; root ${folder}; }`;
  return serve(nginx, folder, port, site, "/page.html");
}

/** The shipped proxy configuration before our application, on a port of its own. */
export async function serveProxy(nginx: string, folder: string, app: string): Promise<Server> {
  const port = await freePort();
  const shipped = await readFile(path.resolve("docs/nginx.conf"), "utf8");
  const site = shipped
    .replaceAll("127.0.0.1:3000", new URL(app).host)
    .replaceAll("/var/cache/nginx/concord", path.join(folder, "cache"))
    .replace(/listen 80\b.*;/, `listen 127.0.0.1:${port};`);
  return serve(nginx, folder, port, site, "/api/health");
}

async function serve(
  nginx: string,
  folder: string,
  port: number,
  site: string,
  readyAt: string,
): Promise<Server> {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map(name => `${name}_temp_path ${path.join(folder, name)};`)
    .join(" ");
  // As Debian ships it, but for the log.
  // Its workers would be another account, which may not read this run's folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const configuration = `${user}
    daemon off; worker_processes auto; pid ${path.join(folder, "pid")}; error_log ${path.join(folder, "error.log")};
    events { worker_connections 4096; }
    http { access_log off; keepalive_requests 1000000; sendfile on; tcp_nopush on; ${temporary} ${site} }`;
  const file = path.join(folder, "nginx.conf");
  await writeFile(file, configuration);
  return start(nginx, ["-c", file, "-e", path.join(folder, "error.log")], port, { readyAt });
}
