// Loaded before a program whose memory is measured: at its end it says how much it held at most, in kilobytes.
process.once("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
