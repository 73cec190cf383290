import { labelNodes } from '../values/cell-text.ts';
import type { KnownHeaders } from '../headers.ts';
import { isOwnNode } from '../own-nodes.ts';
import { readLabeledValue, type LabeledValue } from '../labeled-value.ts';
import { isHeaderText, isValue, tidyHeader } from './header-text.ts';
import { isEmptyValue } from '../values/is-empty-value.ts';
import { headersWith } from './check-column.ts';
import type { LearnResult, LearnContext } from './learned-column.ts';

/** Learns the label of a value, as in a drawer or a card; undefined where it has none. */
export function besideLabel(element: Element, context: LearnContext): LearnResult | undefined {
  let value = element;
  for (let level = 0; level < 4; level += 1) {
    if (value.localName === 'body') return undefined;
    for (const text of [...labelNodes(value), ...textsBefore(value)]) {
      const colon = /[:：]/.exec(text.data)?.index;
      const header = tidyHeader(text.data.slice(0, colon));
      if (!isHeaderText(header) || isValue(header, context)) continue;
      const known = labeledValueAt(text, headersWith(context), context);
      if (known?.value.contains(element) === true) {
        return { ok: false, why: 'known', cell: known.value };
      }
      const found = labeledValueAt(text, headersWith(context, header), context);
      if (found === undefined || found.label === '' || !found.value.contains(element)) continue;
      const { value: cell, label } = found;
      return context.isKnown(label)
        ? { ok: true, column: { header, cell, cells: [cell], texts: 1, reasons: 1 } }
        : { ok: false, why: 'not-reasons', cell, header, example: label };
    }
    if (value.parentElement === null) return undefined;
    value = value.parentElement;
  }
  return undefined;
}

function labeledValueAt(
  text: Text,
  headers: KnownHeaders,
  context: LearnContext,
): LabeledValue | undefined {
  return readLabeledValue(text, headers, context.isKnown, (label) =>
    isEmptyValue(label, context.vendor),
  );
}

/** Texts right before a value: of the element before it, or bare. */
function textsBefore(value: Element): Text[] {
  for (let node = value.previousSibling; node !== null; node = node.previousSibling) {
    if (node.nodeType === Node.TEXT_NODE) {
      if ((node as Text).data.trim() !== '') return [node as Text];
    } else if (node.nodeType === Node.ELEMENT_NODE && !isOwnNode(node)) {
      return labelNodes(node as Element).slice(0, 3);
    }
  }
  return [];
}
