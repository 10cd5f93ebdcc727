const hues = [262, 206, 152, 24, 340, 90, 300, 190, 45, 0];

/** A person's initials on a colour that is always theirs. */
export function Avatar({
  name,
  size = 36,
  app = false,
}: {
  readonly name: string;
  readonly size?: number;
  readonly app?: boolean;
}): JSX.Element {
  const hue = hues[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hues.length] ?? 0;
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  const style = {
    width: size,
    height: size,
    fontSize: size * 0.4,
    background: app ? '#172b4d' : `hsl(${hue} 50% 30%)`,
  };
  return (
    <span className="avatar" style={style} aria-hidden="true">
      {initials}
    </span>
  );
}
