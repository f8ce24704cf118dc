#!/usr/bin/env python3
"""Writes the width tables that the text measurer reads, from TrueType fonts that are installed here.

For each family four faces (regular, bold, italic, bold italic). The fonts themselves are not copied; only the advance widths
of the characters of the Basic Multilingual Plane that are measured (below U+3000), as listed by their `cmap` and `hmtx` tables,
and by how much pairs of Latin letters and marks stand closer, from the `kern` feature of their `GPOS` table.
Format (little-endian): per face u16 units per em, u16 number of runs, then per run u16 first character, u16 length, length × u16;
then u16 number of kerned characters, so many times u16 character, u8 left class, u8 right class; u16 left classes, u16 right
classes, left × right i16. Characters that kern alike share a class.
"""
import pathlib
import struct

FAMILIES = {
    "Carlito": "/usr/share/fonts/truetype/crosextra/Carlito-{}.ttf",
    "LiberationSans": "/usr/share/fonts/truetype/liberation/LiberationSans-{}.ttf",
}
FACES = ["Regular", "Bold", "Italic", "BoldItalic"]
LAST = 0x2FFF
KERNED = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x203B), 0x20AC]


def tables(data):
    count = struct.unpack_from(">H", data, 4)[0]
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        yield tag.decode(), data[offset:offset + length]


