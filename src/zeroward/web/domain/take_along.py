"""Everything of a place as a package, made in the task worker for its coordinators, and kept for a week."""

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from django.core.files.base import File
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import NotAllowedError
from zeroward.core.jobs import Progress, job_function, job_under_way, start_job
from zeroward.core.models import Job
from zeroward.core.models.storage import private_files
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.rules import TAKE_ALONG

JOB: Final = "web.take-along"
FOLDER: Final = "packages"
KEPT: Final = timedelta(days=7)


def ask_package(*, actor: User, viewer: Viewer, place: Workspace, pseudonyms: bool) -> Job:
    """Queue it; while the same is being made for the same person and place, that one. Raises NotAllowedError."""
    demand(viewer, TAKE_ALONG, place)
    about = {"scope": str(place.scope), "pseudonyms": pseudonyms}
    return job_under_way(kind=JOB, owner=actor, about=about) or start_job(
        kind=JOB,
        label=_label(place, pseudonyms=pseudonyms),
        owner=actor,
        about=about,
        by=actor.pk,
        **about,
    )


def _label(place: Workspace, *, pseudonyms: bool) -> str:
    """Tells a file with names from one without."""
    if pseudonyms:
        return _("%(place)s: everything to take along, under pseudonyms") % {"place": place.name}
    return _("%(place)s: everything to take along") % {"place": place.name}


@job_function(JOB)
def make_package(progress: Progress, *, scope: str, pseudonyms: bool, by: int) -> dict[str, Any]:
    """Whether the person still may is asked again."""
    from zeroward.federation.domain.keys import our_signer  # heavy
    from zeroward.web.domain.exit.exporting import export_and_tell  # heavy
    from zeroward.web.domain.exit.leaving import leaving_city, leaving_country  # heavy
    from zeroward.web.domain.exit.people import People  # heavy

    actor, place = User.objects.get(pk=by), workspace(scope)
    if place is None:
        raise NotAllowedError(_("There is no such place."))
    demand(viewer_of(actor), TAKE_ALONG, place)
    progress.step(0, 1)
    key = place.scope.key
    leaving = leaving_city(key) if place.scope.kind == "city" else leaving_country(key, with_cities=False)
    with tempfile.TemporaryDirectory(prefix="zeroward-exit-") as folder:
        written = export_and_tell(
            leaving,
            target=Path(folder) / "package.zip",
            signer=our_signer(),
            people=People.PSEUDONYMS if pseudonyms else People.TEAM,
            actor=actor,
        )
        with written.path.open("rb") as file:
            name = private_files().save(f"{FOLDER}/{uuid4().hex}", File(file))
    progress.step(1, 1)
    return {
        "file": name,
        "scope": scope,
        "pseudonyms": pseudonyms,
        "name": f"{leaving.slug}-{timezone.now():%Y-%m-%d}.zip",
        "content": written.about.content,
        "url": reverse("take-along-file", args=[place.scope, progress.job.pk]),
    }


def package_of(*, actor: User, viewer: Viewer, place: Workspace, job: int) -> tuple[Any, str] | None:
    """The open file and its name, for who had it made and still may; None when it is gone. Told to the audit log."""
    demand(viewer, TAKE_ALONG, place)
    made = Job.objects.filter(pk=job, kind=JOB, owner=actor, state=Job.State.DONE).first()
    if made is None or made.result.get("scope") != str(place.scope):
        return None
    try:
        file = private_files().open(made.result["file"], "rb")
    except FileNotFoundError:
        return None
    record_event(
        action="web.exit.fetch",
        actor=actor,
        scope=str(place.scope),
        label=made.result["name"],
        changes={"content": [None, made.result["content"]]},
    )
    return file, made.result["name"]


def forget_packages() -> int:
    """Those older than a week; how many went."""
    storage, gone = private_files(), 0
    try:
        names = storage.listdir(FOLDER)[1]
    except FileNotFoundError:
        return 0
    for name in names:
        path = f"{FOLDER}/{name}"
        if storage.get_modified_time(path) < timezone.now() - KEPT:
            storage.delete(path)
            gone += 1
    return gone
