import type { ReactElement } from 'react';
import { createRandom } from '../../calls/random.ts';

/** Two made-up tracks of a recording, the same for the same seed. */
export function Wave({ seed }: { seed: string }): ReactElement {
  const random = createRandom(Number.parseInt(seed.slice(0, 8), 16) || 1);
  const track = (y: number, tone: string): ReactElement[] => {
    let loud = 0;
    return Array.from({ length: 160 }, (_, i) => {
      if (random.chance(0.08)) loud = random.chance(0.5) ? random.int(6, 22) : 0;
      const height = 1 + loud * random.next();
      return <rect key={i} x={i * 5} y={y - height} width={2} height={height * 2} fill={tone} />;
    });
  };
  return (
    <svg className="vapi-wave" viewBox="0 0 800 100" preserveAspectRatio="none" aria-hidden="true">
      {track(26, '#a86213')}
      {track(72, '#12857a')}
    </svg>
  );
}
