/** Where the shells lead, without the language. */
export const places = {
  home: "/",
  packages: "/packages",
  signIn: "/sign-in",
  inbox: "/desk/inbox",
  desk: "/desk/packages",
  organisation: "/desk/organisation",
  account: "/desk/account",
  signOut: "/sign-out",
} as const satisfies Record<string, `/${string}`>;
