import { Check, Ellipsis } from 'lucide-react';
import { Checkbox, ContextMenu, DropdownMenu, ScrollArea, Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import type { LayoutProps } from '../host.tsx';
import { labelOf, type Row } from '../rows.ts';
import type { LayoutSettings } from '../settings.ts';

/** The menu at the end of a row quotes the reason, which is no reason cell. */
function RowMenu({ row, settings }: { row: Row; settings: LayoutSettings }): ReactElement {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger aria-label="Actions">
        <Ellipsis size={14} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content data-slot="menu-content" style={{ background: '#17181b' }}>
          <DropdownMenu.Label>Ended Reason</DropdownMenu.Label>
          <DropdownMenu.Item>{labelOf(row.code, settings.labels)}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** A table as shadcn/ui writes it: `data-slot`s, a scroll area, a checkbox, a tooltip and menus in each row. */
export default function RadixTable(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf } = props;
  return (
    <Tooltip.Provider>
      <ScrollArea.Root style={{ height: 640, overflow: 'hidden' }}>
        <ScrollArea.Viewport style={{ height: '100%' }}>
          <table data-slot="table">
            <thead data-slot="table-header">
              <tr data-slot="table-row">
                <th data-slot="table-head" />
                {headCells('th', columns, settings, () => ({ 'data-slot': 'table-head' }))}
                <th data-slot="table-head">
                  <span style={{ position: 'absolute', clipPath: 'inset(50%)' }}>Actions</span>
                </th>
              </tr>
            </thead>
            <tbody data-slot="table-body">
              {rows.map((row, i) => (
                <ContextMenu.Root key={keyOf(row, i)} modal={false}>
                  <ContextMenu.Trigger asChild>
                    <tr data-slot="table-row">
                      <td data-slot="table-cell">
                        <Checkbox.Root aria-label="Select row">
                          <Checkbox.Indicator>
                            <Check size={11} />
                          </Checkbox.Indicator>
                        </Checkbox.Root>
                      </td>
                      {rowCells('td', row, columns, settings, () => ({
                        'data-slot': 'table-cell',
                      }))}
                      <td data-slot="table-cell">
                        <Tooltip.Root>
                          <Tooltip.Trigger asChild>
                            <span>
                              <RowMenu row={row} settings={settings} />
                            </span>
                          </Tooltip.Trigger>
                          <Tooltip.Portal>
                            <Tooltip.Content>{labelOf(row.code, settings.labels)}</Tooltip.Content>
                          </Tooltip.Portal>
                        </Tooltip.Root>
                      </td>
                    </tr>
                  </ContextMenu.Trigger>
                  <ContextMenu.Portal>
                    <ContextMenu.Content>
                      <ContextMenu.Item>Copy Ended Reason</ContextMenu.Item>
                    </ContextMenu.Content>
                  </ContextMenu.Portal>
                </ContextMenu.Root>
              ))}
            </tbody>
          </table>
        </ScrollArea.Viewport>
        <ScrollArea.Scrollbar orientation="vertical">
          <ScrollArea.Thumb />
        </ScrollArea.Scrollbar>
      </ScrollArea.Root>
    </Tooltip.Provider>
  );
}
