import { browser } from 'wxt/browser';
import type { TaughtLabel } from '../reasons/diagnosis.ts';
import { readSetting } from './read-setting.ts';
import { watchStored } from './watch-stored.ts';

async function readLabels(): Promise<readonly TaughtLabel[]> {
  const { labels } = await browser.storage.local.get('labels');
  return readSetting('labels', labels).value;
}

/**
 * Calls back with the labels that the user taught, now and whenever they change, until the signal aborts. Page
 * scripts read them by themselves: the script that marks has no room for them.
 */
export function followLabels(
  changed: (labels: readonly TaughtLabel[]) => void,
  signal: AbortSignal,
): void {
  const take = (labels: readonly TaughtLabel[]): void => {
    if (!signal.aborted) changed(labels);
  };
  void readLabels().then(take);
  watchStored(['labels'], readLabels, take, signal);
}
