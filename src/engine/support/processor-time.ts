/** Processor time that the whole program was given since it began, in milliseconds: that of one thread is no more. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
