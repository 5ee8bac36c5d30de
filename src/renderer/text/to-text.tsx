import { Icon } from '../ui/icons.tsx';

/** An arrow to lines of text: from a row to its place in the report. */
export function ToText() {
  return (
    <Icon>
      <path d="M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.5 3.5 7.5 8.5" />
    </Icon>
  );
}
