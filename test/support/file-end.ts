/** Done after each test file of a worker. Modules stay from one file to the next, and what hooks they set does not. */
export const atFileEnd = new Set<() => void>();
