"""Facts about answers that addresses of their pages need."""

from typing import Any

from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.publishing import hand_in
from zeroward.helpdesk.domain.receiving import receive
from zeroward.helpdesk.domain.talking import answer
from zeroward.helpdesk.models import Canned, Case
from zeroward.library.domain.answers import AnswerRow
from zeroward.methods.mail import read_letter
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

MAILS = (
    b"From: mail@example.org\nSubject: A question by mail\n\nHow do we begin?",
    b"From: out@example.org\nAuto-Submitted: auto-replied\n\nI am away.",
    b"Subject: Nobody\n\nWho am I?",
)


def answer_records() -> dict[str, Any]:
    """A published answer, a solved case that may become one, a canned answer, and mails in the log."""
    helpdesk = User.objects.get(email="helpdesk@example.org")
    done = {"actor": helpdesk, "viewer": viewer_of(helpdesk)}
    published = hand_in(
        **done,
        case=_solved(done, "Which rules hold for cargo bikes?"),
        row=AnswerRow(
            "Which rules hold for cargo bikes?",
            "Those of bicycles, in most countries.\n\nAsk early.",
            "other",
        ),
    )
    published.latest_revision.publish()
    for raw in MAILS:
        receive(read_letter(raw))
    return {
        "answered": published.key,
        "case_to_publish": _solved(done, "May we plant trees there?").reference,
        "canned": Canned.objects.get(scope="country:AT").pk,
    }


def _solved(done: dict[str, Any], title: str) -> Case:
    text = "Dear Mr Huber,\nyes. Call +43 664 123 45 67 or write to huber@example.org, Hauptstraße 12."
    row = AskRow(title, "We want to know.", email="solved@example.org", may_publish=True)
    case = ask(actor=None, viewer=ANONYMOUS, row=row, is_example=True)
    confirm(case=case)
    case.refresh_from_db()
    answer(**done, case=case, text=text, then="solved")
    return case
