"""`python -m journeymap.schema`: makes the JSON Schema anew from the model."""

from __future__ import annotations

import json
from pathlib import Path

from journeymap.mapfile.json_schema import FILE, generate

text = json.dumps(generate(), ensure_ascii=False, indent=2)
(Path(__file__).parent / FILE).write_text(text + "\n", "utf-8")
