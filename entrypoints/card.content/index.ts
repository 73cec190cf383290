import { startCard } from '../../lib/overlay/start-card.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';

export default defineContentScript({
  matches: DASHBOARDS,
  runAt: 'document_idle',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    startCard(document);
  },
});
