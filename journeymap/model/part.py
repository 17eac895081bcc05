"""What all parts of a map have in common."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

__all__ = ["Part", "to_data"]


class Part(BaseModel):
    """A frozen record of the map file; fields stand in the order of the file.

    Keys that start with ``x-`` are the team's own and are kept in
    ``model_extra``; any other unknown key is an error.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    short: ClassVar[str] = ""
    """The field whose value alone may stand for the whole record."""

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        if cls.short and isinstance(value, (str, int, float)):
            return {cls.short: value}
        return value

    @model_validator(mode="after")
    def _own_keys(self) -> Part:
        for key in self.__pydantic_extra__ or ():
            if not key.startswith("x-"):
                raise PydanticCustomError("unknown_key", "'{key}' is not a key of the map file", {"key": key})
        return self

    @property
    def extra(self) -> dict[str, Any]:
        """The team's own keys (``x-…``), in order, never interpreted."""
        return self.__pydantic_extra__ or {}


def to_data(value: Any) -> Any:
    """A part, table or value as plain data in the structure of the file, long forms.

    What is the default is left out; whole numbers are ints; dates are texts. It
    is what ``show --json`` prints and what changes carry.

    Examples
    --------
    >>> from journeymap.model import Pain
    >>> to_data(Pain(text="Slow", severity=4))
    {'text': 'Slow', 'severity': 4}
    """
    if isinstance(value, Part):
        data: dict[str, Any] = {}
        for name, field in type(value).model_fields.items():
            item = getattr(value, name)
            if field.is_required() or item != field.get_default(call_default_factory=True):
                data[name] = to_data(item)
        data.update(value.extra)
        return data
    if isinstance(value, dict):
        return {key: to_data(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_data(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    return value
