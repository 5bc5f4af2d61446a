/** The acting person's Home tab of the app. */
export function Home() {
  return null;
}
