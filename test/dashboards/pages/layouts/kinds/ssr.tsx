/** Rendered on the server and hydrated here, `?hydrate=` ms after it was shown; see `main.tsx`. */
export { default } from './plain-table.tsx';
