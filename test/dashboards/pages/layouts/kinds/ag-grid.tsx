import {
  AllCommunityModule,
  ModuleRegistry,
  themeQuartz,
  colorSchemeDark,
  type ColDef,
} from 'ag-grid-community';
import { AgGridReact, type CustomCellRendererProps } from 'ag-grid-react';
import { useMemo, type ReactElement } from 'react';
import { FONT } from '../../fonts.ts';
import { OwnedReason } from '../cells.tsx';
import { headerOf, plainText, WIDTHS } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';
import type { Row } from '../rows.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

const theme = themeQuartz.withPart(colorSchemeDark).withParams({ fontFamily: FONT });

/** AG Grid, community edition: its own rows and cells, virtual in both directions. */
export default function AgGridTable(props: LayoutProps): ReactElement {
  const { rows, columns, settings, widths } = props;
  const columnDefs = useMemo(
    () =>
      columns.map((column): ColDef<Row> => {
        const common = {
          colId: column,
          headerName: headerOf(column, settings),
          width: widths[column] ?? WIDTHS[column],
        };
        if (column !== 'reason') {
          return {
            ...common,
            valueGetter: ({ data }) => (data ? plainText(column, data, settings) : ''),
          };
        }
        return {
          ...common,
          field: 'code',
          cellRenderer: ({ data }: CustomCellRendererProps<Row>) =>
            data === undefined ? null : (
              <OwnedReason row={data} settings={settings} selector="[role='gridcell']" />
            ),
        };
      }),
    [columns, widths, settings],
  );
  return (
    <div style={{ height: 640 }}>
      <AgGridReact<Row>
        theme={theme}
        rowData={[...rows]}
        columnDefs={columnDefs}
        {...(settings.update === 'index-keyed' ? {} : { getRowId: ({ data }) => data.id })}
      />
    </div>
  );
}
