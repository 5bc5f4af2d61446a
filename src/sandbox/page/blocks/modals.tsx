/** The acting person's pile of modals, the topmost on top. */
export function Modals() {
  return null;
}
