import '../../lib/overlay/badge.css';
import { CallRecords } from '../../lib/call-records/records.ts';
import { describeCall } from '../../lib/overlay/describe-call.ts';
import { Card } from '../../lib/overlay/card.tsx';
import { connectCard } from '../../lib/overlay/interaction.ts';
import { Marker, type Reasons } from '../../lib/overlay/marker.ts';
import type { TimeContext } from '../../lib/page/times.ts';
import { PageReader } from '../../lib/page/reader.ts';
import { agrees, diagnose, diagnoseLabel, resolve } from '../../lib/reasons/index.ts';
import { readSettings, watchSettings } from '../../lib/settings/store.ts';
import { vendorOfHost, VENDORS } from '../../lib/vendors/index.ts';

export default defineContentScript({
  matches: Object.values(VENDORS).flatMap((vendor) =>
    vendor.hosts.map(({ host }) => `https://${host}/*`),
  ),
  runAt: 'document_start',
  allFrames: true,
  async main(ctx) {
    const vendor = vendorOfHost(location.hostname);
    if (vendor === undefined) return;
    let settings = await readSettings();
    const makeReasons = (): Reasons => ({
      diagnoseLabel: (label) => diagnoseLabel(label, vendor.id, settings),
      diagnose: (code) => diagnose(code, vendor.id, settings),
      isKnown: (label) => resolve(label, vendor.id).kind !== 'unknown',
      agrees: (label, code) => agrees(label, code, vendor.id),
    });
    const reasons = makeReasons();
    const times = (): TimeContext => ({
      now: Date.now(),
      locales: [document.documentElement.lang, ...navigator.languages].filter(Boolean),
    });
    const records = new CallRecords();
    const marker = new Marker({
      page: document,
      vendor,
      reasons: () => reasons,
      records,
      times,
      onSeen: () => undefined,
    });
    const reader = new PageReader({ root: document, vendor, handler: marker, signal: ctx.signal });
    const card = new Card(document, (badge) => {
      const marked = marker.of(badge);
      if (marked === undefined) return undefined;
      return {
        diagnosis: marked.diagnosis,
        cell: marked.place.cell,
        call: describeCall(marked.place, vendor, records, location.href, times()),
      };
    });
    connectCard(document, marker, card, ctx.signal);
    watchSettings((changed) => {
      settings = changed;
      marker.forgetDiagnoses();
      reader.revisit();
    }, ctx.signal);
    reader.start();
  },
});
