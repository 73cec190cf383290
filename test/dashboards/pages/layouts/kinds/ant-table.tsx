import { ConfigProvider, Table, theme, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { FONT } from '../../fonts.ts';
import { OwnedReason } from '../cells.tsx';
import { headerOf, plainText, WIDTHS } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';
import type { Row } from '../rows.ts';

/** Ant Design's table: scrolling body with the headers in a table of their own, first column fixed, pages. */
export default function AntTable(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf, widths } = props;
  const shown: TableColumnsType<Row> = columns.map((column, i) => ({
    key: column,
    title: headerOf(column, settings),
    width: widths[column] ?? WIDTHS[column],
    ...(i === 0 ? { fixed: 'left' as const } : {}),
    render: (_: unknown, row: Row) =>
      column === 'reason' ? (
        <OwnedReason row={row} settings={settings} selector="td" />
      ) : (
        plainText(column, row, settings)
      ),
  }));
  return (
    <ConfigProvider theme={{ algorithm: theme.darkAlgorithm, token: { fontFamily: FONT } }}>
      <Table<Row>
        dataSource={rows}
        columns={shown}
        rowKey={(row) => keyOf(row, rows.indexOf(row))}
        scroll={{ x: 1_000, y: 560 }}
        pagination={{ defaultPageSize: 50 }}
      />
    </ConfigProvider>
  );
}
