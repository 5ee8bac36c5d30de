/** What a section of the help is given. */
export interface HelpSectionProps {
  /** Put the help away. */
  readonly onClose: () => void;
}
