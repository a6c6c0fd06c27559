"""Kinds of notification that the apps can send; each app registers its own."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class NoticeKind:
    key: str
    label: str | Promise
    rhythm: str = "daily"


_kinds: dict[str, NoticeKind] = {}


def register_notice(kind: NoticeKind) -> None:
    """Make a kind known; the same key twice replaces it."""
    _kinds[kind.key] = kind


def notice_kinds() -> list[NoticeKind]:
    return sorted(_kinds.values(), key=lambda kind: kind.key)


def notice_kind(key: str) -> NoticeKind:
    """The kind with this key. Raises KeyError when no app registered it."""
    return _kinds[key]


def kind_label(key: str) -> str:
    """The kind in the reader's language; its key when the app that sent it is no longer installed."""
    return str(_kinds[key].label) if key in _kinds else key


def default_rhythm(key: str) -> str:
    return _kinds[key].rhythm if key in _kinds else "daily"
