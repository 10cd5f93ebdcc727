/** What the project page is told, as the contract with it has it. */
import type { DueView, NowView, OpenSevView, TrendsView } from '../../contract/project-screen';
import { severityLabel } from '../../domain/severity';
import type { NowSeen, OpenSevSeen } from '../../use-cases/project/look-at-now';
import type { TrendsSeen } from '../../use-cases/project/look-at-trends';

/** As many as Jira gives in one answer. */
const mostSevs = 100;

export const nowView = ({ at, sevs, due, onCall }: NowSeen): NowView => ({
  at,
  sevs: sevs.map(openSevView),
  moreSevs: sevs.length >= mostSevs,
  due: due.map(dueView),
  onCall,
});

const openSevView = ({ incident, record, url, owner, nextUpdateDue }: OpenSevSeen): OpenSevView => ({
  issueKey: incident.issueKey,
  url,
  title: incident.title,
  status: incident.status,
  marks: [...(record?.drill ? ['Drill'] : []), ...(record?.private ? ['Private'] : [])],
  ...(incident.severity ? { severity: { level: incident.severity, label: severityLabel(incident.severity) } } : {}),
  ...(owner ? { owner: { accountId: incident.ownerAccountId ?? '', name: owner.name } } : {}),
  ...(incident.times.openedAt ? { openedAt: incident.times.openedAt } : {}),
  ...(nextUpdateDue ? { nextUpdateDue } : {}),
});

const dueView = ({ kind, issueKey, url, title, at, overdue, who }: NowSeen['due'][number]): DueView => ({
  kind,
  issueKey,
  url,
  title,
  at,
  overdue,
  ...(who === undefined ? {} : { who }),
});

export const trendsView = ({ kind: _, ...trends }: TrendsSeen): TrendsView => trends;
