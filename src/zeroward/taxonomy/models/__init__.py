from zeroward.taxonomy.models.concept import Concept, ConceptQuerySet, Label
from zeroward.taxonomy.models.scheme import Scheme

__all__ = ["Concept", "ConceptQuerySet", "Label", "Scheme"]
