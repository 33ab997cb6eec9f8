"""Simplification with shared borders, by mapshaper.

Communes are dissolved into *cells*: the largest pieces that no territory, département or région cuts. One
simplification of the cells and a second dissolve then give every level, so that a border shared by two neighbours,
or by a ville and the EPCI around it, stays one line.
"""

import json
import os
import subprocess
from pathlib import Path

import shapely

from communes import area_km2
from report import BoundaryError

MAPSHAPER_VERSION = "0.7.70"
"""Another version may order or repair differently, and the files would not come out the same."""

GRID_DEGREES = 0.0001
"""Step of the coordinate grid, degrees (about 10 m). Cells are put on it *before* they are simplified, which only
removes points: rounding afterwards would fold narrow necks onto themselves (Rennes Métropole's, for one)."""

LEVELS = ("epci", "ept", "ville")
"""Properties of a cell that name a territory."""

ISLAND_REGIONS = ("01", "02", "04", "06")
"""Overseas régions drawn large, each in a frame of its own: Guadeloupe, Martinique, La Réunion, Mayotte."""

GUYANE = "03"
MAYOTTE = "06"
ILE_DE_FRANCE = "11"
CORSE = "94"
MAINLAND = "metropole"
"""What the overview calls the régions of the mainland together."""


def territory_interval(km2):
    """Size of the smallest detail kept on the outline of a territory of that area, metres.

    Finer for small ones: 65 m at 5 km² (Grigny), 160 m at 100 km² (Paris), 260 m at 500 km² (Nantes Métropole),
    440 m at 3,000 km² (Aix-Marseille-Provence).
    """
    return 40 * km2**0.3


def context_interval(cell):
    """Size of the smallest detail kept on the backdrop, metres.

    It is seen at national scale, about 1,200 m to the pixel (Guyane: 2,500 m); the frames of the islands and of
    Île-de-France are seen closer, and in the latter the départements' limits should not run beside the same limits of the territories.
    """
    region = cell["reg"]
    if region == GUYANE:
        return 1800
    if region in ISLAND_REGIONS:
        # Mayotte is a third as large as the others, and drawn to the same height.
        return 200 if region == MAYOTTE else 350
    if region == ILE_DE_FRANCE and cell["territory_km2"]:
        return min(1600, territory_interval(cell["territory_km2"]))
    return 1600


OVERVIEW_GRID_DEGREES = 0.001
"""Step of the grid of the overview, degrees (about 100 m): a tenth of a pixel at national scale."""

BACKDROP_GRID_DEGREES = 0.002
"""The same for its backdrop."""


def overview_limit(cell):
    """Size of the smallest detail that the overview keeps everywhere in the frame of `cell`, metres: under a pixel of that frame.

    `src/scene/detail.rs` has the same limits: the map asks for the full outlines where that would show."""
    if cell["reg"] in (ILE_DE_FRANCE, MAYOTTE):
        return 300
    if cell["reg"] == GUYANE or cell["reg"] in ISLAND_REGIONS:
        return 450
    return 1000 if cell["reg"] == CORSE else 1600


def overview_interval(cell):
    """Size of the smallest detail that the overview keeps on the outline of a territory, metres."""
    return min(overview_limit(cell), 8 * territory_interval(cell["territory_km2"]))


def coarse_codes(cells):
    """Codes of the territories of which the overview keeps no detail under 1 km: the large ones of the main frame."""
    return {
        cell["properties"][level]
        for cell in cells for level in LEVELS
        if cell["properties"]["territory_km2"] and overview_interval(cell["properties"]) >= 1000
    }


def backdrop_interval(cell):
    """The same on the backdrop: its limits run beside those of the territories of Île-de-France, and alone elsewhere."""
    if cell["reg"] == GUYANE:
        return 1800
    if cell["reg"] == ILE_DE_FRANCE:
        return overview_interval(cell) if cell["territory_km2"] else 1600
    return overview_limit(cell)


