"""What a poll tells the register of cities: who took part, and who was there and said nothing."""

from zeroward.consultation.domain.register import took_part
from zeroward.consultation.domain.session_lines import claim_line
from zeroward.consultation.models import PollAnswer, Session


def tell_register(session: Session) -> int:
    """Write a line for every city that a phone spoke for; returns how many. Phones that did not say for which city
    they speak leave no line. Called inside a transaction."""
    answered = set(
        PollAnswer.objects.filter(question__session=session).values_list("voter_id", flat=True).distinct()
    )
    phones: dict[str, list[bool]] = {}
    about: dict[str, tuple[str, str]] = {}
    for voter in session.voters.exclude(unit="").order_by("pk"):
        phones.setdefault(voter.unit, []).append(voter.pk in answered)
        about[voter.unit] = (voter.name, voter.country)
    for unit, spoke in phones.items():
        name, country = about[unit]
        claim_line(session, unit)
        took_part(
            stream=session.stream,
            session=session,
            unit=unit,
            name=name,
            country=country,
            state="took_part" if any(spoke) else "silent",
            on=session.starts_at.date(),
            persons=sum(spoke) or len(spoke),
            origin="poll",
        )
    return len(phones)
