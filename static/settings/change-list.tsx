import type { ChangeView } from '../../src/contract/settings-screen';
import { Moment } from '../sev/moment';
import { settingName, settingText } from './setting-words';

interface ChangeListProps {
  readonly changes: readonly ChangeView[];
  readonly names: Readonly<Record<string, string>>;
}

/** Who changed what, and when. */
export const ChangeList = ({ changes, names }: ChangeListProps) => (
  <ol className="timeline" reversed>
    {changes.map(({ version, at, by, differences }) => (
      <li key={version} className="timeline-entry">
        <Moment at={at} />
        <div>
          <p>
            <bdi>{by}</bdi>
          </p>
          <ul>
            {differences.map(({ field, from, to }) => (
              <li key={field} dir="auto">
                {`${settingName(field)}: ${settingText(from, names)} → ${settingText(to, names)}`}
              </li>
            ))}
          </ul>
        </div>
      </li>
    ))}
  </ol>
);
