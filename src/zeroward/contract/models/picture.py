"""Pictures for telling people: target images, postcards, graphic recordings, charts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.core.models.storage import private_files


class PictureKind(models.TextChoices):
    TARGET = "target", _("target image")
    POSTCARD = "postcard", _("postcard")
    RECORDING = "recording", _("graphic recording")
    INFOGRAPHIC = "infographic", _("infographic")
    PHOTO = "photo", _("photograph")


class Picture(Owned, Timed):
    """A picture of a city or a platform with words that stand in for it (`alt`). Its file is stored under a random name
    and handed out by a page that asks for the visibility."""

    kind = models.CharField(_("kind"), max_length=11, choices=PictureKind.choices, default=PictureKind.TARGET)
    title = models.CharField(_("title"), max_length=200)
    alt = models.CharField(_("what is to be seen"), max_length=500)
    caption = models.TextField(_("caption"), blank=True)
    credit = models.CharField(_("by whom"), max_length=200)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    file = models.FileField(upload_to="pictures/%Y/", storage=private_files)
    media_type = models.CharField(max_length=40)
    size = models.PositiveIntegerField(_("bytes"))
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    lock = models.PositiveIntegerField(default=0, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title