def make_cells(communes, tables, codes, work, mapshaper):
    """Dissolves the communes into cells and returns these as GeoJSON features.

    `communes` is a dict from code to geometry, `codes` the territories' codes, `work` a folder for scratch files.
    Properties of a cell: `dep`, `reg`; `epci`, `ept`, `ville` (a territory's code, or empty); `territory_km2`, the
    unsimplified area of the smallest territory that it belongs to (0 if none).
    """
    wanted = set(codes)
    properties, areas = {}, {}
    for code, geometry in communes.items():
        department = tables.department_of[code]
        levels = {
            "epci": tables.epci_of.get(code, ""),
            "ept": tables.ept_of.get(code, ""),
            "ville": code,
        }
        levels = {level: owner if owner in wanted else "" for level, owner in levels.items()}
        for owner in filter(None, levels.values()):
            areas[owner] = areas.get(owner, 0) + area_km2(geometry)
        properties[code] = {"dep": department, "reg": tables.region_of[department], **levels}

    missing = sorted(wanted - areas.keys())
    if missing:
        raise BoundaryError("assets/source/territoires.csv", "SIREN of an EPCI or EPT, or INSEE code of a commune", ", ".join(missing))

    features = []
    for code, geometry in communes.items():
        cell = properties[code]
        owner = cell["ville"] or cell["ept"] or cell["epci"]
        cell["territory_km2"] = areas.get(owner, 0)
        cell["cell"] = "|".join((cell["dep"], cell["epci"], cell["ept"], cell["ville"]))
        features.append(f'{{"type":"Feature","properties":{json.dumps(cell)},"geometry":{shapely.to_geojson(geometry)}}}')
    source = work / "communes.json"
    source.write_text('{"type":"FeatureCollection","features":[' + ",\n".join(features) + "]}", encoding="utf-8")

    target = work / "cells.json"
    run(mapshaper, [source, "-dissolve", "cell", "copy-fields=dep,reg,epci,ept,ville,territory_km2",
                    "-o", target, "format=geojson", f"precision={GRID_DEGREES}"])
    return json.loads(target.read_text(encoding="utf-8"))["features"], areas


def simplify_territories(cells, work, mapshaper):
    """The territories' outlines: (code, GeoJSON geometry) pairs."""
    inside = [
        with_interval(cell, territory_interval(cell["properties"]["territory_km2"]))
        for cell in cells if cell["properties"]["territory_km2"]
    ]
    return territory_outlines(inside, "territories", work, mapshaper)


def simplify_overview(cells, work, mapshaper):
    """The same for the overview: fewer details, on a coarser grid."""
    inside = [
        with_interval(cell, overview_interval(cell["properties"]))
        for cell in cells if cell["properties"]["territory_km2"]
    ]
    return territory_outlines(on_grid(inside, OVERVIEW_GRID_DEGREES, work, mapshaper), "overview", work, mapshaper)


def on_grid(cells, degrees, work, mapshaper):
    """The cells on a coarser grid, before they are simplified, for the reason that `GRID_DEGREES` gives."""
    source, target = work / "cells-fine.json", work / "cells-coarse.json"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": cells}), encoding="utf-8")
    run(mapshaper, [source, "-o", target, "force", "format=geojson", f"precision={degrees}"])
    return json.loads(target.read_text(encoding="utf-8"))["features"]


def territory_outlines(cells, name, work, mapshaper):
    """Simplifies cells by their `interval` and dissolves them into every level: (code, geometry) pairs."""
    dissolve = [word for level in LEVELS for word in ("-dissolve", level, "target=cells", "+", f"name={level}")]
    layers = simplified(cells, name, dissolve, LEVELS, work, mapshaper)
    return [
        (feature["properties"][level], feature["geometry"])
        for level in LEVELS for feature in layers[level] if feature["properties"][level]
    ]


