import { useSyncExternalStore } from 'react';
import { DialogFrame } from '../ui/dialog/DialogFrame.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { useAnswer, useService } from '../state/context.ts';
import { passageService, shownPassageService } from './passage-store.ts';
import type { AskedPassage } from './passage-store.ts';
import { PassageYears } from './PassageYears.tsx';

/** What one passage said in every year, over the window. */
export function ThroughYears() {
  const shown = useService(shownPassageService);
  const { asked } = useSyncExternalStore(shown.subscribe, shown.get);
  const close = () => shown.put({ asked: null });
  return (
    <DialogFrame
      open={asked !== null}
      onClose={close}
      title="This passage through the years"
      closeLabel="Close the years of this passage"
      textLabel="Wordings, the oldest first"
    >
      {asked !== null && <Asked asked={asked} onAsk={(next) => shown.put({ asked: next })} onClose={close} />}
    </DialogFrame>
  );
}

interface AskedProps {
  readonly asked: AskedPassage;
  readonly onAsk: (asked: AskedPassage) => void;
  readonly onClose: () => void;
}

function Asked({ asked, onAsk, onClose }: AskedProps) {
  const answers = useService(passageService);
  const loaded = useAnswer(answers, asked);
  switch (loaded.status) {
    case 'loading':
      return (
        <Waiting
          what="Following this passage through the years"
          why="The first time, all years of the country are set side by side."
        />
      );
    case 'failed':
      return <Failed error={loaded.error} onRetry={() => answers.retry(asked)} />;
    case 'ready':
      return <PassageYears asked={asked} history={loaded.value} onAsk={onAsk} onClose={onClose} />;
  }
}
