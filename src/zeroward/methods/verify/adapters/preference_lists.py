"""Read who would go where from a case: lists by name or by number, with ties, seats and smallest numbers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.matching import Market, from_lists
from zeroward.methods.verify.adapters.reading import reading
from zeroward.methods.verify.inputs import plain
from zeroward.methods.verify.question import CannotRead, Question

HOSTS: Final = (
    *(
        "hospital",
        "host",
        "school",
        "priorit",
        "reviewer",
        "women",
        "woman",
        "wives",
        "college",
        "universit",
        "mentor",
    ),
    *(
        "project",
        "receiver",
        "acceptor",
        "firm",
        "employer",
        "program",
        "girl",
        "supervisor",
        "lecturer",
        "pilot",
    ),
    *("responder", "course", "bride", "house", "right", "groupb", "sideb", "topic", "seat"),
)
LEARNERS: Final = (
    *(
        "resident",
        "student",
        "learner",
        "applicant",
        "doctor",
        "suitor",
        "men",
        "man",
        "proposer",
        "twin",
        "seeker",
    ),
    *(
        "worker",
        "boy",
        "intern",
        "candidate",
        "citi",
        "city",
        "groom",
        "husband",
        "left",
        "groupa",
        "sidea",
        "agent",
    ),
)
_SEATS: Final = ("capacit", "quota", "seats", "places", "slots", "cap", "positions", "upper")
_LEAST: Final = ("lower", "minimum", "least", "minquota", "floor")
_WISHES: Final = (
    "preferences",
    "prefs",
    "preference",
    "ranking",
    "list",
    "wishes",
    "priorities",
    "order",
    "choices",
)
_OTHER: Final = ("names", "matching", "given", "proposed", "forbidden", "fixed", "pinned", "pairs", "couples")


@dataclass(frozen=True, slots=True)
class Lists:
    """Two sides as lists of tiers, the first being the one that proposes by the words of the case."""

    learners: dict[str, list[list[str]]]
    hosts: dict[str, list[list[str]]]
    capacity: dict[str, int]
    lower: dict[str, int]
    numeric: bool
    explicit: bool

    @property
    def market(self) -> Market:
        """The market of these lists."""
        return from_lists(
            learners=self.learners, hosts=self.hosts, capacity=self.capacity, lower=self.lower or None
        )

    def shown(self, name: str | None) -> Any:
        """A name as the case writes it: a number stays one."""
        return int(name) if self.numeric and name is not None and name.lstrip("-").isdigit() else name


@reading
def two_sides(question: Question) -> Lists:
    """The two sides of a case. Raises CannotRead when there are not two tables of lists."""
    tables = {key: table for key, raw in question.raw.items() if (table := _table(raw)) is not None}
    learners, hosts = _sides(tables)
    people, places = tables[learners], tables[hosts]
    if not people or not places:
        raise CannotRead("one side is empty")
    one, other = _aligned(people, places)
    raw_hosts = question.raw[hosts]
    capacity, stated = _seats(question, raw_hosts, list(other), _SEATS, 1)
    lower, _ = _seats(question, raw_hosts, list(other), _LEAST, 0)
    return Lists(
        one,
        other,
        capacity,
        {key: value for key, value in lower.items() if value},
        _numeric(question.raw),
        stated,
    )


@reading
def one_side(question: Question) -> tuple[dict[str, list[str]], bool]:
    """The lists of one pool, and whether names are numbers."""
    named = {key: table for key, raw in question.raw.items() if (table := _table(raw)) is not None}
    table = next(iter(named.values()), None)
    if len(named) != 1 or table is None:
        table = _table(question.raw)
    if table is None:
        raise CannotRead("no lists of one pool")
    if any(len(tier) > 1 for row in table.values() for tier in row):
        raise CannotRead("ties in one pool")
    strict = {name: [one for tier in row for one in tier] for name, row in table.items()}
    flat = {one for row in strict.values() for one in row}
    if not flat <= set(strict):
        strict = _numbered(strict, flat)
    return strict, _numeric(question.raw)


def _numbered(strict: dict[str, list[str]], flat: set[str]) -> dict[str, list[str]]:
    """Rows without names are counted from 1; where 0 is listed they are counted from 0."""
    rows = list(strict.values())
    if list(strict) == [str(at + 1) for at in range(len(rows))] and "0" in flat:
        return {str(at): row for at, row in enumerate(rows)}
    raise CannotRead("somebody is listed who has no list")


def _sides(tables: Mapping[str, Any]) -> tuple[str, str]:
    keys = [
        key for key in tables if not any(plain(key).startswith(word) for word in (*_OTHER, *_SEATS, *_LEAST))
    ]
    hosts = [key for key in keys if _starts(key, HOSTS)]
    learners = [key for key in keys if key not in hosts and _starts(key, LEARNERS)]
    rest = [key for key in keys if key not in hosts and key not in learners]
    if not learners and rest:
        learners = [rest.pop(0)]
    if not hosts and rest:
        hosts = [rest.pop(0)]
    if not learners and len(hosts) == 2:
        learners = [hosts.pop(0)]
    if not hosts and len(learners) == 2:
        hosts = [learners.pop()]
    if len(learners) != 1 or len(hosts) != 1:
        raise CannotRead("not two tables of lists")
    return learners[0], hosts[0]


def _starts(key: str, words: Sequence[str]) -> bool:
    tokens = [plain(token) for token in re.split(r"[_\s\-]+", key)]
    return any(token.startswith(word) for token in (*tokens, plain(key)) for word in words)


def _table(raw: Any) -> dict[str, list[list[str]]] | None:
    """Lists by name; None when this is no table of lists. Rows without names are counted from 1."""
    if isinstance(raw, Mapping):
        rows = {str(name): _row(one) for name, one in raw.items()}
    elif (
        isinstance(raw, (list, tuple)) and raw and all(isinstance(one, (list, tuple, Mapping)) for one in raw)
    ):
        rows = {_name(one, at): _row(one) for at, one in enumerate(raw)}
    else:
        return None
    if not rows or any(one is None for one in rows.values()):
        return None
    return {name: one for name, one in rows.items() if one is not None}


def _name(row: Any, at: int) -> str:
    if isinstance(row, Mapping):
        return str(next((row[key] for key in ("name", "id", "key", "label") if key in row), at + 1))
    return str(at + 1)


def _row(raw: Any) -> list[list[str]] | None:
    """One list of tiers: a list, a text such as `a > b = c`, or a record that holds one."""
    if isinstance(raw, Mapping):
        return next((_row(raw[key]) for key in raw if _starts(str(key), _WISHES)), None)
    if isinstance(raw, str):
        if not re.search(r"[>,]", raw):
            return None
        split = raw.split(">") if ">" in raw else raw.split(",")
        return [
            [one.strip() for one in re.split(r"[=~,]", tier.strip(" ()[]{}")) if one.strip()]
            for tier in split
        ]
    if not isinstance(raw, (list, tuple)):
        return None
    tiers = [one if isinstance(one, (list, tuple)) else [one] for one in raw]
    if any(isinstance(one, (float, bool, Mapping)) or one is None for tier in tiers for one in tier):
        return None
    return [[str(one) for one in tier] for tier in tiers]


def _aligned(
    people: dict[str, list[list[str]]], places: dict[str, list[list[str]]]
) -> tuple[dict[str, list[list[str]]], dict[str, list[list[str]]]]:
    """Rows without names that list numbers from 0 on are counted from 0 too."""
    return _recounted(people, places), _recounted(places, people)


def _recounted(
    own: dict[str, list[list[str]]], other: dict[str, list[list[str]]]
) -> dict[str, list[list[str]]]:
    listed = {one for row in other.values() for tier in row for one in tier}
    if "0" in listed and "0" not in own and list(own) == [str(at + 1) for at in range(len(own))]:
        return {str(at): row for at, row in enumerate(own.values())}
    return own


def _seats(
    question: Question, raw_hosts: Any, hosts: list[str], words: Sequence[str], default: int
) -> tuple[dict[str, int], bool]:
    """Seats of each host, from a table of their own, a number for all, or the records of the hosts."""
    keys = [key for key in question.raw if any(plain(str(key)).startswith(word) for word in words)]
    for raw in (question.raw[key] for key in keys):
        if isinstance(raw, Mapping):
            given = {str(key): int(value) for key, value in raw.items() if isinstance(value, (int, float))}
            return {host: given.get(host, default) for host in hosts}, True
        if isinstance(raw, (list, tuple)) and len(raw) == len(hosts):
            return {host: int(value) for host, value in zip(hosts, raw, strict=True)}, True
        if isinstance(raw, (int, float)) and not isinstance(raw, bool):
            return dict.fromkeys(hosts, int(raw)), True
    records = list(raw_hosts.values()) if isinstance(raw_hosts, Mapping) else list(raw_hosts)
    found = {}
    for host, record in zip(hosts, records, strict=True):
        if isinstance(record, Mapping):
            key = next(
                (key for key in record if any(plain(str(key)).startswith(word) for word in words)), None
            )
            if key is not None:
                found[host] = int(record[key])
    return {host: found.get(host, default) for host in hosts}, bool(found)


def _numeric(raw: Any) -> bool:
    """Whether names are written as numbers anywhere."""
    if isinstance(raw, Mapping):
        return any(
            _numeric(one)
            for key, one in raw.items()
            if not any(plain(str(key)).startswith(w) for w in (*_SEATS, *_LEAST))
        )
    if isinstance(raw, (list, tuple)):
        return any(isinstance(one, int) and not isinstance(one, bool) for one in raw) or any(
            map(_numeric, raw)
        )
    return False
