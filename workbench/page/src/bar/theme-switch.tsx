import { useColorMode } from '../site/color-mode.ts';

export function ThemeSwitch(): JSX.Element {
  const [mode, setMode] = useColorMode();
  const other = mode === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="button subtle icon"
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
      onClick={() => setMode(other)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {mode === 'dark' ? (
          <path
            fill="currentColor"
            d="M8 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM7.300 1h1.400v2H7.300zm0 12h1.400v2H7.300zM1 7.300h2v1.400H1zm12 0h2v1.400h-2zM2.600 3.600l1-1L5 4l-1 1zm8.400 8.400 1-1 1.400 1.400-1 1zM2.600 12.400 4 11l1 1-1.400 1.400zM11 4l1.400-1.400 1 1L12 5z"
          />
        ) : (
          <path
            fill="currentColor"
            d="M13.600 10.200A6 6 0 0 1 5.800 2.400a.5.5 0 0 0-.7-.6A6.500 6.500 0 1 0 14.200 11a.5.5 0 0 0-.6-.8Z"
          />
        )}
      </svg>
    </button>
  );
}
