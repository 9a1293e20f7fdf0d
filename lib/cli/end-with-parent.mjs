// Loaded before a server that this program starts. Whatever becomes of the parent, even SIGKILL, its end of the
// channel closes then, and the server goes too instead of holding on to its port.
process.on("disconnect", () => process.exit(1));
