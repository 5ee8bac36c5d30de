import { Tabs } from '@base-ui/react/tabs';
import { useDispatch } from '../state/context.ts';

interface Props extends Pick<Tabs.Root.Props, 'className' | 'children'> {
  /** The one that is shown. */
  readonly view: string;
  readonly 'data-side': string;
}

/** What holds the tabs of the views and the view that is shown. */
export function Views({ view, ...rest }: Props) {
  const dispatch = useDispatch();
  return (
    <Tabs.Root
      {...rest}
      value={view}
      onValueChange={(next: string, { event }) => {
        if (!isPress(event)) dispatch({ kind: 'view', view: next });
      }}
    />
  );
}

/**
 * Whether a tab got the focus because a button of the pointer went down on it: the view changes when it is let go
 * there, so that whoever pressed the wrong tab can still move off it.
 */
function isPress({ type, target }: Event): boolean {
  return type.startsWith('focus') && target instanceof Element && !target.matches(':focus-visible');
}
