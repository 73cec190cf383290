import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import type { ReactElement } from 'react';
import { FONT } from '../../fonts.ts';
import { OwnedReason } from '../cells.tsx';
import { headerOf, plainText, WIDTHS } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';
import type { Row } from '../rows.ts';

const theme = createTheme({ palette: { mode: 'dark' }, typography: { fontFamily: FONT } });

/** MUI X Data Grid, community edition. It pages by 100 and virtualizes rows and columns. */
export default function MuiDataGrid(props: LayoutProps): ReactElement {
  const { rows, columns, settings, widths } = props;
  const shown = columns.map((column): GridColDef<Row> => {
    const common = {
      field: column,
      headerName: headerOf(column, settings),
      width: widths[column] ?? WIDTHS[column],
    };
    if (column !== 'reason') {
      return { ...common, valueGetter: (_, row) => plainText(column, row, settings) };
    }
    return {
      ...common,
      valueGetter: (_, row) => row.code,
      renderCell: ({ row }) => (
        <OwnedReason row={row} settings={settings} selector="[role='gridcell']" />
      ),
    };
  });
  return (
    <ThemeProvider theme={theme}>
      <div style={{ height: 640 }}>
        <DataGrid<Row> rows={rows} columns={shown} getRowId={(row) => row.id} />
      </div>
    </ThemeProvider>
  );
}
