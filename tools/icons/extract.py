#!/usr/bin/env python3
"""Writes src/JourneyOffice.Drawing/Icons/icons.txt: the icons' outlines by name ("name size path data", a line each).

The outlines come from Fluent System Icons (MIT, see NOTICE) as they stand in the SVG pictures of a look folder, found there by
the words that follow them; the last few are our own, in the same weight (1 of 20).
Usage: extract.py <folder with the svg pictures>
"""
import glob
import pathlib
import re
import sys

BY_BEGINNING = {  # name: (how its path data begin, grid)
    "receipt": ("M3 5c0-1.1.9-2 2-2h7a2 2", 20), "walk": ("M11.5 3a1.5 1.5 0 1 0 0 3", 20),
    "headset": ("M10 14.5a2 2 0 0 1-2-1.84", 20), "gear": ("M1.91 7.38", 20), "server": ("M7.5 5a.5.5 0 0 0 0 1h5", 20),
    "warning": ("M7.37 3.56", 20), "devices": ("M3 4.5C3 3.67", 20), "chart": ("M5 3a2 2 0 0 0-2 2v10", 20),
    "person-filled": ("M10 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8m-5 9", 20), "target": ("M10 11.5a1.5", 20), "question": ("M9.25 7.3", 20),
    "quote": ("M13 4a2 2 0 1 0-1.14", 20), "lightbulb": ("M10 2c3.31", 20), "phone": ("M9 14a.5.5", 20),
    "mail": ("M15.5 4A2.5", 20), "desktop": ("M4 2a2 2 0 0 0-2 2v9", 20), "star": ("M9.1 2.9", 20), "cart": ("M3 3.5c0", 20),
    "document": ("M6 2a2 2 0 0 0-2 2v12", 20), "card": ("M13.5 13a.5", 20), "truck": ("M2.04 4.75", 20),
    "book": ("M10 16c-.46", 20), "call": ("m6.99 2.07", 20), "person": ("M10 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8M7 6", 20),
    "moment": ("M16 8A6 6", 20), "add": ("M6 10c0-.28.22-.5.5-.5h3", 20),
    "smile": ("M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20m0 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M8.46", 24),
}
OWN = {
    # Arrow Sync and Subtract Circle, from the icons' own npm package.
    "change": "M11.41 3.64a.5.5 0 0 0 0-.71L9.3.8a.5.5 0 0 0-.7.7l1 1a7.5 7.5 0 0 0-4.08 13.5.5.5 0 0 0 .6-.8A6.5 6.5 0 0 1 10.14 3.5L8.59 5.04a.5.5 0 0 0 .7.7zM8.6 16.36a.5.5 0 0 0 0 .71l2.12 2.12a.5.5 0 0 0 .7-.7l-1-1a7.5 7.5 0 0 0 4.07-13.5.5.5 0 1 0-.59.8q.37.28.7.61a6.5 6.5 0 0 1-4.73 11.1l1.55-1.55a.5.5 0 1 0-.7-.7z",
    "gone": "M6 10c0-.28.22-.5.5-.5h7a.5.5 0 0 1 0 1h-7A.5.5 0 0 1 6 10m4 8a8 8 0 1 0 0-16 8 8 0 0 0 0 16m0-1a7 7 0 1 1 0-14 7 7 0 0 1 0 14",
    "flag": "M4.5 3h12a.5.5 0 0 1 .42.78L14.1 8l2.82 4.22a.5.5 0 0 1-.42.78H5v4.5a.5.5 0 0 1-1 0v-14a.5.5 0 0 1 .5-.5M5 4v8h10.57l-2.09-3.14a1.5 1.5 0 0 1 0-1.72L15.57 4z",
    "store": "M3.5 3h13l1.5 4.5a2.5 2.5 0 0 1-1 2V16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9.500a2.500 2.500 0 0 1-1-2zM4.200 4 3.050 7.500"
             "a1.600 1.600 0 0 0 3.200 0h1a1.600 1.600 0 0 0 3.250 0h1a1.600 1.600 0 0 0 3.250 0h1a1.600 1.600 0 0 0 1.200 1.500v0"
             "L15.800 4zM4 10v6h4v-4.500h4V16h4v-6a2.600 2.600 0 0 1-1.750-.8 2.600 2.600 0 0 1-4.250 0 2.600 2.600 0 0 1-4.250 0A2.600 2.600 0 0 1 4 10m5 2.500V16h2v-3.500z",
    "heart": "M10 17.300 3.350 10.600a4.300 4.300 0 0 1 6.100-6.100l.55.55.55-.55a4.300 4.300 0 0 1 6.100 6.100zM10 15.900l5.950-6a3.300 3.300 0 0 0-4.700-4.700"
             "L10 6.450 8.750 5.200a3.300 3.300 0 0 0-4.700 4.700z",
    "eye": "M2 10c2-3.300 4.800-5 8-5s6 1.700 8 5c-2 3.300-4.800 5-8 5s-6-1.700-8-5m1.200 0c1.700 2.700 4.100 4 6.800 4s5.100-1.300 6.800-4"
           "c-1.700-2.700-4.100-4-6.800-4s-5.100 1.300-6.800 4M10 7.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5m0 1a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3",
    "image": "M5 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2m0 1a1 1 0 0 0-1 1v8.300l4.300-4.200a1 1 0 0 1 1.400 0L16 15.200"
             "V5a1 1 0 0 0-1-1zm-1 10.700v.3a1 1 0 0 0 1 1h10.300L9 9.800zM13 6.250a1.250 1.250 0 1 1 0 2.500 1.250 1.250 0 0 1 0-2.500",
    "note": "M4 3h12a1 1 0 0 1 1 1v8.600L12.600 17H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m0 1v12h8v-3a1 1 0 0 1 1-1h3V4zm9 9v2.200l2.200-2.200zM6 7h8v1H6zm0 3h5v1H6z",
    "globe": "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16m-1.500 1.200A7 7 0 0 0 3.300 8h3.100a12 12 0 0 1 2.100-4.800m3 0A12 12 0 0 1 13.600 8h3.100a7 7 0 0 0-5.200-4.800"
             "M10 3.200A11 11 0 0 0 7.400 8h5.200A11 11 0 0 0 10 3.200M3.100 9a7 7 0 0 0 0 2h3.100a15 15 0 0 1 0-2zm4.100 0a14 14 0 0 0 0 2h5.600a14 14 0 0 0 0-2z"
             "m6.600 0a15 15 0 0 1 0 2h3.100a7 7 0 0 0 0-2zM3.300 12a7 7 0 0 0 5.200 4.800A12 12 0 0 1 6.400 12zm4.100 0a11 11 0 0 0 2.600 4.800 11 11 0 0 0 2.600-4.800z"
             "m6.200 0a12 12 0 0 1-2.100 4.800 7 7 0 0 0 5.200-4.800z",
}


def main(folder: str) -> None:
    found = {}
    for picture in sorted(glob.glob(folder + "/*.svg")):
        for data in re.findall(r'<path transform="[^"]*" d="([^"]+)"', pathlib.Path(picture).read_text()):
            for name, (beginning, grid) in BY_BEGINNING.items():
                if data.startswith(beginning):
                    found.setdefault(name, (grid, data))
    missing = BY_BEGINNING.keys() - found.keys()
    if missing:
        raise SystemExit(f"not found: {sorted(missing)}")
    # The bubble without its question mark.
    found["chat"] = (20, "M2 10a8 8" + found["question"][1].split("M2 10a8 8", 1)[1])
    for name, data in OWN.items():
        found[name] = (20, re.sub(r"(\.\d*?[1-9])0+(?=\D|$)", r"\1", data))
    target = pathlib.Path(__file__).parents[2] / "src/JourneyOffice.Drawing/Icons/icons.txt"
    target.write_text("".join(f"{name} {grid} {data}\n" for name, (grid, data) in sorted(found.items())))


main(sys.argv[1])
