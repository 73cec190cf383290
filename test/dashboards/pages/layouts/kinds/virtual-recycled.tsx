import type { ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';
import VirtualAbsolute from './virtual-absolute.tsx';

export { defaultRows } from './virtual-absolute.tsx';

/** Virtual rows whose elements are few and used again and again: the key is the index modulo their number. */
export default function VirtualRecycled(props: LayoutProps): ReactElement {
  return <VirtualAbsolute {...props} keyOf={(_, index) => index % 64} />;
}
