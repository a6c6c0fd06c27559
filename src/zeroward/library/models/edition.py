"""Editions: the portfolio as it stood on one day, frozen and citable."""

from typing import Any, NoReturn

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

MESSAGE = "A frozen edition never changes. Mend the mistake in the portfolio and freeze the next edition."


class FrozenError(TypeError):
    """Somebody tried to change or delete what is frozen. A mistake of the code, never of a reader."""


class FrozenQuerySet(models.QuerySet["Edition"]):
    """Rows can be read and added, nothing else."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise FrozenError(MESSAGE)

    def delete(self) -> NoReturn:
        raise FrozenError(MESSAGE)

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise FrozenError(MESSAGE)

    def update_or_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise FrozenError(MESSAGE)


class Edition(models.Model):
    """A frozen edition. Its content never changes; a mistake is mended in the next edition."""

    number = models.CharField(
        _("number"),
        max_length=12,
        unique=True,
        validators=[
            RegexValidator(r"^\d{4}-\d{1,2}$", _("Write the year and a number, for example 2026-1."))
        ],
    )
    title = models.CharField(_("title"), max_length=200)
    note = models.TextField(_("what changed since the last edition"), blank=True)
    frozen_at = models.DateTimeField(_("frozen"), auto_now_add=True)
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    content = models.JSONField(_("content"), default=dict)
    digest = models.CharField(_("SHA-256 of the content"), max_length=64)
    pdf = models.FileField(_("PDF"), upload_to="editions/", blank=True)

    objects = FrozenQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-frozen_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.title} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise FrozenError(MESSAGE)
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise FrozenError(MESSAGE)
