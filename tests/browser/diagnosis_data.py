"""Facts about the example rounds that addresses of their pages need."""

from typing import Any

from zeroward.core.workspaces import workspace
from zeroward.diagnosis.domain.evidence import EvidenceFields, add_evidence
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.vocabulary import FULL, GOVERNANCE, SHORT
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.plain import as_plain, digest_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

CITY, TOWN = "city:klagenfurt", "city:example-town"


def diagnosis_records(city: User, town: User) -> dict[str, Any]:
    """The rounds of the Mission City, evidence in the open one, and a round of the town in an older version."""
    rounds = {one.questionnaire.key: one for one in Assessment.objects.filter(scope=CITY)}
    proof = add_evidence(
        actor=city,
        viewer=viewer_of(city),
        assessment=rounds[SHORT],
        question="mandate_decision",
        fields=EvidenceFields("link", "Council papers (example)", url="https://klagenfurt.example/papers"),
    )
    return {
        "diagnosis_open": rounds[SHORT].pk,
        "diagnosis_closed": rounds[FULL].pk,
        "diagnosis_check": rounds[GOVERNANCE].pk,
        "diagnosis_proof": proof.pk,
        "diagnosis_older": older_round(town).pk,
    }


def older_round(town: User) -> Assessment:
    """Begun before the questionnaire was changed."""
    place = workspace(TOWN)
    assert place is not None
    made = open_assessment(actor=town, viewer=viewer_of(town), place=place, key=GOVERNANCE, is_example=True)
    plain = as_plain(definition_of(made.version))
    part = plain["sections"][0]
    part["questions"][0]["label"] = {**part["questions"][0]["label"], "en": "Who is in charge as a whole?"}
    part["questions"].pop(1)
    changed = definition_from(plain)
    QuestionnaireVersion.objects.create(
        questionnaire=made.questionnaire,
        number=2,
        definition=as_plain(changed),
        digest=digest_of(changed),
        state="opened",
        note="Shorter. (Example)",
    )
    return made
