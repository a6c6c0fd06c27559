"""Taking a package in: everything in one transaction, and only when it reads here as it was written there."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from django.db import IntegrityError, connection, transaction

from zeroward.core.domain.audit import record_event
from zeroward.core.models import AuditEvent, Owned
from zeroward.core.workspaces import workspace, workspaces
from zeroward.federation.package import Package, Verifier, open_package
from zeroward.federation.package.errors import shown
from zeroward.web.domain.exit.about import KIND, LIMITS, About, about_of, schema_now
from zeroward.web.domain.exit.clearing import clear, nobody_works_here
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.files_in import FilesIn
from zeroward.web.domain.exit.guests_in import GuestsIn
from zeroward.web.domain.exit.package import refused
from zeroward.web.domain.exit.people_in import PeopleIn
from zeroward.web.domain.exit.portions import in_portions
from zeroward.web.domain.exit.rows import ModelContent, digest_of
from zeroward.web.domain.exit.rows_in import RowsIn
from zeroward.web.domain.exit.selecting import select
from zeroward.web.domain.exit.ways import How, ways, ways_for
from zeroward.web.domain.exit.writing import content_here

MOST_NAMES: Final = 40
TAKE_IN: Final = "web.exit.take_in"
LOCK: Final = 7_390_214_455
"""Any number that nothing else here locks."""


@dataclass(slots=True)
class TakenIn:
    """`content` is the hash of what lies here now; it was compared with the package's. `was_here`: nothing was
    written, as the same rows were here already. `keys` are the new rows by model; `emptied` links
    and `left` rows are those that had to go without a shared record."""

    about: About
    content: str
    rows: int = 0
    was_here: bool = False
    people_made: int = 0
    people_found: int = 0
    roles: int = 0
    shared_made: list[str] = field(default_factory=list)
    emptied: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    moved: list[str] = field(default_factory=list)
    files: int = 0
    keys: dict[str, list[Any]] = field(default_factory=dict)


class _OnlyLookedError(Exception):
    """Everything went well, and nothing of it stays."""


def take_in(
    source: Path,
    *,
    trusted: Mapping[str, Verifier],
    unsigned_allowed: bool = False,
    only_look: bool = False,
    leave_out: bool = False,
    replace: bool = False,
    actor: Any = None,
) -> TakenIn:
    """Write everything of a package, and compare its hash with that of what lies here then.

    `only_look` does the same and takes it back. `leave_out` goes without shared records that are not here: optional
    links to them stay empty, rows that need them are left out, with all that hangs on those. `replace`: of everything
    of an instance, the catalogue stands in place of the one here. Raises ExitError or PackageError; then nothing was
    written.
    """
    with open_package(
        source, kind=KIND, trusted=trusted, unsigned_allowed=unsigned_allowed, limits=LIMITS
    ) as package:
        about = about_of(package.manifest)
        files = FilesIn(package)
        taken = TakenIn(about, about.content)
        try:
            with ways_for(about.leaving.what), transaction.atomic():
                _check_schema(about)
                _check_content(package, about)
                _take(package, taken, files, leave_out=leave_out, replace=replace, actor=actor)
                if only_look:
                    raise _OnlyLookedError
        except _OnlyLookedError:
            files.forget()
        except BaseException:
            files.forget()
            raise
    return taken


def _take(
    package: Package, taken: TakenIn, files: FilesIn, *, leave_out: bool, replace: bool, actor: Any
) -> None:
    about = taken.about
    people, guests = PeopleIn(about, actor), GuestsIn()
    _one_at_a_time()
    cleared = None
    if select(about.leaving).rows:
        here = content_here(about.leaving, about.people)
        if _is_here(taken, here):
            return
        if not about.leaving.is_all or not nobody_works_here():
            raise _others_are_here(taken, here)
        if not replace:
            raise _catalogue_is_here()
        cleared = clear()
    guests.take(package)
    if not about.leaving.is_all:  # then places come along
        _check_owners(about)
    if guests.missing and not leave_out:
        raise _missing(guests.missing)
    people.take(package)
    rows = RowsIn(package, about, people, guests, files, leave_out)
    rows.take()
    if about.leaving.is_all:
        _check_owners(about)
        _check_numbers(rows.moved)
    _check_countries(about, rows.keys)
    if cleared:
        cleared.bind()
    _check_links()
    here = content_here(about.leaving, about.people)
    _compare(here, rows.content)
    taken.content = digest_of(here)
    _write_down(package, taken, actor)
    taken.people_made, taken.people_found, taken.roles = people.made, people.found, people.roles
    taken.shared_made, taken.moved = guests.made, rows.moved
    if rows.thinning:
        taken.emptied, taken.left = rows.thinning.emptied, rows.thinning.left
    taken.rows = sum(one.rows for one in rows.content.values())
    taken.files, taken.keys = len(files.kept), rows.keys


def _write_down(package: Package, taken: TakenIn, actor: Any) -> None:
    """In the audit log: what came from where, its hash there and here."""
    source, what = package.manifest.source, taken.about.leaving
    record_event(
        action=TAKE_IN,
        actor=actor,
        scope=what.scopes[0] if len(what.scopes) == 1 else "",
        label=what.what,
        changes={
            "content": [taken.about.content, taken.content],
            "source": [None, f"{shown(source.name)} {shown(source.address)}"],
        },
        note=f"signed by {source.key}" if source.key else "not signed",
    )


def _one_at_a_time() -> None:
    """A second package waits; SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _check_numbers(moved: list[str]) -> None:
    """Pages and frozen versions name records by number; of everything, each keeps its own."""
    others = [label for label in moved if ways()[label].how is not How.POINTER]
    if others:
        raise ExitError(
            "Its numbers are taken here.",
            place=others[0],
            remedy="Everything of an instance goes into one that “zeroward prepare” has just made.",
        )


