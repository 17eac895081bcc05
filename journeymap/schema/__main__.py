"""`python -m journeymap.schema`: makes the JSON Schemas anew from the model."""

from __future__ import annotations

import json
from pathlib import Path

from journeymap.change.changes_schema import CHANGES_FILE, generate_changes
from journeymap.mapfile.json_schema import FILE, generate

for name, made in ((FILE, generate()), (CHANGES_FILE, generate_changes())):
    text = json.dumps(made, ensure_ascii=False, indent=2)
    (Path(__file__).parent / name).write_text(text + "\n", "utf-8")
