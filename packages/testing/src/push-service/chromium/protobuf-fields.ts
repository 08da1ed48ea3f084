import protobuf from 'protobufjs';

/** Wire types of the protobuf encoding. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** The members of a protobuf message by field number; numbers as decimal text, since they may have 64 bits. */
export type Fields = ReadonlyMap<number, readonly (string | Buffer)[]>;

/**
 * Reads any protobuf message without knowing its type.
 *
 * @returns Its members, or `undefined` when the bytes are no protobuf message. Never throws.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function parseFields(bytes: Uint8Array): Fields | undefined {
  const fields = new Map<number, (string | Buffer)[]>();
  const reader = protobuf.Reader.create(bytes);
  try {
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      const value = readValue(reader, tag & 7);
      const number = tag >>> 3;
      if (number === 0 || value === undefined) return undefined;
      const values = fields.get(number);
      if (values === undefined) fields.set(number, [value]);
      else values.push(value);
    }
  } catch {
    // The reader throws where the bytes end too early.
    return undefined;
  }
  return fields;
}

/** The last text of a field: the last one wins, as the encoding demands. */
export function readText(fields: Fields, number: number): string | undefined {
  const value = fields.get(number)?.at(-1);
  return Buffer.isBuffer(value) ? value.toString('utf8') : undefined;
}

/** All texts of a repeated field. */
export function readTexts(fields: Fields, number: number): readonly string[] {
  const values = fields.get(number) ?? [];
  return values.filter((value) => Buffer.isBuffer(value)).map((value) => value.toString('utf8'));
}

/** The last number of a field, as decimal text. */
export function readNumber(fields: Fields, number: number): string | undefined {
  const value = fields.get(number)?.at(-1);
  return typeof value === 'string' ? value : undefined;
}

/** The tag that stands before a value on the wire. */
export function makeTag(field: number, wire: number): number {
  return ((field << 3) | wire) >>> 0;
}

function readValue(reader: protobuf.Reader, wire: number): string | Buffer | undefined {
  if (wire === WIRE.varint) return reader.uint64().toString();
  if (wire === WIRE.fixed64) return reader.fixed64().toString();
  if (wire === WIRE.bytes) return Buffer.from(reader.bytes());
  if (wire === WIRE.fixed32) return String(reader.fixed32());
  return undefined;
}