def simplify_context(cells, work, mapshaper):
    """Régions as (code, geometry) pairs, and the départements' limits inside régions as one geometry."""
    everything = [with_interval(cell, context_interval(cell["properties"])) for cell in cells]
    commands = [
        "-dissolve", "reg", "target=cells", "+", "name=reg",
        "-dissolve", "dep", "copy-fields=reg", "target=cells", "+", "name=dep",
        # Limits that are also a région's are drawn with the régions; each overseas région is one département.
        "-innerlines", "where=A.reg == B.reg", "target=dep", "+", "name=limits",
        "-dissolve", "target=limits",
    ]
    layers = simplified(everything, "context", commands, ("reg", "limits"), work, mapshaper)
    (limits,) = layers["limits"]
    return [(f["properties"]["reg"], f["geometry"]) for f in layers["reg"]], limits.get("geometry", limits)


def simplify_backdrop(cells, work, mapshaper):
    """The land of the overview as (code, geometry) pairs, one for the mainland and one for each other région, and the limits
    between the mainland's régions as one geometry: given once, where polygons would give them twice."""
    everything = [with_interval(cell, backdrop_interval(cell["properties"])) for cell in cells]
    for cell in everything:
        cell["properties"]["land"] = land_of(cell["properties"]["reg"])
    commands = [
        "-dissolve", "reg", "copy-fields=land", "target=cells", "+", "name=reg",
        "-innerlines", "where=A.land == B.land", "target=reg", "+", "name=limits",
        "-dissolve", "target=limits",
        "-dissolve", "land", "target=cells", "+", "name=land",
    ]
    coarse = on_grid(everything, BACKDROP_GRID_DEGREES, work, mapshaper)
    layers = simplified(coarse, "backdrop", commands, ("land", "limits"), work, mapshaper)
    (limits,) = layers["limits"]
    return [(f["properties"]["land"], f["geometry"]) for f in layers["land"]], limits.get("geometry", limits)


def land_of(region):
    """The code of the land that a région is part of."""
    return region if region == CORSE or region == GUYANE or region in ISLAND_REGIONS else MAINLAND


def with_interval(cell, metres):
    return {**cell, "properties": {**cell["properties"], "interval": metres}}


def simplified(cells, name, commands, layers, work, mapshaper):
    """Simplifies cells by their `interval`, runs `commands`, and returns the features of each named layer."""
    folder = Path(work) / name
    folder.mkdir()
    source = folder / "cells.json"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": cells}), encoding="utf-8")
    run(mapshaper, [
        source, "name=cells", "-clean",
        "-simplify", "visvalingam", "weighted", "variable", "interval=interval", "keep-shapes",
        *commands,
        "-o", f"{folder}{os.sep}", "format=geojson", "extension=geojson", f"target={','.join(layers)}",
    ])
    result = {}
    for layer in layers:
        collection = json.loads((folder / f"{layer}.geojson").read_text(encoding="utf-8"))
        result[layer] = collection.get("features") or collection["geometries"]
    return result


def check_version(mapshaper):
    """Refuses a mapshaper of another version than the one that made the committed files."""
    found = (run(mapshaper, ["--version"]).split("\n")[0]).strip()
    if found != MAPSHAPER_VERSION:
        raise BoundaryError(mapshaper, f"mapshaper {MAPSHAPER_VERSION}", found or "no version")


def run(mapshaper, arguments):
    """Runs mapshaper and returns what it wrote on either stream."""
    # All communes at once need about 3 GB; Node's default limit is lower on most machines.
    environment = {**os.environ, "NODE_OPTIONS": "--max-old-space-size=4096"}
    command = [str(mapshaper), *map(str, arguments)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
    except OSError as error:
        raise BoundaryError(mapshaper, "a program that runs", error) from None
    if done.returncode != 0:
        raise BoundaryError(" ".join(command), "mapshaper to succeed", done.stderr.strip())
    return done.stdout + done.stderr
