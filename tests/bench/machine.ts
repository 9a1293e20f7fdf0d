import { cpus, loadavg, totalmem } from "node:os";
import type { Figure } from "./figure";

/** What it was measured on. The machine's load before the run says how much of it was ours. */
export function machineFigures(): Figure[] {
  const [first] = cpus();
  return [
    { name: "machine.cores", value: cpus().length, unit: "", note: first?.model.trim() },
    { name: "machine.memory", value: totalmem() / 2 ** 30, unit: "GB" },
    {
      name: "machine.node",
      value: Number(process.versions.node.split(".")[0]),
      unit: "",
      note: process.version,
    },
  ];
}
