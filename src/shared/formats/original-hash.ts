/** A publication's place in a file, as far as it tells which file that is. */
interface InFile {
  readonly sha256: string;
  readonly volume?: { readonly sha256: string };
}

/** The hash of the file that a publication stands in: of a part of a volume, that of the volume. */
export function originalHash({ sha256, volume }: InFile): string {
  return volume?.sha256 ?? sha256;
}
