"""Customer journey maps: one YAML file, drawn, checked, edited and compared."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
