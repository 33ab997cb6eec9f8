"""The countries around, from Natural Earth, fitted to the régions' outline."""

import json

import shapely

import simplify
from report import BoundaryError

WINDOWS = ((-10.9, 39.0, 16.0, 55.0), (-57.5, 1.0, -49.5, 7.0))
"""West, south, east, north in degrees: what a frame of the metropolis (up to 1.6 times as wide as high) and a
frame of Guyane may show, so that the straight cut stays out of sight. The other overseas frames show islands alone."""

FRANCE = "250"

NEAR, FAR = "near", "far"
"""A country that a frame shows well, and one at its margin."""

FULL, OVERVIEW = {NEAR: 3000, FAR: 9000}, {NEAR: 6000, FAR: 12000}
"""Smallest detail kept on each, metres: in the context, and in its overview."""

COUNTRIES = {
    "020": ("AND", "Andorre", NEAR),
    "040": ("AUT", "Autriche", FAR),
    "056": ("BEL", "Belgique", NEAR),
    "070": ("BIH", "Bosnie-Herzégovine", FAR),
    "076": ("BRA", "Brésil", FAR),
    "191": ("HRV", "Croatie", FAR),
    "203": ("CZE", "Tchéquie", FAR),
    "208": ("DNK", "Danemark", FAR),
    "276": ("DEU", "Allemagne", NEAR),
    "372": ("IRL", "Irlande", FAR),
    "380": ("ITA", "Italie", NEAR),
    "438": ("LIE", "Liechtenstein", NEAR),
    "442": ("LUX", "Luxembourg", NEAR),
    "492": ("MCO", "Monaco", NEAR),
    "528": ("NLD", "Pays-Bas", NEAR),
    "616": ("POL", "Pologne", FAR),
    "620": ("PRT", "Portugal", FAR),
    "674": ("SMR", "Saint-Marin", FAR),
    "705": ("SVN", "Slovénie", FAR),
    "724": ("ESP", "Espagne", NEAR),
    "740": ("SUR", "Suriname", FAR),
    "756": ("CHE", "Suisse", NEAR),
    "826": ("GBR", "Royaume-Uni", NEAR),
    "831": ("GGY", "Guernesey", NEAR),
    "832": ("JEY", "Jersey", NEAR),
    "833": ("IMN", "Île de Man", FAR),
}
"""ISO 3166 numeric code, as Natural Earth has it -> alpha-3 code, French name, detail. A state of another code that
falls in a window is left out: the Vatican (a point at this scale) and Guyana (seen by no frame)."""

REACH_DEGREES = 0.05
"""How far a neighbour is led over what Natural Earth takes for France and IGN does not, degrees (about 5 km)."""

PART_MIN_KM2 = 40
"""Smallest piece of a country that is kept next to a larger one, km²."""


def fit_neighbours(world_atlas, land, work, mapshaper, area_km2, details):
    """(ISO alpha-3 code, French name, GeoJSON geometry) of every neighbour, none overlapping `land`, with `FULL` or `OVERVIEW` details.

    `world_atlas` is the text of countries-10m.json (TopoJSON), `land` the union of the régions as they are written.
    """
    countries = simplified_countries(world_atlas, work, mapshaper, details)
    france = countries.pop(FRANCE)
    # What one source gives to France and the other does not: the strip along the land border would stay empty.
    strip = shapely.difference(france, land)
    result = []
    # The smallest first: Andorra and Monaco get their own strip before the country behind them does.
    for number, shape in sorted(countries.items(), key=lambda item: item[1].area):
        code, name, _ = COUNTRIES[number]
        if shape.intersects(france):
            extension = shapely.intersection(strip, shape.buffer(REACH_DEGREES))
            strip = shapely.difference(strip, extension)
            shape = shapely.difference(shapely.union(shape, extension), land)
        parts = sorted(polygons(shape), key=area_km2, reverse=True)
        kept = [p for i, p in enumerate(parts) if i == 0 or area_km2(p) >= PART_MIN_KM2]
        result.append((code, name, shapely.geometry.mapping(shapely.multipolygons(kept))))
    return result


def simplified_countries(world_atlas, work, mapshaper, details):
    """ISO numeric code -> simplified polygons inside the windows, France included."""
    folder = work / f"neighbours-{details[NEAR]}"
    folder.mkdir()
    atlas, windows, out = folder / "world.json", folder / "windows.json", folder / "countries.geojson"
    atlas.write_bytes(world_atlas)
    windows.write_text(json.dumps(shapely.geometry.mapping(shapely.MultiPolygon([shapely.box(*w) for w in WINDOWS]))))
    detail = {number: details[seen] for number, (_, _, seen) in COUNTRIES.items()}
    detail[FRANCE] = details[NEAR]
    simplify.run(mapshaper, [
        atlas, "id-field=iso", "-drop", "target=land", "-target", "countries", "-clip", windows,
        "-filter", f"{json.dumps(sorted(detail))}.includes(iso)",
        "-each", f"interval = {json.dumps(detail)}[iso]",
        "-simplify", "visvalingam", "weighted", "variable", "interval=interval", "keep-shapes",
        "-o", out, "format=geojson",
    ])
    found = {
        f["properties"]["iso"]: shapely.make_valid(shapely.geometry.shape(f["geometry"]))
        for f in json.loads(out.read_text(encoding="utf-8"))["features"]
    }
    missing = sorted(detail.keys() - found.keys())
    if missing:
        raise BoundaryError("countries-10m.json", "a country for every code of COUNTRIES", f"none for {missing}")
    return found


def polygons(shape):
    """The polygons of a geometry that may also hold the lines and points of a degenerate operation."""
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"] if shape.geom_type != "Polygon" else [shape]


def generalized(geometry, grid_degrees):
    """A valid GeoJSON geometry with the positions of `geometry` on a coarser grid; one without coordinates if nothing is left of it."""
    shape = shapely.set_precision(shapely.geometry.shape(geometry), grid_degrees)
    return shapely.geometry.mapping(shapely.MultiPolygon([part for part in polygons(shape) if not part.is_empty]))
