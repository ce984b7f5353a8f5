// The types of the validators that the build compiles from `public/schema/events-1.schema.json` (build/schema-plugin.ts).

declare module 'virtual:events-schema' {
  /** One broken rule. There are no messages: `keyword` and `params` say it, and the page words it in its own language. */
  export interface SchemaError {
    /** Where in the record, as a JSON Pointer: "/time/start"; "" is the record itself. */
    readonly instancePath: string;
    /** Which rule of the schema: "#/$defs/when/pattern". */
    readonly schemaPath: string;
    /** "required", "additionalProperties", "pattern", "enum", "type", … */
    readonly keyword: string;
    /** What the rule wanted: { missingProperty }, { additionalProperty }, { pattern }, { allowedValues }, { type }, … */
    readonly params: Readonly<Record<string, unknown>>;
  }

  /** Says whether the value fits. `errors` holds every broken rule of the last call, or null after a good one. */
  export interface Validator {
    (value: unknown): boolean;
    readonly errors?: readonly SchemaError[] | null;
  }

  export const validateMeta: Validator;
  export const validateActor: Validator;
  export const validatePlace: Validator;
  export const validateSource: Validator;
  export const validateEvent: Validator;

  /** The fields of an event, each of them there; undefined where the event has none. */
  export interface EventFields {
    readonly time: unknown;
  }

  /** Such fields, all of them undefined, to be filled. */
  export function noFields(): EventFields & Record<string, unknown>;

  /** Null for what is no object, and for one with any other key. Always of the same shape, which makes reading it fast. */
  export function fieldsOfEvent(record: unknown): EventFields | null;

  /** Whether a record with these fields, and no others, fits. What is broken where it does not, `validateEvent` says. */
  export function validateEventFields(fields: EventFields): boolean;

  /**
   * The keys that the schema names: by list (`file` for the file itself), then by the dotted path of the object within a
   * record of it, with "*" for positions.
   */
  export const knownKeys: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
