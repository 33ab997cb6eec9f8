"""Makes assets/communes.json: the communes of each territory of the atlas, for the search.

    python3 xtask/communes/make.py COMMUNES.geojson assets

`cargo xtask communes COMMUNES.geojson` calls it. COMMUNES.geojson has one feature per commune with the properties
`code` (INSEE), `nom`, `epci` (SIREN, may be empty) and, in the Grand Paris, `ept` (SIREN); geometries are not read.
The territories are those of `source/territoires.csv` under the output folder. A commune belongs to its EPT where the
atlas has it, else to its EPCI; those of no territory of the atlas are left out. Same input, same bytes.
"""

import csv
import json
import sys
from pathlib import Path

VINTAGE = "communes : code officiel géographique 2025 ; périmètres des EPCI au 1er janvier 2026"


def main(source, assets):
    territories = codes_of(assets / "source" / "territoires.csv")
    members = {code: [] for code in territories}
    for commune in communes_of(source):
        holder = next((code for code in (commune.get("ept"), commune["epci"]) if code in members), None)
        if holder is not None:
            members[holder].append(f"{commune['code']} {commune['nom']}")
    lines = [
        json.dumps({"code": code, "communes": sorted(names)}, ensure_ascii=False, separators=(",", ":"))
        for code, names in members.items()
        if names
    ]
    head = f'{{\n"version":1,\n"millesime":{json.dumps(VINTAGE, ensure_ascii=False)},\n"territoires":[\n'
    (assets / "communes.json").write_text(head + ",\n".join(lines) + "\n]\n}\n", encoding="utf-8", newline="\n")
    print(f"communes: {sum(map(len, members.values()))} communes of {len(lines)} territories")


def codes_of(path):
    """Codes of the territories, in file order."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["code"] for row in csv.DictReader(file)]


def communes_of(path):
    """Properties of each feature, checked."""
    with path.open(encoding="utf-8") as file:
        features = json.load(file)["features"]
    for number, feature in enumerate(features, 1):
        properties = feature["properties"]
        missing = [key for key in ("code", "nom", "epci") if key not in properties]
        if missing:
            raise SystemExit(f"communes: error: {path}: feature {number}: no {', '.join(missing)}")
        yield properties


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
