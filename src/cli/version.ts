declare const CASUS_VERSION: string | undefined;

/** Version of the package, set when the command is bundled. */
export const version: string = typeof CASUS_VERSION === 'string' ? CASUS_VERSION : 'development';
