"""A frozen mapping from id to value in which the order counts."""

from __future__ import annotations

from types import GenericAlias
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, get_args

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

__all__ = ["Table"]

K = TypeVar("K")
V = TypeVar("V")


class Table(dict[K, V]):
    """A dict that cannot be changed and equals another only in the same order.

    Order in the file is order on the map, so two maps whose stages are swapped
    are two maps.

    Examples
    --------
    >>> Table(a=1, b=2) == Table(b=2, a=1)
    False
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, dict):
            return NotImplemented
        return dict.__eq__(self, other) and list(self) == list(other)

    def __ne__(self, other: object) -> bool:
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __hash__(self) -> int:  # type: ignore[override]  # dict says it has none; this one is frozen
        return hash(tuple(self.items()))

    def _frozen(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a Table is frozen; build a new one")

    __setitem__ = __delitem__ = __ior__ = _frozen
    pop = popitem = clear = update = setdefault = _frozen

    def __reduce__(self) -> tuple[type[Table[K, V]], tuple[dict[K, V]]]:
        return type(self), (dict(self),)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        inner = handler.generate_schema(GenericAlias(dict, get_args(source) or (Any, Any)))
        return core_schema.no_info_after_validator_function(cls, inner)
