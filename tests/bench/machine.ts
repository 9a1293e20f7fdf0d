import { cpus, loadavg, totalmem } from "node:os";
import type { Figure } from "./figure";

/** What it was measured on, and how busy others kept it: a load above 0 before the run was not ours. */
export function machineFigures(): Figure[] {
  const [first] = cpus();
  return [
    { name: "machine.cores", value: cpus().length, unit: "", note: first?.model.trim() },
    { name: "machine.memory", value: totalmem() / 2 ** 30, unit: "GB" },
    { name: "machine.load_before", value: loadavg()[0] ?? null, unit: "" },
    {
      name: "machine.node",
      value: Number(process.versions.node.split(".")[0]),
      unit: "",
      note: process.version,
    },
  ];
}
