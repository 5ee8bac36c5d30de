/** The part of the two installers' makers that is used here: neither comes with types. */
interface InstallerOptions {
  readonly [name: string]: unknown;
}

declare class LinuxInstaller {
  constructor(data: InstallerOptions);
  readonly stagingDir: string;
  readonly baseAppDir: string;
  readonly options: { readonly packagePaths: readonly string[] };
  get contentFunctions(): string[];
  copyLicense(copyrightFile: string): Promise<unknown>;
  generateDefaults(): Promise<unknown>;
  generateOptions(): unknown;
  createStagingDir(): Promise<unknown>;
  createContents(): Promise<unknown>;
  createPackage(): Promise<unknown>;
  movePackage(): Promise<unknown>;
}

declare module 'electron-installer-debian' {
  export class Installer extends LinuxInstaller {}
}

declare module 'electron-installer-redhat' {
  export class Installer extends LinuxInstaller {
    readonly specPath: string;
    createSpec(): Promise<unknown>;
    generateScripts(): Promise<unknown>;
  }
}
