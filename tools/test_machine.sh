#!/usr/bin/env bash
# Sees to what the tests need beside Python: a Chromium, fonts of many scripts, Graphviz, pdftotext, PostgreSQL,
# and scripts of others that read what we export.
#
# Nothing is called, and no network needed, when all of it is there.
set -euo pipefail
cd "$(dirname "$0")/.."

has() { command -v "$1" >/dev/null; }

has_chromium() {
    has chromium-headless-shell || has chromium || has chromium-browser || has google-chrome || has google-chrome-stable || .venv/bin/python - <<'PY'
import pathlib, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as tools:
    sys.exit(not pathlib.Path(tools.chromium.executable_path).exists())
PY
}

# A font that draws the language, e.g. zh; without fontconfig nobody can tell, so it counts as missing.
has_font() { has fc-list && [ -n "$(fc-list ":lang=$1" family)" ]; }

# LibreOffice's Impress (sd), Writer (sw) or Calc (sc), which Debian packs one by one.
has_office() { has soffice && [ -e "$(dirname "$(readlink -f "$(command -v soffice)")")/lib$1lo.so" ]; }

# Debian keeps the server's programs out of the path.
has_postgres() { has initdb || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null; }

.venv/bin/python -m tools.npm_scripts || echo "Some tests look for scripts that could not be fetched." >&2

# The same Chromium without windows takes a third less processor time for a page; not every release packs it.
can_have_shell() { ! has chromium-headless-shell && apt-cache show chromium-headless-shell >/dev/null 2>&1; }

missing=()
if can_have_shell; then missing+=(chromium-headless-shell); else has_chromium || missing+=(chromium); fi
has_font zh-cn || missing+=(fonts-noto-cjk)
has_font ru || missing+=(fonts-noto-core)
has_font und-zsye || missing+=(fonts-noto-color-emoji)
has fc-list || missing+=(fontconfig)
has dot || missing+=(graphviz)
has pdftotext || missing+=(poppler-utils)
has_office sd || missing+=(libreoffice-impress)
has_office sw || missing+=(libreoffice-writer)
has_office sc || missing+=(libreoffice-calc)
has_postgres || missing+=(postgresql)

if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
fi
if has apt-get && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; then
    echo "Installing what the tests need: ${missing[*]} …" >&2
    "${as_root[@]}" apt-get update -qq || echo "apt does not reach its archives" >&2
    if can_have_shell; then missing=("${missing[@]/#chromium*/chromium-headless-shell}"); fi
    for package in "${missing[@]}"; do
        # One by one: a package that this release lacks must not keep the others out.
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$package" >/dev/null || echo "apt has no $package" >&2
    done
else
    echo "Some tests look for these, please install them: ${missing[*]}" >&2
fi

if ! has_chromium; then
    echo "Installing Playwright's own Chromium …" >&2
    .venv/bin/python -m playwright install chromium
fi
