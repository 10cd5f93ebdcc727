const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  eye: 'M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8Zm6.500 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  lock: 'M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2',
  more: 'M8 3v.1M8 8v.1M8 13v.1',
  pencil: 'M3 13l.6-2.800L11 2.800 13.200 5l-7.400 7.400L3 13Z',
  pin: 'M5.500 2h5l-.6 4.500 2.100 2.500H4l2.100-2.500L5.500 2ZM8 9v5',
  plus: 'M8 3v10M3 8h10',
} as const;

/** A small drawing beside or instead of a label; it says nothing to a screen reader. */
export function Icon({ name }: { readonly name: keyof typeof paths }): JSX.Element {
  return (
    <svg className="icon-drawing" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.5 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
