"""Codebooks with versions: what changed from one to the next, and how codings of the old one are carried over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Change = Literal["added", "dropped", "renamed", "redefined", "moved"]


@dataclass(frozen=True, slots=True)
class Code:
    """`key` stays when the name changes; `parent` is the key of the code it lies under."""

    key: str
    name: str
    definition: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Codebook:
    """Codes of one version. Raises MethodError for keys that repeat, parents that are not there, and circles."""

    version: str
    codes: tuple[Code, ...]

    def __post_init__(self) -> None:
        keys = [code.key for code in self.codes]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise MethodError(
                say("These codes stand twice: %(codes)s.", codes=", ".join(twice)),
                place=twice[0],
                remedy=say("Give each code a key of its own."),
            )
        for code in self.codes:
            self._check_parents(code)

    def _check_parents(self, code: Code) -> None:
        known, seen, parent = self.by_key(), {code.key}, code.parent
        while parent:
            if parent not in known:
                raise MethodError(
                    say(
                        "%(code)s lies under %(parent)s, which is not in the codebook.",
                        code=code.key,
                        parent=parent,
                    ),
                    place=code.key,
                    remedy=say("Add the parent, or move the code."),
                )
            if parent in seen:
                raise MethodError(
                    say("%(code)s lies under itself: the codebook goes in a circle.", code=code.key),
                    place=code.key,
                    remedy=say("Move one of the codes of the circle to the top."),
                )
            seen.add(parent)
            parent = known[parent].parent

    def by_key(self) -> dict[str, Code]:
        return {code.key: code for code in self.codes}


@dataclass(frozen=True, slots=True)
class Difference:
    """One change; `before` and `after` are what changed: names, definitions or parents."""

    key: str
    change: Change
    before: str
    after: str


def differences(old: Codebook, new: Codebook) -> list[Difference]:
    """All changes, code by code in the order of the old version and then of the new one."""
    before, after = old.by_key(), new.by_key()
    found = []
    for key, code in before.items():
        other = after.get(key)
        if other is None:
            found.append(Difference(key, "dropped", code.name, ""))
            continue
        fields: tuple[tuple[Change, str, str], ...] = (
            ("renamed", code.name, other.name),
            ("redefined", code.definition, other.definition),
            ("moved", code.parent, other.parent),
        )
        found += [Difference(key, change, was, now) for change, was, now in fields if was != now]
    found += [Difference(key, "added", "", code.name) for key, code in after.items() if key not in before]
    return found


@dataclass(frozen=True, slots=True)
class Successors:
    """Where each code of the old version went: one new code, several to choose from, or none."""

    old: str
    new: str
    targets: Mapping[str, tuple[str, ...]]


def successors(old: Codebook, new: Codebook, stated: Mapping[str, Iterable[str]] | None = None) -> Successors:
    """Codes that stay go to themselves; `stated` says where others went.

    Raises MethodError for a code that goes nowhere without that being said, and for targets that are not there.
    """
    before, after = old.by_key(), new.by_key()
    said = {key: tuple(dict.fromkeys(targets)) for key, targets in (stated or {}).items()}
    strange = sorted(set(said) - set(before)) + sorted(
        {target for targets in said.values() for target in targets} - set(after)
    )
    if strange:
        raise MethodError(
            say(
                "These codes are in neither version where the mapping wants them: %(codes)s.",
                codes=", ".join(strange),
            ),
            place=strange[0],
            remedy=say("Map from codes of the old version to codes of the new one."),
        )
    lost = [key for key in before if key not in after and key not in said]
    if lost:
        raise MethodError(
            say("Nothing says where these codes went: %(codes)s.", codes=", ".join(lost)),
            place=lost[0],
            remedy=say("Name their successors, or say that they have none."),
        )
    return Successors(old.version, new.version, {key: said.get(key, (key,)) for key in before})


@dataclass(frozen=True, slots=True)
class Recoded:
    """A coding after the change: `codes` that are sure, and old codes that a person must place, with the choices."""

    unit: str
    before: tuple[str, ...]
    codes: tuple[str, ...]
    open: tuple[tuple[str, tuple[str, ...]], ...]


def recode(codings: Mapping[str, Iterable[str]], by: Successors) -> list[Recoded]:
    """Carry codings over; each keeps what it was. Codes that were split are left open for a person.

    Raises MethodError for a code that the old version does not have.
    """
    found = []
    for unit, given in codings.items():
        before = tuple(dict.fromkeys(given))
        sure: list[str] = []
        left: list[tuple[str, tuple[str, ...]]] = []
        for code in before:
            if code not in by.targets:
                raise MethodError(
                    say("%(unit)s carries %(code)s, which version %(version)s does not have.",
                        unit=unit, code=code, version=by.old),
                    place=unit,
                    remedy=say("Recode it by hand first."),
                )  # fmt: skip
            targets = by.targets[code]
            if len(targets) > 1:
                left.append((code, targets))
            else:
                sure += [one for one in targets if one not in sure]
        found.append(Recoded(unit, before, tuple(sure), tuple(left)))
    return found
