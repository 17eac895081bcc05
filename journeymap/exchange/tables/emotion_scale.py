"""How a table scores emotions: 1 to 5, −2 to 2, 0 to 10, words or faces; all become −2 to 2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from journeymap.exchange.tables.heading_words import normal
from journeymap.exchange.tables.numbers_in_cells import number_in

__all__ = ["Scale", "scale_of", "score_of", "scores_in"]


@dataclass(frozen=True, slots=True)
class Scale:
    """The worst and the best score a table gives."""

    low: float
    high: float


_SCALES: Final = (
    Scale(-1, 1),
    Scale(-2, 2),
    Scale(-3, 3),
    Scale(-5, 5),
    Scale(-10, 10),
    Scale(-100, 100),
)
_UPWARD: Final = (Scale(1, 5), Scale(0, 5), Scale(1, 7), Scale(0, 10), Scale(0, 100))

_FACES: Final[Mapping[str, float]] = {
    **dict.fromkeys("😀😃😄😁😆😍🤩🥰😻🎉🥳", 2.0),
    **dict.fromkeys("🙂😊😌😺👍☺", 1.0),
    **dict.fromkeys("😐😑😶🤔😕", 0.0),
    **dict.fromkeys("🙁☹😟😒😞😔👎😣😖", -1.0),
    **dict.fromkeys("😡😠🤬😤😢😭😱😩😫💔", -2.0),
    "😕": -1.0,
}
_WORDS: Final[Mapping[float, str]] = {
    2.0: "very positive; very happy; very good; very satisfied; delighted; excited; thrilled; "
    "excellent; great; ++; "
    "sehr positiv; sehr gut; sehr zufrieden; begeistert; очень хорошо; очень положительно; восторг; "
    "в восторге; "
    "отлично; 非常满意; 很好; 非常开心; 非常好; 兴奋; 惊喜; 很满意",
    1.0: "positive; happy; good; satisfied; pleased; relieved; +; hopeful; curious; positiv; gut; "
    "zufrieden; froh; "
    "erleichtert; neugierig; хорошо; положительно; доволен; довольна; радость; 满意; 好; 开心; 高兴; "
    "期待; 正面; 积极",
    0.0: "neutral; ok; okay; fine; indifferent; mixed; o; +/-; +-; ±; mittel; egal; gemischt; "
    "нейтрально; нормально; "
    "нейтральный; нейтральная; средне; 中性; 一般; 普通; 平静; 中立",
    -1.0: "negative; unhappy; bad; dissatisfied; annoyed; confused; worried; disappointed; unsure; -; "
    "negativ; schlecht; "
    "unzufrieden; genervt; verwirrt; enttäuscht; besorgt; плохо; отрицательно; недоволен; недовольна; "
    "раздражение; разочарован; разочарование; тревога; 不满意; 不满; 差; 不好; 困惑; 失望; 担心; 焦虑; "
    "负面; 消极",
    -2.0: "very negative; very unhappy; very bad; very dissatisfied; frustrated; angry; furious; "
    "terrible; awful; --; "
    "sehr negativ; sehr schlecht; sehr unzufrieden; frustriert; wütend; verärgert; очень плохо; "
    "очень отрицательно; злость; зол; злой; ярость; ужасно; 非常不满意; 很差; 非常不满; 愤怒; 生气; "
    "崩溃; 很不满意",
}
_SCORES: Final[Mapping[str, float]] = {
    normal(word): score for score, words in _WORDS.items() for word in words.split(";")
}
_OUT_OF: Final = re.compile(r"^\s*([-+]?\d+(?:[.,]\d+)?)\s*(?:/|of|von|из|out of)\s*(\d+)\s*$", re.IGNORECASE)
_PARTS: Final = re.compile(r"\s*[;|\n]\s*|,\s+|\s+/\s+")


def scale_of(texts: Iterable[str]) -> Scale | None:
    """The scale that the numbers of a column are on; None where it has none.

    Numbers without a minus are on the narrowest of 1 to 5, 0 to 5, 1 to 7, 0 to 10 and 0 to 100 that
    holds all; with one, on the narrowest that reaches as far up as down.

    Examples
    --------
    >>> scale_of(["4", "1", "5"]), scale_of(["-2", "1,5"]), scale_of(["😀"])
    (Scale(low=1, high=5), Scale(low=-2, high=2), None)
    """
    numbers = [
        number for text in texts for part in scores_in(text) if (number := number_in(part)) is not None
    ]
    if not numbers:
        return None
    low, high = min(numbers), max(numbers)
    if low < 0:
        # Whoever scores −1 to 1 is far rarer than whoever never needed the ends of −2 to 2.
        return next((one for one in _SCALES[1:] if one.low <= low and high <= one.high), None)
    return next((one for one in _UPWARD if one.low <= low and high <= one.high), None)


def scores_in(text: str) -> list[str]:
    """The scores that one cell holds, each of another person."""
    return [part for part in _PARTS.split(text.strip()) if part]


def score_of(text: str, scale: Scale | None) -> float | None:
    """A score from −2 to 2; None where the text is none.

    Examples
    --------
    >>> score_of("4", Scale(1, 5)), [score_of(text, None) for text in ("🙁", "sehr zufrieden", "8/10")]
    (1.0, [-1.0, 2.0, 1.2])
    """
    if match := _OUT_OF.match(text):
        number, top = number_in(match.group(1)), float(match.group(2))
        return _placed(number, Scale(1 if top in (5, 7) else 0, top))
    number = number_in(text)
    if number is not None:
        return _placed(number, scale)
    word = text.strip().casefold()
    if word in _SCORES:
        return _SCORES[word]
    faces = [_FACES[letter] for letter in text if letter in _FACES]
    if faces:
        return sum(faces) / len(faces)
    return _SCORES.get(normal(text))


def _placed(number: float | None, scale: Scale | None) -> float | None:
    if number is None or scale is None or not scale.low <= number <= scale.high or scale.low >= scale.high:
        return None
    return round((number - scale.low) / (scale.high - scale.low) * 4 - 2, 4)
