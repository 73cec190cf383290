import { useEffect, useState } from 'preact/hooks';
import { RemedyCard } from '../../components/remedy-card.tsx';
import type { Diagnosis } from '../../lib/reasons/diagnosis.ts';
import { wholeDiagnosis } from '../../lib/settings/whole-diagnosis.ts';
import type { Formats } from '../../lib/wording/formats.ts';

/** A fault that most people who run voice agents have had. */
const CODE = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';

/** The card of one fault, as it is on a dashboard, to be looked at: nothing in it can be pressed. */
export function CardExample(props: { readonly formats: Formats }) {
  const [whole, setWhole] = useState<Diagnosis>();
  useEffect(() => {
    wholeDiagnosis({ code: CODE, vendor: 'vapi' }, CODE).then(setWhole, () => undefined);
  }, []);
  return (
    <div class="card-example" inert>
      {whole !== undefined && (
        <RemedyCard
          diagnosis={whole}
          formats={props.formats}
          onCopy={() => Promise.resolve(false)}
        />
      )}
    </div>
  );
}
