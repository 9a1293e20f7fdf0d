/**
 * Zod tries once whether it may compile its readers, which our Content-Security-Policy forbids: each page would report it.
 * Said before any module runs, by the name under which zod keeps its settings for all its copies (zod/v4/core/core.js).
 */
export const readWithoutEval = "globalThis.__zod_globalConfig={jitless:true};";
