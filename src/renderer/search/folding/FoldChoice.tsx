import { CheckBox } from '../../ui/buttons/CheckBox.tsx';

interface Props {
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** Whether what is the same passage in several years is one hit with its years, or a hit for each. */
export function FoldChoice({ folded, onFold }: Props) {
  return <CheckBox label="Years as one" checked={folded} onChange={onFold} />;
}
