"""A link that does not work."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.library.forms.contributions.base import ContributionForm
from zeroward.library.forms.contributions.fields import CleanText, WebAddress
from zeroward.library.models import Link


class DeadLinkForm(ContributionForm):
    """On the page of a material its links are offered; elsewhere the address is asked for."""

    kept = ("link", "url", "text", "new_url")

    link = forms.ChoiceField(label=_("Which link?"), widget=forms.RadioSelect)
    url = WebAddress(label=_("Which address does not work?"))
    text = CleanText(
        label=_("What do you see instead?"),
        help_text=_("For example: page not found, another page, a request to sign in."),
        max_length=1000,
        rows=2,
        required=False,
    )
    new_url = WebAddress(label=_("Do you know where it is now?"), required=False)

    def prepare(self) -> None:
        self.links: dict[str, Link] = {}
        if self.subject.kind == "material" and self.subject.title:
            rows = Link.objects.filter(material__key=self.subject.key).exclude(url="")
            self.links = {str(link.pk): link for link in rows}
        if self.links:
            del self.fields["url"]
            self.fields["link"].choices = [(pk, link.label) for pk, link in self.links.items()]
            if len(self.links) == 1:
                self.fields["link"].initial = next(iter(self.links))
        else:
            del self.fields["link"]

    def content(self) -> dict[str, Any]:
        content = super().content()
        link = self.links.get(content.get("link", ""))
        return {**content, "label": link.label, "url": link.url} if link is not None else content
