import type { Messages } from "./catalogue";
import type { Locale } from "./locales";

// Makes every message key and every language a type: a misspelt key does not compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
