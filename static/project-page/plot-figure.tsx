import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useReader } from '../sev/reader';
import { monthText } from './month-text';
import { type PlotTable, tableCsv } from './plot-table';
import { useWidth } from './use-width';

interface PlotFigureProps {
  readonly title: string;
  /** What the plot shows, on one line. */
  readonly about: string;
  readonly table: PlotTable;
  /** Names of the columns in the file. */
  readonly csvHeads: readonly string[];
  readonly legend?: readonly LegendEntry[];
  /** Draws the plot so many pixels wide; `describedBy` is the id of the title. */
  readonly children: (width: number) => ReactNode;
}

export interface LegendEntry {
  readonly kind: string;
  readonly label: string;
}

/** A plot with its title, its legend, and the numbers behind it as a table and as a file. */
export function PlotFigure({ title, about, table, csvHeads, legend = [], children }: PlotFigureProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <figure className="plot" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p className="hint">{about}</p>
      </figcaption>
      {legend.length > 0 && (
        <ul className="legend">
          {legend.map(({ kind, label }) => (
            <li key={kind}>
              <span className={`swatch plot-${kind}`} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
      )}
      <div ref={box}>{children(width)}</div>
      <details>
        <summary>The numbers: {title}</summary>
        <Numbers title={title} table={table} />
        <CsvLink name={title} text={useMemo(() => tableCsv(table, csvHeads), [table, csvHeads])} />
      </details>
    </figure>
  );
}

function Numbers({ title, table }: { readonly title: string; readonly table: PlotTable }) {
  const reader = useReader();
  return (
    <table className="numbers" aria-label={`${title}, as a table`}>
      <thead>
        <tr>
          <th scope="col">Month</th>
          {table.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ month, cells }) => (
          <tr key={month}>
            <th scope="row">{monthText(month, reader)}</th>
            {cells.map(({ text }, index) => (
              <td key={table.head[index]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CsvLink({ name, text }: { readonly name: string; readonly text: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <a href={url} download={`${name.toLowerCase().replaceAll(' ', '-')}.csv`}>
      Download as CSV: {name}
    </a>
  );
}
