#!/usr/bin/env python3
"""Writes the width tables that the text measurer reads, from TrueType fonts that are installed here.

For each family four faces (regular, bold, italic, bold italic). The fonts themselves are not copied; only the advance widths
of the characters of the Basic Multilingual Plane that are measured (below U+3000), as listed by their `cmap` and `hmtx` tables.
Format (little-endian): per face u16 units per em, u16 number of runs, then per run u16 first character, u16 length, length × u16.
"""
import pathlib
import struct

FAMILIES = {
    "Carlito": "/usr/share/fonts/truetype/crosextra/Carlito-{}.ttf",
    "LiberationSans": "/usr/share/fonts/truetype/liberation/LiberationSans-{}.ttf",
}
FACES = ["Regular", "Bold", "Italic", "BoldItalic"]
LAST = 0x2FFF


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


def face(path):
    table = dict(tables(pathlib.Path(path).read_bytes()))
    units = struct.unpack_from(">H", table["head"], 18)[0]
    metrics = struct.unpack_from(">H", table["hhea"], 34)[0]
    widths = {c: struct.unpack_from(">H", table["hmtx"], 4 * min(g, metrics - 1))[0] for c, g in characters(table["cmap"])}
    runs = []
    for character in sorted(widths):
        if runs and runs[-1][0] + len(runs[-1][1]) == character:
            runs[-1][1].append(widths[character])
        else:
            runs.append((character, [widths[character]]))
    result = struct.pack("<HH", units, len(runs))
    for first, values in runs:
        result += struct.pack(f"<HH{len(values)}H", first, len(values), *values)
    return result


target = pathlib.Path(__file__).parents[2] / "src/JourneyOffice.Drawing/Text/Metrics"
for family, pattern in FAMILIES.items():
    (target / f"{family}.metrics").write_bytes(b"".join(face(pattern.format(name)) for name in FACES))
