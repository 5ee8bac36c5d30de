/** The few signs of the frame: 16 by 16, drawn with a line of the text's colour. */
import type { ReactNode } from 'react';

/** The drawing that all signs of the frame share; for signs that only one view has. */
export function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const Cross = () => (
  <Icon>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);

/** One line under another: what was said year after year. */
export const Years = () => (
  <Icon>
    <path d="M3.5 3v10M3.5 4h1M3.5 8h1M3.5 12h1M7 4h6.5M7 8h5M7 12h6.5" />
  </Icon>
);

/** What can be dragged. */
export const Grip = () => (
  <svg width="8" height="16" viewBox="0 0 8 16" fill="currentColor" aria-hidden="true" focusable="false">
    {[4, 8, 12].map((y) => (
      <g key={y}>
        <circle cx="2" cy={y} r="1" />
        <circle cx="6" cy={y} r="1" />
      </g>
    ))}
  </svg>
);

export const Printer = () => (
  <Icon>
    <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />
  </Icon>
);

export const Plus = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const Chevron = () => (
  <Icon>
    <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
  </Icon>
);

export const Magnifier = () => (
  <Icon>
    <circle cx="7" cy="7" r="4" />
    <path d="m10 10 3.5 3.5" />
  </Icon>
);

export const SidePanel = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1" />
    <path d="M6 3v10" />
  </Icon>
);

export const List = () => (
  <Icon>
    <path d="M3 4.5h10M5.5 8H13M5.5 11.5H13" />
  </Icon>
);

export const Pin = () => (
  <Icon>
    <path d="M6 2.5h4M6.5 2.5V7L4.5 9.5h7L9.5 7V2.5M8 9.5v4" />
  </Icon>
);

export const BackArrow = () => (
  <Icon>
    <path d="M7 3.5 2.5 8 7 12.5M2.5 8h11" />
  </Icon>
);

export const ForwardArrow = () => (
  <Icon>
    <path d="M9 3.5 13.5 8 9 12.5M13.5 8h-11" />
  </Icon>
);

export const Flag = () => (
  <Icon>
    <path d="M4 14V3h7l-1.5 2.5L11 8H4" />
  </Icon>
);

export const AddFolder = () => (
  <Icon>
    <path d="M2 12.5v-9h4l1.5 2H14v7zM8 7.5v3M6.5 9h3" />
  </Icon>
);

export const NewPane = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1" />
    <path d="M8 3v10M11 6.5v3M9.5 8h3" />
  </Icon>
);

export const PreviousArrow = () => (
  <Icon>
    <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />
  </Icon>
);

export const LinkSign = () => (
  <Icon>
    <path d="m6.5 9.5 3-3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1" />
  </Icon>
);

export const Tick = () => (
  <Icon>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
);

export const More = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />
  </Icon>
);

export const Sheets = () => (
  <Icon>
    <path d="M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1" />
  </Icon>
);
