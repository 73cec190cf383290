import type { Tab } from './session.ts';
import type { World } from './world.ts';

/**
 * Keeps whoever reads the hourly counts waiting, as a large history does, from a page of the extension that writes
 * them: reports come from the daily ones, episodes and heat map do not.
 */
export async function holdHours(world: World): Promise<{ readonly release: () => Promise<void> }> {
  const tab: Tab = await world.openTab();
  await tab.goto(world.session.extensionUrl('options.html'));
  await tab.evaluate(
    () =>
      new Promise<void>((held, failed) => {
        const opening = indexedDB.open('hangtag');
        opening.onerror = () => failed(new Error('There is no history.'));
        opening.onsuccess = () => {
          const hours = opening.result.transaction('hours', 'readwrite').objectStore('hours');
          // It lasts as long as something is asked of it.
          const hold = (): void => {
            if (document.title === 'released') {
              opening.result.close();
              return;
            }
            hours.count().onsuccess = hold;
          };
          hours.count().onsuccess = () => {
            held();
            hold();
          };
        };
      }),
  );
  return {
    release: async () => {
      await tab.evaluate(() => {
        document.title = 'released';
      });
      await tab.close();
    },
  };
}