def _check_links() -> None:
    try:
        connection.check_constraints()
    except IntegrityError as error:
        raise ExitError(
            "A row leads to one that is not here.",
            place=str(error)[:200],
            remedy="Nothing was written. Ask for the package again.",
        ) from error


def _is_here(taken: TakenIn, here: dict[str, ModelContent]) -> bool:
    """The same package a second time does nothing."""
    digest = digest_of(here)
    before = AuditEvent.objects.filter(action=TAKE_IN, object_label=taken.about.leaving.what)
    if [taken.about.content, digest] in [event.changes.get("content") for event in before]:
        taken.content = digest
    taken.was_here = digest == taken.content
    return taken.was_here


def _others_are_here(taken: TakenIn, here: dict[str, ModelContent]) -> ExitError:
    most = ", ".join(f"{label} ({one.rows})" for label, one in sorted(here.items())[:5])
    return ExitError(
        f"They have records here already, and others than in the package: {most}.",
        place=taken.about.leaving.what,
        remedy="Take it into an instance where they have none, or delete those first.",
    )


def _catalogue_is_here() -> ExitError:
    return ExitError(
        "It brings the whole catalogue, and one is here.",
        place="all",
        remedy="To put it in place of the one here, say “--replace-catalogue”; nobody has worked here yet.",
    )


def _check_schema(about: About) -> None:
    now = schema_now()
    for app, name in sorted(about.schema.items()):
        if now.get(app) != name:
            raise ExitError(
                f"The package was written with “{shown(name)}”, here it is “{now.get(app, 'nothing')}”.",
                place=f"schema of {shown(app)}",
                remedy="Bring both instances to the same release"
                f" (the package: {shown(about.release)}); then export again.",
            )


def _check_content(package: Package, about: About) -> None:
    """The one hash is that of the files that came along."""
    files = {one.name: one.sha256 for one in package.manifest.files}
    content = {
        label: ModelContent(count, files.get(f"rows/{label}.jsonl", ""))
        for label, count in about.rows.items()
    }
    others = {name for name in files if name.startswith("rows/")} - {
        f"rows/{label}.jsonl" for label in content
    }
    if digest_of(content) != about.content or others:
        raise refused("manifest.json about.content", "The hash of the content does not fit the rows.")


def _check_owners(about: About) -> None:
    """The places must be here by now, and cities of a country in that country."""
    for scope in about.leaving.scopes:
        known = workspace(scope)
        country = about.leaving.what.removeprefix("country:").removesuffix("+cities")
        if known is None or (about.leaving.what.startswith("country:") and known.country != country):
            raise ExitError(
                "There is no such place here.",
                place=scope,
                remedy="Add it to the places of this instance, or load the catalogue with “zeroward prepare”.",
            )


def _check_countries(about: About, labels: Iterable[str]) -> None:
    """A platform reads what says to lie in its country: each record says the country of its owner, or none."""
    places = {scope: place.country for scope, place in workspaces(about.leaving.scopes).items()}
    for label in labels:
        model = ways()[label].model
        if not issubclass(model, Owned):
            continue
        for part in in_portions(about.leaving.scopes):
            said = model._base_manager.filter(scope__in=part).exclude(scope_country="")
            pairs = set(said.values_list("scope", "scope_country"))
            if any(places.get(scope) != country for scope, country in pairs):
                raise refused(f"rows/{label}.jsonl", "A row says that its owner lies in another country.")


def _missing(names: list[str]) -> ExitError:
    more = len(names) - MOST_NAMES
    listed = "; ".join(sorted(names)[:MOST_NAMES]) + (f"; and {more} more" if more > 0 else "")
    return ExitError(
        f"{len(names)} shared records that the rows name are not here: {listed}.",
        place="shared.jsonl",
        remedy="Load the same catalogue here, or go without them and without what needs them: “--without-missing”.",
    )


def _compare(here: dict[str, ModelContent], written: dict[str, ModelContent]) -> None:
    for label in sorted({*here, *written}):
        if here.get(label) != written.get(label):
            raise ExitError(
                "What was written reads differently here than in the package.",
                place=label,
                remedy="Nothing was written. Ask for the package again; if it stays so, report this model.",
            )