def characters(cmap):
    """Character to glyph, from the Unicode subtable of format 4 (OpenType specification, 'cmap')."""
    for index in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * index)
        if (platform, encoding) == (3, 1) and struct.unpack_from(">H", cmap, offset)[0] == 4:
            break
    else:
        raise SystemExit("no Unicode subtable of format 4")
    double = struct.unpack_from(">H", cmap, offset + 6)[0]
    base = offset + 14
    for segment in range(double // 2):
        end = struct.unpack_from(">H", cmap, base + 2 * segment)[0]
        start = struct.unpack_from(">H", cmap, base + double + 2 + 2 * segment)[0]
        delta = struct.unpack_from(">H", cmap, base + 2 * double + 2 + 2 * segment)[0]
        place = base + 3 * double + 2 + 2 * segment
        range_offset = struct.unpack_from(">H", cmap, place)[0]
        for character in range(start, min(end, LAST) + 1):
            glyph = character if range_offset == 0 else struct.unpack_from(">H", cmap, place + range_offset + 2 * (character - start))[0]
            glyph = (glyph + delta) & 0xFFFF if glyph or range_offset == 0 else 0
            if glyph:
                yield character, glyph


def coverage(data, offset):
    """Glyph to index (OpenType specification, 'Coverage Table')."""
    kind, count = struct.unpack_from(">HH", data, offset)
    if kind == 1:
        return {glyph: index for index, glyph in enumerate(struct.unpack_from(f">{count}H", data, offset + 4))}
    result = {}
    for index in range(count):
        start, end, first = struct.unpack_from(">HHH", data, offset + 4 + 6 * index)
        result.update({glyph: first + glyph - start for glyph in range(start, end + 1)})
    return result


def classes(data, offset):
    """Glyph to class; what is missing is of class 0 (OpenType specification, 'Class Definition Table')."""
    kind = struct.unpack_from(">H", data, offset)[0]
    if kind == 1:
        start, count = struct.unpack_from(">HH", data, offset + 2)
        return dict(zip(range(start, start + count), struct.unpack_from(f">{count}H", data, offset + 6)))
    result = {}
    for index in range(struct.unpack_from(">H", data, offset + 2)[0]):
        start, end, number = struct.unpack_from(">HHH", data, offset + 4 + 6 * index)
        result.update(dict.fromkeys(range(start, end + 1), number))
    return result


def pair_tables(gpos):
    """A function for each pair adjustment subtable of the `kern` feature; it gives a pair's adjustment, or None to ask the next."""
    features, lookups = struct.unpack_from(">HH", gpos, 6)
    used = []
    for index in range(struct.unpack_from(">H", gpos, features)[0]):
        tag, offset = struct.unpack_from(">4sH", gpos, features + 2 + 6 * index)
        if tag == b"kern":
            count = struct.unpack_from(">H", gpos, features + offset + 2)[0]
            used += struct.unpack_from(f">{count}H", gpos, features + offset + 4)
    for index in sorted(set(used)):
        lookup = lookups + struct.unpack_from(">H", gpos, lookups + 2 + 2 * index)[0]
        kind, _, count = struct.unpack_from(">HHH", gpos, lookup)
        for offset in struct.unpack_from(f">{count}H", gpos, lookup + 6):
            table, table_kind = lookup + offset, kind
            if kind == 9:
                table_kind, further = struct.unpack_from(">HI", gpos, table + 2)
                table += further
            form, covered, first, second = struct.unpack_from(">HHHH", gpos, table)
            # Only advances of the left glyph are read (value format 4); fonts with others need more here.
            if table_kind != 2 or (first, second) != (4, 0):
                raise SystemExit(f"pair adjustment of an unknown kind: {table_kind}, {first}, {second}")
            yield (by_pairs if form == 1 else by_classes)(gpos, table, coverage(gpos, table + covered))


def by_pairs(gpos, table, covered):
    count = struct.unpack_from(">H", gpos, table + 8)[0]
    sets = []
    for offset in struct.unpack_from(f">{count}H", gpos, table + 10):
        pairs = struct.unpack_from(">H", gpos, table + offset)[0]
        sets.append(dict(struct.unpack_from(">Hh", gpos, table + offset + 2 + 4 * pair) for pair in range(pairs)))
    return lambda left, right: sets[covered[left]].get(right) if left in covered else None


def by_classes(gpos, table, covered):
    left_offset, right_offset, _, rights = struct.unpack_from(">HHHH", gpos, table + 8)
    lefts, rights_of = classes(gpos, table + left_offset), classes(gpos, table + right_offset)

    def adjustment(left, right):
        if left not in covered or right not in rights_of:
            return None
        return struct.unpack_from(">h", gpos, table + 16 + 2 * (lefts.get(left, 0) * rights + rights_of[right]))[0]

    return adjustment


def kerning(table, glyphs):
    """The kerned characters with their classes, and what pairs of classes are adjusted by."""
    subtables = list(pair_tables(table["GPOS"]))
    known = [character for character in KERNED if character in glyphs]

    def adjust(left, right):
        return next((value for value in (subtable(glyphs[left], glyphs[right]) for subtable in subtables) if value is not None), 0)

    rows = {left: tuple(adjust(left, right) for right in known) for left in known}
    row_classes = {row: index for index, row in enumerate(sorted(set(rows.values())))}
    columns = {right: tuple(row[place] for row in row_classes) for place, right in enumerate(known)}
    column_classes = {column: index for index, column in enumerate(sorted(set(columns.values())))}
    result = struct.pack("<H", len(known))
    for character in known:
        result += struct.pack("<HBB", character, row_classes[rows[character]], column_classes[columns[character]])
    result += struct.pack("<HH", len(row_classes), len(column_classes))
    for place in range(len(row_classes)):
        result += b"".join(struct.pack("<h", column[place]) for column in column_classes)
    return result


def face(path):
    table = dict(tables(pathlib.Path(path).read_bytes()))
    units = struct.unpack_from(">H", table["head"], 18)[0]
    metrics = struct.unpack_from(">H", table["hhea"], 34)[0]
    glyphs = dict(characters(table["cmap"]))
    widths = {c: struct.unpack_from(">H", table["hmtx"], 4 * min(g, metrics - 1))[0] for c, g in glyphs.items()}
    runs = []
    for character in sorted(widths):
        if runs and runs[-1][0] + len(runs[-1][1]) == character:
            runs[-1][1].append(widths[character])
        else:
            runs.append((character, [widths[character]]))
    result = struct.pack("<HH", units, len(runs))
    for first, values in runs:
        result += struct.pack(f"<HH{len(values)}H", first, len(values), *values)
    return result + kerning(table, glyphs)


target = pathlib.Path(__file__).parents[2] / "src/JourneyOffice.Drawing/Text/Metrics"
for family, pattern in FAMILIES.items():
    (target / f"{family}.metrics").write_bytes(b"".join(face(pattern.format(name)) for name in FACES))
