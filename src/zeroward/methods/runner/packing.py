"""What many tasks share, packed once: it travels as bytes, and a worker unpacks it once."""

import copyreg
import io
import pickle
from types import MappingProxyType
from typing import Any


def _fixed(whole: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Such a mapping has no name by which it could be found again; this has one."""
    return MappingProxyType(whole)


class _Packer(pickle.Pickler):
    """Also takes mappings that cannot be changed."""

    dispatch_table = copyreg.dispatch_table | {
        MappingProxyType: lambda whole: (_fixed, (dict(whole),)),
    }


def packed(what: Any) -> bytes:
    """For `unpacked`, in this process or in one of ours."""
    stream = io.BytesIO()
    _Packer(stream, pickle.HIGHEST_PROTOCOL).dump(what)
    return stream.getvalue()


def unpacked(content: bytes) -> Any:
    """Only what `packed` gave: never what came from outside."""
    return pickle.loads(content)  # noqa: S301 (a task of ours)
