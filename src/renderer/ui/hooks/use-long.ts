import { useEffect, useState } from 'react';

/** What takes longer than this is explained. */
const LONG_MS = 2_000;

/** Whether something has been waited for so long that a word about it is due. */
export function useLong(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isWaiting && isLong;
}
