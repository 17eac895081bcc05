#!/usr/bin/env bash
# Makes .venv with the project and one of its extras in it, and does nothing when that was done before.
#
#   tools/environment.sh app|dev
#
# What was installed is noted in .venv/installed-EXTRA, so a second run needs no network.
set -euo pipefail
cd "$(dirname "$0")/.."
extra=${1:?which extra: app or dev}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    local name
    for name in ${PYTHON:+"$PYTHON"} python3 python python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null && new_enough "$name"; then
            echo "$name"
            return
        fi
    done
    echo "journeymap needs Python 3.11 or newer, and none was found." >&2
    echo "Install one, or say where it is: PYTHON=/path/to/python3 make …" >&2
    return 1
}

key() {
    .venv/bin/python - <<'PY'
import hashlib, pathlib, sys
what = [sys.version] + [pathlib.Path(name).read_text() for name in ("pyproject.toml", "constraints.txt")]
print(hashlib.sha256("\0".join(what).encode()).hexdigest())
PY
}

# An environment whose folder was moved has scripts that point at the old place: it is made anew.
usable() {
    [ -x .venv/bin/python ] && new_enough .venv/bin/python && .venv/bin/python -c 'import pip' 2>/dev/null &&
        [ "$(cat .venv/made-in 2>/dev/null)" = "$PWD" ]
}

if ! usable; then
    python=$(find_python)
    echo "Making .venv with $("$python" --version) …" >&2
    if ! "$python" -m venv --clear .venv; then
        echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv" >&2
        exit 1
    fi
    echo "$PWD" >.venv/made-in
fi

wanted=$(key)
# The dev extra holds all of the app extra.
for done in "$extra" dev; do
    if [ "$(cat ".venv/installed-$done" 2>/dev/null)" = "$wanted" ]; then
        exit 0
    fi
done

echo "Installing journeymap with its $extra extra into .venv (the first time this takes a minute or two) …" >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --constraint constraints.txt --editable ".[$extra]"
echo "$wanted" >".venv/installed-$extra"
