export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export const themeKey = "concord-theme";

/** Runs before the first paint, so that a reader who chose dark never sees a white page. */
export const applyStoredTheme = `try{const t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
