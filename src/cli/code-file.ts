/** Where the build leaves the compiled code of a bundle for one V8; V8 itself refuses it where it does not fit. */
export function codeFile(bundleHash: string): string {
  return `casus.${bundleHash}.v8-${process.versions.v8}.${process.arch}.code`;
}
