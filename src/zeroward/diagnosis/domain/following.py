"""The answers of a round in the engine: they have pages here, and belong to the round."""

from django.urls import reverse

from zeroward.diagnosis.models import Assessment
from zeroward.questionnaires.followers import Follower
from zeroward.questionnaires.models import Collection


class RoundFollower(Follower):
    """Officers answer on the pages of the round, not among what others ask of the city."""

    own_pages = True

    def link(self, collection: Collection) -> str:
        found = Assessment.objects.filter(collection=collection).values_list("pk", flat=True).first()
        return reverse("diagnosis:assessment", args=[found]) if found is not None else ""
