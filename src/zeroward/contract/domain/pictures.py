"""Pictures of a city or a platform: adding one, changing its words and who sees it, deleting it."""

import uuid
from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError, StaleError
from zeroward.contract.domain.records import clean_values
from zeroward.contract.models import Picture
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.models.storage import private_files
from zeroward.core.permissions import demand
from zeroward.core.uploads.kinds import kind_of_file
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

WORDS: Final = ("kind", "title", "alt", "caption", "credit", "licence", "visibility")
WRITE: Final = "documents.write"
IMAGES: Final = ("image/png", "image/jpeg", "image/webp")
LARGEST: Final = 8_000_000
MOST_PIXELS: Final = 50_000_000
MOST: Final = 200


def add_picture(
    *, actor: Any, viewer: Viewer, place: Workspace, values: Mapping[str, Any], file: File[bytes]
) -> Picture:
    """Store a picture: PNG, JPEG or WebP, drawn anew, so that nothing but the picture is kept (no place, no camera).

    Raises NotAllowedError, InvalidInputError for another kind of file, ProblemsError.
    """
    demand(viewer, WRITE, place)
    made = Picture(scope=str(place.scope), scope_country=place.country, added_by=signed_in(actor))
    _put_words(made, values)
    if Picture.objects.filter(scope=made.scope).count() >= MOST:
        raise ProblemsError([Problem("file", _("There can be up to %(most)d of these.") % {"most": MOST})])
    content = _redrawn(made, file)
    name = private_files().save(f"pictures/{timezone.now():%Y}/{uuid.uuid4().hex}", ContentFile(content))
    try:
        with transaction.atomic():
            made.file, made.size = name, len(content)
            _demand_valid(made)
            made.save()
            record_event(action="contract.picture.add", record=made, actor=actor)
    except BaseException:
        private_files().delete(name)
        raise
    return made


def change_picture(
    *, actor: Any, viewer: Viewer, place: Workspace, picture: Picture, values: Mapping[str, Any], lock: int
) -> Picture:
    """Change its words, and who sees it. Raises NotAllowedError, ProblemsError, StaleError."""
    demand(viewer, WRITE, place)
    with transaction.atomic():
        kept = Picture.objects.select_for_update().get(pk=picture.pk, scope=str(place.scope))
        before = {name: getattr(kept, name) for name in WORDS}
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        _put_words(kept, values)
        _demand_valid(kept)
        changes = changes_between(before, {name: getattr(kept, name) for name in WORDS})
        kept.lock += 1
        kept.save()
        record_event(action="contract.picture.change", record=kept, actor=actor, changes=changes)
    return kept


def delete_picture(*, actor: Any, viewer: Viewer, place: Workspace, picture: Picture) -> None:
    """Delete a picture and its file."""
    demand(viewer, WRITE, place)
    with transaction.atomic():
        kept = Picture.objects.select_for_update().get(pk=picture.pk, scope=str(place.scope))
        name = str(kept.file.name)
        record_event(action="contract.picture.delete", record=kept, actor=actor)
        kept.delete()
        transaction.on_commit(lambda: private_files().delete(name))


def _put_words(picture: Picture, values: Mapping[str, Any]) -> None:
    for name, value in clean_values(Picture, values, WORDS).items():
        setattr(picture, name, value)


def _demand_valid(picture: Picture) -> None:
    try:
        picture.full_clean()
    except ValidationError as error:
        raise ProblemsError(
            [Problem(name, " ".join(messages)) for name, messages in error.message_dict.items()]
        ) from error


def _redrawn(picture: Picture, file: File[bytes]) -> bytes:
    from PIL import Image, UnidentifiedImageError  # heavy

    kind = kind_of_file(file)  # type: ignore[arg-type]
    if kind.media_type not in IMAGES:
        raise _no_picture(_("This is no picture."))
    if file.size > LARGEST:
        raise _no_picture(_("The file is larger than %(most)d MB.") % {"most": LARGEST // 1_000_000})
    try:
        with Image.open(file) as image:
            picture.width, picture.height = image.size
            if picture.width * picture.height > MOST_PIXELS:
                raise _no_picture(_("The picture has too many pixels."))
            plain = image.convert("RGBA" if "A" in image.getbands() else "RGB")
    except (
        Image.DecompressionBombError,
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
    ) as error:
        raise _no_picture(_("The file is damaged.")) from error
    out = BytesIO()
    form = "PNG" if kind.suffix == "png" else "WEBP" if kind.suffix == "webp" else "JPEG"
    (plain.convert("RGB") if form == "JPEG" else plain).save(out, form)
    picture.media_type = kind.media_type
    return out.getvalue()


def _no_picture(message: str) -> ProblemsError:
    return ProblemsError([Problem("file", message, _("Choose a PNG, JPEG or WebP file."))])
