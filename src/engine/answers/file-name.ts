/** What of a label every file system takes: letters, numbers, spaces, hyphens and round brackets. */
export function fileSystemWords(label: string): string {
  return label.replace(/[^\p{L}\p{N} ()-]+/gu, ' ').replace(/\s+/g, ' ');
}
