import { retell, retellLists } from './retell.ts';
import { sharedFacts, sharedLists } from './shared-facts.ts';
import type { Evidence, ListRequests, Vendor } from './vendor.ts';

const DOCS: Evidence = {
  sure: 'seen',
  from: 'public documentation, which names the app and its Call History tab',
  checked: '2026-11',
};
const AS_RETELL: Evidence = {
  sure: 'guess',
  from: "Retell's dashboard, whose codes it shares; nobody has seen its pages",
  checked: '2026-11',
};

const NO_ADDRESS: Evidence = {
  sure: 'guess',
  from: 'no source has the address of the tab: the app shows the way',
  checked: '2026-11',
};

/**
 * UponAI: its documentation lists Retell's reason codes word for word. How its pages are built is unknown, so
 * Retell's headers, labels and formats stand in, each as a guess.
 */
export const uponai: Vendor = {
  id: 'uponai',
  name: 'UponAI',
  hosts: [{ host: 'app.uponai.com', ...DOCS }],
  routes: [{ path: /history/, sure: 'guess', from: 'the name of the tab', checked: '2026-11' }],
  callHistory: { path: '/', ...NO_ADDRESS },
  ...sharedFacts(retell, AS_RETELL),
};

/** How UponAI's dashboard asks for lists of calls: as Retell's, as far as anybody knows. */
export const uponaiLists: ListRequests = sharedLists(retellLists, AS_RETELL);
