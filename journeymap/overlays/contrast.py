"""How well two colours can be told apart, and colours made to be told apart."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["contrast", "readable"]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours ``#rrggbb``, from 1 (the same) to 21 (black on white) [1]_.

    Examples
    --------
    >>> round(contrast("#000000", "#ffffff"))
    21

    References
    ----------
    .. [1] Web Content Accessibility Guidelines 2.2, "contrast ratio".
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=1024)
def readable(color: str, ground: str, ratio: float) -> str:
    """The colour itself, or the nearest darker or lighter one with this contrast to the ground.

    Darker on a light ground, lighter on a dark one; the hue stays.
    """
    towards = 0 if _luminance(ground) > 0.18 else 255
    parts = _parts(color)
    for step in range(101):
        mixed = "#" + "".join(f"{round(part + (towards - part) * step / 100):02x}" for part in parts)
        if contrast(mixed, ground) >= ratio:
            return mixed
    return "#000000" if towards == 0 else "#ffffff"


def _parts(color: str) -> tuple[int, int, int]:
    return (int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16))


def _luminance(color: str) -> float:
    red, green, blue = (
        part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
