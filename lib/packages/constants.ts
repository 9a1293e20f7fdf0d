/** Languages in which a package can be authentic; each has its own words for the interface or for the text. */
export const authenticLanguages = ["en", "fr", "ar", "es", "pt"] as const;
