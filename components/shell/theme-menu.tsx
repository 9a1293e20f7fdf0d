"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { type Theme, themeKey, themes } from "./theme";

const isTheme = (value: string | null): value is Theme => themes.some(theme => theme === value);

const listeners = new Set<() => void>();

function read(): Theme {
  try {
    const stored = localStorage.getItem(themeKey);
    return isTheme(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function choose(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
  for (const listener of listeners) listener();
}

/** Light, dark, or as the device. Kept in the browser: it is about this screen, not about the person. */
export function ThemeMenu() {
  const t = useTranslations("shell");
  const theme = useSyncExternalStore<Theme>(subscribe, read, () => "system");
  return (
    <Menu
      label={`${t("theme")}: ${t(`theme_${theme}`)}`}
      trigger={<Icon name="half" />}
      selected={theme}
      entries={themes.map(entry => ({
        id: entry,
        label: t(`theme_${entry}`),
        onAction: () => choose(entry),
      }))}
    />
  );
}
