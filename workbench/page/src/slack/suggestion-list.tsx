import { type KeyboardEvent, useState } from 'react';
import type { Suggestion } from './composer-suggestions.ts';

interface Suggesting {
  readonly suggestions: readonly Suggestion[];
  readonly chosen: number;
  take(suggestion: Suggestion): void;
}

/** Arrow keys choose, Tab or Enter takes. `onKey` answers whether the key was meant for the list. */
export function useSuggestions(suggestions: readonly Suggestion[], write: (text: string) => void) {
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, Math.max(suggestions.length - 1, 0));
  const take = ({ replacement }: Suggestion) => {
    setAt(0);
    write(replacement);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const suggestion = suggestions[chosen];
    const act = suggestion && !event.shiftKey ? actionOf(event.key, suggestion) : undefined;
    if (act === undefined) return false;
    event.preventDefault();
    if (act === 'take' && suggestion) take(suggestion);
    else setAt((chosen + Number(act) + suggestions.length) % suggestions.length);
    return true;
  };
  return { suggestions, chosen, take, onKey };
}

function actionOf(key: string, { hint }: Suggestion): 'take' | 1 | -1 | undefined {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  return (key === 'Tab' || key === 'Enter') && !hint ? 'take' : undefined;
}

export function SuggestionList({ suggestions, chosen, take }: Suggesting): JSX.Element | null {
  if (suggestions.length === 0) return null;
  return (
    <div className="suggestions" role="listbox" aria-label="Suggestions">
      {suggestions.map((suggestion, index) => (
        <button
          key={suggestion.label}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(suggestion)}
        >
          <b>{suggestion.label}</b> <span className="muted">{suggestion.detail}</span>
        </button>
      ))}
    </div>
  );
}
