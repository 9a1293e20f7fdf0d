/** Where the shells lead, without the language. */
export const places = {
  home: "/",
  packages: "/packages",
  signIn: "/sign-in",
  inbox: "/inbox",
  desk: "/desk",
  organisation: "/organisation",
  account: "/account",
  signOut: "/sign-out",
} as const satisfies Record<string, `/${string}`>;
