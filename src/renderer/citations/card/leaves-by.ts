/** Whether Tab would leave a card: from its last control, or backwards from its first. */
export function leavesBy(backwards: boolean, card: HTMLElement | null): boolean {
  const controls = [...(card?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  const active = document.activeElement;
  return backwards ? active === card || active === controls[0] : active === controls.at(-1);
}
