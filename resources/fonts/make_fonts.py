#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Strata Sans faces from Inter: python3 make_fonts.py /usr/share/fonts/opentype/inter

Strata Sans is Inter with tabular figures as its ordinary figures (Qt 6.4 cannot switch OpenType features on, and figures in a
column must stand under each other), cut down to European scripts, punctuation, arrows and mathematics. It carries its own name
because it is a modified version, and so that a system's Inter never takes its place. Needs fontTools (Debian: python3-fonttools).
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF),
          (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2500, 0x257F), (0x25A0, 0x25FF), (0x2700, 0x27BF), (0xFFFD, 0xFFFD)]


def make(source: Path, style: str, weight: int, target: Path) -> None:
    font = TTFont(source)
    substitutions = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for lookup in gsub.LookupList.Lookup[index].SubTable:
                    substitutions.update(getattr(getattr(lookup, "ExtSubTable", lookup), "mapping", {}))
    wanted = set(range(ord("0"), ord("9") + 1)) | {0x2212, ord("+"), ord(".")}
    for table in font["cmap"].tables:
        for code in wanted & set(table.cmap):
            if chr(code).isdigit():
                table.cmap[code] = substitutions.get(table.cmap[code], table.cmap[code])

    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.desubroutinize = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    cutter.subset(font)

    names = font["name"]
    full = "Strata Sans " + style
    for record in list(names.names):
        if record.nameID in (16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    plain = style in ("Regular", "Bold")
    for platform in ((3, 1, 0x409), (1, 0, 0)):
        names.setName("Strata Sans" if plain else full, 1, *platform)
        names.setName(style if plain else "Regular", 2, *platform)
        names.setName("Strata Sans;" + style, 3, *platform)
        names.setName(full, 4, *platform)
        names.setName("StrataSans-" + style.replace(" ", ""), 6, *platform)
        if not plain:
            names.setName("Strata Sans", 16, *platform)
            names.setName(style, 17, *platform)
    font["OS/2"].usWeightClass = weight
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = ["StrataSans-" + style]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = "Strata Sans", full
    font.save(target)
    print(target.name, target.stat().st_size, "bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    here = Path(__file__).resolve().parent
    for style, weight in (("Regular", 400), ("Medium", 500), ("SemiBold", 600)):
        make(Path(sys.argv[1]) / f"Inter-{style}.otf", style, weight, here / f"StrataSans-{style}.otf")
