"""Makes src/tool/source/cog/*.csv again: codes that the official geography has replaced, with today's.

    python3 xtask/boundaries/codes.py --cache DIR

`communes.csv` comes from `anciensCodes` of @etalab/decoupage-administratif 6.0.0. `intercommunalites.csv` compares its
EPCI with those of version 0.3.0 (2019): a SIREN that is gone is followed by the one that now holds most of its communes.
What changed before 2019 is in BEFORE, by hand, with the law that says it. Python 3.11 or newer; the same packages give
the same bytes.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from pathlib import Path

from packages import ETALAB, Package, check, download, npm_file
from report import BoundaryError

ETALAB_2019 = Package(
    "npm", "@etalab/decoupage-administratif", "0.3.0", "etalab-decoupage-administratif-0.3.0.tgz",
    "49a14b140440ab305f8c96a5b9d988cff08ea56e80cfa1df6e58b39bfa9def72",
)
"""The oldest version of the package: the EPCI of 2019."""

LAW = "loi n° 2014-58 du 27 janvier 2014, article 26"
BEFORE = [
    ("246900245", "CU de Lyon", "200046977", "Métropole de Lyon", LAW),
    ("246900245", "Grand Lyon", "200046977", "Métropole de Lyon", LAW),
]
"""Replaced before 2019: old SIREN, old name, SIREN, name, origin."""

OUT = Path(__file__).resolve().parents[2] / "src" / "tool" / "source" / "cog"


def main():
    parser = argparse.ArgumentParser(description="Makes the tables of replaced codes from registry packages.")
    parser.add_argument("--cache", required=True, help="folder for downloads")
    cache = Path(parser.parse_args().cache).resolve()
    try:
        cache.mkdir(parents=True, exist_ok=True)
        for package in (ETALAB, ETALAB_2019):
            if not package.path(cache).exists():
                download(package, cache)
            check(package, package.path(cache))
        write("communes.csv", ("code", "nom", "anciens"), communes(cache))
        write("intercommunalites.csv", ("ancien", "ancien_nom", "code", "nom", "origine"), BEFORE + bodies(cache))
    except BoundaryError as error:
        print(f"codes: error: {error}", file=sys.stderr)
        return 1
    return 0


def communes(cache):
    """Each commune that has replaced others, with their codes; a code that is in use again is left out."""
    listed = json.loads(npm_file(ETALAB, cache, "data/communes.json"))
    today = [commune for commune in listed if commune["type"] == "commune-actuelle"]
    in_use = {commune["code"] for commune in today}
    for commune in today:
        old = sorted(set(commune.get("anciensCodes", [])) - in_use)
        if old:
            yield commune["code"], commune["nom"], " ".join(old)


def bodies(cache):
    """EPCI of 2019 whose SIREN is gone."""
    then, now = (
        {body["code"]: body for body in json.loads(npm_file(package, cache, "data/epci.json"))}
        for package in (ETALAB_2019, ETALAB)
    )
    body_of = {member["code"]: body for body in now.values() for member in body["membres"]}
    rows = []
    for code, body in sorted(then.items()):
        if code in now:
            continue
        heirs = Counter(body_of[member["code"]]["code"] for member in body["membres"] if member["code"] in body_of)
        heir = now[heirs.most_common(1)[0][0]]
        share = f"{heirs[heir['code']]} communes sur {len(body['membres'])}"
        rows.append((code, body["nom"], heir["code"], heir["nom"], f"{ETALAB.name} 0.3.0 et 6.0.0 : {share}"))
    return rows


def write(name, header, rows):
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main())
