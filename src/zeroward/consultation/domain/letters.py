"""Letters of a stream: the words of the team, with what everybody who is asked has the right to read below them."""

from collections.abc import Mapping
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import formats, translation
from django.utils.translation import gettext as _

from zeroward.consultation.models import Contact, Stream
from zeroward.core.domain.letters import absolute
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.queries.instance import current_instance
from zeroward.methods.text.clean import clean_text

PLACES: Final = ("{city}", "{person}")
"""What the team's own words may hold; everything else in braces stays as it is written."""
MOST_LETTER: Final = 6000


def clean_letter(letter: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """language → {"subject", "text"}. Raises ProblemsError for a letter without subject or text."""
    known = dict(settings.LANGUAGES)
    clean: dict[str, dict[str, str]] = {}
    found = []
    for lang, words in letter.items():
        subject = clean_text(words.get("subject", ""), limit=150, multiline=False)
        text = clean_text(words.get("text", ""), limit=MOST_LETTER)
        if not subject and not text:
            continue
        if lang not in known or not subject or not text:
            found.append(
                Problem(
                    f"subject_{lang}" if not subject else f"text_{lang}",
                    _("A letter needs a subject and a text."),
                    _("Write both, or leave both empty in this language."),
                )
            )
            continue
        clean[lang] = {"subject": subject, "text": text}
    if not clean and not found:
        found.append(
            Problem("subject_en", _("There is no letter yet."), _("Write it in one language at least."))
        )
    if found:
        raise ProblemsError(found)
    return clean


def send_letter(
    *, contact: Contact, stream: Stream, answer_url: str, page_url: str, reminder: bool = False
) -> None:
    """One letter to one person, queued in the caller's transaction. The addresses are paths of this installation."""
    lang = language_for(contact, stream)
    with translation.override(lang):
        context = letter_context(contact, stream, lang, answer_url, page_url, reminder)
        message = EmailMultiAlternatives(
            subject=context["subject"],
            body=render_to_string("consultation/mail/letter.txt", context),
            to=[contact.email],
            headers={"List-Unsubscribe": f"<{absolute(page_url)}>"},
        )
        message.attach_alternative(render_to_string("consultation/mail/letter.html", context), "text/html")
        message.send()


def language_for(contact: Contact, stream: Stream) -> str:
    """The person's language if the team wrote a letter in it, else English, else the first that there is."""
    written = list(stream.letter)
    for wanted in (contact.language, "en"):
        if wanted in written:
            return wanted
    return written[0] if written else settings.LANGUAGE_CODE


def letter_context(
    contact: Contact, stream: Stream, lang: str, answer_url: str, page_url: str, reminder: bool
) -> dict[str, Any]:
    """What the templates of the letter need; also for looking at it before it is sent."""
    words = stream.letter.get(lang, {"subject": stream.title, "text": ""})
    subject = filled(words["subject"], contact)
    consultation = stream.consultation
    return {
        "instance": current_instance(),
        "base_url": settings.BASE_URL,
        "subject": _("Reminder: %(subject)s") % {"subject": subject} if reminder else subject,
        "text": filled(words["text"], contact),
        "person": contact.person_name,
        "minutes": stream.minutes,
        "closes": formats.date_format(stream.closes) if stream.closes else "",
        "answer_url": absolute(answer_url) if answer_url else "",
        "page_url": absolute(page_url),
        "purpose": consultation.purpose,
        "whom": consultation.contact,
        "is_example": consultation.is_example,
    }


def filled(text: str, contact: Contact) -> str:
    """The words of the team with the names put in; no other placeholder is read."""
    return text.replace("{city}", contact.name).replace("{person}", contact.person_name or contact.name)
