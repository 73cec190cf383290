/** A reason's calls over the period as small bars; the numbers stand beside them. */
export function Sparkline(props: {
  /** Calls in each bucket, oldest first. */
  readonly series: readonly number[];
  readonly width: number;
  readonly height: number;
}) {
  const { width, height } = props;
  const top = Math.max(1, ...props.series);
  const step = width / Math.max(1, props.series.length);
  return (
    <svg class="sparkline" width={width} height={height} aria-hidden="true">
      {props.series.map((n, i) => {
        const tall = n === 0 ? 1 : Math.max(2, (n / top) * height);
        return (
          <rect
            key={i}
            class={n === 0 ? 'zero' : undefined}
            x={i * step}
            y={height - tall}
            width={Math.max(0.75, step - (step > 3 ? 1 : 0.25))}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
