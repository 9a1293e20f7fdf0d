import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const found = (name: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .map(folder => path.join(folder, name))
    .find(existsSync);

/** Undefined where the machine has none; a test then says so and passes by. */
export const programs = {
  soffice: found("soffice"),
  pdftotext: found("pdftotext"),
  pdfinfo: found("pdfinfo"),
};

/** Why a test is passed by, on the terminal of whoever runs it. */
export function isMissing(...names: (keyof typeof programs)[]): boolean {
  const missing = names.filter(name => programs[name] === undefined);
  if (missing.length > 0) console.log(`Passed by: ${missing.join(", ")} is not installed on this machine.`);
  return missing.length > 0;
}

export type Settling = "accept" | "reject" | "leave";
const commands: Record<Settling, string> = {
  accept: ".uno:AcceptAllTrackedChanges",
  reject: ".uno:RejectAllTrackedChanges",
  leave: "",
};
const filters = { txt: "Text (encoded)", docx: "MS Word 2007 XML" } as const;

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String, filter As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If command &lt;&gt; "" Then createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = filter
  saving(1).Name = "FilterOptions"
  saving(1).Value = "UTF8"
  document.storeToURL(target, saving())
  document.close(True)
  StarDesktop.terminate()
End Sub
</script:module>`;

/** A word processor without a window, with a profile of its own. */
export async function openOffice() {
  const folder = await mkdtemp(path.join(tmpdir(), "libre-office-"));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile"))}`;
  const soffice = (...args: string[]) =>
    run(programs.soffice ?? "", [profile, "--headless", ...args], { timeout: 120_000 });
  await soffice("--terminate_after_init");
  const basic = path.join(folder, "profile", "user", "basic", "Standard");
  await mkdir(basic, { recursive: true });
  await writeFile(path.join(basic, "Module1.xba"), macro);
  return {
    folder,
    /** The document after its tracked changes are all accepted, all rejected or left, in another format. */
    settled: async (file: string, settling: Settling, format: keyof typeof filters): Promise<string> => {
      const target = path.join(folder, `${path.basename(file, ".docx")}-${settling}.${format}`);
      const args = [pathToFileURL(file), pathToFileURL(target), commands[settling], filters[format]];
      await soffice(`macro:///Standard.Module1.Settle(${args.map(arg => `"${arg}"`).join(",")})`);
      return target;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The text of a PDF as poppler reads it. */
export async function pdfText(file: string): Promise<string> {
  const { stdout } = await run(programs.pdftotext ?? "", ["-layout", file, "-"], { maxBuffer: 2 ** 26 });
  return stdout;
}

export async function pdfFacts(file: string): Promise<string> {
  const { stdout } = await run(programs.pdfinfo ?? "", ["-meta", file], { maxBuffer: 2 ** 24 });
  const { stdout: facts } = await run(programs.pdfinfo ?? "", [file]);
  return `${facts}\n${stdout}`;
}
