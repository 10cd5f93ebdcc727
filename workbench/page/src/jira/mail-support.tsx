import { type FormEvent, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { usePlaces } from '../site/places.tsx';
import { nudge } from '../site/polled.ts';
import { control } from '../site/request.ts';
import { FormEnd } from './form-end.tsx';

function MailForm({ close }: { readonly close: () => void }): JSX.Element {
  const { open } = usePlaces();
  const [mail, setMail] = useState({ from: 'Ann Other <ann.other@example.com>', subject: '', body: '' });
  const [problem, setProblem] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { issueKey } = await control.post<{ readonly issueKey: string }>('/jira/mail', mail);
      nudge();
      close();
      open('jira', issueKey);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog title="Mail to support" close={close} size="small">
      <form onSubmit={send} className="stacked-form">
        <label>
          From
          <input required value={mail.from} onChange={({ target }) => setMail({ ...mail, from: target.value })} />
        </label>
        <label>
          Subject
          <input required value={mail.subject} onChange={({ target }) => setMail({ ...mail, subject: target.value })} />
        </label>
        <label>
          Text
          <textarea rows={5} value={mail.body} onChange={({ target }) => setMail({ ...mail, body: target.value })} />
        </label>
        <FormEnd problem={problem} submit="Send" close={close} />
      </form>
    </Dialog>
  );
}

/** What somebody outside the company can do: write to the support address, which Jira's mail handler files. */
export function MailSupport(): JSX.Element {
  const [writing, setWriting] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setWriting(true)}>
        Mail to support
      </button>
      {writing && <MailForm close={() => setWriting(false)} />}
    </>
  );
}
