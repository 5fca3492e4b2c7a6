/** The release that prints; a record names it, since another release may print other bytes. */
export const VERSION = '0.1.0';
