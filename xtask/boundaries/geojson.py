"""Writing RFC 7946 GeoJSON: few decimals, right winding, valid polygons, one feature per line."""

import json

import shapely

from report import BoundaryError


def feature(properties, geometry, decimals):
    """A feature as a dict with its coordinates rounded to `decimals` decimals of a degree.

    `geometry` is a GeoJSON geometry. Points that fall together are merged, and rings that collapse are dropped.
    """
    kind = geometry["type"]
    coordinates = geometry["coordinates"]
    if kind in ("Polygon", "MultiPolygon"):
        polygons = [coordinates] if kind == "Polygon" else coordinates
        kept = [polygon for polygon in (polygon_rings(p, decimals) for p in polygons) if polygon]
        if not kept:
            raise BoundaryError(f"feature {properties}", "at least one polygon", "none left after rounding")
        single, plural = "Polygon", "MultiPolygon"
    else:
        lines = [coordinates] if kind == "LineString" else coordinates
        kept = [line for line in (rounded(l, decimals) for l in lines) if len(line) > 1]
        single, plural = "LineString", "MultiLineString"
    shape = {"type": single, "coordinates": kept[0]} if len(kept) == 1 else {"type": plural, "coordinates": kept}
    return {"type": "Feature", "properties": properties, "geometry": shape}


def rounded(line, decimals):
    """The positions of a line on the grid of `decimals` decimals, without immediate repetitions."""
    result = []
    for x, y in line:
        # Adding zero turns -0.0 into 0.0: the first would be written with its sign.
        position = [round(x, decimals) + 0.0, round(y, decimals) + 0.0]
        if not result or position != result[-1]:
            result.append(position)
    return result


def polygon_rings(polygon, decimals):
    """Rounded rings of a polygon, the outer one counterclockwise and the holes clockwise; [] if it collapses."""
    rings = []
    for index, ring in enumerate(polygon):
        positions = rounded(ring, decimals)
        area = signed_area(positions)
        if len(positions) < 4 or area == 0:
            if index == 0:
                return []
            continue
        if (area > 0) != (index == 0):
            positions.reverse()
        rings.append(positions)
    return rings


def signed_area(ring):
    """Twice the area of a closed ring, in square degrees; positive if it turns counterclockwise."""
    # Relative to the first point: the differences are small, so that the sum does not lose its last digits.
    x0, y0 = ring[0]
    return sum(
        (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        for (x1, y1), (x2, y2) in zip(ring, ring[1:])
    )


def problems(features):
    """A sentence for every feature whose geometry is not valid as it will be written."""
    result = []
    for item in features:
        geometry = shapely.geometry.shape(item["geometry"])
        if not geometry.is_valid:
            result.append(f"{item['properties']['code']}: {shapely.is_valid_reason(geometry)}")
    return result


def write(path, features):
    """Writes a FeatureCollection with one feature per line and nothing that depends on the machine."""
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        out.write(",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features))
        out.write("\n]}\n")
