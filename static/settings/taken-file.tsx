import { useEffect, useId, useState } from 'react';

interface TakenFileProps {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** A host may keep its frames from downloading, so the text can be copied too. */
export function TakenFile({ name, type, text }: TakenFileProps) {
  const id = useId();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <textarea id={id} className="text-field" readOnly rows={6} value={text} />
      <a href={url} download={name}>
        Download
      </a>
    </div>
  );
}
