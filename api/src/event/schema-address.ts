/** Counts the changes that programs would have to follow: fields that went or mean something else. A field more is none. */
export const SCHEMA_VERSION = 1;

/** Where the JSON schema of the `data` of an event is: `https://…/event-schemas/1/item.published.json`. */
export const dataSchemaAddress = (apiUrl: string, type: string): string => `${apiUrl}/event-schemas/${SCHEMA_VERSION}/${type}.json`;
