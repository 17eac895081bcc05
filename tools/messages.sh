#!/usr/bin/env bash
# Collects the texts to translate from the sources into a gettext template.
#
#   tools/messages.sh FILE.pot
set -euo pipefail
folder=$(dirname "${1:?the file to write}")
mkdir -p "$folder"
target=$(cd "$folder" && pwd)/$(basename "$1")
cd "$(dirname "$0")/.."
python=${PYTHON:-.venv/bin/python}
# Files without line numbers: the template changes when a text does, not when a line moves.
"$python" -m babel.messages.frontend --quiet extract --project journeymap --add-location file \
    --add-comments "Translators:" --sort-by-file --width 100 --output-file "$target" journeymap
